import type { StandingKind } from '../../domain/standing.js';
import { standingTexts } from '../../texts/fr/standing.js';
import { standingBrief, standingLineWords, standingPersonWords } from '../standing-words.js';
import type { StandingView } from '../view-standing.js';
import { item, paragraph, title, type Page } from './text-layout.js';

/** Lines shown of each kind unless all are asked for: what is late and of this month is always whole. */
const SHOWN: Readonly<Record<StandingKind, number>> = {
  'en-retard': Infinity,
  'ce-mois': Infinity,
  ensuite: 6,
  fait: 3,
  abandonne: 3,
};

/** Where the plan stands, for a terminal. The number before each step is what it may be called by. */
export function renderStandingText(view: StandingView, page: Page, whole: boolean): string {
  const { standing, groups, people } = view;
  const width = String(standing.steps.length).length;
  const lines = [
    ...paragraph(page, [{ text: standingTexts.heading(standing.date), style: 'bold' }]),
    ...paragraph(page, [{ text: standingBrief(view) }]),
    ...groups.flatMap(({ kind, lines: own }) => {
      // The last ones done are those that people still have in mind.
      const shown = whole ? own : kind === 'fait' ? own.slice(-SHOWN.fait) : own.slice(0, SHOWN[kind]);
      const left = own.length - shown.length;
      return [
        ...title(page, standingTexts.headings[kind]),
        ...shown.flatMap((line) =>
          item(page, `  ${String(line.number).padStart(width)}. `, [{ text: standingLineWords(line) }]),
        ),
        ...(left > 0 ? item(page, '  ', [{ text: standingTexts.more(left), style: 'dim' }]) : []),
      ];
    }),
    ...(people.length > 0 ? title(page, standingTexts.people) : []),
    ...people.flatMap((person) => item(page, '  • ', [{ text: standingPersonWords(person) }])),
  ];
  return `${lines.join('\n')}\n`;
}
