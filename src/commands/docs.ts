import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { IsoDate } from '../domain/fact.js';
import { writeGenerated, type FileToWrite } from '../io/generated-files.js';
import { whileWorking } from '../io/progress.js';
import { plan } from '../pipeline.js';
import { DOCUMENTS, EXPORTS, renderDocuments, type DocumentsAsked } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import {
  ANONYMOUS_FOLDER,
  pathsToTell,
  sayWhatRemains,
  shownOf,
  withoutModels,
  type Shown,
} from './anonymous.js';
import type { Context, ExitCode } from './command.js';
import { exportModels } from './export-models.js';
import { FORMS, filesAsked, type FormsAsked } from './docs-forms.js';
import { lineOf, readFollowing } from './following.js';
import {
  DEFAULT_INVENTORY,
  requireInventory,
  todayOf,
  withCommonOptions,
  type CommonOptions,
} from './inventory.js';
import { modelsFor } from './models.js';
import { repeatable } from './repeatable.js';
import { sayWritten } from './written.js';

interface Options extends CommonOptions, FormsAsked {
  readonly sortie?: string;
  readonly remplacer?: boolean;
  readonly anonyme?: boolean;
  readonly modeles?: string;
  readonly modelesExporter?: string;
}

const DOCUMENT_IDS = [...new Set([...DOCUMENTS, ...EXPORTS].map(({ id }) => id))];

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .option(`--sortie ${cli.values.path}`, cli.options.docsOutput)
    .option('--remplacer', cli.options.replaceFiles)
    .option('--anonyme', cli.options.anonymousDocs)
    .option(`--modeles ${cli.values.path}`, cli.options.models)
    .option(`--modeles-exporter ${cli.values.path}`, cli.options.exportModels)
    .addOption(repeatable(`--document ${cli.values.documents}`, cli.options.document, DOCUMENT_IDS))
    .addOption(repeatable(`--format ${cli.values.formats}`, cli.options.documentFormats, FORMS))
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  if (options.modelesExporter !== undefined) {
    exportModels(options.modelesExporter, options.quiet === true, context);
    return 0;
  }
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  // The same road map as in plan.yaml, with what people noted since.
  const anonymous = options.anonyme === true;
  const following = await readFollowing(ready.inventory, file, { anonyme: anonymous }, context);
  if (following === undefined) return 2;
  const modelsOf = anonymous ? withoutModels : modelsFor;
  const models = modelsOf(file, options.modeles, context);
  if (models === undefined) return 2;
  const shown = await shownOf(ready, lineOf(following), options);
  const folder = options.sortie ?? join(dirname(file), anonymous ? ANONYMOUS_FOLDER : 'documents');
  const files = await whileWorking(context.terminal, cli.progress.docs, () =>
    filesFor(shown, { ...options, models }, folder, todayOf(options, context)),
  );
  const written = writeGenerated(folder, files, { replace: options.remplacer === true });
  sayWritten(anonymous ? pathsToTell(folder, written) : written, options.quiet === true, context);
  if (anonymous) sayWhatRemains(options, context);
  return 0;
}

async function filesFor(
  { inventory, knowledge, line }: Shown,
  asked: FormsAsked & Pick<DocumentsAsked, 'models'>,
  folder: string,
  today: IsoDate,
): Promise<readonly FileToWrite[]> {
  const { catalogue, weights } = knowledge;
  const result = plan(inventory, knowledge, today, line);
  const files = await filesAsked(asked, (wanted) =>
    renderDocuments(result, catalogue, weights, { ...wanted, ...(asked.models && { models: asked.models }) }),
  );
  return files.map(({ path, content }) => ({ name: join(folder, path), content }));
}
