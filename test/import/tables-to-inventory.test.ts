import { describe, expect, it } from 'vitest';
import { reviewRows } from '../../src/commands/import-words.js';
import type { Imported } from '../../src/commands/import-tables.js';
import { imported, PEOPLE, treeOf, troublesOf } from './support.js';

const reviewOf = ({ sheets: [sheet] }: Imported) => sheet && reviewRows(sheet);

describe('people of a sheet', () => {
  it('are known by their roles; two of one role get numbers', async () => {
    const { text } = await imported({ personnes: PEOPLE });
    expect(treeOf(text)['personnes']).toEqual({
      secretaire: { role: 'Secrétaire', heures_par_mois: 4 },
      tresorier: { role: 'Trésorier', heures_par_mois: 2.5 },
      benevole: { role: 'Bénévole' },
      'benevole-2': { role: 'Bénévole', heures_par_mois: { min: 2, max: 3 } },
    });
  });

  it('leave no name and no address in the inventory, nor in what is remembered', async () => {
    const { text, memory } = await imported({
      personnes: PEOPLE,
      outils: 'Outil;Accès\nZoom;Marie Dupont\n',
    });
    const all = text + JSON.stringify([...memory]);
    expect(all).toContain('secretaire');
    for (const name of ['Marie', 'Dupont', 'Luc', 'Durand', 'Zoé', 'marie@exemple.org']) {
      expect(all).not.toContain(name);
    }
  });

  it('without a role are kept apart', async () => {
    expect(troublesOf(await imported({ personnes: 'Rôle;Nom\n;Durand\nTrésorier;Petit\n' }))).toEqual([
      '2 Rôle sans-identite',
    ]);
  });

  it('are found by their role where somebody described them under another id', async () => {
    const inventory = 'bascule: 1\npersonnes:\n  tres:\n    role: La trésorière\n';
    const { text } = await imported({ inventory, personnes: 'Rôle;Heures par mois\nTrésorier;4\n' });
    expect(treeOf(text)['personnes']).toEqual({ tres: { role: 'La trésorière', heures_par_mois: 4 } });
  });

  it('of a row to look at again keep their number when it comes back', async () => {
    const wrong = PEOPLE.replace('2 à 3', 'beaucoup');
    const first = await imported({ personnes: wrong });
    const rows = reviewOf(first) ?? [];
    expect(rows).toHaveLength(2);
    const back = rows.map((row) => row.join('|').replace('beaucoup', '6')).join('\n');
    const { text } = await imported({
      inventory: first.text,
      memory: first.memory,
      personnes: `sep=|\n${back}\n`,
    });
    expect(treeOf(text)['personnes']).toMatchObject({
      benevole: { role: 'Bénévole' },
      'benevole-2': { heures_par_mois: 6 },
    });
  });
});

describe('tools of a sheet', () => {
  const toolsOf = async (outils: string) =>
    treeOf((await imported({ outils, personnes: PEOPLE })).text)['outils'];

  it('are recognised by any of their names, and the doubtful ones are told', async () => {
    const result = await imported({ outils: 'Logiciel\nG Drive\nHello Asso\nGogle Agenda\n' });
    expect(treeOf(result.text)['outils']).toEqual({
      'google-drive': {},
      helloasso: {},
      'google-calendar': {},
    });
    expect(result.sheets[0]?.understood.map(({ line, tool }) => [line, tool])).toEqual([
      [4, 'google-calendar'],
    ]);
  });

  it('that nobody knows are described as the association’s own, and told', async () => {
    const result = await imported({
      outils: 'Logiciel;Usage;Prix par an\nBase des familles 1901;agenda;0\n',
    });
    expect(treeOf(result.text)['outils']).toEqual({
      'base-des-familles-1901': {
        description: { nom: 'Base des familles 1901', usages: ['agenda'] },
        cout_annuel: 0,
      },
    });
    expect(result.sheets[0]?.own.map(({ line, id }) => [line, id])).toEqual([[2, 'base-des-familles-1901']]);
  });

  it.each(['2048', 'complet', '表計算', 'x'.repeat(300), 'constructor', 'prototype'])(
    'get an id that an inventory takes, even « %s »',
    async (name) => {
      const { text } = await imported({ outils: `Outil;Prix par an\n"${name}";0\n` });
      expect(Object.values(treeOf(text)['outils'] as object)).toMatchObject([{ description: { nom: name } }]);
    },
  );

  it('name people by role, of a woman or of a man, by id or by name', async () => {
    expect(
      await toolsOf('Outil;Accès\nZoom;la trésorière\nDoodle;Luc & Marie\nGmail;benevole-2, secrétaire\n'),
    ).toMatchObject({
      zoom: { acces: ['tresorier'] },
      doodle: { acces: ['tresorier', 'secretaire'] },
      gmail: { acces: ['benevole-2', 'secretaire'] },
    });
  });

  it('keep who is found, and tell who is not or may be two people', async () => {
    const result = await imported({
      personnes: PEOPLE,
      outils: 'Outil;Accès\nZoom;Luc et Jean-Claude\nDoodle;un bénévole\n',
    });
    expect(treeOf(result.text)['outils']).toEqual({ zoom: { acces: ['tresorier'] }, doodle: {} });
    expect(troublesOf(result)).toEqual(['2 Accès personne-introuvable', '3 Accès personne-ambigue']);
  });

  it.each([
    ['association', { au_nom_de: 'association' }],
    ['Le compte de l’asso', { au_nom_de: 'association' }],
    ['Marie', { au_nom_de: 'personne', titulaire: 'secretaire' }],
    ['compte perso', { au_nom_de: 'personne' }],
    ['la mairie', { au_nom_de: 'tiers' }],
  ])('say whose the account is: « %s »', async (cell, compte) => {
    expect(await toolsOf(`Outil;Compte au nom de\nZoom;${cell}\n`)).toEqual({ zoom: { compte } });
  });

  it('are written once: a second row of one tool is kept apart', async () => {
    const result = await imported({ outils: 'Outil;Prix par an\nZoom;12\nzoom.us;14\n' });
    expect(treeOf(result.text)['outils']).toEqual({ zoom: { cout_annuel: 12 } });
    expect(troublesOf(result)).toEqual(['3 Outil deux-fois']);
  });

  it('say nothing where a cell says nothing', async () => {
    expect(await toolsOf('Outil;Accès;Prix par an;Importance\nZoom;?;nsp;à voir\n')).toEqual({ zoom: {} });
  });
});

describe('columns', () => {
  it('that are not sure are left out until somebody says what they are', async () => {
    const outils = 'Outil;Prix\nZoom;12\n';
    expect(treeOf((await imported({ outils })).text)['outils']).toEqual({ zoom: {} });
    const given = new Map([['prix', 'cout_annuel']]);
    expect(treeOf((await imported({ outils, given })).text)['outils']).toEqual({ zoom: { cout_annuel: 12 } });
  });

  it('can be confirmed one by one: the guess is shown with its rows', async () => {
    const { text } = await imported({
      outils: 'Programme;Prix\nZoom;12\n',
      confirm: ({ columns, table }) => {
        expect([columns.map(({ use }) => use), table.rows.length]).toEqual([
          ['a-confirmer', 'a-confirmer'],
          1,
        ]);
        return Promise.resolve(columns.map((column) => ({ ...column, use: 'lu' as const })));
      },
    });
    expect(treeOf(text)['outils']).toEqual({ zoom: { cout_annuel: 12 } });
  });

  it('can be left out by the person', async () => {
    const given = new Map([['Remarques', undefined]]);
    const { text } = await imported({ outils: 'Outil;Remarques\nZoom;x\n', given });
    expect(treeOf(text)['outils']).toEqual({ zoom: {} });
  });

  it.each([
    ['colonne-identite', { outils: 'A;B\n1;2\n' }],
    ['colonne-introuvable', { outils: 'Outil\nZoom\n', given: new Map([['Qui', 'acces']]) }],
    ['tableau-vide', { outils: 'Outil;Prix par an\n' }],
    ['import-illisible', { outils: 'Outil\nZoom\n', inventory: 'bascule: 2\n' }],
  ])('stop the import before anything is written: %s', async (code, told) => {
    await expect(imported(told)).rejects.toMatchObject({ code });
  });
});

describe('what is to look at again', () => {
  it('keeps its columns, says why, and never copies what may be a secret', async () => {
    const outils = 'Outil;Mot de passe;Prix par an\nZoom;soleil;cher\nDoodle;lune;12\n';
    const result = await imported({ outils });
    const rows = reviewOf(result) ?? [];
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['Outil', 'Mot de passe', 'Prix par an'],
      ['Zoom', '', 'cher'],
    ]);
    expect(rows[1]?.[3]).toContain('Prix par an : « cher »');
    expect(result.text + JSON.stringify(rows)).not.toMatch(/soleil|lune/);
  });

  it('is nothing where all is well', async () => {
    expect(reviewOf(await imported({ outils: 'Outil\nZoom\n' }))).toBeUndefined();
  });
});
