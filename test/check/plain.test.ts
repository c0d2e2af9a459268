import fc from 'fast-check';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { useOf } from '../../src/asked.js';
import { saidBy } from '../../src/commands/check-plain.js';
import { configure } from '../../src/commands/check.js';
import type { Context } from '../../src/commands/command.js';
import { COMMANDS } from '../../src/commands/index.js';
import { inFolder, say } from '../support/in-process.js';

/** What the library reads in the words behind `check`; undefined where it refuses them. */
function read(words: readonly string[]): unknown {
  const command = new Command('check').exitOverride().configureOutput({ writeErr: () => undefined });
  let said: unknown;
  configure(command, {} as Context, () => undefined);
  command.action((files: readonly string[], options: object) => {
    said = { files, options: { ...options } };
  });
  try {
    command.parse(words, { from: 'user' });
  } catch {
    return undefined;
  }
  return said;
}

const WORDS = ['--quiet', '-q', '--sans-cache', '--date', '2026-11-22', 'a.yaml', 'dossier/*.yaml', 'é', ''];
const STRANGE = [
  '-',
  '--',
  '--date=2026-11-22',
  '-qq',
  '--sans',
  '--seuil',
  'erreur',
  '--format',
  'json',
  '-h',
];

describe('a check that is asked for plainly', () => {
  it('is read as the library of command lines reads it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 7 }), (words) => {
        const said = saidBy(words);
        // Only « --date » without a day is left to the library, which says what is missing.
        if (said === undefined)
          expect(
            words.filter((_, at) => words[at] === '--date' && /^(-|$)/.test(words[at + 1] ?? '-')),
          ).not.toEqual([]);
        else expect(said).toEqual(read(words));
      }),
      { numRuns: 2000 },
    );
  });

  it('is left to the library where any word might mean something else', () => {
    const any = fc.array(fc.constantFrom(...WORDS, ...STRANGE), { maxLength: 7 });
    fc.assert(
      fc.property(any, (words) => {
        const said = saidBy(words);
        if (said !== undefined) expect(said).toEqual(read(words));
        if (words.some((word) => STRANGE.includes(word) && word.startsWith('-')))
          expect(said).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it('says and answers the same by either way', async () => {
    inFolder({
      'inventaire.yaml': 'bascule: 1\noutils:\n  framaforms: { compte: { au_nom_de: personne } }\n',
    });
    for (const words of [
      [],
      ['inventaire.yaml'],
      ['-q', '--date', '2026-11-22'],
      ['--date', 'hier'],
      ['absent.yaml'],
    ])
      expect(await say(['check', ...words])).toEqual(await say(['check', '--seuil=erreur', ...words]));
  });

  it('is told from other work by its first word', () => {
    const names = COMMANDS.flatMap((entry) => [entry.name, ...(entry.alias ? [entry.alias] : [])]);
    const plain = COMMANDS.filter((entry) => entry.plain).flatMap(({ name, alias }) => [name, alias]);
    expect(names.filter((name) => useOf([name]) === 'check')).toEqual(plain);
    expect(useOf([])).toBe('autre');
  });
});
