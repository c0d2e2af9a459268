import type { Plan } from '../domain/plan.js';
import type { AssignedStep } from './assign.js';
import { backInPlace } from './back-in-place.js';
import { changedPeople } from './basis.js';
import { withoutProven } from './dates-to-hold.js';
import { disturbanceOf } from './disturbance.js';
import { othersOf, type Frame } from './frame.js';
import type { HandOver, Settled, Ways } from './hand-over.js';
import type { SchedulingProblem } from './problem.js';
import { standInsFor } from './stand-ins.js';
import { withHands } from './swaps.js';

/** What one way comes to, before it is weighed. */
export type Found = Omit<Settled, 'disturbance'> & {
  readonly steps: readonly AssignedStep[];
  readonly proven: ReadonlySet<string>;
  /** The same with the people of the plan before, whether they have the time or not. */
  readonly asBefore: SchedulingProblem;
};

/** Ways of replanning, compared by what they ask of those whose time has not changed. */
export function waysOf<T extends Found>(
  { changed, track: before, input }: Frame,
  previous: Plan,
  settle: (way: HandOver) => T,
  fresh: () => readonly AssignedStep[],
): Ways<T & Settled> {
  const busy = changedPeople(changed);
  const { part_des_autres: share, effort_autrement: effort } = input.planning.suivi;
  const track = { ...before, others: othersOf(previous, changed) };
  const weighed = (found: T) => ({ ...found, disturbance: disturbanceOf(previous, busy, track, found) });
  const teamOf = ({ steps }: T) => ({ steps, fresh: fresh(), busy, most: share });
  return {
    settle: (way) => weighed(settle(way)),
    most: busy.size === 0 ? 1 : share,
    effort,
    standIns: (from) => standInsFor(from.asBefore, { ...track, dates: from.dates }, teamOf(from)),
    broughtBack: (from) => {
      const dates = withoutProven(from.dates, from.proven);
      const { swaps, ...back } = backInPlace(from, { ...track, dates }, teamOf(from));
      return weighed({ ...from, ...back, steps: swaps.reduce(withHands, from.steps) });
    },
  };
}
