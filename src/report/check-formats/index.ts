import { tellGithub } from './github.js';
import { tellGitlab } from './gitlab-codequality.js';
import { tellJson } from './json.js';
import { tellJunit } from './junit.js';
import { tellSarif } from './sarif.js';
import { showingFor } from './showing.js';
import type { Format } from './teller.js';
import { tellText } from './text.js';
import type { CheckedFile, CheckReport } from './view.js';

export { fails, type CheckedFile, type CheckReport, type ReportedRule } from './view.js';

/** Every format of a check, one file each; the first is the one for people. */
export const CHECK_FORMATS = {
  text: tellText,
  json: tellJson,
  sarif: tellSarif,
  junit: tellJunit,
  github: tellGithub,
  'gitlab-codequality': tellGitlab,
} as const satisfies Readonly<Record<string, Format>>;
export type CheckFormat = keyof typeof CHECK_FORMATS;

/** A check that is told as it goes on. Each answer is one text for each of the formats, to be put behind those before it. */
export interface CheckTelling {
  readonly add: (file: CheckedFile) => readonly string[];
  readonly end: () => readonly string[];
}

/** Tells a check in these formats; the words are found once. */
export function tellCheck(formats: readonly CheckFormat[], report: CheckReport): CheckTelling {
  const { show, counts } = showingFor(formats);
  const tellers = formats.map((format) => CHECK_FORMATS[format](report));
  let starts: readonly string[] | undefined = tellers.map(({ start }) => start);
  const after = (texts: readonly string[]): readonly string[] => {
    const whole = texts.map((text, index) => `${starts?.[index] ?? ''}${text}`);
    starts = undefined;
    return whole;
  };
  return {
    add: (file) => {
      const shown = show(file);
      return after(tellers.map(({ add }) => add(shown)));
    },
    end: () => after(tellers.map(({ end }) => end(counts()))),
  };
}
