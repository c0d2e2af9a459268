import type { BusFactor, Carried } from '../domain/carriers.js';
import { CHAIN_KINDS, type BrokenChain, type Chain } from '../domain/chain.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import { NEVER } from '../domain/dates.js';
import type { Departures } from '../domain/score.js';
import { chainFactsIn } from './chain-facts.js';
import { codeChains, feedingChains, hostChains, recoveryChains } from './chain-links.js';
import { domainChains } from './domain-chains.js';
import type { World } from './world.js';

/**
 * What breaks when one link moves or one person leaves: known facts only, what is not known is listed in `unknown`. By
 * kind, the nearest date first, then the longest.
 */
export function chainsOf(world: World): readonly Chain[] {
  const facts = chainFactsIn(world);
  return [domainChains, recoveryChains, codeChains, hostChains, feedingChains]
    .flatMap((find) => find(facts))
    .sort(
      (a, b) =>
        CHAIN_KINDS.indexOf(a.kind) - CHAIN_KINDS.indexOf(b.kind) ||
        byCodePoint(a.date ?? NEVER, b.date ?? NEVER) ||
        b.affected.length - a.affected.length ||
        byCodePoint(a.root, b.root),
    );
}

/**
 * The chains that break when these people leave: a link that one of them held, and that nobody known holds after. Links
 * of a chain of tools break one by one; any other chain breaks at its root.
 */
export function brokenChains(
  chains: readonly Chain[],
  before: BusFactor,
  after: BusFactor,
  leaving: Departures,
): readonly BrokenChain[] {
  const lost = lostLinks(before, after, leaving);
  return chains.flatMap((chain) => {
    const links = chain.kind === 'adherences' ? [chain.root, ...chain.affected] : [chain.root];
    const at = links.filter((link) => lost.has(link));
    return at.length > 0 ? [{ chain, at }] : [];
  });
}

/** The things that lose their last known holder, and the people themselves. */
function lostLinks(before: BusFactor, after: BusFactor, leaving: Departures): ReadonlySet<Pointer> {
  const theirs = ({ holders, carriers }: Carried): boolean =>
    [...holders, ...carriers].some((person) => leaving.has(person));
  const held = before.carried.filter((thing) => theirs(thing) && !thing.unrecoverable);
  const without = after.carried.filter(({ holders, unrecoverable }) => unrecoverable || holders.length === 0);
  const orphaned = new Set(without.map(({ subject }) => subject));
  return new Set([
    ...held.map(({ subject }) => subject).filter((subject) => orphaned.has(subject)),
    ...[...leaving].map((person) => `/personnes/${person}`),
  ]);
}
