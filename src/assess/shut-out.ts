import type { FactReader } from './fact-reader.js';
import { amount, type CatalogueWordSpec, type MembersSpec } from './fact-spec.js';

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
  /** A program that runs on one's own computer needs none. */
  readonly connection: boolean;
  /** People have to change their ways: some say that they will not. */
  readonly following: boolean;
}

/** What these entries of the catalogue ask for, taken together. Changing ways is asked by a move, not by a tool. */
export function askedBy(reader: FactReader, entries: readonly string[], following: boolean): Asked {
  return {
    account: entries.some((entry) => reader.catalogueWord(shutOutFacts.account, entry) === 'oui'),
    connection: entries.some((entry) => reader.catalogueWord(shutOutFacts.service, entry) !== 'local'),
    following,
  };
}

/**
 * Heads of one group for each reason. Nobody asks how many have neither computer nor smartphone: the smaller of the two
 * counts is taken. Somebody may stand under several reasons.
 */
export function headsByReason(
  reader: FactReader,
  group: string,
  asked: Asked,
): Readonly<Record<ShutOutReason, number>> {
  const facts = shutOutFacts;
  return {
    'refus-de-compte': asked.account ? reader.amount(facts.refuse, group) : 0,
    'sans-materiel': Math.min(reader.amount(facts.noComputer, group), reader.amount(facts.noPhone, group)),
    'sans-connexion': asked.connection ? reader.amount(facts.noConnection, group) : 0,
    'ne-suivra-pas': asked.following ? reader.amount(facts.willNotFollow, group) : 0,
  };
}

/** The share of a group, 0 to 1. An empty group shuts nobody out. */
export function shareOf(reader: FactReader, group: string, people: number): number {
  return reader.either(
    shutOutFacts.people,
    [group],
    (size) => (size === 0 ? 0 : Math.min(1, people / size)),
    [people],
  );
}
