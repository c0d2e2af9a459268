import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookerFor, type Begun, type Looked, type Looking } from '../../src/commands/check-one.js';
import { emptyFolder } from '../e2e/run.js';
import { PLANTED, SIGN } from './planted.js';
import { SOLE_CODE, TROUBLED } from './situation.js';

const TEXTS: Readonly<Record<string, string>> = {
  troubled: TROUBLED,
  'sole-code': SOLE_CODE,
  'read-by-the-library': `--- # tout\n${TROUBLED}`,
  ...Object.fromEntries(
    ['centre-social', 'moyenne-asso'].map((name) => [
      name,
      readFileSync(`examples/${name}/inventaire.yaml`, 'utf8'),
    ]),
  ),
  ...Object.fromEntries(
    PLANTED.map(([code, text], index) => [`${String(index)}-${code}`, text.replace(SIGN, '')]),
  ),
};

const LOOKING: Looking = { today: '2026-11-22', levels: true, keptFor: undefined };

/** A folder of inventories whose settings accept something, and a file that is not there. */
function inventories(): readonly string[] {
  const folder = emptyFolder();
  mkdirSync(join(folder, '.bascule'));
  writeFileSync(
    join(folder, '.bascule', 'check.yaml'),
    `bascule: 1
regles: { porteurs-insuffisants: erreur, reponse-ancienne: ignorer }
seuil: avertissement
exceptions:
  connu:
    constat: compte-personnel
    fichier: '**/moyenne-asso.yaml'
    raison: Le compte est repris en mars
    acceptee_par: secretaire
    jusqu_au: 2027-03-31
`,
  );
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, `${name}.yaml`), text);
  return [...Object.keys(TEXTS), 'absent'].map((name) => join(folder, `${name}.yaml`));
}

/** A look that one thread begins and another finishes, with nothing but plain data in between. */
async function inHalves(path: string, looking: Looking, environment: NodeJS.ProcessEnv) {
  const given: Looked | Begun = structuredClone(await lookerFor(looking, environment).begin(path));
  const halves = 'packed' in given;
  return { halves, looked: halves ? await lookerFor(looking, environment).finish(given) : given };
}

describe('a look at an inventory', () => {
  it('finds the same in two halves, each in a thread of its own', async () => {
    let count = 0;
    for (const path of inventories()) {
      const { looked } = await lookerFor(LOOKING, {}).look(path);
      const parted = await inHalves(path, LOOKING, {});
      expect([looked.threshold, parted.looked]).toEqual(['avertissement', looked]);
      if (parted.halves) count += 1;
    }
    expect(count).toBeGreaterThan(10);
  });

  it('is known again afterwards, whichever thread has finished it', async () => {
    const [environment, looking] = [{ XDG_CACHE_HOME: emptyFolder() }, { ...LOOKING, keptFor: 'this day' }];
    for (const path of inventories().slice(0, 5)) {
      const { looked } = await inHalves(path, looking, environment);
      expect(await lookerFor(looking, environment).look(path)).toEqual({ looked, anew: false });
      expect(await inHalves(path, looking, environment)).toEqual({ halves: false, looked });
    }
  });
});
