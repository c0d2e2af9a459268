import { Option, type Command } from 'commander';
import { check } from '../check/index.js';
import { knowledge } from '../data/index.js';
import type { Diagnostic, Severity } from '../domain/diagnostic.js';
import type { IsoDate } from '../domain/fact.js';
import type { SourceText } from '../domain/inventory.js';
import { appraise } from '../pipeline.js';
import { DIAGNOSTIC_FORMATS, renderDiagnostics, type DiagnosticFormat } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Context, ExitCode } from './command.js';
import {
  DEFAULT_INVENTORY,
  readInventory,
  todayOf,
  withCommonOptions,
  type CommonOptions,
} from './inventory.js';

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
    .action((files: string[], options: Options) => {
      done(run(files.length > 0 ? files : [DEFAULT_INVENTORY], options, context));
    });
}

interface Checked {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
  readonly valid: boolean;
}

function run(files: readonly string[], options: Options, context: Context): ExitCode {
  const today = todayOf(options, context);
  const checked = files.map((file) => checkFile(file, today));
  const output = renderDiagnostics(checked, options.format);
  context.terminal.out(output);
  if (options.quiet !== true) context.terminal.err(`${summary(checked)}\n`);
  if (options.quiet !== true && options.format === 'text' && checked.some(({ valid }) => valid))
    context.terminal.err(`${cli.explainHint(files[0] ?? DEFAULT_INVENTORY)}\n`);
  return exitCode(checked, options.seuil);
}

function checkFile(file: string, today: IsoDate): Checked {
  const { source, inventory, diagnostics } = readInventory(file);
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
