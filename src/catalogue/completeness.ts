import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import {
  ORIGINS,
  type Completeness,
  type FieldCompleteness,
  type Origin,
} from '../domain/catalogue-answers.js';

/** Facts that a document can hold up. A test holds these lists equal to the schema. */
export const FACT_FIELDS = [
  'licence',
  'gouvernance',
  'compte',
  'donnees',
  'hebergement',
  'hote',
  'prix',
  'limites',
  'formats',
  'export',
  'aides',
  'fermeture',
  'sante',
  'langues',
  'accessibilite',
  'anciens_noms',
  'statut',
] as const;

/** What the project sorts by itself, unless a document says it. */
export const SORTED_FIELDS = [
  'nature',
  'service',
  'editeur',
  'pays',
  'usages',
  'fonctions',
  'ne_couvre_pas',
  'remplace',
  'remplacants',
  'integre',
  'partie_de',
  'devient',
] as const;

export const COUNTED_FIELDS: readonly string[] = [...FACT_FIELDS, 'apprentissage', ...SORTED_FIELDS];

/** Where a fact of an entry comes from; undefined where the entry does not have it. */
export function originOf(tool: CatalogueTool, field: string): Origin | undefined {
  if (!Object.hasOwn(tool, field)) return undefined;
  const read = Object.values(tool.sources).some(({ porte_sur }) => porte_sur.includes(field));
  const unread = tool.non_verifie?.includes(field) === true;
  if (read) return unread ? 'partie' : 'source';
  if (unread) return 'memoire';
  const own = field === 'apprentissage' ? tool.apprentissage?.source : tool.classement.source;
  return own === 'convention' ? 'convention' : 'source';
}

/** The origin of every fact that an entry has. */
export function originsOf(tool: CatalogueTool): ReadonlyMap<string, Origin> {
  return new Map(
    COUNTED_FIELDS.flatMap((field) => {
      const origin = originOf(tool, field);
      return origin === undefined ? [] : [[field, origin] as const];
    }),
  );
}

/** How many entries have each fact, and where those facts come from. */
export function completenessOf({ tools }: Catalogue): Completeness {
  const entries = [...tools.values()];
  const fields = COUNTED_FIELDS.map((field) => fieldOf(field, entries));
  return {
    entries: byLevel(entries),
    fields,
    origins: record(ORIGINS, (origin) => fields.reduce((sum, field) => sum + field.origins[origin], 0)),
  };
}

function fieldOf(field: string, entries: readonly CatalogueTool[]): FieldCompleteness {
  const origins = entries.map((tool) => originOf(tool, field));
  return {
    field,
    filled: byLevel(entries.filter((tool) => Object.hasOwn(tool, field))),
    origins: record(ORIGINS, (origin) => origins.filter((one) => one === origin).length),
  };
}

function byLevel(entries: readonly CatalogueTool[]): Completeness['entries'] {
  return record(['complet', 'repere'], (level) => entries.filter(({ niveau }) => niveau === level).length);
}

function record<Key extends string>(keys: readonly Key[], count: (key: Key) => number): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>;
}
