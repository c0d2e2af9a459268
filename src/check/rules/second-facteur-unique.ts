import { nodeAt, readBoolean, readReferences, readText } from '../../domain/fact.js';
import { elementsAt, HELD } from '../places.js';
import type { Find } from '../rule.js';

/** Only one person can pass the second factor, for certain, and no address gets the account back. */
export const find: Find = ({ inventory: { tree } }) =>
  elementsAt(tree, HELD).flatMap(({ pointer, node }) => {
    const { ids, complete } = readReferences(nodeAt(node, '/second_facteur/personnes'));
    const [person, ...others] = ids;
    if (readBoolean(nodeAt(node, '/second_facteur/demande')) !== true) return [];
    if (person === undefined || others.length > 0 || !complete) return [];
    if (readText(nodeAt(node, '/compte/adresse_recuperation')) !== undefined) return [];
    return [{ pointer: `${pointer}/second_facteur/personnes`, args: { personne: person } }];
  });
