import { addMonths } from '../domain/dates.js';
import { stateOf } from '../domain/follow-up.js';
import type { Reason, TargetChoice } from '../domain/plan.js';
import type { PlanInput } from './frame.js';

/**
 * The choices once people have answered: a decision « non » keeps its tools where they are. The day to look at a tool again is
 * not put off each time a plan is made.
 */
export function answeredChoices({
  choices,
  previous,
  followUp,
  planning,
  today,
}: PlanInput): readonly TargetChoice[] {
  const refused = new Map<string, string>();
  for (const [id, note] of followUp ?? []) {
    const state = stateOf(note);
    if (state?.kind !== 'refuse') continue;
    const tools = previous?.steps.find((step) => step.id === id)?.tools ?? [id.slice(id.indexOf('@') + 1)];
    for (const tool of tools) refused.set(tool, state.date);
  }
  return choices.map((choice) => {
    const date = refused.get(choice.tool);
    const answered =
      date === undefined ? choice : kept(choice, date, addMonths(date, planning.cibles.revue_garder_mois));
    return sameReview(answered, previous?.choices, today);
  });
}

function kept({ tool, candidates }: TargetChoice, date: string, review: string): TargetChoice {
  const reason: Reason = { id: 'decide-de-garder', args: { date }, rows: ['U1'], pointers: [] };
  return { tool, verdict: 'garder', own: true, reasons: [reason], candidates, review };
}

function sameReview(
  choice: TargetChoice,
  before: readonly TargetChoice[] | undefined,
  today: string,
): TargetChoice {
  const former = before?.find(
    ({ tool, verdict, to }) => tool === choice.tool && verdict === choice.verdict && to === choice.to,
  );
  if (choice.review === undefined || former?.review === undefined || former.review < today) return choice;
  return { ...choice, review: former.review };
}
