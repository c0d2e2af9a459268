import { levelChangeWords, seriousnessWords } from '../../texts/fr/check-formats.js';
import { inertText } from '../inert.js';
import { renderDiagnosticsText } from '../renderers/diagnostics-text.js';
import { freshOf, type CountedReport, type ShownFile } from './view.js';

/** For people: what is new, then the levels that moved since the baseline. */
export function renderCheckText({ fresh }: CountedReport, files: readonly ShownFile[]): string {
  const findings = freshOf(files).map((one) => {
    const grown = one.before === undefined ? '' : ` ${seriousnessWords(one.before, one.severity)}`;
    return { ...one, message: `${one.message}${grown}` };
  });
  const levels = files.flatMap(({ path, levels: changes }) =>
    changes.map((change) => `${inertText(`${path}: ${levelChangeWords(change)}`)}\n`),
  );
  return [renderDiagnosticsText(findings, fresh), levels.join('')].filter((part) => part !== '').join('\n');
}
