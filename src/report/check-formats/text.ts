import type { Severity } from '../../domain/diagnostic.js';
import { levelChangeWords, seriousnessWords } from '../../texts/fr/check-formats.js';
import { inertText } from '../inert.js';
import { MAX_SHOWN, renderDiagnosticsText } from '../renderers/diagnostics-text.js';
import { apart, type Teller } from './teller.js';
import { isFresh, type ShownFile, type ShownFinding } from './view.js';

/** For people: what is new, then the levels that moved since the baseline. The most serious may come last: all is said at the end. */
export function tellText(): Teller {
  const seen: Record<Severity, number> = { erreur: 0, avertissement: 0, information: 0 };
  const findings: ShownFinding[] = [];
  const levels: string[] = [];
  const hasRoom = (one: ShownFinding): boolean => isFresh(one) && (seen[one.severity] += 1) <= MAX_SHOWN;
  return {
    start: '',
    add: (file) => {
      findings.push(...apart(file.findings.filter(hasRoom).map(withGrowth)));
      levels.push(...levelLines(file));
      return '';
    },
    end: ({ fresh }) =>
      [renderDiagnosticsText(findings, fresh), levels.join('')].filter((part) => part !== '').join('\n'),
  };
}

function withGrowth(one: ShownFinding): ShownFinding {
  const grown = one.before === undefined ? '' : ` ${seriousnessWords(one.before, one.severity)}`;
  return { ...one, message: `${one.message}${grown}` };
}

function levelLines({ path, levels }: ShownFile): readonly string[] {
  return levels.map((change) => `${inertText(`${path}: ${levelChangeWords(change)}`)}\n`);
}
