import { nodeAt, readReferences, readText } from '../domain/fact.js';
import { filesThatStay } from './key-files.js';
import { movingVerdict, reviewOf, type Decider } from './draft.js';
import { closingOf } from './facts.js';
import { reason } from './reason-context.js';

/** What the association has chosen for a tool outweighs everything, and what speaks against it is said. */
export const ownTarget: Decider = (chooser, tool, ranked) => {
  const at = `/objectifs/cibles/${tool.id}`;
  const to = readText(nodeAt(chooser.inventory.tree, `${at}/vers`));
  if (to === undefined) return undefined;
  const why = readText(nodeAt(chooser.inventory.tree, `${at}/raison`)) ?? '';
  const reasons = [reason('choix-de-l-association', { cible: to, raison: why }, ['AC4', 'M1'], [at])];
  if (to === tool.known?.id) {
    return closingOf(tool) === undefined
      ? { verdict: 'garder', own: true, reasons, review: reviewOf(chooser) }
      : undefined;
  }
  const against = ranked.find(({ candidate }) => candidate.id === to)?.candidate.reasonsAgainst ?? [];
  return {
    verdict: movingVerdict(chooser, tool, to),
    to,
    own: true,
    reasons: [...reasons, ...filesThatStay(chooser, tool), ...against],
  };
};

/** Kept by choice, or as a maintained perimeter with its reason, its people and its review. */
export const ownKeeping: Decider = (chooser, tool) => {
  const { tree } = chooser.inventory;
  const kept = `/objectifs/garder/${tool.id}`;
  const perimeter = `${tool.pointer}/perimetre_maintenu`;
  const at = [kept, perimeter].find((pointer) => nodeAt(tree, pointer) !== undefined);
  if (at === undefined || closingOf(tool) !== undefined) return undefined;
  const id = at === kept ? 'garde-par-choix' : 'perimetre-maintenu';
  const args = {
    raison: readText(nodeAt(tree, `${at}/raison`)) ?? '',
    personnes: readReferences(nodeAt(tree, `${at}/personnes`)).ids,
  };
  const review = readText(nodeAt(tree, `${at}/revue`)) ?? reviewOf(chooser);
  return { verdict: 'garder', own: true, reasons: [reason(id, args, ['AC4', 'M1'], [at])], review };
};
