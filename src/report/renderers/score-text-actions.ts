import { reportTexts } from '../../texts/fr/report.js';
import { capital, hoursWords, listWords } from '../../texts/fr/words.js';
import type { ActionView, QuestionView } from '../view-actions.js';
import type { ScoreView } from '../view.js';
import { actionWords, effectsWords, placeWords, questionWords, rowTitle } from '../wording.js';
import { item, paragraph, title, type Page, type Span } from './text-layout.js';

/** The first actions: why, how, who, hours, rows, and what changes. */
export function actionLines({ actions }: ScoreView, page: Page, count: number): readonly string[] {
  const now = actions.slice(0, count);
  if (now.length === 0) return [];
  return [
    ...title(page, reportTexts.titles.actions(now.length)),
    ...paragraph(page, [{ text: reportTexts.intro.actions }]),
    ...now.flatMap((action, index) => {
      const alike = now.findIndex(({ kind }) => kind === action.kind);
      return oneAction(action, index + 1, alike < index ? alike + 1 : undefined, page);
    }),
  ];
}

/** The reasons of a kind of action are told once: `alike` is the rank of the first of its kind. */
function oneAction(
  action: ActionView,
  rank: number,
  alike: number | undefined,
  page: Page,
): readonly string[] {
  const { title: words, why, how, who, pending } = actionWords(action);
  const { action: label } = reportTexts;
  const label2 = action.verification ? [{ text: `(${pending})`, style: 'yellow' } satisfies Span] : [];
  const detail = (name: string, text: string): readonly string[] =>
    item(page, '     ', [{ text: `${name} :`, style: 'dim' }, { text }]);
  const facts = [listWords(who), hoursWords(action.hours), action.rows.join(', ')].filter(
    (part) => part !== '',
  );
  return [
    ...item(page, `${String(rank).padStart(3)}. `, [{ text: words, style: 'bold' }, ...label2]),
    ...(alike === undefined
      ? [...detail(label.why, why), ...detail(label.how, how)]
      : detail(label.whyAndHow, reportTexts.asBefore(alike))),
    ...detail(label.who, facts.join(' · ')),
    ...detail(label.effect, changeWords(action)),
  ];
}

/** What an action changes, or why nothing moves yet. */
export function changeWords({ effects, verification, slight }: ActionView): string {
  if (verification) return reportTexts.verified;
  if (effects.length > 0) return effectsWords(effects);
  return slight ? reportTexts.slightEffect : reportTexts.noEffect;
}

/** The questions that narrow most, with where to write the answer. */
export function questionLines({ questions, file }: ScoreView, page: Page, count: number): readonly string[] {
  const next = questions.slice(0, count);
  if (next.length === 0) return [];
  return [
    ...title(page, reportTexts.titles.questions),
    ...paragraph(page, [{ text: reportTexts.intro.questions }]),
    ...next.flatMap((question, index) => oneQuestion(question, index + 1, file, page)),
  ];
}

function oneQuestion(question: QuestionView, rank: number, file: string, page: Page): readonly string[] {
  const at = placeWords(file, question.place) || file;
  return [
    ...item(page, `${String(rank).padStart(3)}. `, [{ text: questionWords(question) }]),
    ...item(page, '     ', [{ text: `${at}, ${reportTexts.fillIn(question.keys)}`, style: 'dim' }]),
  ];
}

/** The rows of the fiche that the shown actions cite, once each, with the credit. */
export function rowLines({ actions }: ScoreView, page: Page, count: number): readonly string[] {
  const rows = [...new Set(actions.slice(0, count).flatMap((action) => action.rows))];
  if (rows.length === 0) return [];
  const words = rows.map((row) => `${row} ${rowTitle(row)}`).join(' · ');
  return [
    ...title(page, reportTexts.titles.rows),
    ...paragraph(page, [{ text: capital(words), style: 'dim' }]),
    ...paragraph(page, [{ text: reportTexts.rowsCredit, style: 'dim' }]),
  ];
}
