import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Root } from 'mdast';

/**
 * The tree of a filled document: what HTML and ODT are made from, so that one template serves every format and a value that
 * was escaped for Markdown comes back as it was, as text and nothing else.
 */
export function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** Our own addresses for drawings: `graphique:<id>`. */
export function chartIdOf(url: string): string | undefined {
  return /^graphique:([a-z0-9-]+)$/.exec(url)?.[1];
}
