import { nodeAt, readCollection, type Json } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import { jsonText } from '../domain/json-text.js';
import type { Plan } from '../domain/plan.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';

/** Where the facts stand that the dates of a plan rest on; `*` is every element of a collection. */
const PLACES: readonly Pointer[] = [
  '/personnes/*/absences',
  '/personnes/*/fin_mandat',
  '/personnes/*/groupes',
  '/personnes/*/heures_par_mois',
  '/groupes/*/heures_apprentissage',
  '/calendrier/ag',
  '/calendrier/alsace_moselle',
  '/calendrier/periodes/*',
  '/calendrier/zone_scolaire',
  '/decisions/consultation_personnel_jours',
  '/decisions/instances/*',
  '/decisions/mode_habituel',
  '/decisions/representation_personnel',
  '/objectifs/chantiers_en_parallele',
  '/objectifs/debut',
  '/objectifs/echeance',
  '/outils/*/changements_annonces',
  '/outils/*/fin_contrat',
];

/** The facts that the dates rest on, as short texts by pointer, sorted; what nobody has told is not among them. */
export function basisOf({ tree }: Inventory): Plan['basis'] {
  const found = PLACES.flatMap((place) => pointersAt(tree, place)).flatMap((pointer) => {
    const node = nodeAt(tree, pointer);
    return node === undefined ? [] : [[pointer, jsonText(node)] as const];
  });
  return Object.fromEntries(found.sort(([a], [b]) => byCodePoint(a, b)));
}

function pointersAt(tree: Json, place: Pointer): readonly Pointer[] {
  const [collection = '', rest] = place.split('/*');
  if (rest === undefined) return [place];
  return readCollection(nodeAt(tree, collection)).ids.map((id) => `${collection}/${id}${rest}`);
}

/** The facts that differ between two plans, sorted. */
export function changedFacts(before: Plan['basis'], now: Plan['basis']): readonly Pointer[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((pointer) => before[pointer] !== now[pointer])
    .sort(byCodePoint);
}

/** Ids of the people whose time is not what it was. */
export function changedPeople(pointers: readonly Pointer[]): ReadonlySet<string> {
  return new Set(
    pointers.flatMap((pointer) => {
      const [, collection, id = ''] = pointer.split('/');
      return collection === 'personnes' ? [id] : [];
    }),
  );
}

/** Ids of the people whose mandate ends on another day. */
export function otherMandates(pointers: readonly Pointer[]): ReadonlySet<string> {
  return changedPeople(pointers.filter((pointer) => pointer.endsWith('/fin_mandat')));
}
