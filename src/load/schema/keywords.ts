import { isMapping } from '../../domain/fact.js';
import { KEY_KEYWORDS } from './keys.js';
import { all, type Check, type Keyword, type Part } from './part.js';

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const TYPES: Readonly<Record<string, Check>> = {
  string: isText,
  boolean: (value) => typeof value === 'boolean',
  number: isNumber,
  integer: Number.isInteger,
  null: (value) => value === null,
  array: isList,
  object: isMapping,
};

const type: Keyword = (wanted) => {
  const tests = [wanted].flat().map((name) => TYPES[String(name)] ?? (() => false));
  const [first, ...others] = tests;
  return others.length === 0 && first !== undefined ? first : (value) => tests.some((is) => is(value));
};

/** A keyword with a limit, on values of one type only: on others it says nothing. */
const limit =
  <T>(is: (value: unknown) => value is T, holds: (value: T, limit: number) => boolean): Keyword =>
  (wanted) =>
  (value) =>
    !is(value) || holds(value, wanted as number);

const pattern: Keyword = (wanted) => {
  const expression = new RegExp(String(wanted), 'u');
  return (value) => !isText(value) || expression.test(value);
};

/** Letters as people count them: some take two places in memory. Counted only where that may change the answer. */
const maxLength = limit(isText, (text, most) => text.length <= most || [...text].length <= most);
const minLength = limit(isText, (text, least) => text.length >= 2 * least || [...text].length >= least);

/** Sure of texts alone. */
const uniqueItems: Keyword = (wanted) => (value) =>
  wanted !== true || !isList(value) || (value.every(isText) && new Set(value).size === value.length);

const parts = (wanted: unknown, { check }: Part): readonly Check[] =>
  (wanted as readonly unknown[]).map(check);

const anyOf: Keyword = (wanted, part) => {
  const branches = parts(wanted, part);
  return (value) => {
    for (const branch of branches) if (branch(value)) return true;
    return false;
  };
};

const items: Keyword = (wanted, { check }) => {
  const each = check(wanted);
  return (value) => !isList(value) || value.every((one) => each(one));
};

/** What each keyword of our schemas means; of any other nothing is sure. `if` is none of them: its no would have to be sure too. */
export const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type,
  const: (wanted) => (value) => value === wanted,
  enum: (wanted) => (value) => (wanted as readonly unknown[]).includes(value),
  minimum: limit(isNumber, (value, least) => value >= least),
  maximum: limit(isNumber, (value, most) => value <= most),
  minLength,
  maxLength,
  pattern,
  minItems: limit(isList, ({ length }, least) => length >= least),
  maxItems: limit(isList, ({ length }, most) => length <= most),
  uniqueItems,
  items,
  anyOf,
  allOf: (wanted, part) => all(parts(wanted, part)),
  ...KEY_KEYWORDS,
};
