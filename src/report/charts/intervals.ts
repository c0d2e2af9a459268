import type { Side } from '../../domain/score.js';
import { intervalTexts } from '../../texts/fr/charts.js';
import { familyName, levelRange } from '../../texts/fr/report.js';
import { SIDE_WORDS } from '../../texts/fr/words.js';
import type { Brief } from '../documents/document.js';
import { shownScore } from '../figures.js';
import type { FamilyView, SideView } from '../view-score.js';
import { intervalWords } from '../wording.js';
import type { Chart } from './chart.js';
import { drawIntervals } from './intervals-drawing.js';

const ID = 'intervalles';
const SIDES: readonly Side[] = ['rester', 'migrer'];
const NO_CELL = '—';

/** Each family from the lowest to the highest, on both sides. Absent while nothing at all is known. */
export function intervalsChart({ score, figures }: Brief): Chart | undefined {
  const views = score.families;
  if (views.every(({ sides }) => Object.values(sides).every(({ blank }) => blank))) return undefined;
  const told = { id: ID, title: intervalTexts.title, alternative: alternativeOf(views) };
  return { ...told, table: tableOf(views), ...drawIntervals(views, figures, told) };
}

function tableOf(views: readonly FamilyView[]): Chart['table'] {
  return {
    head: [intervalTexts.family, ...SIDES.map((side) => SIDE_WORDS[side].title)],
    lines: views.map(({ family, sides }) => [
      familyName(family),
      ...SIDES.map((side) => cellOf(sides[side])),
    ]),
  };
}

function cellOf(view: SideView | undefined): string {
  if (view === undefined) return NO_CELL;
  return view.blank
    ? intervalTexts.unknown
    : `${levelRange(view.levels.low, view.levels.high)}, ${intervalWords(view.score)}`;
}

function alternativeOf(views: readonly FamilyView[]): string {
  const all = views.flatMap(({ family, sides }) =>
    SIDES.flatMap((side) => {
      const view = sides[side];
      return view === undefined ? [] : [{ family, side, view }];
    }),
  );
  const known = all.filter(({ view }) => !view.blank);
  const [worst] = known.toSorted(
    (a, b) => b.view.score.low - a.view.score.low || b.view.score.high - a.view.score.high,
  );
  const strongest =
    worst === undefined || shownScore(worst.view.score.low) === 0
      ? intervalTexts.noneSure
      : intervalTexts.strongest(
          familyName(worst.family),
          intervalTexts.side[worst.side],
          shownScore(worst.view.score.low),
          shownScore(worst.view.score.high),
        );
  return `${strongest} ${intervalTexts.unknownSides(all.length - known.length, all.length)}`;
}
