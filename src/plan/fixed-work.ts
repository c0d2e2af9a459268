import { byCodePoint } from '../domain/pointer.js';
import type { Allocation, Placed, SchedulingProblem, Worker } from './problem.js';

/** Activities that stay where they were, by id. */
export type Pins = ReadonlyMap<string, Placed>;

/** From which end of its days an activity takes its hours. */
export type Side = 'tot' | 'tard';

interface Item {
  readonly id: string;
  readonly minutes: number;
  readonly from: number;
  readonly to: number;
  readonly workDays: Uint8Array | undefined;
}

/** The hours of pins within their days, and the pins that do not find theirs. */
export interface FixedWork {
  readonly allocations: readonly Allocation[];
  readonly failed: readonly string[];
}

/** Shares already worked out on a problem, by what they hold: most tries change the pins of one or two people. */
export type Shares = Map<string, FixedWork>;

/** Each person's hours are shared out apart: since the days of pins are set, one person's hours do not bear on another's. */
export function fixedWork(problem: SchedulingProblem, pins: Pins, side: Side, known: Shares): FixedWork {
  const shares = problem.workers.map((worker) => shareOf(problem, worker, pins, side, known));
  return {
    allocations: shares.flatMap(({ allocations }) => allocations),
    failed: [...new Set(shares.flatMap(({ failed }) => failed))].sort(byCodePoint),
  };
}

function shareOf(
  problem: SchedulingProblem,
  worker: Worker,
  pins: Pins,
  side: Side,
  known: Shares,
): FixedWork {
  const items = itemsOf(problem, pins, worker.id);
  const key = [
    side,
    worker.id,
    ...items.map(({ id, minutes, from, to }) => `${id} ${minutes} ${from} ${to}`),
  ].join('\n');
  const share = known.get(key) ?? shareOut(worker, items, side);
  known.set(key, share);
  return share;
}

function itemsOf({ activities }: SchedulingProblem, pins: Pins, worker: string): readonly Item[] {
  return activities.flatMap(({ id, work, workDays }) => {
    const pin = pins.get(id);
    const minutes = work.reduce((sum, part) => sum + (part.worker === worker ? part.minutes : 0), 0);
    return pin === undefined || minutes === 0
      ? []
      : [{ id, minutes, from: pin.start, to: pin.finish, workDays }];
  });
}

/** Who is due first (seen from the side that is filled first) takes first; whoever is left short comes first the next time. */
function shareOut(worker: Worker, items: readonly Item[], side: Side): FixedWork {
  const edge = (item: Item) => (side === 'tot' ? [item.to, item.from] : [-item.from, -item.to]);
  let order = [...items].sort((a, b) => {
    const [one = 0, two = 0] = edge(a);
    const [other = 0, another = 0] = edge(b);
    return one - other || two - another || byCodePoint(a.id, b.id);
  });
  let last = fill(worker, order, side);
  let best = last;
  for (let tries = items.length; tries > 0 && best.failed.length > 0; tries -= 1) {
    const short = new Set(last.failed);
    const next = [...order.filter(({ id }) => short.has(id)), ...order.filter(({ id }) => !short.has(id))];
    if (next.every((item, place) => item === order[place])) break;
    order = next;
    last = fill(worker, order, side);
    if (last.failed.length < best.failed.length) best = last;
  }
  return best;
}

function fill(worker: Worker, items: readonly Item[], side: Side): FixedWork {
  const left = worker.buckets.map(({ caps }) => caps.slice());
  const allocations: Allocation[] = [];
  const failed: string[] = [];
  for (const item of items) {
    const taken = take(worker, left, item, side);
    if (taken === undefined) failed.push(item.id);
    else allocations.push(...taken);
  }
  return { allocations, failed };
}

function take(
  worker: Worker,
  left: readonly Int32Array[],
  item: Item,
  side: Side,
): readonly Allocation[] | undefined {
  const taken: Allocation[] = [];
  let missing = item.minutes;
  for (let step = 0; step < item.to - item.from && missing > 0; step += 1) {
    const day = side === 'tot' ? item.from + step : item.to - 1 - step;
    if (item.workDays !== undefined && item.workDays[day] !== 1) continue;
    const minutes = Math.min(missing, minutesOn(worker, left, day));
    if (minutes <= 0) continue;
    spend(worker, left, day, minutes);
    taken.push({ activity: item.id, worker: worker.id, day, minutes });
    missing -= minutes;
  }
  if (missing === 0) return taken;
  for (const { day, minutes } of taken) spend(worker, left, day, -minutes);
  return undefined;
}

function minutesOn({ buckets }: Worker, left: readonly Int32Array[], day: number): number {
  let minutes = Infinity;
  for (let place = 0; place < buckets.length; place += 1) {
    minutes = Math.min(minutes, left[place]?.[buckets[place]?.of[day] ?? -1] ?? 0);
  }
  return minutes === Infinity ? 0 : minutes;
}

function spend({ buckets }: Worker, left: readonly Int32Array[], day: number, minutes: number): void {
  buckets.forEach(({ of }, place) => {
    const caps = left[place];
    const bucket = of[day] ?? -1;
    if (caps !== undefined && bucket >= 0) caps[bucket] = (caps[bucket] ?? 0) - minutes;
  });
}

/** The same person with the hours already given taken out. */
export function withoutHours(worker: Worker, taken: readonly Allocation[]): Worker {
  const left = worker.buckets.map(({ caps }) => caps.slice());
  const own = taken.filter((allocation) => allocation.worker === worker.id);
  for (const { day, minutes } of own) spend(worker, left, day, minutes);
  return {
    ...worker,
    buckets: worker.buckets.map(({ of, caps }, place) => ({ of, caps: left[place] ?? caps })),
  };
}
