import { inertText } from '../inert.js';
import { element, type Attributes, type Markup } from '../markup.js';
import { round } from './measure.js';
import { INK } from './palette.js';

/** The widest drawing: what the width of an A4 sheet holds with letters that can still be read. */
export const WIDTH = 720;
export const SMALL = 12;
export const NORMAL = 13;

export interface TextStyle {
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly fill?: string;
}

/** Words at a place; `y` is their base line. */
export function text(x: number, y: number, words: string, style: TextStyle = {}): Markup {
  return element(
    'text',
    {
      x: round(x),
      y: round(y),
      'font-size': style.size ?? SMALL,
      'text-anchor': style.anchor,
      'font-weight': style.bold === true ? 'bold' : undefined,
      fill: style.fill ?? INK,
    },
    inertText(words),
  );
}

/** Lines of words, one below the other, centred on a height. */
export function lines(
  x: number,
  middle: number,
  words: readonly string[],
  style: TextStyle = {},
): readonly Markup[] {
  const step = (style.size ?? SMALL) * 1.22;
  const first = middle + (style.size ?? SMALL) * 0.36 - ((words.length - 1) * step) / 2;
  return words.map((line, index) => text(x, first + index * step, line, style));
}

/** A rectangle. */
export function box(
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  paint: Attributes,
  ...children: readonly Markup[]
): Markup {
  const size = { width: round(width), height: round(height) };
  return element('rect', { x: round(x), y: round(y), ...size, ...paint }, ...children);
}

/** A straight stroke. */
export function stroke(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  colour: string,
  more: Attributes = {},
): Markup {
  return element('line', {
    x1: round(x1),
    y1: round(y1),
    x2: round(x2),
    y2: round(y2),
    stroke: colour,
    ...more,
  });
}

/** What a pointer shows when it rests on a mark. */
export function hint(words: string): Markup {
  return element('title', {}, inertText(words));
}

export interface DrawingFrame {
  readonly id: string;
  readonly title: string;
  readonly alternative: string;
  readonly height: number;
  readonly patterns?: readonly Markup[];
}

/** A whole drawing on white, with its name and what it says for those who cannot see it. */
export function drawing(frame: DrawingFrame, marks: readonly Markup[]): string {
  const { id, title, alternative, height, patterns = [] } = frame;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: 'img',
    'aria-labelledby': `${id}-titre ${id}-texte`,
    'font-family': 'sans-serif',
  };
  return element(
    'svg',
    attributes,
    element('title', { id: `${id}-titre` }, inertText(title)),
    element('desc', { id: `${id}-texte` }, inertText(alternative)),
    element('defs', {}, ...patterns),
    box([0, 0], [WIDTH, height], { fill: '#ffffff' }),
    ...marks,
  ).markup;
}
