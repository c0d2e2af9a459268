import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { writeGenerated } from '../io/generated-files.js';
import { whileWorking } from '../io/progress.js';
import { plan } from '../pipeline.js';
import { DOCUMENTS, EXPORTS, renderDocuments, renderList, START_PAGE } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
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
  readonly liste?: boolean;
  readonly remplacer?: boolean;
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
    .option(`--modeles ${cli.values.path}`, cli.options.models)
    .option(`--modeles-exporter ${cli.values.path}`, cli.options.exportModels)
    .addOption(repeatable(`--document ${cli.values.documents}`, cli.options.document, DOCUMENT_IDS))
    .addOption(repeatable(`--format ${cli.values.formats}`, cli.options.documentFormats, FORMS))
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  if (options.liste === true) {
    context.terminal.out(renderList(context.terminal));
    return 0;
  }
  if (options.modelesExporter !== undefined) {
    exportModels(options.modelesExporter, options.quiet === true, context);
    return 0;
  }
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  const { inventory, knowledge } = ready;
  const today = todayOf(options, context);
  // The same road map as in plan.yaml, with what people noted since.
  const following = await readFollowing(inventory, file, {}, context);
  if (following === undefined) return 2;
  const models = modelsFor(file, options.modeles, context);
  if (models === undefined) return 2;
  const folder = options.sortie ?? join(dirname(file), 'documents');
  const { catalogue, weights } = knowledge;
  const files = await whileWorking(context.terminal, cli.progress.docs, () => {
    const result = plan(inventory, knowledge, today, lineOf(following));
    return filesAsked(options, (asked) => renderDocuments(result, catalogue, weights, { ...asked, models }));
  });
  const written = writeGenerated(
    folder,
    files.map(({ path, content }) => ({ name: join(folder, path), content })),
    { replace: options.remplacer === true },
  );
  sayWritten(written, options.quiet === true, context);
  const start = written.find(({ name }) => name.endsWith(`${START_PAGE.name}.html`));
  if (start !== undefined && options.quiet !== true) context.terminal.err(`${cli.startHere(start.name)}\n`);
  return 0;
}
