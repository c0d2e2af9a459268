import type { Level } from '../../domain/score.js';
import { element, type Markup } from '../markup.js';

export const INK = '#1b1b1b';
export const SOFT_INK = '#555555';
export const RULE = '#c9c9c9';

/**
 * From light to dark in one direction, so that neither a colour-blind eye nor a grey printer mixes two levels up; each is
 * named in its cell besides. After the sequence YlOrBr of ColorBrewer.
 */
export const LEVEL_PAINT: Readonly<Record<Level, { readonly fill: string; readonly ink: string }>> = {
  faible: { fill: '#fff6d1', ink: INK },
  modere: { fill: '#fdc968', ink: INK },
  eleve: { fill: '#e27a1c', ink: INK },
  critique: { fill: '#7c2304', ink: '#ffffff' },
};

/** Blue and vermilion of Okabe and Ito, darkened to stand out on white. */
export const STAY = '#0b4f86';
export const MOVE = '#b34700';
export const QUIET = '#767676';

/** Slanted lines, that fill the shape that names them. `id` is that of the drawing's own, for several in one page. */
export function slanted(id: string, colour: string, ground: string, size = 7, width = 1.6): Markup {
  const line = `M-1 1l2 -2M0 ${size}l${size} -${size}M${size - 1} ${size + 1}l2 -2`;
  return pattern(
    id,
    size,
    ground,
    element('path', { d: line, stroke: colour, 'stroke-width': width, fill: 'none' }),
  );
}

/** Dots in rows. */
export function dotted(id: string, colour: string, ground: string, size = 6): Markup {
  return pattern(
    id,
    size,
    ground,
    element('circle', { cx: size / 2, cy: size / 2, r: size / 6, fill: colour }),
  );
}

function pattern(id: string, size: number, ground: string, mark: Markup): Markup {
  return element(
    'pattern',
    { id, patternUnits: 'userSpaceOnUse', width: size, height: size },
    element('rect', { width: size, height: size, fill: ground }),
    mark,
  );
}

/** The name of a pattern where something is filled. */
export function filledWith(id: string): string {
  return `url(#${id})`;
}
