import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { words as ourWords } from '../data/index.js';
import { NO_MODELS, type Models } from '../domain/models.js';
import { OWN_MODELS, readModels, type ModelFile } from '../io/models.js';
import { readWords } from '../load/index.js';
import { renderDiagnostics } from '../report/check/index.js';
import { checkTemplates } from '../report/index.js';
import type { Context } from './command.js';

/** Words of data files stand in a folder of their own among the models. */
const WORDS = /^textes\/([^/]+)\.ya?ml$/;

/**
 * The association's own templates and words: those of the folder that was named, or those beside the inventory if there are any.
 * Undefined once all that is wrong with them has been said.
 * @throws UserError for a folder or a file that cannot be read.
 */
export function modelsFor(file: string, named: string | undefined, context: Context): Models | undefined {
  const beside = join(dirname(file), OWN_MODELS);
  const folder = named ?? (existsSync(beside) ? beside : undefined);
  if (folder === undefined) return NO_MODELS;
  const files = readModels(folder);
  const tables = files.flatMap((one) => tableOf(one) ?? []);
  const others = files.filter((one) => tableOf(one) === undefined);
  const models: Models = {
    templates: new Map(others.map(({ path, source: { name, text } }) => [path, { file: name, text }])),
    words: Object.fromEntries(tables.map(({ table, words }) => [table, words])),
  };
  const problems = [...checkTemplates(models), ...tables].filter(({ diagnostics }) => diagnostics.length > 0);
  if (problems.length === 0) return models;
  context.terminal.err(renderDiagnostics(problems));
  return undefined;
}

/** A table of words, compared with ours of the same name. Any other YAML file replaces nothing, and is told so. */
function tableOf({ path, source }: ModelFile) {
  const table = WORDS.exec(path)?.[1];
  const ours = table === undefined || !Object.hasOwn(ourWords, table) ? undefined : ourWords[table];
  return table === undefined || ours === undefined
    ? undefined
    : { table, source, ...readWords(source, ours) };
}
