import {
  INTEGER,
  LIST,
  MAPPING,
  NULL,
  NUMBER,
  TEXT,
  TRUTH,
  type Row,
  type Rule,
  type Shape,
} from './part.js';

/** The rule of a row: the same one each time. */
type RuleOf = (row: number) => Rule;

/**
 * A quick look at a value, by the rows of a schema: true where the value is surely right. False says nothing yet: Ajv judges, and
 * explains. Nearly every inventory is right, and Ajv's half megabyte is about what may be wrong.
 */
export function surelyRightBy(read: () => readonly Row[]): (value: unknown) => boolean {
  let ruleOf: RuleOf | undefined;
  return (value) => {
    ruleOf ??= rulesBy(read());
    return holds(ruleOf(0), value, ruleOf);
  };
}

function rulesBy(rows: readonly Row[]): RuleOf {
  const rules: Rule[] = rows.map((row) => ({ row, isReady: false, branches: undefined, shape: undefined }));
  return (row) => rules[row] as Rule;
}

function makeReady(rule: Rule, ruleOf: RuleOf): void {
  const { branches, types } = rule.row;
  rule.isReady = true;
  if (branches !== undefined) rule.branches = branches.map(ruleOf);
  else if (types !== undefined) rule.shape = shapeOf(types, rule.row, ruleOf);
}

const NONE = new Map<string, Rule>();

function shapeOf(types: number, row: Row, ruleOf: RuleOf): Shape {
  const { pattern, items, properties, others = true, keys } = row;
  return {
    types,
    words: row.words,
    pattern: pattern === undefined ? undefined : new RegExp(pattern, 'u'),
    minLength: row.minLength ?? 0,
    maxLength: row.maxLength ?? Infinity,
    minimum: row.minimum ?? -Infinity,
    maximum: row.maximum ?? Infinity,
    items: items === undefined ? undefined : ruleOf(items),
    named: properties === undefined ? NONE : new Map(),
    properties,
    others: typeof others === 'boolean' ? others : ruleOf(others),
    keys: keys === undefined ? undefined : ruleOf(keys),
    required: row.required,
  };
}

function holds(rule: Rule, value: unknown, ruleOf: RuleOf): boolean {
  if (!rule.isReady) makeReady(rule, ruleOf);
  const { branches, shape } = rule;
  if (branches === undefined) return shape !== undefined && fits(shape, value, ruleOf);
  for (let index = 0; index < branches.length; index++) {
    const branch = branches[index];
    if (branch !== undefined && holds(branch, value, ruleOf)) return true;
  }
  return false;
}

function fits(shape: Shape, value: unknown, ruleOf: RuleOf): boolean {
  const { types, words } = shape;
  if (words !== undefined && !words.includes(value)) return false;
  if (typeof value === 'string') return (types & TEXT) !== 0 && textFits(shape, value);
  if (typeof value === 'number') return numberFits(shape, value);
  if (typeof value === 'boolean') return (types & TRUTH) !== 0;
  if (value === null) return (types & NULL) !== 0;
  if (Array.isArray(value)) return (types & LIST) !== 0 && listFits(shape, value, ruleOf);
  return (types & MAPPING) !== 0 && mappingFits(shape, value as Readonly<Record<string, unknown>>, ruleOf);
}

/** Letters as people count them: some take two places in memory. Counted only where that may change the answer. */
function textFits({ minLength, maxLength, pattern }: Shape, text: string): boolean {
  const { length } = text;
  if (length > maxLength && [...text].length > maxLength) return false;
  if (length < 2 * minLength && [...text].length < minLength) return false;
  return pattern === undefined || pattern.test(text);
}

function numberFits({ types, minimum, maximum }: Shape, value: number): boolean {
  if (!Number.isFinite(value) || value < minimum || value > maximum) return false;
  return (types & NUMBER) !== 0 || ((types & INTEGER) !== 0 && Number.isInteger(value));
}

function listFits({ items }: Shape, list: readonly unknown[], ruleOf: RuleOf): boolean {
  if (items === undefined) return true;
  for (let index = 0; index < list.length; index++) if (!holds(items, list[index], ruleOf)) return false;
  return true;
}

function mappingFits(shape: Shape, node: Readonly<Record<string, unknown>>, ruleOf: RuleOf): boolean {
  const { keys, required } = shape;
  for (const key in node) {
    if (keys !== undefined && !holds(keys, key, ruleOf)) return false;
    const rule = shape.named.get(key) ?? ruleFor(shape, key, ruleOf);
    if (rule === false || (rule !== true && !holds(rule, node[key], ruleOf))) return false;
  }
  if (required === undefined) return true;
  for (let index = 0; index < required.length; index++) {
    if (!Object.hasOwn(node, required[index] ?? '')) return false;
  }
  return true;
}

function ruleFor({ named, properties, others }: Shape, key: string, ruleOf: RuleOf): Rule | boolean {
  const at = properties === undefined ? -1 : properties.indexOf(key);
  if (at === -1) return others;
  const rule = ruleOf(properties?.[at + 1] as number);
  named.set(key, rule);
  return rule;
}
