import type { Catalogue } from '../../domain/catalogue.js';
import { isMapping, nodeAt, readCollection, readText, type Json } from '../../domain/fact.js';
import { byCodePoint } from '../../domain/pointer.js';
import { plainLetters } from '../../domain/spelling.js';
import { REFERENCE_RULES, type Target } from '../reference-table.js';
import { slugOf } from '../suggest.js';
import { elementsOf, idsAt, nodesAt } from '../tree-paths.js';
import { aliasesFor, type Alias } from './aliases.js';
import { extensionsIn } from './extensions.js';

/** The words that stand for those of the association. */
export interface AnonymousWords {
  /** One thing of each collection: « Personne », « Groupe ». */
  readonly one: Readonly<Record<string, string>>;
  readonly association: string;
  readonly federation: string;
  readonly hidden: string;
  /** « Google Drive (outil 2) »: what it is, then which one. */
  readonly which: (name: string, one: string, rank: number) => string;
}

/** What may be told as it is: it is the same for everybody. */
export interface Common {
  readonly catalogue: Catalogue;
  /** What people do with tools, in words. */
  readonly usages: Readonly<Record<string, string>>;
  /** Roles that most associations have, as they are written. */
  readonly roles: readonly string[];
}

/** What an inventory names elsewhere than where it stands, and may no longer describe. */
export interface Mentions {
  readonly personnes: readonly string[];
  readonly groupes: readonly string[];
  readonly outils: readonly string[];
}

/** How everything is called from now on. */
export interface Naming {
  readonly words: AnonymousWords;
  readonly common: Common;
  /** The id that stands for one of a collection, or for what is named as one. */
  readonly idFor: (target: Target, id: string) => string;
  readonly labelFor: (target: Target, id: string) => string | undefined;
  /** Undefined for what the inventory, its tools or the plan never name. */
  readonly toolFor: (id: string) => string | undefined;
  readonly extensionFor: (extension: string) => string;
}

type Collection = 'personnes' | 'groupes' | 'outils' | 'usages' | 'hebergeurs' | 'acces_critiques';

const COLLECTIONS: Readonly<Record<Target, Collection>> = {
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

/** Names every person, group, tool, host… of an inventory anew, whether it is described, or only named somewhere. */
export function namingOf(
  tree: Json,
  catalogue: Catalogue,
  mentions: Mentions,
  common: Common,
  words: AnonymousWords,
): Naming {
  const isOurs = (id: string): boolean => common.catalogue.tools.has(id);
  const isUsage = (id: string): boolean => Object.hasOwn(common.usages, id);
  const aliases = (collection: Collection, kept?: (id: string) => boolean, more: readonly string[] = []) =>
    aliasesFor([...namedAs(tree, collection), ...more], slugOf(words.one[collection] ?? ''), kept);
  const known: Readonly<Record<Collection, ReadonlyMap<string, Alias>>> = {
    personnes: aliases('personnes', undefined, mentions.personnes),
    groupes: aliases('groupes', undefined, mentions.groupes),
    outils: aliases('outils', isOurs, [...mentions.outils, ...(catalogue.own?.keys() ?? [])]),
    usages: aliases('usages', isUsage),
    hebergeurs: aliases('hebergeurs', isOurs),
    acces_critiques: aliases('acces_critiques'),
  };
  const isKept = (collection: Collection, id: string): boolean =>
    collection === 'usages' ? isUsage(id) : ['outils', 'hebergeurs'].includes(collection) && isOurs(id);
  const roles = rolesIn(tree, common.roles);
  const label = (collection: Collection, id: string, { rank }: Alias): string => {
    const one = words.one[collection] ?? '';
    const name = collection === 'personnes' ? roles.get(id) : kindOf(tree, collection, id, common);
    return name === undefined ? `${one} ${String(rank)}` : words.which(name, one, rank);
  };
  return {
    words,
    common,
    idFor: (target, id) => {
      const collection = COLLECTIONS[target];
      if (isKept(collection, id)) return id;
      return known[collection].get(id)?.id ?? `${slugOf(words.one[collection] ?? '')}-0`;
    },
    labelFor: (target, id) => {
      const collection = COLLECTIONS[target];
      const alias = known[collection].get(id);
      if (isKept(collection, id) || alias === undefined) return undefined;
      const role = collection === 'personnes' ? roles.get(id) : undefined;
      const alone = role !== undefined && [...roles.values()].filter((other) => other === role).length === 1;
      return alone ? role : label(collection, id, alias);
    },
    toolFor: (id) => (isOurs(id) ? id : known.outils.get(id)?.id),
    extensionFor: extensionsIn(tree, (extension) => common.catalogue.formats.has(extension)),
  };
}

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
  const own = Object.values(COLLECTIONS).find((collection) => collection === path);
  return own ?? KEYS.find((rule) => rule.path === path)?.target;
}

function namedAs(tree: Json, collection: Collection): readonly string[] {
  const about = ({ target }: { readonly target: Target }): boolean => COLLECTIONS[target] === collection;
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

/** The role of each person who has an ordinary one, as the list writes it: not even the spelling is theirs. */
function rolesIn(tree: Json, roles: readonly string[]): ReadonlyMap<string, string> {
  const plain = (text: string): string =>
    plainLetters(text)
      .replace(/[^a-z]+/g, ' ')
      .trim();
  const ordinary = new Map(roles.map((role) => [plain(role), role]));
  return new Map(
    nodesAt(tree, 'personnes')
      .flatMap(elementsOf)
      .flatMap(({ pointer, node }) => {
        const role = ordinary.get(plain(readText(nodeAt(node, '/role')) ?? ''));
        return role === undefined ? [] : [[pointer.slice('/personnes/'.length), role] as const];
      })
      .sort(([a], [b]) => byCodePoint(a, b)),
  );
}

/** What a thing is in words that are everybody's: a tool or a host of our catalogue, a usage of our list. */
function kindOf(tree: Json, collection: Collection, id: string, { catalogue, usages }: Common) {
  const node = nodeAt(tree, `/${collection}/${id}`);
  const named = isMapping(node) ? node['catalogue'] : undefined;
  if (typeof named !== 'string') return undefined;
  if (collection === 'usages') return Object.hasOwn(usages, named) ? usages[named] : undefined;
  return catalogue.tools.get(named)?.nom;
}
