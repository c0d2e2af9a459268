import { dirname } from 'node:path';
import { Option, type Command } from 'commander';
import { check } from '../check/index.js';
import type { Diagnostic, Severity } from '../domain/diagnostic.js';
import type { IsoDate } from '../domain/fact.js';
import type { SourceText } from '../domain/inventory.js';
import { appraise, type AppraisalKnowledge } from '../appraise.js';
import { DIAGNOSTIC_FORMATS, renderDiagnostics, type DiagnosticFormat } from '../report/check/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Context, ExitCode } from './command.js';
import {
  DEFAULT_INVENTORY,
  readInventory,
  todayOf,
  withCommonOptions,
  type CommonOptions,
} from './inventory.js';
import { knowledgeIn, type OwnKnowledge } from './own-knowledge.js';

const SEVERITIES: readonly Severity[] = ['erreur', 'avertissement', 'information'];

interface Options extends CommonOptions {
  readonly format: DiagnosticFormat;
  readonly seuil: Severity;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.files, cli.options.files)
    .addOption(
      new Option(`--format ${cli.values.format}`, cli.options.format)
        .choices(DIAGNOSTIC_FORMATS)
        .default('text'),
    )
    .addOption(
      new Option(`--seuil ${cli.values.severity}`, cli.options.threshold)
        .choices(SEVERITIES)
        .default('erreur'),
    )
    .action(async (files: string[], options: Options) => {
      done(await run(files.length > 0 ? files : [DEFAULT_INVENTORY], options, context));
    });
}

interface Checked {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
  readonly valid: boolean;
}

async function run(files: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const today = todayOf(options, context);
  const checked: Checked[] = [];
  const folders = new Map<string, OwnKnowledge>();
  for (const file of files) {
    const folder = dirname(file);
    const own = folders.get(folder) ?? (await knowledgeIn(folder));
    // The entries of a folder are told once, before the first inventory that uses them.
    if (!folders.has(folder)) checked.push(...own.problems.map((problem) => ({ ...problem, valid: false })));
    folders.set(folder, own);
    checked.push(checkFile(file, own.knowledge, today));
  }
  const output = renderDiagnostics(checked, options.format);
  context.terminal.out(output);
  if (options.quiet !== true) context.terminal.err(`${summary(checked)}\n`);
  if (options.quiet !== true && options.format === 'text' && checked.some(({ valid }) => valid))
    context.terminal.err(`${cli.explainHint(files[0] ?? DEFAULT_INVENTORY)}\n`);
  return exitCode(checked, options.seuil);
}

function checkFile(file: string, knowledge: AppraisalKnowledge, today: IsoDate): Checked {
  const { source, inventory, diagnostics } = readInventory(file, knowledge.catalogue);
  if (inventory === undefined) return { source, diagnostics, valid: false };
  return {
    source,
    diagnostics: [...diagnostics, ...check(appraise(inventory, knowledge, today))],
    valid: true,
  };
}

function exitCode(checked: readonly Checked[], threshold: Severity): ExitCode {
  if (checked.some(({ valid }) => !valid)) return 2;
  const limit = SEVERITIES.indexOf(threshold);
  const reached = checked.some(({ diagnostics }) =>
    diagnostics.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit),
  );
  return reached ? 1 : 0;
}

function summary(checked: readonly Checked[]): string {
  const count = (wanted: Severity): number =>
    checked.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === wanted).length;
  return cli.checked(checked.length, count('erreur'), count('avertissement'));
}
