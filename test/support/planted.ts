import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { isMapping, type Json } from '../../src/domain/fact.js';
import { collections, texts } from '../../src/generated/inventory-shape.js';
import { REFERENCE_RULES, type Target } from '../../src/load/reference-table.js';

type Schema = Readonly<Record<string, unknown>>;

const schema = JSON.parse(readFileSync('schemas/inventory.schema.json', 'utf8')) as Schema;
const defs = schema['$defs'] as Readonly<Record<string, Schema>>;

/** Every planted word begins with it, and nothing of ours holds it, in any spelling. */
export const STEM = 'zorg';

/** Accents, capitals and spaces: what a fold or a slug would hide from a search for the word as it is. */
const marker = (path: readonly string[]): string => `Le Zörg ${path.join(' ')}`;

/** The association's own entry of the catalogue. */
export const OWN_ENTRY = `${STEM}-fiche`;
/** A tool of our catalogue, so that the planted inventory also holds a name that stays. */
const COMMON_TOOL = 'google-drive';

const TARGET_IDS: Readonly<Partial<Record<Target, readonly string[]>>> = {
  personnes: [`${STEM}-personnes-a`, `${STEM}-personnes-b`],
  groupes: [`${STEM}-groupes-a`, `${STEM}-groupes-b`],
  outils: [`${STEM}-outils-a`, COMMON_TOOL],
  usages: [`${STEM}-usages-a`, `${STEM}-usages-b`],
  hebergeurs: [`${STEM}-hebergeurs-a`, `${STEM}-hebergeurs-b`],
  acces_critiques: [`${STEM}-acces-critiques-a`, `${STEM}-acces-critiques-b`],
  catalogue: [OWN_ENTRY],
  'outils-ou-catalogue': [`${STEM}-outils-a`, OWN_ENTRY],
  'usages-du-catalogue': ['fichiers'],
};

/** Facts that the loader compares with each other; all others are as good as any. */
const FIXED: Readonly<Record<string, Json>> = {
  'outils/*/catalogue': COMMON_TOOL,
  'usages/*/catalogue': 'agenda',
  // A tool that feeds another that feeds it, or takes over from itself, is a mistake.
  'outils/*/adherences': 'aucune',
  'outils/*/remplace': 'inconnu',
};

const DATES: Readonly<Record<string, string>> = {
  du: '2027-01-05',
  debut: '2027-01-04',
  depuis: '2020-01-01',
  au: '2027-02-10',
  echeance: '2028-06-30',
  date: '2026-11-01',
};

const WRAPPERS = ['valeur', 'liste'];

/** An inventory in which every key of the schema is told, and every word that people choose is planted. */
export function plantedInventory(): Json {
  return plant(schema, []);
}

function plant(node: Schema, path: readonly string[]): Json {
  const place = path.filter((key) => !WRAPPERS.includes(key)).join('/');
  if (path.at(-1) !== 'valeur' && place in FIXED) return FIXED[place] ?? null;
  if (typeof node['$ref'] === 'string') return plant(defs[node['$ref'].replace('#/$defs/', '')] ?? {}, path);
  if (Array.isArray(node['anyOf'])) return plant(longest(node['anyOf'] as readonly Schema[]), path);
  if ('const' in node) return node['const'] as Json;
  if (Array.isArray(node['enum'])) return node['enum'][0] as Json;
  const types = [node['type']].flat();
  if (types.includes('object')) return plantMapping(node, path, place);
  if (types.includes('array')) return plantList(node, path, place);
  if (types.includes('string')) return plantText(node, path, place);
  return place.includes('effectif') ? 50 : Math.max(1, Number(node['minimum'] ?? 1));
}

/** The long form holds the remark. */
function longest(branches: readonly Schema[]): Schema {
  const forms = branches.map((one) =>
    typeof one['$ref'] === 'string' ? (defs[one['$ref'].replace('#/$defs/', '')] ?? {}) : one,
  );
  const size = (one: Schema): number => Object.keys((one['properties'] ?? {}) as object).length;
  return [...forms].sort((a, b) => size(b) - size(a))[0] ?? {};
}

function plantMapping(node: Schema, path: readonly string[], place: string): Json {
  const properties = Object.entries((node['properties'] ?? {}) as Readonly<Record<string, Schema>>);
  const named = properties.map(([key, child]) => [key, plant(child, [...path, key])] as const);
  const any = node['additionalProperties'];
  if (typeof any !== 'object' || any === null) return Object.fromEntries(named);
  const ids = idsIn(place).map((id) => [id, plant(any as Schema, [...path, '*'])] as const);
  return Object.fromEntries([...named, ...ids]);
}

function idsIn(place: string): readonly string[] {
  const known = TARGET_IDS[place as Target];
  if (known !== undefined) return known;
  const rule = REFERENCE_RULES.find(({ path, from }) => path === place && from === 'cles');
  if (rule !== undefined) return TARGET_IDS[rule.target] ?? [];
  const name = place.slice(place.lastIndexOf('/') + 1).replaceAll('_', '-');
  return place === 'formats/comptes'
    ? [`${STEM}a`, `${STEM}b`, 'odt']
    : [`${STEM}-${name}-a`, `${STEM}-${name}-b`];
}

const ruleOf = (place: string) =>
  REFERENCE_RULES.find(({ path, from }) => path === place && from === 'valeurs');

function plantList(node: Schema, path: readonly string[], place: string): Json {
  const rule = ruleOf(place);
  if (rule !== undefined) return TARGET_IDS[rule.target] ?? [];
  return [plant(node['items'] as Schema, path)];
}

function plantText(node: Schema, path: readonly string[], place: string): Json {
  const rule = ruleOf(place);
  if (rule !== undefined) return TARGET_IDS[rule.target]?.[0] ?? '';
  const pattern = String(node['pattern'] ?? '');
  if (pattern.includes('{4}-'))
    return DATES[path.filter((key) => key !== 'valeur').at(-1) ?? ''] ?? '2028-03-15';
  return pattern === '' ? marker(path.filter((key) => key !== '*')) : `${STEM}x`;
}

/**
 * An example with every id and every text of people planted. Every other tool loses the id by which the catalogue knows it, and
 * keeps the entry.
 */
export function markedExample(text: Json): Json {
  return mark(text, [], new Set(otherTools(text)));
}

function otherTools(tree: Json): readonly string[] {
  const tools = isMapping(tree) && isMapping(tree['outils']) ? Object.keys(tree['outils']) : [];
  return tools.filter((id, index) => id !== 'complet' && index % 2 === 0);
}

function mark(node: Json, path: readonly string[], tools: ReadonlySet<string>): Json {
  const place = path.filter((key) => !WRAPPERS.includes(key)).join('/');
  if (Array.isArray(node)) return node.map((item: Json) => mark(item, path, tools));
  if (isMapping(node)) {
    const isCollection = collections.includes(place) && place !== 'formats/comptes';
    const keys = REFERENCE_RULES.find((rule) => rule.path === place && rule.from === 'cles');
    const entries = Object.entries(node).map(([key, value]) => {
      if (!isCollection || key === 'complet') return [key, mark(value, [...path, key], tools)] as const;
      const id = renamedAs(keys?.target ?? (place as Target), key, tools);
      const marked = mark(value, [...path, '*'], tools);
      const isTool = place === 'outils' && id !== key && isMapping(marked) && !('catalogue' in marked);
      return [id, isTool && !('description' in marked) ? { ...marked, catalogue: key } : marked] as const;
    });
    return Object.fromEntries(entries);
  }
  if (typeof node !== 'string' || ['inconnu', 'aucun', 'aucune'].includes(node)) return node;
  const rule = ruleOf(place);
  if (rule !== undefined) return renamedAs(rule.target, node, tools);
  return texts.includes(place) ? `Zörg ${node}` : node;
}

function renamedAs(target: Target, id: string, tools: ReadonlySet<string>): string {
  if (target === 'catalogue' || target === 'usages-du-catalogue') return id;
  if (target === 'outils' || target === 'outils-ou-catalogue') return tools.has(id) ? `${STEM}-${id}` : id;
  if (target === 'usages' || target === 'hebergeurs') return id.includes(STEM) ? id : `${STEM}-${id}`;
  return `${STEM}-${id}`;
}

/** As a file that people wrote, remarks of the hand included. */
export function asFile(tree: Json): string {
  const lines = stringify(tree, { lineWidth: 0, aliasDuplicateObjects: false }).split('\n');
  return lines.map((line) => (line === '' ? line : `${line} # Zörg, entre nous`)).join('\n');
}

/** An entry of their own, with every sentence that it may hold. */
export const OWN_ENTRY_FILE = `id: ${OWN_ENTRY}
nom: La fiche du Zörg
autres_noms: [base zörg]
genre: logiciel
niveau: repere
releve: '2026-11-20'
nature: libre
licence: Licence du Zörg
editeur: Le Zörg
usages: [fichiers, adherents]
remplacants: [galette]
aides: [{ nom: Le pont du Zörg, depuis: [google-drive] }]
fermeture: { difficulte: facile, adresse: 'https://zorg.example/fermer' }
prix: { gratuit: oui, pour: les membres du Zörg }
statut: actuel
sources:
  s1: { titre: Lettre du Zörg, date: '2026-11-01', adresse: 'https://zorg.example', porte_sur: [usages] }
non_verifie: [prix]
classement: { source: s1 }
textes:
  fr:
    resume: 'La base du Zörg.'
    vigilance: ['Seul le Zörg sait.']
    sortie: ['Demander au Zörg.']
    manque: ['Le passé du Zörg.']
`;
