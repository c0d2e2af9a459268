import type { Severity } from '../../domain/diagnostic.js';
import { ANSWER_SENTENCES } from './answers.js';
import { CATALOGUE_SENTENCES } from './catalogue-errors.js';
import { CHECK_SENTENCES } from './check.js';
import { FILE_SENTENCES } from './diagnostics-files.js';
import { FORM_SENTENCES } from './diagnostics-form.js';
import { MEANING_SENTENCES } from './diagnostics-meaning.js';
import { PROGRAM_SENTENCES } from './programs.js';
import { SCHEMA_SENTENCES } from './diagnostics-schema.js';
import { EXPLAIN_SENTENCES } from './explain-errors.js';
import { IMPORT_SENTENCES } from './import-errors.js';
import { MODEL_SENTENCES } from './models.js';
import type { Explanation, Sentence, SentenceArguments } from './sentence.js';
import { USAGE_SENTENCES } from './usage.js';

export type { Explanation, SentenceArguments } from './sentence.js';

/** What can be said about an inventory. */
export type DiagnosticCode =
  keyof typeof FORM_SENTENCES | keyof typeof SCHEMA_SENTENCES | keyof typeof MEANING_SENTENCES;

/** Every code with its sentences: what is wrong, then what to do. Tables, as to join them took time at each start. */
export const SENTENCE_TABLES: readonly Readonly<Record<string, Sentence>>[] = [
  FORM_SENTENCES,
  SCHEMA_SENTENCES,
  MEANING_SENTENCES,
  FILE_SENTENCES,
  PROGRAM_SENTENCES,
  CHECK_SENTENCES,
  CATALOGUE_SENTENCES,
  EXPLAIN_SENTENCES,
  IMPORT_SENTENCES,
  MODEL_SENTENCES,
  USAGE_SENTENCES,
  ANSWER_SENTENCES,
];

/** The sentences of a code. A code without any (it would be a slip of ours) is shown as it is, never a crash. */
export function explainCode(code: string, args: SentenceArguments): Explanation {
  const sentence = SENTENCE_TABLES.find((table) => Object.hasOwn(table, code))?.[code];
  if (sentence !== undefined) return sentence(args);
  return { message: `Un problème sans description : « ${code} ».`, aide: 'Merci de nous le signaler.' };
}

/** How serious, in one word. */
export const DIAGNOSTIC_WORDS: Readonly<Record<Severity, string>> = {
  erreur: 'erreur',
  avertissement: 'à vérifier',
  information: 'à savoir',
};

/** Said after a list that was cut. `count` is at least 1. */
export function remainingSentence(count: number): string {
  return count === 1
    ? 'Il reste 1 autre point : corrigez déjà ceux-ci, puis relancez.'
    : `Il reste ${count} autres points : corrigez déjà ceux-ci, puis relancez.`;
}
