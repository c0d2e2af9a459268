import { describeMethod } from '../assess/index.js';
import { check } from '../check/index.js';
import { coefficientsOf } from '../domain/coefficient.js';
import type { IsoDate } from '../domain/fact.js';
import { UserError } from '../domain/user-error.js';
import { whileWorking } from '../io/progress.js';
import { score, type Knowledge } from '../pipeline.js';
import { glanceOf } from '../appraise.js';
import {
  knownIds,
  renderExplanation,
  type ExplanationFormat,
  type Reference,
  type Situation,
} from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { CHECKING, FORM_RULES, RULES } from './check-rules.js';
import type { Context } from './command.js';
import { nearest, type JustRead } from './inventory.js';

/** What is asked, of which association if there is one. */
export interface Asked {
  readonly id: string | undefined;
  readonly format: ExplanationFormat;
  readonly knowledge: Knowledge;
  readonly ready: JustRead | undefined;
  readonly path: string | undefined;
  readonly today: IsoDate;
}

/**
 * Shows the explanation of one thing, or the list of what can be explained.
 * @throws UserError `explication-inconnue`, `explication-sans-inventaire`.
 */
export async function showExplanation(asked: Asked, context: Context): Promise<void> {
  const { id, format, ready, path } = asked;
  const { width, paint } = context.terminal;
  const situation = ready && (await situationOf(ready, asked.today, context));
  const reference = referenceOf(asked.knowledge);
  const text = renderExplanation(id, reference, situation, { format, width, paint });
  if (text === undefined) throw unknownId(id ?? '', reference, situation, path);
  context.terminal.out(text);
}

function situationOf(
  { inventory, knowledge, diagnostics }: JustRead,
  today: IsoDate,
  context: Context,
): Promise<Situation> {
  return whileWorking(context.terminal, cli.progress.explain, () => {
    const result = score(inventory, knowledge, today);
    return {
      result,
      diagnostics: check(glanceOf(result), CHECKING, diagnostics).filter(
        ({ excuse }) => excuse === undefined,
      ),
    };
  });
}

function referenceOf({ catalogue, weights, planning }: Knowledge): Reference {
  return {
    catalogue,
    method: describeMethod(weights),
    rules: [...RULES, ...FORM_RULES],
    planning: coefficientsOf('planning', planning),
    attenuation: weights.combinaison.attenuation,
  };
}

function unknownId(
  id: string,
  reference: Reference,
  situation: Situation | undefined,
  path: string | undefined,
): UserError {
  const suggestion = nearest(id, knownIds(reference, situation));
  if (situation === undefined && suggestion === undefined)
    return new UserError('explication-sans-inventaire', { nom: id });
  return new UserError('explication-inconnue', {
    nom: id,
    fichier: path ?? '',
    ...(suggestion !== undefined && { suggestion }),
  });
}
