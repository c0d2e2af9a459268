import type { Change, Form } from '../domain/answer.js';
import { isMapping, nodeAt, readCollection, type IsoDate, type Json } from '../domain/fact.js';
import { child, type Pointer } from '../domain/pointer.js';
import { sameTree } from '../domain/tree.js';
import { pathOf } from './forms.js';
import { readScalar } from './scalars.js';
import { folded, idFor, isNobody, severalIn } from './words.js';

/** What the answers are understood with. */
export interface Hearing {
  readonly tree: Json;
  readonly today: IsoDate;
  /** The catalogue id of a tool under any of its names. */
  readonly toolNamed: (name: string) => string | undefined;
}

/** Where each collection keeps the words that people use for its elements; the others have a description. */
const LABELS: Readonly<Record<string, string>> = {
  '/personnes': 'role',
  '/groupes': 'nom',
  '/usages': 'nom',
  '/outils': 'description/nom',
  '/hebergeurs': 'nom',
  '/formats/fichiers_cles': 'nom',
  '/formats/echanges': 'partenaire',
  '/information/canaux': 'nom',
  '/association/aide_exterieure': 'nom',
  '/association/tentatives': 'objet',
  '/decisions/prises': 'objet',
};

/** Collections whose elements have no words of their own: their id says it all. */
const WORDLESS: readonly string[] = [
  '/formation/formateurs',
  '/calendrier/periodes',
  '/personnes/*/competences',
  '/formats/comptes',
  '/objectifs/garder',
  '/objectifs/cibles',
];

/** The words that an element is known by. */
function labelOf(collection: Pointer, id: string, tree: Json): string {
  const words = nodeAt(tree, `${collection}/${id}/${labelKey(collection)}`);
  return typeof words === 'string' ? words : id;
}

function labelKey(collection: Pointer): string {
  return LABELS[pathOf(collection) ?? collection] ?? 'description';
}

/** The element that some words mean: by id, by its own words, or as a tool under another name. */
export function elementNamed(
  collection: Pointer,
  name: string,
  { tree, toolNamed }: Hearing,
): string | undefined {
  const asked = folded(name);
  const { ids } = readCollection(nodeAt(tree, collection));
  const bare = idFor(name, []);
  const own = ids.find(
    (id) => id === bare || folded(id) === asked || folded(labelOf(collection, id, tree)) === asked,
  );
  if (own !== undefined || collection !== '/outils') return own;
  const tool = toolNamed(name);
  return tool === undefined
    ? undefined
    : ids.find((id) => id === tool || nodeAt(tree, `/outils/${id}/catalogue`) === tool);
}

/** The changes that names told of a collection make: new elements, and whether that is all of them. */
export function namesToChanges(
  collection: Pointer,
  form: Form,
  text: string,
  hearing: Hearing,
): readonly Change[] {
  const { names, whole } = severalIn(text);
  const close: Change = { pointer: child(collection, 'complet'), value: 'oui' };
  if (names.length === 1 && isNobody(names[0] ?? '')) {
    const { ids } = readCollection(nodeAt(hearing.tree, collection));
    return ids.length === 0 ? [{ pointer: collection, value: 'aucun' }] : [close];
  }
  const added = names.reduce<readonly Change[]>((changes, name) => {
    const change = newElement(collection, form, name, hearing, changes);
    return change === undefined ? changes : [...changes, change];
  }, []);
  return whole ? [...added, close] : added;
}

export const PERIODS = '/calendrier/periodes';

/** « absente du 2027-08-01 au 2027-08-31 »: a period is told by its days, and its id by what it is. */
const PERIOD = /^(calme|charg[ée]e|absente)\s+(?:du\s+)?(\S+)\s+au\s+(\S+)$/iu;

/** A period as an inventory writes it; undefined where the words tell none. */
export function periodIn(text: string): Json | undefined {
  const [, nature, from, to] = PERIOD.exec(text.trim()) ?? [];
  const [du, au] = [from, to].map((day) => readScalar(day ?? '', DAY));
  if (nature === undefined || du?.ok !== true || au?.ok !== true || String(au.value) < String(du.value))
    return undefined;
  return { du: du.value, au: au.value, nature: folded(nature) };
}

const DAY: Form = { shape: 'date', title: '', description: '' };

function newElement(
  collection: Pointer,
  form: Form,
  name: string,
  hearing: Hearing,
  before: readonly Change[],
): Change | undefined {
  if (collection === PERIODS) {
    const value = periodIn(name);
    return value === undefined ? undefined : { pointer: child(collection, idFor(name, [])), value };
  }
  if (elementNamed(collection, name, hearing) !== undefined) return undefined;
  if (form.keys !== undefined) {
    const key = form.keys.find((one) => folded(one) === folded(name));
    return key === undefined ? undefined : { pointer: child(collection, key), value: 'inconnu' };
  }
  const taken = [
    ...readCollection(nodeAt(hearing.tree, collection)).ids,
    ...before.map(({ pointer }) => pointer.slice(collection.length + 1)),
  ];
  const tool = collection === '/outils' ? hearing.toolNamed(name) : undefined;
  if (tool !== undefined)
    return taken.includes(tool) ? undefined : { pointer: child(collection, tool), value: {} };
  const value = elementValue(collection, name);
  const same = before.some(
    (change) => sameTree(change.value, value) && isMapping(value) && Object.keys(value).length > 0,
  );
  return same ? undefined : { pointer: child(collection, idFor(name, taken)), value };
}

function elementValue(collection: Pointer, name: string): Json {
  if (WORDLESS.includes(pathOf(collection) ?? collection)) return {};
  const [outer = '', inner] = labelKey(collection).split('/');
  return inner === undefined ? { [outer]: name } : { [outer]: { [inner]: name } };
}
