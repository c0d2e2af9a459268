// Writes a JSON Schema as rows for the quick look that comes before Ajv's (src/load/schema): what is the same stands once, what leads
// to another part says its number, and the names of properties stand in lists, as V8 would make a shape of its own of each object.

/** Said to people, or read with the whole. */
const ELSEWHERE = ['$schema', '$id', '$defs', 'title', 'description', 'examples', '$comment'];

/** Whatever else a schema says, nothing is sure of it: `if` too, for its no would have to be sure as well. */
const KNOWN = [
  ...['type', 'const', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'items'],
  ...['properties', 'additionalProperties', 'propertyNames', 'required'],
];

/** The bits of src/load/schema/part.ts. */
const TYPES = { string: 1, boolean: 2, number: 4, integer: 8, null: 16, array: 32, object: 64 };
const ANY = 1 | 2 | 4 | 16 | 32 | 64;

/** The rows of a schema, its own first. A row that says nothing is never sure. */
export function rowsOf(schema) {
  const rows = [];
  const numbers = new Map();
  const number = (part) => {
    const meant = behind(part, schema);
    const text = JSON.stringify(meant) ?? '';
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const own = rows.length;
    numbers.set(text, own);
    rows.push({});
    rows[own] = rowOf(meant, number);
    return own;
  };
  number(schema);
  return rows;
}

/** What a reference leads to that says nothing else. */
function behind(part, { $defs = {} }) {
  const seen = new Set();
  for (;;) {
    if (typeof part?.$ref !== 'string' || !saysOnly(part, ['$ref'])) return part;
    if (seen.has(part.$ref)) return undefined;
    seen.add(part.$ref);
    part = $defs[part.$ref.replace('#/$defs/', '')];
  }
}

function saysOnly(part, words) {
  return Object.keys(part).every((word) => words.includes(word) || ELSEWHERE.includes(word));
}

function rowOf(part, number) {
  if (part?.anyOf !== undefined && saysOnly(part, ['anyOf'])) return { branches: part.anyOf.map(number) };
  if (typeof part !== 'object' || !saysOnly(part, KNOWN)) return {};
  const { properties, additionalProperties: others, propertyNames, items, ...rest } = part;
  const kept = ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'required'];
  const numberOf = (inner) => (inner === undefined ? undefined : number(inner));
  return {
    types: typesOf(rest.type),
    words: wordsOf(rest),
    ...Object.fromEntries(kept.filter((word) => word in rest).map((word) => [word, rest[word]])),
    items: numberOf(items),
    properties: properties && Object.entries(properties).flatMap(([key, value]) => [key, number(value)]),
    others: typeof others === 'object' ? number(others) : others,
    keys: numberOf(propertyNames),
  };
}

function typesOf(wanted) {
  if (wanted === undefined) return ANY;
  return [wanted].flat().reduce((types, name) => types | (TYPES[name] ?? 0), 0);
}

function wordsOf({ const: only, enum: words }) {
  if (only === undefined) return words;
  return words === undefined || words.includes(only) ? [only] : [];
}
