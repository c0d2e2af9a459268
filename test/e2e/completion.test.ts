import { execa } from 'execa';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { say } from '../support/in-process.js';
import { has } from '../support/programs.js';
import { emptyFolder } from './run.js';

const folder = emptyFolder();

beforeAll(async () => {
  for (const name of ['inventaire.yaml', 'autre.yml', 'outils.csv', 'page.md'])
    writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'mon asso.yaml'), '');
  mkdirSync(join(folder, 'dossier'));
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(join(folder, `.${shell}`), (await say(['completion', shell])).out);
});

async function run(program: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await execa(program, args, {
    cwd: folder,
    env: { TERM: 'dumb', HOME: folder, ZDOTDIR: folder },
  });
  return stdout.split('\n').filter((line) => line !== '');
}

/** Words as readline cuts them: `=` stands alone. */
function bash(line: string): Promise<readonly string[]> {
  const words = line.split(' ').flatMap((word) => word.split(/(?<==)|(?==)/));
  const script = `source ./.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _bascule; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return run('bash', '--norc', '-c', script, 'bash', ...words);
}

/** A shell in a terminal of its own, as somebody who types the line, then the key; what it would offer goes to a file. */
const ZSH = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1= ; TERM=dumb; autoload -Uz compinit; compinit -D -u; source ./.zsh; source ./.hooks; print -r -- PRET"
zpty -r shell said '*PRET*PRET*'
zpty -n -w shell "$1"$'\\t'
zpty -r shell said '*FINI*'
zpty -d shell
cat ./.offered
`;
const HOOKS = `
: > ./.offered
compadd() {
  if [[ " \${@[1,(i)(-|--)]} " == *' -'[OAD]' '* ]]; then builtin compadd "$@"; return; fi
  local -a hits
  builtin compadd -A hits "$@"
  print -rl -- $hits >> ./.offered
  builtin compadd "$@"
}
seen() { print -r -- FINI }
comppostfuncs=(seen)
bindkey '^I' complete-word
zstyle ':completion:*' list-max 9999
unsetopt beep
LISTMAX=9999
`;

async function zsh(line: string): Promise<readonly string[]> {
  writeFileSync(join(folder, '.hooks'), HOOKS);
  return run('zsh', '-f', '-c', ZSH, 'zsh', line);
}

/** A name and what it says of itself, between them a tabulation. */
async function fish(line: string): Promise<readonly string[]> {
  const lines = await run('fish', '-N', '-c', 'source ./.fish; complete -C $argv[1]', line);
  return lines.map((one) => one.split('\t')[0] ?? '');
}

describe.each([
  { shell: 'bash', ask: bash },
  { shell: 'zsh', ask: zsh },
  { shell: 'fish', ask: fish },
])('completion in $shell', ({ shell, ask }) => {
  const it_ = it.skipIf(!has(shell));
  const names = COMMANDS.flatMap(({ name, alias }) => [name, ...(alias === undefined ? [] : [alias])]);

  it_('offers every command under every name', async () => {
    expect(await ask('bascule ')).toEqual(expect.arrayContaining(names));
  });

  it_('offers the options of the command that is typed, and only these', async () => {
    const offered = await ask('bascule check --');
    expect(offered).toEqual(expect.arrayContaining(['--seuil', '--format', '--ecrire-reference', '--help']));
    expect(offered.join(' ')).not.toContain('--si-depart');
  });

  it_.each([
    ['the choices of an option', 'bascule check --seuil ', ['erreur', 'avertissement', 'information']],
    ['the same under another name of the command', 'bascule verifier --seuil a', ['avertissement']],
    ['the same behind other options', 'bascule check -q --format text --seuil a', ['avertissement']],
    ['the forms of a check', 'bascule check --format s', ['sarif']],
    ['the choices of an argument', 'bascule completion b', ['bash']],
    ['names of tools', 'bascule catalogue --remplacer slac', ['slack']],
    ['names of tools as an argument', 'bascule catalogue pahe', ['paheko']],
    ['what can be explained', 'bascule expliquer compte-pers', ['compte-personnel']],
    ['usages', 'bascule catalogue --usage vis', ['visio']],
    ['commands within a command', 'bascule suivi rep', ['reporte']],
    ['the choices of those', 'bascule suivi decide 21 --resultat ou', ['oui']],
  ])('offers %s', async (_, line, expected) => {
    expect([...new Set(await ask(line))].sort()).toEqual([...expected].sort());
  });

  it_('offers inventories, and folders, where an inventory is expected', async () => {
    const offered = (await ask('bascule check ')).map((one) => one.replace(/\/$/, '').replace('\\', ''));
    expect(offered).toEqual(
      expect.arrayContaining(['inventaire.yaml', 'autre.yml', 'mon asso.yaml', 'dossier']),
    );
    expect(offered).not.toContain('check');
  });

  it_('offers sheets where a sheet is expected', async () => {
    const offered = await ask('bascule importer --outils ');
    // Folders may come before: the sheet may be inside.
    expect(offered.find((one) => !one.startsWith('dossier'))).toBe('outils.csv');
  });
});

it.skipIf(!has('bash'))('in bash goes on behind an equals sign', async () => {
  expect(await bash('bascule check --seuil=a')).toEqual(['avertissement']);
  expect(await bash('bascule check --format=text --seuil ')).toContain('erreur');
});

it('is refused for another shell, with the choices', async () => {
  const { code, err } = await say(['completer', 'tcsh']);
  expect(code).toBe(2);
  expect(err).toContain('« tcsh »');
  expect(err).toContain('bash, zsh, fish');
});
