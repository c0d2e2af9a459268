import { addDays } from '../../domain/dates.js';
import { nodeAt, readRange, readText } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** The last day to give notice is near; afterwards the contract goes on by itself. */
export const find: Find = ({ inventory: { tree }, date }, { limits }) =>
  elementsAt(tree, ['outils', 'hebergeurs']).flatMap(({ pointer, node }) => {
    const end = readText(nodeAt(node, '/fin_contrat'));
    const notice = readRange(nodeAt(node, '/preavis_jours'))?.max;
    if (end === undefined || notice === undefined) return [];
    const last = addDays(end, -notice);
    if (last < date || last > addDays(date, limits.preavis_jours)) return [];
    return [{ pointer: `${pointer}/fin_contrat`, args: { fin: end, dernier: last } }];
  });
