import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import {
  completenessOf,
  freshnessOf,
  listTools,
  replacementsFor,
  sheetOf,
} from '../../src/catalogue/index.js';
import { catalogue, consultation, usageIds } from '../../src/data/index.js';
import type { Catalogue, CatalogueTool } from '../../src/domain/catalogue.js';
import type { Filters, Understood } from '../../src/domain/catalogue-answers.js';
import {
  renderCatalogue,
  type CatalogueAnswer,
  type CatalogueFormat,
} from '../../src/report/catalogue/index.js';
import { PLAIN } from '../../src/report/paint.js';
import { VALUE_WORDS } from '../../src/texts/fr/catalogue-words.js';
import { expectGolden } from '../support/golden.js';
import { catalogueOf, entry, SMALL, USAGES, WHOLE } from './small.js';

const CONNU: Understood = { how: 'connu' };
const DAY = '2026-11-22';

const toolOf = (id: string, from: Catalogue): CatalogueTool => {
  const tool = from.tools.get(id);
  if (tool === undefined) throw new Error(`no ${id}`);
  return tool;
};
const sheet = (id: string, from = SMALL, text = id, understood: Understood = CONNU): CatalogueAnswer => ({
  of: 'outil',
  asked: { text, understood },
  sheet: sheetOf(toolOf(id, from), from),
});
const list = (filters: Filters, from = SMALL, usages: readonly string[] = USAGES): CatalogueAnswer => ({
  of: 'liste',
  listing: listTools(from, usages, filters),
  completeness: completenessOf(from),
});
const replace = (id: string, from = SMALL): CatalogueAnswer => ({
  of: 'remplacements',
  asked: { text: id, understood: CONNU },
  replacements: replacementsFor(toolOf(id, from), from),
});
const ages = (from = SMALL): CatalogueAnswer => ({
  of: 'anciennete',
  freshness: freshnessOf(from, DAY, consultation().anciennete),
});
const filled = (from = SMALL): CatalogueAnswer => ({ of: 'completude', completeness: completenessOf(from) });

const render = (
  answer: CatalogueAnswer,
  format: CatalogueFormat = 'text',
  from = SMALL,
  width = 80,
): string => renderCatalogue(answer, from, { format, width, paint: PLAIN });

const SMALL_ANSWERS: readonly (readonly [string, CatalogueAnswer])[] = [
  ['liste', list({})],
  ['liste-visio', list({ usage: 'visio', libre: true })],
  ['liste-odt', list({ format: 'odt' })],
  ['liste-vide', list({ usage: 'vote', licence: 'MIT' })],
  ['outil', sheet('tchatche', SMALL, 'papote', { how: 'ancien-nom', name: 'Papote', until: '2023-05' })],
  ['remplacements', replace('parlote')],
  ['remplacements-ferme', replace('ferme')],
  ['anciennete', ages()],
  ['completude', filled()],
];

describe('a small catalogue', () => {
  it.each(SMALL_ANSWERS)('is shown as it was: %s', (name, answer) => {
    expectGolden(`catalogue/${name}.txt`, render(answer));
    expectGolden(`catalogue/${name}.md`, render(answer, 'markdown'));
    expectGolden(`catalogue/${name}.json`, render(answer, 'json'));
  });

  it.each(SMALL_ANSWERS)('leaves no hole and keeps to the width: %s', (_, answer) => {
    for (const width of [40, 80, 100]) {
      const text = render(answer, 'text', SMALL, width);
      expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      for (const line of text.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(width);
    }
    expect(render(answer, 'markdown')).not.toMatch(/undefined|NaN|\[object|null/);
  });
});

const REAL: readonly CatalogueAnswer[] = [
  list({}, catalogue, usageIds),
  list({ usage: 'visio', libre: true }, catalogue, usageIds),
  list({ format: 'docx', licence: 'AGPL' }, catalogue, usageIds),
  list({ host: 'framasoft' }, catalogue, usageIds),
  ages(catalogue),
  filled(catalogue),
  ...[...catalogue.tools.keys()].flatMap((id) => [sheet(id, catalogue), replace(id, catalogue)]),
];

describe('the JSON of the real catalogue', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats.default(ajv);
  for (const name of ['tool', 'formats'])
    ajv.addSchema(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object);
  const validate = ajv.compile(JSON.parse(readFileSync('schemas/catalogue.schema.json', 'utf8')) as object);

  it('holds to the published schema, whatever is asked', () => {
    const NEAR: Understood = { how: 'proche', name: 'Nextcloud' };
    const FORMER: Understood = { how: 'ancien-nom', name: 'Garradin' };
    const named = [NEAR, FORMER].map((understood) => sheet('nextcloud', catalogue, 'x', understood));
    for (const answer of [...REAL, ...named]) {
      validate(JSON.parse(render(answer, 'json', catalogue)));
      expect(validate.errors ?? [], answer.of).toEqual([]);
    }
  });

  it('is refused with a key that the schema does not know', () => {
    const value = JSON.parse(render(filled(catalogue), 'json', catalogue)) as object;
    expect(validate({ ...value, score: 12 })).toBe(false);
  });

  it('gives entries as their files say', () => {
    const { tool } = JSON.parse(render(sheet('paheko', catalogue), 'json', catalogue)) as { tool: unknown };
    expect(tool).toEqual(catalogue.tools.get('paheko'));
  });
});

describe('a sheet', () => {
  const shown = render(sheet('tchatche'), 'text', SMALL, 100);

  it.each(Object.keys(WHOLE).filter((key) => key !== 'id'))('tells the key « %s »', (key) => {
    const without = Object.fromEntries(Object.entries(WHOLE).filter(([one]) => one !== key));
    // What an entry must have is told by another value.
    const other: Partial<CatalogueTool> = {
      nom: 'Autre',
      genre: 'service',
      niveau: 'repere',
      releve: '2020-01-01',
      nature: 'mixte',
      usages: ['visio'],
      statut: 'ferme',
      sources: {},
      classement: { source: 's1' },
      textes: { fr: { resume: 'Autre chose.' } },
    };
    const changed = { ...without, ...(key in other && { [key]: other[key as keyof typeof other] }) };
    const from = { ...SMALL, tools: new Map([...SMALL.tools, ['tchatche', changed as CatalogueTool]]) };
    expect(render(sheet('tchatche', from), 'text', from, 100)).not.toBe(shown);
  });

  const leaves = (node: unknown): readonly string[] => {
    if (typeof node === 'string') return [node];
    return typeof node === 'object' && node !== null ? Object.values(node).flatMap(leaves) : [];
  };

  it('tells every sentence and every source of an entry', () => {
    const flat = shown.replace(/\s+/g, ' ');
    for (const text of leaves(WHOLE.textes)) expect(flat).toContain(text);
    for (const { titre } of Object.values(WHOLE.sources)) expect(flat).toContain(titre);
  });

  it('says where each fact comes from', () => {
    expect(shown).toMatch(/AGPL-3\.0-or-later \[s1\]/);
    expect(shown).toMatch(/français, anglais \[non vérifié\]/);
    expect(shown.replace(/\s+/g, ' ')).toContain('sans numéro de téléphone [s2 ; le reste non vérifié]');
    expect(shown.replace(/\s+/g, ' ')).toContain('par personne ; pour se réunir en visio');
    expect(shown).toContain('[convention]');
  });

  it('says first how the name was understood, unless it is the one of today', () => {
    const said = (understood: Understood) => render(sheet('tchatche', SMALL, 'tchache', understood));
    expect(said(CONNU)).not.toContain('tchache');
    expect(said({ how: 'proche', name: 'tchatch' })).toMatch(/^« tchache » : compris comme Tchatche\.\n/);
    expect(said({ how: 'ancien-nom', name: 'Papote', until: '2023-05' })).toMatch(
      /^Papote s’appelle Tchatche depuis mai 2023\.\n/,
    );
    expect(said({ how: 'ancien-nom', name: 'Bavarde' })).toMatch(
      /^Bavarde est un ancien nom de Tchatche\.\n/,
    );
  });
});

describe('replacements', () => {
  const flat = (answer: CatalogueAnswer, from = SMALL): string =>
    render(answer, 'text', from, 100).replace(/\s+/g, ' ');

  it('state the order, give no score and no share', () => {
    for (const id of catalogue.tools.keys()) {
      const text = flat(replace(id, catalogue), catalogue).replace(/https:\S+/g, '');
      expect(text, id).not.toMatch(/\bscore\b|\bnote de\b|\d ?\/ ?(?:5|10|20|100)\b/i);
    }
    expect(flat(replace('parlote'))).toContain('L’ordre : le plus d’usages de Parlote couverts');
  });

  it('say what nothing covers, and that keeping is an answer', () => {
    expect(flat(replace('parlote'))).toContain(
      'Rien dans le catalogue ne remplace Parlote pour voter et délibérer : le garder pour cela est une bonne réponse.',
    );
    expect(flat(replace('ensemble'))).toContain('Garder est une bonne réponse.');
  });

  it('say of a libre tool that lives that it may stay, and of one that is gone what happened', () => {
    expect(flat(replace('visiolle'))).toContain('Visiolle est libre et existe toujours');
    expect(flat(replace('ferme'))).not.toContain('existe toujours');
    expect(flat(replace('ferme'))).toContain('Ferme a fermé en février 2024.');
  });

  it('say the way out step by step, what does not follow, and how to close the account', () => {
    const text = flat(replace('parlote'));
    expect(text).toMatch(/1\. Demander l’archive\. 2\. Télécharger/);
    expect(text).toContain('Les messages privés.');
    expect(text).toContain('difficile, il faut écrire à l’éditeur');
    expect(text).toContain('une partie des données sort en json, zip');
  });

  it('date health and governance, and say convention of the hours', () => {
    const text = flat(replace('parlote'));
    expect(text).toMatch(/Entretien entretenu, sans nouveautés.*\[lu le 2 mars 2026\]/);
    expect(text).toMatch(/Qui décide décidé par une association.*\[lu le 2 mars 2026\]/);
    expect(text).toMatch(/très à l’aise, par personne \[convention\]/);
  });

  it('show eight candidates whole, and name the others', () => {
    const old = entry('vieux', { nature: 'proprietaire' });
    const many = Array.from({ length: 11 }, (_, at) =>
      entry(`t${String.fromCharCode(97 + at)}`, { remplace: ['vieux'] }),
    );
    const from = catalogueOf(old, ...many);
    const text = render(replace('vieux', from), 'text', from, 100);
    expect(text.match(/^\d+\. T\w/gm)).toHaveLength(8);
    expect(text).toContain('Ti, Tj, Tk');
  });
});

describe('an empty list', () => {
  it.each([
    [{ licence: 'zzz' }, 'Un morceau du nom suffit'],
    [{ usage: 'vote', libre: true }, 'Retirer un des filtres'],
    [{ host: 'ferme' }, 'bascule catalogue ferme'],
    [{ format: 'docx', usage: 'visio' }, 'Retirer un des filtres'],
  ] as const)('gives a way out: %j', (filters, aid) => {
    expect(render(list(filters)).replace(/\s+/g, ' ')).toContain(`ne correspond. `);
    expect(render(list(filters)).replace(/\s+/g, ' ')).toContain(aid);
  });
});

describe('the words of values', () => {
  it('exist for every value of the schema that is shown', () => {
    const schema = JSON.parse(readFileSync('schemas/tool.schema.json', 'utf8')) as unknown;
    const known = new Set(Object.values(VALUE_WORDS).flatMap((words) => Object.keys(words)));
    const enums = (node: unknown, key = ''): readonly string[] => {
      if (typeof node !== 'object' || node === null) return [];
      const { enum: values } = node as { enum?: readonly string[] };
      const skipped = key === 'porte_sur' || key === 'non_verifie';
      return [
        ...(values ?? []),
        ...Object.entries(node).flatMap(([name, child]) => (skipped ? [] : enums(child, name))),
      ];
    };
    expect(enums(schema).filter((value) => !known.has(value))).toEqual([]);
  });

  it('exist for every country and language of the real catalogue', () => {
    const tools = [...catalogue.tools.values()];
    const places = tools.flatMap(({ pays, donnees }) => [pays, donnees?.lieu, donnees?.droit]);
    for (const place of places) if (place !== undefined) expect(VALUE_WORDS['lieu']).toHaveProperty(place);
    for (const { langues = [] } of tools)
      for (const one of langues) expect(VALUE_WORDS['langue']).toHaveProperty(one);
  });
});

const HOSTILE = [
  '\u001b[31mrouge\u0007\u202egauche\u200b',
  '| a | b |\n# Titre\n- puce',
  '<script>alert(1)</script> [lien](javascript:x) ![i](x)',
  '{{x}} {% raw %} `code` **gras**',
];

describe.each(HOSTILE)('the hostile value %j', (value) => {
  const hostile = (tool: CatalogueTool): CatalogueTool => ({
    ...tool,
    nom: value,
    licence: value,
    editeur: value,
    autres_noms: [value],
    anciens_noms: [{ nom: value }],
    prix: { gratuit: 'oui', pour: value, annuel: { min: 0, max: 1 } },
    sources: { s1: { titre: value, date: '2026', adresse: value, porte_sur: ['licence'] } },
    textes: { fr: { resume: value, vigilance: [value], sortie: [value], limites: [value], suite: value } },
  });
  const from = {
    ...SMALL,
    tools: new Map([...SMALL.tools].map(([id, tool]) => [id, hostile(tool)])),
  };
  const answers = [
    list({}, from),
    list({ usage: 'visio' }, from),
    sheet('tchatche', from, value, { how: 'proche', name: value }),
    replace('parlote', from),
    ages(from),
  ];

  it('is inert in the text', () => {
    for (const answer of answers)
      expect(render(answer, 'text', from)).not.toMatch(/[^\P{Cc}\n]|[\u200b\u202a-\u202e]/u);
  });

  it('adds no line, cell or markup to the Markdown', () => {
    for (const answer of answers) {
      const markdown = render(answer, 'markdown', from);
      expect(markdown).not.toMatch(/^(?:# Titre|- puce)|<script|(?<!\\)\]\(|[^\P{Cc}\n]/mu);
      const tables = markdown.split('\n').filter((line) => line.startsWith('|'));
      const cells = tables.map((line) => line.replace(/\\./g, '').split('|').length);
      expect(cells.every((count) => count >= 4 && count <= 9)).toBe(true);
    }
  });

  it('comes back from the JSON as it was', () => {
    const json = render(sheet('tchatche', from), 'json', from);
    expect(json).not.toMatch(/[^\P{Cc}\n]|[\u200b\u202a-\u202e]/u);
    expect((JSON.parse(json) as { tool: CatalogueTool }).tool.nom).toBe(value);
  });
});
