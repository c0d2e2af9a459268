import { byCodePoint, type Pointer } from '../domain/pointer.js';
import { isUntold, type FamilyId, type Question, type Side } from '../domain/score.js';
import { tidy } from './combine.js';
import type { Evaluator } from './evaluator.js';
import type { FamilyRuns } from './families.js';
import { subjectFor } from './fact-spec.js';
import { alone, imagined, type Bundle } from './imagined.js';
import { narrowingBy, situationOf } from './settled.js';
import type { World } from './world.js';

/**
 * What to ask next: for each question, by how many points it would narrow the scores, summed over families. The mean over
 * several times: now, and once a part of the other questions has been answered. Now alone would pass over what shows only
 * later: where four groups may each be shut out, no single answer brings the score down, and yet all four are needed.
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
  return ranked(families.flat());
}

/** One question for all families that it helps, the most useful first. */
export function ranked(questions: readonly Question[]): readonly Question[] {
  const merged = new Map<string, Question>();
  for (const question of questions) merged.set(question.id, add(merged.get(question.id), question));
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

/** What would narrow one family on one side. */
export function familyQuestions(world: World, evaluator: Evaluator, side: Side): readonly Question[] {
  const now = situationOf(world, evaluator, side, { untold: true });
  const bundles = bundlesOf(now.runs);
  const times = world.weights.questions.repondues.map((part) =>
    part === 0 ? alone(now) : imagined(now, bundles, part),
  );
  return bundles.map(({ id, kind, subject, facts }) => ({
    id,
    kind,
    subject,
    facts: [...facts].sort(byCodePoint),
    narrowing: tidy(
      mean(times.map(({ situation, answers }) => narrowingBy(situation, facts, answers.get(id)))),
    ),
    families: [evaluator.family] satisfies readonly FamilyId[],
  }));
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
    const bundle = bundles.get(id) ?? { id, kind: question, subject, facts: new Set<Pointer>() };
    bundle.facts.add(pointer);
    bundles.set(id, bundle);
  }
  return [...bundles.values()];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
