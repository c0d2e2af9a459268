import fc from 'fast-check';
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import type { Evaluator } from '../../src/assess/evaluator.js';
import { BOUNDS, type FactSpec } from '../../src/assess/fact-spec.js';
import type { Weights } from '../../src/assess/weights.js';
import type { World } from '../../src/assess/world.js';
import type { Catalogue, CatalogueTool, FileFormat } from '../../src/domain/catalogue.js';
import { readBoolean, type Json } from '../../src/domain/fact.js';
import { child, idOf, parentOf } from '../../src/domain/pointer.js';

/** Random associations, made from nothing but the facts that evaluators declare. */

export const TODAY = '2026-11-22';
export const weights = load(readFileSync('src/data/weights.yaml', 'utf8')) as unknown as Weights;

const tool = (id: string, hours: readonly [number, number, number]): CatalogueTool => ({
  id,
  nom: id,
  genre: 'logiciel',
  niveau: 'complet',
  releve: TODAY,
  usages: ['fichiers'],
  nature: 'libre',
  editeur: 'association',
  service: 'associatif',
  compte: { necessaire: hours[0] > 5 ? 'oui' : 'non' },
  sante: { statut: hours[0] > 5 ? 'maintenance' : 'actif' },
  // A range would have a width of its own, whatever the association tells.
  prix: { annuel: { min: 8, max: 8 } },
  donnees: { lieu: 'FR' },
  apprentissage: { debutant: hours[0], 'a-l-aise': hours[1], expert: hours[2], source: 'convention' },
  statut: 'actuel',
  sources: {},
  classement: { source: 'convention' },
  textes: { fr: { resume: id } },
});

const format = (id: string, ouvert: FileFormat['ouvert']): FileFormat => ({
  id,
  famille: 'texte',
  ouvert,
  source: 'convention',
});

/** A tool of today. The catalogue says all of it but, for one, its nature: that one the association describes itself. */
const old = (id: string, editeur: string): CatalogueTool => ({
  ...tool(id, [1, 1, 1]),
  nature: 'proprietaire',
  editeur,
  compte: { necessaire: 'oui' },
  donnees: { lieu: 'US' },
});
const described = Object.fromEntries(
  Object.entries(old('outil-c', 'personne')).filter(([key]) => key !== 'nature'),
);

export const catalogue: Catalogue = {
  tools: new Map(
    [
      tool('cible-a', [6, 3, 1]),
      tool('cible-b', [4, 2, 0.5]),
      old('outil-a', 'geant'),
      old('outil-b', 'geant'),
      described as unknown as CatalogueTool,
    ].map((entry) => [entry.id, entry]),
  ),
  formats: new Map(
    [format('odt', 'oui'), format('docx', 'publie-complexe'), format('doc', 'non')].map((f) => [f.id, f]),
  ),
  rows: new Map(),
  functions: new Map(),
};

/** Tools that give way to something: never taken out of an inventory by the masks below. */
export const targets = new Map([
  ['outil-a', 'cible-a'],
  ['outil-b', 'cible-b'],
]);

/** A mapping that may still be changed. */
export interface Tree {
  [key: string]: Tree | Json;
}

export function worldOf(tree: Tree, changes: Partial<World> = {}): World {
  return {
    tree: tree as Json,
    overridden: new Set(),
    departures: new Set(),
    targets,
    catalogue,
    weights,
    today: TODAY,
    ...changes,
  };
}

/** A tree where everything is known and every list closed, and the pointers of all the facts in it. */
export interface Complete {
  readonly tree: Tree;
  readonly facts: readonly Instance[];
}

/** One declared fact at one place of a tree. */
export interface Instance {
  readonly pointer: string;
  readonly spec: FactSpec;
}

const PEOPLE = ['personne-a', 'personne-b', 'personne-c'];
const GROUPS = ['groupe-a', 'groupe-b'];
const TOOLS = ['outil-a', 'outil-b', 'outil-c'];

/** The ids that a collection may get, by its path; `*` is each element of the collection above. Short lists: small worlds find errors. */
const IDS: Record<string, readonly string[]> = {
  '/personnes': PEOPLE,
  '/groupes': GROUPS,
  '/outils': TOOLS,
  '/hebergeurs': ['hebergeur-a'],
  '/acces_critiques': ['acces-a', 'acces-b'],
  '/usages': ['usage-a', 'usage-b'],
  '/usages/*/contournements': ['contournement-a', 'contournement-b'],
  '/usages/*/besoins_non_couverts': ['besoin-a'],
  '/outils/*/changements_annonces': ['changement-a', 'changement-b'],
  '/outils/*/limites': ['limite-a'],
  '/formats/fichiers_cles': ['fichier-a', 'fichier-b'],
  '/formats/echanges': ['echange-a'],
  '/formats/archives': ['archive-a'],
  '/formation/formateurs': ['formateur-a', 'formateur-b'],
  '/decisions/prises': ['decision-a', 'decision-b'],
  '/information/incidents': ['incident-a', 'incident-b'],
};

/** Facts of the catalogue, and how a fact is known: no values of their own in an inventory. */
export const READ_ELSEWHERE: readonly FactSpec['kind'][] = ['catalogue', 'catalogue-word', 'certainty'];

export function specsOf(evaluators: readonly Evaluator[]): readonly FactSpec[] {
  const byPath = new Map<string, FactSpec>();
  for (const spec of evaluators.flatMap(({ facts }) => Object.values(facts))) {
    if (!READ_ELSEWHERE.includes(spec.kind)) byPath.set(spec.path, spec);
  }
  return [...byPath.values()];
}

/** A whole association, all known. */
export function completeTrees(evaluators: readonly Evaluator[]): fc.Arbitrary<Complete> {
  const specs = specsOf(evaluators);
  return elementsOf().chain((elements) => {
    const instances = specs.flatMap((spec) => instancesOf(spec, elements));
    return fc
      .tuple(...instances.map(({ spec }) => valueFor(spec)))
      .map((values) => ({ tree: build(instances, values, elements), facts: instances }));
  });
}

/** The elements of each collection of one association, by the pointer of the collection. */
type Elements = ReadonlyMap<string, readonly string[]>;

function elementsOf(): fc.Arbitrary<Elements> {
  const paths = Object.entries(IDS).sort(([a], [b]) => a.split('*').length - b.split('*').length);
  return paths.reduce<fc.Arbitrary<Elements>>(
    (before, [path, ids]) => before.chain((elements) => withCollection(elements, path, ids)),
    fc.constant(new Map()),
  );
}

function withCollection(elements: Elements, path: string, ids: readonly string[]): fc.Arbitrary<Elements> {
  const pointers = pointersOf(path, elements);
  return fc.tuple(...pointers.map(() => fc.subarray([...ids]))).map((chosen) => {
    // Targets need their tools.
    const kept = (some: readonly string[]): readonly string[] =>
      path === '/outils' ? [...new Set(['outil-a', 'outil-b', ...some])].sort() : some;
    return new Map([
      ...elements,
      ...pointers.map((pointer, index) => [pointer, kept(chosen[index] ?? [])] as const),
    ]);
  });
}

/** Every pointer that a path with stars stands for, given the elements so far. */
function pointersOf(path: string, elements: Elements): readonly string[] {
  const star = path.indexOf('/*');
  if (star < 0) return [path];
  const parent = path.slice(0, star);
  // A mapping of what people know has the targets for keys.
  const ids = elements.get(parent) ?? (parent.endsWith('/competences') ? [...new Set(targets.values())] : []);
  return ids.flatMap((id) => pointersOf(`${parent}/${id}${path.slice(star + 2)}`, elements));
}

function instancesOf(spec: FactSpec, elements: Elements): readonly Instance[] {
  return pointersOf(spec.path, elements).map((pointer) => ({ pointer, spec }));
}

function valueFor(spec: FactSpec): fc.Arbitrary<Json> {
  switch (spec.kind) {
    case 'boolean':
      return long(fc.constantFrom<Json>('oui', 'non', true, false));
    case 'amount':
      if (spec.unit === 'part') return long(fc.integer({ min: 60, max: 100 }));
      return spec.unit === 'heures'
        ? long(fc.constantFrom<Json>(0, 0.25, 0.5, 1, 3, 8))
        : long(fc.integer({ min: 0, max: 12 }));
    case 'choice':
      return long(
        fc.constantFrom<Json>(...(spec.via === 'formats' ? [...catalogue.formats.keys()] : spec.order)),
      );
    case 'date':
      return long(
        fc.constantFrom<Json>(
          '2025-06-30',
          '2025-12-15',
          '2026-12-31',
          '2027-03-10',
          '2027-09-10',
          '2028-01-31',
          ...endless(spec),
        ),
      );
    case 'members':
      return fc
        .subarray([...(spec.of === 'personnes' ? PEOPLE : spec.of === 'groupes' ? GROUPS : TOOLS)])
        .map((liste) => ({ complet: 'oui', liste }));
    case 'count':
      if (spec.of === 'cles') return fc.constantFrom(...counted(spec.path));
      return fc
        .subarray([...(spec.of === 'personnes' ? PEOPLE : TOOLS)])
        .map((liste) => ({ complet: 'oui', liste }));
    case 'reference':
      return fc.constantFrom<Json>(...PEOPLE);
    case 'absences':
      return fc.constantFrom<Json>('aucune', awayUntil('2027-03-01'), awayUntil('2026-12-20'));
    case 'calm':
      return fc.constantFrom<Json>('aucune', {
        complet: 'oui',
        hiver: { du: '2027-01-04', au: '2027-03-31', nature: 'calme' },
        ete: { du: '2027-07-10', au: '2027-08-31', nature: 'absente' },
      });
    case 'elements':
    case 'catalogue':
    case 'catalogue-word':
    case 'certainty':
      return fc.constant('oui');
  }
}

/** A mandate may have no end; other dates are days. */
function endless({ path }: FactSpec): readonly string[] {
  return path.endsWith('/fin_mandat') ? ['sans-terme'] : [];
}

const awayUntil = (au: string): Json => ({ complet: 'oui', liste: [{ du: '2026-11-01', au }] });

/** Mappings whose keys are counted: systems and office suites with their heads. */
function counted(path: string): readonly Json[] {
  const [first, second, third] = path.endsWith('systemes')
    ? (['windows', 'linux', 'autre'] as const)
    : (['libreoffice', 'microsoft-office', 'autre'] as const);
  return [
    'aucune',
    { complet: 'oui', [first]: 3 },
    { complet: 'oui', [first]: 3, [second]: 1 },
    { complet: 'oui', [first]: 3, [second]: 1, [third]: 1 },
  ];
}

/** Sometimes the long form: how it is known never changes what is known. */
function long(value: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc.oneof(
    { arbitrary: value, weight: 4 },
    {
      arbitrary: fc
        .tuple(value, fc.constantFrom('teste', 'documente'))
        .map(([valeur, certitude]): Json => ({ valeur, certitude, date: '2026-10-01' })),
      weight: 1,
    },
  );
}

function build(instances: readonly Instance[], values: readonly Json[], elements: Elements): Tree {
  const tree: Tree = { bascule: 1 };
  for (const [pointer, ids] of elements) {
    put(tree, pointer, { complet: 'oui', ...Object.fromEntries(ids.map((id) => [id, {}])) });
  }
  instances.forEach(({ pointer, spec }, index) => {
    if (spec.kind !== 'elements') put(tree, pointer, structuredClone(values[index]) as Json);
  });
  instances.forEach((fact) => {
    agreeWithWider(tree, fact);
  });
  prunePeople(tree, elements.get('/personnes') ?? [], elements.get('/groupes') ?? []);
  return tree;
}

/** Who says no to a wider question does not say yes to a part of it. */
function agreeWithWider(tree: Tree, { pointer, spec }: Instance): void {
  if (spec.kind !== 'boolean' || spec.within === undefined) return;
  const wider = child(parentOf(pointer), idOf(spec.within));
  if (readBoolean(get(tree, wider)) === false) put(tree, pointer, 'non');
}

/** References point only at people and groups that are there, as in any valid inventory. */
function prunePeople(tree: Tree, people: readonly string[], groups: readonly string[]): void {
  walk(tree, '', (node, pointer) => {
    if (pointer.endsWith('/liste') || !isTree(node)) return;
    if (Array.isArray(node['liste'])) {
      node['liste'] = node['liste'].filter(
        (id) => typeof id !== 'string' || people.includes(id) || groups.includes(id) || TOOLS.includes(id),
      );
    }
    if (typeof node['titulaire'] === 'string' && !people.includes(node['titulaire'])) {
      const first = people[0];
      if (first === undefined) delete node['titulaire'];
      else node['titulaire'] = first;
    }
  });
}

export function isTree(node: unknown): node is Tree {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

function walk(node: unknown, pointer: string, visit: (node: unknown, pointer: string) => void): void {
  visit(node, pointer);
  if (isTree(node)) for (const key of Object.keys(node)) walk(node[key], `${pointer}/${key}`, visit);
}

export function get(tree: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (isTree(node) ? node[key] : undefined), tree);
}

export function put(tree: Tree, pointer: string, value: Json | undefined): void {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() as string;
  let node = tree;
  for (const key of keys) {
    if (!isTree(node[key])) node[key] = {};
    node = node[key] as Tree;
  }
  if (value === undefined) Reflect.deleteProperty(node, last);
  else node[last] = value;
}

/** What to forget: a fact, or that a list is closed together with some of its elements. */
export interface Mask {
  readonly pointer: string;
  readonly spec: FactSpec;
  /** Chooses which elements of a list go untold too. */
  readonly keep: number;
}

export function masksFor(complete: Complete): fc.Arbitrary<readonly Mask[]> {
  const facts = [...complete.facts];
  // Where much is unknown everything is possible, and mistakes hide: half of the time little is forgotten.
  return fc
    .oneof(fc.subarray(facts), fc.subarray(facts, { maxLength: Math.min(3, facts.length) }))
    .chain((chosen) => fc.tuple(...chosen.map((instance) => keptOf(instance))));
}

/** One thing forgotten, with what is left of it. */
export function keptOf(instance: Instance): fc.Arbitrary<Mask> {
  return fc.nat({ max: 7 }).map((keep) => ({ ...instance, keep }));
}

/** The same association, less what the masks forget. The complete tree is one of its completions. */
export function forget(tree: Tree, masks: readonly Mask[]): Tree {
  const result = structuredClone(tree);
  for (const mask of masks) forgetOne(result, mask);
  return result;
}

function forgetOne(tree: Tree, { pointer, spec, keep }: Mask): void {
  const node = get(tree, pointer);
  // Its element may have gone untold already: nothing to forget then, and nothing to bring back.
  if (node === undefined) return;
  const stays = (_: string, index: number): boolean => ((keep >> (index % 3)) & 1) === 1;
  if (spec.kind === 'elements') return openCollection(tree, pointer, stays);
  const isList = spec.kind === 'members' || (spec.kind === 'count' && spec.of !== 'cles');
  if (isList && isTree(node) && keep > 0) {
    put(tree, pointer, (node['liste'] as string[]).filter(stays));
    return;
  }
  put(tree, pointer, undefined);
}

function openCollection(tree: Tree, pointer: string, stays: (id: string, index: number) => boolean): void {
  const node = get(tree, pointer);
  if (!isTree(node)) return;
  const ids = Object.keys(node).filter((key) => key !== 'complet');
  const gone = ids.filter((id, index) => !stays(id, index) && !targets.has(id));
  put(
    tree,
    pointer,
    Object.fromEntries(ids.filter((id) => !gone.includes(id)).map((id) => [id, node[id] as Json])),
  );
  for (const id of gone) forgetReferences(tree, id);
}

/** What named an untold person or group cannot name it: those lists are open then. */
function forgetReferences(tree: Tree, id: string): void {
  walk(tree, '', (node) => {
    if (!isTree(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (value === id) Reflect.deleteProperty(node, key);
      const list = isTree(value) ? value['liste'] : value;
      if (Array.isArray(list) && list.includes(id)) node[key] = list.filter((other) => other !== id);
    }
  });
}

/** Two values of a fact, the first no worse than the second for the evaluator that declares it. */
export function betterAndWorse(
  spec: FactSpec,
): fc.Arbitrary<readonly [Json | undefined, Json | undefined]> | undefined {
  switch (spec.kind) {
    case 'boolean':
      return fc.constant([spec.worst ? 'non' : 'oui', spec.worst ? 'oui' : 'non']);
    case 'amount': {
      if (spec.worst === 'either') return undefined;
      const value = fc.integer(spec.unit === 'part' ? { min: 60, max: 100 } : { min: 0, max: 12 });
      const sorted = fc.tuple(value, value).map((pair) => {
        const ascending = [...pair].sort((a, b) => a - b) as [number, number];
        return spec.worst === 'high' ? ascending : ([ascending[1], ascending[0]] as const);
      });
      return sorted;
    }
    case 'choice': {
      const words = spec.via === 'formats' ? ['odt', 'docx', 'doc'] : spec.order;
      return fc
        .tuple(fc.nat({ max: words.length - 1 }), fc.nat({ max: words.length - 1 }))
        .map(([a, b]) => [words[Math.min(a, b)], words[Math.max(a, b)]] as const);
    }
    case 'date':
      return fc.constantFrom(
        [endless(spec)[0] ?? '2999-12-31', '2027-12-31'] as const,
        ['2027-12-31', '2026-12-01'] as const,
        ['2026-12-01', '2020-01-01'] as const,
      );
    case 'members': {
      const all = spec.of === 'personnes' ? PEOPLE : spec.of === 'groupes' ? GROUPS : TOOLS;
      return fc.tuple(fc.subarray([...all]), fc.subarray([...all])).map(([some, others]) => {
        const small = { complet: 'oui', liste: some };
        const large = { complet: 'oui', liste: [...new Set([...some, ...others])] };
        return spec.worst === 'in' ? ([small, large] as const) : ([large, small] as const);
      });
    }
    case 'absences':
      return fc.constant([
        'aucune',
        { complet: 'oui', liste: [{ du: '2026-11-01', au: '2027-03-01' }] },
      ] as const);
    case 'calm':
      return fc.constant([
        { complet: 'oui', hiver: { du: '2027-01-04', au: '2027-03-31', nature: 'calme' } },
        { complet: 'oui', hiver: { du: '2027-01-04', au: '2027-01-31', nature: 'calme' } },
      ] as const);
    case 'count': {
      if (spec.of === 'cles') return fc.constantFrom([counted(spec.path)[1], counted(spec.path)[2]] as const);
      const all = spec.of === 'personnes' ? PEOPLE : TOOLS;
      return fc.tuple(fc.subarray([...all]), fc.subarray([...all])).map(([some, others]) => {
        const small = { complet: 'oui', liste: some };
        const large = { complet: 'oui', liste: [...new Set([...some, ...others])] };
        return spec.worst === 'high' ? ([small, large] as const) : ([large, small] as const);
      });
    }
    case 'reference':
    case 'elements':
    case 'catalogue':
    case 'catalogue-word':
    case 'certainty':
      return undefined;
  }
}

/** An element of a list of which everything is as good as can be. */
export function fineElement(
  evaluators: readonly Evaluator[],
  listPath: string,
  people: readonly string[],
): Tree {
  const element: Tree = {};
  for (const spec of specsOf(evaluators)) {
    if (!spec.path.startsWith(`${listPath}/*/`) || spec.path.slice(listPath.length + 2).includes('*'))
      continue;
    put(element, spec.path.slice(`${listPath}/*`.length), bestValue(spec, people));
  }
  return element;
}

function bestValue(spec: FactSpec, people: readonly string[]): Json {
  switch (spec.kind) {
    case 'boolean':
      return spec.worst ? 'non' : 'oui';
    case 'choice':
      return spec.via === 'formats' ? 'odt' : (spec.order[0] as string);
    case 'members':
      return { complet: 'oui', liste: spec.worst === 'in' ? [] : [...people] };
    case 'count':
      return spec.worst === 'high' ? 'aucun' : { complet: 'oui', liste: [...people] };
    case 'elements':
      return 'aucun';
    case 'amount':
      return spec.worst === 'low' ? BOUNDS[spec.unit].max : 0;
    default:
      return 'inconnu';
  }
}
