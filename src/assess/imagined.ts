import type { Pointer } from '../domain/pointer.js';
import type { Scenario } from './fact-reader.js';
import { situationOf, type Situation } from './settled.js';

/** Unknown facts that one question settles. */
export interface Bundle {
  readonly id: string;
  readonly kind: string;
  readonly subject: Pointer;
  readonly facts: Set<Pointer>;
}

/** A time of an interview: what has been answered by then, well or badly, by question. */
export interface Time {
  readonly situation: Situation;
  readonly answers: ReadonlyMap<string, Scenario>;
}

/** Nothing more is answered than now. */
export function alone(situation: Situation): Time {
  return { situation, answers: new Map() };
}

/**
 * Later: a part of the questions has been answered, each well or badly, and the lists have been told to their end. Which ones
 * and how is drawn from their names alone, so that the same inventory is always ranked alike.
 */
export function imagined(
  { world, evaluator, side }: Situation,
  bundles: readonly Bundle[],
  part: number,
): Time {
  const answered = bundles.filter(({ id }) => drawn(`${String(part)} ${id}`) < part);
  const answers = new Map(
    answered.map(({ id }): [string, Scenario] => [
      id,
      drawn(`${id} ${String(part)}`) < HALF ? 'best' : 'worst',
    ]),
  );
  const settled = new Map(
    answered.flatMap(({ id, facts }) =>
      [...facts].map((fact): [Pointer, Scenario | undefined] => [fact, answers.get(id)]),
    ),
  );
  const resolve = (pointer: Pointer): Scenario | undefined => settled.get(pointer);
  return { situation: situationOf(world, evaluator, side, { untold: false, resolve }), answers };
}

/** Good and bad answers are as likely: nothing is known of either. */
const HALF = 0.5;

/** From 0 to 1, the same for the same words: FNV-1a, its bits then mixed as in mulberry32 (both public domain). */
function drawn(words: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) state = Math.imul(state ^ words.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
}
