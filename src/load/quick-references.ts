import { isMapping, type Json } from '../domain/fact.js';
import { REFERENCE_RULES, type ReferenceRule, type Target } from './reference-table.js';
import type { Known } from './references.js';
import type { Mapping } from './tree-paths.js';

/** The rules by what their paths begin with: a tree is gone through once for all of them. */
interface Branch {
  readonly rules: ReferenceRule[];
  readonly steps: Map<string, Branch>;
}

/** Where ids are looked up. */
interface Look {
  readonly tree: Mapping;
  readonly known: Known;
}

/**
 * A quick look at a tree that the schema has found right: true where every id surely names something. False says nothing yet.
 */
export function surelyNamesAll(tree: Mapping, known: Known): boolean {
  return holdsBelow(tree, (root ??= rootOf(REFERENCE_RULES)), { tree, known });
}

let root: Branch | undefined;

function rootOf(rules: readonly ReferenceRule[]): Branch {
  const top: Branch = { rules: [], steps: new Map() };
  for (const rule of rules) {
    let at = top;
    for (const step of rule.steps) {
      const next = at.steps.get(step) ?? { rules: [], steps: new Map<string, Branch>() };
      at.steps.set(step, next);
      at = next;
    }
    at.rules.push(rule);
  }
  return top;
}

function holdsBelow(node: Json | undefined, { rules, steps }: Branch, look: Look): boolean {
  for (const { target, from } of rules) {
    if (!(from === 'cles' ? keysHold(node, target, look) : idsHold(node, target, look))) return false;
  }
  if (steps.size === 0 || !isMapping(node)) return true;
  const each = steps.get('*');
  for (const key in node) {
    if (each !== undefined && key !== 'complet' && !holdsBelow(node[key], each, look)) return false;
    const below = steps.get(key);
    if (below !== undefined && !holdsBelow(node[key], below, look)) return false;
  }
  return true;
}

/** The ids are written alone, in brackets, or in a long form. */
function idsHold(node: Json | undefined, target: Target, look: Look): boolean {
  if (typeof node === 'string')
    return node === 'inconnu' || node === 'aucun' || node === 'aucune' || isNamed(node, target, look);
  if (Array.isArray(node)) {
    for (const id of node as readonly Json[])
      if (typeof id === 'string' && !isNamed(id, target, look)) return false;
    return true;
  }
  if (!isMapping(node)) return true;
  return idsHold(node['liste'], target, look) && idsHold(node['valeur'], target, look);
}

function keysHold(node: Json | undefined, target: Target, look: Look): boolean {
  if (!isMapping(node)) return true;
  for (const key of Object.keys(node)) if (key !== 'complet' && !isNamed(key, target, look)) return false;
  return true;
}

function isNamed(id: string, target: Target, { tree, known }: Look): boolean {
  if (target === 'catalogue') return known.catalogueIds.has(id);
  if (target === 'usages-du-catalogue') return known.usageIds.includes(id);
  if (target === 'outils-ou-catalogue') return known.catalogueIds.has(id) || isDescribed(id, tree['outils']);
  return isDescribed(id, tree[target]);
}

function isDescribed(id: string, collection: Json | undefined): boolean {
  return isMapping(collection) && id !== 'complet' && Object.hasOwn(collection, id);
}

/** True where the catalogue surely knows each tool that is not described. False says nothing yet. */
export function surelyKnowsTools(tools: Json | undefined, { catalogueIds }: Known): boolean {
  if (!isMapping(tools)) return true;
  for (const id of Object.keys(tools)) {
    const tool = tools[id];
    const named = isMapping(tool) ? tool['catalogue'] : undefined;
    if (typeof named === 'string') {
      if (!catalogueIds.has(named)) return false;
    } else if (id !== 'complet' && !catalogueIds.has(id)) {
      if (!isMapping(tool) || !Object.hasOwn(tool, 'description')) return false;
    }
  }
  return true;
}
