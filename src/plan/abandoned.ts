import { settledOn, stateOf, type FollowUp } from '../domain/follow-up.js';
import { byCodePoint } from '../domain/pointer.js';
import { SAFEGUARDS } from './projects.js';
import type { StepDraft } from './steps.js';

/** What people dropped, by themselves or with what it served. */
export interface Dropped {
  /** What is left to do. */
  readonly drafts: readonly StepDraft[];
  /** Sorted. */
  readonly dropped: readonly string[];
}

/**
 * Leaves out the steps that people dropped. Without its decision or its switch a project goes no further; what only served a
 * dropped step goes with it; the rest waits for what the dropped step waited for. Safeguards serve everything: none goes but
 * those that were dropped themselves.
 */
export function withoutDropped(drafts: readonly StepDraft[], followUp: FollowUp | undefined): Dropped {
  const gone = new Set(
    drafts.filter(({ id }) => stateOf(followUp?.get(id))?.kind === 'abandonne').map(({ id }) => id),
  );
  if (gone.size === 0) return { drafts, dropped: [] };
  const open = drafts.filter(({ id }) => settledOn(followUp?.get(id)) === undefined);
  for (const draft of open) if (gone.has(draft.id) && carriesAll(draft)) addFollowers(open, draft.id, gone);
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const draft of open) if (servesOnly(drafts, draft, gone)) gone.add(draft.id);
  }
  const left = drafts.filter(({ id }) => !gone.has(id));
  return {
    drafts: left.map((draft) => ({ ...draft, after: waits(drafts, draft, gone) })),
    dropped: [...gone].sort(byCodePoint),
  };
}

function carriesAll({ step }: StepDraft): boolean {
  return step.qui === 'instance' || step.point_de_non_retour === true;
}

function addFollowers(drafts: readonly StepDraft[], id: string, gone: Set<string>): void {
  for (const draft of drafts) {
    if (gone.has(draft.id) || draft.project === SAFEGUARDS || !draft.after.some((before) => before.id === id))
      continue;
    gone.add(draft.id);
    addFollowers(drafts, draft.id, gone);
  }
}

function servesOnly(
  drafts: readonly StepDraft[],
  { id, project }: StepDraft,
  gone: ReadonlySet<string>,
): boolean {
  if (gone.has(id) || project === SAFEGUARDS) return false;
  const followers = drafts.filter(({ after }) => after.some((before) => before.id === id));
  return followers.length > 0 && followers.every((follower) => gone.has(follower.id));
}

/** What comes before a dropped step takes its place. */
function waits(
  drafts: readonly StepDraft[],
  draft: StepDraft,
  gone: ReadonlySet<string>,
): StepDraft['after'] {
  const lags = new Map<string, number>();
  const visit = (after: StepDraft['after']): void => {
    for (const { id, lag } of after) {
      if (gone.has(id)) visit(drafts.find((other) => other.id === id)?.after ?? []);
      else lags.set(id, Math.max(lags.get(id) ?? 0, lag));
    }
  };
  visit(draft.after);
  return [...lags].map(([id, lag]) => ({ id, lag })).sort((a, b) => byCodePoint(a.id, b.id));
}
