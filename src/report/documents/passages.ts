import type { IsoDate } from '../../domain/fact.js';
import { readReferences } from '../../domain/fact.js';
import type { Decision, TargetChoice } from '../../domain/plan.js';
import { byCodePoint } from '../../domain/pointer.js';
import { isAtHand } from '../at-hand.js';
import type { Lookup, Name } from '../lookup.js';
import type { StepView } from '../view-plan.js';
import type { Brief } from './document.js';
import { besides, heldByFew, usagesOfTool } from './tool-usages.js';

/** One tool that people leave: for what, for whom, and the days that count. A day that the plan does not hold is absent. */
export interface Passage {
  /** Inventory id. */
  readonly tool: string;
  readonly name: Name;
  /** Catalogue id of what takes over; absent when the tool just stops. */
  readonly to: string | undefined;
  readonly toName: Name | undefined;
  /** What takes over is a tool that the association has already. */
  readonly here: boolean;
  readonly usages: readonly Name[];
  /** A few people hold it for all the others, who only read or answer. */
  readonly held: boolean;
  /** Where nothing takes over: tools that already serve the same usages, and stay. */
  readonly instead: readonly Name[];
  readonly groups: readonly Name[];
  /** The decision that is still to be taken. */
  readonly decision: Decision | undefined;
  /** What is carried over, or put in a safe place. */
  readonly copy: StepView | undefined;
  /** Sessions still to come, by date. */
  readonly trainings: readonly StepView[];
  /** First day in the new tool. */
  readonly begins: IsoDate | undefined;
  /** From this day on, nobody writes in the old one. */
  readonly stops: IsoDate | undefined;
  /** The day on which the old one is closed. */
  readonly closes: IsoDate | undefined;
  /** The old one is given back to private life, or stays beside: it is not closed. */
  readonly remains: boolean;
  /** People said that the switch is done. */
  readonly done: boolean;
  readonly switch: StepView | undefined;
}

/** Kinds of steps by which dates are found: they mean the same in every recipe (CONTRIBUTING.md). */
const KINDS = {
  copy: 'donnees',
  together: 'cohabitation',
  change: 'bascule',
  closing: 'fermeture',
  remaining: 'maintien',
} as const;

/** What people leave, the first to be left first; what has no date yet comes last. */
export function passagesOf({ plan, lookup }: Brief): readonly Passage[] {
  const steps = plan.waves.flatMap((wave) => wave.steps);
  const leaving = plan.plan.choices.filter((choice) => leaves(choice, lookup));
  const left = leaving.map(({ tool }) => tool);
  return leaving
    .map((choice) => passageOf(choice, steps, left, lookup))
    .sort((a, b) => byCodePoint(a.stops ?? '~', b.stops ?? '~') || byCodePoint(a.tool, b.tool));
}

/** A tool that is better used from now on takes over from itself: nobody leaves it. */
function leaves({ tool, verdict, to }: TargetChoice, lookup: Lookup): boolean {
  if (verdict === 'arreter') return true;
  return to !== undefined && to !== (lookup.toolEntry(tool)?.id ?? tool);
}

function passageOf(
  { tool, to }: TargetChoice,
  all: readonly StepView[],
  left: readonly string[],
  lookup: Lookup,
): Passage {
  const own = all.filter(({ step }) => step.tools.includes(tool));
  const last = (kind: string): StepView | undefined =>
    own.filter(({ step }) => step.text.endsWith(`.${kind}`)).at(-1);
  const change = last(KINDS.change);
  const named = (kind: string, ids: readonly string[]): readonly Name[] =>
    ids.map((id) => lookup.named(`/${kind}/${id}`).name);
  const usages = usagesOfTool(tool, lookup, to);
  const instead = to === undefined ? besides(tool, lookup).filter((id) => !left.includes(id)) : [];
  return {
    tool,
    name: lookup.named(`/outils/${tool}`).name,
    to,
    toName: to === undefined ? undefined : lookup.named(`/catalogue/${to}`).name,
    here: isAtHand(to, lookup),
    usages,
    held: heldByFew(usages, lookup),
    instead: named('outils', instead),
    groups: named('groupes', readReferences(lookup.at(`/outils/${tool}/groupes`)).ids),
    decision: own.find(({ step }) => step.decision !== undefined && step.done === undefined)?.step.decision,
    copy: last(KINDS.copy),
    trainings: own.filter(({ step, learners }) => learners.length > 0 && step.done === undefined),
    begins: last(KINDS.together)?.step.start ?? change?.step.start,
    stops: change?.step.start,
    closes: last(KINDS.closing)?.step.start,
    remains: last(KINDS.remaining) !== undefined,
    done: change?.step.done !== undefined,
    switch: change,
  };
}

/** Moves that share their day of change are one project, and people see one change. */
export type Bundle = readonly [Passage, ...Passage[]];

/** Moves, those of one project together, in the order of their days. */
export function bundlesOf(passages: readonly Passage[]): readonly Bundle[] {
  const bundles = new Map<string, [Passage, ...Passage[]]>();
  for (const passage of passages) {
    const key = passage.switch?.step.id ?? passage.tool;
    const bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, [passage]);
    else bundle.push(passage);
  }
  return [...bundles.values()];
}

/** What several moves hold, each thing once. */
export function unionOf(
  bundle: readonly Passage[],
  of: (passage: Passage) => readonly Name[],
): readonly Name[] {
  return [...new Map(bundle.flatMap(of).map((name) => [`${name.kind} ${name.id}`, name])).values()];
}

/** The sessions of several moves, each once. */
export function trainingsOf(bundle: readonly Passage[]): readonly StepView[] {
  return [
    ...new Map(bundle.flatMap(({ trainings }) => trainings).map((view) => [view.step.id, view])).values(),
  ];
}
