import { placesOfSchema } from '../load/schema-walk.js';

/** A mapping of an inventory while it is being planted. */
type Mapping = Record<string, unknown>;

/** Kinds of the schema that hold words of people. */
const WORDS = ['texte-libre', 'fait-texte', 'refs-textes'];
const FACT = /^(?:fait-|refs?-)/;
/** Ids of the catalogue and of the inventory: what is written there is looked up. */
const NAMED_THINGS = ['outils/*/description/usages', 'formation/formateurs/*/outils'];

/** The entry that is made where there is none: its id is also that of a tool, for what is told of a tool. */
const MADE = 'google-drive';

/**
 * An inventory with that value in every free text that the schema allows: in each entry that is there, and in one made for it
 * where there is none; and as the note of each answer.
 */
export function planted(tree: Mapping, value: string): Mapping {
  const copy = structuredClone(tree);
  for (const [place, kind] of placesOfSchema()) {
    if (!WORDS.includes(kind) || NAMED_THINGS.includes(place)) continue;
    const path = place.split('/');
    if (!plant(copy, path, kind, value, false) && !plant(copy, path, kind, value, true))
      throw new Error(`nothing planted at ${place}`);
  }
  for (const [place, kind] of placesOfSchema())
    if (FACT.test(kind)) annotate(copy, place.split('/'), kind, value);
  for (const person of Object.values(copy['personnes'] as Mapping))
    if (isMapping(person) && Array.isArray(person['absences']))
      person['absences'] = person['absences'].map((absence: Mapping) => ({ ...absence, note: value }));
  return copy;
}

/** As JSON, which is YAML; whatever is no plain letter is written as its code, so that the file itself is legal. */
export function textOf(tree: Mapping): string {
  return JSON.stringify(tree, null, 1).replace(
    /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function plant(
  node: Mapping,
  [head = '', ...rest]: readonly string[],
  kind: string,
  value: string,
  make: boolean,
): boolean {
  if (rest.length === 0) {
    node[head] = leafOf(kind, value);
    return true;
  }
  const keys = head === '*' ? entriesOf(node, make) : [head];
  return keys
    .map((key) => {
      const child = node[key];
      if (isMapping(child)) return plant(child, rest, kind, value, make);
      if (!make) return false;
      const made: Mapping = {};
      node[key] = made;
      return plant(made, rest, kind, value, make);
    })
    .some((done) => done);
}

/** The entries that are there; where one must be made, the first alone bears it. */
function entriesOf(node: Mapping, make: boolean): readonly string[] {
  const there = Object.keys(node).filter((key) => isMapping(node[key]));
  if (!make) return there;
  if (there.length > 0) return there.slice(0, 1);
  node[MADE] = {};
  return [MADE];
}

function leafOf(kind: string, value: string): unknown {
  if (kind === 'texte-libre') return value;
  return kind === 'refs-textes' ? { liste: [value], note: value } : { valeur: value, note: value };
}

/** Puts a note beside an answer that is there. */
function annotate(node: Mapping, [head = '', ...rest]: readonly string[], kind: string, note: string): void {
  for (const key of head === '*' ? Object.keys(node) : [head]) {
    const child = node[key];
    if (rest.length > 0) {
      if (isMapping(child)) annotate(child, rest, kind, note);
    } else if (Array.isArray(child)) node[key] = { liste: child, note };
    else if (isMapping(child) && !('min' in child)) child['note'] = note;
    else if (child !== undefined && key !== 'complet' && !kind.startsWith('refs-'))
      node[key] = { valeur: child, note };
  }
}

function isMapping(node: unknown): node is Mapping {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
