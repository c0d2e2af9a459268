import { dayOf, type DayNumber } from '../domain/dates.js';
import { nodeAt, readRange, readText, type IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { DeadlineKind } from '../domain/plan.js';
import type { Pointer } from '../domain/pointer.js';
import type { ToolFacts } from './facts.js';
import type { Planning } from './planning.js';
import type { StepDraft } from './steps.js';

/** A date of the inventory that binds steps. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly pointer: Pointer;
  readonly tool?: string;
  readonly date: IsoDate;
  /** A hard one makes a plan infeasible when it is missed. */
  readonly hard: boolean;
  /** Steps to be finished by the end of a day. */
  readonly binds: readonly { readonly step: string; readonly day: DayNumber }[];
}

const CHANGE_KINDS: Readonly<Record<string, DeadlineKind>> = {
  fermeture: 'fermeture',
  suppression: 'suppression',
  prix: 'prix',
  conditions: 'conditions',
  rachat: 'rachat',
};

/** All deadlines on the steps of a plan: the association's own, contracts of tools that leave, changes announced. */
export function readDeadlines(
  inventory: Inventory,
  planning: Planning,
  steps: readonly StepDraft[],
): readonly Deadline[] {
  const switches = steps.filter(({ step }) => step.echeance === true);
  const tools = [...new Set(switches.flatMap((step) => step.tools))];
  const goal = readText(nodeAt(inventory.tree, '/objectifs/echeance'));
  const own =
    goal === undefined
      ? []
      : [deadline(planning, 'objectif', '/objectifs/echeance', goal, bind(switches, goal))];
  return [...own, ...tools.flatMap((tool) => toolDeadlines(planning, tool, steps))];
}

function deadline(
  planning: Planning,
  kind: DeadlineKind,
  pointer: Pointer,
  date: IsoDate,
  binds: Deadline['binds'],
  tool?: string,
): Deadline {
  return {
    kind,
    pointer,
    date,
    hard: planning.echeances[kind] === 'ferme',
    binds,
    ...(tool === undefined ? {} : { tool }),
  };
}

function bind(steps: readonly StepDraft[], date: IsoDate): Deadline['binds'] {
  return steps.map(({ id }) => ({ step: id, day: dayOf(date) }));
}

function toolDeadlines(
  planning: Planning,
  tool: ToolFacts,
  steps: readonly StepDraft[],
): readonly Deadline[] {
  const own = steps.filter(({ tools }) => tools.includes(tool));
  const switches = own.filter(({ step }) => step.echeance === true);
  const changes = tool.changes.flatMap(({ id, kind, date }) => {
    const known = CHANGE_KINDS[kind];
    if (known === undefined || date === undefined) return [];
    return [
      deadline(
        planning,
        known,
        `${tool.pointer}/changements_annonces/${id}`,
        date,
        bind(switches, date),
        tool.id,
      ),
    ];
  });
  return [...changes, ...contract(planning, tool, own, switches)];
}

/** A contract ends with a notice: the decision has to be taken in time to give it. */
function contract(
  planning: Planning,
  tool: ToolFacts,
  own: readonly StepDraft[],
  switches: readonly StepDraft[],
): readonly Deadline[] {
  const end = readText(nodeAt(tool.node, '/fin_contrat'));
  if (end === undefined) return [];
  const notice = readRange(nodeAt(tool.node, '/preavis_jours'))?.max ?? 0;
  const decisions = own.filter(({ step }) => step.qui === 'instance');
  const binds = [
    ...bind(switches, end),
    ...decisions.map(({ id }) => ({ step: id, day: dayOf(end) - notice })),
  ];
  return [deadline(planning, 'contrat', `${tool.pointer}/fin_contrat`, end, binds, tool.id)];
}
