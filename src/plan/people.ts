import { daysBetween } from '../domain/dates.js';
import { nodeAt, readCollection, readRange, readReferences, readText, type IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Hypothesis } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import { readPeople, skillsOf, within, type Person, type ToolFacts } from './facts.js';
import type { Planning } from './planning.js';

/** Somebody who may be asked: a person of the inventory, or a role that nobody fills yet. */
export interface Helper {
  readonly id: string;
  readonly kind: 'personne' | 'role';
  /** Hours a month. */
  readonly hours: number;
  readonly lastDay: IsoDate | undefined;
  readonly person: Person | undefined;
}

/** The role that takes over when a mandate ends before the work does. */
export const RELAY = 'releve-a-trouver';
export const OUTSIDE_TRAINER = 'formateur-exterieur';

/** What assigning depends on. */
export interface Staff {
  readonly inventory: Inventory;
  readonly planning: Planning;
  readonly today: IsoDate;
  /** Sorted by id; those with no hours at all are not among them. */
  readonly helpers: readonly Helper[];
  readonly hypotheses: readonly Hypothesis[];
}

/** Whom one may ask, hours known or supposed. `extra` adds roles to be filled: « one person more ». */
export function readStaff(
  inventory: Inventory,
  planning: Planning,
  today: IsoDate,
  extra: readonly string[],
): Staff {
  const people = readPeople(inventory);
  const supposed = planning.personnes.heures_inconnues;
  const helpers = people.map((person): Helper => ({
    id: person.id,
    kind: 'personne',
    hours:
      person.hours === undefined ? supposed : within(person.hours, planning.personnes.dans_la_fourchette),
    lastDay: person.lastDay,
    person,
  }));
  return {
    inventory,
    planning,
    today,
    helpers: [...helpers, ...extra.map((id) => roleHelper(id, planning))].filter(({ hours }) => hours > 0),
    hypotheses: people
      .filter(({ hours }) => hours === undefined)
      .map(({ id, pointer }) => ({
        id: 'heures-supposees',
        args: { personne: id, heures: supposed },
        pointers: [`${pointer}/heures_par_mois`],
        source: planning.personnes.source,
      })),
  };
}

/** A role still to be filled, with the hours of the convention and no end. */
export function roleHelper(id: string, planning: Planning): Helper {
  return {
    id,
    kind: 'role',
    hours: planning.personnes.heures_a_trouver,
    lastDay: undefined,
    person: undefined,
  };
}

/** Hours already given to each helper while assigning goes on. */
export type Loads = Map<string, number>;

/** What a search for somebody looks at. */
export interface Wish {
  /** Hours that they would give. */
  readonly hours: number;
  /** Months of work put aside, per helper: the smaller the sooner; undefined means not this one. */
  readonly penalty: (helper: Helper) => number | undefined;
  /** Ids that are already taken by another role. */
  readonly except: readonly string[];
  /** The role word when nobody can. */
  readonly fallback: string;
}

/** The helper with the least work for the hours that they have, whose mandate is long enough; else the role to be filled. */
export function choose(staff: Staff, loads: Loads, wish: Wish): Helper {
  const offers = staff.helpers.flatMap((helper) => {
    const penalty = wish.except.includes(helper.id) ? undefined : wish.penalty(helper);
    const months = ((loads.get(helper.id) ?? 0) + wish.hours) / helper.hours;
    return penalty === undefined || months > monthsLeft(staff, helper)
      ? []
      : [{ helper, cost: months + penalty }];
  });
  offers.sort((a, b) => a.cost - b.cost || byCodePoint(a.helper.id, b.helper.id));
  const chosen = offers[0]?.helper ?? roleHelper(wish.fallback, staff.planning);
  loads.set(chosen.id, (loads.get(chosen.id) ?? 0) + wish.hours);
  return chosen;
}

function monthsLeft({ today, planning }: Staff, helper: Helper): number {
  if (helper.lastDay === undefined) return Infinity;
  const days = daysBetween(today, helper.lastDay) - planning.personnes.passage_de_relais_semaines * 7;
  return days / DAYS_PER_MONTH;
}

/** The mean length of a month of the Gregorian calendar. */
export const DAYS_PER_MONTH = 365.2425 / 12;

/** Whom to ask to carry: those who were given a mandate, the référents, the support team, whoever holds the access. */
export function carryingPenalty(staff: Staff, tools: readonly ToolFacts[]): Wish['penalty'] {
  const { tree } = staff.inventory;
  const { preferences } = staff.planning.personnes;
  const taken = nodeAt(tree, '/decisions/prises');
  const mandated = readCollection(taken).ids.flatMap(
    (id) => readReferences(nodeAt(taken, `/${id}/porteurs`)).ids,
  );
  const referents = readReferences(nodeAt(tree, '/association/referents')).ids;
  const team = readReferences(nodeAt(tree, '/soutien/equipe')).ids;
  const holders = tools.flatMap((tool) => holdersOf(tool));
  const rank = ({ id, kind }: Helper): number => {
    if (kind === 'role' || mandated.includes(id)) return preferences.porteur;
    if (referents.includes(id)) return preferences.referent;
    if (team.includes(id)) return preferences.equipe;
    return holders.includes(id) ? preferences.acces : preferences.autre;
  };
  return (helper) => rank(helper) + departure(staff, helper);
}

/** Who leaves before a migration usually ends had better hand over than begin. */
function departure(staff: Staff, helper: Helper): number {
  const { duree_d_un_passage_mois, preferences } = staff.planning.personnes;
  return monthsLeft(staff, helper) < duree_d_un_passage_mois ? preferences.depart : 0;
}

/** Who holds the access to a tool, or else knows how to use it. */
export function holdersOf({ node }: ToolFacts): readonly string[] {
  const access = readReferences(nodeAt(node, '/acces')).ids;
  return access.length > 0 ? access : readReferences(nodeAt(node, '/savoir_faire')).ids;
}

/** Only those who hold the tool: they are the ones who can open it. */
export function holdingPenalty(tool: ToolFacts): Wish['penalty'] {
  const holders = holdersOf(tool);
  return ({ id }) => (holders.includes(id) ? 0 : undefined);
}

/** Trainers named for the target (or for no tool in particular), then people who know it well. */
export function trainingPenalty(staff: Staff, targets: readonly string[]): Wish['penalty'] {
  const trainers = nodeAt(staff.inventory.tree, '/formation/formateurs');
  const named = readCollection(trainers).ids.flatMap((id) => {
    const tools = readReferences(nodeAt(trainers, `/${id}/outils`)).ids;
    const person = readText(nodeAt(trainers, `/${id}/personne`));
    return person !== undefined && (tools.length === 0 || tools.some((tool) => targets.includes(tool)))
      ? [person]
      : [];
  });
  const { preferences } = staff.planning.personnes;
  return (helper) => {
    const { id, person } = helper;
    if (named.includes(id)) return preferences.porteur + departure(staff, helper);
    const skills = person === undefined ? new Map<string, string>() : skillsOf(person);
    const able = targets.some((target) => ['expert', 'formateur'].includes(skills.get(target) ?? ''));
    return able ? preferences.equipe + departure(staff, helper) : undefined;
  };
}

/** A trainer from outside for one of these targets, with the hours told. */
export function outsideTrainer(staff: Staff, targets: readonly string[]): Helper | undefined {
  const trainers = nodeAt(staff.inventory.tree, '/formation/formateurs');
  const id = readCollection(trainers).ids.find((trainer) => {
    const tools = readReferences(nodeAt(trainers, `/${trainer}/outils`)).ids;
    const outside = readText(nodeAt(trainers, `/${trainer}/personne`)) === undefined;
    return outside && (tools.length === 0 || tools.some((tool) => targets.includes(tool)));
  });
  if (id === undefined) return undefined;
  const told = readRange(nodeAt(trainers, `/${id}/heures_par_mois`));
  const hours = told === undefined ? 0 : within(told, staff.planning.personnes.dans_la_fourchette);
  const base = roleHelper(OUTSIDE_TRAINER, staff.planning);
  return { ...base, hours: hours > 0 ? hours : base.hours };
}
