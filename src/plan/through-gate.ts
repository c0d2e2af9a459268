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
  if (draft.to === undefined) return draft;
  const door = doorOf(tool, chooser.gate(tool.id, draft.to));
  const also = (...reasons: readonly Reason[]): Draft => ({
    ...draft,
    reasons: [...draft.reasons, ...reasons],
  });
  if (door.losing.length === 0) return also(...askFirst(door), ...outToday(door));
  if (draft.own === true) return also(about('au-prix-de', door.losing));
  const other = draft.verdict === 'remplacer' ? openCandidate(chooser, tool, ranked) : undefined;
  if (other !== undefined) {
    const aside = about('cible-ecartee', door.losing, { cible: draft.to });
    return { ...moveTo(chooser, tool, other, [aside]), forced: draft.forced === true };
  }
  if (draft.forced === true) return also(about('au-prix-de', door.losing));
  return waitFor(chooser, [about('personnes-au-bord', door.losing)], about('autre-voie-prevue', door.losing));
}

/** Who stands at the door of a switch, above the tolerance. */
interface Door {
  /** They would lose what they have. */
  readonly losing: readonly GroupShutOut[];
  /** Today's tool leaves them out already: they lose nothing by the change, and gain nothing either. */
  readonly out: readonly GroupShutOut[];
  /** They might lose it: a question first. Only groups told to use the tool, or the question would name everybody. */
  readonly doubtful: readonly GroupShutOut[];
}

function doorOf(tool: ToolFacts, { groups, tolerance, blocked, doubtful }: Gate): Door {
  const asked = askedToday(tool);
  const isOut = ({ reasons }: GroupShutOut): boolean => reasons.every((motive) => asked.includes(motive));
  const above = (heads: number, part: number): boolean =>
    part > tolerance.share || heads > (tolerance.people ?? Infinity);
  const certain = blocked ? groups.filter(({ people, share }) => above(people.low, share.low)) : [];
  const possible = doubtful ? groups.filter(({ people, share }) => above(people.high, share.high)) : [];
  return {
    losing: certain.filter((group) => !isOut(group)),
    out: certain.filter(isOut),
    doubtful: possible.filter((group) => !isOut(group) && tool.groups.ids.includes(group.group)),
  };
}

/** What the tool of today asks for already. Nothing is supposed of a tool that the catalogue does not know. */
function askedToday({ known }: ToolFacts): readonly string[] {
  if (known === undefined) return [];
  const online = known.service !== undefined && known.service !== 'local';
  return [
    'sans-materiel',
    ...(online ? ['sans-connexion'] : []),
    ...(known.compte?.necessaire === 'oui' ? ['refus-de-compte'] : []),
  ];
}

/** The best candidate with all the uses that shuts nobody out. */
function openCandidate(chooser: Chooser, tool: ToolFacts, ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.find(({ candidate, points }) => {
    const target = chooser.catalogue.tools.get(candidate.id);
    if (target === undefined || points < chooser.planning.cibles.seuil) return false;
    const uses = usesOf(chooser.catalogue, target);
    if (!tool.needs.every((need) => uses.has(need))) return false;
    return doorOf(tool, chooser.gate(tool.id, candidate.id)).losing.length === 0;
  });
}

function askFirst({ doubtful }: Door): readonly Reason[] {
  return doubtful.length === 0 ? [] : [about('acces-a-verifier', doubtful)];
}

function outToday({ out }: Door): readonly Reason[] {
  return out.length === 0 ? [] : [about('deja-a-l-ecart', out)];
}

function about(id: string, groups: readonly GroupShutOut[], more: Reason['args'] = {}): Reason {
  const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort(byCodePoint);
  const args = {
    ...more,
    groupes: groups.map(({ group }) => group),
    motifs: unique(groups.flatMap(({ reasons }) => reasons)),
  };
  return reason(id, args, ['M3'], unique(groups.flatMap(({ pointers }) => pointers)));
}
