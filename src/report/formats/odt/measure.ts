/** Widths of the letters of Liberation Sans, in em, by kind. Source: its metrics, which are those of Helvetica. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/^[iljtfI.,:;!|’' \u00a0\u202f]$/u, 0.28],
  [/^[r()[\]/-]$/u, 0.333],
  [/^[mMW…—@%œŒ⚠→☐]$/u, 0.95],
  [/^[wA-ZÀ-Þ«»]$/u, 0.72],
];
const USUAL = 0.556;
const CENTIMETRES_PER_POINT = 2.54 / 72;

/** How wide a text stands on one line at that size, in centimetres. Regular letters. */
export function widthOf(text: string, points: number): number {
  const ems = [...text].reduce((sum, letter) => sum + emsOf(letter), 0);
  return ems * points * CENTIMETRES_PER_POINT;
}

function emsOf(letter: string): number {
  return KINDS.find(([kind]) => kind.test(letter))?.[1] ?? USUAL;
}
