import { addDays } from '../../domain/dates.js';
import { readRange, type IsoDate } from '../../domain/fact.js';
import type { Decision } from '../../domain/plan.js';
import type { Lookup, Name } from '../lookup.js';
import type { ChoiceView, PlanView, StepView } from '../view-plan.js';
import { nextMoney, presentMoney, type Money } from './motion-money.js';
import type { Brief } from './document.js';

/** A question put to the vote, with all that its voters ask. */
export interface Motion {
  readonly rank: number;
  readonly decision: Decision;
  /** Inventory ids. */
  readonly ids: readonly string[];
  readonly tools: readonly Name[];
  readonly choices: readonly ChoiceView[];
  /** Hours of work after the vote, and hours of all those who learn. */
  readonly after: number;
  readonly learning: number;
  /** Who does the work that follows, those who give most first. */
  readonly bearers: readonly { readonly name: Name; readonly hours: number }[];
  readonly span: { readonly start: IsoDate; readonly end: IsoDate };
  /** The step after which going back costs: absent where there is none. */
  readonly noReturn: StepView | undefined;
  /** A year of the tools of today, and of those that would take over. */
  readonly present: Money;
  readonly next: Money;
}

/** Motions of one meeting. */
export interface Meeting {
  readonly decision: Decision;
  readonly motions: readonly Motion[];
  /** The last day on which it can be called, where the notice is told and the date is not supposed. */
  readonly call: IsoDate | undefined;
  /** Share of members who must be there, in per cent; absent when nobody has told. */
  readonly quorum: { readonly min: number; readonly max: number } | undefined;
}

/** One motion a decision that is still to be taken, the first to be taken first. */
export function motionsOf({ plan }: Pick<Brief, 'plan'>): readonly Motion[] {
  return plan.decisions
    .filter(({ step }) => step.step.done === undefined)
    .map(({ decision, step }, index) => motionOf(index + 1, decision, step, plan));
}

function motionOf(rank: number, decision: Decision, taken: StepView, view: PlanView): Motion {
  const ids = taken.step.tools;
  const steps = view.waves.find(({ wave }) => wave.id === taken.step.wave)?.steps ?? [taken];
  const left = steps.filter(({ step }) => step.done === undefined);
  const after = left.filter(({ step }) => step.start >= decision.date && step.decision === undefined);
  return {
    rank,
    decision,
    ids,
    tools: taken.tools,
    choices: [...view.moving, ...view.staying, ...view.waiting].filter(({ tool }) => ids.includes(tool.id)),
    after: workOf(after),
    learning: after.reduce((sum, { learners }) => sum + learningOf(learners), 0),
    bearers: bearersOf(after),
    span: spanOf(decision.date, after),
    noReturn: steps.find(({ step }) => step.pointOfNoReturn),
    present: presentMoney(ids, view.plan),
    next: nextMoney(ids, view.plan),
  };
}

function workOf(steps: readonly StepView[]): number {
  return steps.reduce((sum, { assignees }) => sum + assignees.reduce((all, { hours }) => all + hours, 0), 0);
}

function learningOf(learners: StepView['learners']): number {
  return learners.reduce((sum, { people, hours }) => sum + people * hours, 0);
}

function bearersOf(steps: readonly StepView[]): Motion['bearers'] {
  const found = new Map<string, { readonly name: Name; readonly hours: number }>();
  for (const { name, hours } of steps.flatMap(({ assignees }) => assignees)) {
    const key = `${name.kind} ${name.id}`;
    found.set(key, { name, hours: (found.get(key)?.hours ?? 0) + hours });
  }
  return [...found.values()].sort((a, b) => b.hours - a.hours);
}

function spanOf(date: IsoDate, steps: readonly StepView[]): Motion['span'] {
  const end = steps.reduce((last, { step }) => (step.end > last ? step.end : last), date);
  return { start: date, end };
}

/** The motions by meeting, in the order of the meetings. */
export function meetingsOf(motions: readonly Motion[], lookup: Lookup): readonly Meeting[] {
  const keyOf = ({ decision }: Motion): string => `${decision.date} ${decision.instance}`;
  return [...new Set(motions.map(keyOf))].flatMap((key) => {
    const own = motions.filter((motion) => keyOf(motion) === key);
    const [first] = own;
    return first === undefined ? [] : [meetingOf(first.decision, own, lookup)];
  });
}

function meetingOf(decision: Decision, motions: readonly Motion[], lookup: Lookup): Meeting {
  const at = `/decisions/instances/${decision.instance}`;
  const notice = readRange(lookup.at(`${at}/preavis_jours`))?.max;
  const called = notice === undefined || notice === 0 || decision.supposed;
  return {
    decision,
    motions,
    call: called ? undefined : addDays(decision.date, -notice),
    quorum: readRange(lookup.at(`${at}/quorum`)),
  };
}
