import { execa } from 'execa';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { emptyFolder } from './run.js';

const home = emptyFolder();
const program = join(home, 'node_modules', '.bin', 'bascule');

/** What each command needs to do something; those that are not here do without. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  importer: ['--outils', 'outils.csv', 'importe.yaml'],
  init: ['nouveau.yaml'],
  audit: ['--guide'],
  expliquer: ['formats'],
  catalogue: ['paheko'],
  completion: ['bash'],
};
const npm = (...args: readonly string[]) => execa('npm', args, { cwd: home });
let packed: { readonly filename: string; readonly integrity: string };

/** What would be published, as it stands. Scripts stay out: they would build again under the feet of other tests. */
async function pack(): Promise<typeof packed> {
  const { stdout } = await npm('pack', resolve('.'), '--json', '--ignore-scripts');
  const [first] = JSON.parse(stdout) as readonly (typeof packed)[];
  if (first === undefined) throw new Error('nothing was packed');
  return first;
}

beforeAll(async () => {
  copyFileSync('examples/douze-reponses/inventaire.yaml', join(home, 'inventaire.yaml'));
  writeFileSync(join(home, 'outils.csv'), 'Outil\nGoogle Drive\n');
  packed = await pack();
  await npm('install', '--offline', '--no-audit', '--no-fund', join(home, packed.filename));
}, 120_000);

describe('the package', () => {
  it('is the same bytes when it is made twice', async () => {
    expect((await pack()).integrity).toBe(packed.integrity);
  }, 60_000);

  it('installs alone, with nothing to fetch and nothing to run', () => {
    const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8')) as {
      readonly packages: Record<string, { readonly hasInstallScript?: boolean }>;
    };
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/bascule']);
    expect(lock.packages['node_modules/bascule']?.hasInstallScript).toBeUndefined();
  });

  it('carries the licences of what is inside', () => {
    const notices = readFileSync(join(home, 'node_modules/bascule/dist/LICENCES-TIERCES.txt'), 'utf8');
    for (const name of ['ajv', 'handlebars', 'ical.js', 'js-yaml']) expect(notices).toContain(`\n${name} `);
  });

  it('says for machines what it is made of, and that is what its notices say', () => {
    const file = join(home, 'node_modules/bascule/dist/sbom.cdx.json');
    const { components } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly components: readonly {
        readonly name: string;
        readonly version: string;
        readonly purl: string;
      }[];
    };
    const notices = readFileSync(join(home, 'node_modules/bascule/dist/LICENCES-TIERCES.txt'), 'utf8');
    for (const { name, version } of components) expect(notices).toContain(`${name} ${version} (`);
    expect(components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['inquirer', 'csv-parse', 'handlebars']),
    );
  });

  it.each(COMMANDS.map(({ name }) => name))(
    'runs « %s » where it is installed',
    async (name) => {
      const { exitCode, stdout, stderr } = await execa(program, [name, ...(WORDS[name] ?? [])], {
        cwd: home,
        reject: false,
      });
      expect(exitCode, stderr).toBeLessThan(3);
      expect(`${stdout}${stderr}`).not.toBe('');
      expect(stderr).not.toMatch(/node:internal|Cannot find/);
    },
    60_000,
  );
});
