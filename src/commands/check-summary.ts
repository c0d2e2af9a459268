import type { Baseline, Standing } from '../domain/checking.js';
import type { Severity } from '../domain/diagnostic.js';
import type { CheckedFile } from '../report/check/index.js';
import { checkSummary } from '../texts/fr/check-formats.js';
import { cli } from '../texts/fr/cli.js';

/** How many files, how many findings that count, then what does not count and why. `hinted`: the file to name in the hint. */
export function summaryOf(
  files: readonly CheckedFile[],
  before: Baseline | undefined,
  hinted: string | undefined,
): string {
  const all = files.flatMap(({ compared }) => compared);
  const fresh = (wanted: Severity): number =>
    all.filter(({ standing, severity }) => standing === 'nouveau' && severity === wanted).length;
  const at = (...standings: readonly Standing[]): number =>
    all.filter(({ standing }) => standings.includes(standing)).length;
  const [known, excused, gone] = [at('connu'), at('accepte', 'maintenu'), goneFrom(files, before)];
  const lines = [
    cli.checked(files.length, fresh('erreur'), fresh('avertissement')),
    ...(known > 0 ? [`${checkSummary.known(known)}.`] : []),
    ...(excused > 0 ? [`${checkSummary.excused(excused)}.`] : []),
    ...(gone > 0 ? [checkSummary.gone(gone)] : []),
    ...(hinted !== undefined && files.some(({ valid }) => valid) ? [cli.explainHint(hinted)] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Findings of the baseline that are no more, in the inventories that were looked at. */
function goneFrom(files: readonly CheckedFile[], before: Baseline | undefined): number {
  return files
    .filter(({ valid }) => valid)
    .flatMap(({ file, compared }) => {
      const ids = new Set(compared.map(({ id }) => id));
      return Object.keys(before?.files[file]?.findings ?? {}).filter((id) => !ids.has(id));
    }).length;
}
