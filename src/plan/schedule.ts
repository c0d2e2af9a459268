import { floorsForUse } from './keep-near.js';
import { buildNetwork } from './network.js';
import type { Schedule, Scheduler, SchedulingProblem } from './problem.js';
import { bestOrder } from './search.js';
import { scheduleFrom } from './told.js';

/**
 * The best schedule that the search finds, `late` activities then moved later, and what should be used soon kept near its use
 * where that costs few days. Always the same for the same problem and
 * budget. What is told at the end is the best one generated again, not one more.
 */
export const searchSchedule: Scheduler = (problem: SchedulingProblem, budget: number): Schedule => {
  const network = buildNetwork(problem);
  const order = bestOrder(network, budget);
  return scheduleFrom(network, order, floorsForUse(network, order));
};
