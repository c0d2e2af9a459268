import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bascule, emptyFolder } from './run.js';

/** As a French Excel writes it. */
const EXCEL = Buffer.from(
  'Logiciel;Qui a les codes;Prix par an;Mot de passe\r\nGoogle Drive;secrétaire;0;soleil\r\nZoom;Marie;cher;\r\n',
  'latin1',
);
/** As LibreOffice writes it. */
const LIBREOFFICE = 'Rôle,Prénom,Téléphone\nSecrétaire,Marie,06 12 34 56 78\n';
const SHEETS = ['--outils', 'outils.csv', '--personnes', 'personnes.csv'];

function folderWithSheets(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'outils.csv'), EXCEL);
  writeFileSync(join(folder, 'personnes.csv'), LIBREOFFICE);
  return folder;
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('importing sheets', () => {
  it('begins an inventory that checks, and says what it left aside', async () => {
    const cwd = folderWithSheets();
    const { code, out, err } = await bascule(['importer', ...SHEETS], { cwd });
    expect([code, err]).toEqual([0, expect.stringContaining('Écrit : inventaire.yaml')]);
    expect(out).toContain('outils.csv:3, « Prix par an » : « cher » ne se lit pas comme un prix');
    expect(out).toContain('« Téléphone »');
    expect(read(cwd, 'inventaire.yaml')).toContain('acces: [secretaire]');
    expect(read(cwd, 'outils-a-revoir.csv')).toContain('Zoom;Marie;cher;;');
    expect((await bascule(['check'], { cwd })).code).toBe(0);
  });

  it('writes nobody’s name and no password anywhere but beside, for what is to correct', async () => {
    const cwd = folderWithSheets();
    const { out } = await bascule(['importer', ...SHEETS], { cwd });
    expect(out + read(cwd, 'inventaire.yaml') + read(cwd, '.bascule/import.json')).not.toMatch(
      /soleil|06 12/,
    );
    expect(read(cwd, 'inventaire.yaml')).not.toContain('Marie');
    expect(read(cwd, 'outils-a-revoir.csv')).not.toContain('soleil');
  });

  it('done twice writes the same bytes and says that nothing is new', async () => {
    const cwd = folderWithSheets();
    const files = ['inventaire.yaml', '.bascule/import.json', 'outils-a-revoir.csv'];
    await bascule(['importer', ...SHEETS], { cwd });
    const before = files.map((name) => read(cwd, name));
    const { err } = await bascule(['importer', ...SHEETS], { cwd });
    expect(err).toContain('Rien de nouveau');
    expect(files.map((name) => read(cwd, name))).toEqual(before);
  });

  it.each([
    [['importer'], 'import-vide'],
    [['importer', '--outils', 'absent.csv'], 'fichier-absent'],
    [['importer', '--outils', 'classeur.xlsx'], 'tableau-classeur'],
    [['importer', '--outils', 'outils.csv', '--colonnes', 'Logiciel=nimporte'], 'champ-inconnu'],
  ])('%j stops with a way out and writes nothing', async (args, code) => {
    const cwd = folderWithSheets();
    writeFileSync(join(cwd, 'classeur.xlsx'), Buffer.from([0x50, 0x4b, 0x03, 0x04]));
    const result = await bascule(args, { cwd });
    expect([result.code, result.err]).toEqual([2, expect.stringContaining(`[${code}]`)]);
    expect(existsSync(join(cwd, 'inventaire.yaml'))).toBe(false);
  });
});
