import { describe, expect, it } from 'vitest';
import { imported, PEOPLE, treeOf } from './support.js';

const TOOLS = `Outil;Accès;Prix par an;Remarques
Zoom;secrétaire;120;un
Base des familles;Paul;0;
Gmail;trésorier;;deux
`;

/** A first import, something that happens to the inventory, then a second one. */
async function again(outils: string, happens: (text: string) => string = (text) => text) {
  const first = await imported({ outils: TOOLS, personnes: PEOPLE });
  const inventory = happens(first.text);
  const second = await imported({ outils, personnes: PEOPLE, inventory, memory: first.memory });
  return { first, second, inventory, tools: treeOf(second.text)['outils'] as Record<string, object> };
}

describe('a second import', () => {
  it('of the same sheets changes no byte and remembers the same', async () => {
    const { first, second } = await again(TOOLS);
    expect(second.text).toBe(first.text);
    expect(second.memory).toEqual(first.memory);
  });

  it('brings what changed in the sheet, and nothing else in the file moves', async () => {
    const commented = (text: string): string =>
      `${text.replace('  zoom:', '  zoom: # à revoir en mars')}# fin\n`;
    const { second, inventory } = await again(TOOLS.replace('120', '150'), commented);
    expect(second.text).toBe(inventory.replace('cout_annuel: 120', 'cout_annuel: 150'));
  });

  it('leaves what a person changed by hand, and tells it', async () => {
    const { second, tools } = await again(TOOLS.replace('120', '150'), (text) =>
      text.replace('cout_annuel: 120', 'cout_annuel: 130'),
    );
    expect(tools['zoom']).toMatchObject({ cout_annuel: 130 });
    expect(second.sheets.flatMap(({ merge }) => merge.kept)).toEqual([
      { pointer: '/outils/zoom/cout_annuel', line: 2, theirs: 130, sheet: 150 },
    ]);
  });

  it('leaves a value that says more than the sheet', async () => {
    const { second, inventory } = await again(TOOLS, (text) =>
      text.replace('cout_annuel: 120', 'cout_annuel: { valeur: 120, certitude: documente }'),
    );
    expect(second.text).toBe(inventory);
  });

  it('does not bring back what a person took out', async () => {
    const { second, tools } = await again(TOOLS.replace('120', '150'), (text) =>
      text.replace(/ {2}zoom:\n( {4}.*\n)+/, '').replace('    note: deux\n', ''),
    );
    expect(Object.keys(tools)).toEqual(['base-des-familles', 'gmail']);
    expect(tools['gmail']).toEqual({ acces: ['tresorier'] });
    expect(second.sheets.flatMap(({ merge }) => merge.removed)).toEqual([
      { pointer: '/outils/zoom', line: 2 },
    ]);
  });

  it('names no person whom somebody took out', async () => {
    const { second } = await again(TOOLS, (text) =>
      text.replace(/ {2}secretaire:\n( {4}.*\n)+/, '').replace(/ {2}zoom:\n( {4}.*\n)+/, '  zoom: {}\n'),
    );
    expect(treeOf(second.text)['personnes']).not.toHaveProperty('secretaire');
  });

  it('tells the rows that are gone and deletes nothing', async () => {
    const { second, tools } = await again(TOOLS.replace(/^Gmail.*\n/m, ''));
    expect(tools).toHaveProperty('gmail');
    expect(second.sheets.flatMap(({ merge }) => merge.gone)).toEqual(['/outils/gmail']);
  });

  it('of corrected rows alone speaks of no other row', async () => {
    const first = await imported({ outils: TOOLS, personnes: PEOPLE });
    const { sheets } = await imported({
      personnes: 'Rôle\nSecrétaire\n',
      inventory: first.text,
      memory: new Map([...first.memory].map(([pointer, one]) => [pointer, { ...one, source: 'autre.csv' }])),
    });
    expect(sheets[0]?.merge.gone).toEqual([]);
  });
});

describe('an inventory written by hand', () => {
  const BY_HAND = [
    '# à nous',
    'bascule: 1',
    'personnes:',
    '  secretaire: { role: La secrétaire } # depuis 2019',
    'outils:',
    '  # le dossier',
    '  drive:',
    '    catalogue: google-drive',
    '    acces: [secretaire]   # une seule',
    '',
    '  zoom: {}',
    '# fin',
    '',
  ].join('\n');
  const SHEET =
    'Outil;Accès;Prix par an;Export essayé\nGoogle Drive;trésorier;0;oui\nZoom;;12;\nDoodle;;0;\n';

  it('is completed where it stands, comments and blanks kept', async () => {
    const { text } = await imported({
      inventory: BY_HAND,
      outils: SHEET,
      personnes: 'Rôle;Heures\nsecrétaire;4\n',
    });
    expect(text).toBe(
      BY_HAND.replace('La secrétaire }', 'La secrétaire, heures_par_mois: 4 }')
        .replace('# une seule\n', '# une seule\n    cout_annuel: 0\n    export:\n      essaye: oui\n')
        .replace('  zoom: {}\n', '  zoom:\n    cout_annuel: 12\n  doodle:\n    cout_annuel: 0\n'),
    );
  });

  it('keeps its mark and its line breaks', async () => {
    const windows = `\uFEFF${BY_HAND.replaceAll('\n', '\r\n')}`;
    const { text } = await imported({ inventory: windows, outils: SHEET });
    const plain = await imported({ inventory: BY_HAND, outils: SHEET });
    expect(text).toBe(`\uFEFF${plain.text.replaceAll('\n', '\r\n')}`);
  });

  it('never becomes ours because the sheet says the same', async () => {
    const inventory = 'bascule: 1\noutils:\n  zoom:\n    cout_annuel: 12\n';
    const first = await imported({ inventory, outils: 'Outil;Prix par an\nZoom;12\n' });
    const { text, sheets } = await imported({
      inventory: first.text,
      memory: first.memory,
      outils: 'Outil;Prix par an\nZoom;14\n',
    });
    expect(text).toBe(inventory);
    expect(sheets[0]?.merge.kept).toHaveLength(1);
  });

  it('that says « aucun » is left to people, and what could not be written is not remembered', async () => {
    const inventory = 'bascule: 1\noutils: aucun\n';
    const { text, memory, sheets } = await imported({ inventory, outils: 'Outil\nZoom\n' });
    expect([text, memory.size, sheets[0]?.refused]).toEqual([inventory, 0, ['/outils']]);
  });

  it('that says « inconnu » gives place to what is known', async () => {
    const inventory = 'bascule: 1\noutils: inconnu # on ne sait pas\n';
    const { text } = await imported({ inventory, outils: 'Outil\nZoom\n' });
    expect(text).toBe('bascule: 1\noutils: # on ne sait pas\n  zoom: {}\n');
  });
});
