import { addMonths } from '../domain/dates.js';
import { isMapping, nodeAt, readRange, UNKNOWN, type IsoDate, type Json } from '../domain/fact.js';
import type { Weights } from './weights.js';

/** Days before which a dated fact has aged, and before which it has to be asked again. */
export interface AgeLimits {
  readonly ageing: IsoDate;
  readonly old: IsoDate;
  /** How far a quantity widens once it has aged: 0.25 is a quarter, each way. */
  readonly widening: number;
}

/** Where an association says after how many months it asks again. */
export const FRESHNESS = '/objectifs/tolerances/fraicheur_mois';

/** The limits on one day: the association's own `fraicheur_mois` where it has one, else the convention. */
export function ageLimits(tree: Json, today: IsoDate, { fraicheur }: Weights): AgeLimits {
  const own = readRange(nodeAt(tree, FRESHNESS))?.min;
  const { apres_mois, oubli_mois, elargissement } = fraicheur;
  const fresh = own ?? apres_mois;
  return {
    ageing: addMonths(today, -fresh),
    old: addMonths(today, -(fresh + oubli_mois - apres_mois)),
    widening: elargissement,
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What is left of a fact as time passes: first a quantity widens, then nothing is known of it any more and a closed list
 * is open again. Both ends move: an old good answer is worth no more than an old bad one. Only facts that carry a date
 * age; a fact whose value is itself a date, such as the end of a mandate, ages by coming true.
 */
export function aged(node: Json | undefined, limits: AgeLimits): Json | undefined {
  if (!isMapping(node) || typeof node['date'] !== 'string' || node['date'] >= limits.ageing) return node;
  if (Array.isArray(node['liste'])) return node['date'] < limits.old ? { ...node, complet: 'non' } : node;
  if (!Object.hasOwn(node, 'valeur') || isDay(node['valeur'])) return node;
  if (node['date'] < limits.old) return { ...node, valeur: UNKNOWN };
  const range = readRange(node);
  return range === undefined ? node : { ...node, valeur: widened(range, limits.widening) };
}

function isDay(value: Json | undefined): boolean {
  return typeof value === 'string' && (DAY.test(value) || value === 'sans-terme');
}

function widened({ min, max }: { min: number; max: number }, by: number): Json {
  return { min: min * (1 - by), max: max * (1 + by) };
}
