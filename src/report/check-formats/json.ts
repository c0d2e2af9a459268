import { inertJson } from '../inert.js';
import { apart, type Teller } from './teller.js';
import type { CheckReport, ShownFile, ShownFinding } from './view.js';

/** A machine that needs more than this has a file that no hand wrote. A convention. */
export const MAX_LISTED = 1000;

/** For machines: schemas/check.schema.json. No excerpt, which could carry somebody's name or number to a public log. */
export function tellJson({ compared }: CheckReport): Teller {
  const files: ReturnType<typeof fileFields>[] = [];
  const diagnostics: ReturnType<typeof fieldsOf>[] = [];
  return {
    start: '',
    add: (file) => {
      files.push(apart(fileFields(file)));
      diagnostics.push(...apart(file.findings.slice(0, MAX_LISTED - diagnostics.length).map(fieldsOf)));
      return '';
    },
    end: ({ total }) => {
      const left = total - diagnostics.length;
      const json = { format: 1, kind: 'check', compared, total, left, files, diagnostics };
      return `${inertJson(JSON.stringify(json, undefined, 2))}\n`;
    },
  };
}

function fileFields({ path, valid, threshold, levels }: ShownFile) {
  return { file: path, valid, threshold, levels };
}

function fieldsOf(one: ShownFinding) {
  const { excuse } = one;
  return {
    code: one.code,
    severity: one.severity,
    pointer: one.pointer,
    file: one.path,
    line: one.line ?? null,
    column: one.column ?? null,
    message: one.message,
    help: one.aide,
    id: one.id,
    fingerprint: one.fingerprint,
    standing: one.standing,
    before: one.before ?? null,
    fails: one.fails,
    excuse:
      excuse === undefined ? null : { ...excuse, reason: excuse.reason ?? null, until: excuse.until ?? null },
  };
}
