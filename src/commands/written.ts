import type { GeneratedFile } from '../io/generated-files.js';
import { renderDifference } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { differenceTexts } from '../texts/fr/difference.js';
import type { Context } from './command.js';

/** More files than this are counted, not listed. */
const LISTED = 5;

/**
 * Says where files went, which ones were left alone because a person had changed them, and what then differs. That much is said
 * even to those who asked for quiet.
 */
export function sayWritten(files: readonly GeneratedFile[], quiet: boolean, { terminal }: Context): void {
  const ours = files.filter(({ state }) => state === 'ecrit');
  if (!quiet) {
    if (ours.length > LISTED) terminal.err(`${cli.writtenMany(ours.length)}\n`);
    else for (const { path } of ours) terminal.err(`${cli.written(path)}\n`);
  }
  for (const { state, name, path, theirs, content } of files) {
    if (theirs === undefined) continue;
    terminal.err(`${THEIRS[state]?.(name, path) ?? ''}\n`);
    if (state === 'garde') continue;
    terminal.err(`  ${differenceTexts.heading}\n${renderDifference(theirs, content, terminal.paint)}`);
  }
}

const THEIRS: Readonly<Partial<Record<GeneratedFile['state'], (name: string, path: string) => string>>> = {
  remplace: (name) => cli.replaced(name),
  'a-cote': (name, path) => cli.kept(name, path),
  garde: (name) => cli.stillKept(name),
};
