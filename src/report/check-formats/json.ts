import { inertJson } from '../inert.js';
import type { CountedReport, ShownFile, ShownFinding } from './view.js';

/** A machine that needs more than this has a file that no hand wrote. A convention. */
export const MAX_LISTED = 1000;

/** For machines: schemas/check.schema.json. No excerpt, which could carry somebody's name or number to a public log. */
export function renderCheckJson(report: CountedReport, files: readonly ShownFile[]): string {
  const kept = files.flatMap(({ findings }) => findings);
  const diagnostics = kept.slice(0, MAX_LISTED).map(fieldsOf);
  const json = {
    format: 1,
    kind: 'check',
    compared: report.compared,
    total: report.total,
    left: report.total - diagnostics.length,
    files: files.map(({ path, valid, threshold, levels }) => ({ file: path, valid, threshold, levels })),
    diagnostics,
  };
  return `${inertJson(JSON.stringify(json, undefined, 2))}\n`;
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
