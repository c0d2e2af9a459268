/** Colours as functions: the terminal library stays at the edge, tests paint with nothing. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour at all. */
export const PLAIN: Paint = { bold: same, dim: same, red: same, yellow: same, green: same };
