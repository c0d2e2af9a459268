import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { readability } from '../data/dialogue.js';
import type { Models } from '../domain/models.js';
import type { PlannedResult } from '../domain/result.js';
import { writeGenerated } from '../io/generated-files.js';
import { whileWorking } from '../io/progress.js';
import { plan, type Knowledge } from '../pipeline.js';
import {
  DOCUMENTS,
  EXPORTS,
  renderDocuments,
  renderList,
  renderReadability,
  START_PAGE,
} from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { ANONYMOUS_FOLDER, pathsToTell, sayWhatRemains, shownOf, withoutModels } from './anonymous.js';
import type { Context, ExitCode } from './command.js';
import { exportModels } from './export-models.js';
import { FORMS, filesAsked, type FormsAsked } from './docs-forms.js';
import { lineOf, readFollowing } from './following.js';
import { withCommonOptions } from './common-options.js';
import { DEFAULT_INVENTORY, requireInventory, todayOf, type CommonOptions } from './inventory.js';
import { modelsFor } from './models.js';
import { repeatable } from './repeatable.js';
import { sayWritten } from './written.js';

interface Options extends CommonOptions, FormsAsked {
  readonly sortie?: string;
  readonly liste?: boolean;
  readonly lisibilite?: boolean;
  readonly remplacer?: boolean;
  readonly anonyme?: boolean;
  readonly modeles?: string;
  readonly modelesExporter?: string;
}

const DOCUMENT_IDS = [...new Set([...DOCUMENTS, ...EXPORTS].map(({ id }) => id))];

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .option('--liste', cli.options.documentList)
    .option(`--sortie ${cli.values.path}`, cli.options.docsOutput)
    .option('--remplacer', cli.options.replaceFiles)
    .option('--anonyme', cli.options.anonymousDocs)
    .option(`--modeles ${cli.values.path}`, cli.options.models)
    .option(`--modeles-exporter ${cli.values.path}`, cli.options.exportModels)
    .addOption(repeatable(`--document ${cli.values.documents}`, cli.options.document, DOCUMENT_IDS))
    .addOption(repeatable(`--format ${cli.values.formats}`, cli.options.documentFormats, FORMS))
    .option('--lisibilite', cli.options.readability)
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

/** What is told or written without an inventory; else the documents of one. */
async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  if (options.liste === true) context.terminal.out(renderList(context.terminal));
  else if (options.modelesExporter !== undefined)
    exportModels(options.modelesExporter, options.quiet === true, context);
  else return documentsOf(file, options, context);
  return 0;
}

/** A road map with all that its documents are made with. */
interface Material {
  readonly knowledge: Knowledge;
  readonly models: Models;
  readonly result: PlannedResult;
}

async function documentsOf(file: string, options: Options, context: Context): Promise<ExitCode> {
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  // The same road map as in plan.yaml, with what people noted since.
  const anonymous = options.anonyme === true;
  const following = await readFollowing(ready.inventory, file, { anonyme: anonymous }, context);
  if (following === undefined) return 2;
  const modelsOf = anonymous ? withoutModels : modelsFor;
  const models = modelsOf(file, options.modeles, context);
  if (models === undefined) return 2;
  const { inventory, knowledge, line } = await shownOf(ready, lineOf(following), options);
  const result = await whileWorking(context.terminal, cli.progress.plan, () =>
    plan(inventory, knowledge, todayOf(options, context), line),
  );
  const material = { knowledge, models, result };
  const folder = options.sortie ?? join(dirname(file), anonymous ? ANONYMOUS_FOLDER : 'documents');
  if (options.lisibilite === true) readThem(material, options, context);
  else await writeThem(material, folder, options, context);
  return 0;
}

function readThem({ knowledge, models, result }: Material, { document }: Options, context: Context): void {
  const { catalogue, weights } = knowledge;
  const { width, paint } = context.terminal;
  const asked = { models, ...(document && { documents: document }) };
  context.terminal.out(renderReadability(result, asked, readability, { catalogue, weights, width, paint }));
}

async function writeThem(
  { knowledge, models, result }: Material,
  folder: string,
  options: Options,
  context: Context,
): Promise<void> {
  const { catalogue, weights } = knowledge;
  const [quiet, anonymous] = [options.quiet === true, options.anonyme === true];
  const files = await whileWorking(context.terminal, cli.progress.docs, () =>
    filesAsked(options, (asked) => renderDocuments(result, catalogue, weights, { ...asked, models })),
  );
  const written = writeGenerated(
    folder,
    files.map(({ path, content }) => ({ name: join(folder, path), content })),
    { replace: options.remplacer === true },
  );
  // An anonymous result says nothing of the folders that it was made in.
  const told = anonymous ? pathsToTell(folder, written) : written;
  sayWritten(told, quiet, context);
  const start = told.find(({ name }) => name.endsWith(`${START_PAGE.name}.html`));
  if (start !== undefined && !quiet) context.terminal.err(`${cli.startHere(start.name)}\n`);
  if (anonymous) sayWhatRemains(options, context);
}
