import { execa } from 'execa';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inFolder, say } from '../support/in-process.js';
import { has } from '../support/programs.js';
import { emptyFolder } from './run.js';

const PROGRAM = resolve('dist/bascule.js');
const V = 'bascule: 1\n';
const EXAMPLE = readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8');
/** Whatever acts on a terminal or turns a line round. */
const ACTS = /[^\P{Cc}\n]|[\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u;

const laughs = [...'abcdefghi'].map((name, index, all) => {
  const before = all[index - 1];
  const items = Array.from({ length: 9 }, () => (before === undefined ? 'lol' : `*${before}`));
  return `${name}: &${name} [${items.join(', ')}]\n`;
});

/** What a file may hold or be, and the one thing to say of it. */
const FILES: readonly (readonly [name: string, code: string, make: (path: string) => void])[] = [
  ['billion laughs', 'ancre-refusee', text(V + laughs.join(''))],
  [
    'aliases by the hundred thousand',
    'trop-de-valeurs',
    text(`${V}a: &a 1\nb: [${'*a,'.repeat(300_000)}]\n`),
  ],
  ['keys by the hundred thousand', 'trop-de-valeurs', text(V + 'a: 1\n'.repeat(300_000))],
  ['brackets within brackets', 'imbrication-trop-profonde', text(`${V}a: ${'['.repeat(1_000_000)}`)],
  ['mappings within mappings', 'imbrication-trop-profonde', text('{a: '.repeat(300_000))],
  ['dashes after dashes', 'imbrication-trop-profonde', text('- '.repeat(500_000))],
  [
    'a hundred megabytes',
    'fichier-trop-grand',
    (path) => (text('a: 1\n')(path), truncateSync(path, 100 * 1024 * 1024)),
  ],
  ['Latin-1', 'fichier-encodage', bytes(Buffer.from(`${V}# é\n`, 'latin1'))],
  ['UTF-16', 'fichier-encodage', bytes(Buffer.from(`\uFEFF${EXAMPLE}`, 'utf16le'))],
  ['UTF-16 without its mark', 'fichier-encodage', bytes(Buffer.from(EXAMPLE, 'utf16le'))],
  ['NUL', 'caractere-de-controle', text(`${EXAMPLE}\0`)],
  ['a key of a megabyte', 'cle-inconnue', text(`${V}${'x'.repeat(1_000_000)}: 1\n`)],
  ['controls and turned letters in a key', 'cle-inconnue', text(`${V}"\\u001b[31m\\u202e\\u009b": 1\n`)],
  ['a duplicate key', 'cle-en-double', text(`${V}association: {nom: x, nom: y}\n`)],
  ['`__proto__`', 'cle-inconnue', text(`${V}__proto__: {pollue: oui}\n`)],
  ['a day at the end of times', 'date-lointaine', text(`${V}objectifs: {debut: 9999-12-31}\n`)],
  ['a folder', 'fichier-dossier', (path) => mkdirSync(path)],
  ['/dev/zero', 'fichier-illisible', (path) => symlinkSync('/dev/zero', path)],
  ['a link to itself', 'fichier-illisible', (path) => symlinkSync(path, path)],
];

function text(content: string): (path: string) => void {
  return (path) => writeFileSync(path, content);
}

function bytes(content: Uint8Array): (path: string) => void {
  return (path) => writeFileSync(path, content);
}

describe.each(FILES)('an inventory that is %s', (_, code, make) => {
  it.each([['check'], ['plan'], ['audit', '--guide']])(
    'is refused by %s in plain words, and nothing is written',
    async (...command) => {
      const folder = inFolder({});
      make(join(folder, 'inventaire.yaml'));
      const { code: exit, out, err } = await say([...command, 'inventaire.yaml', '--date', '2026-11-22']);
      expect([exit, readdirSync(folder)]).toEqual([2, ['inventaire.yaml']]);
      expect(out + err).toContain(`[${code}]`);
      expect(out + err).not.toMatch(ACTS);
      expect((out + err).length).toBeLessThan(20_000);
    },
  );
});

describe('an encoding that is not UTF-8', () => {
  it.each([
    [
      'its byte and its letter',
      Buffer.from('# é', 'latin1'),
      /ligne 1, colonne 3.*octet E9, sans doute « é »/,
    ],
    ['its byte alone where it is no letter', Buffer.from([0x23, 0xa0]), /\(octet A0\)/],
    ['its name where it is UTF-16', Buffer.from('\uFEFFa', 'utf16le'), /enregistré en UTF-16/],
  ])('is told with %s, and how to save again', async (_, content, expected) => {
    const folder = inFolder({});
    writeFileSync(join(folder, 'a.yaml'), content);
    const { out } = await say(['check', 'a.yaml']);
    expect(out).toMatch(expected);
    expect(out).toContain('« Enregistrer sous », encodage UTF-8');
  });
});

it('a file name that drives a terminal is shown as its codes, in every format', async () => {
  const name = '\u001b[31mrouge\u0007\u202e.yaml';
  inFolder({ [name]: 'bascule: 9\n' });
  for (const format of ['text', 'json', 'sarif', 'junit', 'github', 'gitlab-codequality']) {
    const { code, out } = await say(['check', name, '--format', format]);
    expect([code, ACTS.exec(out)]).toEqual([2, null]);
  }
});

it.each([
  ['importer', 'a.yaml', '--outils'],
  ['audit', 'inventaire.yaml', '--reponses'],
  ['expliquer'],
  ['catalogue'],
  ['score', '--si-depart'],
  ['score', '--date'],
  ['docs', '--modeles'],
  ['docs', '--modeles-exporter'],
  ['plan', '--expliquer'],
  ['plan', '--date', '2026-11-22', '--sortie'],
  ['check', '--ecrire-reference'],
  ['check', '--reference'],
  [],
])(
  'a word of the command line that drives a terminal is repeated as its codes: %s %s %s',
  async (...command) => {
    inFolder({ 'inventaire.yaml': EXAMPLE });
    const { code, out, err } = await say([...command, '\u001b[31mrouge\u0007\u202e']);
    expect([code === 3, ACTS.exec(out + err)]).toEqual([false, null]);
  },
);

/** What may stand beside an inventory, and the command that reads it. */
const BESIDE: readonly (readonly [
  path: string,
  content: string,
  code: string,
  command: readonly string[],
])[] = [
  ['.bascule/check.yaml', laughs.join(''), 'ancre-refusee', ['check']],
  ['.bascule/catalogue/x.yaml', '['.repeat(100_000), 'imbrication-trop-profonde', ['score']],
  [
    '.bascule/modeles/lettre-membres/document.md.hbs',
    '{{#if x}}'.repeat(20_000),
    'modele-demesure',
    ['docs'],
  ],
  ['.bascule/modeles/lettre-membres/document.md.hbs', '{{#each x}}', 'modele-illisible', ['docs']],
  ['.bascule/modeles/textes/recipes.yaml', laughs.join(''), 'ancre-refusee', ['docs']],
  ['plan.yaml', `a: [${'1,'.repeat(300_000)}]`, 'trop-de-valeurs', ['suivi']],
  ['suivi.yaml', '{a: '.repeat(5000), 'imbrication-trop-profonde', ['plan']],
  ['base.json', '['.repeat(5000), 'imbrication-trop-profonde', ['check', '--reference', 'base.json']],
  ['r.yaml', laughs.join(''), 'ancre-refusee', ['audit', '--reponses', 'r.yaml']],
];

it.each(BESIDE)(
  '%s out of all proportion stops the command that reads it (%#)',
  async (path, content, code, command) => {
    const folder = inFolder({ 'inventaire.yaml': EXAMPLE, [path]: content });
    const { code: exit, out, err } = await say([...command, '--date', '2026-11-22']);
    expect([exit, readFileSync(join(folder, 'inventaire.yaml'), 'utf8')]).toEqual([2, EXAMPLE]);
    expect(out + err).toContain(`[${code}]`);
    expect(existsSync(join(folder, 'documents'))).toBe(false);
  },
);

describe('a sheet', () => {
  it.each([
    [
      'of 100,000 columns',
      `${Array.from({ length: 100_000 }, (_, at) => `c${String(at)}`).join(';')}\n`,
      'tableau-demesure',
    ],
    ['with a field of two megabytes', `Outil;Accès\nZoom;"${'x'.repeat(2_000_000)}"\n`, 'tableau-demesure'],
    ['of 100,000 rows', `Outil\n${'Zoom\n'.repeat(100_000)}`, 'tableau-demesure'],
    ['with a NUL', 'Outil\nZo\0om\n', 'tableau-classeur'],
    ['of three megabytes', 'Outil\n'.repeat(600_000), 'fichier-trop-grand'],
  ])('%s is refused, and nothing is written', async (_, content, code) => {
    const folder = inFolder({ 'o.csv': content });
    const { code: exit, err } = await say(['importer', 'neuf.yaml', '--outils', 'o.csv']);
    expect([exit, readdirSync(folder)]).toEqual([2, ['o.csv']]);
    expect(err).toContain(`[${code}]`);
  });

  it('with a quote that is never closed is read line by line', async () => {
    inFolder({ 'o.csv': 'Outil;Accès\n"Zoom;x\nSignal;y\n' });
    const { code, out } = await say(['importer', 'neuf.yaml', '--outils', 'o.csv']);
    expect([code, out.includes('1 outil lu')]).toEqual([0, true]);
  });

  it('in either UTF-16 is read', async () => {
    const little = Buffer.from('\uFEFFOutil\nZoom\n', 'utf16le');
    const folder = inFolder({});
    writeFileSync(join(folder, 'petit.csv'), little);
    writeFileSync(join(folder, 'grand.csv'), Buffer.from(little).swap16());
    for (const name of ['petit.csv', 'grand.csv'])
      expect((await say(['importer', `${name}.yaml`, '--outils', name])).out).toContain('1 outil lu');
  });
});

/** Killed far beyond what it takes on a busy machine: what never ends is what is looked for. */
const PATIENCE = 50_000;
const MEMORY = '--max-old-space-size=500';

async function shell(line: string, cwd: string, env: Record<string, string> = {}) {
  const script = `bascule() { "${process.execPath}" ${MEMORY} "${PROGRAM}" "$@"; }; ${line}`;
  const done = await execa('bash', ['-c', script], {
    cwd,
    env,
    reject: false,
    timeout: PATIENCE,
    stdin: 'ignore',
  });
  return { code: done.exitCode, out: done.stdout, err: done.stderr };
}

function exampleFolder(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), EXAMPLE);
  return folder;
}

function folderOf(count: number): string {
  const folder = emptyFolder();
  for (let index = 0; index < count; index += 1)
    writeFileSync(join(folder, `${String(index)}.yaml`), `# ${String(index)}\n${EXAMPLE}`);
  return folder;
}

describe.skipIf(!has('bash') || !existsSync('/dev/full'))('where the result goes', () => {
  it.each(['score', 'check', '--version', '--help'])(
    'a full disk behind « %s » is said, with the code of a wrong input',
    async (command) => {
      const { code, err } = await shell(`bascule ${command} > /dev/full`, exampleFolder());
      expect(code).toBe(2);
      expect(err).toContain('[fichier-sortie] Le résultat n’a pas pu être montré en entier (ENOSPC).');
      expect(err).not.toContain('    at ');
    },
  );

  it('a full disk behind one result of a check leaves none of the others half-written', async () => {
    const folder = exampleFolder();
    const files = 'bascule check --format sarif=rapport.sarif --format json=rapport.json';
    const output = await shell(`${files} --format junit > /dev/full`, folder);
    expect([output.code, output.err.includes('[fichier-sortie]')]).toEqual([2, true]);
    const device = await shell(`${files} --format junit=/dev/full`, folder);
    expect([device.code, device.err.includes('(ENOSPC)')]).toEqual([2, true]);
    expect(readdirSync(folder)).toEqual(['inventaire.yaml']);
  });

  it.each(['sarif', 'junit', 'github', 'gitlab-codequality'])(
    'a reader of « %s » that leaves while files are still to come is nothing to complain about',
    async (format) => {
      const line = `bascule check -q --sans-cache --format ${format} '*.yaml' | true; exit \${PIPESTATUS[0]}`;
      const { code, err } = await shell(line, folderOf(40));
      expect([code, err]).toEqual([0, '']);
    },
  );

  it('a check that is interrupted leaves nothing of its results behind', async () => {
    const folder = folderOf(1000);
    mkdirSync(join(folder, 'sortie'));
    const args = ['check', '--quiet', '--sans-cache', '--format', 'sarif=sortie/rapport.sarif', '*.yaml'];
    const running = execa(process.execPath, [PROGRAM, ...args], { cwd: folder, reject: false });
    while (readdirSync(join(folder, 'sortie')).length === 0) await new Promise(setImmediate);
    running.kill('SIGTERM');
    expect((await running).exitCode).toBe(130);
    expect(readdirSync(join(folder, 'sortie'))).toEqual([]);
  });

  it('a reader that leaves, a closed output or nobody to talk to is nothing to complain about', async () => {
    const folder = exampleFolder();
    expect(await shell('bascule score -q | true; exit ${PIPESTATUS[0]}', folder)).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(await shell('bascule --version | true; exit ${PIPESTATUS[0]}', folder)).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(await shell('bascule score -q >&- 2>&-', folder)).toEqual({ code: 0, out: '', err: '' });
    expect((await shell('bascule score 2> /dev/full', folder)).code).toBe(0);
  });

  it('a link, a pipe or a device stays what it is', async () => {
    const folder = exampleFolder();
    // Never the true devices: what is looked for is that they are replaced.
    const shown = await shell(
      'mkfifo tuyau; ln -s cible lien; : > cible; cat tuyau > recu & bascule check --format json=tuyau; wait; bascule check --format json=lien -q',
      folder,
    );
    expect(shown.code).not.toBe(3);
    expect(statSync(join(folder, 'tuyau')).isFIFO()).toBe(true);
    for (const name of ['recu', 'cible'])
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({ kind: 'check' });
  });

  it('a pipe that nobody reads or fills stops nothing', async () => {
    const folder = exampleFolder();
    const { code, err } = await shell('mkfifo tuyau; bascule check --format json=tuyau', folder);
    expect([code, err.includes('[fichier-non-ecrit]')]).toEqual([2, true]);
    const read = await shell('bascule check tuyau', folder);
    expect([read.code, read.out.includes('[fichier-illisible]')]).toEqual([2, true]);
    const planned = await shell('bascule plan --neuf --sortie tuyau', folder);
    expect([planned.code, planned.err.includes('[fichier-non-ecrit]')]).toEqual([2, true]);
  });

  it('a folder that is no more is told', async () => {
    const { code, err } = await shell(
      'mkdir parti; cd parti; rmdir ../parti; bascule check x.yaml',
      exampleFolder(),
    );
    expect([code, err.includes('[fichier-dossier-disparu]')]).toEqual([2, true]);
  });

  it('no home, a dumb terminal or twenty columns change no word', async () => {
    const folder = exampleFolder();
    const line = 'bascule score -q --date 2026-11-22';
    const usual = await shell(line, folder);
    for (const env of [
      { HOME: '' },
      { HOME: '/dev/null', XDG_CACHE_HOME: '/dev/null' },
      { TERM: 'dumb', COLUMNS: '20' },
    ])
      expect(await shell(line, folder, env)).toEqual(usual);
  });
});

it('a socket is no inventory', async ({ skip }) => {
  if (process.platform === 'win32') return skip('no such sockets here');
  const folder = inFolder({});
  const server = createServer().listen(join(folder, 'prise.yaml'));
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once('listening', done));
  const { code, out } = await say(['check', 'prise.yaml']);
  expect([code, out.includes('[fichier-illisible]')]).toEqual([2, true]);
});

it('the worst of them fits in five hundred megabytes', async () => {
  const folder = emptyFolder();
  for (const [name, , make] of FILES.slice(0, 7)) make(join(folder, `${name.replaceAll(' ', '-')}.yaml`));
  const { code } = await shell('bascule check *.yaml', folder);
  expect(code).toBe(2);
});
