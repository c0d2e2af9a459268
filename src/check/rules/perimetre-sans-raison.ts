import { nodeAt, readText } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** Something kept on purpose, without the purpose or without the day on which it is looked at again. */
export const find: Find = ({ inventory: { tree } }) =>
  elementsAt(tree, ['outils']).flatMap(({ pointer, node }) => {
    const place = `${pointer}/perimetre_maintenu`;
    if (nodeAt(node, '/perimetre_maintenu') === undefined) return [];
    const missing = ['raison', 'revue'].filter(
      (key) => readText(nodeAt(tree, `${place}/${key}`)) === undefined,
    );
    return missing.length === 0 ? [] : [{ pointer: place, args: { manque: missing } }];
  });
