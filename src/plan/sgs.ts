import { fullLedger, refill, type Ledger } from './ledger.js';
import type { Network } from './network.js';
import { placeFrom, type Place } from './place.js';
import { freeSlots, holdSlot, newSlots, pickSlot, releaseSlot, type SlotState } from './slots.js';

/** What an activity has come to. */
export const WAITING = 0;
export const PLACED = 1;
export const GIVEN_UP = 2;

/** A schedule in numbers by node; what has no place stands at the horizon. The same arrays serve again and again: copy what has to last. */
export interface Run {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly status: Uint8Array;
  readonly ledger: Ledger;
  readonly slots: SlotState;
  /** How many arcs each activity still waits for. */
  readonly waiting: Int32Array;
  /** Activities that wait for nothing any more. */
  readonly eligible: number[];
  readonly place: Place;
}

/** What is told of an activity that finds no place, at the moment when it finds none; `from` is its earliest start. */
export type TellUnplaced = (node: number, from: number | undefined) => void;

export function newRun(network: Network): Run {
  const size = network.activities.length;
  return {
    start: new Int32Array(size),
    finish: new Int32Array(size),
    status: new Uint8Array(size),
    ledger: fullLedger(network),
    slots: newSlots(network),
    waiting: new Int32Array(size),
    eligible: [],
    place: { start: -1, finish: -1 },
  };
}

/**
 * The serial schedule generation scheme (Kelley 1963): takes the activities one after the other, always the eligible one with
 * the smallest `priority`, and places each as early as what is left of the resources allows, not before its `floor`. Work
 * being divisible, an earlier start never gives a later finish, so that nothing is gained by waiting. Never breaks a hard
 * constraint except deadlines, which are counted as lateness.
 */
export function generate(
  network: Network,
  run: Run,
  priority: ArrayLike<number>,
  floor?: ArrayLike<number>,
  tell?: TellUnplaced,
): void {
  reset(network, run);
  for (
    let node = nextEligible(network, run, priority);
    node >= 0;
    node = nextEligible(network, run, priority)
  ) {
    scheduleOne(network, run, node, floor?.[node] ?? 0, tell);
  }
  // Every slot is held and what would free one waits for a span that cannot open: this order leads nowhere, and says so.
  for (let node = 0; node < run.status.length && tell !== undefined; node += 1) {
    if (run.status[node] === WAITING) tell(node, undefined);
  }
}

function reset(network: Network, run: Run): void {
  refill(run.ledger, network);
  freeSlots(run.slots);
  run.status.fill(WAITING);
  run.start.fill(network.problem.horizon);
  run.finish.fill(network.problem.horizon);
  run.eligible.length = 0;
  for (let node = 0; node < run.status.length; node += 1) {
    const arcs = network.before[node]?.length ?? 0;
    run.waiting[node] = arcs;
    if (arcs === 0) run.eligible.push(node);
  }
}

/** Takes the eligible activity with the smallest priority, or −1; between equals the first by id. */
function nextEligible(network: Network, run: Run, priority: ArrayLike<number>): number {
  const { eligible } = run;
  let best = -1;
  for (let at = 0; at < eligible.length; at += 1) {
    const node = eligible[at] ?? -1;
    if ((network.opens[node] ?? -1) >= 0 && run.slots.free === 0) continue;
    if (best >= 0 && !isBefore(priority, node, eligible[best] ?? -1)) continue;
    best = at;
  }
  if (best < 0) return -1;
  const chosen = eligible[best] ?? -1;
  eligible[best] = eligible[eligible.length - 1] ?? -1;
  eligible.length -= 1;
  return chosen;
}

function isBefore(priority: ArrayLike<number>, a: number, b: number): boolean {
  const difference = (priority[a] ?? 0) - (priority[b] ?? 0);
  return difference < 0 || (difference === 0 && a < b);
}

function scheduleOne(
  network: Network,
  run: Run,
  node: number,
  floor: number,
  tell: TellUnplaced | undefined,
): void {
  const ready = earliestStart(network, run, node, floor);
  const slot = ready < 0 ? -1 : pickSlot(network, run.slots, node, ready);
  const from = slot < 0 ? ready : Math.max(ready, run.slots.freeFrom[slot] ?? 0);
  run.place.start = -1;
  if (ready >= 0) placeFrom(network, run.ledger, node, from, run.place);
  const isPlaced = run.place.start >= 0;
  run.status[node] = isPlaced ? PLACED : GIVEN_UP;
  if (isPlaced) {
    run.start[node] = run.place.start;
    run.finish[node] = run.place.finish;
  }
  if (!isPlaced && ready >= 0) tell?.(node, from);
  if (isPlaced && slot >= 0) holdSlot(network, run.slots, node, slot);
  releaseSlot(network, run.slots, node, run.finish[node] ?? 0);
  for (const arc of network.after[node] ?? []) {
    const left = (run.waiting[arc.node] ?? 0) - 1;
    run.waiting[arc.node] = left;
    if (left === 0) run.eligible.push(arc.node);
  }
}

/** The first day after all that comes before; −1 when something that comes before was given up. */
function earliestStart(network: Network, run: Run, node: number, floor: number): number {
  let earliest = Math.max(network.activities[node]?.release ?? 0, floor);
  for (const arc of network.before[node] ?? []) {
    if (run.status[arc.node] === GIVEN_UP) return -1;
    earliest = Math.max(earliest, (run.finish[arc.node] ?? 0) + arc.lag);
  }
  return earliest;
}
