import type { Assignee, Plan } from '../domain/plan.js';
import type { AssignedStep } from './assign.js';
import { movedFrom } from './pins.js';
import type { Schedule } from './problem.js';
import type { Track } from './track.js';

/** What a way of replanning asks of those whose time has not changed, and of all. */
export interface Disturbance {
  /** Steps of others whose days or people change. */
  readonly others: number;
  /** Steps whose days change, whoever does them. */
  readonly all: number;
  /** Share of the steps of others whose days change. */
  readonly share: number;
}

/** Counts it against the plan before; `busy` are the people whose time has changed. */
export function disturbanceOf(
  previous: Plan,
  busy: ReadonlySet<string>,
  track: Track,
  { steps, schedule }: { readonly steps: readonly AssignedStep[]; readonly schedule: Schedule },
): Disturbance {
  const now = new Map(steps.map((step) => [step.id, step]));
  const still = previous.steps.filter(({ id }) => now.has(id) && !track.done.has(id));
  const others = still.filter(({ assignees }) => !assignees.some(({ who }) => busy.has(who)));
  const moved = new Set(movedFrom(new Map([...track.before].filter(([id]) => now.has(id))), schedule));
  const isMoved = ({ id }: { readonly id: string }) => moved.has(id);
  const changesHands = ({ id, assignees }: Plan['steps'][number]) =>
    names(assignees) !== names(now.get(id)?.assignees ?? []);
  return {
    others: others.filter((step) => isMoved(step) || changesHands(step)).length,
    all: moved.size,
    share: others.length === 0 ? 0 : others.filter(isMoved).length / others.length,
  };
}

function names(assignees: readonly Assignee[]): string {
  return assignees
    .map(({ who }) => who)
    .sort()
    .join(' ');
}
