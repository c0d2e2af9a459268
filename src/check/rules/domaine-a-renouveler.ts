import { addDays } from '../../domain/dates.js';
import { nodeAt, readBoolean, readText } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** A domain name that ends soon, or has ended, and that nothing renews by itself. */
export const find: Find = ({ inventory: { tree }, date }, { limits }) =>
  elementsAt(tree, ['acces_critiques']).flatMap(({ pointer, node }) => {
    const end = readText(nodeAt(node, '/echeance'));
    if (readText(nodeAt(node, '/nature')) !== 'nom-de-domaine' || end === undefined) return [];
    if (end > addDays(date, limits.domaine_jours)) return [];
    if (readBoolean(nodeAt(node, '/renouvellement_automatique')) === true) return [];
    return [{ pointer: `${pointer}/echeance`, args: { fin: end, passe: end < date ? 'oui' : 'non' } }];
  });
