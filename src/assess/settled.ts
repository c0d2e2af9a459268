import type { Pointer } from '../domain/pointer.js';
import type { Interval, Side } from '../domain/score.js';
import type { Evaluator } from './evaluator.js';
import { runWith, type Run, type Scenario, type Weighing } from './fact-reader.js';
import { enclose, type FamilyRuns } from './families.js';
import { contextFor, type World } from './world.js';

/**
 * Both ends of a family's score when some facts go against the scenario: the low end with these at their worst, the high
 * end with these at their best. Only what leans on them is weighed again.
 */
export function settledEnds(
  world: World,
  evaluator: Evaluator,
  side: Side,
  { best, worst }: FamilyRuns,
  facts: ReadonlySet<Pointer>,
): Interval {
  const context = contextFor(world, side);
  const against = (run: Run, scenario: Scenario, answer: Scenario): Run => {
    const standing = standingIn(run, facts);
    if (standing !== undefined && run.weighed.every((_, rank) => standing(rank) !== undefined)) return run;
    const resolve = (pointer: Pointer): Scenario | undefined => (facts.has(pointer) ? answer : undefined);
    return runWith(world, { scenario, untold: true, resolve, ...(standing && { standing }) }, (reader) => {
      evaluator.evaluate(reader, context);
    });
  };
  return enclose(world, { best: against(best, 'best', 'worst'), worst: against(worst, 'worst', 'best') });
}

/** What of a run does not lean on these facts; undefined where they decide what there is to weigh. */
function standingIn(
  run: Run,
  facts: ReadonlySet<Pointer>,
): ((rank: number) => Weighing | undefined) | undefined {
  const leansOn = (leaning: ReadonlySet<Pointer>): boolean =>
    [...facts].some((pointer) => leaning.has(pointer));
  if (leansOn(run.leaning)) return undefined;
  return (rank) => {
    const weighing = run.weighed[rank];
    return weighing?.alone === true && !leansOn(weighing.leaning) ? weighing : undefined;
  };
}
