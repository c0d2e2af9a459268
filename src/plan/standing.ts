import { settledOn, stateOf, type FollowUp, type StepState } from '../domain/follow-up.js';
import type { IsoDate } from '../domain/fact.js';
import type { Plan } from '../domain/plan.js';
import type { Standing, StandingKind, StandingStep } from '../domain/standing.js';

/** Where a plan stands on a day: what is done, late, for this month, for later. Numbers are places in the plan. */
export function standingOf(plan: Plan, followUp: FollowUp, today: IsoDate): Standing {
  const steps = plan.steps.map((step, index): StandingStep => {
    const note = followUp.get(step.id);
    const state = stateOf(note);
    const done = settledOn(note) ?? step.done;
    const asked = askedFor(state, step.start);
    return {
      number: index + 1,
      step,
      kind: kindOf(done, state, { start: asked ?? step.start, end: asked ?? step.end }, today),
      ...(done === undefined ? {} : { done }),
      ...(asked === undefined ? {} : { asked }),
      ...(note === undefined ? {} : { note }),
    };
  });
  return { date: today, planDate: plan.date, steps, outdated: steps.some((one) => isNews(one)) };
}

/** A later day that people asked for, and that the plan does not know yet. A question put off is never asked the same day. */
function askedFor(state: StepState | undefined, start: IsoDate): IsoDate | undefined {
  if (state?.kind === 'reporte') return state.date > start ? state.date : undefined;
  return state?.kind === 'ajourne' && state.date >= start ? state.date : undefined;
}

function kindOf(
  done: IsoDate | undefined,
  state: StepState | undefined,
  { start, end }: { readonly start: IsoDate; readonly end: IsoDate },
  today: IsoDate,
): StandingKind {
  if (done !== undefined) return 'fait';
  if (state?.kind === 'abandonne') return 'abandonne';
  if (end < today) return 'en-retard';
  return start.slice(0, 7) <= today.slice(0, 7) ? 'ce-mois' : 'ensuite';
}

/** Something noted that the plan does not say yet: its dates can be made again. */
function isNews({ step, kind, done, asked }: StandingStep): boolean {
  return kind === 'abandonne' || asked !== undefined || done !== step.done;
}
