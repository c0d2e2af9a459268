import type { IsoDate } from './fact.js';

/** What a meeting answered. */
export const ANSWERS = ['oui', 'non', 'ajourne'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What people wrote about one step of the plan in `suivi.yaml`. Keys as in the file. */
export interface StepNote {
  readonly commence?: IsoDate;
  readonly fait?: IsoDate;
  /** The day that people would rather have. */
  readonly reporte?: IsoDate;
  readonly abandonne?: IsoDate;
  readonly decide?: Answer;
  /** The day of the decision. */
  readonly le?: IsoDate;
  /** Role id. */
  readonly par?: string;
  readonly raison?: string;
  readonly note?: string;
}

/** Notes by step id. */
export type FollowUp = ReadonlyMap<string, StepNote>;

export type StepState =
  | { readonly kind: 'fait' | 'refuse' | 'ajourne' | 'reporte' | 'commence'; readonly date: IsoDate }
  | { readonly kind: 'abandonne'; readonly date: IsoDate; readonly raison: string | undefined };

/** What the notes of a step come to; the most final one counts. */
export function stateOf(note: StepNote | undefined): StepState | undefined {
  if (note === undefined) return undefined;
  const { fait, decide, le, abandonne, reporte, commence, raison } = note;
  if (fait !== undefined) return { kind: 'fait', date: fait };
  if (le !== undefined && decide === 'oui') return { kind: 'fait', date: le };
  if (le !== undefined && decide === 'non') return { kind: 'refuse', date: le };
  if (abandonne !== undefined) return { kind: 'abandonne', date: abandonne, raison };
  if (le !== undefined && decide === 'ajourne') return { kind: 'ajourne', date: le };
  if (reporte !== undefined) return { kind: 'reporte', date: reporte };
  return commence === undefined ? undefined : { kind: 'commence', date: commence };
}

/** The day on which a step came to its end, if it has: done, or decided one way or the other. */
export function settledOn(note: StepNote | undefined): IsoDate | undefined {
  const state = stateOf(note);
  return state?.kind === 'fait' || state?.kind === 'refuse' ? state.date : undefined;
}
