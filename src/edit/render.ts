import { isMapping, type Json } from '../domain/fact.js';
import { keyOf } from './layout.js';

/** A mapping with these keys only is one fact: it reads best on its line. */
const FACT_KEYS: readonly string[] = [
  'valeur',
  'certitude',
  'date',
  'min',
  'max',
  'complet',
  'liste',
  'du',
  'au',
];

/** True where a value is written on the line of its key. */
export function isFlat(value: Json): boolean {
  if (!isMapping(value)) return true;
  const keys = Object.keys(value);
  return keys.length === 0 || keys.every((key) => FACT_KEYS.includes(key) && isFlatInside(key, value[key]));
}

/** `complet` closes a collection of things as well as a list of names. */
function isFlatInside(key: string, value: Json | undefined): boolean {
  return key === 'liste' || key === 'valeur' || !isMapping(value);
}

/** A key and its value as lines, from an indent on. */
export function blockLines(key: string, value: Json, indent: number): readonly string[] {
  const head = `${' '.repeat(indent)}${keyOf(key)}:`;
  if (isFlat(value) || !isMapping(value)) return [`${head} ${flow(value)}`];
  return [head, ...Object.entries(value).flatMap(([each, inner]) => blockLines(each, inner, indent + 2))];
}

/** A value on one line. */
export function flow(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => flow(item)).join(', ')}]`;
  if (!isMapping(value)) return typeof value === 'string' ? scalar(value) : JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, each]) => `${keyOf(key)}: ${flow(each)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Words that YAML reads as something else than themselves. */
const RESERVED: readonly string[] = ['null', 'true', 'false'];

/** Words and dates stand bare; anything else between double quotes, where nothing has a second meaning. */
export function scalar(value: string): string {
  return /^[a-z][a-z0-9-]*$|^\d{4}-\d{2}-\d{2}$/.test(value) && !RESERVED.includes(value)
    ? value
    : JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

/** Letters that JSON leaves and YAML does not take as they are. */
function escaped(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
