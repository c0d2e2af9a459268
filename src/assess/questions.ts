import { byCodePoint, type Pointer } from '../domain/pointer.js';
import { isUntold, type FamilyId, type Interval, type Question, type Side } from '../domain/score.js';
import { tidy } from './combine.js';
import type { Evaluator } from './evaluator.js';
import { familyInterval, runFamily } from './families.js';
import type { Scenario } from './fact-reader.js';
import { subjectFor } from './fact-spec.js';
import type { World } from './world.js';

/** Unknown facts that one question settles. */
interface Bundle {
  readonly kind: string;
  readonly subject: Pointer;
  readonly facts: Set<Pointer>;
}

/**
 * What to ask next: for each question, by how many points it would narrow the scores, summed over families. The mean of
 * what it narrows when asked first (all else unknown) and when asked last (all else known). Source: risk.md.
 */
export function questionsFor(
  world: World,
  evaluators: readonly Evaluator[],
  sides: readonly Side[],
): readonly Question[] {
  const families = evaluators.flatMap((evaluator) =>
    evaluator.sides
      .filter((side) => sides.includes(side))
      .map((side) => familyQuestions(world, evaluator, side)),
  );
  const merged = new Map<string, Question>();
  for (const question of families.flat()) merged.set(question.id, add(merged.get(question.id), question));
  return [...merged.values()]
    .filter(({ narrowing }) => narrowing > 0)
    .sort((a, b) => b.narrowing - a.narrowing || byCodePoint(a.id, b.id));
}

function add(before: Question | undefined, question: Question): Question {
  if (before === undefined) return question;
  return {
    ...question,
    facts: [...new Set([...before.facts, ...question.facts])].sort(byCodePoint),
    families: [...new Set([...before.families, ...question.families])],
    narrowing: tidy(before.narrowing + question.narrowing),
  };
}

function familyQuestions(world: World, evaluator: Evaluator, side: Side): readonly Question[] {
  const width = (resolve?: (pointer: Pointer) => Scenario | undefined): number =>
    widthOf(familyInterval(world, evaluator, side, { untold: true, ...(resolve && { resolve }) }));
  const now = width();
  return bundlesOf(world, evaluator, side).map((bundle) => ({
    id: `${bundle.kind}@${bundle.subject}`,
    kind: bundle.kind,
    subject: bundle.subject,
    facts: [...bundle.facts].sort(byCodePoint),
    narrowing: tidy((askedFirst(bundle, now, width) + askedLast(bundle, width)) / 2),
    families: [evaluator.family] satisfies readonly FamilyId[],
  }));
}

type Width = (resolve: (pointer: Pointer) => Scenario | undefined) => number;

const SCENARIOS: readonly Scenario[] = ['best', 'worst'];

/** Mean narrowing when this is settled, well or badly, and nothing else is. */
function askedFirst({ facts }: Bundle, now: number, width: Width): number {
  return mean(SCENARIOS.map((answer) => now - width((pointer) => (facts.has(pointer) ? answer : undefined))));
}

/** Mean width that is left when all else is settled, well or badly: what this alone would take away. */
function askedLast({ facts }: Bundle, width: Width): number {
  return mean(SCENARIOS.map((others) => width((pointer) => (facts.has(pointer) ? undefined : others))));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function widthOf({ low, high }: Interval): number {
  return high - low;
}

/** Unknown facts read in either run. What the catalogue does not know is no question to the association. */
function bundlesOf(world: World, evaluator: Evaluator, side: Side): readonly Bundle[] {
  const { best, worst } = runFamily(world, evaluator, side);
  const bundles = new Map<string, Bundle>();
  const reads = [best, worst].flatMap((run) => [
    run.reads,
    ...run.contributions.map((contribution) => contribution.reads),
  ]);
  for (const [pointer, { question, path, known, evidence }] of reads.flatMap((map) => [...map])) {
    if (known || evidence.source === 'catalogue') continue;
    const subject = subjectFor(path, pointer);
    if (isUntold(subject)) continue;
    const id = `${question}@${subject}`;
    const bundle = bundles.get(id) ?? { kind: question, subject, facts: new Set<Pointer>() };
    bundle.facts.add(pointer);
    bundles.set(id, bundle);
  }
  return [...bundles.values()];
}
