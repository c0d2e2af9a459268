import { basename, dirname, join, posix, relative, sep } from 'node:path';
import { Argument, type Command } from 'commander';
import { SCHEMAS, type SchemaName } from '../data/schemas.js';
import { withFirstLine } from '../edit/first-line.js';
import { readSourceText, replaceText } from '../io/files.js';
import { writeNewFile } from '../io/new-file.js';
import { cli } from '../texts/fr/cli.js';
import { schemaTexts as texts } from '../texts/fr/schema.js';
import type { Context, ExitCode } from './command.js';
import { DEFAULT_INVENTORY } from './inventory.js';

const NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];
/** What editors look for in the first comments of a file. */
const MODELINE = 'yaml-language-server: $schema=';
const OWN_FOLDER = '.bascule';

interface Options {
  readonly ecrire?: string | true;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  command
    .addArgument(
      new Argument(texts.which, texts.whichHelp(NAMES.join(', '))).choices(NAMES).default('inventaire'),
    )
    .option(`--ecrire ${cli.values.file}`, texts.write)
    .action((name: SchemaName, { ecrire }: Options) => {
      if (ecrire === undefined) context.terminal.out(textOf(name));
      else writeBeside(name, ecrire === true ? DEFAULT_INVENTORY : ecrire, context);
      done(0);
    });
}

function textOf(name: SchemaName): string {
  return `${JSON.stringify(SCHEMAS[name], undefined, 2)}\n`;
}

/**
 * The schema in a folder beside the file, and the line by which editors find it there: no network, and it moves with the folder.
 * @throws UserError as `readSourceText` and `replaceText` do.
 */
function writeBeside(name: SchemaName, file: string, { terminal }: Context): void {
  const { text } = readSourceText(file);
  const path = join(homeOf(file), OWN_FOLDER, 'schemas', `${name}.schema.json`);
  writeNewFile(path, textOf(name));
  terminal.err(`${cli.written(path)}\n`);
  if (firstComments(text).includes(MODELINE)) {
    terminal.err(`${texts.alreadyThere(file)}\n`);
    return;
  }
  const way = relative(dirname(file), path).split(sep).join(posix.sep);
  replaceText(file, text, withFirstLine(text, `# ${MODELINE}${way}`));
  terminal.err(`${texts.lineAdded(file)}\n`);
}

/** The folder of the association: settings and entries live in one of its own already. */
function homeOf(file: string): string {
  const folder = dirname(file);
  if (basename(folder) === OWN_FOLDER) return dirname(folder);
  return basename(dirname(folder)) === OWN_FOLDER ? dirname(dirname(folder)) : folder;
}

function firstComments(text: string): string {
  return /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n)*/.exec(text)?.[0] ?? '';
}
