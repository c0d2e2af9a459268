import { isMapping, nodeAt, readText, type Json } from '../../domain/fact.js';
import { plainLetters } from '../../domain/spelling.js';
import { elementsOf, nodesAt } from '../tree-paths.js';
import type { Alias } from './aliases.js';
import type { Collection } from './targets.js';
import type { AnonymousWords, Common } from './words.js';

/** « Groupe 2 », « Google Drive (outil 2) », « La trésorière »: what a thing bears in the place of its own name. */
export function labelsIn(tree: Json, common: Common, words: AnonymousWords) {
  const roles = rolesIn(tree, common.roles);
  return (collection: Collection, id: string, { rank }: Alias): string => {
    const one = words.one[collection] ?? '';
    const role = collection === 'personnes' ? roles.get(id) : undefined;
    const known = role ?? kindOf(tree, collection, id, common);
    if (known === undefined) return `${one} ${String(rank)}`;
    const isAlone = role !== undefined && [...roles.values()].filter((other) => other === role).length === 1;
    return isAlone ? role : words.which(known, one, rank);
  };
}

/** The role of each person who has an ordinary one, as the list writes it: not even the spelling is theirs. */
function rolesIn(tree: Json, roles: readonly string[]): ReadonlyMap<string, string> {
  const plain = (text: string): string =>
    plainLetters(text)
      .replace(/[^a-z]+/g, ' ')
      .trim();
  const ordinary = new Map(roles.map((role) => [plain(role), role]));
  return new Map(
    nodesAt(tree, 'personnes')
      .flatMap(elementsOf)
      .flatMap(({ pointer, node }) => {
        const role = ordinary.get(plain(readText(nodeAt(node, '/role')) ?? ''));
        return role === undefined ? [] : [[pointer.slice('/personnes/'.length), role] as const];
      }),
  );
}

/** What a thing is in words that are everybody's: a tool or a host of our catalogue, a usage of our list. */
function kindOf(tree: Json, collection: Collection, id: string, { catalogue, usages }: Common) {
  const node = nodeAt(tree, `/${collection}/${id}`);
  const named = isMapping(node) ? node['catalogue'] : undefined;
  if (typeof named !== 'string') return undefined;
  if (collection === 'usages') return Object.hasOwn(usages, named) ? usages[named] : undefined;
  return catalogue.tools.get(named)?.nom;
}
