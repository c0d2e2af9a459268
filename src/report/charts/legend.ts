import { fragment, type Markup } from '../markup.js';
import { box, SMALL, text, WIDTH } from './drawing.js';
import { textWidth } from './measure.js';
import { SOFT_INK } from './palette.js';

/** What a mark means. `mark` draws it in a patch of 18 by 14 at its top left corner. */
export interface Key {
  readonly words: string;
  readonly mark: (x: number, y: number) => Markup;
}

const PATCH = 24;
const SPACE = 14;
const LINE = 22;

/** Marks with their words, in rows as wide as the drawing; `bottom` is where it ends. */
export function legend(
  top: number,
  keys: readonly Key[],
): { readonly markup: Markup; readonly bottom: number } {
  const placed: { readonly key: Key; readonly x: number; readonly y: number; readonly end: number }[] = [];
  for (const key of keys) {
    const before = placed.at(-1) ?? { end: 0, y: top };
    const width = PATCH + textWidth(key.words, SMALL);
    const fits = before.end + width <= WIDTH;
    const [x, y] = fits ? [before.end, before.y] : [0, before.y + LINE];
    placed.push({ key, x, y, end: x + width + SPACE });
  }
  const marks = placed.flatMap(({ key, x, y }) => [
    key.mark(x + 0.5, y),
    text(x + PATCH, y + 11.5, key.words),
  ]);
  return { markup: fragment(...marks), bottom: (placed.at(-1)?.y ?? top) + LINE };
}

/** A patch of a colour or of a pattern. */
export function patch(fill: string): Key['mark'] {
  return (x, y) => box([x, y], [18, 14], { fill, stroke: SOFT_INK });
}
