import type { Calendar } from '../domain/calendar.js';
import { isMeetingDay } from '../domain/calendar.js';
import { dayOf, isoDate, yearOf, dateOf, addMonths, type DayNumber } from '../domain/dates.js';
import { nodeAt, readBoolean, readRange, readText, type IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import { INSTANCES, type Hypothesis, type Instance } from '../domain/plan.js';
import type { Planning } from './planning.js';

/** How and when the association decides. Days are day numbers. */
export interface DecisionRule {
  readonly instance: Instance;
  /** Days between the file handed over and the meeting. */
  readonly notice: number;
  /** Days that the decision itself takes (the delay of a tout-doux-cratie). */
  readonly duration: number;
  /** Days on which it may meet; undefined: any meeting day. */
  readonly meetings: ReadonlySet<DayNumber> | undefined;
  /** True when the dates rest on a convention. */
  readonly supposed: boolean;
  readonly hypotheses: readonly Hypothesis[];
}

/** Reads who decides, with the delays told or, where nothing is told, those of the convention. */
export function decisionRule(inventory: Inventory, planning: Planning, calendar: Calendar): DecisionRule {
  const told = readText(nodeAt(inventory.tree, '/decisions/mode_habituel'));
  const alone = told === undefined || told === 'seul' || !isInstance(told);
  const instance = alone ? planning.decisions.par_defaut : told;
  const at = `/decisions/instances/${instance}`;
  const number = (key: string) => readRange(nodeAt(inventory.tree, `${at}/${key}`))?.max;
  const convention = planning.decisions[instance];
  const notice = Math.max(
    number('preavis_jours') ?? convention.preavis_jours,
    staffConsultation(inventory, planning),
  );
  const weeks = number('intervalle_semaines') ?? convention.intervalle_semaines;
  const first = firstMeeting(inventory, instance, weeks, calendar);
  const supposed = first.supposed;
  const hypotheses = [
    ...(alone ? [hypothesis('instance-supposee', { instance }, '/decisions/mode_habituel', planning)] : []),
    ...(supposed && weeks > 0
      ? [hypothesis('rencontres-supposees', { instance, semaines: weeks }, `${at}/prochaine`, planning)]
      : []),
  ];
  if (weeks === 0)
    return { instance, notice: 0, duration: Math.max(1, notice), meetings: undefined, supposed, hypotheses };
  const meetings = meetingDays(first.day, weeks, calendar, planning);
  return { instance, notice, duration: 1, meetings, supposed, hypotheses };
}

function hypothesis(id: string, args: Hypothesis['args'], pointer: string, planning: Planning): Hypothesis {
  return { id, args, pointers: [pointer], source: planning.decisions.source };
}

function isInstance(word: string): word is Instance {
  return INSTANCES.some((instance) => instance === word);
}

/** Staff representatives have to be asked before; days, 0 when there are none. */
function staffConsultation({ tree }: Inventory, planning: Planning): number {
  if (readBoolean(nodeAt(tree, '/decisions/representation_personnel')) !== true) return 0;
  const told = readRange(nodeAt(tree, '/decisions/consultation_personnel_jours'))?.max;
  return told ?? planning.decisions.consultation_personnel_jours;
}

function firstMeeting(
  { tree }: Inventory,
  instance: Instance,
  weeks: number,
  calendar: Calendar,
): { readonly day: DayNumber; readonly supposed: boolean } {
  const told = readText(nodeAt(tree, `/decisions/instances/${instance}/prochaine`));
  if (told !== undefined) return { day: dayOf(told), supposed: false };
  const assembly = instance === 'ag' ? generalAssembly(tree, dateOf(calendar.from)) : undefined;
  return assembly ?? { day: calendar.from + weeks * 7, supposed: true };
}

/** The date of the general assembly; with a month alone, its 28th, which is then supposed. */
function generalAssembly(
  tree: unknown,
  today: IsoDate,
): { readonly day: DayNumber; readonly supposed: boolean } | undefined {
  const date = readText(nodeAt(tree, '/calendrier/ag/date'));
  if (date !== undefined) return { day: dayOf(date), supposed: false };
  const month = readRange(nodeAt(tree, '/calendrier/ag/mois'))?.max;
  if (month === undefined) return undefined;
  const thisYear = isoDate(yearOf(today), month, 28);
  return { day: dayOf(thisYear >= today ? thisYear : addMonths(thisYear, 12)), supposed: true };
}

/** Every so many weeks from the first meeting on; a meeting that falls on a day off goes to the next day that is not. */
function meetingDays(
  first: DayNumber,
  weeks: number,
  calendar: Calendar,
  planning: Planning,
): ReadonlySet<DayNumber> {
  const free = planning.calendrier.jours_sans_reunion;
  const step = Math.round(weeks * 7);
  const late = Math.max(0, Math.ceil((calendar.from - first) / step));
  const days = new Set<DayNumber>();
  for (let day = first + late * step; day <= calendar.to; day += step) {
    let meeting = day;
    const isOff = () => !isMeetingDay(calendar, meeting, free) || calendar.kindOf(meeting, []) === 'absente';
    while (meeting <= calendar.to && isOff()) meeting += 1;
    days.add(meeting);
  }
  return days;
}
