import { nodeAt, readFact } from '../../domain/fact.js';
import { elementsAt } from '../places.js';
import type { Find } from '../rule.js';

/** Both speak of people: a tool that holds nothing about people holds neither. */
const ABOUT_PEOPLE = ['sensibles', 'mineurs'];

/** A tool that is said to hold nothing about people, and all the same what only people can be told of. */
export const find: Find = ({ inventory: { tree } }) =>
  elementsAt(tree, ['outils']).flatMap(({ pointer, node }) => {
    const isSaid = (key: string, value: boolean): boolean =>
      readFact(nodeAt(node, `/donnees/${key}`)).value === value;
    if (!isSaid('personnelles', false)) return [];
    return ABOUT_PEOPLE.filter((key) => isSaid(key, true)).map((key) => ({
      pointer: `${pointer}/donnees/${key}`,
      args: { cle: key },
    }));
  });
