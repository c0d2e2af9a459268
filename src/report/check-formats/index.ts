import { renderGithub } from './github.js';
import { renderGitlab } from './gitlab-codequality.js';
import { renderCheckJson } from './json.js';
import { renderJunit } from './junit.js';
import { renderSarif } from './sarif.js';
import { renderCheckText } from './text.js';
import { gather } from './gather.js';
import type { CheckedFile, CheckReport, CountedReport, ShownFile } from './view.js';

export { fails, type CheckedFile, type CheckReport, type ReportedRule } from './view.js';

type Render = (report: CountedReport, files: readonly ShownFile[]) => string;

/** Every format of a check, one file each; the first is the one for people. */
export const CHECK_FORMATS = {
  text: renderCheckText,
  json: renderCheckJson,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
  'gitlab-codequality': renderGitlab,
} as const satisfies Readonly<Record<string, Render>>;
export type CheckFormat = keyof typeof CHECK_FORMATS;

/** A check that is told as it goes on: every file is added, then each of the formats is made. */
export interface CheckTelling {
  readonly add: (file: CheckedFile) => void;
  readonly render: (report: CheckReport) => readonly string[];
}

/** Tells a check in these formats; the words are found once. */
export function tellCheck(formats: readonly CheckFormat[]): CheckTelling {
  const { add, end } = gather(formats);
  return {
    add,
    render: (asked) => {
      const { report, files } = end(asked);
      return formats.map((format) => CHECK_FORMATS[format](report, files));
    },
  };
}
