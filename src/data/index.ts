import type { ActionKind, LeverRule, Weights } from '../assess/index.js';
import type { SearchRules } from '../catalogue/index.js';
import type { CheckData } from '../domain/checking.js';
import type { CalendarData } from '../domain/calendar.js';
import type { Json } from '../domain/fact.js';
import type { Catalogue, FicheRow, FileFormat, ToolFunction } from '../domain/catalogue.js';
import type { FreshnessLimits } from '../domain/catalogue-answers.js';
import { data } from '../generated/data.js';
import type { Knowledge } from '../pipeline.js';
import type { Planning, Recipe } from '../plan/index.js';
import { once } from './once.js';
import { toolsIn } from './tools.js';

const formats = once(() =>
  byId((data.single['formats'] as { readonly formats: readonly FileFormat[] }).formats),
);
const rows = once(() => byId(data.rows as readonly FicheRow[]));
const functions = once(() =>
  byId((data.single['fonctions'] as { readonly fonctions: readonly ToolFunction[] }).fonctions),
);

/**
 * The data files of this folder, compiled into the program by src/build/generate.mjs. Tests hold each file to its
 * schema, so that their shapes can be taken for granted here. Each is read when it is asked for: a check needs few.
 */
export const catalogue: Catalogue = {
  tools: toolsIn(data.tools),
  get formats() {
    return formats();
  },
  get rows() {
    return rows();
  },
  get functions() {
    return functions();
  },
};

/** Ids of what people do with tools: `fichiers`, `visio`… in the order of the file. */
export const usageIds: readonly string[] = (data.single['usages'] as { readonly usages: readonly string[] })
  .usages;

/** How the catalogue is looked up, and how old it may grow. */
export interface Consultation {
  readonly recherche: SearchRules;
  /** What people call each usage, besides its id and its sentence. */
  readonly mots_des_usages: Readonly<Record<string, readonly string[]>>;
  readonly anciennete: FreshnessLimits;
}

export const consultation = once(() => data.single['consultation'] as Consultation);

export const knowledge: Knowledge = {
  catalogue,
  weights: data.single['weights'] as Weights,
  get actions() {
    return (data.single['actions'] as { readonly actions: readonly ActionKind[] }).actions;
  },
  get levers() {
    return (data.single['leviers'] as { readonly leviers: readonly LeverRule[] }).leviers;
  },
  get planning() {
    return data.single['planning'] as Planning;
  },
  get recipes() {
    return data.recipes as readonly Recipe[];
  },
  get calendar() {
    return data.single['calendrier'] as CalendarData;
  },
};

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The words of data files, by table, that documents are written with: what an association may say otherwise. */
export const words: Readonly<Record<string, Json>> = {
  get fiches() {
    return tableOf('fiches');
  },
  get fonctions() {
    return tableOf('fonctions');
  },
  get formats() {
    return tableOf('formats');
  },
  get recipes() {
    return tableOf('recipes');
  },
  get usages() {
    return tableOf('usages');
  },
};

function tableOf(name: string): Json {
  return data.texts[name] as Json;
}

/** The rules of `check`, as data. */
export const verification = data.single['verification'] as CheckData;
