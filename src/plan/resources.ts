import { byCodePoint } from '../domain/pointer.js';
import type { Activity, Buckets, SchedulingProblem, Work, Worker } from './problem.js';

/** One bucket set of a worker, by day. */
interface BucketDays {
  /** Where the bucket of each day is in the ledger. */
  readonly at: Int32Array;
  /** The next day that belongs to another bucket. */
  readonly change: Int32Array;
}

/** A worker's bucket sets; workers are sorted by id. */
export interface Pool {
  readonly id: string;
  readonly sets: readonly BucketDays[];
}

/** Work of an activity, its worker also by position (−1: nobody known). */
export interface Share extends Work {
  readonly pool: number;
}

/** What every activity draws on, ids turned into positions. */
export interface Resources {
  readonly pools: readonly Pool[];
  /** Work of each activity. */
  readonly work: readonly (readonly Share[])[];
  /** Renewables of each activity: where the days of the renewable begin in the ledger. */
  readonly uses: readonly (readonly { readonly base: number; readonly amount: number }[])[];
  /** The ledger before anything is taken. */
  readonly full: Int32Array;
}

/** The first number of the ledger stands for a bucket that does not exist: nothing can be taken from it. */
const NOTHING = 0;

/**
 * Lays out the ledger. Throws on an unknown renewable: a bug of the caller. `like` are the resources of a problem that differs
 * in hours alone: buckets stand where they stood.
 */
export function layOut(
  problem: SchedulingProblem,
  activities: readonly Activity[],
  like?: Pick<Resources, 'pools'>,
): Resources {
  const workers = [...problem.workers].sort((a, b) => byCodePoint(a.id, b.id));
  const full = joined([
    Int32Array.of(0),
    ...workers.flatMap(({ buckets }) => buckets.map(({ caps }) => caps)),
    ...problem.renewables.map(({ capacity }) => new Int32Array(problem.horizon).fill(capacity)),
  ]);
  const pools = like?.pools ?? poolsOf(workers, problem.horizon);
  const position = new Map(pools.map(({ id }, index) => [id, index]));
  const bases = new Map<string, number>();
  problem.renewables.forEach(({ id }, index) => {
    bases.set(id, full.length - (problem.renewables.length - index) * problem.horizon);
  });
  return {
    pools,
    work: activities.map(({ work }) =>
      work.map((share) => ({ ...share, pool: position.get(share.worker) ?? -1 })),
    ),
    uses: activities.map(({ uses }) =>
      uses.map(({ renewable, amount }) => ({ base: baseOf(bases, renewable), amount })),
    ),
    full,
  };
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

function poolsOf(workers: readonly Worker[], horizon: number): readonly Pool[] {
  let base = NOTHING + 1;
  return workers.map(({ id, buckets }) => ({
    id,
    sets: buckets.map((set) => {
      const days = bucketDays(set, horizon, base);
      base += set.caps.length;
      return days;
    }),
  }));
}

// Plain loops: a plan builds many networks, each with some fifty thousand days of buckets.
function bucketDays({ of, caps }: Buckets, horizon: number, base: number): BucketDays {
  const at = new Int32Array(horizon);
  const change = new Int32Array(horizon);
  for (let day = horizon - 1; day >= 0; day -= 1) {
    const bucket = of[day] ?? -1;
    at[day] = bucket >= 0 && bucket < caps.length ? base + bucket : NOTHING;
    const goesOn = day + 1 < horizon && at[day] === at[day + 1];
    change[day] = goesOn ? (change[day + 1] ?? horizon) : day + 1;
  }
  return { at, change };
}

function baseOf(bases: ReadonlyMap<string, number>, id: string): number {
  const base = bases.get(id);
  if (base === undefined) throw new Error(`Unknown renewable: ${id}`);
  return base;
}
