import { describe, expect, test } from 'vitest';
import { loadInventory } from '../../src/load/index.js';
import { REFERENCE_RULES } from '../../src/load/reference-table.js';
import { KNOWN, verdict } from './base.js';
import { placesOfSchema } from './schema-walk.js';

/** One valid way to write something at a path, with an id that nothing defines. */
function inventoryWith(path: string, from: 'valeurs' | 'cles', isList: boolean): string {
  const steps = path.split('/').map((step) => (step === '*' ? 'zzz-un' : step));
  const plain = path === 'calendrier/periodes/*/groupes' ? 'du: 2027-01-01, au: 2027-01-02, ' : '';
  const leaf =
    from === 'cles'
      ? path.endsWith('competences')
        ? '{qqq: expert}'
        : '{qqq: {}}'
      : isList
        ? '[qqq]'
        : 'qqq';
  const last = steps.length - 1;
  const open = steps.map(
    (step, index) => `${index === last ? plain : ''}${step}: ${index === last ? leaf : '{'}`,
  );
  return `bascule: 1\n${open.join('')}${'}'.repeat(last)}\n`;
}

describe('the table of references', () => {
  test('holds every place of the schema that names something', () => {
    const named = placesOfSchema()
      .filter(([, kind]) => /^refs?-(personnes?|groupes?|outils?|usages?|hebergeur|acces)$/.test(kind))
      .map(([path]) => path);
    const values = REFERENCE_RULES.filter(({ from }) => from === 'valeurs').map(({ path }) => path);
    expect(named.length).toBeGreaterThan(30);
    expect(values).toEqual(expect.arrayContaining(named));
  });

  test('names only places of the schema', () => {
    const places = new Set(placesOfSchema().map(([path]) => path));
    expect(REFERENCE_RULES.filter(({ path }) => !places.has(path))).toEqual([]);
  });

  test('aims each place at what its definition says', () => {
    const kinds = new Map(placesOfSchema());
    for (const { path, target, from } of REFERENCE_RULES) {
      const kind = kinds.get(path)?.match(/^refs?-(personne|groupe|outil|usage|hebergeur|acces)/)?.[1];
      if (from === 'valeurs' && kind !== undefined) expect(target, path).toMatch(new RegExp(`^${kind}`));
    }
  });

  test.each(REFERENCE_RULES.map((rule) => [rule.path, rule] as const))(
    '%s: an unknown id is told',
    (path, rule) => {
      const isList = /^refs-/.test(new Map(placesOfSchema()).get(path) ?? '');
      const text = inventoryWith(path, rule.from, isList);
      const { diagnostics } = loadInventory({ name: 'x', text }, KNOWN);
      const found = diagnostics.filter(
        ({ code, args }) => code === 'reference-inconnue' && args['id'] === 'qqq',
      );
      expect(found, text).toHaveLength(1);
      expect(found[0]).toMatchObject({
        severity: rule.severity,
        offset: text.indexOf('qqq'),
        args: { id: 'qqq' },
      });
      expect(diagnostics.filter(({ code }) => !/reference-inconnue|outil-inconnu/.test(code))).toEqual([]);
    },
  );
});

describe('ways of naming', () => {
  const people = 'bascule: 1\npersonnes: {a: {}}\nsoutien:\n  equipe: ';
  test.each([
    ['[a, b]', ['reference-inconnue 4:15']],
    ['{complet: oui, liste: [b]}', ['reference-inconnue 4:34']],
    ['aucun', []],
    ['inconnu', []],
    ['[]', []],
    ['[a]', []],
  ])('a list written %s', (value, expected) => {
    const told = verdict(`${people}${value}\n`);
    expect(told.map((one) => one.replace(/\d+:\d+$/, ''))).toEqual(
      expected.map((one) => one.replace(/\d+:\d+$/, '')),
    );
    for (const one of told) expect(one).toContain('4:');
  });

  test.each([
    ['b', true],
    ['{valeur: b, certitude: teste}', true],
    ['a', false],
    ['inconnu', false],
    ['{valeur: inconnu}', false],
  ])('a single id written %s', (value, isTold) => {
    const told = verdict(
      `bascule: 1\npersonnes: {a: {}}\nformation: {formateurs: {f: {personne: ${value}}}}\n`,
    );
    expect(told.length).toBe(isTold ? 1 : 0);
  });
});

describe('tools of the catalogue', () => {
  test('an unknown tool is allowed, with a warning and the tool that was meant', () => {
    const text = 'bascule: 1\noutils:\n  gogle-drive: {}\n';
    const loaded = loadInventory({ name: 'x', text }, KNOWN);
    expect(loaded.ok).toBe(true);
    expect(loaded.diagnostics).toMatchObject([
      { code: 'outil-inconnu', severity: 'avertissement', offset: 21, args: { suggestion: 'google-drive' } },
    ]);
  });

  test('a tool that is described, or known under another name, needs nothing more', () => {
    expect(
      verdict(
        'bascule: 1\noutils:\n  gestion: {description: {nom: Notre base}}\n  drive: {catalogue: google-drive}\n',
      ),
    ).toEqual([]);
  });

  test('a wrong catalogue name is told where it is written, described or not', () => {
    expect(verdict('bascule: 1\noutils:\n  drive: {catalogue: gdrive, description: {nom: x}}\n')).toEqual([
      'avertissement outil-inconnu 3:22',
    ]);
  });
});

describe('the usual names of tools', () => {
  const names: Readonly<Record<string, string>> = {
    'whats-app': 'whatsapp',
    garradin: 'paheko',
    gdrive: 'google-drive',
  };
  const known = { ...KNOWN, nearestTool: (word: string) => names[word] };
  const suggested = (text: string): unknown =>
    loadInventory({ name: 'x', text }, known).diagnostics.map(({ args }) => args['suggestion']);

  test.each([
    ['bascule: 1\noutils:\n  whats-app: {}\n', ['whatsapp']],
    ['bascule: 1\noutils:\n  garradin: {}\n', ['paheko']],
    ['bascule: 1\noutils:\n  drive: {catalogue: gdrive}\n', ['google-drive']],
    [
      'bascule: 1\nobjectifs:\n  cibles:\n    nextcloud: {vers: garradin}\noutils: {nextcloud: {}}\n',
      ['paheko'],
    ],
    // Not a known name: a slip all the same.
    ['bascule: 1\noutils:\n  gogle-drive: {}\n', ['google-drive']],
  ])('lead to the tool that was meant: %s', (text, expected) => {
    expect(suggested(text)).toEqual(expected);
  });

  test('give way to what the inventory itself describes', () => {
    const outils = 'outils: {gdrives: {description: {nom: Nos dossiers}}}\n';
    const text = `bascule: 1\npersonnes: {a: {competences: {gdrive: expert}}}\n${outils}`;
    expect(suggested(text)).toEqual(['gdrives']);
    expect(suggested('bascule: 1\npersonnes: {a: {competences: {garradin: expert}}}\n')).toEqual(['paheko']);
  });

  test('are looked for a few hundred times at most', () => {
    let asked = 0;
    const many = Array.from({ length: 600 }, (_, index) => `  zq${index}x: {}\n`).join('');
    loadInventory(
      { name: 'x', text: `bascule: 1\noutils:\n${many}` },
      { ...KNOWN, nearestTool: () => void (asked += 1) as undefined },
    );
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThanOrEqual(200);
  });
});
