import type { Severity } from '../../domain/diagnostic.js';
import { CHECK_SENTENCES } from './check.js';
import type { FORM_SENTENCES } from './diagnostics-form.js';
import type { MEANING_SENTENCES } from './diagnostics-meaning.js';
import type { SCHEMA_SENTENCES } from './diagnostics-schema.js';
import type { Explanation, Sentence, SentenceArguments } from './sentence.js';
import { SENTENCE_TABLES } from './sentence-tables.js';

export type { Explanation, SentenceArguments } from './sentence.js';

/** What can be said about an inventory. */
export type DiagnosticCode =
  keyof typeof FORM_SENTENCES | keyof typeof SCHEMA_SENTENCES | keyof typeof MEANING_SENTENCES;

/** The sentences of a code: what is wrong, then what to do. One without any (it would be a slip of ours) is shown as it is, never a crash. */
export function explainCode(code: string, args: SentenceArguments): Explanation {
  const isIn = (table: object): boolean => Object.hasOwn(table, code);
  const table: Readonly<Record<string, Sentence>> | undefined = isIn(CHECK_SENTENCES)
    ? CHECK_SENTENCES
    : SENTENCE_TABLES.find(isIn);
  const sentence = table?.[code];
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
