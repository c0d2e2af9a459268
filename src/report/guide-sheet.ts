import type { Field } from '../domain/answer.js';
import { segmentsOf } from '../domain/pointer.js';
import { guideTexts } from '../texts/fr/guide.js';
import { COLLECTION_WORDS } from '../texts/fr/report.js';
import { sheet } from './exports/sheet.js';
import { howWords, type Names } from './guide-hints.js';
import type { SpokenQuestion } from './interview.js';

/** The questions for somebody as they are read; numbers go through the whole guide, and are those of the sheet. */
export interface NumberedPart {
  readonly title: string;
  readonly minutes: string;
  readonly questions: readonly (SpokenQuestion & { readonly fields: readonly Field[] })[];
}

const { headings } = guideTexts;

/** The order of the columns; the place comes last, nobody needs to read it. */
const COLUMNS = [
  'whom',
  'theme',
  'question',
  'why',
  'how',
  'answer',
  'certainty',
  'date',
  'who',
  'note',
  'place',
] as const satisfies readonly (keyof typeof headings)[];

/** The sheet to fill in, a row for each thing to note: what a spreadsheet opens, and `audit --reprendre` reads back. */
export function guideSheet(parts: readonly NumberedPart[], names: Names): string {
  const rows = parts.flatMap(({ title, questions }) =>
    questions.flatMap(({ sentence, reason, fields }) =>
      fields.map((field): Partial<Record<keyof typeof headings, string>> => ({
        whom: title,
        theme: COLLECTION_WORDS[segmentsOf(field.pointer)[0] ?? ''] ?? '',
        question: sentence,
        why: reason,
        how: howWords(field, names),
        place: field.pointer.slice(1),
      })),
    ),
  );
  const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? ''));
  // LibreOffice proposes to cut at commas too: what holds one stands between quotes.
  return sheet([COLUMNS.map((column) => headings[column]), ...lines], { quoted_match: /[,\t]/ });
}
