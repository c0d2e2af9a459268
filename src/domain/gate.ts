import type { Pointer } from './pointer.js';
import type { Interval } from './score.js';

/** People of one group who would lose access if a tool gave way to a target. Heads and share (0 to 1), as enclosures. */
export interface GroupShutOut {
  readonly group: string;
  /** An outside public counts too. */
  readonly people: Interval;
  readonly share: Interval;
  /** Why, as message ids: `refus-de-compte`, `sans-materiel`, `sans-connexion`, `ne-suivra-pas`. */
  readonly reasons: readonly string[];
  readonly pointers: readonly Pointer[];
}

/** What stands at the door of a switch. Blocked until a compensating measure is in the plan, above the tolerance. */
export interface Gate {
  readonly tool: string;
  readonly target: string;
  readonly groups: readonly GroupShutOut[];
  /** The association's own tolerance (share 1 where it only gave a number), or the convention where it has none. */
  readonly tolerance: { readonly people: number | undefined; readonly share: number; readonly own: boolean };
  /** Certain: even the low end of some group is above the tolerance. */
  readonly blocked: boolean;
  /** Possible: only the high end is, or that of a group that nobody has named; a question first. */
  readonly doubtful: boolean;
}

/** A switch that surely shuts out more people than is tolerated. */
export type BlockedSwitch = Pick<Gate, 'tool' | 'target' | 'tolerance'>;

/** Handed to the chooser of targets by the pipeline, so that stages stay strangers. */
export type ExclusionGate = (tool: string, target: string) => Gate;
