import { isMapping } from '../../domain/fact.js';
import {
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
import { makeReady, referenceIn, type RuleOf } from './shapes.js';

/**
 * A quick look at a value, by a schema that is made ready when it is first needed: true where the value is surely right. False says
 * nothing yet: Ajv judges, and explains. Nearly every inventory is right, and Ajv's half megabyte is about what may be wrong.
 */
export function surelyRightBy(read: () => Schema): (value: unknown) => boolean {
  let look: Look | undefined;
  return (value) => holds((look ??= lookBy(read())).root, value, look.ruleOf);
}

interface Look {
  readonly root: Rule;
  readonly ruleOf: RuleOf;
}

function lookBy(root: Schema): Look {
  const definitions = (root['$defs'] ?? {}) as Schema;
  const known = new Map<string, Rule>();
  const ruleOf: RuleOf = (part) => {
    const schema = isMapping(part) ? part : undefined;
    const reference = schema && referenceIn(schema);
    if (reference === undefined) return ruleBy(schema);
    const found = known.get(reference);
    if (found !== undefined) return found;
    const rule = ruleBy(definitions[reference.replace('#/$defs/', '')] as Schema | undefined);
    known.set(reference, rule);
    return rule;
  };
  return { root: ruleOf(root), ruleOf };
}

function ruleBy(schema: Schema | undefined): Rule {
  return { schema, isReady: false, branches: undefined, shape: undefined };
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
  return (types & MAPPING) !== 0 && mappingFits(shape, value as Schema, ruleOf);
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

function mappingFits(shape: Shape, node: Schema, ruleOf: RuleOf): boolean {
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
  if (properties === undefined || !Object.hasOwn(properties, key)) return others;
  const rule = ruleOf(properties[key]);
  named.set(key, rule);
  return rule;
}
