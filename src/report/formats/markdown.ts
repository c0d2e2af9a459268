import type { Chart } from '../charts/chart.js';
import type { Page } from '../documents/document.js';
import { escapeMarkdown } from '../markdown.js';

/** A chart stands alone on its line: `![](graphique:<id>)`. */
const CHART_LINE = /^!\[[^\]\n]*\]\(graphique:([a-z0-9-]+)\)$/gm;

/** The text as it was filled. A drawing is told by its alternative and its figures: a reader of plain text has no other. */
export function renderMarkdown({ markdown, charts }: Page): string {
  return markdown.replace(CHART_LINE, (line, id: string) => {
    const chart = charts.get(id);
    return chart === undefined ? line : chartWords(chart);
  });
}

function chartWords({ title, alternative, table, toldBelow }: Chart): string {
  const words = `**${escapeMarkdown(title)}.** ${escapeMarkdown(alternative)}`;
  if (toldBelow === true) return words;
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const rule = `|${table.head.map(() => ' --- |').join('')}`;
  return [words, '', line(table.head), rule, ...table.lines.map(line)].join('\n');
}
