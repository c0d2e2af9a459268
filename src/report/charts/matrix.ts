import type { Side } from '../../domain/score.js';
import { matrixTexts } from '../../texts/fr/charts.js';
import { familyName, levelRange } from '../../texts/fr/report.js';
import { roadmapTexts } from '../../texts/fr/roadmap.js';
import type { Brief } from '../documents/document.js';
import type { Chart } from './chart.js';
import { drawMatrix } from './matrix-drawing.js';
import { matrixOf, type Cell, type Matrix, type MatrixRow } from './matrix-cells.js';

const IDS: Readonly<Record<Side, string>> = { rester: 'matrice-rester', migrer: 'matrice-changer' };

/** The level of each tool in each family, on one side. Absent while no family says anything of a tool. */
export function matrixChart(brief: Brief, side: Side): Chart | undefined {
  const matrix = matrixOf(brief, side);
  if (matrix.rows.length === 0 || matrix.families.length === 0) return undefined;
  const told = { id: IDS[side], title: matrixTexts.title[side], alternative: alternativeOf(matrix) };
  return { ...told, table: tableOf(matrix), ...drawMatrix(matrix, told) };
}

function tableOf({ families, rows }: Matrix): Chart['table'] {
  return {
    head: [matrixTexts.tool, ...families.map(familyName)],
    lines: rows.map((row) => [nameOf(row), ...row.cells.map(cellWords)]),
  };
}

function nameOf({ tool, to }: MatrixRow): string {
  return to === undefined ? tool : roadmapTexts.towards(tool, to);
}

function cellWords(cell: Cell): string {
  if (cell.kind === 'rien') return matrixTexts.nothing;
  return cell.kind === 'inconnu' ? matrixTexts.unknown : levelRange(cell.low, cell.high);
}

function alternativeOf(matrix: Matrix): string {
  const cells = matrix.rows.flatMap(({ cells: own }) => own);
  const unknown = cells.filter(({ kind }) => kind === 'inconnu').length;
  return [strongestOf(matrix), matrixTexts.unknownCells(unknown, cells.length)].join(' ');
}

/** Where the least that is certain is highest. */
function strongestOf({ rows, families }: Matrix): string {
  const levels = rows.flatMap((row) =>
    row.cells.flatMap((cell, at) =>
      cell.kind === 'niveau' && cell.low !== 'faible' ? [{ row, family: families[at], cell }] : [],
    ),
  );
  const [worst] = levels.toSorted(
    (a, b) => b.cell.score.low - a.cell.score.low || b.cell.score.high - a.cell.score.high,
  );
  if (worst?.family === undefined) return matrixTexts.noneSure;
  const alike = levels.filter(({ cell }) => cell.low === worst.cell.low).length - 1;
  return matrixTexts.strongest(worst.row.tool, familyName(worst.family), worst.cell.low, alike);
}
