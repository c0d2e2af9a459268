import { Option, type Command } from 'commander';
import { completenessOf, freshnessOf, listTools, replacementsFor, sheetOf } from '../catalogue/index.js';
import { consultation, usageIds } from '../data/index.js';
import type { Catalogue } from '../domain/catalogue.js';
import type { Filters } from '../domain/catalogue-answers.js';
import { UserError } from '../domain/user-error.js';
import { todayFrom } from '../io/clock.js';
import {
  CATALOGUE_FORMATS,
  renderCatalogue,
  shownWords,
  type CatalogueAnswer,
  type CatalogueFormat,
} from '../report/catalogue/index.js';
import { cli } from '../texts/fr/cli.js';
import { findFormat, findHost, findTool, findUsage } from './catalogue-names.js';
import type { Context, ExitCode } from './command.js';
import { knowledgeIn } from './own-knowledge.js';

/** Names of several words need no quotes: options take all the words that follow. */
interface Options {
  readonly remplacer?: readonly string[];
  readonly usage?: readonly string[];
  readonly licence?: readonly string[];
  readonly hebergeur?: readonly string[];
  readonly fichier?: readonly string[];
  readonly libre?: boolean;
  readonly anciennete?: boolean;
  readonly completude?: boolean;
  readonly date?: string;
  readonly format: CatalogueFormat;
}

const FILTERS = ['usage', 'licence', 'hebergeur', 'fichier', 'libre'] as const;
const MODES = ['remplacer', 'anciennete', 'completude'] as const;

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  const { options, values } = cli;
  const mode = (flags: string, words: string, name: string): Option =>
    new Option(flags, words).conflicts([...MODES.filter((other) => other !== name), ...FILTERS]);
  command
    .argument(values.tool, options.tool)
    .addOption(mode(`--remplacer ${values.words}`, options.replace, 'remplacer'))
    .option(`--usage ${values.words}`, options.usage)
    .option(`--licence ${values.words}`, options.licence)
    .option(`--hebergeur ${values.words}`, options.host)
    .option(`--fichier ${values.words}`, options.fileFormat)
    .option('--libre', options.libre)
    .addOption(mode('--anciennete', options.freshness, 'anciennete'))
    .addOption(mode('--completude', options.completeness, 'completude'))
    .option(`--date ${values.date}`, options.date)
    .addOption(
      new Option(`--format ${values.format}`, options.format).choices(CATALOGUE_FORMATS).default('text'),
    )
    .action(async (words: readonly string[], given: Options) => {
      done(await run(words, given, context));
    });
}

/** The association's own entries are those of the folder where one stands. */
async function run(words: readonly string[], given: Options, context: Context): Promise<ExitCode> {
  const { knowledge, problems } = await knowledgeIn('.');
  if (problems.length > 0) {
    const { renderDiagnostics } = await import('../report/check/index.js');
    context.terminal.err(renderDiagnostics(problems));
    return 2;
  }
  const { catalogue } = knowledge;
  const { width, paint } = context.terminal;
  const answer = answerTo(words, given, catalogue, context);
  context.terminal.out(renderCatalogue(answer, catalogue, { format: given.format, width, paint }));
  return 0;
}

function answerTo(
  words: readonly string[],
  given: Options,
  catalogue: Catalogue,
  context: Context,
): CatalogueAnswer {
  const option = [...MODES, ...FILTERS].find((key) => given[key] !== undefined);
  if (words.length > 0) {
    const name = shownWords(words.join(' '));
    if (option !== undefined)
      throw new UserError('catalogue-nom-et-option', { nom: name, option: `--${option}` });
    const { tool, asked } = findTool(words, catalogue);
    return { of: 'outil', asked, sheet: sheetOf(tool, catalogue) };
  }
  if (given.remplacer !== undefined) {
    const { tool, asked } = findTool(given.remplacer, catalogue);
    return { of: 'remplacements', asked, replacements: replacementsFor(tool, catalogue) };
  }
  if (given.anciennete === true) {
    const today = todayFrom(given.date, context.environment, context.now());
    return { of: 'anciennete', freshness: freshnessOf(catalogue, today, consultation().anciennete) };
  }
  const completeness = completenessOf(catalogue);
  if (given.completude === true) return { of: 'completude', completeness };
  return { of: 'liste', listing: listTools(catalogue, usageIds, filtersOf(given, catalogue)), completeness };
}

function filtersOf(
  { usage, licence, hebergeur: host, fichier: format, libre }: Options,
  catalogue: Catalogue,
): Filters {
  return {
    ...(usage !== undefined && { usage: findUsage(usage) }),
    ...(licence !== undefined && { licence: shownWords(licence.join(' ')) }),
    ...(host !== undefined && { host: findHost(host, catalogue) }),
    ...(format !== undefined && { format: findFormat(format, catalogue) }),
    ...(libre === true && { libre }),
  };
}
