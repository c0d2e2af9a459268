import { execa } from 'execa';
import { copyFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from './run.js';

const home = emptyFolder();
const program = join(home, 'node_modules', 'bascule', 'dist', 'bascule.js');
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

  it.each([
    ['check'],
    ['score'],
    ['plan'],
    ['docs'],
    ['suivi'],
    ['expliquer', 'formats'],
    ['methode'],
    ['catalogue', 'paheko'],
  ])(
    'runs « %s » where it is installed',
    async (...words) => {
      const { exitCode, stdout, stderr } = await execa(process.execPath, [program, ...words], {
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
