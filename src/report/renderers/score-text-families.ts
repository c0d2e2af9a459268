import { familyName, levelCount, levelRange, reportTexts } from '../../texts/fr/report.js';
import { SIDE_WORDS, uncapital } from '../../texts/fr/words.js';
import { sortFamilies } from '../sort-families.js';
import type { FamilyView, ReasonView, SideView } from '../view-score.js';
import type { ScoreView } from '../view.js';
import type { Side } from '../../domain/score.js';
import { intervalWords, placeWords, reasonWords, toldWords } from '../wording.js';
import { item, length, padded, paragraph, title, type Page, type Style } from './text-layout.js';

const SIDES: readonly Side[] = ['rester', 'migrer'];
/** Two columns need room for the longest level in words. */
const NAME_COLUMN = 33;
const CELL = 32;

/** The families, both sides side by side where the page is wide enough; one line for those that ask for nothing. */
export function familyLines({ families, file }: ScoreView, page: Page): readonly string[] {
  const { shown, unknown, calm } = sortFamilies(families);
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
    ...(shown.length > 0 ? head : []),
    ...shown.flatMap((family) => [
      ...(wide ? wideRows(family, page) : narrowRows(family, page)),
      ...reasonLines(family, file, page),
    ]),
    ...groupLine(reportTexts.unknownFamilies, unknown, page),
    ...groupLine(reportTexts.calmFamilies, calm, page),
  ];
}

/** Families in a row, by name. */
function groupLine(label: string, families: readonly FamilyView[], page: Page): readonly string[] {
  if (families.length === 0) return [];
  const names = families.map(({ family }) => uncapital(familyName(family))).join(', ');
  return paragraph(page, [{ text: `${label} :`, style: 'bold' }, { text: `${names}.` }]);
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

/** The main reason, of the worse side; the audit report tells those of both. */
function reasonLines({ sides }: FamilyView, file: string, page: Page): readonly string[] {
  const found = SIDES.flatMap((side) => {
    const view = sides[side];
    const reason = view?.reasons[0];
    return view === undefined || reason === undefined
      ? []
      : [{ side, reason, words: reasonWords(reason), weight: view.score.low + view.score.high }];
  });
  const [first] = found.toSorted((a, b) => b.weight - a.weight);
  if (first === undefined) return [];
  const same = found.every(({ words }) => words === first.words);
  const words = same ? first.words : `${SIDE_WORDS[first.side].title} : ${first.words}`;
  return reasonLine(words, first.reason, file, page);
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
