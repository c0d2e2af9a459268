import type { Field } from '../domain/answer.js';
import type { Catalogue } from '../domain/catalogue.js';
import { nodeAt, readText, type IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Models } from '../domain/models.js';
import type { Question } from '../domain/score.js';
import { guideTexts as texts } from '../texts/fr/guide.js';
import { BLANK } from '../texts/fr/members.js';
import { reportTexts } from '../texts/fr/report.js';
import { capital, dayWords } from '../texts/fr/words.js';
import { renderNotice } from './documents/notice.js';
import { renderTemplate } from './documents/render-template.js';
import { FORMATS } from './formats/index.js';
import { choicesOf } from './guide-hints.js';
import { guideSheet, type NumberedPart } from './guide-sheet.js';
import { interviewWords } from './interview.js';

/** The questions for somebody; `person` is absent for those that anybody may answer. */
export interface GuidePart {
  readonly person?: string;
  readonly questions: readonly { readonly question: Question; readonly fields: readonly Field[] }[];
}

export interface Guide {
  readonly inventory: Inventory;
  readonly catalogue: Catalogue;
  readonly date: IsoDate;
  readonly parts: readonly GuidePart[];
  readonly minutesEach: number;
  readonly command: string;
  /** The association's own templates and words, for the page that it may have changed. */
  readonly models: Models;
}

const ID = 'guide-entretien';

/** The guide in each form to be read, the sheet to fill in, and the page for the people whom the inventory describes. */
export function renderGuide(
  guide: Guide,
): readonly { readonly path: string; readonly content: string | Uint8Array }[] {
  const { inventory, catalogue, date, models } = guide;
  const association = readText(nodeAt(inventory.tree, '/association/nom')) ?? reportTexts.unnamed;
  const parts = numbered(guide);
  const context = { association, date: dayWords(date), sheet: texts.sheetName, command: guide.command };
  const markdown = renderTemplate(`${ID}/document`, { ...context, parts: parts.map(partContext) });
  const page = { id: ID, association, date, markdown, charts: new Map<string, never>() };
  const { nameOf } = interviewWords(inventory, catalogue);
  return [
    ...FORMATS.map(({ extension, render }) => ({ path: `${ID}.${extension}`, content: render(page) })),
    { path: texts.sheetName, content: guideSheet(parts, { tree: inventory.tree, nameOf }) },
    ...renderNotice(inventory, catalogue, date, models),
  ];
}

function numbered({ inventory, catalogue, parts, minutesEach }: Guide): readonly NumberedPart[] {
  const words = interviewWords(inventory, catalogue);
  let rank = 0;
  return parts.map(({ person, questions }) => ({
    title: person === undefined ? texts.everybody : capital(words.nameOf(`/personnes/${person}`)),
    minutes: String(Math.ceil(questions.length * minutesEach)),
    questions: questions.map(({ question, fields }) => {
      const spoken = words.question(question);
      rank += 1;
      return { ...spoken, sentence: texts.numbered(rank, spoken.sentence), fields };
    }),
  }));
}

function partContext({ title, minutes, questions }: NumberedPart) {
  return {
    title,
    minutes,
    questions: questions.map(({ sentence, why, fields }) => ({
      sentence,
      why,
      fields: fields.map((field) => ({ title: field.form.title, choices: choicesOf(field).join(', ') })),
      blank: BLANK,
    })),
  };
}
