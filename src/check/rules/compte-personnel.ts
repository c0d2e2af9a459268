import { nodeAt, readText } from '../../domain/fact.js';
import { elementsAt, HELD } from '../places.js';
import type { Find } from '../rule.js';

/** An account in a person's own name leaves with that person. */
export const find: Find = ({ inventory: { tree } }) =>
  elementsAt(tree, HELD)
    .filter(({ node }) => readText(nodeAt(node, '/compte/au_nom_de')) === 'personne')
    .map(({ pointer, node }) => ({
      pointer: `${pointer}/compte/au_nom_de`,
      args: { personne: readText(nodeAt(node, '/compte/titulaire')) ?? '' },
    }));
