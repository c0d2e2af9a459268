import { nodeAt, readRange, readText } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** Which count of the association holds a group of each kind. The public and partners are counted by nobody. */
const WHOLE: Readonly<Record<string, string>> = {
  benevoles: 'benevoles',
  salaries: 'salaries',
  adherents: 'membres',
};

/** A group that surely has more people than the whole that it is a part of. */
export const find: Find = ({ inventory: { tree } }) =>
  elementsAt(tree, ['groupes']).flatMap(({ pointer, node }) => {
    const key = WHOLE[readText(nodeAt(node, '/nature')) ?? ''];
    const least = readRange(nodeAt(node, '/effectif'))?.min;
    const most = readRange(nodeAt(tree, `/association/${key ?? ''}`))?.max;
    if (key === undefined || least === undefined || most === undefined || least <= most) return [];
    return [{ pointer: `${pointer}/effectif`, args: { compte: least, cle: key, total: most } }];
  });
