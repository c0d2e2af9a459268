import { Argument, type Command } from 'commander';
import { catalogue, usageIds } from '../data/index.js';
import { byCodePoint } from '../domain/pointer.js';
import { cli } from '../texts/fr/cli.js';
import { completionTexts } from '../texts/fr/completion.js';
import { FAMILY_TEXTS } from '../texts/fr/families.js';
import { FORM_RULES, RULES } from './check-rules.js';
import type { Context, ExitCode } from './command.js';
import { bashCompletion } from './completion-bash.js';
import { fishCompletion } from './completion-fish.js';
import { treeOf, type CompletedCommand, type KnownWords } from './completion-tree.js';
import { zshCompletion } from './completion-zsh.js';

const SHELLS: Readonly<Record<string, (program: CompletedCommand) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export function configure(command: Command, { terminal }: Context, done: (code: ExitCode) => void): void {
  const shells = Object.keys(SHELLS);
  command
    .addArgument(
      new Argument(completionTexts.shell, completionTexts.shellHelp(shells.join(', '))).choices(shells),
    )
    .action((shell: string) => {
      const program = command.parent;
      const write = SHELLS[shell];
      if (program === null || write === undefined) throw new Error(`no completion for ${shell}`);
      terminal.out(write(treeOf(program, knownWords())));
      done(0);
    });
}

/** What may be named without an inventory. */
function knownWords(): KnownWords {
  const tools = [...catalogue.tools.keys()].sort(byCodePoint);
  const formats = [...catalogue.formats.keys()].sort(byCodePoint);
  const rules = [...RULES, ...FORM_RULES].map(({ id }) => id);
  return {
    [`catalogue ${bare(cli.values.tool)}`]: tools,
    'catalogue --remplacer': tools,
    'catalogue --hebergeur': tools,
    'catalogue --usage': usageIds,
    'catalogue --fichier': formats,
    'plan --expliquer': tools,
    [`expliquer ${bare(cli.values.id)}`]: [...new Set([...Object.keys(FAMILY_TEXTS), ...tools, ...rules])],
  };
}

function bare(placeholder: string): string {
  return placeholder.replace(/^\[|(?:\.\.\.)?\]$/g, '');
}
