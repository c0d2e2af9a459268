import { UNKNOWN, isMapping } from '../domain/fact.js';

/** What is wanted at a place, told by the shape of its schema; named in plain words by the texts. */
export type Kind =
  | 'oui-non'
  | 'choix'
  | 'nombre-entier'
  | 'nombre-decimal'
  | 'entier-seul'
  | 'decimal-seul'
  | 'date'
  | 'date-seule'
  | 'date-ou-sans-terme'
  | 'identifiant'
  | 'extension'
  | 'texte'
  | 'reference'
  | 'liste'
  | 'liste-simple'
  | 'collection'
  | 'rubrique';

type Schema = Readonly<Record<string, unknown>>;

/** The part of a schema that says what is wanted. Types, bounds and words come from the schema itself. */
export interface Wanted {
  readonly kind: Kind;
  readonly permis: readonly string[];
}

/** Reads the shape of the schema of one place. */
export function wantedBy(schema: Schema): Wanted {
  const branches = Array.isArray(schema['anyOf']) ? schema['anyOf'].filter(isMapping) : undefined;
  if (branches === undefined) return { kind: kindOfPlain(schema), permis: permittedBy(schema) };
  const [first = {}] = branches;
  return { kind: kindOfUnion(first), permis: permittedBy(first) };
}

/** The first branch of a fact is its short form. */
function kindOfUnion(first: Schema): Kind {
  if ('$ref' in first) return 'reference';
  if (first['type'] === 'integer') return 'nombre-entier';
  if (first['type'] === 'number') return 'nombre-decimal';
  return first['type'] === 'array' ? 'liste' : kindOfPlain(first);
}

function kindOfPlain(schema: Schema): Kind {
  const { type, enum: words, pattern } = schema;
  if (Array.isArray(words)) return words.includes(true) ? 'oui-non' : 'choix';
  if (Array.isArray(type) && type.includes('object')) return 'collection';
  if (type === 'object') return 'rubrique';
  if (type === 'array') return 'liste-simple';
  if (type === 'integer') return 'entier-seul';
  if (type === 'number') return 'decimal-seul';
  return typeof pattern === 'string' ? kindOfPattern(new RegExp(pattern, 'u')) : 'texte';
}

/** Patterns are told apart by what they let through, so that the schema may word them as it likes. */
function kindOfPattern(pattern: RegExp): Kind {
  if (pattern.test('2027-01-31') && !pattern.test('deux-mots')) {
    if (pattern.test('sans-terme')) return 'date-ou-sans-terme';
    return pattern.test(UNKNOWN) ? 'date' : 'date-seule';
  }
  return pattern.test('deux-mots') ? 'identifiant' : 'extension';
}

function permittedBy(schema: Schema): readonly string[] {
  const words = schema['enum'];
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}
