import { addMonths, dayOf, DAYS_PER_MONTH } from '../domain/dates.js';
import { nodeAt, readReferences, readText } from '../domain/fact.js';
import { reviewOf, type Chooser, type Decider } from './draft.js';
import { isTrue, type ToolFacts } from './facts.js';
import { reason } from './reason-context.js';

/** Libre already: it stays, or what is half done gets finished. */
export const alreadyLibre: Decider = (chooser, tool) => {
  if (tool.nature !== 'libre' && tool.nature !== 'mixte') return undefined;
  const at = [`${tool.pointer}/etape`, `/catalogue/${tool.known?.id ?? tool.id}/nature`];
  if (tool.stage === 'essai' || tool.stage === 'double-usage') {
    const reasons = [
      reason('finir-le-passage', { etape: tool.stage }, ['C4', 'AC2'], at),
      ...lasting(chooser, tool),
    ];
    return { verdict: 'adapter', to: tool.known?.id, reasons };
  }
  const id = tool.nature === 'mixte' ? 'en-partie-libre' : 'deja-libre';
  return { verdict: 'garder', reasons: [reason(id, {}, ['AC1'], at)], review: reviewOf(chooser) };
};

/** Two places that have lived side by side for long: finishing or going back are both better than that. */
function lasting({ today, planning }: Chooser, { node, pointer, stage }: ToolFacts) {
  const since = readText(nodeAt(node, '/depuis'));
  if (stage !== 'double-usage' || since === undefined) return [];
  if (since > addMonths(today, -planning.cibles.double_usage_mois)) return [];
  const months = Math.floor((dayOf(today) - dayOf(since)) / DAYS_PER_MONTH);
  return [reason('double-usage-qui-dure', { mois: months }, ['AC2', 'C4'], [`${pointer}/depuis`])];
}

/** Made for the association: kept, on condition that it does not live in one head. */
export const homeMade: Decider = (chooser, tool) => {
  if (tool.nature !== 'fait-maison') return undefined;
  const author = readText(nodeAt(tool.node, '/description/auteur')) ?? '';
  const first = isShared(tool)
    ? []
    : [
        reason(
          'ecrire-et-doubler-d-abord',
          {},
          ['M2', 'C3'],
          [`${tool.pointer}/savoir_faire`, `${tool.pointer}/procedure`],
        ),
      ];
  const keep = reason(
    'fait-maison-a-partager',
    { auteur: author },
    ['M2', 'C5'],
    [`${tool.pointer}/description`],
  );
  return { verdict: 'garder', reasons: [...first, keep], review: reviewOf(chooser) };
};

function isShared({ node }: ToolFacts): boolean {
  return readReferences(nodeAt(node, '/savoir_faire')).ids.length > 1 && isTrue(node, '/procedure/ecrite');
}

/** Systems and public pages stay where they are unless the association says otherwise. */
export const leftInPlace: Decider = (chooser, tool) => {
  const { laisses } = chooser.planning.cibles;
  const use = tool.needs.find((need) => laisses[need] !== undefined);
  if (use === undefined || tool.needs.some((need) => laisses[need] === undefined)) return undefined;
  const reasons = [reason(laisses[use] ?? '', { usage: use }, ['M3', 'AC2'], [tool.pointer])];
  return { verdict: 'garder', reasons, review: reviewOf(chooser) };
};
