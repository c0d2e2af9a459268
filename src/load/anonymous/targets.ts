import { nodeAt, readCollection, type Json } from '../../domain/fact.js';
import { REFERENCE_RULES, type Target } from '../reference-table.js';
import { idsAt, nodesAt } from '../tree-paths.js';

/** The collections whose elements are named elsewhere. */
export type Collection = 'personnes' | 'groupes' | 'outils' | 'usages' | 'hebergeurs' | 'acces_critiques';

/** Tools of the inventory and of the catalogue share their ids, and so do usages. */
export const COLLECTION_OF: Readonly<Record<Target, Collection>> = {
  personnes: 'personnes',
  groupes: 'groupes',
  outils: 'outils',
  catalogue: 'outils',
  'outils-ou-catalogue': 'outils',
  usages: 'usages',
  'usages-du-catalogue': 'usages',
  hebergeurs: 'hebergeurs',
  acces_critiques: 'acces_critiques',
};

/** Places that name what a rule of references does not hold: an id that nothing knows is no mistake there. */
const LOOSE: readonly { readonly path: string; readonly target: Target }[] = [
  { path: 'outils/*/catalogue', target: 'catalogue' },
  { path: 'usages/*/catalogue', target: 'usages-du-catalogue' },
];

const VALUES = [...REFERENCE_RULES.filter(({ from }) => from === 'valeurs'), ...LOOSE];
const KEYS = REFERENCE_RULES.filter(({ from }) => from === 'cles');

/** What the value at a place names, `*` for every id on the way. */
export function targetOfValue(path: string): Target | undefined {
  return VALUES.find((rule) => rule.path === path)?.target;
}

/** What the keys of a collection name: its own elements, or things described elsewhere. */
export function targetOfKeys(path: string): Target | undefined {
  const own = Object.values(COLLECTION_OF).find((collection) => collection === path);
  return own ?? KEYS.find((rule) => rule.path === path)?.target;
}

/** Every id of a collection, described there or only named somewhere. */
export function namedAs(tree: Json, collection: Collection): readonly string[] {
  const about = ({ target }: { readonly target: Target }): boolean => COLLECTION_OF[target] === collection;
  return [
    ...readCollection(nodeAt(tree, `/${collection}`)).ids,
    ...VALUES.filter(about).flatMap(({ path }) =>
      nodesAt(tree, path)
        .flatMap(idsAt)
        .map(({ id }) => id),
    ),
    ...KEYS.filter(about).flatMap(({ path }) =>
      nodesAt(tree, path).flatMap(({ node }) => readCollection(node).ids),
    ),
  ];
}
