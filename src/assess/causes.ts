import type { Cause, FamilyTouched } from '../domain/cause.js';
import { byCodePoint, pointerOf, segmentsOf, type Pointer } from '../domain/pointer.js';
import { FAMILY_IDS, isUntold, type Contribution, type FamilyScore } from '../domain/score.js';
import { tidy } from './combine.js';

type Traced = Cause['contributions'][number];

/**
 * The things that risks come from, with the families that each weighs in; what weighs most for certain comes first. Only to
 * put them in order, their severities are summed: nothing shown adds families up. An open list is no cause, nor is what it
 * may hide: questions are about them.
 */
export function causesOf(families: readonly FamilyScore[]): readonly Cause[] {
  const byRoot = new Map<Pointer, Traced[]>();
  for (const { family, side, contributions } of families) {
    for (const contribution of contributions) {
      const root = rootOf(contribution);
      if (contribution.rule === OPEN_LIST || isUntold(root)) continue;
      byRoot.set(root, [...(byRoot.get(root) ?? []), { family, side, contribution }]);
    }
  }
  return [...byRoot]
    .map(([root, contributions]): Cause => ({ root, families: touchedBy(contributions), contributions }))
    .sort(
      (a, b) =>
        weightOf(b, 'low') - weightOf(a, 'low') ||
        weightOf(b, 'high') - weightOf(a, 'high') ||
        byCodePoint(a.root, b.root),
    );
}

const OPEN_LIST = 'liste-ouverte';

function weightOf({ families }: Cause, end: 'low' | 'high'): number {
  return tidy(families.reduce((sum, { severity }) => sum + severity[end], 0));
}

/** Sections that hold collections of their own: `/formats/fichiers_cles/budget` is a thing, `/outils/drive/export` is not. */
const SECTIONS = ['association', 'decisions', 'formats', 'formation', 'information'];

/** The thing behind a contribution: that of its cause, or its subject where the cause names no single thing of the file. */
function rootOf({ cause, subject }: Contribution): Pointer {
  return thingAt(cause) ?? thingAt(subject) ?? subject;
}

function thingAt(pointer: string): Pointer | undefined {
  if (!pointer.startsWith('/')) return undefined;
  const segments = segmentsOf(pointer);
  const section = segments[0] ?? '';
  if (section === 'catalogue' || segments.length < 2) return undefined;
  return pointerOf(segments.slice(0, SECTIONS.includes(section) ? 3 : 2));
}

function touchedBy(contributions: readonly Traced[]): readonly FamilyTouched[] {
  return FAMILY_IDS.flatMap((family): readonly FamilyTouched[] => {
    const own = contributions.filter((one) => one.family === family);
    if (own.length === 0) return [];
    const worst = (end: 'low' | 'high'): number =>
      Math.max(...own.map(({ contribution }) => contribution.severity[end]));
    return [
      {
        family,
        sides: [...new Set(own.map(({ side }) => side))],
        severity: { low: worst('low'), high: worst('high') },
      },
    ];
  }).toSorted((a, b) => b.severity.low + b.severity.high - a.severity.low - a.severity.high);
}
