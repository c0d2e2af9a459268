import { describe, expect, it } from 'vitest';
import { ordinaryRoles } from '../../src/data/dialogue.js';
import { knowledge, words } from '../../src/data/index.js';
import type { Json } from '../../src/domain/fact.js';
import { byCodePoint } from '../../src/domain/pointer.js';
import { collections } from '../../src/generated/inventory-shape.js';
import { aliasesFor } from '../../src/load/anonymous/aliases.js';
import { withoutNames } from '../../src/load/index.js';
import { REFERENCE_RULES } from '../../src/load/reference-table.js';
import { anonymousTexts } from '../../src/texts/fr/anonymous.js';

const common = {
  catalogue: knowledge.catalogue,
  usages: words['usages'] as Readonly<Record<string, string>>,
  roles: ordinaryRoles,
};

async function hidden(tree: Readonly<Record<string, Json>>): Promise<Json> {
  const inventory = { source: { name: 'x.yaml', text: 'bascule: 1 # secret' }, tree, spans: new Map() };
  const told = { inventory, catalogue: knowledge.catalogue };
  return (await withoutNames(told, common, anonymousTexts)).inventory.tree;
}

describe('aliases', () => {
  it.each([
    [['bureau', 'atelier', 'jardin'], []],
    [
      ['a', 'hangar', 'zzz'],
      ['google-drive', 'libreoffice'],
    ],
    [
      ['google', 'google-e', 'google-drive-2'],
      ['google-drive', 'google-sheets'],
    ],
    [
      ['ab-c', 'ac'],
      ['ab', 'ab-d', 'abc'],
    ],
    [
      ['zoom-2', 'zzz-z'],
      ['zoom', 'zz-top'],
    ],
  ])('sort as the ids do that they stand for: %j among %j', (ids, kept) => {
    const aliases = aliasesFor([...ids, ...kept], 'outil', (id) => kept.includes(id));
    const before = [...ids, ...kept].sort(byCodePoint);
    const after = before.map((id) => aliases.get(id)?.id ?? id);
    expect(after).toEqual([...after].sort(byCodePoint));
    expect(new Set(after).size).toBe(before.length);
    for (const id of after) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  it('keep their order beyond ten', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `p${String.fromCharCode(97 + index)}`);
    const aliases = [...aliasesFor(ids, 'personne').values()].map(({ id }) => id);
    expect(aliases).toEqual([...aliases].sort(byCodePoint));
    expect(aliases[0]).toBe('personne-01');
  });
});

describe('an inventory without names', () => {
  it('keeps ordinary roles, as the list writes them, and no other', async () => {
    const tree = await hidden({
      personnes: {
        lucie: { role: 'la TRESORIERE' },
        marc: { role: 'Le président du club de Trifouilly' },
        nour: { role: 'Un bénévole' },
        omar: { role: 'un benevole' },
      },
    });
    expect(tree).toEqual({
      personnes: {
        'personne-1': { role: 'La trésorière' },
        'personne-2': { role: 'Personne 2' },
        'personne-3': { role: 'Un bénévole (personne 3)' },
        'personne-4': { role: 'Un bénévole (personne 4)' },
      },
    });
  });

  it('tells a group from a decision that bears the same name', async () => {
    const tree = await hidden({
      decisions: { mode_habituel: 'bureau' },
      groupes: { bureau: { nom: 'Le bureau' } },
      personnes: { a: { groupes: { complet: 'oui', liste: ['bureau'] } } },
    });
    expect(tree).toMatchObject({
      decisions: { mode_habituel: 'bureau' },
      groupes: { 'groupe-1': { nom: 'Groupe 1' } },
      personnes: { 'personne-1': { groupes: { complet: 'oui', liste: ['groupe-1'] } } },
    });
  });

  it('keeps the names of tools that everybody knows, also under an id of their own', async () => {
    const tree = await hidden({
      outils: {
        'google-drive': { description: { nom: 'Le disque de Lucie' } },
        'drive-de-lucie': { catalogue: 'google-drive' },
        hangar: {},
      },
    });
    const names = Object.values((tree as { readonly outils: object }).outils);
    expect(names).toEqual([
      { description: {} },
      { catalogue: 'google-drive', description: { nom: 'Google Drive (outil 1)' } },
      { description: { nom: 'Outil 2' } },
    ]);
  });

  it('tells extensions that only they have from each other, and hides them', async () => {
    const tree = await hidden({ formats: { comptes: { lucie: 3, marc: 4, odt: 5 } } });
    expect(tree).toEqual({ formats: { comptes: { autre1: 3, autre2: 4, odt: 5 } } });
  });
});

describe('the words of what has no name', () => {
  it('are there for every collection that people name, and for nothing else', () => {
    const byKeys = REFERENCE_RULES.filter(({ from }) => from === 'cles').map(({ path }) => path);
    const named = collections.filter((path) => !byKeys.includes(path) && path !== 'formats/comptes');
    const names = named.map((path) => path.slice(path.lastIndexOf('/') + 1));
    expect(Object.keys(anonymousTexts.one).sort()).toEqual([...new Set(names)].sort());
  });

  it('have ordinary roles that differ by more than their spelling', () => {
    expect(new Set(ordinaryRoles.map((role) => role.toLowerCase())).size).toBe(ordinaryRoles.length);
  });
});
