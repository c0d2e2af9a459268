import { byCodePoint } from '../domain/pointer.js';
import { deskFor, type Desk } from './desk.js';
import { buildNetwork } from './network.js';
import { fixedWork } from './fixed-work.js';
import { RELAY } from './people.js';
import { keepByTurns, movedFrom, possiblePins } from './pins.js';
import type { Schedule, SchedulingProblem } from './problem.js';
import { isBetter, missedIn, pickBest, valueOf, type SteadyValue } from './steady-value.js';
import { swapsOf, withSwap, type Swap, type Team } from './swaps.js';
import { ownLater, type Track } from './track.js';

/** Who does a step in the place of somebody who has no time for it: « step person » → person. */
export type StandIns = ReadonlyMap<string, string>;

/** What comes of handing over: how much lacks, is missed or moves too much, then how much moves at all. */
interface Deal {
  readonly swaps: readonly Swap[];
  readonly problem: SchedulingProblem;
  readonly schedule: Schedule;
  readonly lacks: SteadyValue;
  readonly others: number;
  readonly rest: SteadyValue;
}

/**
 * Single steps go to somebody else until the rest finds its place around the steps of others, held on their days. The longest
 * work goes first, to who a fresh plan would ask, then who works on the same project, then anybody. The first that spares others
 * is taken, else what helps most; what turns out not to be needed goes back.
 */
export function standInsFor(problem: SchedulingProblem, track: Track, team: Team): StandIns {
  const desk = deskFor(problem, track);
  const [plain, fitted] = [dealOf(desk, team, []), dealOf(desk, team, fittingIn(desk, team))];
  let best = isBetter(guide(fitted), guide(plain)) ? fitted : plain;
  for (;;) {
    const next = isEnough(best) ? best : withOneMore(desk, team, best);
    if (next === best) break;
    best = next;
  }
  for (const swap of best.swaps) {
    const without = dealOf(
      desk,
      team,
      best.swaps.filter((one) => one !== swap),
    );
    if (!isBetter(asked(best), asked(without))) best = without;
  }
  const known = best.swaps.filter(({ to }) => to !== RELAY);
  return new Map(known.map(({ id, from, to }) => [`${id} ${from}`, to]));
}

/** What lets all that others have no time for on its days stay there, as far as somebody has the time. */
function fittingIn({ problem, track, shares }: Desk, team: Team): readonly Swap[] {
  const pins = possiblePins(problem, track);
  const failedWith = (swaps: readonly Swap[]) =>
    fixedWork(swaps.reduce(withSwap, problem), pins, 'tot', shares).failed;
  let found: readonly Swap[] = [];
  for (const activity of problem.activities) {
    const failed = failedWith(found);
    if (!failed.includes(activity.id)) continue;
    const swap = swapsOf(problem, team, activity).find(
      (one) => failedWith([...found, one]).length < failed.length,
    );
    if (swap !== undefined) found = [...found, swap];
  }
  return found;
}

function guide({ lacks, others, rest }: Deal): SteadyValue {
  return [...lacks, others, ...rest];
}

function isEnough({ lacks }: Deal): boolean {
  return lacks.every((number) => number === 0);
}

/** A step handed over asks as much of others as one of theirs that moves. */
function asked({ lacks, others, swaps }: Deal): SteadyValue {
  return [...lacks, others + swaps.length];
}

function withOneMore(desk: Desk, team: Team, start: Deal): Deal {
  let best = start;
  for (const swap of swapsFor(desk, team, start)) {
    const found = dealOf(desk, team, [...start.swaps, swap]);
    const saved = (one: Deal) => [...one.lacks, one.others];
    if (isBetter(guide(found), guide(best))) best = found;
    if (isBetter(saved(best), saved(start))) return best;
  }
  return best;
}

/** Everything that others do keeps its place if it can; the rest goes around it, what is due first going first. */
function dealOf({ problem: before, track, network, shares }: Desk, team: Team, swaps: readonly Swap[]): Deal {
  const problem = swaps.reduce(withSwap, before);
  const desk = { problem, track, shares, network: buildNetwork(problem, network) };
  const found = keepByTurns(desk, { gone: ownLater(track), atMost: Infinity, budget: { left: Infinity } });
  const schedule = pickBest(problem, track, found === undefined ? [] : [found]);
  const moved = movedFrom(track.before, schedule);
  const others = moved.filter((id) => track.others.has(id)).length;
  const [, unplaced = 0, missed = 0, late = 0, , gap = 0] = valueOf(problem, track, schedule);
  const lacks = [unplaced, missed, late, Math.max(0, others - Math.floor(track.others.size * team.most))];
  return { swaps, problem, schedule, lacks, others, rest: [moved.length, gap] };
}

/** What is done before the last of what goes wrong, longest work first. */
function swapsFor({ track }: Desk, team: Team, { problem, schedule }: Deal): readonly Swap[] {
  const start = new Map(schedule.placed.map((item) => [item.id, item.start]));
  const startOf = (id: string) => start.get(id) ?? Infinity;
  const others = new Map([...track.before].filter(([id]) => track.others.has(id)));
  const wrong = [...missedIn(problem, track, schedule), ...movedFrom(others, schedule)];
  const last = Math.max(...wrong.map(startOf));
  const known = problem.workers.some(({ id }) => id === RELAY);
  const relays = schedule.unplaced.flatMap(({ id, worker }) =>
    worker === undefined || worker === RELAY || !known ? [] : [{ id, from: worker, to: RELAY }],
  );
  const own = problem.activities
    .flatMap((activity) => swapsOf(problem, team, activity))
    .filter(({ id }) => startOf(id) < last || !start.has(id))
    .sort((a, b) => b.minutes - a.minutes || startOf(a.id) - startOf(b.id) || byCodePoint(a.id, b.id));
  return [...own, ...relays];
}
