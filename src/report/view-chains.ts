import { CHAIN_KINDS, type BrokenChain, type Chain } from '../domain/chain.js';
import { byCodePoint } from '../domain/pointer.js';
import type { Result } from '../domain/result.js';
import type { FamilyId } from '../domain/score.js';
import type { Lookup, Name, Named } from './lookup.js';

/** How many causes and chains a page can hold: the rest is in the JSON. */
const SHOWN = 6;

/** A thing that risks come from. */
export interface CauseView extends Named {
  /** Families in which it weighs for certain, the worst first. */
  readonly families: readonly FamilyId[];
}

/** What hangs on one thing or one person. */
export interface ChainView extends Named {
  readonly chain: Chain;
  readonly affected: readonly Name[];
  readonly people: readonly Name[];
  /** The links that nobody would hold; empty unless somebody leaves. */
  readonly at: readonly Name[];
}

export interface ChainsView {
  readonly shown: readonly ChainView[];
  /** Some list about what is shown is still open. */
  readonly open: boolean;
}

/** The heaviest things that weigh for certain somewhere: what nobody knows is left to the questions. */
export function viewCauses({ causes }: Pick<Result, 'causes'>, lookup: Lookup): readonly CauseView[] {
  return causes
    .map(({ root, families }) => ({
      ...lookup.named(root),
      families: families.filter(({ severity }) => severity.low > 0).map(({ family }) => family),
    }))
    .filter(({ families }) => families.length > 0)
    .slice(0, SHOWN);
}

/** The first of each kind, then the second of each: no kind of chain hides the others. */
export function viewChains({ chains }: Pick<Result, 'chains'>, lookup: Lookup): ChainsView {
  const whole = outermost(chains);
  const ranked = CHAIN_KINDS.flatMap((kind, column) =>
    whole.filter((chain) => chain.kind === kind).map((chain, rank) => ({ chain, rank, column })),
  ).sort((a, b) => a.rank - b.rank || a.column - b.column);
  const shown = ranked.slice(0, SHOWN).map(({ chain }) => chain);
  return {
    shown: shown.map((chain) => viewChain({ chain, at: [] }, lookup)),
    open: shown.some(({ unknown }) => unknown.length > 0),
  };
}

/** What a departure would break, all of it. */
export function viewBroken(broken: readonly BrokenChain[], lookup: Lookup): readonly ChainView[] {
  const whole = outermost(broken.map(({ chain }) => chain));
  return broken.filter(({ chain }) => whole.includes(chain)).map((one) => viewChain(one, lookup));
}

function viewChain({ chain, at }: BrokenChain, lookup: Lookup): ChainView {
  return {
    ...lookup.named(chain.root),
    chain,
    affected: chain.affected.map((pointer) => lookup.named(pointer).name),
    people: chain.people.map((id) => lookup.person(id)),
    at: at.map((pointer) => lookup.named(pointer).name),
  };
}

/** A chain of tools inside a longer one says nothing new; of a circle, the first by id is kept. */
function outermost(chains: readonly Chain[]): readonly Chain[] {
  const tools = chains.filter(({ kind }) => kind === 'adherences');
  const inside = (inner: Chain, outer: Chain): boolean =>
    outer.affected.includes(inner.root) &&
    (!inner.affected.includes(outer.root) || byCodePoint(outer.root, inner.root) < 0);
  return chains.filter(
    (chain) => chain.kind !== 'adherences' || !tools.some((other) => inside(chain, other)),
  );
}
