import { describe, expect, it } from 'vitest';
import { catalogue, usageIds } from '../../src/data/index.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';
import { withOwnTools } from '../../src/load/index.js';
import { renderDiagnostics } from '../../src/report/check/index.js';
import { HOUSE } from '../support/own-entry.js';

const file = (name: string, text: string) => ({ name: `.bascule/catalogue/${name}`, text });
const added = (...sources: ReturnType<typeof file>[]) => withOwnTools(catalogue, sources, usageIds);
const told = async (text: string, name = 'maison-des-familles.yaml'): Promise<readonly Diagnostic[]> =>
  (await added(file(name, text))).problems.flatMap(({ diagnostics }) => diagnostics);
const replaced = (from: string, to: string): string => {
  expect(HOUSE).toContain(from);
  return HOUSE.replace(from, to);
};

describe('an association’s own entries', () => {
  it('join the catalogue, and nothing else of it changes', async () => {
    const { catalogue: merged, problems } = await added(file('maison-des-familles.yaml', HOUSE));
    expect(problems).toEqual([]);
    expect(merged.tools.get('maison-des-familles')?.nom).toBe('Maison des familles');
    expect(merged.tools.size).toBe(catalogue.tools.size + 1);
    expect(merged.own?.get('maison-des-familles')).toBe('.bascule/catalogue/maison-des-familles.yaml');
    expect(catalogue.tools.has('maison-des-familles')).toBe(false);
  });

  it('take the place of ours when they have the same id', async () => {
    const own = HOUSE.replaceAll('maison-des-familles', 'galette').replace(
      'remplacants: [galette]',
      'remplacants: [paheko]',
    );
    const { catalogue: merged, problems } = await added(file('galette.yaml', own));
    expect(problems).toEqual([]);
    expect(merged.tools.size).toBe(catalogue.tools.size);
    expect(merged.tools.get('galette')?.nature).toBe('proprietaire');
  });

  it('may name each other', async () => {
    const one = replaced('remplacants: [galette]', 'remplacants: [petite-base]');
    const other = HOUSE.replaceAll('maison-des-familles', 'petite-base')
      .replace('Maison des familles', 'Petite base')
      .replace('autres_noms: [base des familles]\n', '')
      .replace('nature: proprietaire', 'nature: libre');
    const { problems } = await added(file('maison-des-familles.yaml', one), file('petite-base.yaml', other));
    expect(problems).toEqual([]);
  });

  it.each([
    ['an unknown key', () => replaced('editeur:', 'editteur:'), 'cle-inconnue', '/editteur'],
    ['a missing key', () => replaced('genre: logiciel\n', ''), 'cle-manquante', ''],
    [
      'a word that is no choice',
      () => replaced('genre: logiciel', 'genre: programme'),
      'choix-inconnu',
      '/genre',
    ],
    [
      'a usage that does not exist',
      () => replaced('[adherents]', '[adherent]'),
      'reference-inconnue',
      '/usages/0',
    ],
    [
      'a function that does not exist',
      () => replaced('[fiches-membres]', '[fiche-membre]'),
      'reference-inconnue',
      '/fonctions/0',
    ],
    [
      'a tool that does not exist',
      () => replaced('[galette]', '[galettte]'),
      'reference-inconnue',
      '/remplacants/0',
    ],
    [
      'a format that does not exist',
      () => replaced('[csv]', '[cvs]'),
      'reference-inconnue',
      '/export/formats/0',
    ],
    [
      'a source that is not there',
      () => replaced('{ source: convention }', '{ source: s1 }'),
      'reference-inconnue',
      '/classement/source',
    ],
    [
      'no way out',
      () => replaced("    sortie: ['Demander le csv à la fédération.']\n", ''),
      'cle-manquante',
      '/textes/fr',
    ],
    [
      'a name that is taken',
      () => replaced('[base des familles]', '[What’s App]'),
      'nom-deja-pris',
      '/autres_noms/0',
    ],
    ['a broken text', () => replaced('nom: Maison', "nom: 'Maison"), 'guillemet-non-ferme', undefined],
  ])('are refused for %s, at its place', async (_, text, code, pointer) => {
    const diagnostics = await told(text());
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    if (pointer !== undefined) expect(diagnostics[0]?.pointer).toBe(pointer);
    expect(diagnostics[0]?.offset).toBeGreaterThanOrEqual(0);
  });

  it('are refused under another name than their file', async () => {
    const diagnostics = await told(HOUSE, 'familles.yaml');
    expect(diagnostics.map(({ code }) => code)).toEqual(['fiche-mal-nommee']);
  });

  it('leave the catalogue as it was when they are refused', async () => {
    const { catalogue: merged } = await added(
      file('maison-des-familles.yaml', replaced('genre: logiciel\n', '')),
    );
    expect(merged.tools.size).toBe(catalogue.tools.size);
  });

  it('are told with file, line and a way out', async () => {
    const { problems } = await added(file('maison-des-familles.yaml', replaced('[galette]', '[galettte]')));
    const text = renderDiagnostics(problems);
    expect(text).toContain('.bascule/catalogue/maison-des-familles.yaml:11:15');
    expect(text).toContain('« galette »');
  });
});
