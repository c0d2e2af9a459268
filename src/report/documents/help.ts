import {
  isMapping,
  readCollection,
  readFact,
  readRange,
  readReferences,
  readText,
} from '../../domain/fact.js';
import type { IsoDate, Json } from '../../domain/fact.js';
import type { Pointer } from '../../domain/pointer.js';
import type { Lookup, Name } from '../lookup.js';
import type { StepView } from '../view-plan.js';
import type { Brief } from './document.js';
import type { Passage } from './passages.js';

/** How many people a letter names to hear a « no ». */
const LISTENERS = 2;

/** Who helps, in which ways, and how many hours a month. */
export interface Help {
  readonly people: readonly Name[];
  readonly ways: readonly string[];
  readonly hours: { readonly min: number; readonly max: number } | undefined;
}

/** The people to ask: those of the support, or those who follow the matter; only who is still there at the date. */
export function helpOf({ result, lookup }: Brief, at: IsoDate = result.date): Help {
  const team = present(readReferences(lookup.at('/soutien/equipe')).ids, lookup, at);
  const people =
    team.length > 0 ? team : present(readReferences(lookup.at('/association/referents')).ids, lookup, at);
  return {
    people: people.map((id) => lookup.person(id)),
    ways: textsOf(lookup.at('/soutien/formes')),
    hours: readRange(lookup.at('/soutien/permanence_heures_par_mois')),
  };
}

/** Two people, where there are two: nobody should have to say « no » to the one who carries the change. */
export function listenersOf(brief: Brief): readonly Name[] {
  const { people } = helpOf(brief);
  const all = [...people, ...peoplePresent('/association/referents', brief)];
  return [...new Map(all.map((name) => [name.id, name])).values()].slice(0, LISTENERS);
}

/** Whom to ask about a move: who trains for it, otherwise whoever helps. */
export function helpersOf(brief: Brief, passage: Passage): readonly Name[] {
  const at = passage.stops ?? brief.result.date;
  const trainers = trainersOf(passage.trainings, brief.lookup, at);
  return trainers.length > 0 ? trainers : helpOf(brief, at).people;
}

/** The known people who train, each once. */
export function trainersOf(trainings: readonly StepView[], lookup: Lookup, at: IsoDate): readonly Name[] {
  const known = trainings.flatMap(({ step }) =>
    step.assignees.filter(({ kind }) => kind === 'personne').map(({ who }) => who),
  );
  return present([...new Set(known)], lookup, at).map((id) => lookup.person(id));
}

/** People who know how to use a tool that stays. */
export function knowersOf(tool: string, brief: Brief): readonly Name[] {
  return peoplePresent(`/outils/${tool}/savoir_faire`, brief);
}

/** The people of a list of the inventory who are still there. */
export function peoplePresent(pointer: Pointer, { lookup, result }: Brief): readonly Name[] {
  return present(readReferences(lookup.at(pointer)).ids, lookup, result.date).map((id) => lookup.person(id));
}

/** Ways of telling people something that need no tool: a sheet on the wall, a call. */
export function channelsWithoutTool(lookup: Lookup): readonly Name[] {
  return readCollection(lookup.at('/information/canaux'))
    .ids.filter((id) => readText(lookup.at(`/information/canaux/${id}/outil`)) === undefined)
    .map((id) => lookup.named(`/information/canaux/${id}`).name);
}

/** Facts of groups about people for whom a tool may be a step too high. */
export const SHUT_OUT_FACTS = [
  'sans_ordinateur',
  'sans_smartphone',
  'sans_bonne_connexion',
  'refusent_un_compte',
  'ne_suivra_pas',
] as const;

/** False only when every group is described and says « nobody »: what is not told may concern somebody. */
export function mayConcern(keys: readonly (typeof SHUT_OUT_FACTS)[number][], lookup: Lookup): boolean {
  const groups = readCollection(lookup.at('/groupes'));
  if (!groups.complete) return true;
  const nobody = (id: string, key: string): boolean =>
    readRange(lookup.at(`/groupes/${id}/${key}`))?.max === 0;
  return groups.ids.some((id) => keys.some((key) => !nobody(id, key)));
}

/** The texts of a list, closed or not, in the order in which people wrote them. */
export function textsOf(node: Json | undefined): readonly string[] {
  const list = isMapping(node) && Array.isArray(node['liste']) ? node['liste'] : readFact(node).value;
  return Array.isArray(list) ? list.filter((text) => typeof text === 'string') : [];
}

function present(ids: readonly string[], lookup: Lookup, at: IsoDate): readonly string[] {
  return ids.filter((id) => {
    const end = readText(lookup.at(`/personnes/${id}/fin_mandat`));
    // `sans-terme` is no date: it has no end.
    return end === undefined || !/^\d{4}-/.test(end) || end >= at;
  });
}
