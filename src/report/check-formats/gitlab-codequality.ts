import type { Severity } from '../../domain/diagnostic.js';
import { inertJson } from '../inert.js';
import { freshOf, type CountedReport, type ShownFile } from './view.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  erreur: 'major',
  avertissement: 'minor',
  information: 'info',
};

/** The report of code quality of GitLab: findings that share a fingerprint would be shown as one. */
export function renderGitlab(_: CountedReport, files: readonly ShownFile[]): string {
  const entries = freshOf(files).map((one) => ({
    description: `${one.message} ${one.aide}`.trim(),
    check_name: one.code,
    fingerprint: one.fingerprint,
    severity: SEVERITIES[one.severity],
    location: { path: one.path, lines: { begin: one.line ?? 1 } },
  }));
  return `${inertJson(JSON.stringify(entries, null, 2))}\n`;
}
