import type { Hypothesis, Assignee } from '../domain/plan.js';
import {
  carryingPenalty,
  choose,
  holdersOf,
  holdingPenalty,
  outsideTrainer,
  RELAY,
  roleHelper,
  trainingPenalty,
  type Helper,
  type Loads,
  type Staff,
} from './people.js';
import type { RoleWord } from './recipe.js';
import { targetsOf, type StepContext } from './step-context.js';
import type { StepDraft } from './steps.js';

/** A step with the people who do it. */
export interface AssignedStep extends StepDraft {
  readonly assignees: readonly Assignee[];
}

export interface Assignment {
  readonly steps: readonly AssignedStep[];
  /** Everybody who was asked, roles to be filled included. */
  readonly helpers: ReadonlyMap<string, Helper>;
}

/** Who carries each project, and who seconds: two people, or a person and a role to be filled. */
interface Team {
  readonly porteur: Helper;
  readonly second: Helper;
}

/**
 * Gives every step its people, project by project in the order of `drafts`: first who holds the tool, for what only they can
 * open; the carrier and a second person who is never the same; a trainer. Work is spread by the hours that people have.
 */
export function assignPeople(
  context: StepContext,
  staff: Staff,
  drafts: readonly StepDraft[],
  relays: ReadonlySet<string>,
): Assignment {
  const loads: Loads = new Map();
  const helpers = new Map<string, Helper>();
  const teams = new Map<string, Team>();
  const steps = drafts.map((draft) => {
    const team = teams.get(draft.project) ?? buildTeam(staff, loads, draft, drafts);
    teams.set(draft.project, team);
    const assignees = Object.entries(draft.hours).flatMap(([role, hours]) => {
      if (hours === undefined || hours <= 0 || role === 'instance' || role === 'groupe') return [];
      const found = helperFor(context, staff, loads, draft, role as RoleWord, hours, team);
      const helper = relayed(staff, relays, draft.id, role, found, team);
      helpers.set(helper.id, helper);
      return [{ who: helper.id, kind: helper.kind, hours }];
    });
    return { ...draft, assignees: merged(assignees) };
  });
  return { steps, helpers };
}

/**
 * Whoever is gone by then is stood in for: a keeper of the old tool by the second person or the carrier, anybody else by
 * somebody to be found.
 */
function relayed(
  staff: Staff,
  relays: ReadonlySet<string>,
  step: string,
  role: string,
  found: Helper,
  team: Team,
): Helper {
  const isGone = ({ id }: Helper) => relays.has(`${step} ${id}`);
  if (!isGone(found)) return found;
  const isTheirs = role !== 'referent';
  const standIn = [team.second, team.porteur].find((member) => member.kind === 'personne' && !isGone(member));
  return isTheirs || standIn === undefined ? roleHelper(RELAY, staff.planning) : standIn;
}

function buildTeam(staff: Staff, loads: Loads, draft: StepDraft, drafts: readonly StepDraft[]): Team {
  const project = drafts.filter((candidate) => candidate.project === draft.project);
  const tools = [...new Set(project.flatMap((candidate) => candidate.tools))];
  const penalty = carryingPenalty(staff, tools);
  const total = (role: RoleWord) => project.reduce((sum, { hours }) => sum + (hours[role] ?? 0), 0);
  const porteur = choose(staff, loads, {
    hours: total('porteur'),
    penalty,
    except: [],
    fallback: 'porteur-a-trouver',
  });
  const second = choose(staff, loads, {
    hours: total('second'),
    penalty,
    except: [porteur.id],
    fallback: 'second-a-trouver',
  });
  return { porteur, second };
}

function helperFor(
  context: StepContext,
  staff: Staff,
  loads: Loads,
  draft: StepDraft,
  role: RoleWord,
  hours: number,
  team: Team,
): Helper {
  if (role === 'porteur') return team.porteur;
  if (role === 'second') return secondFor(staff, loads, draft, hours, team);
  if (role === 'formateur') return trainerFor(context, staff, loads, draft, hours, team);
  const tool = draft.tools[0];
  if (tool === undefined) return team.porteur;
  const holder = choose(staff, loads, { hours, penalty: holdingPenalty(tool), except: [], fallback: '' });
  return holder.id === '' ? team.porteur : holder;
}

/** The second person of a safeguard is somebody who does not hold the tool yet: an access shared with its holder doubles nothing. */
function secondFor(staff: Staff, loads: Loads, draft: StepDraft, hours: number, team: Team): Helper {
  const tool = draft.tools[0];
  if (draft.step.portee !== 'outil' || draft.hours.referent === undefined || tool === undefined)
    return team.second;
  const holders = holdersOf(tool);
  const isNew = ({ id }: Helper) => !holders.includes(id);
  const member = [team.second, team.porteur].find(isNew);
  if (member !== undefined) return member;
  const penalty = carryingPenalty(staff, [tool]);
  return choose(staff, loads, {
    hours,
    penalty: (helper) => (isNew(helper) ? penalty(helper) : undefined),
    except: [],
    fallback: 'second-a-trouver',
  });
}

function trainerFor(
  context: StepContext,
  staff: Staff,
  loads: Loads,
  draft: StepDraft,
  hours: number,
  team: Team,
): Helper {
  const targets = targetsOf(context, draft.tools);
  const outside = outsideTrainer(staff, targets);
  const fallback = outside?.id ?? '';
  const found = choose(staff, loads, {
    hours,
    penalty: trainingPenalty(staff, targets),
    except: [],
    fallback,
  });
  if (found.id === '') return team.second;
  return found.id === outside?.id ? outside : found;
}

/** One entry a person, hours added up. */
export function merged(assignees: readonly Assignee[]): readonly Assignee[] {
  const byId = new Map<string, Assignee>();
  for (const assignee of assignees) {
    const before = byId.get(assignee.who);
    byId.set(assignee.who, { ...assignee, hours: assignee.hours + (before?.hours ?? 0) });
  }
  return [...byId.values()];
}

/** What had to be supposed about people: roles that nobody fills yet, hours nobody has told. */
export function staffHypotheses(staff: Staff, assignment: Assignment): readonly Hypothesis[] {
  const used = new Set(assignment.steps.flatMap(({ assignees }) => assignees.map(({ who }) => who)));
  const roles = [...assignment.helpers.values()].filter(({ kind, id }) => kind === 'role' && used.has(id));
  return [
    ...staff.hypotheses.filter(({ args }) => used.has(String(args['personne']))),
    ...roles.map(({ id, hours }) => ({
      id: 'role-a-trouver',
      args: { role: id, heures: hours },
      pointers: ['/personnes'],
      source: staff.planning.personnes.source,
    })),
  ];
}
