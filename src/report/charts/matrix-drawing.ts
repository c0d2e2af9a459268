import { LEVELS, type FamilyId, type Level } from '../../domain/score.js';
import { matrixTexts, SHORT_FAMILIES } from '../../texts/fr/charts.js';
import { LEVEL_WORDS } from '../../texts/fr/words.js';
import { element, fragment, type Markup } from '../markup.js';
import type { Chart } from './chart.js';
import { box, drawing, hint, lines, NORMAL, SMALL, text, WIDTH } from './drawing.js';
import { legend, patch, type Key } from './legend.js';
import { fitText, wrapText } from './measure.js';
import { filledWith, LEVEL_PAINT, QUIET, slanted, SOFT_INK } from './palette.js';
import type { Cell, Matrix, MatrixRow } from './matrix-cells.js';

const NAMES = 160;
const HEAD = 66;
const ROW = 42;
const GAP = 3;
const WIDEST_CELL = 96;
/** What a sheet holds below its heading; the other tools are in the table. */
const MOST_ROWS = 20;

type Told = Pick<Chart, 'id' | 'title' | 'alternative'>;

/** Tools as rows, families as columns, a level in each cell: by its word, its shade, or a hatching where nobody knows. */
export function drawMatrix(matrix: Matrix, told: Told): Pick<Chart, 'svg' | 'width' | 'height'> {
  const shown = matrix.rows.slice(0, MOST_ROWS);
  const left = matrix.rows.length - shown.length;
  const cell = Math.min(WIDEST_CELL, (WIDTH - NAMES) / matrix.families.length);
  const bottom = HEAD + shown.length * ROW;
  const known = legend(bottom + (left > 0 ? 36 : 14), keys(told.id));
  const height = known.bottom + 4;
  const patterns = [slanted(`${told.id}-inconnu`, QUIET, '#ffffff')];
  const svg = drawing({ ...told, height, patterns }, [
    ...matrix.families.map((family, at) => headOf(family, NAMES + at * cell, cell)),
    ...shown.map((row, at) => rowOf(row, HEAD + at * ROW, cell, told.id)),
    ...(left > 0 ? [text(0, bottom + 16, matrixTexts.more(left), { fill: SOFT_INK })] : []),
    known.markup,
  ]);
  return { svg, width: WIDTH, height };
}

function headOf(family: FamilyId, x: number, width: number): Markup {
  const words = wrapText(SHORT_FAMILIES[family], width - 4, SMALL, { lines: 3 });
  return fragment(...lines(x + width / 2, HEAD / 2 - 2, words, { anchor: 'middle' }));
}

function rowOf({ tool, to, cells }: MatrixRow, y: number, width: number, id: string): Markup {
  const room = NAMES - 10;
  const middle = y + ROW / 2;
  const name =
    to === undefined
      ? lines(0, middle, wrapText(tool, room, NORMAL, { lines: 2, bold: true }), { size: NORMAL, bold: true })
      : [
          text(0, middle - 3, fitText(tool, room, NORMAL, true), { size: NORMAL, bold: true }),
          text(0, middle + 13, fitText(`→ ${to}`, room, SMALL), { fill: SOFT_INK }),
        ];
  return fragment(
    ...name,
    ...cells.map((cell, at) => cellAt(cell, [NAMES + at * width, y], [width - GAP, ROW - GAP], id)),
  );
}

type Pair = readonly [number, number];

function cellAt(cell: Cell, [x, y]: Pair, [width, height]: Pair, id: string): Markup {
  const middle = x + width / 2;
  if (cell.kind === 'rien') {
    return element('circle', {
      cx: Math.round(middle),
      cy: y + height / 2,
      r: 3,
      fill: QUIET,
      'data-marque': 'rien',
    });
  }
  if (cell.kind === 'inconnu') return unknownAt([x, y], [width, height], id);
  if (cell.low === cell.high) {
    return fragment(
      levelAt(cell.low, LEVEL_WORDS[cell.low], [x, y], [width, height]),
      edge([x, y], [width, height]),
    );
  }
  const half: Pair = [width, height / 2];
  return fragment(
    levelAt(cell.low, LEVEL_WORDS[cell.low], [x, y], half),
    levelAt(cell.high, matrixTexts.upTo(cell.high), [x, y + height / 2], half),
    edge([x, y], [width, height]),
  );
}

function levelAt(level: Level, words: string, [x, y]: Pair, [width, height]: Pair): Markup {
  const { fill, ink } = LEVEL_PAINT[level];
  return fragment(
    box([x, y], [width, height], { fill }),
    ...lines(x + width / 2, y + height / 2, [words], { anchor: 'middle', fill: ink }),
  );
}

/** The frame of a cell, one for each: pale levels stand out on white by it. */
function edge(at: Pair, size: Pair): Markup {
  return box(at, size, { fill: 'none', stroke: SOFT_INK, 'data-marque': 'niveau' });
}

function unknownAt([x, y]: Pair, [width, height]: Pair, id: string): Markup {
  const paint = { fill: filledWith(`${id}-inconnu`), stroke: SOFT_INK, 'data-marque': 'inconnu' };
  return fragment(
    box([x, y], [width, height], paint, hint(matrixTexts.unknown)),
    element('circle', { cx: Math.round(x + width / 2), cy: y + height / 2, r: 11, fill: '#ffffff' }),
    text(x + width / 2, y + height / 2 + 5, '?', { size: 15, anchor: 'middle', bold: true }),
  );
}

/** Every mark, named: the levels from the lightest on, then what nobody knows and what holds nothing. */
function keys(id: string): readonly Key[] {
  return [
    ...LEVELS.map((level) => ({ words: LEVEL_WORDS[level], mark: patch(LEVEL_PAINT[level].fill) })),
    { words: matrixTexts.unknown, mark: patch(filledWith(`${id}-inconnu`)) },
    {
      words: matrixTexts.nothing,
      mark: (x, y) => element('circle', { cx: x + 9, cy: y + 7, r: 3, fill: QUIET }),
    },
  ];
}
