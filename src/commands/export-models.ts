import { join } from 'node:path';
import { stringify } from 'yaml';
import { words } from '../data/index.js';
import { writeGenerated } from '../io/generated-files.js';
import { replaceableTemplates } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Context } from './command.js';
import { sayWritten } from './written.js';

/** Lines of words stay whole: they are sentences, and folded ones are hard to change. */
const NO_FOLD = { lineWidth: 0, singleQuote: true } as const;

/** Writes our templates and words where an association can change them; what it changed there before stays. */
export function exportModels(folder: string, quiet: boolean, context: Context): void {
  const templates = [...replaceableTemplates].map(([path, content]) => ({
    name: join(folder, path),
    content,
  }));
  const tables = Object.entries(words).map(([table, content]) => ({
    name: join(folder, 'textes', `${table}.yaml`),
    content: stringify(content, NO_FOLD),
  }));
  sayWritten(writeGenerated(folder, [...templates, ...tables]), quiet, context);
  if (!quiet) context.terminal.err(`${cli.exportedModels(folder)}\n`);
}
