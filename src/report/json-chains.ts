import type { Cause } from '../domain/cause.js';
import type { BrokenChain, Chain } from '../domain/chain.js';
import type { Json } from '../domain/fact.js';
import type { Gate } from '../domain/gate.js';
import { jsonInterval, jsonSubject } from './json-parts.js';
import type { Lookup } from './lookup.js';

/** A cause as schemas/result.schema.json publishes it. Contributions are named: they stand whole in their families. */
export function jsonCause({ root, families, contributions }: Cause, lookup: Lookup): Json {
  return {
    root: jsonSubject(root, lookup),
    families: families.map(({ family, sides, severity }) => ({
      family,
      sides,
      severity: { low: severity.low, high: severity.high },
    })),
    contributions: contributions.map(({ family, side, contribution: { rule, subject } }) => ({
      family,
      side,
      rule,
      subject,
    })),
  };
}

/** A chain. */
export function jsonChain(chain: Chain, lookup: Lookup): Json {
  const { kind, root, affected, people, date, signs, evidence, unknown } = chain;
  return {
    kind,
    root: jsonSubject(root, lookup),
    affected: affected.map((pointer) => jsonSubject(pointer, lookup)),
    people,
    date: date ?? null,
    signs,
    evidence,
    unknown,
  };
}

/** A chain that a departure breaks, with the links that nobody known would hold. */
export function jsonBroken({ chain, at }: BrokenChain, lookup: Lookup): Json {
  return { chain: jsonChain(chain, lookup), at };
}

/** Who would lose access by one switch. Heads may have no end; a share never does. */
export function jsonGate({ tool, target, groups, tolerance, blocked, doubtful }: Gate): Json {
  const { people, share, own } = tolerance;
  return {
    tool,
    target,
    groups: groups.map((group) => ({
      group: group.group,
      people: jsonInterval(group.people),
      share: { low: group.share.low, high: group.share.high },
      reasons: group.reasons,
      pointers: group.pointers,
    })),
    tolerance: { people: people ?? null, share, own },
    blocked,
    doubtful,
  };
}
