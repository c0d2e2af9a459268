// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

interface Source {
  date: string;
  porte_sur: string[];
}
interface Tool {
  id: string;
  nom: string;
  genre: string;
  niveau: string;
  releve: string;
  nature: string;
  statut: string;
  autres_noms?: string[];
  anciens_noms?: { nom: string }[];
  usages: string[];
  ne_couvre_pas?: string[];
  fonctions?: string[];
  fiches?: string[];
  devient?: string;
  aides?: { depuis: string[]; usages?: string[] }[];
  hote?: { heberge?: string[] };
  remplace?: string[];
  remplacants?: string[];
  partie_de?: string;
  integre?: string[];
  apprentissage?: { source: string; par_usage?: Record<string, unknown> };
  classement: { source: string };
  formats?: { lit?: string[]; ecrit?: string[]; natif?: string };
  export?: { formats?: string[] };
  sources: Record<string, Source>;
  non_verifie?: string[];
}
interface Row {
  id: string;
  table: string;
  genre: string;
  faits: string[];
}
interface Format {
  id: string;
  famille: string;
  ouvert: string;
  remplacant?: string;
  risques: string[];
}

const FACTS = [
  'licence',
  'formats',
  'export',
  'aides',
  'fermeture',
  'compte',
  'donnees',
  'gouvernance',
  'sante',
  'prix',
  'limites',
  'langues',
  'accessibilite',
  'hote',
  'anciens_noms',
  'hebergement',
];
const CATALOGUE = 'src/data/catalogue';
const FICHES = [
  'collectives-contraintes',
  'utilisateur-contraintes',
  'collectives-adoption',
  'utilisateur-adoption',
  'autour',
];
/** Besides the tables of « Migration »: other fiches of the same collection, and other documents. */
const OTHERS = 'autres';
const OTHER_ROWS = [
  'F-confidentialite',
  'F-organiser',
  'F-communiquer',
  'F-payer',
  'F-nextcloud',
  'F-contacts',
  'S-echange',
  'S-le-club',
  'S-communecter',
  'S-framablog',
];
const GENRES: Record<string, string> = {
  C: 'contrainte',
  U: 'contrainte',
  AC: 'levier',
  AU: 'levier',
  M: 'principe',
  autres: 'principe',
};

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
// An alias in a data file would be one more thing to know: the reader of inventories refuses them too.
const yaml = (path: string): unknown => load(read(path), { maxAliases: 0 });
const list = (path: string): string[] => readdirSync(new URL(`../../${path}`, import.meta.url)).sort();

const files = list(CATALOGUE);
const tools = files.map((file) => yaml(`${CATALOGUE}/${file}`) as Tool);
const rowsIn = (name: string): Row[] => (yaml(`src/data/fiches/${name}.yaml`) as { lignes: Row[] }).lignes;
const tableRows = FICHES.flatMap(rowsIn);
const rows = [...tableRows, ...rowsIn(OTHERS)];
const formats = (yaml('src/data/formats.yaml') as { formats: Format[] }).formats;
const { usages, sans_candidat: gaps } = yaml('src/data/usages.yaml') as {
  usages: string[];
  sans_candidat: string[];
};
const functions = (yaml('src/data/fonctions.yaml') as { fonctions: { id: string; usage: string }[] })
  .fonctions;
const usageOf = new Map(functions.map(({ id, usage }) => [id, usage]));
const byId = new Map(tools.map((tool) => [tool.id, tool]));
const extensions = new Set(formats.map(({ id }) => id));

const validators = new Map(
  ['tool', 'fiche', 'formats'].map((name) => [
    name,
    new Ajv2020({ allErrors: true, strict: true }).compile(
      JSON.parse(read(`schemas/${name}.schema.json`)) as object,
    ),
  ]),
);

const schemaErrors = (schema: string, value: unknown): string[] => {
  const validate = validators.get(schema);
  if (validate === undefined) return [`no schema named ${schema}`];
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
};

/** The spelling under which an inventory may name a tool: no case, accent, space or hyphen. */
const normalise = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s-]/gu, '')
    .toLowerCase();

const links = (tool: Tool): string[] => [
  ...(tool.remplace ?? []),
  ...(tool.remplacants ?? []),
  ...(tool.integre ?? []),
  ...(tool.partie_de === undefined ? [] : [tool.partie_de]),
  ...(tool.devient === undefined ? [] : [tool.devient]),
  ...(tool.aides ?? []).flatMap(({ depuis }) => depuis),
  ...(tool.hote?.heberge ?? []),
];

const extensionsOf = ({ formats: own, export: out }: Tool): string[] => [
  ...(own?.lit ?? []),
  ...(own?.ecrit ?? []),
  ...(own?.natif === undefined ? [] : [own.natif]),
  ...(out?.formats ?? []),
];

describe('the catalogue', () => {
  it.each(files)('%s follows the schema', (file) => {
    expect(schemaErrors('tool', yaml(`${CATALOGUE}/${file}`))).toEqual([]);
  });

  it('names each file after its id', () => {
    expect(files).toEqual(tools.map(({ id }) => `${id}.yaml`));
  });

  it('gives each spelling to one tool only', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, nom, autres_noms: others = [], anciens_noms: former = [] } of tools)
      for (const name of [id, nom, ...others, ...former.map((each) => each.nom)].map(normalise))
        owners.set(name, (owners.get(name) ?? new Set<string>()).add(id));
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('refers only to tools, usages and formats that exist', () => {
    const wrong = tools.flatMap((tool) => [
      ...links(tool).filter((id) => id === tool.id || !byId.has(id)),
      ...[
        ...tool.usages,
        ...Object.keys(tool.apprentissage?.par_usage ?? {}),
        ...(tool.aides ?? []).flatMap((each) => each.usages ?? []),
      ].filter((id) => !usages.includes(id)),
      ...(tool.ne_couvre_pas ?? []).filter((id) => !usages.includes(id) && !usageOf.has(id)),
      ...(tool.fiches ?? []).filter((id) => !rows.some((row) => row.id === id)),
      ...extensionsOf(tool).filter((id) => !extensions.has(id)),
    ]);
    expect(wrong).toEqual([]);
  });

  it('lists functions of the usages that a tool has, and some for each of them', () => {
    const wrong = tools.flatMap(({ id, usages: own, fonctions: listed }) => {
      if (listed === undefined) return [];
      const reached = new Set(listed.map((each) => usageOf.get(each) ?? `? ${each}`));
      return [
        ...[...reached].filter((usage) => !own.includes(usage)).map((usage) => `${id}: ${usage} too many`),
        ...own.filter((usage) => !reached.has(usage)).map((usage) => `${id}: ${usage} without function`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('never says of a usage that a tool has it and has it not', () => {
    const both = tools.filter((tool) =>
      (tool.ne_couvre_pas ?? []).some((id) => tool.usages.includes(id) || tool.fonctions?.includes(id)),
    );
    expect(both.map(({ id }) => id)).toEqual([]);
  });

  it('has a libre tool of today for each usage, or says why there is none', () => {
    const served = new Set(
      tools
        .filter(
          ({ nature, statut, genre }) => nature === 'libre' && statut === 'actuel' && genre !== 'hebergeur',
        )
        .flatMap((tool) => tool.usages),
    );
    expect(usages.filter((id) => !served.has(id))).toEqual(gaps);
    expect(Object.keys(yaml('src/texts/fr/lacunes.yaml') as object)).toEqual(gaps);
  });

  it('never dates an entry before one of its sources', () => {
    const late = tools.filter((tool) =>
      Object.values(tool.sources).some(({ date }) => /^\d/u.test(date) && date > tool.releve),
    );
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  it('leads from what is gone to something that lives', () => {
    const lost = tools.filter(
      ({ devient }) => devient !== undefined && byId.get(devient)?.statut !== 'actuel',
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('proposes no replacement that is gone', () => {
    const gone = tools.flatMap((tool) =>
      (tool.remplacants ?? [])
        .filter((id) => byId.get(id)?.statut !== 'actuel')
        .map((id) => `${tool.id} → ${id}`),
    );
    expect(gone).toEqual([]);
  });

  it('covers every fact by a source or by non_verifie', () => {
    const bare = tools.flatMap((tool) => {
      const told = new Set(Object.values(tool.sources).flatMap((source) => source.porte_sur));
      return FACTS.filter((key) => key in tool && !told.has(key) && !tool.non_verifie?.includes(key)).map(
        (key) => `${tool.id}/${key}`,
      );
    });
    expect(bare).toEqual([]);
  });

  it('claims no doubt or source about a key that is absent', () => {
    const idle = tools.flatMap((tool) =>
      [...(tool.non_verifie ?? []), ...Object.values(tool.sources).flatMap((s) => s.porte_sur)]
        .filter((key) => !(key in tool))
        .map((key) => `${tool.id}/${key}`),
    );
    expect(idle).toEqual([]);
  });

  it('cites only its own sources, or the word convention', () => {
    const wrong = tools.filter((tool) =>
      [tool.apprentissage?.source, tool.classement.source].some(
        (id) => id !== undefined && id !== 'convention' && !(id in tool.sources),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('replaces a proprietary tool by one that is not, with a usage in common', () => {
    const pairs = tools.flatMap((tool) => [
      ...(tool.remplacants ?? []).map((id) => [tool, byId.get(id)] as const),
      ...(tool.remplace ?? []).map((id) => [byId.get(id), tool] as const),
    ]);
    const wrong = pairs.filter(
      ([old, next]) =>
        next?.nature === 'proprietaire' || !old?.usages.some((id) => next?.usages.includes(id)),
    );
    expect(wrong.map(([old, next]) => `${String(old?.id)} → ${String(next?.id)}`)).toEqual([]);
  });
});

/** Child schemas that a path segment may lead to, through references and alternatives. */
const children = (schema: unknown, segment: string, root: Record<string, unknown>): unknown[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const node = schema as Record<string, unknown>;
  const ref = typeof node['$ref'] === 'string' ? node['$ref'].split('/').slice(1) : undefined;
  const target = ref?.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root);
  const branches = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (node[key] ?? []) as unknown[]);
  const nested = [target, node['then'], node['else'], ...branches].flatMap((each) =>
    children(each, segment, root),
  );
  const named = (node['properties'] ?? {}) as Record<string, unknown>;
  const open = [node['additionalProperties'], ...Object.values((node['patternProperties'] ?? {}) as object)];
  // A map with closed keys (system, suite, ease) is walked by its keys, an open one by its values.
  const own = segment === '*' ? [...open, ...Object.values(named)] : [named[segment]];
  return [...own.filter((each) => typeof each === 'object' && each !== null), ...nested];
};

describe('the rows of the fiche', () => {
  const texts = yaml('src/texts/fr/fiches.yaml') as Record<string, Record<string, string>>;

  it.each([...FICHES, OTHERS])('%s follows the schema', (name) => {
    expect(schemaErrors('fiche', yaml(`src/data/fiches/${name}.yaml`))).toEqual([]);
  });

  it('are the five tables, whole and in order, with texts', () => {
    const counts = { C: 5, U: 7, AC: 7, AU: 7, M: 7 };
    const expected = Object.entries(counts).flatMap(([table, count]) =>
      Array.from({ length: count }, (_, index) => `${table}${String(index + 1)}`),
    );
    expect(expected).toHaveLength(33);
    expect(tableRows.map(({ id }) => id)).toEqual(expected);
    expect(rows.map(({ id }) => id)).toEqual([...expected, ...OTHER_ROWS]);
    expect(Object.keys(texts)).toEqual([...expected, ...OTHER_ROWS]);
  });

  it('are all the files of the folder', () => {
    expect(list('src/data/fiches')).toEqual([...FICHES, OTHERS].map((name) => `${name}.yaml`).sort());
  });

  it.each(rows)('$id has the genre of its table and the texts of its genre', ({ id, table, genre }) => {
    const named = /^[FS]-/u.test(id) ? OTHERS : id.replace(/\d/u, '');
    expect([named, genre]).toEqual([table, GENRES[table]]);
    expect(Object.keys(texts[id] ?? {})).toEqual(['titre', genre === 'levier' ? 'vigilance' : 'demande']);
  });

  it.each(rows)('$id reads facts that the inventory can hold', ({ faits }) => {
    const root = JSON.parse(read('schemas/inventory.schema.json')) as Record<string, unknown>;
    const reachable = (path: string): boolean =>
      path.split('/').reduce<unknown[]>((at, key) => at.flatMap((each) => children(each, key, root)), [root])
        .length > 0;
    expect(faits.filter((path) => !reachable(path))).toEqual([]);
  });
});

describe('formats and usages', () => {
  const texts = yaml('src/texts/fr/formats.yaml') as Record<string, Record<string, string>>;

  it('formats follow the schema', () => {
    expect(schemaErrors('formats', yaml('src/data/formats.yaml'))).toEqual([]);
  });

  it('list each extension once', () => {
    expect(extensions.size).toBe(formats.length);
  });

  it('offer an open replacement that is listed', () => {
    const open = new Set(formats.filter(({ ouvert }) => ouvert === 'oui').map(({ id }) => id));
    const wrong = formats.filter(
      ({ id, remplacant: to }) => to !== undefined && (to === id || !open.has(to)),
    );
    // A film has no open format that telephones play: mp4 is the nearest.
    expect(wrong.map(({ id }) => id)).toEqual(['mov']);
  });

  it('have a sentence for each risk, family and openness, and none too many', () => {
    const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort();
    expect(Object.keys(texts['risques'] ?? {}).sort()).toEqual(
      sorted(formats.flatMap(({ risques }) => risques)),
    );
    expect(Object.keys(texts['familles'] ?? {}).sort()).toEqual(
      sorted(formats.map(({ famille }) => famille)),
    );
    expect(Object.keys(texts['ouvert'] ?? {}).sort()).toEqual(sorted(formats.map(({ ouvert }) => ouvert)));
  });

  it('sort functions by usage, and name every one, in the same order', () => {
    expect([...new Set(functions.map(({ usage }) => usage))]).toEqual(usages);
    expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
    expect(functions.filter(({ id }) => usages.includes(id))).toEqual([]);
    expect(Object.keys(yaml('src/texts/fr/fonctions.yaml') as object)).toEqual(functions.map(({ id }) => id));
  });

  it('name every usage, in the same order', () => {
    expect(new Set(usages).size).toBe(35);
    expect(Object.keys(yaml('src/texts/fr/usages.yaml') as object)).toEqual(usages);
  });
});

describe('every data file', () => {
  it.each([
    ...files.map((file) => `${CATALOGUE}/${file}`),
    ...[...FICHES, OTHERS].map((name) => `src/data/fiches/${name}.yaml`),
    'src/data/formats.yaml',
    'src/data/usages.yaml',
    'src/data/fonctions.yaml',
    ...['fiches', 'fonctions', 'formats', 'lacunes', 'usages'].map((name) => `src/texts/fr/${name}.yaml`),
  ])('%s opens with its licence', (path) => {
    expect(read(path).split('\n')[0]).toBe('# SPDX-License-Identifier: CC-BY-SA-4.0');
  });
});
