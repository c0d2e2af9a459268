import type { Heading, Nodes, RootContent } from 'mdast';
import { pageTexts } from '../../texts/fr/pages.js';

/** The comment by which a template asks for a new page: the only HTML that means something (ADR 0009). */
const PAGE_BREAK = /^<!--\s*saut de page\s*-->$/;

/** Whether a block is a page break of a template. */
export function isPageBreak(node: Nodes | undefined): boolean {
  return node?.type === 'html' && PAGE_BREAK.test(node.value.trim());
}

/** The words of a node, without any form. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value.replace(/\s*\n\s*/g, ' ');
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** The title of a page: its first heading of the first level. */
export function titleOf(children: readonly RootContent[]): Heading | undefined {
  return children.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
}

/** The same in words. */
export function titleWords(children: readonly RootContent[]): string {
  const title = titleOf(children);
  return title === undefined ? pageTexts.untitled : wordsOf(title);
}

/** An address that a reader may follow; any other is no link, whatever it says. */
export function followable(url: string): string | undefined {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(url) ? url : undefined;
}
