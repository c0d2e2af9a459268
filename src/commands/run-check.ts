import { resolve } from 'node:path';
import { compare, levelChanges } from '../check/index.js';
import type { Baseline, BaselineFile } from '../domain/checking.js';
import type { Severity } from '../domain/diagnostic.js';
import { UserError } from '../domain/user-error.js';
import { BUILD, VERSION } from '../domain/version.js';
import { checksumOf, readSourceText } from '../io/files.js';
import { expandPattern } from '../io/patterns.js';
import { loadCheckBaseline } from '../load/index.js';
import { renderDiagnostics, tellCheck, type CheckedFile } from '../report/check/index.js';
import { ciWords } from '../texts/fr/check-ci.js';
import { checkSummary } from '../texts/fr/check-formats.js';
import { baselineText, keeperOf } from './check-baseline.js';
import { outputsFor, type Output } from './check-ci.js';
import { lookAtAll } from './check-files.js';
import type { Looked, Looking } from './check-one.js';
import { deliverTo, requireSeparate } from './check-outputs.js';
import { FORM_RULES, RULES } from './check-rules.js';
import { tallyOf, type Tally } from './check-summary.js';
import type { Context, ExitCode } from './command.js';
import { DEFAULT_INVENTORY, todayOf, type CommonOptions } from './inventory.js';

/** What may stand on the command line. */
export interface CheckOptions extends CommonOptions {
  readonly format?: readonly Output[];
  readonly seuil?: Severity;
  readonly reference?: string;
  readonly ecrireReference?: string;
  readonly sansCache?: boolean;
}

/** From how many files on what was found before is kept. A convention. */
const MANY = 20;

/** Checks what these words name, or the inventory of this folder where there are none. */
export async function runCheck(
  words: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<ExitCode> {
  const outputs = options.format ?? defaultOutputs(options, context);
  const paths = filesOf(words.length > 0 ? words : [DEFAULT_INVENTORY]);
  const { reference, ecrireReference } = options;
  requireSeparate(outputs, ecrireReference === undefined ? [] : [ecrireReference], paths);
  const before = reference === undefined ? undefined : await readBaseline(reference, context);
  if (reference !== undefined && before === undefined) return 2;
  const tally = await tellAll(paths, outputs, before, options, context);
  if (options.quiet !== true) {
    if (ecrireReference !== undefined)
      context.terminal.err(`${checkSummary.baselineWritten(ecrireReference)}\n`);
    const isText = outputs.some(({ format, path }) => format === 'text' && path === undefined);
    context.terminal.err(tally.summary(isText ? paths[0] : undefined));
  }
  return tally.exitCode();
}

/** Looks at each file and tells it at once, to each of the places; a baseline that is to be written is the last of them. */
async function tellAll(
  paths: readonly string[],
  outputs: readonly Output[],
  before: Baseline | undefined,
  options: CheckOptions,
  context: Context,
): Promise<Tally> {
  const looking = lookingFor(paths, options, context);
  const written = options.ecrireReference === undefined ? [] : [options.ecrireReference];
  const baseline = keeperOf(before, written.length > 0);
  const compared = before !== undefined || written.length > 0;
  const report = { rules: [...RULES, ...FORM_RULES], version: VERSION, compared };
  const telling = tellCheck(
    outputs.map(({ format }) => format),
    report,
  );
  const delivery = deliverTo([...outputs.map(({ path }) => path), ...written], context);
  const tally = tallyOf(before);
  try {
    await lookAtAll(paths, looking, context.environment, (looked) => {
      const file = beside(looked, baseline.knownOf(looked), before, options.seuil);
      tally.add(file);
      delivery.write(telling.add(file));
    });
    delivery.end([...telling.end(), ...written.map(() => baselineText(baseline.entries(), looking.today))]);
    return tally;
  } finally {
    delivery.close();
  }
}

/** What suits the machine that runs the check, which is said: a person reads the log later. */
function defaultOutputs({ quiet }: CheckOptions, { environment, terminal }: Context): readonly Output[] {
  const { name, outputs } = outputsFor(environment);
  const written = outputs.flatMap(({ path }) => path ?? []);
  if (name !== undefined && quiet !== true) terminal.err(`${ciWords(name, written)}\n`);
  return outputs;
}

/** What was found before is looked for where there are many files: for a few, looking takes longer than finding. */
function lookingFor(paths: readonly string[], options: CheckOptions, context: Context): Looking {
  const today = todayOf(options, context);
  const levels = options.reference !== undefined || options.ecrireReference !== undefined;
  const isKept = options.sansCache !== true && BUILD !== undefined && paths.length >= MANY;
  return { today, levels, keptFor: isKept ? JSON.stringify([VERSION, BUILD, today]) : undefined };
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
  { source, file, valid, judged, levels, threshold }: Looked,
  known: BaselineFile | undefined,
  before: Baseline | undefined,
  asked: Severity | undefined,
): CheckedFile {
  const levelsThen = before?.files[file]?.levels;
  return {
    source,
    file,
    valid,
    compared: compare(judged, valid ? known : undefined),
    fingerprintOf: (id) => checksumOf(`${file}\n${id}`),
    levels: levelsThen === undefined ? [] : levelChanges(levelsThen, levels),
    threshold: asked ?? threshold ?? 'erreur',
  };
}
