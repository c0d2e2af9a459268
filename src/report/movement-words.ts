import type { Movement, Plan } from '../domain/plan.js';
import { CAUSE_TEXTS, movementTexts } from '../texts/fr/movements.js';
import { capital, idWords, spanWords } from '../texts/fr/words.js';
import { fillSentence } from './french.js';
import type { Lookup } from './lookup.js';
import { namedArguments } from './named-arguments.js';
import { stepWords } from './plan-wording.js';

/** A step that moved, in words: where from, where to, why. */
export interface MovementWords {
  readonly what: string;
  readonly why: string;
}

/** Every movement of a plan in words. What is done is no surprise to those who did it: it is only counted. */
export function movementsWords(plan: Plan, lookup: Lookup): readonly MovementWords[] {
  const titles = new Map(plan.steps.map((step) => [step.id, stepWords(step).title]));
  const done = new Set(plan.steps.filter((step) => step.done !== undefined).map(({ id }) => id));
  const others = plan.movements.filter(({ step }) => !done.has(step));
  const counted = plan.movements.length - others.length;
  return [
    ...unavoidableWords(plan, titles),
    ...(counted > 0 ? [{ what: movementTexts.done(counted), why: '' }] : []),
    ...others.map((movement) => ({
      what: whatWords(movement, titles),
      why: whyWords(movement, titles, lookup),
    })),
  ];
}

/** What had to move comes first: nobody is to look for a way that does not exist. */
function unavoidableWords(
  { unavoidable }: Plan,
  titles: ReadonlyMap<string, string>,
): readonly MovementWords[] {
  if (unavoidable === undefined) return [];
  const { steps, first } = unavoidable;
  return [
    { what: movementTexts.unavoidable(steps), why: movementTexts.unavoidableWhy(titles.get(first) ?? first) },
  ];
}

function whatWords(movement: Movement, titles: ReadonlyMap<string, string>): string {
  const { from, to, gone } = movement;
  if (to === undefined) return movementTexts.gone(gone === undefined ? movement.step : stepWords(gone).title);
  const title = titles.get(movement.step) ?? movement.step;
  const now = spanWords(to.start, to.end);
  if (from === undefined) return movementTexts.added(title, now);
  const before = spanWords(from.start, from.end);
  return before === now ? movementTexts.sameDays(title, now) : movementTexts.moved(title, before, now);
}

function whyWords({ cause }: Movement, titles: ReadonlyMap<string, string>, lookup: Lookup): string {
  const { etape } = cause.args;
  const named = {
    ...namedArguments(cause.args, lookup),
    ...(typeof etape === 'string' ? { etape: titles.get(etape) ?? etape } : {}),
  };
  return fillSentence(CAUSE_TEXTS[cause.id] ?? capital(idWords(cause.id)), named);
}
