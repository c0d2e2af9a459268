import { ANSWER_SENTENCES } from './answers.js';
import { CATALOGUE_SENTENCES } from './catalogue-errors.js';
import { FILE_SENTENCES } from './diagnostics-files.js';
import { FORM_SENTENCES } from './diagnostics-form.js';
import { MEANING_SENTENCES } from './diagnostics-meaning.js';
import { SCHEMA_SENTENCES } from './diagnostics-schema.js';
import { EXPLAIN_SENTENCES } from './explain-errors.js';
import { IMPORT_SENTENCES } from './import-errors.js';
import { MODEL_SENTENCES } from './models.js';
import { PROGRAM_SENTENCES } from './programs.js';
import type { Sentence } from './sentence.js';
import { USAGE_SENTENCES } from './usage.js';

/**
 * What is said where something went wrong: every code with its sentences, but for what a check finds in a right inventory. The bundle
 * loads this module when it is first needed (src/build/bundle.mjs), which is seldom.
 */
export const SENTENCE_TABLES: readonly Readonly<Record<string, Sentence>>[] = [
  FORM_SENTENCES,
  SCHEMA_SENTENCES,
  MEANING_SENTENCES,
  FILE_SENTENCES,
  PROGRAM_SENTENCES,
  CATALOGUE_SENTENCES,
  EXPLAIN_SENTENCES,
  IMPORT_SENTENCES,
  MODEL_SENTENCES,
  USAGE_SENTENCES,
  ANSWER_SENTENCES,
];
