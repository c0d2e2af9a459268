import { renderGithub } from './github.js';
import { renderGitlab } from './gitlab-codequality.js';
import { renderCheckJson } from './json.js';
import { renderJunit } from './junit.js';
import { renderSarif } from './sarif.js';
import { renderCheckText } from './text.js';
import { showFiles, type CheckReport, type ShownFile } from './view.js';

export { fails, type CheckedFile, type CheckReport, type ReportedRule } from './view.js';

type Render = (report: CheckReport, files: readonly ShownFile[]) => string;

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

/** The check in each of the formats asked for; the words are found once. */
export function renderCheck(report: CheckReport, formats: readonly CheckFormat[]): readonly string[] {
  const files = showFiles(report);
  return formats.map((format) => CHECK_FORMATS[format](report, files));
}
