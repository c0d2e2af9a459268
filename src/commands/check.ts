import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Severity } from '../domain/diagnostic.js';
import { CHECK_FORMATS, type CheckFormat } from '../report/check/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Output } from './check-ci.js';
import type { Context, ExitCode } from './command.js';
import { withCommonOptions } from './common-options.js';
import { runCheck, type CheckOptions } from './run-check.js';

const SEVERITIES: readonly Severity[] = ['erreur', 'avertissement', 'information'];
const FORMATS = Object.keys(CHECK_FORMATS) as readonly CheckFormat[];

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.files, cli.options.files)
    .addOption(formatOption())
    .addOption(new Option(`--seuil ${cli.values.severity}`, cli.options.threshold).choices(SEVERITIES))
    .option(`--reference ${cli.values.path}`, cli.options.baseline)
    .option(`--ecrire-reference ${cli.values.path}`, cli.options.writeBaseline)
    .option('--sans-cache', cli.options.withoutCache)
    .action(async (files: string[], options: CheckOptions) => {
      done(await runCheck(files, options, context));
    });
}

/** `--format sarif=rapport.sarif --format text`: as many as wanted. */
function formatOption(): Option {
  const option = new Option(`--format ${cli.values.checkFormat}`, cli.options.checkFormat).choices(FORMATS);
  return option.argParser((value: string, previous: readonly Output[] | undefined): readonly Output[] => {
    const [, name = '', path] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
    const format = FORMATS.find((one) => one === name);
    if (format === undefined || path === '')
      throw new InvalidArgumentError(`'${value}'. Allowed choices are ${FORMATS.join(', ')}.`);
    return [...(previous ?? []), { format, path }];
  });
}
