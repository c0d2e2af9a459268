import type { Compared } from '../../domain/checking.js';
import type { Severity } from '../../domain/diagnostic.js';
import { MAX_SHOWN } from '../renderers/diagnostics-text.js';
import { MAX_LISTED } from './json.js';
import { showFile, type CheckedFile, type CheckReport, type CountedReport, type ShownFile } from './view.js';

/** What was seen so far. */
interface Seen {
  readonly total: number;
  readonly fresh: Readonly<Record<Severity, number>>;
}

/** Whether a format may show one more finding, after all that it has seen; every finding for those that are not here. */
const ROOM: Readonly<Record<string, (one: Compared, seen: Seen) => boolean>> = {
  text: ({ standing, severity }, { fresh }) => standing === 'nouveau' && fresh[severity] < MAX_SHOWN,
  json: (_, { total }) => total < MAX_LISTED,
};
const WITH_FINGERPRINTS: readonly string[] = ['json', 'sarif', 'gitlab-codequality'];

/** The files of a check as they come. */
export interface Gathering {
  readonly add: (file: CheckedFile) => void;
  readonly end: (report: CheckReport) => {
    readonly report: CountedReport;
    readonly files: readonly ShownFile[];
  };
}

/**
 * Takes the files of a check one by one, and keeps of each what these formats will show and nothing else: a check of ten thousand
 * inventories takes no more memory than one of a thousand.
 */
export function gather(formats: readonly string[]): Gathering {
  const files: ShownFile[] = [];
  const fresh: Record<Severity, number> = { erreur: 0, avertissement: 0, information: 0 };
  let total = 0;
  const told = {
    excerpts: formats.includes('text'),
    fingerprints: formats.some((format) => WITH_FINGERPRINTS.includes(format)),
  };
  const wanted = (one: Compared): boolean => {
    const hasRoom = formats.some((format) => ROOM[format]?.(one, { total, fresh }) ?? true);
    total += 1;
    if (one.standing === 'nouveau') fresh[one.severity] += 1;
    return hasRoom;
  };
  return {
    // Letters cut out of a text keep the whole text in memory: what is written anew does not.
    add: (file) => void files.push(JSON.parse(JSON.stringify(showFile(file, wanted, told))) as ShownFile),
    end: (report) => {
      const count = Object.values(fresh).reduce((sum, some) => sum + some, 0);
      return { report: { ...report, total, fresh: count }, files };
    },
  };
}
