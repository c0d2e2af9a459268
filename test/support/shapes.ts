import { DOMParser, type Node } from '@xmldom/xmldom';
import { treeOf } from '../../src/report/formats/tree.js';

/** Elements of ODF that only count the spaces of a text, or that come with its length. */
const UNTOLD = ['text:s', 'text:table-of-content'];

/** Parses strictly, an entity or a bare ampersand included. */
function parsed(xml: string): Node {
  const strict = (_: unknown, message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ onError: strict }).parseFromString(
    xml.replace('<!doctype html>', ''),
    'text/xml',
  ) as unknown as Node;
}

/**
 * The elements of a page, each on its line with its depth, its attributes and the addresses outside of the page: what a
 * browser or a word processor acts upon. Drawings break a long word on more lines: they are told apart, by `kindsOf`.
 */
export function elementsOf(xml: string): readonly string[] {
  const lines: string[] = [];
  walk(parsed(xml), 0, (name, attributes, depth) => {
    if (UNTOLD.includes(name)) return false;
    const told = attributes.map(([key, value]) =>
      /(?:href|src|action|style)$/.test(key) && !value.startsWith('#') ? `${key}=${value}` : key,
    );
    lines.push(`${depth} ${name} ${told.sort().join(' ')}`);
    return name !== 'svg';
  });
  return lines;
}

/** Each kind of element of a drawing with each of its attributes, once. */
export function kindsOf(xml: string): readonly string[] {
  const kinds = new Set<string>();
  walk(parsed(xml), 0, (name, attributes) => {
    for (const [key, value] of [['', ''] as const, ...attributes])
      kinds.add(`${name} ${key}${/href$/.test(key) ? value.slice(0, 1) : ''}`);
    return true;
  });
  return [...kinds].sort();
}

type Visit = (
  name: string,
  attributes: readonly (readonly [name: string, value: string])[],
  depth: number,
) => boolean;

function walk(node: Node, depth: number, visit: Visit): void {
  for (const child of [...(node.childNodes ?? [])] as (Node & { readonly attributes?: unknown })[]) {
    // Anything but elements and text (a comment, a CDATA section, an instruction) is a kind of its own.
    if (child.nodeType !== 1 && child.nodeType !== 3) visit(`<${child.nodeName}>`, [], depth);
    if (child.nodeType !== 1) continue;
    const attributes = [...(child.attributes as Iterable<{ name: string; value: string }>)];
    const pairs = attributes.map(({ name, value }) => [name, value] as const);
    if (visit(child.nodeName, pairs, depth)) walk(child, depth + 1, visit);
  }
}

/** The blocks and marks of a Markdown text, without its words. */
export function marksOf(markdown: string): readonly string[] {
  const lines: string[] = [];
  const visit = (node: { type: string; children?: readonly { type: string }[] }, depth: number): void => {
    if (node.type !== 'text') lines.push(`${depth} ${node.type}`);
    for (const child of node.children ?? []) visit(child, depth + 1);
  };
  visit(treeOf(markdown), 0);
  return lines;
}

/** The keys and the kinds of values of parsed JSON or YAML. */
export function keysOf(node: unknown, at = ''): readonly string[] {
  if (typeof node !== 'object' || node === null) return [`${at} ${typeof node}`];
  return Object.entries(node).flatMap(([key, child]) => keysOf(child, `${at}/${key}`));
}
