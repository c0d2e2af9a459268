import { isMapping } from '../../domain/fact.js';
import type { Check, Keyword, Schema } from './part.js';

/** These keywords look at the same keys: one loop for all of them, made at the first that a schema has. */
const ABOUT_KEYS: readonly string[] = ['properties', 'additionalProperties', 'propertyNames'];

const keys: Keyword = (_, { schema, check }) => {
  const { properties, additionalProperties: others = true, propertyNames } = schema;
  const named = new Map(
    Object.entries((properties ?? {}) as Schema).map(([key, one]) => [key, check(one)] as const),
  );
  const other: Check = typeof others === 'boolean' ? () => others : check(others);
  const name: Check | undefined = propertyNames === undefined ? undefined : check(propertyNames);
  return (value) => {
    if (!isMapping(value)) return true;
    for (const key of Object.keys(value)) {
      if (name !== undefined && !name(key)) return false;
      if (!(named.get(key) ?? other)(value[key])) return false;
    }
    return true;
  };
};

const once: Keyword = (wanted, part) => {
  const [first] = Object.keys(part.schema).filter((word) => ABOUT_KEYS.includes(word));
  return first !== undefined && part.schema[first] === wanted ? keys(wanted, part) : () => true;
};

const required: Keyword = (wanted) => (value) =>
  !isMapping(value) || (wanted as readonly string[]).every((key) => Object.hasOwn(value, key));

/** What each keyword about the keys of a mapping means. */
export const KEY_KEYWORDS: Readonly<Record<string, Keyword>> = {
  ...Object.fromEntries(ABOUT_KEYS.map((word) => [word, once])),
  required,
};
