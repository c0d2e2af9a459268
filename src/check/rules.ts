import { nodeAt, readCollection, readReferences, readText } from '../domain/fact.js';
import { LEVELS, type Level } from '../domain/score.js';
import type { Rule } from './rule.js';

const CARRIED = ['outils', 'hebergeurs', 'acces_critiques'] as const;

/** Nobody, told or untold, can get back in. */
const unrecoverable: Rule = {
  id: 'acces-irrecuperable',
  severity: 'erreur',
  rows: ['M2'],
  find: ({ carriers }) =>
    carriers.carried
      .filter(({ unrecoverable }) => unrecoverable)
      .map(({ subject, holders }) => ({ pointer: subject, args: { personnes: holders } })),
};

/** A mandate that is over, and an access that is still there. */
const endedMandate: Rule = {
  id: 'mandat-termine',
  severity: 'avertissement',
  rows: ['M2'],
  find: ({ inventory: { tree }, date }) => {
    const ended = readCollection(nodeAt(tree, '/personnes')).ids.filter((person) => {
      const end = readText(nodeAt(tree, `/personnes/${person}/fin_mandat`));
      return end !== undefined && end !== 'sans-terme' && end < date;
    });
    return CARRIED.flatMap((collection) =>
      readCollection(nodeAt(tree, `/${collection}`)).ids.flatMap((id) => {
        const pointer = `/${collection}/${id}/acces`;
        const { ids } = readReferences(nodeAt(tree, pointer));
        return ids
          .filter((person) => ended.includes(person))
          .map((personne) => ({ pointer, args: { personne } }));
      }),
    );
  },
};

/** A family that is above the association's own ceiling whatever the unknowns turn out to be. */
const aboveCeiling: Rule = {
  id: 'niveau-depasse',
  severity: 'erreur',
  rows: [],
  find: ({ inventory: { tree }, families }) => {
    const pointer = '/objectifs/tolerances/niveau_max';
    const ceiling = LEVELS.indexOf(readText(nodeAt(tree, pointer)) as Level);
    if (ceiling < 0) return [];
    return families
      .filter(({ side, levels }) => side === 'rester' && LEVELS.indexOf(levels.low) > ceiling)
      .map(({ family, levels }) => ({ pointer, args: { famille: family, niveau: levels.low } }));
  },
};

/** An exception whose end has come no longer covers anything. */
const expiredException: Rule = {
  id: 'exception-expiree',
  severity: 'avertissement',
  rows: [],
  find: ({ inventory: { tree }, date }) =>
    readCollection(nodeAt(tree, '/exceptions')).ids.flatMap((id) => {
      const end = readText(nodeAt(tree, `/exceptions/${id}/jusqu_au`));
      return end !== undefined && end < date
        ? [{ pointer: `/exceptions/${id}/jusqu_au`, args: { fin: end } }]
        : [];
    }),
};

/** Every rule, in the order in which it is documented. */
export const RULES: readonly Rule[] = [unrecoverable, endedMandate, aboveCeiling, expiredException];
