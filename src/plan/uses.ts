import type { AssignedStep } from './assign.js';
import type { Nearness } from './problem.js';
import type { ProblemParts } from './problem-parts.js';

/** The step in which what is learnt in this one is used, where its recipe names one. */
export function useOf(steps: readonly AssignedStep[], { project, step }: AssignedStep): string | undefined {
  if (step.usage === undefined) return undefined;
  return steps.find((other) => other.project === project && other.step.id === step.usage)?.id;
}

/** Each training with its use, which had better follow soon. */
export function usesOf({ assignment: { steps }, planning }: ProblemParts): readonly Nearness[] {
  const { usage_sous_jours: within, patience_jours: patience } = planning.groupes;
  return steps.flatMap((step) => {
    const to = useOf(steps, step);
    return to === undefined ? [] : [{ from: step.id, to, within, patience }];
  });
}
