import { inertText } from '../inert.js';
import type { Chart } from './chart.js';

/** The same drawing, whose words drive no terminal and move no other word, in whatever form they are told. */
export function inertChart(chart: Chart): Chart {
  const { title, alternative, table } = chart;
  return {
    ...chart,
    title: inertText(title),
    alternative: inertText(alternative),
    table: {
      head: table.head.map(inertText),
      lines: table.lines.map((line) => line.map(inertText)),
    },
  };
}
