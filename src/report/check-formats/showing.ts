import type { Compared } from '../../domain/checking.js';
import type { Severity } from '../../domain/diagnostic.js';
import { MAX_SHOWN } from '../renderers/diagnostics-text.js';
import { MAX_LISTED } from './json.js';
import type { Counts } from './teller.js';
import { isFresh, showFile, type CheckedFile, type ShownFile } from './view.js';

/** What was seen so far. */
interface Seen {
  readonly total: number;
  readonly fresh: Readonly<Record<Severity, number>>;
}

/** Whether a format may show one more finding, after all that was seen; every finding for those that are not here. */
const ROOM: Readonly<Record<string, (one: Compared, seen: Seen) => boolean>> = {
  text: (one, { fresh }) => isFresh(one) && fresh[one.severity] < MAX_SHOWN,
  json: (_, { total }) => total < MAX_LISTED,
  github: isFresh,
  'gitlab-codequality': isFresh,
};
const WITH_FINGERPRINTS: readonly string[] = ['json', 'sarif', 'gitlab-codequality'];

/** The files of a check, put in words as they come. */
export interface Showing {
  readonly show: (file: CheckedFile) => ShownFile;
  /** Of all findings so far, in words or not. */
  readonly counts: () => Counts;
}

/** Words are found once for all of these formats, and only for what one of them shows; only numbers are kept. */
export function showingFor(formats: readonly string[]): Showing {
  const fresh: Record<Severity, number> = { erreur: 0, avertissement: 0, information: 0 };
  let total = 0;
  const told = {
    excerpts: formats.includes('text'),
    fingerprints: formats.some((format) => WITH_FINGERPRINTS.includes(format)),
  };
  const wanted = (one: Compared): boolean => {
    const hasRoom = formats.some((format) => ROOM[format]?.(one, { total, fresh }) ?? true);
    total += 1;
    if (isFresh(one)) fresh[one.severity] += 1;
    return hasRoom;
  };
  return {
    show: (file) => showFile(file, wanted, told),
    counts: () => ({ total, fresh: Object.values(fresh).reduce((sum, some) => sum + some, 0) }),
  };
}
