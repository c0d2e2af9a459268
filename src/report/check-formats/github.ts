import type { Severity } from '../../domain/diagnostic.js';
import { annotationWords, ruleTitle } from '../../texts/fr/check-formats.js';
import { DIAGNOSTIC_WORDS } from '../../texts/fr/diagnostics.js';
import { inertText } from '../inert.js';
import type { Teller } from './teller.js';
import { isFresh, type ShownFinding } from './view.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  erreur: 'error',
  avertissement: 'warning',
  information: 'notice',
};

/** GitHub shows so many annotations of a kind for one step, and drops the others without a word. */
export const MAX_ANNOTATIONS = 10;

/** Annotations of GitHub Actions. What is beyond their number is still written to the log, as plain lines that are announced once. */
export function tellGithub(): Teller {
  const seen: Record<Severity, number> = { erreur: 0, avertissement: 0, information: 0 };
  let others = 0;
  const linesOf = (one: ShownFinding): readonly string[] => {
    seen[one.severity] += 1;
    if (seen[one.severity] <= MAX_ANNOTATIONS) return [annotation(one)];
    others += 1;
    return [...(others === 1 ? [annotationWords.full(MAX_ANNOTATIONS)] : []), plainLine(one)];
  };
  const written = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  return {
    start: '',
    add: ({ findings }) => written(findings.filter(isFresh).flatMap(linesOf)),
    end: () => written(others === 0 ? [] : [annotationWords.beyond(others)]),
  };
}

function annotation({ severity, path, line, column, code, message, aide }: ShownFinding): string {
  const place = { file: path, line, col: column, title: `${ruleTitle(code)} (${code})` };
  const properties = Object.entries(place)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(inertText(String(value)))}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(inertText(`${message} ${aide}`.trim()))}`;
}

/** A line that begins with `::` would be a command: a path is put first, behind a dash. */
function plainLine({ severity, path, line, column, code, message }: ShownFinding): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return inertText(`- ${place}: ${DIAGNOSTIC_WORDS[severity]} [${code}] ${message}`);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
