import { nodeAt, readText } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** Something kept on purpose, without the purpose or without the day on which it is looked at again. */
export const find: Find = ({ inventory: { tree } }) =>
  elementsAt(tree, ['outils']).flatMap(({ pointer, node }) => {
    const scope = nodeAt(node, '/perimetre_maintenu');
    if (scope === undefined) return [];
    const missing = ['raison', 'revue'].filter((key) => readText(nodeAt(scope, `/${key}`)) === undefined);
    if (missing.length === 0) return [];
    return [{ pointer: `${pointer}/perimetre_maintenu`, args: { manque: missing } }];
  });
