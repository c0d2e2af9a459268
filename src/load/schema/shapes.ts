import {
  ANY,
  INTEGER,
  LIST,
  MAPPING,
  NULL,
  NUMBER,
  TEXT,
  TRUTH,
  type Rule,
  type Schema,
  type Shape,
} from './part.js';

/** Said to people, or read with the whole. */
const ELSEWHERE: readonly string[] = ['$defs', 'title', 'description', 'examples', '$comment'];

/** Whatever else a schema says, nothing is sure of it: `if` too, for its no would have to be sure as well. */
const KNOWN: ReadonlySet<string> = new Set([
  ...ELSEWHERE,
  ...['type', 'const', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'items'],
  ...['properties', 'additionalProperties', 'propertyNames', 'required'],
]);

const TYPES: Readonly<Record<string, number>> = {
  string: TEXT,
  boolean: TRUTH,
  number: NUMBER,
  integer: INTEGER,
  null: NULL,
  array: LIST,
  object: MAPPING,
};

/** The rule of a part of a schema; of what a reference leads to, the same one each time. */
export type RuleOf = (schema: unknown) => Rule;

/** Reads the schema of a rule: the branches that it may follow, or its shape; neither where it says what nothing here knows. */
export function makeReady(rule: Rule, ruleOf: RuleOf): void {
  const { schema } = rule;
  rule.isReady = true;
  if (schema === undefined) return;
  if (saysOnly('anyOf', schema)) rule.branches = (schema['anyOf'] as readonly unknown[]).map(ruleOf);
  else if (isKnown(schema)) rule.shape = shapeOf(schema, ruleOf);
}

/** What a schema refers to that says nothing else. */
export function referenceIn(schema: Schema): string | undefined {
  const reference = schema['$ref'];
  return typeof reference === 'string' && saysOnly('$ref', schema) ? reference : undefined;
}

function saysOnly(wanted: string, schema: Schema): boolean {
  if (schema[wanted] === undefined) return false;
  for (const word in schema) if (word !== wanted && !ELSEWHERE.includes(word)) return false;
  return true;
}

function isKnown(schema: Schema): boolean {
  for (const word in schema) if (!KNOWN.has(word)) return false;
  return true;
}

const NONE = new Map<string, Rule>();

function shapeOf(schema: Schema, ruleOf: RuleOf): Shape {
  const { properties, additionalProperties: others, propertyNames, items, pattern } = schema;
  return {
    types: typesOf(schema['type']),
    words: wordsOf(schema['const'], schema['enum'] as readonly unknown[] | undefined),
    pattern: pattern === undefined ? undefined : new RegExp(String(pattern), 'u'),
    minLength: numberOr(schema['minLength'], 0),
    maxLength: numberOr(schema['maxLength'], Infinity),
    minimum: numberOr(schema['minimum'], -Infinity),
    maximum: numberOr(schema['maximum'], Infinity),
    items: items === undefined ? undefined : ruleOf(items),
    named: properties === undefined ? NONE : new Map(),
    properties: properties as Schema | undefined,
    others: others === undefined ? true : typeof others === 'boolean' ? others : ruleOf(others),
    keys: propertyNames === undefined ? undefined : ruleOf(propertyNames),
    required: schema['required'] as readonly string[] | undefined,
  };
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function typesOf(wanted: unknown): number {
  if (wanted === undefined) return ANY;
  if (!Array.isArray(wanted)) return TYPES[String(wanted)] ?? 0;
  let types = 0;
  for (const name of wanted) types |= TYPES[String(name)] ?? 0;
  return types;
}

function wordsOf(only: unknown, words: readonly unknown[] | undefined): readonly unknown[] | undefined {
  if (only === undefined) return words;
  return words === undefined || words.includes(only) ? [only] : [];
}
