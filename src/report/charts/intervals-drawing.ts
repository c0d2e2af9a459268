import type { Level, Side } from '../../domain/score.js';
import { intervalTexts } from '../../texts/fr/charts.js';
import { familyName } from '../../texts/fr/report.js';
import { capital, LEVEL_WORDS } from '../../texts/fr/words.js';
import type { MethodFigures } from '../documents/document.js';
import { shownScore } from '../figures.js';
import { element, fragment, type Markup } from '../markup.js';
import type { FamilyView, SideView } from '../view-score.js';
import { intervalWords } from '../wording.js';
import type { Chart } from './chart.js';
import { box, drawing, hint, lines, NORMAL, SMALL, stroke, text, WIDTH } from './drawing.js';
import { linear, textWidth, wrapText } from './measure.js';
import { filledWith, MOVE, QUIET, RULE, slanted, SOFT_INK, STAY } from './palette.js';

const NAMES = 190;
const AXIS_END = 568;
const HEAD = 44;
const BAR = 14;
const LINE = 22;
const PAD = 9;
const SIDES: readonly Side[] = ['rester', 'migrer'];
const COLOURS: Readonly<Record<Side, string>> = { rester: STAY, migrer: MOVE };
const at = linear([0, 100], [NAMES, AXIS_END]);

type Told = Pick<Chart, 'id' | 'title' | 'alternative'>;
interface Row {
  readonly view: FamilyView;
  readonly sides: readonly Side[];
  readonly top: number;
  readonly height: number;
}

/** One bar a side for each family, over the bounds of the levels. */
export function drawIntervals(
  views: readonly FamilyView[],
  figures: MethodFigures,
  told: Told,
): Pick<Chart, 'svg' | 'width' | 'height'> {
  const rows = rowsOf(views);
  const bottom = rows.reduce((end, { top, height }) => Math.max(end, top + height), HEAD);
  const height = bottom + 46;
  const patterns = [
    slanted(`${told.id}-inconnu`, QUIET, '#ffffff'),
    slanted(`${told.id}-migrer`, '#ffffff', MOVE, 8, 2),
  ];
  const svg = drawing({ ...told, height, patterns }, [
    ...scaleOf(figures, bottom),
    ...rows.map((row) => rowOf(row, told.id)),
    text(0, bottom + 40, intervalTexts.reading, { fill: SOFT_INK }),
  ]);
  return { svg, width: WIDTH, height };
}

function rowsOf(views: readonly FamilyView[]): readonly Row[] {
  let top = HEAD;
  return views.map((view) => {
    const sides = SIDES.filter((side) => view.sides[side] !== undefined);
    const height = Math.max(2 * PAD + sides.length * LINE, 46);
    const row = { view, sides, top, height };
    top += height;
    return row;
  });
}

/** The names of the levels above, their bounds as lines, the figures below. */
function scaleOf({ niveaux }: MethodFigures, bottom: number): readonly Markup[] {
  const bounds = [0, niveaux.modere, niveaux.eleve, niveaux.critique, 100];
  const levels: readonly Level[] = ['faible', 'modere', 'eleve', 'critique'];
  return [
    ...bounds.map((bound) =>
      fragment(
        stroke([at(bound), HEAD - 8], [at(bound), bottom], QUIET, {
          'stroke-dasharray': bound === 0 || bound === 100 ? undefined : '4 3',
        }),
        text(at(bound), bottom + 17, String(bound), { anchor: 'middle', fill: SOFT_INK }),
      ),
    ),
    ...levels.map((level, index) => {
      const middle = (at(bounds[index] ?? 0) + at(bounds[index + 1] ?? 100)) / 2;
      return text(middle, HEAD - 18, LEVEL_WORDS[level], { anchor: 'middle', bold: true });
    }),
  ];
}

function rowOf({ view, sides, top, height }: Row, id: string): Markup {
  const middle = top + height / 2;
  const name = wrapText(familyName(view.family), NAMES - 12, NORMAL, { lines: 2 });
  const first = middle - (sides.length * LINE) / 2;
  return fragment(
    stroke([0, top], [WIDTH, top], RULE),
    ...lines(0, middle, name, { size: NORMAL }),
    ...sides.map((side, index) => {
      const own = view.sides[side];
      return own === undefined ? fragment() : barOf(own, side, first + index * LINE + LINE / 2, id);
    }),
  );
}

function barOf(view: SideView, side: Side, middle: number, id: string): Markup {
  const words = view.blank ? '?' : intervalWords(view.score);
  const label = `${capital(intervalTexts.side[side])} : ${words}`;
  return fragment(
    view.blank ? unknownBar(middle, id) : knownBar(view, side, middle, id),
    text(AXIS_END + 14, middle + 4.5, label, { fill: COLOURS[side], bold: true }),
  );
}

function knownBar({ score }: SideView, side: Side, middle: number, id: string): Markup {
  const [low, high] = [at(shownScore(score.low)), at(shownScore(score.high))];
  const colour = COLOURS[side];
  const end = (x: number): Markup =>
    stroke([x, middle - BAR / 2 - 2], [x, middle + BAR / 2 + 2], colour, { 'stroke-width': 3 });
  const fill = side === 'rester' ? colour : filledWith(`${id}-migrer`);
  return element(
    'g',
    { 'data-marque': side },
    hint(intervalWords(score)),
    ...(low === high
      ? [element('circle', { cx: low, cy: middle, r: BAR / 2, fill: colour })]
      : [box([low, middle - BAR / 2], [high - low, BAR], { fill, stroke: colour }), end(low), end(high)]),
  );
}

/** The whole width: nothing is known of where it stands. */
function unknownBar(middle: number, id: string): Markup {
  const width = AXIS_END - NAMES;
  const room = textWidth(intervalTexts.unknown, SMALL) + 10;
  return element(
    'g',
    { 'data-marque': 'inconnu' },
    box([NAMES, middle - BAR / 2], [width, BAR], { fill: filledWith(`${id}-inconnu`), stroke: QUIET }),
    box([NAMES + (width - room) / 2, middle - BAR / 2 - 1], [room, BAR + 2], { fill: '#ffffff' }),
    text(NAMES + width / 2, middle + 4.5, intervalTexts.unknown, { anchor: 'middle' }),
  );
}
