import type { Field } from '../domain/answer.js';
import { nodeAt, readCollection, type Json } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import { fieldAt } from './forms.js';

/** The twelve questions of a start; their words are in the texts. */
export const FIRST_QUESTIONS = [
  'nom',
  'effectif',
  'outils',
  'personnes',
  'heures',
  'acces',
  'comptes',
  'importance',
  'exports',
  'compte-refuse',
  'vacances',
  'ag',
] as const;
export type FirstQuestion = (typeof FIRST_QUESTIONS)[number];

/** The group that counts everybody, until somebody tells it apart. */
export const EVERYBODY = '/groupes/membres';

const PLACES: Readonly<Record<FirstQuestion, (tree: Json) => readonly Pointer[]>> = {
  nom: () => ['/association/nom'],
  effectif: () => [`${EVERYBODY}/effectif`],
  outils: () => ['/outils'],
  personnes: () => ['/personnes'],
  heures: (tree) =>
    readCollection(nodeAt(tree, '/personnes')).ids.map((id) => `/personnes/${id}/heures_par_mois`),
  acces: (tree) => ofTools(tree, 'acces'),
  comptes: (tree) => ofTools(tree, 'compte/au_nom_de'),
  importance: (tree) => ofTools(tree, 'criticite'),
  exports: (tree) => ofTools(tree, 'export/essaye'),
  'compte-refuse': () => [`${EVERYBODY}/refusent_un_compte`],
  vacances: () => ['/calendrier/zone_scolaire'],
  ag: () => ['/calendrier/ag/mois'],
};

function ofTools(tree: Json, key: string): readonly Pointer[] {
  return readCollection(nodeAt(tree, '/outils')).ids.map((id) => `/outils/${id}/${key}`);
}

/** What one of the twelve questions asks, of what was answered before it. */
export function firstFields(question: FirstQuestion, tree: Json): readonly Field[] {
  return PLACES[question](tree).flatMap((pointer) => fieldAt(pointer) ?? []);
}
