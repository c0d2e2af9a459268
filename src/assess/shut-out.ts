import type { Term } from '../domain/working.js';
import type { FactReader } from './fact-reader.js';
import { amount, type AmountSpec, type CatalogueWordSpec, type MembersSpec } from './fact-spec.js';
import { derived, lowest, measured, share, type Worked } from './working.js';

/** The facts about who would stay at the door, shared by the family `exclusion` and the gate of a switch. */
export const shutOutFacts = {
  people: amount('/groupes/*/effectif', 'nombre', 'either', 'effectif'),
  refuse: amount('/groupes/*/refusent_un_compte', 'nombre', 'high', 'compte-refuse'),
  willNotFollow: amount('/groupes/*/ne_suivra_pas', 'nombre', 'high', 'ne-suivra-pas'),
  noComputer: amount('/groupes/*/sans_ordinateur', 'nombre', 'high', 'materiel'),
  noPhone: amount('/groupes/*/sans_smartphone', 'nombre', 'high', 'materiel'),
  noConnection: amount('/groupes/*/sans_bonne_connexion', 'nombre', 'high', 'connexion'),
  uses: {
    kind: 'members',
    of: 'groupes',
    path: '/outils/*/groupes',
    worst: 'in',
    question: 'groupes-outil',
  } as MembersSpec,
  account: {
    kind: 'catalogue-word',
    path: '/compte/necessaire',
    order: ['non', 'invites-sans', 'oui'],
    question: 'catalogue',
  } as CatalogueWordSpec,
  service: {
    kind: 'catalogue-word',
    path: '/service',
    order: ['local', 'associatif', 'cooperatif', 'communautaire', 'commercial'],
    question: 'catalogue',
  } as CatalogueWordSpec,
} as const;

/** Why people would stay at the door, as message ids, in the order in which they are told. */
export const SHUT_OUT_REASONS = [
  'refus-de-compte',
  'sans-materiel',
  'sans-connexion',
  'ne-suivra-pas',
] as const;
export type ShutOutReason = (typeof SHUT_OUT_REASONS)[number];

/** What tools ask of the people who use them. */
export interface Asked {
  readonly account: boolean;
  /** A computer or a smartphone of one's own. */
  readonly equipment: boolean;
  /** A program that runs on one's own computer needs none. */
  readonly connection: boolean;
  /** People have to change their ways: some say that they will not. */
  readonly following: boolean;
}

/** What these entries of the catalogue ask for, taken together. Changing ways is asked by a move, not by a tool. */
export function askedBy(reader: FactReader, entries: readonly string[], following: boolean): Asked {
  return {
    account: entries.some((entry) => reader.catalogueWord(shutOutFacts.account, entry) === 'oui'),
    equipment: true,
    connection: entries.some((entry) => reader.catalogueWord(shutOutFacts.service, entry) !== 'local'),
    following,
  };
}

/**
 * Heads of one group for each reason, as terms named after it. Nobody asks how many have neither computer nor
 * smartphone: the smaller of the two counts is taken. Somebody may stand under several reasons.
 */
export function headTerms(reader: FactReader, group: string, asked: Asked): readonly Term[] {
  const facts = shutOutFacts;
  const heads = (name: string, spec: AmountSpec): Term => measured(name, reader.amount(spec, group));
  const unequipped = lowest(
    heads('sans-ordinateur', facts.noComputer),
    heads('sans-smartphone', facts.noPhone),
  );
  return [
    ...(asked.account ? [heads('refus-de-compte', facts.refuse)] : []),
    ...(asked.equipment ? [derived('sans-materiel', unequipped)] : []),
    ...(asked.connection ? [heads('sans-connexion', facts.noConnection)] : []),
    ...(asked.following ? [heads('ne-suivra-pas', facts.willNotFollow)] : []),
  ];
}

/** The same, as heads by reason; 0 for what is not asked. */
export function headsByReason(
  reader: FactReader,
  group: string,
  asked: Asked,
): Readonly<Record<ShutOutReason, number>> {
  const terms = headTerms(reader, group, asked);
  const heads = (reason: ShutOutReason): number => terms.find(({ name }) => name === reason)?.value ?? 0;
  return {
    'refus-de-compte': heads('refus-de-compte'),
    'sans-materiel': heads('sans-materiel'),
    'sans-connexion': heads('sans-connexion'),
    'ne-suivra-pas': heads('ne-suivra-pas'),
  };
}

/** The share of a group, 0 to 1. An empty group shuts nobody out. */
export function shareOf(reader: FactReader, group: string, people: Term): Worked {
  const of = (size: number): Worked => share(people, measured('effectif', size));
  return of(reader.extreme(shutOutFacts.people, [group], (size) => of(size).severity, [people.value]));
}
