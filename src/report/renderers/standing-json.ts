import type { Json } from '../../domain/fact.js';
import { inertJson } from '../inert.js';
import type { Lookup } from '../lookup.js';
import { stepWords } from '../plan-wording.js';
import type { StandingLine, StandingView } from '../view-standing.js';

/** The number of the published shape: schemas/standing.schema.json. */
const FORMAT = 1;

/** Where the plan stands, with every step. Ends with a newline. */
export function renderStandingJson(
  { association, standing, groups, counts }: StandingView,
  { file }: Lookup,
): string {
  const value: Json = {
    format: FORMAT,
    kind: 'standing',
    date: standing.date,
    planDate: standing.planDate,
    association: association ?? null,
    inventory: file,
    outdated: standing.outdated,
    counts,
    steps: groups
      .flatMap(({ lines }) => lines)
      .sort((a, b) => a.number - b.number)
      .map(jsonStep),
  };
  return `${inertJson(JSON.stringify(value, null, 2))}\n`;
}

function jsonStep({ number, step, kind, done, asked, note }: StandingLine): Json {
  return {
    number,
    step: step.id,
    title: stepWords(step).title,
    kind,
    start: step.start,
    end: step.end,
    done: done ?? null,
    asked: asked ?? null,
    assignees: step.assignees.map(({ who, kind: sort, hours }) => ({ who, kind: sort, hours })),
    note: note?.note ?? note?.raison ?? null,
  };
}
