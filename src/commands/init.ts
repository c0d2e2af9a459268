import { Option, type Command } from 'commander';
import { interviewRules } from '../data/dialogue.js';
import type { Prompter } from '../domain/prompter.js';
import { sameTree } from '../domain/tree.js';
import { UserError } from '../domain/user-error.js';
import { withHeadings } from '../edit/index.js';
import { terminalPrompter } from '../io/ask.js';
import { presentChecksum, replaceText } from '../io/files.js';
import { score } from '../pipeline.js';
import { renderFirstPage, renderSaid } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { explainCode } from '../texts/fr/diagnostics.js';
import { initTexts as texts } from '../texts/fr/init.js';
import { interviewTexts } from '../texts/fr/interview.js';
import { readAnswersFile, writeFacts } from './audit-answers.js';
import type { Context, ExitCode } from './command.js';
import { columnConfirmer } from './confirm-columns.js';
import { askFirst } from './first-questions.js';
import { importCsv, type ImportOptions } from './import-csv.js';
import { withCommonOptions } from './common-options.js';
import { DEFAULT_INVENTORY, readText, requireInventory, todayOf } from './inventory.js';
import type { CommonOptions } from './inventory.js';
import { nearestTool } from './tool-index.js';
import { withNotebook } from './with-notebook.js';

interface Options extends CommonOptions, Omit<ImportOptions, 'quiet'> {
  readonly reponses?: string;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .addOption(
      new Option(`--reponses ${cli.values.path}`, texts.options.answers).conflicts(['outils', 'personnes']),
    )
    .option(`--outils ${cli.values.path}`, texts.options.toolSheet)
    .option(`--personnes ${cli.values.path}`, texts.options.peopleSheet)
    .option(`--colonnes ${cli.values.columns}`, cli.options.columns)
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  if (presentChecksum(file) !== undefined) throw new UserError('inventaire-deja-la', { fichier: file });
  if (options.outils !== undefined || options.personnes !== undefined)
    return startFromSheets(file, options, context);
  const asked = options.reponses === undefined;
  if (asked && !context.terminal.interactive && context.prompter === undefined)
    throw new UserError('init-sans-terminal', { fichier: file });
  const facts = options.reponses === undefined ? [] : readAnswersFile(options.reponses, context);
  if (facts === undefined) return 2;
  replaceText(file, undefined, `${texts.fileHeading.map((line) => `# ${line}\n`).join('')}bascule: 1\n`);
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  const today = todayOf(options, context);
  const code = await withNotebook(file, ready, context, async (notebook, { inventory, knowledge }) => {
    const toolNamed = (name: string) => nearestTool(name, knowledge.catalogue);
    const quiet = options.quiet === true;
    if (!asked)
      return writeFacts(facts, inventory, { notebook, toolNamed, today, replace: false, quiet }, context);
    const prompter = await prompterOf(context);
    const talk = { notebook, prompter, knowledge, toolNamed, today, rules: interviewRules };
    return askFirst(talk, ready, context);
  });
  return close(file, code, options, context);
}

/** Begins from sheets, as `importer` would; in front of a person the columns are shown first. 130 when they stop there. */
async function startFromSheets(file: string, options: Options, context: Context): Promise<ExitCode> {
  const { terminal } = context;
  const asks = terminal.interactive || context.prompter !== undefined;
  const prompter = asks ? await prompterOf(context) : undefined;
  const confirmer = prompter && columnConfirmer(prompter, context);
  try {
    const code = await importCsv(file, { ...options, quiet: true }, context, confirmer?.confirm);
    if (code !== 0) return code;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'import-arrete') throw error;
    terminal.err(`${explainCode(error.code, error.args).message}\n`);
    return 130;
  }
  const given = confirmer?.given() ?? [];
  if (given.length > 0 && options.quiet !== true) {
    const sheets = (['outils', 'personnes'] as const).flatMap((kind) =>
      options[kind] === undefined ? [] : [`--${kind} ${options[kind]}`],
    );
    terminal.err(`${texts.again(file, sheets.join(' '), given.join(','))}\n`);
  }
  return close(file, 0, options, context);
}

async function prompterOf(context: Context): Promise<Prompter> {
  return context.prompter ?? terminalPrompter(interviewTexts.keys);
}

/** Comments above the sections, then the first page. */
async function close(file: string, code: ExitCode, options: Options, context: Context): Promise<ExitCode> {
  const ready = await requireInventory(file, context);
  if (ready === undefined || code === 130) return code;
  const { source, tree, spans } = ready.inventory;
  const text = withHeadings({ text: source.text, tree, spans }, texts.headings);
  const after = readText({ name: file, text }, ready.knowledge.catalogue).inventory;
  if (after !== undefined && sameTree(after.tree, tree) && text !== source.text)
    replaceText(file, source.text, text);
  const { terminal } = context;
  const result = score(after ?? ready.inventory, ready.knowledge, todayOf(options, context));
  terminal.out(`\n${renderFirstPage(result, { catalogue: ready.knowledge.catalogue, ...terminal })}`);
  if (options.quiet !== true) terminal.err(`\n${renderSaid(texts.next(file), terminal)}`);
  return code;
}
