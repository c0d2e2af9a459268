import { dayOf, type DayNumber } from '../domain/dates.js';
import { settledOn, stateOf, type FollowUp, type StepNote } from '../domain/follow-up.js';
import type { IsoDate } from '../domain/fact.js';
import type { Plan, Step } from '../domain/plan.js';
import type { DateToHold } from './dates-to-hold.js';
import type { Planning } from './planning.js';
import type { Placed } from './problem.js';

/** What replanning starts from, in days of the problem: what is done, what may not come too soon, where everything stood. */
export interface Track {
  readonly today: number;
  readonly done: ReadonlyMap<string, Placed>;
  /** The earliest day that people asked for. */
  readonly floors: ReadonlyMap<string, number>;
  readonly begun: ReadonlySet<string>;
  /** Everything that the previous plan had, or that is done. */
  readonly known: ReadonlySet<string>;
  /** Where the previous plan had what is still to be done and can still be there. */
  readonly before: ReadonlyMap<string, Placed>;
  /** Everything that starts before this day stays first of all. */
  readonly frozen: number;
  /** Dates that the previous plan held, or that nobody had told it. */
  readonly dates: readonly DateToHold[];
  /** Steps of people whose time has not changed, where they are to stay before all others. */
  readonly others: ReadonlySet<string>;
  /** How many other steps one of these outweighs. */
  readonly weightOfOthers: number;
  /** Share of the work left of a step that has begun. */
  readonly rest: number;
  /** How many passes may be made to find what to let go before the one that moves least is kept. */
  readonly tries: number;
  /** The same where it only has to be told whether somebody runs out of time: asked again for each relay. */
  readonly quickTries: number;
}

export interface TrackInput {
  readonly previous?: Plan;
  readonly followUp?: FollowUp;
  readonly planning: Planning;
  readonly today: IsoDate;
}

/** The first day of the calendar of a plan: that of the first plan of the line. */
export function originOf({ previous, today }: TrackInput): IsoDate {
  return previous === undefined || previous.origin > today ? today : previous.origin;
}

/** Reads the notes and the previous plan; days count from `from`. */
export function trackOf(input: TrackInput, from: DayNumber): Track {
  const { suivi } = input.planning;
  const today = dayOf(input.today) - from;
  const notes = [...(input.followUp ?? new Map<string, StepNote>())];
  const steps = new Map((input.previous?.steps ?? []).map((step) => [step.id, step]));
  const done = new Map(
    [...new Set([...steps.keys(), ...notes.map(([id]) => id)])].flatMap((id) => {
      const place = donePlace(id, steps.get(id), input.followUp, from);
      return place === undefined ? [] : [[id, place] as const];
    }),
  );
  const floors = new Map(
    notes.flatMap(([id, note]) => {
      const floor = floorOf(note, from);
      return floor === undefined ? [] : [[id, floor] as const];
    }),
  );
  const before = [...steps.values()]
    .map((step) => placeOf(step, from))
    .filter(({ id, start, finish }) => !done.has(id) && finish > today && start >= (floors.get(id) ?? 0));
  return {
    today,
    done,
    floors,
    begun: new Set(notes.flatMap(([id, note]) => (note.commence === undefined ? [] : [id]))),
    known: new Set([...steps.keys(), ...done.keys()]),
    before: new Map(before.map((place) => [place.id, place])),
    frozen: today + suivi.semaines_gardees * 7,
    dates: [],
    others: new Set(),
    weightOfOthers: suivi.poids_des_autres,
    rest: suivi.reste_si_commencee,
    tries: suivi.essais,
    quickTries: suivi.essais_rapides,
  };
}

/** Beyond the next weeks, where not the steps of others but those of whose time has changed stood before. */
export function ownLater({ before, others, frozen }: Track): readonly string[] {
  return [...before.values()]
    .filter(({ id, start }) => !others.has(id) && start >= frozen)
    .map(({ id }) => id);
}

function placeOf({ id, start, end }: Step, from: DayNumber): Placed {
  return { id, start: dayOf(start) - from, finish: dayOf(end) - from + 1 };
}

/** A step done before its day starts and ends on the day it was done. Notes outweigh what an older plan remembers. */
export function doneSpan(
  step: Pick<Step, 'start' | 'done'> | undefined,
  note: StepNote | undefined,
): { readonly start: IsoDate; readonly end: IsoDate } | undefined {
  const end = settledOn(note);
  if (end === undefined) return undefined;
  const start = note?.commence ?? step?.start ?? end;
  return { start: start < end ? start : end, end };
}

function donePlace(
  id: string,
  step: Step | undefined,
  followUp: FollowUp | undefined,
  from: DayNumber,
): Placed | undefined {
  const span = doneSpan(step, followUp?.get(id));
  if (span === undefined) return undefined;
  // What was done before the calendar begins weighs on nothing in it.
  const [start, finish] = [dayOf(span.start) - from, dayOf(span.end) - from + 1];
  return { id, start: Math.max(0, start), finish: Math.max(0, finish) };
}

/** A question put off comes back at a later meeting; a date asked for is the earliest. */
function floorOf(note: StepNote, from: DayNumber): number | undefined {
  const state = stateOf(note);
  const asked = note.reporte === undefined ? undefined : dayOf(note.reporte) - from;
  if (state?.kind === 'ajourne') return Math.max(dayOf(state.date) - from + 1, asked ?? 0);
  return state?.kind === 'reporte' ? asked : undefined;
}
