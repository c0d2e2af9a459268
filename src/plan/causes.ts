import { stateOf } from '../domain/follow-up.js';
import type { MovementCause, Step } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import type { Arguments } from '../domain/score.js';
import { changedPeople } from './basis.js';
import { changedHands, hasMoved, type Between } from './between.js';
import { SAFEGUARDS } from './projects.js';

/** Ids of causes. A contract test holds them equal to their sentences. */
export const CAUSE_IDS = [
  'abandonnee',
  'attend-une-etape',
  'calendrier-change',
  'change-de-mains',
  'date-demandee',
  'decision-ajournee',
  'decision-non',
  'echeance-changee',
  'fait-plus-tard',
  'fait-plus-tot',
  'faite',
  'heures-changees',
  'heures-prises',
  'laisse-passer',
  'ne-sert-plus',
  'nouvelle-etape',
  'pas-encore-faite',
  'plus-necessaire',
  'rencontres-changees',
  'temps-pour-apprendre',
  'travail-change',
  'un-passage-a-la-fois',
  'autour',
] as const;
type CauseId = (typeof CAUSE_IDS)[number];

type Asker = (between: Between, before: Step, now: Step) => MovementCause | undefined;

function cause(id: CauseId, args: Arguments = {}): MovementCause {
  return { id, args };
}

/** The nearest cause first: what people said, then what it waits for, then who does it, then what is around. */
const ASKERS: readonly Asker[] = [
  whatPeopleSaid,
  notDoneInTime,
  waitsForAnother,
  otherHands,
  givesWay,
  otherHours,
  otherMeetings,
  otherPeriods,
  otherEffort,
  otherDeadline,
  sharesHours,
];

/** Why a step has moved. */
export function movedCause(between: Between, before: Step, now: Step): MovementCause {
  for (const ask of ASKERS) {
    const found = ask(between, before, now);
    if (found !== undefined) return found;
  }
  // Projects wait for each other: only so many are open at once.
  return now.wave === SAFEGUARDS ? cause('autour') : cause('un-passage-a-la-fois');
}

/** Why a step is there that was not. */
export function newCause({ followUp }: Between, { id }: Step): MovementCause {
  const state = stateOf(followUp.get(id));
  return state?.kind === 'fait' ? cause('faite', { date: state.date }) : cause('nouvelle-etape');
}

/** Why a step is no longer there. */
export function goneCause({ followUp, dropped, former }: Between, step: Step): MovementCause {
  const state = stateOf(followUp.get(step.id));
  if (state?.kind === 'abandonne')
    return cause('abandonnee', { ...(state.raison && { raison: state.raison }) });
  if (dropped.includes(step.id)) return cause('ne-sert-plus');
  const refused = [...former.values()].find(
    ({ id, tools }) =>
      stateOf(followUp.get(id))?.kind === 'refuse' && step.tools.some((tool) => tools.includes(tool)),
  );
  if (refused === undefined || step.wave === SAFEGUARDS) return cause('plus-necessaire');
  return cause('decision-non', { date: stateOf(followUp.get(refused.id))?.date ?? '' });
}

function whatPeopleSaid({ followUp }: Between, before: Step, now: Step): MovementCause | undefined {
  const state = stateOf(followUp.get(now.id));
  if (state === undefined || state.kind === 'commence' || state.kind === 'abandonne') return undefined;
  const { date } = state;
  if (state.kind === 'ajourne')
    return now.start > before.start ? cause('decision-ajournee', { date }) : undefined;
  if (state.kind === 'reporte') return before.start < date ? cause('date-demandee', { date }) : undefined;
  if (date < before.end) return cause('fait-plus-tot', { date });
  return date > before.end ? cause('fait-plus-tard', { date }) : cause('faite', { date });
}

function notDoneInTime({ today }: Between, before: Step, now: Step): MovementCause | undefined {
  return before.end < today && now.done === undefined
    ? cause('pas-encore-faite', { date: before.end })
    : undefined;
}

/** A step before it that has moved, and that ends too late for the former day. */
function waitsForAnother({ steps, former }: Between, before: Step, now: Step): MovementCause | undefined {
  if (now.start <= before.start) return undefined;
  const late = now.after.flatMap((id) => {
    const [was, is] = [former.get(id), steps.get(id)];
    const later = is !== undefined && (was === undefined || is.end > was.end);
    return later ? [is] : [];
  });
  const last = late.sort((a, b) => byCodePoint(b.end, a.end) || byCodePoint(a.id, b.id))[0];
  return last === undefined ? undefined : cause('attend-une-etape', { etape: last.id });
}

function otherHands(_: Between, before: Step, now: Step): MovementCause | undefined {
  if (!changedHands(before, now)) return undefined;
  return cause('change-de-mains', { personnes: now.assignees.map(({ who }) => who) });
}

/** Put off so that others keep their days. */
function givesWay({ gaveWay }: Between, before: Step, now: Step): MovementCause | undefined {
  return gaveWay.includes(now.id) && now.end > before.end ? cause('laisse-passer') : undefined;
}

function otherHours({ changed }: Between, _: Step, now: Step): MovementCause | undefined {
  const people = changedPeople(changed);
  const own = now.assignees.map(({ who }) => who).filter((who) => people.has(who));
  if (own.length > 0) return cause('heures-changees', { personnes: own });
  const groups = now.learners
    .map(({ group }) => group)
    .filter((group) => changed.includes(`/groupes/${group}/heures_apprentissage`));
  return groups.length > 0 ? cause('temps-pour-apprendre', { groupes: groups }) : undefined;
}

function otherMeetings({ changed }: Between, _: Step, now: Step): MovementCause | undefined {
  const about = changed.some((pointer) => pointer.startsWith('/decisions/') || pointer === '/calendrier/ag');
  return about && now.decision !== undefined ? cause('rencontres-changees') : undefined;
}

function otherPeriods({ changed }: Between): MovementCause | undefined {
  return changed.some((pointer) => pointer.startsWith('/calendrier/'))
    ? cause('calendrier-change')
    : undefined;
}

function otherEffort(_: Between, before: Step, now: Step): MovementCause | undefined {
  const hours = ({ assignees, learners }: Step) =>
    [...assignees, ...learners].reduce((sum, one) => sum + one.hours, 0);
  const [was, is] = [hours(before), hours(now)];
  return was === is ? undefined : cause('travail-change', { heures: Math.round(is * 4) / 4 });
}

function otherDeadline({ changed }: Between): MovementCause | undefined {
  const about = changed.some(
    (pointer) => pointer.startsWith('/objectifs/') || pointer.startsWith('/outils/'),
  );
  return about ? cause('echeance-changee') : undefined;
}

/** Somebody who does it now does something else first, that has moved or is new. */
function sharesHours({ steps, former }: Between, _: Step, now: Step): MovementCause | undefined {
  const own = now.assignees.map(({ who }) => who);
  const others = [...steps.values()].filter((step) => {
    const was = former.get(step.id);
    return step.id !== now.id && step.start <= now.end && (was === undefined || hasMoved(was, step));
  });
  const busy = own.filter((who) => others.some(({ assignees }) => assignees.some((one) => one.who === who)));
  return busy.length > 0 ? cause('heures-prises', { personnes: busy }) : undefined;
}
