import type { Baseline, Standing } from '../domain/checking.js';
import type { Severity } from '../domain/diagnostic.js';
import { fails, type CheckedFile } from '../report/check/index.js';
import { checkSummary } from '../texts/fr/check-formats.js';
import { endings } from '../texts/fr/endings.js';
import type { ExitCode } from './command.js';

/** What is counted of the files of a check, one after the other. */
export interface Tally {
  readonly add: (file: CheckedFile) => void;
  /** What does not pass decides: a file that cannot be read, then a finding that nothing covers. */
  readonly exitCode: () => ExitCode;
  /** How many files, how many findings that count, then what does not count and why. `hinted`: the file to name in the hint. */
  readonly summary: (hinted: string | undefined) => string;
}

/** Counts, and keeps nothing of the files themselves. `before`: the baseline that was given. */
export function tallyOf(before: Baseline | undefined): Tally {
  const counts = new Map<string, number>();
  const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);
  const of = (...whats: readonly string[]): number =>
    whats.reduce((sum, what) => sum + (counts.get(what) ?? 0), 0);
  return {
    add: (file) => {
      count('files');
      count(file.valid ? 'valid' : 'invalid');
      count('gone', goneFrom(file, before));
      for (const one of file.compared) {
        count(keyOf(one));
        if (fails(one, file.threshold)) count('failing');
      }
    },
    exitCode: () => (of('invalid') > 0 ? 2 : of('failing') > 0 ? 1 : 0),
    summary: (hinted) => {
      const fresh = (severity: Severity): number => of(keyOf({ standing: 'nouveau', severity }));
      const known = of(keyOf({ standing: 'connu' }));
      const excused = of(keyOf({ standing: 'accepte' }), keyOf({ standing: 'maintenu' }));
      const lines = [
        endings.checked(of('files'), fresh('erreur'), fresh('avertissement')),
        ...(known > 0 ? [`${checkSummary.known(known)}.`] : []),
        ...(excused > 0 ? [`${checkSummary.excused(excused)}.`] : []),
        ...(of('gone') > 0 ? [checkSummary.gone(of('gone'))] : []),
        ...(hinted !== undefined && of('valid') > 0 ? [endings.explainHint(hinted)] : []),
      ];
      return lines.map((line) => `${line}\n`).join('');
    },
  };
}

/** How serious a finding is counts only where it is new. */
function keyOf({
  standing,
  severity,
}: {
  readonly standing: Standing;
  readonly severity?: Severity;
}): string {
  return standing === 'nouveau' ? `nouveau-${severity ?? ''}` : standing;
}

/** Findings of the baseline that are no more, in an inventory that could be read. */
function goneFrom({ valid, file, compared }: CheckedFile, before: Baseline | undefined): number {
  const known = valid ? Object.keys(before?.files[file]?.findings ?? {}) : [];
  if (known.length === 0) return 0;
  const ids = new Set(compared.map(({ id }) => id));
  return known.filter((id) => !ids.has(id)).length;
}
