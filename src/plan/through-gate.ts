import type { Gate, GroupShutOut } from '../domain/gate.js';
import type { Reason } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import type { Ranked } from './candidates.js';
import { moveTo, waitFor, type Chooser, type Draft } from './draft.js';
import type { ToolFacts } from './facts.js';
import { reason, usesOf } from './reason-context.js';

/**
 * Nobody is left at the door in silence. Where people would certainly lose access, another candidate that takes everybody
 * along comes first; without one the tool waits for a compensating measure. The association's own choice, and what cannot
 * wait, go on: then the reasons say who pays for it. Where it is only possible, a question comes first. Row M3.
 */
export function throughGate(
  chooser: Chooser,
  tool: ToolFacts,
  ranked: readonly Ranked[],
  draft: Draft,
): Draft {
  if (chooser.gate === undefined || draft.to === undefined) return draft;
  const gate = chooser.gate(tool.id, draft.to);
  if (!gate.blocked) return gate.doubtful ? { ...draft, reasons: [...draft.reasons, askFirst(gate)] } : draft;
  if (draft.own === true) return { ...draft, reasons: [...draft.reasons, atThePriceOf(gate)] };
  const other = draft.verdict === 'remplacer' ? openCandidate(chooser, tool, ranked) : undefined;
  if (other !== undefined) return { ...moveTo(chooser, tool, other, [setAside(gate)]), ...forcedAs(draft) };
  if (draft.forced === true) return { ...draft, reasons: [...draft.reasons, atThePriceOf(gate)] };
  const trigger = reason('autre-voie-prevue', groupsOf(gate), ['M3'], pointersOf(gate));
  return waitFor(chooser, [leftAtTheDoor(gate)], trigger);
}

function forcedAs({ forced }: Draft): Pick<Draft, 'forced'> {
  return forced === undefined ? {} : { forced };
}

/** The best candidate with all the uses that shuts nobody out. */
function openCandidate(chooser: Chooser, tool: ToolFacts, ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.find(({ candidate, points }) => {
    const target = chooser.catalogue.tools.get(candidate.id);
    if (target === undefined || points < chooser.planning.cibles.seuil) return false;
    const uses = usesOf(chooser.catalogue, target);
    return (
      tool.needs.every((need) => uses.has(need)) && chooser.gate?.(tool.id, candidate.id).blocked === false
    );
  });
}

const leftAtTheDoor = (gate: Gate): Reason =>
  reason('personnes-au-bord', { ...groupsOf(gate), motifs: motivesOf(gate) }, ['M3'], pointersOf(gate));

const atThePriceOf = (gate: Gate): Reason =>
  reason('au-prix-de', { ...groupsOf(gate), motifs: motivesOf(gate) }, ['M3'], pointersOf(gate));

const setAside = (gate: Gate): Reason =>
  reason('cible-ecartee', { cible: gate.target, ...groupsOf(gate) }, ['M3'], pointersOf(gate));

const askFirst = (gate: Gate): Reason => reason('acces-a-verifier', groupsOf(gate), ['M3'], pointersOf(gate));

/** The groups that decide: certainly above the tolerance where the gate is blocked, possibly so where it is doubtful. */
function concerned({ groups, tolerance, blocked }: Gate): readonly GroupShutOut[] {
  return groups.filter(({ people, share }) => {
    const heads = blocked ? people.low : people.high;
    const part = blocked ? share.low : share.high;
    return part > tolerance.share || (tolerance.people !== undefined && heads > tolerance.people);
  });
}

function groupsOf(gate: Gate): { readonly groupes: readonly string[] } {
  return { groupes: concerned(gate).map(({ group }) => group) };
}

function motivesOf(gate: Gate): readonly string[] {
  return [...new Set(concerned(gate).flatMap(({ reasons }) => reasons))].sort(byCodePoint);
}

function pointersOf(gate: Gate): readonly string[] {
  return [...new Set(concerned(gate).flatMap(({ pointers }) => pointers))].sort(byCodePoint);
}
