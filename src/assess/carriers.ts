import { UNTOLD } from '../domain/score.js';
import type { FactReader } from './fact-reader.js';
import type { AbsencesSpec, ChoiceSpec, DateSpec, ElementsSpec, FactSpec } from './fact-spec.js';
import type { EvaluationContext } from './world.js';

/** The collections whose elements somebody must be able to carry. */
export const CARRIED_COLLECTIONS = ['outils', 'hebergeurs', 'acces_critiques'] as const;
export type CarriedCollection = (typeof CARRIED_COLLECTIONS)[number];

function factsOf(collection: CarriedCollection) {
  const path = `/${collection}/*`;
  return {
    access: { kind: 'members', of: 'personnes', path: `${path}/acces`, worst: 'out', question: 'acces' },
    asksSecond: {
      kind: 'boolean',
      path: `${path}/second_facteur/demande`,
      worst: true,
      question: 'second-facteur',
    },
    second: {
      kind: 'members',
      of: 'personnes',
      path: `${path}/second_facteur/personnes`,
      worst: 'out',
      question: 'second-facteur',
    },
    knowHow: {
      kind: 'members',
      of: 'personnes',
      path: `${path}/savoir_faire`,
      worst: 'out',
      question: 'savoir-faire',
    },
    owner: {
      kind: 'choice',
      path: `${path}/compte/au_nom_de`,
      order: ['association', 'tiers', 'personne'],
      question: 'compte',
    },
    holder: {
      kind: 'reference',
      of: 'personnes',
      path: `${path}/compte/titulaire`,
      worst: 'other',
      question: 'compte',
    },
  } as const satisfies Record<string, FactSpec>;
}

const CARRIER_FACTS = {
  outils: factsOf('outils'),
  hebergeurs: factsOf('hebergeurs'),
  acces_critiques: factsOf('acces_critiques'),
} as const satisfies Record<CarriedCollection, unknown>;

/** The facts about who can carry one kind of thing. */
export function carrierFacts(collection: CarriedCollection): ReturnType<typeof factsOf> {
  return CARRIER_FACTS[collection];
}

export const personFacts = {
  skill: {
    kind: 'choice',
    path: '/personnes/*/competences/*',
    order: ['formateur', 'expert', 'a-l-aise', 'debutant'],
    closedBy: 'collection',
    question: 'competence',
  } as ChoiceSpec,
  people: {
    kind: 'elements',
    path: '/personnes',
    worst: 'fewer',
    question: 'liste-personnes',
  } as ElementsSpec,
  mandateEnd: {
    kind: 'date',
    path: '/personnes/*/fin_mandat',
    worst: 'early',
    question: 'presence',
  } as DateSpec,
  absences: {
    kind: 'absences',
    path: '/personnes/*/absences',
    worst: 'more',
    question: 'presence',
  } as AbsencesSpec,
} as const;

/** One run's answer: who can carry a thing, and whether anybody at all may be missing from the list. */
export interface CarrierSet {
  readonly people: readonly string[];
  /** How many that makes; Infinity where people not told yet may carry it too, in a best run. */
  readonly count: number;
}

/**
 * Who can carry one thing in this run: holds the access, passes the second factor, knows how, and is there for the
 * months ahead. An account in somebody's own name is carried by that one alone, whoever else has the password.
 * Source: risk.md, fiche row M2.
 */
export function carriersOf(
  reader: FactReader,
  context: EvaluationContext,
  collection: CarriedCollection,
  id: string,
): CarrierSet {
  return reader.once(collection, id, () => carriersIn(reader, context, collection, id));
}

function carriersIn(
  reader: FactReader,
  context: EvaluationContext,
  collection: CarriedCollection,
  id: string,
): CarrierSet {
  const facts = carrierFacts(collection);
  const candidates = reader.elements(personFacts.people);
  const personal = reader.choice(facts.owner, id) === 'personne';
  const asksSecond = reader.boolean(facts.asksSecond, id);
  const withAccess = reader.among(facts.access, [id], candidates);
  const getIn = asksSecond ? reader.among(facts.second, [id], withAccess) : withAccess;
  const carriers = reader
    .among(facts.knowHow, [id], getIn)
    .filter(
      (person) =>
        (!personal || reader.reference(facts.holder, [id], person)) && isThere(reader, context, person),
    );
  const people = carriers.filter((person) => person !== UNTOLD);
  // One name on the account: however many might be the one, it is one at most.
  if (personal) return { people: people.slice(0, 1), count: Math.min(1, carriers.length) };
  return { people, count: carriers.length > people.length ? Infinity : people.length };
}

/** Who already knows enough of a target to look after it, and is there for the months ahead. */
export function knowersOf(reader: FactReader, context: EvaluationContext, target: string): CarrierSet {
  const knowers = reader
    .elements(personFacts.people)
    .filter(
      (person) =>
        reader.choice(personFacts.skill, person, target) !== 'debutant' && isThere(reader, context, person),
    );
  const people = knowers.filter((person) => person !== UNTOLD);
  return { people, count: knowers.length > people.length ? Infinity : people.length };
}

/** Still there for the months ahead: the mandate goes on, and no long absence covers them. */
function isThere(reader: FactReader, context: EvaluationContext, person: string): boolean {
  return reader.once('present', person, () => stays(reader, context, person));
}

function stays(reader: FactReader, context: EvaluationContext, person: string): boolean {
  if (reader.gone(person)) return false;
  if (reader.date(personFacts.mandateEnd, person) < context.presentUntil) return false;
  return !reader.awayThroughout(personFacts.absences, [person], context.today, context.awayUntil);
}
