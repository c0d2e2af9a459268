import type { Severity } from '../../domain/diagnostic.js';
import { jsonList } from './json-list.js';
import type { Teller } from './teller.js';
import { isFresh, type ShownFinding } from './view.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  erreur: 'major',
  avertissement: 'minor',
  information: 'info',
};

/** The report of code quality of GitLab: findings that share a fingerprint would be shown as one. */
export function tellGitlab(): Teller {
  const entries = jsonList();
  return {
    start: entries.start,
    add: ({ findings }) => entries.add(findings.filter(isFresh).map(entryFields)),
    end: () => `${entries.end()}\n`,
  };
}

function entryFields(one: ShownFinding) {
  return {
    description: `${one.message} ${one.aide}`.trim(),
    check_name: one.code,
    fingerprint: one.fingerprint,
    severity: SEVERITIES[one.severity],
    location: { path: one.path, lines: { begin: one.line ?? 1 } },
  };
}
