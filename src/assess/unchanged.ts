import { isMapping, nodeAt, type Json } from '../domain/fact.js';
import { child, segmentsOf, type Pointer } from '../domain/pointer.js';
import type { Overrides, Side } from '../domain/score.js';
import type { Evaluator } from './evaluator.js';
import type { Assumption, Run, Scenario, Weighing } from './fact-reader.js';
import type { FamilyRuns, FamilyWeighings } from './families.js';
import { oncePer } from '../domain/once.js';
import { KEYS, type Looked } from './readings.js';
import { runWith } from './run-with.js';
import { contextFor, type World } from './world.js';

/**
 * The runs of a family in a changed world, from its runs in the world before: the same as `runFamily` would give, except that
 * only what looked at a changed place is weighed again, and that nothing is written down of what it read. A what-if changes a few
 * facts, and is tried a hundred times.
 */
export function runAgain(
  before: World,
  after: World,
  changes: Overrides,
  {
    evaluator,
    side,
    runs,
  }: { readonly evaluator: Evaluator; readonly side: Side; readonly runs: FamilyRuns },
  assumption: Pick<Assumption, 'untold'>,
): FamilyWeighings {
  const touched = touchedBy(before.tree, changes);
  const again = (run: Run, scenario: Scenario): FamilyWeighings[Scenario] => {
    if (!touched(run.looked) && run.weighed.every(({ looked }) => !touched(looked))) return run;
    const standing = touched(run.looked) ? undefined : standingIn(run, touched);
    return runWith(
      after,
      { ...assumption, scenario, bare: true, ...(standing && { standing }) },
      (reader) => {
        evaluator.evaluate(reader, contextFor(after, side));
      },
    );
  };
  return { best: again(runs.best, 'best'), worst: again(runs.worst, 'worst') };
}

type Touched = (looked: Looked) => boolean;

function standingIn(run: Run, touched: Touched): (rank: number) => Weighing | undefined {
  return (rank) => {
    const weighing = run.weighed[rank];
    return weighing?.alone === true && !touched(weighing.looked) ? weighing : undefined;
  };
}

/** Whether any of the places looked at says something else once these values are put in the tree. */
function touchedBy(tree: Json, changes: Overrides): Touched {
  const within = [...changes.keys()];
  const above = new Set(within.flatMap((pointer) => changedAbove(tree, pointer)));
  return (looked) =>
    within.some((pointer) => withAncestors(looked).has(pointer)) ||
    [...above].some((place) => looked.has(place));
}

/** The places from a changed one up to the root; a mapping's keys only where a key is new. */
function changedAbove(tree: Json, pointer: Pointer): readonly Pointer[] {
  const places: Pointer[] = [];
  let place: Pointer = '';
  for (const segment of segmentsOf(pointer)) {
    const node = nodeAt(tree, place);
    if (!isMapping(node) || !Object.hasOwn(node, segment)) places.push(place + KEYS);
    places.push(place);
    place = child(place, segment);
  }
  return places;
}

/** The places looked at and all above them: what is put above a place fills it anew. */
const withAncestors = oncePer((looked: Looked): ReadonlySet<Pointer> => {
  const all = new Set<Pointer>();
  for (const place of looked)
    for (let end = place.length; end > 0; end = place.lastIndexOf('/', end - 1)) all.add(place.slice(0, end));
  return all;
});
