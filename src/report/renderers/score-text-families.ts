import { familyName, levelCount, levelRange, reportTexts } from '../../texts/fr/report.js';
import { SIDE_WORDS } from '../../texts/fr/words.js';
import type { FamilyView, ReasonView, SideView } from '../view-score.js';
import type { ScoreView } from '../view.js';
import type { Side } from '../../domain/score.js';
import { intervalWords, placeWords, reasonWords, toldWords } from '../wording.js';
import { item, length, padded, paragraph, title, type Page, type Style } from './text-layout.js';

const SIDES: readonly Side[] = ['rester', 'migrer'];
/** Two columns need room for the longest level in words. */
const NAME_COLUMN = 36;
const CELL = 30;

/** The families, both sides side by side where the page is wide enough. */
export function familyLines({ families, file }: ScoreView, page: Page): readonly string[] {
  const wide = page.width >= NAME_COLUMN + 2 * CELL;
  const head = wide
    ? [
        page.paint.dim(
          `${padded('', NAME_COLUMN)}${SIDES.map((side) => padded(SIDE_WORDS[side].title, CELL)).join('')}`.trimEnd(),
        ),
      ]
    : [];
  return [
    ...title(page, reportTexts.titles.families),
    ...paragraph(page, [{ text: reportTexts.figures }]),
    ...head,
    ...families.flatMap((family) => [
      ...(wide ? wideRows(family, page) : narrowRows(family, page)),
      ...reasonLines(family, file, page),
    ]),
  ];
}

function wideRows({ family, sides }: FamilyView, { paint }: Page): readonly string[] {
  const cells = (make: (view: SideView) => Cell): string =>
    SIDES.map((side) =>
      sides[side] === undefined ? padded('—', CELL) : paintCell(make(sides[side]), paint),
    ).join('');
  const toldKnown = SIDES.some((side) => sides[side]?.told !== undefined);
  const told = padded(`  ${reportTexts.told}`, NAME_COLUMN);
  return [
    `${paint.bold(padded(familyName(family), NAME_COLUMN))}${cells(scoreCell)}`.trimEnd(),
    ...(toldKnown ? [`${told}${cells((view) => ({ text: toldWords(view) }))}`.trimEnd()] : []),
  ];
}

interface Cell {
  readonly text: string;
  readonly style?: Style;
}

function scoreCell({ levels, score }: SideView): Cell {
  const style = styleOf(levels.high);
  return { text: `${levelRange(levels.low, levels.high)}, ${intervalWords(score)}`, ...(style && { style }) };
}

function paintCell({ text, style }: Cell, paint: Page['paint']): string {
  const gap = ' '.repeat(Math.max(0, CELL - length(text)));
  return (style === undefined ? text : paint[style](text)) + gap;
}

function styleOf(level: string): Style | undefined {
  if (level === 'critique') return 'red';
  return level === 'eleve' ? 'yellow' : undefined;
}

function narrowRows({ family, sides }: FamilyView, page: Page): readonly string[] {
  const cell = (side: Side): readonly string[] => {
    const view = sides[side];
    if (view === undefined) return [];
    const told =
      view.told === undefined || view.untold ? '' : ` (${intervalWords(view.told)} ${reportTexts.told})`;
    return item(page, '  ', [{ text: `${SIDE_WORDS[side].title} :` }, scoreCell(view), { text: told }]);
  };
  return [...paragraph(page, [{ text: familyName(family), style: 'bold' }]), ...SIDES.flatMap(cell)];
}

/** The main reason, once where it is the same on both sides. */
function reasonLines({ sides }: FamilyView, file: string, page: Page): readonly string[] {
  const found = SIDES.flatMap((side) => {
    const reason = sides[side]?.reasons[0];
    return reason === undefined ? [] : [{ side, words: reasonWords(reason), reason }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const same = found.every(({ words }) => words === first.words);
  const shown = same
    ? [{ ...first, words: first.words }]
    : found.map((one) => ({ ...one, words: `${SIDE_WORDS[one.side].title} : ${one.words}` }));
  return shown.flatMap(({ words, reason }) => reasonLine(words, reason, file, page));
}

function reasonLine(words: string, { place }: ReasonView, file: string, page: Page): readonly string[] {
  return item(page, '  ', [{ text: words }, { text: placeWords(file, place), style: 'dim' }]);
}

/** How many families stand at each level, by side. Never a total. */
export function levelLines({ levels }: ScoreView, page: Page): readonly string[] {
  const sides = levels.filter(({ counts }) => counts.length > 0);
  const lines = sides.flatMap(({ side, counts }) => {
    const words = counts.map(({ count, low, high }) => levelCount(count, low, high)).join(', ');
    return item(page, '  ', [{ text: `${SIDE_WORDS[side].title} : ${words}` }]);
  });
  return [...title(page, reportTexts.titles.levels), ...lines];
}
