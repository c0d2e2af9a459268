import { crossed, shaken, type Chance } from './crossover.js';
import { fixedSequence } from './chance.js';
import { newJustifier, orderFromTheEnd, type Justifier } from './justify.js';
import type { Network } from './network.js';
import { compareValues, lowestValue, valueOf, type Value } from './objective.js';
import { parent, takeIn, type Member } from './population.js';
import { placesByDay, priorityRules, type Priority } from './priority-rules.js';
import { generate, newRun, type Run } from './sgs.js';

// Set by trials on public instances and on the examples (ADR 0007).
/** Members to begin with, and at most; until then every so many turns a newcomer joins. */
const FOUNDERS = 24;
const POPULATION = 40;
const GROWTH = 3;
/** Every so many turns a child that brought nothing new is followed by a newcomer. */
const RENEWAL = 4;
/** How far newcomers are from a rule, as a share of the length of the order. */
const SPREAD = 0.5;
/** The same for those who challenge a population that brings nothing new any more: nearly any order. */
const WIDE = 2;
const SEED = 1;

interface Search {
  readonly network: Network;
  readonly run: Run;
  readonly chance: Chance;
  /** A value that no schedule can beat. */
  readonly lowest: () => Value;
  readonly justifier: () => Justifier;
  /** Schedules that may still be generated. */
  left: number;
  best: Member | undefined;
}

/**
 * A genetic search over orders with double justification (Valls, Ballestín & Quintanilla 2005, 2008). The priority rules are
 * the first members; newcomers join the population until it is full, and later challenge it when children bring nothing new. A
 * child takes the place of the member most like it, if it is no worse, which keeps the population varied for a long time.
 * Nothing but its end depends on the budget, so that more budget never gives a worse schedule. Every pass of the scheme
 * counts, backward ones too.
 */
export function bestOrder(network: Network, budget: number): Priority {
  const search = beginSearch(network, Math.max(1, budget));
  const rules = priorityRules(network);
  const population = founders(search, rules);
  for (let turn = 1, isNew = true; isOpen(search); turn += 1) {
    const isGrowing = population.length < POPULATION && turn % GROWTH === 0;
    const isRenewing: boolean = !isNew && turn % RENEWAL === 0;
    const comer: Member | undefined =
      isGrowing || isRenewing
        ? newcomer(search, rules, turn, isGrowing ? SPREAD : WIDE)
        : bred(search, population);
    isNew = comer === undefined || takeIn(population, comer, isGrowing);
  }
  return search.best?.priority ?? [];
}

function beginSearch(network: Network, budget: number): Search {
  return {
    network,
    run: newRun(network),
    chance: fixedSequence(SEED),
    lowest: once(() => lowestValue(network)),
    justifier: once(() => newJustifier(network)),
    left: budget,
    best: undefined,
  };
}

/** Made when it is first needed: a single pass does without. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * Stops early only where the whole ranked objective is at a bound: a schedule of the least makespan may still finish the rest
 * sooner.
 */
function isOpen({ left, best, lowest }: Search): boolean {
  return left > 0 && (best === undefined || compareValues(best.value, lowest()) > 0);
}

/** Every rule as it is, then justified; then, in turn, a rule shaken or what is best so far shaken less and less. */
function founders(search: Search, rules: readonly Priority[]): Member[] {
  const plain = rules.map((rule) => attempt(search, rule));
  const members = plain.flatMap((member) => improved(search, member) ?? []);
  for (let round = 0; isOpen(search) && members.length < FOUNDERS; round += 1) {
    const nearBest = shaken(search.best?.places ?? [], 1, SPREAD / (1 + (round % 5)), search.chance);
    members.push(
      ...[newcomer(search, rules, round, SPREAD), attempt(search, nearBest)].flatMap(
        (member) => member ?? [],
      ),
    );
  }
  return members;
}

function newcomer(
  search: Search,
  rules: readonly Priority[],
  turn: number,
  reach: number,
): Member | undefined {
  const rule = rules[turn % rules.length] ?? [];
  return improved(search, attempt(search, shaken(rule, 1, reach, search.chance)));
}

function bred(search: Search, population: readonly Member[]): Member | undefined {
  const mother = parent(population, search.chance);
  const father = parent(population, search.chance);
  return improved(search, attempt(search, crossed(mother.places, father.places, search.chance)));
}

/** One pass of the scheme; nothing once the search is over. */
function attempt(search: Search, priority: Priority): Member | undefined {
  if (!isOpen(search)) return undefined;
  const { network, run } = search;
  search.left -= 1;
  generate(network, run, priority);
  const value = valueOf(network, run);
  const places = placesByDay(run.start, run.finish);
  const member = { value, priority, start: run.start.slice(), finish: run.finish.slice(), places };
  if (search.best === undefined || compareValues(value, search.best.value) < 0) search.best = member;
  return member;
}

/** The better of a member and its double justification, which takes two passes. */
function improved(search: Search, member: Member | undefined): Member | undefined {
  if (member === undefined || !isOpen(search)) return member;
  const [, , , , makespan = 0] = member.value;
  search.left -= 1;
  const order = orderFromTheEnd(search.network, search.justifier(), { ...member, makespan });
  const justified = attempt(search, order);
  return justified !== undefined && compareValues(justified.value, member.value) <= 0 ? justified : member;
}
