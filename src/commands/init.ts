import type { Command } from 'commander';
import { EVERYBODY, FIRST_QUESTIONS, firstFields, type FirstQuestion } from '../ask/index.js';
import { interviewRules } from '../data/index.js';
import { sameTree } from '../domain/tree.js';
import { UserError } from '../domain/user-error.js';
import { withHeadings } from '../edit/index.js';
import { terminalPrompter } from '../io/ask.js';
import { presentChecksum, replaceText } from '../io/files.js';
import { score } from '../pipeline.js';
import { renderFirstPage, renderSaid } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { initTexts as texts } from '../texts/fr/init.js';
import { interviewTexts } from '../texts/fr/interview.js';
import { readAnswersFile, writeFacts } from './audit-answers.js';
import type { Context, ExitCode } from './command.js';
import { DEFAULT_INVENTORY, readText, requireInventory, todayOf, withCommonOptions } from './inventory.js';
import type { CommonOptions, Ready } from './inventory.js';
import { record, type Notebook } from './notebook.js';
import { putField, type Progress, type Talk } from './put-field.js';
import { nearestTool } from './tool-index.js';
import { withNotebook } from './with-notebook.js';

interface Options extends CommonOptions {
  readonly reponses?: string;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .option(`--reponses ${cli.values.path}`, texts.options.answers)
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  if (presentChecksum(file) !== undefined) throw new UserError('inventaire-deja-la', { fichier: file });
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
    const prompter = context.prompter ?? (await terminalPrompter(interviewTexts.keys));
    const talk = { notebook, prompter, knowledge, toolNamed, today, rules: interviewRules };
    return askFirst(talk, ready, context);
  });
  return close(file, code, options, context);
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

/** The twelve questions; 130 when somebody interrupts: what was answered is in the file. */
async function askFirst(talk: Talk, ready: Ready, context: Context): Promise<ExitCode> {
  const { terminal } = context;
  const { path } = talk.notebook;
  const progress: Progress = { inventory: ready.inventory, saved: 0 };
  terminal.out(renderSaid(texts.welcome(path), terminal));
  for (let rank = 0; rank < FIRST_QUESTIONS.length;) {
    const question = FIRST_QUESTIONS[rank];
    if (question === undefined) break;
    const next = await askOne(question, rank, progress, talk, context);
    if (next === 'fin') break;
    if (next === 'interrompu') {
      terminal.err(renderSaid(texts.interrupted(path, progress.saved), terminal));
      return 130;
    }
    rank = Math.max(0, rank + (next === 'retour' ? -1 : 1));
  }
  return 0;
}

async function askOne(
  question: FirstQuestion,
  rank: number,
  progress: Progress,
  talk: Talk,
  context: Context,
): Promise<'suite' | 'retour' | 'fin' | 'interrompu'> {
  const { terminal } = context;
  const { ask, why } = texts.questions[question];
  const fields = firstFields(question, progress.inventory.tree);
  // A question about tools or people has nothing to ask where none was named.
  if (fields.length === 0) return 'suite';
  const heading = `${texts.number(rank + 1, FIRST_QUESTIONS.length)}. ${ask}`;
  terminal.out(`\n${renderSaid(heading, terminal, 'bold')}${renderSaid(why, terminal, 'dim')}`);
  if (question === 'effectif') nameEverybody(progress, talk.notebook);
  for (const field of fields) {
    const reply = await putField(field, progress, talk, context, fields.length > 1);
    if (reply === 'retour' || reply === 'fin' || reply === 'interrompu') return reply;
    if (reply === 'autre') break;
  }
  return 'suite';
}

/** The group that counts everybody has a name before it has a number. */
function nameEverybody(progress: Progress, notebook: Notebook): void {
  const changes = [{ pointer: `${EVERYBODY}/nom`, value: texts.everybody }];
  const recorded = record(notebook, progress.inventory, { id: EVERYBODY, changes });
  if (recorded.kind === 'ecrit') progress.inventory = recorded.inventory;
}
