import type { Compared, Excuse, LevelChange, Standing } from '../../domain/checking.js';
import type { Severity } from '../../domain/diagnostic.js';
import type { SourceText } from '../../domain/inventory.js';
import { describeDiagnostics, type DescribedDiagnostic } from '../diagnostics.js';

/** What was checked, before it is put in words. */
export interface CheckedFile {
  /** The path as people write it on this machine. */
  readonly source: SourceText;
  /** The same with `/`, whatever the machine: what other programs read. */
  readonly file: string;
  readonly valid: boolean;
  readonly compared: readonly Compared[];
  /** Of a finding, by its id; never twice the same in a check. */
  readonly fingerprintOf: (id: string) => string;
  readonly levels: readonly LevelChange[];
  /** From how serious a finding is on the check does not pass. */
  readonly threshold: Severity;
}

/** What formats say of a check besides its files. */
export interface CheckReport {
  readonly rules: readonly ReportedRule[];
  readonly version: string;
  /** A baseline was given. */
  readonly compared: boolean;
}

/** What formats say of a rule. */
export interface ReportedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly theme: string;
}

/** A finding in words. */
export interface ShownFinding extends DescribedDiagnostic {
  readonly path: string;
  readonly id: string;
  readonly fingerprint: string;
  readonly standing: Standing;
  readonly before: Severity | undefined;
  readonly excuse: Excuse | undefined;
  /** It is why the check does not pass. */
  readonly fails: boolean;
}

/** A file and its findings in words. */
export interface ShownFile {
  readonly path: string;
  readonly valid: boolean;
  readonly threshold: Severity;
  readonly findings: readonly ShownFinding[];
  readonly levels: readonly LevelChange[];
}

const ORDER: readonly Severity[] = ['erreur', 'avertissement', 'information'];

/** True for a finding that nothing covers, at the threshold or above. */
export function fails({ standing, severity, always }: Compared, threshold: Severity): boolean {
  return always || (standing === 'nouveau' && ORDER.indexOf(severity) <= ORDER.indexOf(threshold));
}

/** Puts in words those findings of a file that are wanted; what only some formats tell is left out for the others. */
export function showFile(
  { source, file, valid, compared, fingerprintOf, levels, threshold }: CheckedFile,
  wanted: (one: Compared) => boolean,
  told: { readonly excerpts: boolean; readonly fingerprints: boolean },
): ShownFile {
  const kept = compared.filter(wanted);
  const described = kept.length === 0 ? [] : describeDiagnostics(kept, source);
  const findings = kept.flatMap((one, index): readonly ShownFinding[] => {
    const words = described[index];
    if (words === undefined) return [];
    const { id, standing, before, excuse } = one;
    const fingerprint = told.fingerprints ? fingerprintOf(id) : '';
    const own = { path: file, id, fingerprint, standing, before, excuse, fails: fails(one, threshold) };
    return [{ ...words, ...(told.excerpts ? {} : { excerpt: undefined, caret: undefined }), ...own }];
  });
  return { path: file, valid, threshold, findings, levels };
}

/** What is shown to people and to trackers of defects: neither accepted nor known before. */
export function isFresh({ standing }: { readonly standing: Standing }): boolean {
  return standing === 'nouveau';
}
