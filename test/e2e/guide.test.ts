import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { execaSync } from 'execa';
import { load } from 'js-yaml';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { has } from '../support/programs.js';
import { bascule, emptyFolder, type Outcome } from './run.js';

const DAY = ['--date', '2026-11-22'];
const EXAMPLE = readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8');
const SHEET = 'entretien/feuille-de-reponses.csv';

const read = (folder: string, name = 'inventaire.yaml'): string => readFileSync(join(folder, name), 'utf8');

async function guided(text = EXAMPLE): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), text);
  expect((await bascule(['audit', '--guide', ...DAY], { cwd: folder })).code).toBe(0);
  return folder;
}

type Row = Record<string, string>;

const rowsOf = (folder: string): Row[] =>
  parse(read(folder, SHEET), { bom: true, delimiter: ';', columns: true });

/** Writes into the cells of rows by their place; a text alone is the answer. */
function fill(folder: string, cells: Record<string, string | Row>, name = SHEET): void {
  const rows = rowsOf(folder).map((row) => {
    const told = cells[row['Repère'] ?? ''] ?? {};
    return { ...row, ...(typeof told === 'string' ? { Réponse: told } : told) };
  });
  const windows = { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /\n/ };
  const text = stringify(rows, { ...windows, header: true });
  writeFileSync(join(folder, name), text);
}

const resumed = (folder: string, name = SHEET, ...args: readonly string[]): Promise<Outcome> =>
  bascule(['audit', '--reprendre', name, ...DAY, ...args], { cwd: folder });

/** The same told in a file of answers, in the order of the sheet. */
async function answered(text: string, answers: Record<string, string>): Promise<string> {
  const folder = await guided(text);
  const lines = rowsOf(folder)
    .flatMap(({ Repère: place = '' }) => (place in answers ? [place] : []))
    .map((place) => `${place}: ${JSON.stringify(answers[place])}\n`);
  writeFileSync(join(folder, 'reponses.yaml'), lines.join(''));
  const { code } = await bascule(['audit', '--reponses', 'reponses.yaml', ...DAY], { cwd: folder });
  expect(code).toBe(0);
  return read(folder);
}

/** Opened in LibreOffice, and saved as it proposes. */
function savedByLibreOffice(folder: string, opened: readonly string[]): void {
  const own = [`-env:UserInstallation=file://${folder}/profil`, '--headless', ...opened];
  execaSync('soffice', [...own, '--convert-to', 'csv', '--outdir', 'lo', SHEET], { cwd: folder });
}

const ANSWERS = {
  'outils/google-drive/donnees/personnelles': 'oui',
  'outils/google-drive/etape': 'adopte',
  'outils/google-drive/depuis': '5/1/2025',
  'outils/google-drive/savoir_faire': 'La secrétaire ; c’est tout',
  'outils/google-drive/statut': 'je ne sais pas',
  'outils/whatsapp/criticite': 'vital',
  'outils/whatsapp/savoir_faire': 'la présidente, le trésorier',
  personnes: 'La présidente',
  usages: 'Ranger les partitions, choisir une date',
  'decisions/mode_habituel': 'ag',
};

describe('a guide on paper', () => {
  it('is written by role in every form, with a sheet to fill in and the page for the people described', async () => {
    const folder = await guided();
    expect(readdirSync(join(folder, 'entretien')).sort()).toEqual([
      '.bascule',
      'feuille-de-reponses.csv',
      'guide-entretien.html',
      'guide-entretien.md',
      'guide-entretien.odt',
      'guide-entretien.txt',
      'information-personnes.md',
      'information-personnes.odt',
    ]);
    const guide = read(folder, 'entretien/guide-entretien.md');
    expect(guide).toMatch(/^## La secrétaire$/m);
    expect(guide).toContain('Pourquoi : cela éclaire');
    expect(guide).toContain(`bascule audit inventaire.yaml --reprendre ${SHEET}`);
    expect(read(folder)).toBe(EXAMPLE);
  });

  it('tells people what the document of the list tells them', async () => {
    const folder = await guided();
    await bascule(['docs', '--document', 'information-personnes', ...DAY], { cwd: folder });
    for (const form of ['md', 'odt'])
      expect(readFileSync(join(folder, `entretien/information-personnes.${form}`))).toEqual(
        readFileSync(join(folder, `documents/pour-l-equipe/information-personnes.${form}`)),
      );
  });

  it('has a sheet with the numbers, the reason and the choices of each question', async () => {
    const folder = await guided();
    const row = rowsOf(folder).find(({ Repère: place }) => place === 'outils/whatsapp/criticite');
    expect(row).toMatchObject({
      'Pour qui': 'La secrétaire',
      Thème: 'Les outils',
      'Comment répondre': 'Importance : vital, important, utile, accessoire.',
      Réponse: '',
    });
    expect(row?.['Pourquoi']).toMatch(/^Cela éclaire « /);
    const number = /^\d+\. WhatsApp/.exec(row?.['Question'] ?? '')?.[0] ?? 'none';
    expect(read(folder, 'entretien/guide-entretien.md').replaceAll('\\', '')).toContain(`### ${number}`);
  });

  it('has no cell that a spreadsheet would compute', async () => {
    const folder = await guided(EXAMPLE.replace('role: La secrétaire', 'role: "=HYPERLINK(A1)"'));
    expect(read(folder, SHEET)).toContain("'=HYPERLINK(A1)");
    expect(read(folder, SHEET)).not.toMatch(/(?:^|;)"?=/m);
  });
});

describe('a sheet of answers', () => {
  it('left empty changes nothing and says so', async () => {
    const folder = await guided();
    const { code, err } = await resumed(folder);
    expect([code, read(folder)]).toEqual([0, EXAMPLE]);
    expect(err).toContain('la question n’a pas été posée');
  });

  it.each([
    ['as it is', EXAMPLE],
    ['with CRLF and a byte order mark', `\uFEFF${EXAMPLE.replaceAll('\n', '\r\n')}`],
  ])('gives the inventory %s the bytes that a file of answers gives', async (_, text) => {
    const folder = await guided(text);
    fill(folder, ANSWERS);
    const { code, err } = await resumed(folder);
    expect([code, err]).toEqual([0, '9 réponses notées, 1 « je ne sais pas ».\n']);
    expect(read(folder)).toBe(await answered(text, ANSWERS));
    expect(read(folder)).toContain('etape: adopte');
    const isWindows = text.includes('\r');
    expect([read(folder).startsWith('\uFEFF'), /[^\r]\n/.test(read(folder))]).toEqual([
      isWindows,
      !isWindows,
    ]);
  });

  it('read twice changes nothing more', async () => {
    const folder = await guided();
    fill(folder, {
      ...ANSWERS,
      'outils/google-drive/export/existe': {
        Réponse: 'oui',
        'Comment on le sait (essayé / écrit / dit)': 'essayé',
      },
    });
    await resumed(folder);
    const before = read(folder);
    expect(before).toContain('existe: { valeur: oui, certitude: teste, date: 2026-11-22 }');
    const { code, err } = await bascule(['audit', '--reprendre', SHEET, '--date', '2026-12-01'], {
      cwd: folder,
    });
    expect([code, read(folder)]).toEqual([0, before]);
    expect(err).toBe('0 réponse notée, 10 déjà dans l’inventaire, 1 « je ne sais pas ».\n');
  });

  it('says who answered by role, when, and what is to remember', async () => {
    const folder = await guided();
    fill(folder, {
      'outils/whatsapp/criticite': {
        Réponse: 'vital',
        Date: '20/11/2026',
        'Qui a répondu (son rôle)': 'secretaire',
        Remarque: 'Tout y passe',
      },
      'outils/whatsapp/savoir_faire': { Réponse: 'le trésorier\nla secrétaire', Date: '2026-11-20' },
      'outils/whatsapp/statut': { Réponse: '?', Remarque: 'À demander au bureau' },
      'outils/helloasso/criticite': { Réponse: 'utile', 'Qui a répondu (son rôle)': 'Marie' },
    });
    const { code, err } = await resumed(folder);
    const { outils } = load(read(folder)) as { outils: Record<string, Record<string, unknown>> };
    expect([code, outils['helloasso']?.['criticite']]).toEqual([0, 'utile']);
    expect(outils['whatsapp']).toMatchObject({
      criticite: { valeur: 'vital', note: 'Dit par : La secrétaire. Tout y passe' },
      savoir_faire: { liste: ['tresorier', 'secretaire'] },
      statut: { valeur: 'inconnu', note: 'À demander au bureau' },
    });
    expect(read(folder)).toContain('date: 2026-11-20');
    expect(read(folder)).not.toContain('Marie');
    expect(err).toContain('« Marie » n’est pas un rôle de l’inventaire');
  });

  it('has its bad rows named with file and line, and the others written', async () => {
    const folder = await guided();
    fill(folder, {
      'outils/whatsapp/criticite': 'gravissime',
      'outils/whatsapp/statut': { Réponse: 'officiel', Date: '31/02/2026' },
      'outils/helloasso/criticite': 'utile',
      'outils/helloasso/statut': { Repère: '', Réponse: 'officiel' },
      'outils/helloasso/etape': { Remarque: 'à voir' },
      'outils/helloasso/savoir_faire': { Repère: 'outils/trello/savoir_faire', Réponse: 'le trésorier' },
    });
    const lines = rowsOf(folder).map(({ Repère: place, Réponse: answer }, index) => [
      place,
      answer,
      index + 2,
    ]);
    const { code, err, out } = await resumed(folder);
    expect([code, out.match(/^Noté/gm)?.length]).toEqual([2, 1]);
    const grave = lines.find(([, answer]) => answer === 'gravissime')?.[2];
    expect(err).toContain(`À revoir : feuille-de-reponses.csv:${String(grave)} (`);
    expect(err).toContain('« gravissime » n’est pas un des choix');
    expect(err).toContain('« Date » : « 31/02/2026 » n’est pas un jour du calendrier');
    expect(err).toContain('« Repère » : la case est vide');
    expect(err).toContain('Il y a une remarque et pas de réponse');
    expect(err).toContain('n’est plus dans l’inventaire');
    expect(err).toContain('1 réponse notée, 5 à revoir.');
    expect(read(folder)).toContain('criticite: utile');
    expect(read(folder)).not.toContain('trello');
  });

  it('never takes the place of what somebody answered since without saying so', async () => {
    const folder = await guided();
    fill(folder, { 'outils/whatsapp/criticite': 'vital' });
    const since = EXAMPLE.replace('essaye: non # 9', 'essaye: non # 9\n    criticite: utile');
    writeFileSync(join(folder, 'inventaire.yaml'), since);
    const { code, err } = await resumed(folder);
    expect([code, read(folder)]).toEqual([2, since]);
    expect(err).toContain('L’inventaire dit déjà « utile »');
    const asked = await resumed(folder, SHEET, '--remplacer', '--quiet');
    expect([asked.code, asked.out.includes('(l’inventaire disait « utile »)')]).toEqual([0, true]);
    expect(read(folder)).toContain('criticite: vital');
  });

  it.each([
    ['as a French Excel does', (text: string) => Buffer.from(text.replace('\uFEFF', ''), 'latin1')],
    ['with commas', (text: string) => stringify(parse(text, { bom: true, delimiter: ';' }))],
    [
      'with tabs and shorter headings',
      (text: string) =>
        stringify(parse(text, { bom: true, delimiter: ';' }), { delimiter: '\t' }).replace(
          /Réponse/,
          'REPONSES',
        ),
    ],
  ])('is read when it was saved %s', async (_, saved) => {
    const folder = await guided();
    const answers = { 'outils/whatsapp/criticite': 'vital', 'outils/google-drive/etape': 'à l’essai' };
    fill(folder, { ...answers, 'outils/google-drive/etape': 'essai' });
    writeFileSync(join(folder, 'autre.csv'), saved(read(folder, SHEET).replace(/[’…œ]/g, "'")));
    expect((await resumed(folder, 'autre.csv')).code).toBe(0);
    expect(read(folder)).toContain('criticite: vital');
    expect(read(folder)).toContain('etape: essai');
  });

  it.skipIf(!has('soffice'))(
    'is read when LibreOffice saved it again, opened with semicolons or cut at commas',
    async () => {
      const folder = await guided();
      fill(folder, ANSWERS);
      const expected = await answered(EXAMPLE, ANSWERS);
      for (const opened of [['--infilter=CSV:59,34,76'], []]) {
        savedByLibreOffice(folder, opened);
        writeFileSync(join(folder, 'inventaire.yaml'), EXAMPLE);
        expect((await resumed(folder, 'lo/feuille-de-reponses.csv')).code).toBe(0);
        expect(read(folder)).toBe(expected);
      }
    },
  );

  it('that is no such sheet is told, and writes nothing', async () => {
    const folder = await guided();
    writeFileSync(join(folder, 'autre.csv'), 'Nom;Prix\nZoom;12\n');
    const { code, err } = await resumed(folder, 'autre.csv');
    expect([code, read(folder)]).toEqual([2, EXAMPLE]);
    expect(err).toContain('feuille-colonnes');
    expect(existsSync(join(folder, '.bascule/reponses-inventaire.yaml.verrou'))).toBe(false);
  });
});
