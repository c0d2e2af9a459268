import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeMethod } from '../../src/assess/index.js';
import { glanceOf } from '../../src/appraise.js';
import { check } from '../../src/check/index.js';
import { CHECKING, FORM_RULES, RULES } from '../../src/commands/check-rules.js';
import { knowledge, usageIds } from '../../src/data/index.js';
import { coefficientsOf } from '../../src/domain/coefficient.js';
import { loadInventory } from '../../src/load/index.js';
import { score, sensitivity } from '../../src/pipeline.js';
import { workingLines } from '../../src/report/explain/arithmetic.js';
import { explainableIds } from '../../src/report/explain/find.js';
import { PLAIN, renderExplanation, renderSensitivity } from '../../src/report/index.js';
import type { Reference, Situation } from '../../src/report/index.js';
import { lookupIn } from '../../src/report/lookup.js';
import { EXPLAIN_SENTENCES } from '../../src/texts/fr/explain-errors.js';

const TODAY = '2026-11-22';
const { catalogue, weights, planning } = knowledge;
const reference: Reference = {
  catalogue,
  method: describeMethod(weights),
  rules: [...RULES, ...FORM_RULES],
  planning: coefficientsOf('planning', planning),
  attenuation: weights.combinaison.attenuation,
};

const schema = (name: string): object =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema('result'));
const isExplanation = ajv.compile(schema('explanation'));
const isSensitivity = ajv.compile(schema('sensitivity'));

function situationOf(text: string, name = 'inventaire.yaml'): Situation {
  const loaded = loadInventory({ name, text }, { catalogueIds: catalogue.tools, usageIds });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics.slice(0, 3)));
  const result = score(loaded.value, knowledge, TODAY);
  return { result, diagnostics: check(glanceOf(result), CHECKING) };
}

const example = (name: string): string => readFileSync(`examples/${name}/inventaire.yaml`, 'utf8');
const text = (id: string | undefined, situation?: Situation): string | undefined =>
  renderExplanation(id, reference, situation, { format: 'text', width: 100, paint: PLAIN });
const json = (id: string | undefined, situation?: Situation): string | undefined =>
  renderExplanation(id, reference, situation, { format: 'json', width: 100, paint: PLAIN });

/** One line, whatever the wrapping. */
const flat = (value: string | undefined): string => (value ?? '').replace(/\s+/g, ' ');

const HOLES = /undefined|\bnull\b|NaN|\[object|Infinity|\{\w+\}/;

let drive: Situation;
let centre: Situation;
beforeAll(() => {
  drive = situationOf(example('petite-asso'));
  centre = situationOf(example('centre-social'));
});

describe('everything that is listed', () => {
  it.each(['petite-asso', 'moyenne-asso', 'douze-reponses'])(
    'is explained in words and in JSON, without a hole: %s',
    (name) => {
      const situation = situationOf(example(name));
      const ids = Object.values(explainableIds(reference, situation)).flat();
      expect(ids.length).toBeGreaterThan(60);
      for (const id of ids) {
        const words = text(id, situation);
        expect(words, id).toBeDefined();
        expect(words, id).not.toMatch(HOLES);
        expect(words?.split('\n').length, id).toBeGreaterThan(2);
        const value: unknown = JSON.parse(json(id, situation) ?? 'null');
        expect(isExplanation(value), `${id} ${JSON.stringify(isExplanation.errors?.slice(0, 3))}`).toBe(true);
      }
    },
  );

  it('is found again under its own id, and never under another kind', () => {
    const ids = explainableIds(reference, drive);
    const kinds = {
      families: 'famille',
      things: 'chose',
      verdicts: 'verdict',
      findings: 'constat',
      actions: 'action',
      questions: 'question',
      rows: 'repere',
      rules: 'regle',
    } as const;
    for (const [list, kind] of Object.entries(kinds)) {
      for (const id of ids[list as keyof typeof kinds])
        expect((JSON.parse(json(id, drive) ?? '{}') as { of: string }).of, id).toBe(kind);
    }
  });

  it('is said without an inventory where it needs none: families, rows, rules of check', () => {
    const { families, rows, rules, ...rest } = explainableIds(reference, undefined);
    expect(Object.values(rest).flat()).toEqual([]);
    for (const id of [...families, ...rows, ...rules]) {
      expect(text(id), id).toContain('Avec un inventaire');
      expect(text(id), id).not.toMatch(HOLES);
      expect(isExplanation(JSON.parse(json(id) ?? 'null')), id).toBe(true);
    }
    expect(text(undefined)).toContain('acces-irrecuperable');
  });

  it('comes out the same twice', () => {
    for (const id of ['bus-factor', 'google-drive', 'verdict@google-drive', 'M2'])
      expect(text(id, situationOf(example('petite-asso')))).toBe(text(id, drive));
  });
});

describe('a reason', () => {
  const ID = 'bus-factor.porteurs@/outils/google-drive';

  it('shows its facts with line, certainty and date, and says what is unknown', () => {
    const words = flat(text(ID, drive));
    expect(words).toMatch(/compte › au_nom_de : personne \(dit\) inventaire\.yaml:\d+/);
    expect(words).toContain('la liste n’est pas dite complète');
    const dated = drive.result.families
      .flatMap(({ contributions }) => contributions)
      .find(({ evidence }) => evidence.some(({ date }) => date !== undefined));
    expect(dated).toBeDefined();
    expect(flat(text(`${dated?.rule ?? ''}@${dated?.subject ?? ''}`, drive))).toMatch(
      /\((?:dit|écrit quelque part|essayé), \d{1,2}(?:er)? \S+ 20\d\d\)/,
    );
    expect(flat(text('exclusion.groupe', drive))).toMatch(/inconnu \(à écrire\) inventaire\.yaml:\d+/);
  });

  it('shows facts of the catalogue with their source and day', () => {
    const words = flat(text('dependance.editeur@/outils/google-drive', drive));
    expect(words).toContain('Google Drive, nature : propriétaire (convention) src/data/catalogue/');
    expect(flat(text('couts.budget', drive))).toMatch(/prix › annuel[^:•]* : [^(•]*\([^)]*\b20\d\d\b/);
  });

  it('shows its arithmetic with each coefficient at its place', () => {
    const words = flat(text(ID, drive));
    expect(words).toContain('0,75 src/data/weights.yaml › bus-factor › porteurs › 1 (convention)');
    expect(words).toContain('0,75 src/data/weights.yaml › criticite › important (convention)');
    expect(words).toContain('gravité = 0,75 × 0,75 = 0,5625');
    expect(words).toContain('gravité = 1 × 0,75 = 0,75');
  });

  it('shows one calculation where nothing is unknown, two where something is', () => {
    expect(flat(text('formats.sortie@/outils/google-drive', drive))).not.toContain('tourne mal');
    expect(flat(text(ID, drive))).toContain('si ce que l’on ignore tourne mal');
  });

  it('names the actions that answer it, the questions that narrow it, and its rows with titles', () => {
    const words = flat(text(ID, drive));
    expect(words).toContain('→ bascule expliquer reprise-de-compte@/outils/google-drive');
    expect(words).toContain('→ bascule expliquer presence@/personnes/secretaire');
    expect(words).toContain('M2 « Si une personne n’est plus là »');
  });
});

/** Evaluates a printed line, « gravité = 0,75 × 0,4 = 0,3 »: what it says it makes, and what it makes. */
function redone(line: string): { readonly said: number; readonly found: number } | undefined {
  const parts = line.trim().split(' = ');
  if (parts.length !== 3) return undefined;
  const number = (words: string): number => Number(words.replace(/[\s\u202f]/g, '').replace(',', '.'));
  const [, how = '', said = ''] = parts;
  return { said: number(said), found: evaluated(how, number) };
}

function evaluated(how: string, number: (words: string) => number): number {
  const list = (words: string, sign: string): readonly number[] => words.split(sign).map(number);
  const after = (start: string): string => how.slice(start.length);
  if (how.endsWith(', 1 au plus')) return Math.min(1, evaluated(how.slice(0, -', 1 au plus'.length), number));
  if (how.startsWith('le plus haut de ')) return Math.max(...list(after('le plus haut de '), ' ; '));
  if (how.startsWith('le plus bas de ')) return Math.min(...list(after('le plus bas de '), ' ; '));
  if (how.startsWith('ce qui manque')) {
    const [there = NaN, asked = NaN] = list(how.slice(how.indexOf('1 − ') + '1 − '.length), ' ÷ ');
    return 1 - there / asked;
  }
  if (how.startsWith('rien ne manque') || how === 'une part de rien') return 0;
  const threshold = /^(\S+) si (\S+) atteint (\S+), sinon 0$/.exec(how);
  if (threshold !== null) {
    const [, then = '', told = '', least = ''] = threshold;
    return number(told) >= number(least) ? number(then) : 0;
  }
  if (how.includes(' × ')) return list(how, ' × ').reduce((product, value) => product * value, 1);
  if (how.includes(' ÷ ')) return list(how, ' ÷ ').reduce((some, by) => some / by);
  return list(how, ' + ').reduce((sum, value) => sum + value, 0);
}

describe('the arithmetic as it is printed', () => {
  it.each(['petite-asso', 'moyenne-asso', 'centre-social'])(
    'can be redone from the lines alone: %s',
    (name) => {
      const { result } = name === 'petite-asso' ? drive : situationOf(example(name));
      const context = {
        lookup: lookupIn(result.inventory, catalogue),
        coefficients: new Map(coefficientsOf('weights', weights).map((one) => [one.pointer, one])),
      };
      const lines = result.families
        .flatMap(({ contributions }) => contributions)
        .flatMap(({ working, severity }) => [
          ...workingLines(working.best, severity.low, context),
          ...workingLines(working.worst, severity.high, context),
        ]);
      const sums = lines.flatMap(({ words }) => {
        const sum = redone(words);
        return sum === undefined ? [] : [{ words, ...sum }];
      });
      expect(sums.length).toBeGreaterThan(100);
      for (const { words, said, found } of sums)
        // Numbers are shown with four decimals.
        expect(Math.abs(found - said) / Math.max(1, Math.abs(said)), words).toBeLessThan(5e-4);
    },
  );
});

describe('other things', () => {
  it('a family: how its reasons make the score, on each side', () => {
    const words = flat(text('bus-factor', drive));
    expect(words).toMatch(/Si l’on reste : critique, \d+ à 100/);
    expect(words).toMatch(/100 × \(1 − \(1 − 0,75\) × \(1 − 0,5 × 0,75\)/);
    expect(flat(text('bus-factor@migrer', drive))).not.toContain('Si l’on reste : critique');
    expect(text('discours@rester', drive)).toBeUndefined();
  });

  it('a tool, by its id or its place: verdict, carriers and every family that it weighs in', () => {
    for (const id of ['google-drive', '/outils/google-drive']) {
      const words = flat(text(id, drive));
      for (const part of ['Ce qui est proposé Remplacer (Nextcloud)', 'Qui peut s’en occuper'])
        expect(words).toContain(part);
      for (const family of ['La dépendance à un fournisseur', 'Les données des personnes'])
        expect(words).toContain(family);
    }
  });

  it('a person: what they carry', () => {
    expect(flat(text('secretaire', drive))).toContain('Ce dont cette personne s’occupe');
  });

  it('a verdict: reasons with places, sources and weights, and candidates for and against', () => {
    const words = flat(text('verdict@google-drive', drive));
    expect(words).toContain('Les destinations regardées Nextcloud + Il sert à ce dont vous avez besoin');
    expect(words).toContain('poids 6, src/data/planning.yaml › cibles › points › couvre-usages (convention)');
    expect(words).toMatch(/− Il fait plus que ce qu’il vous faut/);
  });

  it('a row, whatever its case: what it asks, who it comes from, where it counts here', () => {
    const words = flat(text('c1', centre));
    expect(words).toContain('C1 « Prendre le temps d’apprendre »');
    expect(words).toContain('par Framasoft et Picasoft (CC BY-SA)');
    expect(words).toContain('Dans cet inventaire');
    expect(flat(text('AU7'))).toContain('Point de vigilance');
  });

  it('a rule of check, with what it found', () => {
    const situation = situationOf(example('moyenne-asso'));
    expect(flat(text('acces-irrecuperable', situation))).toMatch(
      /Dans cet inventaire • .*inventaire\.yaml:\d+/,
    );
    expect(flat(text('acces-irrecuperable', drive))).toContain('Rien de tel dans cet inventaire.');
  });

  it('an action: what it would write, and what it answers', () => {
    const words = flat(text('reprise-de-compte@/outils/google-drive', drive));
    expect(words).toContain('/outils/google-drive/compte/au_nom_de → "association"');
    expect(words).toContain('Ce à quoi elle répond');
  });

  it('nothing where no such thing exists, with a way out in words', () => {
    for (const id of ['googl-drive', 'verdict@rien', 'C99', '/outils/rien', '', 'constructor', '__proto__'])
      expect(text(id, drive), id).toBeUndefined();
    const { aide } = EXPLAIN_SENTENCES['explication-inconnue']({
      nom: 'googl-drive',
      suggestion: 'google-drive',
      fichier: 'inventaire.yaml',
    });
    expect(aide).toBe(
      'Vouliez-vous dire « google-drive » ? Pour la liste : bascule expliquer --liste inventaire.yaml',
    );
  });
});

describe('what people wrote', () => {
  it('stays inert in an explanation', () => {
    const hostile = situationOf(
      'bascule: 1\noutils:\n  complet: oui\n  boite:\n    description: { nom: "\\e[31m\\u202erouge\\a" }\n    criticite: vital\n',
    );
    for (const id of ['boite', 'bus-factor', 'verdict@boite', 'bus-factor.porteurs@/outils/boite']) {
      const all = `${text(id, hostile) ?? ''}${json(id, hostile) ?? ''}`;
      expect(all).toContain('rouge');
      expect(all).not.toMatch(/[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u);
    }
  });
});

describe('the sensitivity in words', () => {
  const request = { catalogue, weights, width: 100, paint: PLAIN };

  it.each(['petite-asso', 'moyenne-asso', 'centre-social', 'douze-reponses'])(
    'is a short list, and JSON that holds to its schema: %s',
    (name) => {
      const { inventory } = situationOf(example(name)).result;
      const found = sensitivity(inventory, knowledge, TODAY);
      const words = renderSensitivity(found, inventory, TODAY, { ...request, format: 'text' });
      expect(words).not.toMatch(HOLES);
      expect(words.split('\n').length).toBeLessThan(120);
      const value: unknown = JSON.parse(
        renderSensitivity(found, inventory, TODAY, { ...request, format: 'json' }),
      );
      expect(isSensitivity(value), JSON.stringify(isSensitivity.errors?.slice(0, 3))).toBe(true);
    },
  );

  it('says so where no conclusion changes', () => {
    const { inventory } = drive.result;
    const none = { variation: 0.2, coefficients: 200, conclusions: 30, tipping: [] };
    const words = renderSensitivity(none, inventory, TODAY, { ...request, format: 'text' });
    expect(words).toContain('Aucune conclusion ne change.');
  });

  it('names what changes, from what to what, by which coefficient', () => {
    const { inventory } = drive.result;
    const words = flat(
      renderSensitivity(
        {
          variation: 0.2,
          coefficients: 200,
          conclusions: 30,
          tipping: [
            {
              conclusion: { kind: 'verdict', tool: 'google-drive', verdict: 'remplacer', to: 'nextcloud' },
              flips: [
                {
                  coefficient: {
                    file: 'planning',
                    pointer: '/cibles/points/gratuit',
                    value: 1,
                    source: 'convention',
                  },
                  moved: 1.2,
                  after: { kind: 'verdict', tool: 'google-drive', verdict: 'garder', to: undefined },
                },
              ],
            },
          ],
        },
        inventory,
        TODAY,
        { ...request, format: 'text' },
      ),
    );
    expect(words).toContain(
      'Google Drive Remplacer (Nextcloud) → Garder, si : - « on peut s’en servir sans payer » passe de 1 à 1,2 src/data/planning.yaml › cibles › points › gratuit',
    );
    expect(words).toContain('29 conclusions sur 30 ne changent dans aucun essai.');
  });
});
