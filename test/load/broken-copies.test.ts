import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UserError } from '../../src/domain/user-error.js';
import { readSourceText } from '../../src/io/files.js';
import { BASE, argsOf, broken, verdict } from './base.js';

const folder = mkdtempSync(join(tmpdir(), 'bascule-copies-'));
afterAll(() => rmSync(folder, { recursive: true }));

function refusalOf(path: string): UserError {
  try {
    readSourceText(path);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('ten broken copies, each told once and at its place', () => {
  test('the base itself has nothing wrong', () => {
    expect(verdict(BASE)).toEqual([]);
  });

  test('a wrong type is told on the value', () => {
    expect(verdict(broken('effectif: 12', 'effectif: douze'))).toEqual(['valeur-inattendue 7:15']);
  });

  test('an unknown key is told on the key, with the key that was meant', () => {
    const text = broken('    acces: [secretaire', '    acess: [secretaire');
    expect(verdict(text)).toEqual(['cle-inconnue 17:5']);
    expect(argsOf(text)).toMatchObject({ cle: 'acess', suggestion: 'acces' });
  });

  test('a misspelt id is told on the id, with the id that was meant', () => {
    const text = broken('[secretaire, tresoriere]', '[secretaire, tresorire]');
    expect(verdict(text)).toEqual(['reference-inconnue 17:25']);
    expect(argsOf(text)).toMatchObject({ id: 'tresorire', suggestion: 'tresoriere' });
  });

  test('a missing file is told by its name', () => {
    const path = join(folder, 'absent.yaml');
    expect(refusalOf(path)).toMatchObject({ code: 'fichier-absent', args: { fichier: path } });
  });

  test('a duplicate key is told on the second, which knows where the first is', () => {
    const text = broken('    role: La trésorière', '    role: La trésorière\n    role: Le trésorier');
    expect(verdict(text)).toEqual(['cle-en-double 15:5']);
    expect(argsOf(text)).toMatchObject({ cle: 'role', premiere_offset: text.indexOf('role: La trésorière') });
  });

  test('a tab is told where it stands', () => {
    expect(verdict(broken('    role: La secrétaire', '\trole: La secrétaire'))).toEqual(['tabulation 10:1']);
    expect(verdict(broken('    groupes: [equipe]', '   \tgroupes: [equipe]'))).toEqual(['tabulation 11:4']);
  });

  test('a day that does not exist is told on the date', () => {
    expect(verdict(broken('2027-06-30', '2027-06-31'))).toEqual(['date-impossible 12:17']);
  });

  test('tools that feed each other in a circle are told once, with the chain', () => {
    const text = broken('savoir_faire: [tresoriere]', 'adherences: [google-drive]');
    expect(verdict(text)).toEqual(['cycle 21:18']);
    expect(argsOf(text)).toEqual({
      cle: 'adherences',
      chaine: ['google-drive', 'google-sheets', 'google-drive'],
    });
  });

  test('a file saved as Latin-1 is told at its first accent', () => {
    const path = join(folder, 'latin1.yaml');
    writeFileSync(path, Buffer.from(BASE, 'latin1'));
    expect(refusalOf(path)).toMatchObject({
      code: 'fichier-encodage',
      args: { ligne: 3, colonne: 'nom: Le Caf'.length + 3, octet: 'E9', lettre: 'é' },
    });
  });

  test('an empty file is told as empty, with or without comments', () => {
    expect(verdict('')).toEqual(['inventaire-vide 1:1']);
    expect(verdict('# à remplir\n')).toEqual(['inventaire-vide 1:1']);
  });
});
