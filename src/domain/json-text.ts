import { isMapping, type Json } from './fact.js';
import { byCodePoint } from './pointer.js';

/** A node as a short text. Keys sorted: the order of two lines of a file changes nothing. */
export function jsonText(node: Json): string {
  if (typeof node === 'string') return node;
  return JSON.stringify(sorted(node));
}

function sorted(node: Json): Json {
  if (Array.isArray(node)) return node.map(sorted);
  if (!isMapping(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([key, value]) => [key, sorted(value)]),
  );
}
