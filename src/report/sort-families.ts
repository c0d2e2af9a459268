import { shownScore } from './figures.js';
import type { FamilyView, SideView } from './view-score.js';

/** What the page tells at length, and what one line is enough for. */
export interface SortedFamilies {
  readonly shown: readonly FamilyView[];
  /** Nothing is known to weigh, and much is not known. */
  readonly unknown: readonly FamilyView[];
  /** Known to be low on every side. */
  readonly calm: readonly FamilyView[];
}

/** Sets apart the families that ask for nothing today, and those of which nothing is known yet. */
export function sortFamilies(families: readonly FamilyView[]): SortedFamilies {
  const every = ({ sides }: FamilyView, test: (view: SideView) => boolean): boolean =>
    Object.values(sides).every(test);
  const calm = families.filter((family) => every(family, isCalm));
  const unknown = families.filter(
    (family) => !calm.includes(family) && every(family, (view) => isCalm(view) || isUnknown(view)),
  );
  const shown = families.filter((family) => !calm.includes(family) && !unknown.includes(family));
  return { shown, unknown, calm };
}

function isCalm({ levels }: SideView): boolean {
  return levels.high === 'faible';
}

/** From the lowest level to the highest, and nothing told weighs. */
function isUnknown({ blank, score, told }: SideView): boolean {
  return blank && shownScore(score.low) === 0 && shownScore(told?.low ?? 0) === 0;
}
