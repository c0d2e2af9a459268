import type { Pointer } from './pointer.js';

export const LEVER_STATES = ['present', 'absent', 'inconnu'] as const;
/** `inconnu`: nobody has told, or a list that is still open may hide it. */
export type LeverState = (typeof LEVER_STATES)[number];

/**
 * A factor of adoption (rows AC and AU of the fiche) as this association has it. It is told beside the risks, with its
 * point of vigilance, and enters no score: what carries a move makes nothing less critical.
 */
export interface Lever {
  /** The row: AC5. Its title and point of vigilance are in the texts. */
  readonly row: string;
  readonly state: LeverState;
  /** Present: the facts that say so. Otherwise: the facts that were looked for. Sorted. */
  readonly pointers: readonly Pointer[];
}
