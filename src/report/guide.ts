import type { Field } from '../domain/answer.js';
import type { Catalogue } from '../domain/catalogue.js';
import { nodeAt, readText, type IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Question } from '../domain/score.js';
import { guideTexts as texts } from '../texts/fr/guide.js';
import { BLANK } from '../texts/fr/members.js';
import { reportTexts } from '../texts/fr/report.js';
import { capital, dayWords } from '../texts/fr/words.js';
import { renderTemplate } from './documents/render-template.js';
import { FORMATS } from './formats/index.js';
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
  readonly sheet: string;
  readonly command: string;
}

const ID = 'guide-entretien';

/** The guide in each form to be read, and the sheet to fill in: a file of answers with the questions beside. */
export function renderGuide(
  guide: Guide,
): readonly { readonly path: string; readonly content: string | Uint8Array }[] {
  const { inventory, date, sheet } = guide;
  const association = readText(nodeAt(inventory.tree, '/association/nom')) ?? reportTexts.unnamed;
  const markdown = renderTemplate(`${ID}/document`, contextOf(guide, association));
  const page = { id: ID, association, date, markdown, charts: new Map<string, never>() };
  return [
    ...FORMATS.map(({ extension, render }) => ({ path: `${ID}.${extension}`, content: render(page) })),
    { path: sheet, content: sheetOf(guide) },
  ];
}

function contextOf(
  { inventory, catalogue, date, parts, minutesEach, sheet, command }: Guide,
  association: string,
) {
  const words = interviewWords(inventory, catalogue);
  return {
    association,
    date: dayWords(date),
    sheet,
    command,
    parts: parts.map(({ person, questions }) => ({
      title: person === undefined ? texts.everybody : capital(words.nameOf(`/personnes/${person}`)),
      minutes: String(Math.ceil(questions.length * minutesEach)),
      questions: questions.map(({ question, fields }) => ({
        ...words.question(question),
        fields: fields.map(({ form: { title } }) => ({ title })),
        blank: BLANK,
      })),
    })),
  };
}

/** Each place once, empty, under its question: an empty answer is « je ne sais pas ». */
function sheetOf({ inventory, catalogue, parts, command }: Guide): string {
  const words = interviewWords(inventory, catalogue);
  const lines = parts.flatMap(({ questions }) =>
    questions.flatMap(({ question, fields }) => [
      '',
      `# ${words.question(question).sentence}`,
      ...fields.flatMap(({ pointer, form }) => [
        `#   ${form.title}. ${form.description}`.replace(/\s+/g, ' '),
        `${pointer.slice(1)}:`,
      ]),
    ]),
  );
  return `${[...texts.sheet(command).map((line) => `# ${line}`), ...lines].join('\n')}\n`;
}
