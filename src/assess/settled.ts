import type { Pointer } from '../domain/pointer.js';
import type { Side } from '../domain/score.js';
import type { Evaluator } from './evaluator.js';
import type { Assumption, RawContribution, Run, Scenario, Weighing } from './fact-reader.js';
import { enclose, runFamily, type FamilyRuns } from './families.js';
import { oncePer } from '../domain/once.js';
import { runWith } from './run-with.js';
import { contextFor, type World } from './world.js';

/** One family while some of its unknown facts are taken as settled. */
export interface Situation {
  readonly world: World;
  readonly evaluator: Evaluator;
  readonly side: Side;
  readonly assumption: Pick<Assumption, 'untold' | 'resolve'>;
  readonly runs: FamilyRuns;
}

export function situationOf(
  world: World,
  evaluator: Evaluator,
  side: Side,
  assumption: Situation['assumption'],
): Situation {
  return { world, evaluator, side, assumption, runs: runFamily(world, evaluator, side, assumption) };
}

/**
 * By how many points an answer to these facts narrows the score of a family: the mean of a good answer and of a bad one.
 * `answer`: how the situation has settled them; its runs give one of both answers at each end, the other is worked out here,
 * and only what leans on the facts is weighed again.
 */
export function narrowingBy(situation: Situation, facts: ReadonlySet<Pointer>, answer?: Scenario): number {
  const { world, runs } = situation;
  const other = {
    best: otherwise(situation, 'best', facts, answer ?? 'best'),
    worst: otherwise(situation, 'worst', facts, answer ?? 'worst'),
  };
  const [before, after] = [enclose(world, runs), enclose(world, other)];
  return (Math.abs(before.high - after.high) + Math.abs(after.low - before.low)) / 2;
}

/** One run of a situation, with these facts answered the other way. */
function otherwise(
  situation: Situation,
  scenario: Scenario,
  facts: ReadonlySet<Pointer>,
  answer: Scenario,
): Pick<Run, 'contributions'> {
  const { world, evaluator, side, assumption, runs } = situation;
  const opposite = answer === 'best' ? 'worst' : 'best';
  const resolve = (pointer: Pointer): Scenario | undefined =>
    facts.has(pointer) ? opposite : assumption.resolve?.(pointer);
  const quick = weighedAgain(runs[scenario], facts, resolve);
  if (quick !== undefined) return quick;
  const context = contextFor(world, side);
  return runWith(world, { ...assumption, scenario, resolve, bare: true }, (reader) => {
    evaluator.evaluate(reader, context);
  });
}

/** A run of which only what leans on these facts is weighed again; undefined where they decide what there is to weigh. */
function weighedAgain(
  run: Run,
  facts: ReadonlySet<Pointer>,
  resolve: Assumption['resolve'],
): Pick<Run, 'contributions'> | undefined {
  const pointers = [...facts];
  if (pointers.some((pointer) => run.leaning.has(pointer))) return undefined;
  const leaning = new Set(pointers.flatMap((pointer) => weighingsOn(run).get(pointer) ?? []));
  const others = new Map<RawContribution, RawContribution>();
  for (const weighing of leaning) {
    const other = weighing.again(resolve);
    if (!weighing.alone || !other.alone) return undefined;
    others.set(weighing.contribution, other.contribution);
  }
  if (others.size === 0) return run;
  return { contributions: run.contributions.map((contribution) => others.get(contribution) ?? contribution) };
}

/** What leans on each fact of a run. */
const weighingsOn = oncePer(({ weighed }: Run): ReadonlyMap<Pointer, readonly Weighing[]> => {
  const found = new Map<Pointer, Weighing[]>();
  for (const weighing of weighed)
    for (const pointer of weighing.leaning) found.set(pointer, [...(found.get(pointer) ?? []), weighing]);
  return found;
});
