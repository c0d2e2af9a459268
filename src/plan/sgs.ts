import { byCodePoint } from '../domain/pointer.js';
import { commit, findPlace, fullLedger, take, workFrom, type Ledger, type Placement } from './ledger.js';
import type { Network } from './network.js';
import type { Activity, Allocation, Schedule, Unplaced } from './problem.js';

/**
 * The serial schedule generation scheme: takes the activities one after the other, always the eligible one with the smallest
 * `priority`, and places each as early as what is left of the resources allows. Work being divisible, an earlier start never
 * gives a later finish, so that nothing is gained by waiting. Never breaks a hard constraint except deadlines, which are
 * counted in `lateness`.
 */
export function generateSchedule(network: Network, priority: ArrayLike<number>): Schedule {
  const state = newState(network);
  for (
    let node = nextEligible(network, state, priority);
    node >= 0;
    node = nextEligible(network, state, priority)
  ) {
    scheduleOne(network, state, node);
  }
  giveUpStuck(network, state);
  return finishedSchedule(network, state);
}

/** Every slot is held and what would free one waits for a span that cannot open: this order leads nowhere, and says so. */
function giveUpStuck(network: Network, state: State): void {
  network.activities.forEach(({ id }, node) => {
    if (state.status[node] === 0) state.unplaced.push({ id });
  });
}

interface State {
  readonly ledger: Ledger;
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** 0 waiting, 1 placed, 2 given up. */
  readonly status: Uint8Array;
  readonly waiting: Int32Array;
  readonly allocations: Allocation[];
  readonly unplaced: Unplaced[];
  /** Day from which each slot is free; Infinity while a span holds it. */
  readonly slots: number[];
  /** The slot that each span holds. */
  readonly held: Map<number, number>;
}

function newState(network: Network): State {
  const { problem, activities, before } = network;
  const size = activities.length;
  return {
    ledger: fullLedger(network),
    start: new Int32Array(size),
    finish: new Int32Array(size),
    status: new Uint8Array(size),
    waiting: Int32Array.from(before, (arcs) => arcs.length),
    allocations: [],
    unplaced: [],
    slots: Array.from({ length: Math.min(problem.slots.capacity, problem.slots.spans.length) }, () => 0),
    held: new Map(),
  };
}

function nextEligible(network: Network, state: State, priority: ArrayLike<number>): number {
  const slotFree = state.slots.some((free) => free !== Infinity);
  let best = -1;
  for (let node = 0; node < network.activities.length; node += 1) {
    if (state.status[node] !== 0 || state.waiting[node] !== 0) continue;
    if ((network.opens[node] ?? -1) >= 0 && !slotFree) continue;
    if (best < 0 || (priority[node] ?? 0) < (priority[best] ?? 0)) best = node;
  }
  return best;
}

function scheduleOne(network: Network, state: State, node: number): void {
  const activity = network.activities[node] as Activity;
  const blocked = (network.before[node] ?? []).some((arc) => state.status[arc.node] === 2);
  const slot = blocked ? -1 : takeSlot(network, state, node);
  const from = Math.max(earliestStart(network, state, node), slot >= 0 ? (state.slots[slot] ?? 0) : 0);
  const placement = blocked ? undefined : findPlace(network, state.ledger, activity, from);
  if (placement !== undefined) commit(network, state.ledger, activity, placement);
  settle(network, state, node, placement, blocked ? undefined : from);
  holdSlot(network, state, node, slot);
  releaseSlot(network, state, node);
}

function earliestStart(network: Network, state: State, node: number): number {
  let earliest = network.activities[node]?.release ?? 0;
  for (const arc of network.before[node] ?? []) {
    earliest = Math.max(earliest, (state.finish[arc.node] ?? 0) + arc.lag);
  }
  return earliest;
}

/** The slot freed last among those that cost no waiting, else the one freed first. */
function takeSlot(network: Network, state: State, node: number): number {
  const span = network.opens[node] ?? -1;
  if (span < 0) return -1;
  const earliest = earliestStart(network, state, node);
  const cost = (free: number) => (free <= earliest ? earliest - free : free + network.problem.horizon);
  let best = -1;
  state.slots.forEach((free, slot) => {
    if (free !== Infinity && (best < 0 || cost(free) < cost(state.slots[best] ?? 0))) best = slot;
  });
  return best;
}

function holdSlot(network: Network, state: State, node: number, slot: number): void {
  if (slot < 0 || state.status[node] !== 1) return;
  state.held.set(network.opens[node] ?? -1, slot);
  state.slots[slot] = Infinity;
}

function releaseSlot(network: Network, state: State, node: number): void {
  const span = network.closes[node] ?? -1;
  const slot = state.held.get(span);
  if (slot === undefined || slot < 0) return;
  state.slots[slot] = state.status[node] === 1 ? (state.finish[node] ?? 0) : network.problem.horizon;
  state.held.delete(span);
}

function settle(
  network: Network,
  state: State,
  node: number,
  placement: Placement | undefined,
  from: number | undefined,
): void {
  const activity = network.activities[node] as Activity;
  for (const arc of network.after[node] ?? []) state.waiting[arc.node] = (state.waiting[arc.node] ?? 0) - 1;
  if (placement === undefined) {
    state.status[node] = 2;
    if (from !== undefined) state.unplaced.push(whatLacks(network, state.ledger, activity, from));
    return;
  }
  state.status[node] = 1;
  state.start[node] = placement.start;
  state.finish[node] = placement.finish;
  state.allocations.push(...placement.allocations);
}

/** Names the first worker who has not enough left, so that somebody else can be asked. */
function whatLacks(network: Network, ledger: Ledger, activity: Activity, from: number): Unplaced {
  const allowed = activity.startDays?.indexOf(1, from) ?? from;
  const start = allowed < 0 ? from : allowed;
  const short = activity.work.find((work) => {
    const allocations: Allocation[] = [];
    const end = workFrom(network, ledger, activity, work, start, allocations);
    take(network, ledger, allocations, -1);
    return end === undefined;
  });
  return short === undefined ? { id: activity.id } : { id: activity.id, worker: short.worker };
}

function finishedSchedule(network: Network, state: State): Schedule {
  const placed = network.activities.flatMap(({ id }, node) =>
    state.status[node] === 1 ? [{ id, start: state.start[node] ?? 0, finish: state.finish[node] ?? 0 }] : [],
  );
  const late = network.activities.map(({ deadline }, node) =>
    deadline === undefined || state.status[node] !== 1
      ? 0
      : Math.max(0, (state.finish[node] ?? 0) - deadline),
  );
  return {
    placed,
    allocations: state.allocations,
    unplaced: [...state.unplaced].sort((a, b) => byCodePoint(a.id, b.id)),
    makespan: Math.max(0, ...placed.map(({ finish }) => finish)),
    lateness: late.reduce((sum, days) => sum + days, 0),
  };
}
