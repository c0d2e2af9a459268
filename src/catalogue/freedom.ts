import type { CatalogueTool } from '../domain/catalogue.js';
import { byCodePoint } from '../domain/pointer.js';
import { plainLetters } from '../domain/spelling.js';

const NATURES: readonly CatalogueTool['nature'][] = ['libre', 'mixte', 'proprietaire'];

/** Libre first, then in part, then not; what lives before what is gone; then by name. */
export function byFreedom(a: CatalogueTool, b: CatalogueTool): number {
  return (
    NATURES.indexOf(a.nature) - NATURES.indexOf(b.nature) ||
    Number(isGone(a)) - Number(isGone(b)) ||
    byName(a, b)
  );
}

/** By name as a dictionary would, accents and case apart. */
export function byName(a: CatalogueTool, b: CatalogueTool): number {
  return byCodePoint(plainLetters(a.nom), plainLetters(b.nom)) || byCodePoint(a.id, b.id);
}

/** Closed, superseded or under another name. */
export function isGone({ statut }: CatalogueTool): boolean {
  return statut !== 'actuel';
}

/** A program or a service that could take over: not proprietary, still there, and no host of many things. */
export function canTakeOver(tool: CatalogueTool): boolean {
  return tool.nature !== 'proprietaire' && !isGone(tool);
}
