/**
 * A scheduling problem, free of associations and tools. Time is counted in days from 0; an activity that starts on day s and
 * finishes on day f takes place on the days s, …, f−1. Work is counted in minutes.
 */
export interface SchedulingProblem {
  /** No activity may finish after this day. */
  readonly horizon: number;
  readonly activities: readonly Activity[];
  readonly precedences: readonly Precedence[];
  readonly workers: readonly Worker[];
  readonly renewables: readonly Renewable[];
  /** Spans (migrations) of which only so many may be open at once. */
  readonly slots: Slots;
  /** What is wished to follow soon. Never at the price of a hard constraint. */
  readonly near?: readonly Nearness[];
}

export interface Activity {
  readonly id: string;
  /** Days it lasts at least. */
  readonly duration: number;
  /** Divisible work: done on any of the days from the start on that its worker has left. */
  readonly work: readonly Work[];
  /** What it takes of the renewable resources on each of its days. */
  readonly uses: readonly { readonly renewable: string; readonly amount: number }[];
  /** Earliest day of start. */
  readonly release: number;
  /** Latest finish, a hard deadline. Missing it makes a plan infeasible. */
  readonly deadline?: number;
  /** Days on which it may start: 1 allowed. Absent: any. */
  readonly startDays?: Uint8Array;
  /** Days on which its work may be done: 1 allowed. Absent: any. */
  readonly workDays?: Uint8Array;
  /** Wished order among activities that have one: smaller starts earlier. */
  readonly rank?: number;
  /** How much an early finish matters (0 or absent: not at all). */
  readonly weight?: number;
  /** Better done just before what comes after it, like a training before its use: moved as late as it can at no cost. */
  readonly late?: boolean;
}

export interface Work {
  readonly worker: string;
  readonly minutes: number;
}

/** `to` starts at least `lag` days after `from` finishes. */
export interface Precedence {
  readonly from: string;
  readonly to: string;
  readonly lag: number;
}

/** `to` is wished to start at most `within` days after `from` finishes: what is learnt and not used is forgotten. */
export interface Nearness {
  readonly from: string;
  readonly to: string;
  readonly within: number;
  /** Days by which `to` and the end of all may come later for it. */
  readonly patience: number;
}

/** Somebody with minutes to give: each bucket set (day, week, month) caps what is taken in each of its buckets. */
export interface Worker {
  readonly id: string;
  readonly buckets: readonly Buckets[];
}

export interface Buckets {
  /** Bucket of each day, from 0. */
  readonly of: Int32Array;
  /** Minutes of each bucket. */
  readonly caps: Int32Array;
}

/** A capacity that comes back every day (a room, a machine). */
export interface Renewable {
  readonly id: string;
  readonly capacity: number;
}

/** `open` is the first activity of a span, `close` its last; `close` must come after `open` in the precedences. */
export interface Slots {
  readonly capacity: number;
  readonly spans: readonly { readonly id: string; readonly open: string; readonly close: string }[];
}

/** Work done: minutes of a worker on a day. */
export interface Allocation {
  readonly activity: string;
  readonly worker: string;
  readonly day: number;
  readonly minutes: number;
}

export interface Placed {
  readonly id: string;
  readonly start: number;
  readonly finish: number;
}

/** What could not be placed before the horizon, and the worker (or the calendar) that lacks days. */
export interface Unplaced {
  readonly id: string;
  readonly worker?: string;
}

export interface Schedule {
  /** Sorted by id. */
  readonly placed: readonly Placed[];
  readonly allocations: readonly Allocation[];
  readonly unplaced: readonly Unplaced[];
  /** Day on which the last activity finishes. */
  readonly makespan: number;
  /** Days late, summed over the hard deadlines. */
  readonly lateness: number;
  /** When replanning: what was put off on purpose, so that the rest stays. */
  readonly gaveWay?: readonly string[];
}

/** Finds a schedule within a budget counted in generated schedules. Deterministic; a better search may take its place. */
export type Scheduler = (problem: SchedulingProblem, budget: number) => Schedule;

/** A problem with nothing in it: a start for tests and small uses. */
export const NO_SLOTS: Slots = { capacity: Number.MAX_SAFE_INTEGER, spans: [] };
