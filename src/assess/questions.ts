import { byCodePoint, type Pointer } from '../domain/pointer.js';
import { isUntold, type FamilyId, type Question, type Side } from '../domain/score.js';
import { tidy } from './combine.js';
import type { Evaluator } from './evaluator.js';
import { enclose, runFamily, type FamilyRuns } from './families.js';
import { subjectFor } from './fact-spec.js';
import { settledEnds } from './settled.js';
import type { World } from './world.js';

/** Unknown facts that one question settles. */
export interface Bundle {
  readonly kind: string;
  readonly subject: Pointer;
  readonly facts: Set<Pointer>;
}

/**
 * What to ask next: for each question, by how many points it would narrow the scores, summed over families. The mean of
 * what it narrows when asked first (all else unknown) and when asked last (all else known), a good answer or a bad one: each
 * of these comes down to how far the facts of the question alone bring either end of the score. Source: risk.md.
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
  const runs = runFamily(world, evaluator, side);
  const { low, high } = enclose(world, runs);
  return bundlesOf(runs).map(({ kind, subject, facts }) => {
    const settled = settledEnds(world, evaluator, side, runs, facts);
    return {
      id: `${kind}@${subject}`,
      kind,
      subject,
      facts: [...facts].sort(byCodePoint),
      narrowing: tidy((high - settled.high + (settled.low - low)) / 2),
      families: [evaluator.family] satisfies readonly FamilyId[],
    };
  });
}

/** Unknown facts read in either run. What the catalogue does not know is no question to the association. */
export function bundlesOf({ best, worst }: FamilyRuns): readonly Bundle[] {
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
