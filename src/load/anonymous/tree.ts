import { isMapping, readCollection, type Json } from '../../domain/fact.js';
import { segmentsOf, type Pointer } from '../../domain/pointer.js';
import { collections, texts, words as schemaWords } from '../../generated/inventory-shape.js';
import { slugOf } from '../suggest.js';
import { aliasesFor } from './aliases.js';
import { COUNTED, EXTENSIONS } from './extensions.js';
import type { Naming } from './naming.js';
import { targetOfKeys, targetOfValue } from './targets.js';
import { without } from './without.js';

/** Everything is called anew, and what is neither a name nor a word of the schema is hidden. */
export function anonymousTree(tree: Json, naming: Naming): Json {
  return renamed(tree, [], naming);
}

/** What a node at a pointer becomes, for texts that quote the inventory. */
export function anonymousNode(pointer: Pointer, node: Json, naming: Naming): Json {
  return renamed(node, placeOf(pointer), naming);
}

/** The same place, with its ids called anew. */
export function anonymousPointer(pointer: Pointer, tree: Json, naming: Naming): Pointer {
  const [first, tool = '', ...rest] = segmentsOf(pointer);
  if (first === 'catalogue') return ['', first, naming.idFor('catalogue', tool), ...rest].join('/');
  const path: string[] = [];
  let node: Json | undefined = tree;
  const said = segmentsOf(pointer).map((segment) => {
    const place = path.join('/');
    const keys = collections.includes(place) ? keysOf(node, place, naming) : undefined;
    path.push(keys === undefined ? segment : '*');
    node = isMapping(node) && Object.hasOwn(node, segment) ? node[segment] : undefined;
    return keys === undefined || segment === 'complet' ? segment : keys(segment).id;
  });
  return said.map((segment) => `/${segment}`).join('');
}

/** Long forms and lists lead to the same fact as short ones. */
const WRAPPERS = ['valeur', 'liste'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const WORDS = new Set(schemaWords);
const TEXTS = new Set(texts);

function placeOf(pointer: Pointer): readonly string[] {
  const path: string[] = [];
  for (const segment of segmentsOf(pointer)) path.push(collections.includes(path.join('/')) ? '*' : segment);
  return path;
}

function renamed(node: Json, path: readonly string[], naming: Naming): Json {
  if (Array.isArray(node)) return node.map((item: Json, index) => listed(item, index, path, naming));
  if (isMapping(node)) {
    const place = path.join('/');
    return collections.includes(place) ? collection(node, path, naming) : mapping(node, path, naming);
  }
  return typeof node === 'string' ? word(node, path, naming) : node;
}

/** Remarks and what the association is for are dropped: nothing is weighed on them. */
const DROPPED: readonly string[] = ['note', 'activite'];

function mapping(node: Readonly<Record<string, Json>>, path: readonly string[], naming: Naming): Json {
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => !DROPPED.includes(key))
      .map(([key, value]) => [key, renamed(value, WRAPPERS.includes(key) ? path : [...path, key], naming)]),
  );
}

function collection(node: Readonly<Record<string, Json>>, path: readonly string[], naming: Naming): Json {
  const keys = keysOf(node, path.join('/'), naming);
  const inside = [...path, '*'];
  const entries = Object.entries(node).map(([key, value]) => {
    if (key === 'complet') return [key, value] as const;
    const { id, label } = keys(key);
    const element = labelled(renamed(value, inside, naming), inside.join('/'), label);
    return [id, inside[0] === 'hebergeurs' ? linked(element, key, id, naming) : element] as const;
  });
  return Object.fromEntries(entries);
}

/** What an element of a collection is called, and the label it bears; none where its id says enough. */
type Keys = (id: string) => { readonly id: string; readonly label: string | undefined };

function keysOf(node: Json | undefined, place: string, naming: Naming): Keys {
  const target = targetOfKeys(place);
  if (target !== undefined)
    return (id) => ({ id: naming.idFor(target, id), label: naming.labelFor(target, id) });
  if (place === COUNTED) return (id) => ({ id: naming.extensionFor(id), label: undefined });
  const one = naming.words.one[place.slice(place.lastIndexOf('/') + 1)] ?? '';
  const aliases = aliasesFor(readCollection(node).ids, slugOf(one));
  return (id) => {
    const alias = aliases.get(id);
    return { id: alias?.id ?? `${slugOf(one)}-0`, label: alias && `${one} ${String(alias.rank)}` };
  };
}

/** Where each collection keeps the words that people use for its elements. */
const LABELS: readonly string[] = ['role', 'nom', 'description', 'partenaire', 'objet'];

function labelled(node: Json, place: string, label: string | undefined): Json {
  if (!isMapping(node)) return node;
  if (place === 'outils/*') return { ...node, ...labelledDescription(node['description'], label) };
  const key = LABELS.find((each) => TEXTS.has(`${place}/${each}`));
  if (key === undefined) return node;
  const rest = without(node, key);
  return label === undefined ? rest : { ...rest, [key]: label };
}

/** A host is found in the catalogue by its id: in an entry of their own, whose alias is another, by a key. */
function linked(node: Json, theirs: string, id: string, { toolFor }: Naming): Json {
  const entry = toolFor(theirs);
  if (!isMapping(node) || 'catalogue' in node || entry === undefined || entry === id) return node;
  return { ...node, catalogue: entry };
}

/** A tool of the catalogue bears its name there. */
function labelledDescription(description: Json | undefined, label: string | undefined) {
  const rest = isMapping(description) ? without(description, 'nom') : {};
  if (label !== undefined) return { description: { ...rest, nom: label } };
  return description === undefined ? {} : { description: rest };
}

/** People say what they want by naming tools, among other things; two different ones stay two. */
function listed(item: Json, index: number, path: readonly string[], naming: Naming): Json {
  const place = path.join('/');
  if (typeof item !== 'string' || targetOfValue(place) !== undefined || !TEXTS.has(place))
    return renamed(item, path, naming);
  return naming.toolFor(item) ?? `${naming.words.hidden} ${String(index + 1)}`;
}

function word(text: string, path: readonly string[], naming: Naming): string {
  const place = path.join('/');
  const target = targetOfValue(place);
  if (target !== undefined && !NOTHING.includes(text)) return naming.idFor(target, text);
  if (place === 'association/nom') return naming.words.association;
  if (place === 'association/federation/nom') return naming.words.federation;
  if (EXTENSIONS.includes(place) && !NOTHING.includes(text)) return naming.extensionFor(text);
  const isWord = DATE.test(text) || WORDS.has(text);
  return isWord && (!TEXTS.has(place) || NOTHING.includes(text)) ? text : naming.words.hidden;
}

const NOTHING: readonly string[] = ['inconnu', 'aucun', 'aucune'];
