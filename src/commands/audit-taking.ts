import type { Knowledge } from '../pipeline.js';
import { auditTexts as texts } from '../texts/fr/audit.js';
import { readAnswersFile, writeFacts } from './audit-answers.js';
import { readAnswerSheet } from './audit-sheet.js';
import type { Context, ExitCode } from './command.js';
import { todayOf, type CommonOptions, type Ready } from './inventory.js';
import type { Notebook } from './notebook.js';
import { nearestTool } from './tool-index.js';
import { withNotebook } from './with-notebook.js';
import type { Session } from './write-fact.js';

export interface TakingOptions extends CommonOptions {
  readonly remplacer?: boolean;
}

/** Answers of a file shaped like an inventory. */
export async function takeAnswers(
  file: string,
  path: string,
  options: TakingOptions,
  ready: Ready,
  context: Context,
): Promise<ExitCode> {
  const facts = readAnswersFile(path, context);
  if (facts === undefined) return 2;
  return withNotebook(file, ready, context, (notebook, { inventory, knowledge }) =>
    writeFacts(facts, inventory, sessionOf(notebook, knowledge, options, context), context),
  );
}

/** Answers of a sheet. It is read once nobody else writes in the inventory: what it says is for things that are there. */
export async function takeSheet(
  file: string,
  path: string,
  options: TakingOptions,
  ready: Ready,
  context: Context,
): Promise<ExitCode> {
  return withNotebook(file, ready, context, async (notebook, { inventory, knowledge }) => {
    const facts = await readAnswerSheet(path, inventory.tree, todayOf(options, context), context);
    const code = writeFacts(facts, inventory, sessionOf(notebook, knowledge, options, context), context);
    if (code !== 0)
      context.terminal.err(`${texts.sheet.again(path, `bascule audit ${file} --reprendre ${path}`)}\n`);
    return code;
  });
}

function sessionOf(
  notebook: Notebook,
  { catalogue }: Knowledge,
  options: TakingOptions,
  context: Context,
): Session {
  return {
    notebook,
    toolNamed: (name) => nearestTool(name, catalogue),
    today: todayOf(options, context),
    replace: options.remplacer === true,
    quiet: options.quiet === true,
  };
}
