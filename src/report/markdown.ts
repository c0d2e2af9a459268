import { inertText } from './inert.js';

/** A value prepared for Markdown: every string in it is inert, the shape is the same. */
type Prepared =
  string | number | boolean | null | undefined | readonly Prepared[] | { readonly [key: string]: Prepared };

const PUNCTUATION = /[\\`*_{}[\]#|~!$^=@]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text that Markdown shows as it is: no markup, table cell, heading, HTML, template or automatic link can come out of
 * it. Source: CommonMark 0.31, section 2.4 (any ASCII punctuation may be escaped), and the autolinks of GitHub.
 */
export function escapeMarkdown(value: string): string {
  return (
    inertText(value)
      .trim()
      .replace(/[&<>]/g, (found) => ENTITIES[found] ?? found)
      .replace(PUNCTUATION, '\\$&')
      // Site generators read `{% %}` before Markdown does.
      .replace(/(?<=\{)%|%(?=\\\})/g, '\\%')
      .replace(/^([-+])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/:\/\//g, '\\://')
      .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
  );
}

/** Escapes every string of a view, however deep. Keys are ours and stay. */
export function forMarkdown<View>(view: View): View {
  return prepare(view as Prepared) as View;
}

function prepare(node: Prepared): Prepared {
  if (typeof node === 'string') return escapeMarkdown(node);
  if (Array.isArray(node)) return node.map(prepare);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, prepare(value)]));
}
