import { isMapping } from '../../domain/fact.js';
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

/** The ways to write what a schema wants: its own, or those of its branches. None where it says what nothing here knows. */
export function shapesOf(schema: Schema | undefined, ruleOf: RuleOf): readonly Shape[] {
  if (schema === undefined) return [];
  if (referenceIn(schema) !== undefined) return shapesOf(ruleOf(schema).schema, ruleOf);
  if (saysOnly('anyOf', schema))
    return (schema['anyOf'] as readonly unknown[]).flatMap((branch) => shapesOf(asSchema(branch), ruleOf));
  return Object.keys(schema).every((word) => KNOWN.has(word)) ? [shapeOf(schema, ruleOf)] : [];
}

/** What a schema refers to that says nothing else. */
export function referenceIn(schema: Schema | undefined): string | undefined {
  const reference = schema?.['$ref'];
  return typeof reference === 'string' && saysOnly('$ref', schema) ? reference : undefined;
}

function saysOnly(wanted: string, schema: Schema = {}): boolean {
  return wanted in schema && Object.keys(schema).every((word) => word === wanted || ELSEWHERE.includes(word));
}

export function asSchema(value: unknown): Schema | undefined {
  return isMapping(value) ? value : undefined;
}

const NONE = new Map<string, Rule>();

function shapeOf(schema: Schema, ruleOf: RuleOf): Shape {
  const { properties, additionalProperties: others = true, propertyNames, items, pattern } = schema;
  const number = (word: string, otherwise: number): number =>
    (schema[word] as number | undefined) ?? otherwise;
  return {
    types: typesOf(schema['type']),
    words: wordsOf(schema),
    pattern: pattern === undefined ? undefined : new RegExp(String(pattern), 'u'),
    minLength: number('minLength', 0),
    maxLength: number('maxLength', Infinity),
    minimum: number('minimum', -Infinity),
    maximum: number('maximum', Infinity),
    items: items === undefined ? undefined : ruleOf(items),
    named: properties === undefined ? NONE : new Map(),
    properties: asSchema(properties),
    others: typeof others === 'boolean' ? others : ruleOf(others),
    keys: propertyNames === undefined ? undefined : ruleOf(propertyNames),
    required: schema['required'] as readonly string[] | undefined,
  };
}

function typesOf(wanted: unknown): number {
  if (wanted === undefined) return ANY;
  return [wanted].flat().reduce<number>((types, name) => types | (TYPES[String(name)] ?? 0), 0);
}

function wordsOf({ const: only, enum: words }: Schema): readonly unknown[] | undefined {
  const all = words as readonly unknown[] | undefined;
  if (only === undefined) return all;
  return all === undefined || all.includes(only) ? [only] : [];
}
