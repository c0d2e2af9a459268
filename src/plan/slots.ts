import type { Network } from './network.js';

/** Which span holds which slot while a schedule grows. */
export interface SlotState {
  /** How many slots no span holds. */
  free: number;
  /** Day from which each slot is free; meaningless while a span holds it. */
  readonly freeFrom: Int32Array;
  readonly isHeld: Uint8Array;
  /** The slot that each span holds, or −1. */
  readonly slotOf: Int32Array;
}

export function newSlots({ problem: { slots } }: Network): SlotState {
  const count = Math.min(slots.capacity, slots.spans.length);
  return {
    free: count,
    freeFrom: new Int32Array(count),
    isHeld: new Uint8Array(count),
    slotOf: new Int32Array(slots.spans.length).fill(-1),
  };
}

export function freeSlots(state: SlotState): void {
  state.free = state.freeFrom.length;
  state.freeFrom.fill(0);
  state.isHeld.fill(0);
  state.slotOf.fill(-1);
}

/** For what opens a span: the slot freed last among those that cost no waiting, else the one freed first; −1 for the rest. */
export function pickSlot(network: Network, state: SlotState, node: number, ready: number): number {
  if ((network.opens[node] ?? -1) < 0) return -1;
  let best = -1;
  let least = Infinity;
  for (let slot = 0; slot < state.freeFrom.length; slot += 1) {
    const from = state.freeFrom[slot] ?? 0;
    const cost = from <= ready ? ready - from : from + network.problem.horizon;
    if (state.isHeld[slot] === 1 || cost >= least) continue;
    best = slot;
    least = cost;
  }
  return best;
}

export function holdSlot(network: Network, state: SlotState, node: number, slot: number): void {
  state.slotOf[network.opens[node] ?? -1] = slot;
  state.isHeld[slot] = 1;
  state.free -= 1;
}

/** What closes a span gives its slot back from a day on. */
export function releaseSlot(network: Network, state: SlotState, node: number, day: number): void {
  const span = network.closes[node] ?? -1;
  const slot = state.slotOf[span] ?? -1;
  if (slot < 0) return;
  state.slotOf[span] = -1;
  state.isHeld[slot] = 0;
  state.freeFrom[slot] = day;
  state.free += 1;
}
