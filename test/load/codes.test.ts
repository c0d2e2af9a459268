import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  FOLLOW_UP_CODES,
  LOAD_CODES,
  TOOL_CODES,
  loadInventory,
  type FollowUpCode,
  type LoadCode,
  type ToolCode,
} from '../../src/load/index.js';
import type { FileErrorCode } from '../../src/domain/user-error.js';
import { explainCode, type DiagnosticCode } from '../../src/texts/fr/diagnostics.js';
import { RULES } from '../../src/commands/check-rules.js';
import { ANSWER_SENTENCES } from '../../src/texts/fr/answers.js';
import { SENTENCE_TABLES } from '../../src/texts/fr/sentence-tables.js';
import { CHECK_SENTENCES } from '../../src/texts/fr/check.js';
import { CATALOGUE_SENTENCES } from '../../src/texts/fr/catalogue-errors.js';
import type { FILE_SENTENCES } from '../../src/texts/fr/diagnostics-files.js';
import { EXPLAIN_SENTENCES } from '../../src/texts/fr/explain-errors.js';
import { IMPORT_SENTENCES } from '../../src/texts/fr/import-errors.js';
import { MODEL_SENTENCES } from '../../src/texts/fr/models.js';
import { PROGRAM_SENTENCES } from '../../src/texts/fr/programs.js';
import { USAGE_SENTENCES } from '../../src/texts/fr/usage.js';
import { KNOWN } from './base.js';
import { SAMPLES } from './samples.js';

describe('codes and sentences', () => {
  test('every code of the loader has its sentence, and no sentence is left over', () => {
    expectTypeOf<LoadCode | ToolCode | FollowUpCode>().toEqualTypeOf<DiagnosticCode>();
    expectTypeOf<FileErrorCode>().toEqualTypeOf<keyof typeof FILE_SENTENCES>();
    const codes = [CHECK_SENTENCES, ...SENTENCE_TABLES].flatMap((table) => Object.keys(table));
    const ofFiles = codes.filter((code) => code.startsWith('fichier-'));
    const others = [
      ...RULES.map(({ id }) => id),
      ...Object.keys(USAGE_SENTENCES),
      ...Object.keys(ANSWER_SENTENCES),
      ...Object.keys(CATALOGUE_SENTENCES),
      ...Object.keys(EXPLAIN_SENTENCES),
      ...Object.keys(IMPORT_SENTENCES),
      ...Object.keys(MODEL_SENTENCES),
      ...Object.keys(PROGRAM_SENTENCES),
    ];
    expect(codes.sort()).toEqual(
      [...LOAD_CODES, ...TOOL_CODES, ...FOLLOW_UP_CODES, ...ofFiles, ...others].sort(),
    );
  });

  test.each(Object.entries(SAMPLES))('%s can be met, and alone', (code, text) => {
    const { diagnostics } = loadInventory({ name: 'x', text }, KNOWN);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });

  test('a code without a sentence is shown as it is', () => {
    expect(explainCode('constructor', {}).message).toContain('constructor');
  });
});
