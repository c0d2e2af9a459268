import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { inFolder, say } from '../support/in-process.js';

const INVENTORY = 'bascule: 1\noutils:\n  framaforms: {} # à revoir\n';
const HEAD = '# yaml-language-server: $schema=';
const read = (path: string): string => readFileSync(path, 'utf8');

/** The schema that a modeline names, seen from the file that holds it. */
function isValid(schema: string, text: string): boolean {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.validate(JSON.parse(schema) as object, load(text));
}

describe('schema', () => {
  it.each(['inventaire', 'reglages', 'outil', 'suivi'])(
    'shows that of « %s », the same as in schemas/',
    async (name) => {
      const files: Readonly<Record<string, string>> = {
        inventaire: 'inventory',
        reglages: 'check-settings',
        outil: 'tool',
        suivi: 'suivi',
      };
      const original = JSON.parse(
        read(new URL(`../../schemas/${files[name] ?? ''}.schema.json`, import.meta.url).pathname),
      ) as unknown;
      expect(JSON.parse((await say(['schema', name])).out)).toEqual(original);
      if (name === 'inventaire') expect(JSON.parse((await say(['schema'])).out)).toEqual(original);
    },
  );

  it('is written beside the inventory, with the line that leads editors to it, and nothing else changes', async () => {
    inFolder({ 'asso/inventaire.yaml': INVENTORY });
    const { code, out, err } = await say(['schema', '--ecrire', 'asso/inventaire.yaml']);
    expect([code, out]).toEqual([0, '']);
    expect(read('asso/inventaire.yaml')).toBe(`${HEAD}.bascule/schemas/inventaire.schema.json\n${INVENTORY}`);
    expect(isValid(read('asso/.bascule/schemas/inventaire.schema.json'), read('asso/inventaire.yaml'))).toBe(
      true,
    );
    expect(isValid(read('asso/.bascule/schemas/inventaire.schema.json'), 'bascule: 2\n')).toBe(false);
    expect(err).toContain('Première ligne ajoutée à asso/inventaire.yaml');
    expect((await say(['check', 'asso/inventaire.yaml'])).code).toBe(0);
  });

  it('is written again, but the line only once', async () => {
    inFolder({ 'inventaire.yaml': INVENTORY });
    await say(['schema', '--ecrire']);
    const once = read('inventaire.yaml');
    const { err } = await say(['schema', '--ecrire']);
    expect(read('inventaire.yaml')).toBe(once);
    expect(err).toContain('nomme déjà un schéma');
  });

  it('leaves a line that leads elsewhere', async () => {
    const own = `# Notre asso\n\n${HEAD}../ailleurs.json\n${INVENTORY}`;
    inFolder({ 'inventaire.yaml': own });
    await say(['schema', '--ecrire']);
    expect(read('inventaire.yaml')).toBe(own);
  });

  it('keeps the mark and the ends of lines of Windows', async () => {
    inFolder({ 'inventaire.yaml': `\uFEFF${INVENTORY.replaceAll('\n', '\r\n')}` });
    await say(['schema', '--ecrire']);
    expect(read('inventaire.yaml')).toMatch(/^\uFEFF# yaml-language-server: \S+\r\nbascule: 1\r\n/);
    expect((await say(['check'])).code).toBe(0);
  });

  it.each([
    ['reglages', '.bascule/check.yaml', 'schemas/reglages.schema.json'],
    ['outil', '.bascule/catalogue/notre-outil.yaml', '../schemas/outil.schema.json'],
  ])('of %s has its place beside those of the same association', async (name, file, way) => {
    inFolder({ [file]: 'bascule: 1\n' });
    await say(['schema', name, '--ecrire', file]);
    expect(read(file).split('\n')[0]).toBe(`${HEAD}${way}`);
    expect(() => read(`.bascule/schemas/${name}.schema.json`)).not.toThrow();
  });

  it('of a file that is not there is refused, and nothing is written', async () => {
    inFolder({});
    const { code, err } = await say(['schema', '--ecrire']);
    expect([code, err]).toEqual([2, expect.stringContaining('fichier-absent')]);
    expect(() => read('.bascule/schemas/inventaire.schema.json')).toThrow();
  });

  it('of an unknown sort of file is refused by its name, with the sorts', async () => {
    const { code, err } = await say(['schema', 'plan']);
    expect([code, err]).toEqual([2, expect.stringContaining('« plan »')]);
    expect(err).toContain('inventaire, reglages, outil, suivi');
  });
});
