import { escapeMarkdown } from '../markdown.js';
import type { Span } from '../renderers/text-layout.js';
import type { Block } from './blocks.js';

/** Blocks for a wiki or a repository. Ends with a newline. */
export function renderBlocksMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${inline(block.spans)}`;
    case 'heading': {
      const anchor = block.anchor === undefined ? '' : `<a id="${block.anchor}"></a>\n\n`;
      return `${anchor}${'#'.repeat(block.level)} ${inline(block.spans)}`;
    }
    case 'paragraph':
      return inline(block.spans);
    case 'list':
      return block.items
        .map((spans, index) => `${block.ordered ? `${index + 1}.` : '-'} ${inline(spans)}`)
        .join('\n');
    case 'fields':
      return block.fields
        .map(({ label, text, note }) => {
          const origin = note === undefined ? '' : ` ${escapeMarkdown(`[${note}]`)}`;
          return `- **${escapeMarkdown(label)}** : ${escapeMarkdown(text)}${origin}`;
        })
        .join('\n');
    case 'table':
      return tableOf(block.head, block.rows);
  }
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function inline(spans: readonly Span[]): string {
  return spans
    .map(({ text, style }) => (style === 'bold' ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text)))
    .join(' ');
}
