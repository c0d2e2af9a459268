import type { Inventory } from '../domain/inventory.js';
import { nodeAt, readText } from '../domain/fact.js';
import { byCodePoint } from '../domain/pointer.js';
import { STANDING_KINDS, type Standing, type StandingKind, type StandingStep } from '../domain/standing.js';
import type { Lookup, Name } from './lookup.js';
import { assigneeName } from './view-plan.js';

export interface StandingLine extends StandingStep {
  readonly who: readonly Name[];
}

/** What one person has to do by the end of the month. */
export interface StandingPerson {
  readonly name: Name;
  readonly steps: number;
  readonly hours: number;
}

export interface StandingView {
  readonly association: string | undefined;
  readonly standing: Standing;
  /** What asks for something first; only kinds that have lines. */
  readonly groups: readonly { readonly kind: StandingKind; readonly lines: readonly StandingLine[] }[];
  readonly people: readonly StandingPerson[];
  readonly counts: Readonly<Record<StandingKind, number>>;
}

/** Puts the steps in the order in which people need them. */
export function viewStanding(standing: Standing, inventory: Inventory, lookup: Lookup): StandingView {
  const lines = standing.steps.map((one) => ({
    ...one,
    who: one.step.assignees.map(({ who, kind }) => assigneeName(who, kind, lookup)),
  }));
  const groups = STANDING_KINDS.map((kind) => ({ kind, lines: lines.filter((line) => line.kind === kind) }));
  const count = (kind: StandingKind) => lines.filter((line) => line.kind === kind).length;
  return {
    association: readText(nodeAt(inventory.tree, '/association/nom')),
    standing,
    groups: groups.filter((group) => group.lines.length > 0),
    people: peopleOf(
      lines.filter(({ kind }) => kind === 'en-retard' || kind === 'ce-mois'),
      lookup,
    ),
    counts: {
      'en-retard': count('en-retard'),
      'ce-mois': count('ce-mois'),
      ensuite: count('ensuite'),
      fait: count('fait'),
      abandonne: count('abandonne'),
    },
  };
}

function peopleOf(lines: readonly StandingLine[], lookup: Lookup): readonly StandingPerson[] {
  const people = new Map<string, StandingPerson>();
  for (const { who, kind, hours } of lines.flatMap(({ step }) => step.assignees)) {
    const before = people.get(`${kind} ${who}`);
    people.set(`${kind} ${who}`, {
      name: assigneeName(who, kind, lookup),
      steps: (before?.steps ?? 0) + 1,
      hours: (before?.hours ?? 0) + hours,
    });
  }
  return [...people].sort(([a], [b]) => byCodePoint(a, b)).map(([, person]) => person);
}
