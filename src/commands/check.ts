import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { baselineOf, compare, levelChanges } from '../check/index.js';
import type { Baseline } from '../domain/checking.js';
import type { Severity } from '../domain/diagnostic.js';
import { UserError } from '../domain/user-error.js';
import { VERSION } from '../domain/version.js';
import { checksumOf, readSourceText, writeNewFile } from '../io/files.js';
import { expandPattern } from '../io/patterns.js';
import { loadCheckBaseline } from '../load/index.js';
import { fails, renderCheck, renderDiagnostics, type CheckedFile } from '../report/check/index.js';
import { checkSummary } from '../texts/fr/check-formats.js';
import { cli } from '../texts/fr/cli.js';
import { forBaseline, lookAtAll, type Looked } from './check-files.js';
import { defaultOutputs, deliver, formatOption, requireSeparate, type Output } from './check-outputs.js';
import { FORM_RULES, RULES } from './check-rules.js';
import { summaryOf } from './check-summary.js';
import type { Context, ExitCode } from './command.js';
import { DEFAULT_INVENTORY, todayOf, withCommonOptions, type CommonOptions } from './inventory.js';

const SEVERITIES: readonly Severity[] = ['erreur', 'avertissement', 'information'];

interface Options extends CommonOptions {
  readonly format?: readonly Output[];
  readonly seuil?: Severity;
  readonly reference?: string;
  readonly ecrireReference?: string;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.files, cli.options.files)
    .addOption(formatOption())
    .addOption(new Option(`--seuil ${cli.values.severity}`, cli.options.threshold).choices(SEVERITIES))
    .option(`--reference ${cli.values.path}`, cli.options.baseline)
    .option(`--ecrire-reference ${cli.values.path}`, cli.options.writeBaseline)
    .action(async (files: string[], options: Options) => {
      done(await run(files.length > 0 ? files : [DEFAULT_INVENTORY], options, context));
    });
}

async function run(words: readonly string[], options: Options, context: Context): Promise<ExitCode> {
  const today = todayOf(options, context);
  const outputs = options.format ?? defaultOutputs(context.environment);
  const paths = filesOf(words);
  const { reference, ecrireReference } = options;
  requireSeparate(outputs, ecrireReference === undefined ? [] : [ecrireReference], paths);
  const before = reference === undefined ? undefined : await readBaseline(reference, context);
  if (reference !== undefined && before === undefined) return 2;
  const looked = await lookAtAll(paths, today);
  const written = ecrireReference === undefined ? undefined : baselineOf(forBaseline(looked), today);
  if (written !== undefined && ecrireReference !== undefined)
    writeNewFile(ecrireReference, `${JSON.stringify(written, null, 2)}\n`);
  const baseline = before ?? written;
  const files = looked.map((one) => beside(one, written ?? before, before, options.seuil));
  const rules = [...RULES, ...FORM_RULES];
  const report = { files, rules, version: VERSION, compared: baseline !== undefined };
  deliver(
    outputs,
    renderCheck(
      report,
      outputs.map(({ format }) => format),
    ),
    context,
  );
  if (options.quiet !== true) {
    if (ecrireReference !== undefined)
      context.terminal.err(`${checkSummary.baselineWritten(ecrireReference)}\n`);
    const isText = outputs.some(({ format, path }) => format === 'text' && path === undefined);
    context.terminal.err(summaryOf(files, before, isText ? paths[0] : undefined));
  }
  return exitCode(files);
}

/** Every file once, in the order of the words that named them. @throws UserError `motif-sans-fichier`. */
function filesOf(words: readonly string[]): readonly string[] {
  const all = words.flatMap((word) => {
    const files = expandPattern(word);
    if (files.length === 0) throw new UserError('motif-sans-fichier', { motif: word });
    return files;
  });
  const seen = new Set<string>();
  return all.filter((path) => {
    const before = seen.size;
    return seen.add(resolve(path)).size > before;
  });
}

async function readBaseline(path: string, context: Context): Promise<Baseline | undefined> {
  const source = readSourceText(path);
  const loaded = await loadCheckBaseline(source);
  if (loaded.ok) return loaded.value;
  context.terminal.err(renderDiagnostics([{ source, diagnostics: loaded.diagnostics }]));
  return undefined;
}

/** A file beside what was known of it. Levels are told against the baseline that was read, not the one that was just written. */
function beside(
  { source, file, valid, judged, families, threshold }: Looked,
  known: Baseline | undefined,
  before: Baseline | undefined,
  asked: Severity | undefined,
): CheckedFile {
  const levelsThen = before?.files[file]?.levels;
  const compared = compare(judged, valid ? known?.files[file] : undefined);
  return {
    source,
    file,
    valid,
    compared,
    fingerprintOf: (id) => checksumOf(`${file}\n${id}`),
    levels: levelsThen === undefined ? [] : levelChanges(levelsThen, families()),
    threshold: asked ?? threshold ?? 'erreur',
  };
}

function exitCode(files: readonly CheckedFile[]): ExitCode {
  if (files.some(({ valid }) => !valid)) return 2;
  return files.some(({ compared, threshold }) => compared.some((one) => fails(one, threshold))) ? 1 : 0;
}
