import { execaSync } from 'execa';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import type { Inventory } from '../../src/domain/inventory.js';
import { UserError } from '../../src/domain/user-error.js';
import { readText } from '../../src/commands/inventory.js';
import { openNotebook, record, recover, type Notebook } from '../../src/commands/notebook.js';
import { bascule, emptyFolder, type Outcome } from './run.js';

const DAY = ['--date', '2026-11-22'];
const EXAMPLE = readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8');
const JOURNAL = '.bascule/reponses-inventaire.yaml.jsonl';
const VITAL = { id: 'criticite', changes: [{ pointer: '/outils/whatsapp/criticite', value: 'vital' }] };

function folderWith(text = EXAMPLE): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), text);
  return folder;
}

const read = (folder: string, name = 'inventaire.yaml'): string => readFileSync(join(folder, name), 'utf8');

async function answered(folder: string, answers: string, ...args: readonly string[]): Promise<Outcome> {
  writeFileSync(join(folder, 'reponses.yaml'), answers);
  return bascule(['audit', '--reponses', 'reponses.yaml', ...args, ...DAY], { cwd: folder });
}

describe('answers from a file', () => {
  it('are written where they belong, and nothing else moves', async () => {
    const folder = folderWith();
    const { code, out } = await answered(folder, 'outils/whatsapp/criticite: vital\n');
    expect([code, out]).toEqual([0, 'Noté : outils/whatsapp/criticite\n']);
    expect(read(folder)).toBe(
      EXAMPLE.replace('essaye: non # 9\n', 'essaye: non # 9\n    criticite: vital\n'),
    );
  });

  it('give the same bytes a second time', async () => {
    const folder = folderWith();
    await answered(folder, 'personnes: La présidente\noutils/zoom/acces: la présidente\n');
    const before = read(folder);
    const { code, err } = await answered(
      folder,
      'personnes: La présidente\noutils/zoom/acces: la présidente\n',
    );
    expect([code, read(folder)]).toEqual([0, before]);
    expect(err).toContain('2 déjà dans l’inventaire');
  });

  it('wait for the person whom they name, wherever that person is told', async () => {
    const folder = folderWith();
    const { code } = await answered(
      folder,
      'outils/zoom/adherences: whatsapp, notre base\noutils: Notre base\n',
    );
    expect(code).toBe(0);
    expect(read(folder)).toContain('adherences: [whatsapp, notre-base]');
  });

  it('never write over what the file says otherwise, unless asked to', async () => {
    const folder = folderWith();
    const { code, err } = await answered(folder, 'outils/whatsapp/export/essaye: oui\n');
    expect([code, read(folder)]).toEqual([2, EXAMPLE]);
    expect(err).toContain('--remplacer');
    expect((await answered(folder, 'outils/whatsapp/export/essaye: oui\n', '--remplacer')).code).toBe(0);
    expect(read(folder)).toBe(EXAMPLE.replace('essaye: non # 9', 'essaye: oui # 9'));
  });

  it('keep a byte order mark and the ends of lines', async () => {
    const folder = folderWith(`\uFEFF${EXAMPLE.replaceAll('\n', '\r\n')}`);
    await answered(folder, 'outils/whatsapp/criticite: vital\nusages: ranger\n');
    const text = read(folder);
    expect([text.startsWith('\uFEFF#'), /[^\r]\n/.test(text)]).toEqual([true, false]);
    expect(text).toContain('\r\nusages:\r\n  ranger:\r\n');
  });

  it('that are not understood are told with a way out, the others are written', async () => {
    const folder = folderWith();
    const { code, err } = await answered(
      folder,
      'outils/whatsapp/criticite: gravissime\nchien: oui\nassociation/membres: 40\n',
    );
    expect([code, read(folder).includes('membres: 40')]).toEqual([2, true]);
    expect(err).toContain('Choix possibles : vital');
    expect(err).toContain('À revoir : chien.');
  });

  it('that contradict each other are refused with the reason', async () => {
    const folder = folderWith();
    const { code, err } = await answered(
      folder,
      'personnes/secretaire/absences: [{ du: 2027-03-01, au: 2027-02-01 }]\n',
    );
    expect([code, read(folder)]).toEqual([2, EXAMPLE]);
    expect(err).toContain('À revoir : personnes/secretaire/absences.');
  });

  it('follow a link to the file and keep who may read it', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'ailleurs'));
    writeFileSync(join(folder, 'ailleurs/vrai.yaml'), EXAMPLE, { mode: 0o600 });
    symlinkSync('ailleurs/vrai.yaml', join(folder, 'inventaire.yaml'));
    await answered(folder, 'outils/whatsapp/criticite: vital\n');
    expect(read(folder, 'ailleurs/vrai.yaml')).toContain('criticite: vital');
    expect(statSync(join(folder, 'ailleurs/vrai.yaml')).mode & 0o777).toBe(0o600);
  });
});

it('without a terminal asks nothing, says what to do instead and exits with 2', async () => {
  const { code, err } = await bascule(['audit', ...DAY], { cwd: folderWith() });
  expect([code, err.includes('--reponses')]).toEqual([2, true]);
});

function notebookOf(folder: string): { notebook: Notebook; inventory: Inventory } {
  const path = join(folder, 'inventaire.yaml');
  const notebook = openNotebook(path, (source) => readText(source, knowledge.catalogue));
  const { inventory } = notebook.load({ name: path, text: read(folder) });
  if (inventory === undefined) throw new Error('not valid');
  return { notebook, inventory };
}

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return '';
}

describe('while a question is on the screen', () => {
  it('what an editor writes elsewhere in the file stays beside the answer', () => {
    const folder = folderWith();
    const { notebook, inventory } = notebookOf(folder);
    writeFileSync(
      join(folder, 'inventaire.yaml'),
      `${EXAMPLE}\n# écrit dans un éditeur\nobjectifs:\n  budget_annuel: 300\n`,
    );
    expect(record(notebook, inventory, VITAL).kind).toBe('ecrit');
    expect(read(folder)).toContain('criticite: vital');
    expect(read(folder)).toContain('# écrit dans un éditeur\nobjectifs:\n  budget_annuel: 300\n');
    notebook.journal.close();
  });

  it('what an editor writes at the same place is not written over: both are told', () => {
    const folder = folderWith();
    const { notebook, inventory } = notebookOf(folder);
    const theirs = EXAMPLE.replace('essaye: non # 9', 'essaye: non # 9\n    criticite: utile');
    writeFileSync(join(folder, 'inventaire.yaml'), theirs);
    expect(record(notebook, inventory, VITAL)).toMatchObject({
      kind: 'conflit',
      conflicts: [{ theirs: 'utile' }],
    });
    expect(read(folder)).toBe(theirs);
    notebook.journal.close();
  });

  it('a file that goes away leaves the answer in the journal, and it comes home later', () => {
    const folder = folderWith();
    const { notebook, inventory } = notebookOf(folder);
    rmSync(join(folder, 'inventaire.yaml'));
    expect(refusal(() => record(notebook, inventory, VITAL))).toBe('reponse-sans-fichier');
    notebook.journal.close();
    writeFileSync(join(folder, 'inventaire.yaml'), EXAMPLE);
    const later = notebookOf(folder).notebook;
    expect(recover(later).map(({ kind }) => kind)).toEqual(['ecrit']);
    expect([read(folder).includes('criticite: vital'), existsSync(join(folder, JOURNAL))]).toEqual([
      true,
      false,
    ]);
    later.journal.close();
  });

  it('a file half written by an editor is not touched, and the answer waits', () => {
    const folder = folderWith();
    const { notebook, inventory } = notebookOf(folder);
    writeFileSync(join(folder, 'inventaire.yaml'), 'bascule: 1\noutils: [');
    expect(refusal(() => record(notebook, inventory, VITAL))).toBe('reponse-en-attente');
    expect(read(folder)).toBe('bascule: 1\noutils: [');
    expect(read(folder, JOURNAL)).toContain('vital');
    notebook.journal.close();
  });

  it('a second interview on the same file is told to wait', async () => {
    const folder = folderWith();
    const { notebook } = notebookOf(folder);
    // The lock names a process that lives and is not the other one.
    const lock = join(folder, '.bascule/reponses-inventaire.yaml.verrou');
    const { code, err } = await answered(folder, 'association/membres: 40\n');
    expect([code, read(folder)]).toEqual([2, EXAMPLE]);
    expect(err).toContain('Un autre entretien est en cours');
    notebook.journal.close();
    expect(existsSync(lock)).toBe(false);
  });

  it('the lock of a process that is no more stops nobody', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, '.bascule'));
    const pid = Number(execaSync(process.execPath, ['-e', 'console.log(process.pid)']).stdout);
    const machine = execaSync('hostname').stdout;
    writeFileSync(join(folder, '.bascule/reponses-inventaire.yaml.verrou'), JSON.stringify({ pid, machine }));
    expect((await answered(folder, 'association/membres: 40\n')).code).toBe(0);
  });

  it('a line of the journal cut off by the power is passed over', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, '.bascule'));
    const whole = { id: 'x', changes: [{ ...VITAL.changes[0], before: null }] };
    writeFileSync(join(folder, JOURNAL), `${JSON.stringify(whole)}\n{"id":"y","cha`);
    const { code, err } = await answered(folder, 'association/membres: 40\n');
    expect([code, read(folder).includes('criticite: vital'), err.includes('attendait')]).toEqual([
      0,
      true,
      true,
    ]);
  });

  it('an answer of last time that the file contradicts since is kept aside and told', async () => {
    const folder = folderWith(EXAMPLE.replace('essaye: non # 9', 'essaye: non # 9\n    criticite: utile'));
    mkdirSync(join(folder, '.bascule'));
    writeFileSync(
      join(folder, JOURNAL),
      `${JSON.stringify({ id: 'x', changes: [{ ...VITAL.changes[0], before: null }] })}\n`,
    );
    const { err } = await answered(folder, 'association/membres: 40\n');
    expect(err).toContain('a-revoir.jsonl');
    expect(read(folder, '.bascule/reponses-inventaire.yaml-a-revoir.jsonl')).toContain('vital');
    expect(read(folder)).toContain('criticite: utile');
  });

  it('a folder that refuses to be written says so, before anything is taken for granted', async () => {
    const folder = folderWith();
    // A file where the folder of the journal should be refuses root as well.
    writeFileSync(join(folder, '.bascule'), '');
    chmodSync(join(folder, 'inventaire.yaml'), 0o444);
    const { code, err } = await answered(folder, 'association/membres: 40\n');
    expect([code, read(folder)]).toEqual([2, EXAMPLE]);
    expect(err).toContain('fichier-non-ecrit');
    expect(readdirSync(folder).sort()).toEqual(['.bascule', 'inventaire.yaml', 'reponses.yaml']);
  });
});
