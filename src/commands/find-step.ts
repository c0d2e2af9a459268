import type { Step } from '../domain/plan.js';
import { UserError } from '../domain/user-error.js';
import { nearest } from './inventory.js';

/** How many steps are offered when a beginning fits several. */
const OFFERED = 6;

/**
 * The step that is meant: by its number in the list, its id, or a beginning that only one has.
 * @throws UserError `etape-introuvable`, `etape-ambigue`.
 */
export function findStep(asked: string, steps: readonly Step[]): Step {
  const numbered = /^\d+$/.test(asked) ? steps[Number(asked) - 1] : undefined;
  const exact = numbered ?? steps.find(({ id }) => id === asked);
  if (exact !== undefined) return exact;
  const found = steps.filter(({ id }) => asked !== '' && id.startsWith(asked));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    const possibles = found
      .slice(0, OFFERED)
      .map(({ id }) => `${String(steps.findIndex((step) => step.id === id) + 1)} (${id})`);
    throw new UserError('etape-ambigue', { etape: asked, possibles });
  }
  const suggestion = nearest(
    asked,
    steps.map(({ id }) => id),
  );
  throw new UserError('etape-introuvable', {
    etape: asked,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}
