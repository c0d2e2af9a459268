import type { IsoDate } from '../domain/fact.js';
import type { Decision, Plan, Reason, Step, TargetChoice, Wave, WaveFamily } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import { isAtHand } from './at-hand.js';
import { readsSame } from './figures.js';
import type { Lookup, Name } from './lookup.js';

/** A choice for one tool, with the names that people use. */
export interface ChoiceView {
  readonly tool: Name;
  readonly verdict: TargetChoice['verdict'];
  readonly to: Name | undefined;
  /** What takes over is a tool that the association has already. */
  readonly here: boolean;
  readonly own: boolean;
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
  readonly review: IsoDate | undefined;
  readonly trigger: Reason | undefined;
}

export interface StepView {
  readonly step: Step;
  readonly tools: readonly Name[];
  readonly assignees: readonly { readonly name: Name; readonly hours: number }[];
  readonly learners: readonly { readonly name: Name; readonly people: number; readonly hours: number }[];
}

export interface WaveView {
  readonly wave: Wave;
  readonly safeguards: boolean;
  readonly tools: readonly Name[];
  readonly to: readonly Name[];
  readonly steps: readonly StepView[];
  /** Families that read differently before and after. */
  readonly changes: readonly WaveFamily[];
}

/** Hours of one person or role, by month (`2027-01`). */
export interface WorkView {
  readonly name: Name;
  readonly months: ReadonlyMap<string, number>;
  readonly total: number;
}

/** A span when the old tool and the new one live side by side. */
export interface ParallelView {
  readonly tools: readonly Name[];
  readonly start: IsoDate;
  readonly end: IsoDate;
}

export interface PlanView {
  readonly plan: Plan;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** What moves, what stays, what waits. */
  readonly moving: readonly ChoiceView[];
  readonly staying: readonly ChoiceView[];
  readonly waiting: readonly ChoiceView[];
  readonly waves: readonly WaveView[];
  readonly decisions: readonly { readonly decision: Decision; readonly step: StepView }[];
  readonly trainings: readonly StepView[];
  readonly parallel: readonly ParallelView[];
  readonly work: readonly WorkView[];
  readonly months: readonly string[];
  readonly hours: number;
}

/** The id of the wave that comes before all projects. */
const SAFEGUARDS = 'garde-fous';
/** The step of a recipe in which both tools live. */
const PARALLEL = 'cohabitation';
const STAYS: readonly TargetChoice['verdict'][] = ['garder'];
const WAITS: readonly TargetChoice['verdict'][] = ['attendre', 'pas-d-outil'];

/** Reorders a plan for reading: by wave, by decision, by training, by person and month. */
export function viewPlan(plan: Plan, lookup: Lookup): PlanView {
  const steps = plan.steps.map((step) => viewStep(step, lookup));
  const waves = [...plan.waves]
    .sort((a, b) => a.rank - b.rank)
    .map((wave) => viewWave(wave, steps, plan, lookup));
  const work = viewWork(plan.work, lookup);
  const choices = plan.choices.map((choice) => viewChoice(choice, lookup));
  return {
    plan,
    start: earliest(plan),
    end: latest(plan),
    moving: choices.filter(({ verdict }) => !STAYS.includes(verdict) && !WAITS.includes(verdict)),
    staying: choices.filter(({ verdict }) => STAYS.includes(verdict)),
    waiting: choices.filter(({ verdict }) => WAITS.includes(verdict)),
    waves,
    decisions: steps.flatMap((step) =>
      step.step.decision === undefined ? [] : [{ decision: step.step.decision, step }],
    ),
    trainings: steps.filter(({ learners }) => learners.length > 0),
    parallel: steps
      .filter(({ step }) => isParallel(step))
      .map(({ step, tools }) => ({ tools, start: step.start, end: step.end })),
    work,
    months: [...new Set(work.flatMap(({ months }) => [...months.keys()]))].sort(byCodePoint),
    hours: work.reduce((sum, { total }) => sum + total, 0),
  };
}

/** True for the step during which the old tool and the new one live side by side. */
export function isParallel({ text }: Pick<Step, 'text'>): boolean {
  return text.endsWith(`.${PARALLEL}`);
}

function earliest({ steps, date }: Plan): IsoDate {
  return steps.reduce((first, { start }) => (start < first ? start : first), steps[0]?.start ?? date);
}

function latest({ steps, date }: Plan): IsoDate {
  return steps.reduce((last, { end }) => (end > last ? end : last), steps[0]?.end ?? date);
}

function viewStep(step: Step, lookup: Lookup): StepView {
  return {
    step,
    tools: step.tools.map((id) => lookup.named(`/outils/${id}`).name),
    assignees: step.assignees.map(({ who, kind, hours }) => ({
      name: assigneeName(who, kind, lookup),
      hours,
    })),
    learners: step.learners.map(({ group, people, hours }) => ({
      name: lookup.named(`/groupes/${group}`).name,
      people,
      hours,
    })),
  };
}

/** A person of the inventory, or a role that nobody fills yet. */
export function assigneeName(who: string, kind: 'personne' | 'role', lookup: Lookup): Name {
  return kind === 'personne' ? lookup.person(who) : { kind: 'role', id: who, label: undefined };
}

function viewWave(wave: Wave, steps: readonly StepView[], plan: Plan, lookup: Lookup): WaveView {
  const safeguards = wave.id === SAFEGUARDS;
  const targets = plan.choices.filter(({ tool }) => wave.tools.includes(tool)).flatMap(({ to }) => to ?? []);
  return {
    wave,
    safeguards,
    tools: wave.tools.map((id) => lookup.named(`/outils/${id}`).name),
    to: safeguards ? [] : [...new Set(targets)].map((id) => lookup.named(`/catalogue/${id}`).name),
    steps: steps.filter(({ step }) => step.wave === wave.id),
    changes: wave.families.filter(({ before, after }) => !readsSame(before, after)),
  };
}

function viewChoice(choice: TargetChoice, lookup: Lookup): ChoiceView {
  const chosen = choice.candidates.find(({ id }) => id === choice.to);
  return {
    tool: lookup.named(`/outils/${choice.tool}`).name,
    verdict: choice.verdict,
    to: choice.to === undefined ? undefined : lookup.named(`/catalogue/${choice.to}`).name,
    here: isAtHand(choice.to, lookup),
    own: choice.own,
    reasons: choice.reasons.filter(
      (reason) => !(chosen?.reasonsAgainst ?? []).some((against) => sameReason(against, reason)),
    ),
    against: chosen?.reasonsAgainst ?? [],
    review: choice.review,
    trigger: choice.trigger,
  };
}

function sameReason(a: Reason, b: Reason): boolean {
  return a.id === b.id && JSON.stringify(a.args) === JSON.stringify(b.args);
}

/** Hours by person and month, those that the schedule takes: never more in a month than people told. */
function viewWork(work: Plan['work'], lookup: Lookup): readonly WorkView[] {
  return work.map(({ who, kind, months }) => ({
    name: assigneeName(who, kind, lookup),
    months: new Map(Object.entries(months)),
    total: Object.values(months).reduce((sum, hours) => sum + hours, 0),
  }));
}
