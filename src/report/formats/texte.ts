import type { BlockContent, List, Root, RootContent } from 'mdast';
import type { Page } from '../documents/document.js';
import { PLAIN } from '../paint.js';
import { length, paragraph } from '../renderers/text-layout.js';
import { isPageBreak, wordsOf } from './plain.js';
import { tableLines } from './texte-table.js';
import { chartIdOf, treeOf } from './tree.js';

/** Columns, as in the letters of old: it holds in a message and on any sheet. Convention. */
const WIDTH = 72;

/** A page as plain text, without any mark of form: to be sent in a message, or to be read aloud. */
export function renderTexte({ markdown, charts }: Page): string {
  const root: Root = treeOf(markdown);
  const drawing = (node: RootContent): string | undefined => {
    const [only] = node.type === 'paragraph' ? node.children : [];
    const chart = only?.type === 'image' ? charts.get(chartIdOf(only.url) ?? '') : undefined;
    return chart === undefined ? undefined : `${chart.title}. ${chart.alternative}`;
  };
  const parts = root.children.flatMap((node) => {
    if (isPageBreak(node) || node.type === 'definition') return [];
    const words = drawing(node);
    return [(words === undefined ? linesOf(node, WIDTH) : wrapped(words, WIDTH)).join('\n')];
  });
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The lines of a block, in that many columns. */
function linesOf(node: RootContent, width: number): readonly string[] {
  switch (node.type) {
    case 'heading':
      return underlined(wrapped(wordsOf(node), width), node.depth);
    case 'list':
      return listLines(node, width);
    case 'blockquote':
      return indented(
        node.children.flatMap((child, at) => spaced(child, at, width - 4)),
        '    ',
        '    ',
      );
    case 'table':
      return tableLines(node, width);
    case 'thematicBreak':
      return ['-'.repeat(width)];
    case 'code':
      return node.value.split('\n');
    default:
      return wrapped(wordsOf(node), width);
  }
}

const RULES: Readonly<Record<number, string>> = { 1: '=', 2: '-' };

function underlined(lines: readonly string[], depth: number): readonly string[] {
  const rule = RULES[depth];
  return rule === undefined ? lines : [...lines, rule.repeat(Math.max(...lines.map(length)))];
}

function listLines(node: List, width: number): readonly string[] {
  return node.children.flatMap((item, at) => {
    const mark = node.ordered === true ? `${(node.start ?? 1) + at}. ` : '- ';
    const inside = item.children.flatMap((child, rank) =>
      child.type === 'list'
        ? listLines(child, width - mark.length)
        : spaced(child, rank, width - mark.length),
    );
    return indented(inside, mark, ' '.repeat(mark.length));
  });
}

/** Blocks after the first stand apart from it. */
function spaced(node: BlockContent | RootContent, rank: number, width: number): readonly string[] {
  return [...(rank === 0 ? [] : ['']), ...linesOf(node, width)];
}

function indented(lines: readonly string[], first: string, rest: string): readonly string[] {
  return lines.map((line, at) => (line === '' ? '' : `${at === 0 ? first : rest}${line}`));
}

function wrapped(text: string, width: number): readonly string[] {
  return paragraph({ width, paint: PLAIN }, [{ text }]);
}
