import { Option, type Command } from 'commander';
import type { Scope } from '../ask/index.js';
import { interviewRules } from '../data/dialogue.js';
import { nodeAt, readCollection } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import { FAMILY_IDS } from '../domain/score.js';
import { UserError } from '../domain/user-error.js';
import { terminalPrompter } from '../io/ask.js';
import { auditTexts as texts } from '../texts/fr/audit.js';
import { cli } from '../texts/fr/cli.js';
import { guideTexts } from '../texts/fr/guide.js';
import { interviewTexts } from '../texts/fr/interview.js';
import { writeGuide } from './audit-guide.js';
import { takeAnswers, takeSheet } from './audit-taking.js';
import type { Context, ExitCode } from './command.js';
import { withCommonOptions } from './common-options.js';
import { DEFAULT_INVENTORY, nearest, requireInventory, todayOf, type CommonOptions } from './inventory.js';
import { holdInterview } from './interview.js';
import { withNotebook } from './with-notebook.js';
import { nearestTool } from './tool-index.js';

interface Options extends CommonOptions {
  readonly reponses?: string;
  readonly reprendre?: string;
  readonly remplacer?: boolean;
  readonly guide?: boolean;
  readonly sortie?: string;
  readonly theme?: string;
  readonly avec?: string;
  readonly minutes: number;
}

export function configure(command: Command, context: Context, done: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .argument(cli.values.file, cli.options.file, DEFAULT_INVENTORY)
    .option(`--reponses ${cli.values.path}`, texts.options.answers)
    .addOption(
      new Option(`--reprendre ${cli.values.path}`, guideTexts.resume).conflicts(['reponses', 'guide']),
    )
    .option('--remplacer', texts.options.replace)
    .option('--guide', guideTexts.option)
    .option(`--sortie ${cli.values.path}`, guideTexts.output)
    .option(`--theme ${cli.values.theme}`, texts.options.theme)
    .option(`--avec ${cli.values.person}`, texts.options.person)
    .addOption(
      new Option(`--minutes ${cli.values.minutes}`, texts.options.minutes)
        .argParser(Number)
        .default(interviewRules.minutes),
    )
    .action(async (file: string, options: Options) => {
      done(await run(file, options, context));
    });
}

async function run(file: string, options: Options, context: Context): Promise<ExitCode> {
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  const scope = scopeOf(options, ready.inventory);
  if (options.guide === true) {
    const quiet = options.quiet === true;
    const today = todayOf(options, context);
    return writeGuide({ file, folder: options.sortie, scope, today, quiet }, ready, context);
  }
  if (options.reponses !== undefined) return takeAnswers(file, options.reponses, options, ready, context);
  if (options.reprendre !== undefined) return takeSheet(file, options.reprendre, options, ready, context);
  if (!context.terminal.interactive && context.prompter === undefined)
    throw new UserError('audit-sans-terminal', { fichier: file });
  const prompter = context.prompter ?? (await terminalPrompter(interviewTexts.keys));
  return withNotebook(file, ready, context, (notebook, { inventory, knowledge }) =>
    holdInterview(
      inventory,
      {
        notebook,
        prompter,
        knowledge,
        rules: interviewRules,
        toolNamed: (name) => nearestTool(name, knowledge.catalogue),
        today: todayOf(options, context),
        scope,
        minutes: options.minutes,
        command: `bascule audit ${file}`,
      },
      context,
    ),
  );
}

/** @throws UserError `personne-inconnue`, `theme-inconnu`, `minutes-option`. */
function scopeOf({ theme, avec, minutes }: Options, { tree }: Inventory): Scope {
  if (!(minutes > 0)) throw new UserError('minutes-option');
  const people = readCollection(nodeAt(tree, '/personnes')).ids;
  if (avec !== undefined && !people.includes(avec))
    throw unknown('personne-inconnue', 'personne', avec, people);
  const themes = [...THEMES, ...FAMILY_IDS];
  if (theme !== undefined && !themes.includes(theme)) throw unknown('theme-inconnu', 'theme', theme, themes);
  return { ...(theme !== undefined && { theme }), ...(avec !== undefined && { person: avec }) };
}

function unknown(code: string, name: string, value: string, connues: readonly string[]): UserError {
  const suggestion = nearest(value, connues);
  return new UserError(code, { [name]: value, connues, ...(suggestion !== undefined && { suggestion }) });
}

/** The sections of an inventory that questions are about. */
const THEMES: readonly string[] = [
  'personnes',
  'groupes',
  'outils',
  'usages',
  'hebergeurs',
  'acces_critiques',
  'formats',
  'formation',
  'information',
  'soutien',
  'decisions',
  'calendrier',
  'objectifs',
];
