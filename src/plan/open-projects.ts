import { nodeAt, readRange } from '../domain/fact.js';
import type { Activity, Precedence, Slots } from './problem.js';
import type { ProblemParts } from './problem-parts.js';
import { follows, isQuickWin, type Project } from './projects.js';
import type { RecipeStep } from './recipe.js';

/** The end of a project: a milestone after all the steps that close it. */
const endOf = (project: Project): string => `fin@${project.id}`;

export function slotsOf(parts: ProblemParts): {
  slots: Slots;
  ends: readonly Activity[];
  precedences: readonly Precedence[];
} {
  const { inventory, planning, projects, assignment } = parts;
  const capacity =
    readRange(nodeAt(inventory.tree, '/objectifs/chantiers_en_parallele'))?.max ??
    planning.chantiers.en_parallele;
  const stepsOf = (project: Project, test: (step: RecipeStep) => boolean) =>
    assignment.steps.filter(({ project: id, step }) => id === project.id && test(step)).map(({ id }) => id);
  const closing = (project: Project) => {
    const marked = stepsOf(project, ({ chantier }) => chantier === 'ferme');
    return marked.length > 0 ? marked : stepsOf(project, ({ echeance }) => echeance === true);
  };
  // Closing what hardly anybody uses, or changing a link for another one, asks nobody to learn: it takes no one's place.
  const spans = projects
    .filter((project) => project.verdict !== 'arreter' && !isQuickWin(project))
    .flatMap((project) => {
      const open = stepsOf(project, ({ chantier }) => chantier === 'ouvre')[0];
      return open === undefined ? [] : [{ id: project.id, open, close: endOf(project) }];
    });
  return {
    slots: { capacity: Math.max(1, Math.floor(capacity)), spans },
    ends: projects.map((project) => ({ id: endOf(project), duration: 0, work: [], uses: [], release: 0 })),
    precedences: projects.flatMap((project) =>
      closing(project).map((from) => ({ from, to: endOf(project), lag: 0 })),
    ),
  };
}

/** What goes to the same place waits for what has to be there first: calendars for files. */
export function followers({ projects, assignment }: ProblemParts): readonly Precedence[] {
  return projects.flatMap((project) =>
    projects
      .filter((before) => before.rank < project.rank && follows(project, before))
      .flatMap((before) =>
        assignment.steps
          .filter(({ project: id, step }) => id === project.id && step.chantier === 'ouvre')
          .map(({ id }) => ({ from: endOf(before), to: id, lag: 0 })),
      ),
  );
}

/** Operating systems move once everything else has. */
export function lastOnes({ projects, assignment }: ProblemParts): readonly Precedence[] {
  const others = projects.filter(({ last }) => !last);
  return projects
    .filter(({ last }) => last)
    .flatMap((project) =>
      assignment.steps
        .filter((step) => step.project === project.id && step.step.qui === 'instance')
        .flatMap((step) => others.map((other) => ({ from: endOf(other), to: step.id, lag: 0 }))),
    );
}
