import { dateOf } from '../domain/dates.js';
import type { Relaxation } from '../domain/plan.js';
import type { Arguments } from '../domain/score.js';
import { isFeasible } from './outcome.js';
import type { Frame, Variation } from './frame.js';
import { mayMove, solve, type Solution } from './solve.js';

/** The role of « one person more ». */
const REINFORCEMENT = 'renfort-a-trouver';

/** What a plan is made with when nothing is changed. */
export function plainVariation(budget: number): Variation {
  return { budget, hoursFactor: 1, extra: [], delay: 0, without: [] };
}

/**
 * What would make an infeasible plan feasible, one dimension at a time: more hours, one person more, weeks later, one tool
 * less. Each is checked by scheduling it; in each dimension the smallest that works is given, none when none does.
 */
export function findRelaxations(frame: Frame, solution: Solution): readonly Relaxation[] {
  const { assouplissements, recherche } = frame.input.planning;
  const plain = plainVariation(recherche.ordonnancements_essai);
  const dimensions: readonly (readonly Trial[])[] = [
    assouplissements.heures_pour_cent.map((percent) =>
      trial('heures', { pour_cent: percent }, { hoursFactor: 1 + percent / 100 }),
    ),
    Array.from({ length: assouplissements.personnes }, (_, index) =>
      trial('personne', { personnes: index + 1 }, { extra: roles(index + 1) }),
    ),
    weeksToTry(assouplissements.semaines, solution, frame.stretch.from).map((weeks) =>
      trial('semaines', { semaines: weeks }, { delay: weeks * 7 }),
    ),
    droppable(solution).map((tools) => trial('un-outil-de-moins', { outils: tools }, { without: tools })),
  ];
  return dimensions
    .flatMap((trials) => firstThatWorks(frame, plain, trials))
    .slice(0, assouplissements.au_plus);
}

/**
 * The weeks that the plan found would need, and less: another order may do with fewer. None where a service ends, since its
 * date does not move.
 */
function weeksToTry(
  weeks: readonly number[],
  { deadlines, schedule }: Solution,
  from: number,
): readonly number[] {
  const finish = new Map(schedule.placed.map((placed) => [placed.id, from + placed.finish - 1]));
  const missed = deadlines
    .filter(({ hard }) => hard)
    .flatMap(({ kind, binds }) =>
      binds.map(({ step, day }) => ({ movable: mayMove(kind), late: (finish.get(step) ?? Infinity) - day })),
    )
    .filter(({ late }) => late > 0);
  if (missed.some(({ movable, late }) => !movable || late === Infinity)) return [];
  const needed = Math.ceil(Math.max(0, ...missed.map(({ late }) => late)) / 7);
  return [...weeks.filter((count) => count < needed), needed];
}

interface Trial {
  readonly kind: Relaxation['kind'];
  readonly args: Arguments;
  readonly change: Partial<Variation>;
}

function trial(kind: Relaxation['kind'], args: Arguments, change: Partial<Variation>): Trial {
  return { kind, args, change };
}

function roles(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? REINFORCEMENT : `${REINFORCEMENT}-${index + 1}`,
  );
}

function firstThatWorks(frame: Frame, plain: Variation, trials: readonly Trial[]): readonly Relaxation[] {
  for (const { kind, args, change } of trials) {
    const solution = solve(frame, { ...plain, ...change });
    if (!isFeasible(solution)) continue;
    return [{ kind, args, end: dateOf(frame.stretch.from + Math.max(0, solution.schedule.makespan - 1)) }];
  }
  return [];
}

/** Projects that may stay where they are, the least critical first; a service that ends is not among them. */
function droppable({ projects }: Solution): readonly (readonly string[])[] {
  return projects
    .filter(({ movers }) =>
      movers.every(({ tool }) => tool.changes.every(({ kind }) => kind !== 'fermeture')),
    )
    .map(({ movers }) => movers.map(({ tool }) => tool.id));
}
