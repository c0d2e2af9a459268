import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import { isMapping, nodeAt, readText, type Json } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import { segmentsOf, type Pointer } from '../domain/pointer.js';
import { isUntold } from '../domain/score.js';
import { placesOf, type Place } from './places.js';

/** What a thing is called: by its own label where the data gives one, otherwise by its id, worded by the texts. */
export interface Name {
  /** `outils`, `personnes`…: the collection it belongs to, or `catalogue`, or '' for the association. */
  readonly kind: string;
  readonly id: string;
  readonly label: string | undefined;
  /** What it is about, inside the thing: a workaround of a usage, a limit of a tool. */
  readonly part?: Name;
}

/** A thing with its name and where it stands in the file. */
export interface Named {
  readonly pointer: Pointer;
  readonly name: Name;
  readonly place: Place | undefined;
}

/** Everything a view asks about the inventory and the catalogue. */
export interface Lookup {
  readonly file: string;
  readonly catalogue: Catalogue;
  /** The node at a pointer of the inventory. */
  at(pointer: Pointer): Json | undefined;
  named(pointer: Pointer): Named;
  person(id: string): Name;
  /** What the catalogue knows of an inventory tool. */
  toolEntry(id: string): CatalogueTool | undefined;
  place(pointer: Pointer): Place | undefined;
}

/** Where each collection keeps the words that people use for its elements. */
const LABELS: Readonly<Record<string, string>> = {
  personnes: 'role',
  groupes: 'nom',
  usages: 'nom',
  outils: 'description/nom',
  hebergeurs: 'nom',
  acces_critiques: 'description',
  postes: 'description',
  fichiers_cles: 'nom',
  archives: 'description',
  echanges: 'partenaire',
  canaux: 'nom',
  aide_exterieure: 'nom',
  tentatives: 'objet',
  prises: 'objet',
  incidents: 'description',
};

/** Lists inside one thing, whose elements have a description. */
const PARTS: readonly string[] = [
  'contournements',
  'besoins_non_couverts',
  'changements_annonces',
  'limites',
];

/** A description longer than this is a sentence, not a name: only its beginning is used. */
const NAME_LENGTH = 60;

/** Opens an inventory for reading by the views. Positions are found once. */
export function lookupIn(inventory: Inventory, catalogue: Catalogue): Lookup {
  const places = placesOf(inventory);
  const at = (pointer: Pointer): Json | undefined => nodeAt(inventory.tree, pointer);
  const toolEntry = (id: string): CatalogueTool | undefined => {
    const named = at(`/outils/${id}/catalogue`);
    return catalogue.tools.get(typeof named === 'string' ? named : id);
  };
  const labelOf = (kind: string, id: string, pointer: Pointer): string | undefined => {
    if (kind === 'catalogue') return catalogue.tools.get(id)?.nom;
    const own = readText(at(`${pointer}/${LABELS[kind] ?? 'nom'}`));
    if (own !== undefined) return shortName(own);
    if (kind === 'outils') return toolEntry(id)?.nom;
    return kind === 'hebergeurs' ? hostLabel(at(pointer), id, catalogue) : undefined;
  };
  const named = (pointer: Pointer): Named => {
    const { kind, id, element } = elementOf(pointer);
    const label = skillLabel(pointer) ?? labelOf(kind, id, element);
    const part = partOf(pointer);
    return { pointer, name: { kind, id, label, ...(part && { part }) }, place: places(pointer) };
  };
  const partOf = (pointer: Pointer): Name | undefined => {
    const [, , kind = '', id = ''] = segmentsOf(pointer);
    if (!PARTS.includes(kind) || id === '' || isUntold(pointer)) return undefined;
    const own = readText(at(`${pointer}/description`));
    return { kind, id, label: own === undefined ? undefined : shortName(own) };
  };
  /** A skill is somebody's, for some tool: « La secrétaire (Nextcloud) ». */
  const skillLabel = (pointer: Pointer): string | undefined => {
    const [, person = '', key, tool = ''] = segmentsOf(pointer);
    if (key !== 'competences' || tool === '') return undefined;
    const name = labelOf('outils', tool, `/outils/${tool}`) ?? tool;
    return `${labelOf('personnes', person, `/personnes/${person}`) ?? person} (${name})`;
  };
  return {
    file: fileName(inventory.source.name),
    catalogue,
    at,
    named,
    person: (id) => named(`/personnes/${id}`).name,
    toolEntry,
    place: places,
  };
}

function hostLabel(host: Json | undefined, id: string, catalogue: Catalogue): string | undefined {
  const entry = isMapping(host) && typeof host['catalogue'] === 'string' ? host['catalogue'] : id;
  return catalogue.tools.get(entry)?.nom;
}

/** Collections below a section: `/formats/fichiers_cles/x` is the key file x. */
const NESTED = [
  'fichiers_cles',
  'archives',
  'echanges',
  'formateurs',
  'canaux',
  'aide_exterieure',
  'tentatives',
  'prises',
  'incidents',
];

/** The collection and id that a pointer lies in. A bare section or collection has an empty id. */
function elementOf(pointer: Pointer): { kind: string; id: string; element: Pointer } {
  const segments = segmentsOf(pointer);
  const depth = NESTED.includes(segments[1] ?? '') ? 1 : 0;
  const kind = segments[depth] ?? '';
  const id = segments[depth + 1] ?? '';
  return { kind, id, element: `/${segments.slice(0, depth + 2).join('/')}` };
}

function shortName(text: string): string {
  if (text.length <= NAME_LENGTH) return text;
  const clause = text.split(/[,;:.(]/, 1)[0]?.trim() ?? text;
  if (clause !== '' && clause.length <= NAME_LENGTH) return clause;
  return `${text.slice(0, NAME_LENGTH).replace(/\s+\S*$/, '')}…`;
}

/** An absolute path would say where a person keeps their files: only the name is kept. */
function fileName(name: string): string {
  const path = name.replaceAll('\\', '/');
  const absolute = path.startsWith('/') || /^[A-Za-z]:/.test(path);
  return absolute ? (path.split('/').at(-1) ?? path) : path;
}
