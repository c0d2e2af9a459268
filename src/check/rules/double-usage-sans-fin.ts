import { nodeAt, readText } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** Two tools side by side, and no day on which one of them stops. */
export const find: Find = ({ inventory: { tree } }) =>
  elementsAt(tree, ['outils'])
    .filter(({ node }) => readText(nodeAt(node, '/etape')) === 'double-usage')
    .filter(({ node }) => {
      const former = `/outils/${readText(nodeAt(node, '/remplace')) ?? ''}`;
      const ends = [
        nodeAt(node, '/perimetre_maintenu/revue'),
        nodeAt(tree, `${former}/perimetre_maintenu/revue`),
        nodeAt(tree, `${former}/fin_contrat`),
        nodeAt(tree, '/objectifs/echeance'),
      ];
      return ends.every((end) => readText(end) === undefined);
    })
    .map(({ pointer }) => ({ pointer: `${pointer}/etape`, args: {} }));
