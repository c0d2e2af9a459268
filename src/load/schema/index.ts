import { isMapping } from '../../domain/fact.js';
import { KEYWORDS } from './keywords.js';
import { all, type Check, type Part, type Schema } from './part.js';

/** Read with the keyword before them, by `$ref`, or by people. */
const ELSEWHERE: readonly string[] = ['$defs', 'then', 'title', 'description', 'examples', '$comment'];

/**
 * A quick look at a value, by a schema that is made ready when it is first needed: true where the value is surely right. False says
 * nothing yet: Ajv judges, and explains. Nearly every inventory is right, and Ajv's half megabyte is about what may be wrong.
 */
export function surelyRightBy(read: () => Schema): Check {
  let check: Check | undefined;
  return (value) => (check ??= checkOf(read()))(value);
}

function checkOf(root: Schema): Check {
  const definitions = (root['$defs'] ?? {}) as Readonly<Record<string, Schema>>;
  const known = new Map<string, Check>();
  const refer = (reference: string): Check => {
    const found = known.get(reference) ?? later(definitions[reference.replace('#/$defs/', '')]);
    known.set(reference, found);
    return found;
  };
  // What an inventory does not mention costs nothing.
  const later = (schema: unknown): Check => {
    let made: Check | undefined;
    return (value) => (made ??= isMapping(schema) ? assembled({ schema, check: part }) : NEVER_SURE)(value);
  };
  const part = (schema: unknown): Check => {
    const reference = isMapping(schema) ? schema['$ref'] : undefined;
    const isAlone =
      isMapping(schema) && Object.keys(schema).every((word) => word === '$ref' || ELSEWHERE.includes(word));
    return typeof reference === 'string' && isAlone ? refer(reference) : later(schema);
  };
  return part(root);
}

const NEVER_SURE: Check = () => false;

function assembled(part: Part): Check {
  const checks = Object.keys(part.schema)
    .filter((word) => !ELSEWHERE.includes(word))
    .map((word) => KEYWORDS[word]?.(part.schema[word], part) ?? NEVER_SURE);
  return all(checks);
}
