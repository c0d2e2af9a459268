import type { Severity } from '../../domain/diagnostic.js';
import { beyondAnnotations, ruleTitle } from '../../texts/fr/check-formats.js';
import { inertText } from '../inert.js';
import { freshOf, type CountedReport, type ShownFile, type ShownFinding } from './view.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  erreur: 'error',
  avertissement: 'warning',
  information: 'notice',
};

/** GitHub shows so many annotations of a kind for one step, and drops the others without a word. */
export const MAX_ANNOTATIONS = 10;

/** Annotations of GitHub Actions. What is beyond their number is still written to the log, as plain lines. */
export function renderGithub(_: CountedReport, files: readonly ShownFile[]): string {
  const fresh = freshOf(files);
  const seen: Record<Severity, number> = { erreur: 0, avertissement: 0, information: 0 };
  const [shown, others]: [ShownFinding[], ShownFinding[]] = [[], []];
  for (const one of fresh) {
    seen[one.severity] += 1;
    (seen[one.severity] <= MAX_ANNOTATIONS ? shown : others).push(one);
  }
  const lines = [
    ...shown.map(annotation),
    ...(others.length === 0 ? [] : [beyondAnnotations(others.length), ...others.map(plainLine)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function annotation({ severity, path, line, column, code, message, aide }: ShownFinding): string {
  const place = { file: path, line, col: column, title: `${ruleTitle(code)} (${code})` };
  const properties = Object.entries(place)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(inertText(String(value)))}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(inertText(`${message} ${aide}`.trim()))}`;
}

/** A line that begins with `::` would be a command: a path is put first, behind a dash. */
function plainLine({ path, line, column, code, message }: ShownFinding): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return inertText(`- ${place} [${code}] ${message}`);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
