import { isMapping, type Json } from '../domain/fact.js';
import { keyOf } from './layout.js';
import { scalar } from './render.js';

/** Keys to write; at the ends, values. */
export type Branch = Map<string, Branch | { readonly value: Json }>;

/** A line for each key, values beside them. */
export function blockOf(branch: Branch, indent: number): readonly string[] {
  const blanks = ' '.repeat(indent);
  return [...branch].flatMap(([key, below]) =>
    below instanceof Map
      ? [`${blanks}${keyOf(key)}:`, ...blockOf(below, indent + 2)]
      : [`${blanks}${keyOf(key)}: ${inline(below.value)}`],
  );
}

/** All of it on one line, between braces. */
export function flow(branch: Branch): string {
  return `{ ${pairs(branch)} }`;
}

/** Keys with their values, as between braces. */
export function pairs(branch: Branch): string {
  const written = [...branch].map(
    ([key, below]) => `${keyOf(key)}: ${below instanceof Map ? flow(below) : inline(below.value)}`,
  );
  return written.join(', ');
}

/** A value on one line. */
export function inline(value: Json): string {
  if (typeof value === 'string') return scalar(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isMapping(value)) return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${keyOf(key)}: ${inline(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
