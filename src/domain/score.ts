import type { Certainty, IsoDate, Json } from './fact.js';
import { segmentsOf, type Pointer } from './pointer.js';
import type { Working } from './working.js';

/** The two sides of the question: what staying risks, what moving risks. */
export type Side = 'rester' | 'migrer';

export const FAMILY_IDS = [
  'bus-factor',
  'formats',
  'formation',
  'information',
  'exclusion',
  'usages',
  'dispersion',
  'perennite',
  'decision',
  'discours',
  'couts',
  'dependance',
  'confidentialite',
] as const;
export type FamilyId = (typeof FAMILY_IDS)[number];

export const LEVELS = ['faible', 'modere', 'eleve', 'critique'] as const;
export type Level = (typeof LEVELS)[number];

/** Someone or something that no list has named yet. Never a valid id. */
export const UNTOLD = '?';

/** The pointer is about an element that an open list may still hide, or about something of it. */
export function isUntold(pointer: Pointer): boolean {
  return segmentsOf(pointer).includes(UNTOLD);
}

/** An enclosure: the true number lies between the two ends. Its width is what nobody has answered yet. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type SourceKind = 'inventaire' | 'catalogue' | 'convention' | 'hypothese';

/** A fact that a score rests on. `value` is absent when it is unknown. */
export interface Evidence {
  readonly source: SourceKind;
  readonly pointer: Pointer;
  readonly value: Json | undefined;
  readonly certainty: Certainty | undefined;
  readonly date: IsoDate | undefined;
}

export type Argument = string | number | readonly string[];
export type Arguments = Readonly<Record<string, Argument>>;

/** One reason for a score. `severity` goes from 0 to 1. */
export interface Contribution {
  /** Message id, `bus-factor.porteurs`; the sentence is in the texts. */
  readonly rule: string;
  readonly subject: Pointer;
  /** What it comes from: contributions of one cause count once in a family. */
  readonly cause: string;
  readonly rows: readonly string[];
  readonly args: Arguments;
  /** Numbers behind the severity, in the best and in the worst reading: carriers, hours asked for, hours there. */
  readonly measures: Readonly<Record<string, { readonly best: number; readonly worst: number }>>;
  readonly severity: Interval;
  /** How each end of the severity was worked out. */
  readonly working: { readonly best: Working; readonly worst: Working };
  readonly evidence: readonly Evidence[];
  /** Kinds of actions that answer it; empty means `accepter` or `surveiller`. */
  readonly answers: readonly string[];
}

/** A family of risks on one side. `score` goes from 0 to 100. Families are never added up. */
export interface FamilyScore {
  readonly family: FamilyId;
  readonly side: Side;
  readonly score: Interval;
  /** The same, if every list that is still open hid nothing more. */
  readonly told: Interval;
  readonly levels: { readonly low: Level; readonly high: Level };
  readonly rows: readonly string[];
  /** Worst first; the same order on every run. */
  readonly contributions: readonly Contribution[];
}

/** A question to ask people, and how much the answer would narrow the scores (points of width, summed over families). */
export interface Question {
  /** `acces@/outils/dossier-partage`: a kind of question and the thing it is about. */
  readonly id: string;
  readonly kind: string;
  readonly subject: Pointer;
  readonly facts: readonly Pointer[];
  readonly narrowing: number;
  readonly families: readonly FamilyId[];
}

/** What doing an action would change in one family. */
export interface Effect {
  readonly family: FamilyId;
  readonly side: Side;
  readonly low: number;
  readonly high: number;
}

/** Something the association can do. `gain` is the fall of Σ −ln(1−s); a verification has none before its result. */
export interface Action {
  readonly id: string;
  readonly kind: string;
  readonly subject: Pointer;
  readonly args: Arguments;
  readonly rows: readonly string[];
  /** Hours of work in all, with a floor; a convention unless the data says otherwise. */
  readonly hours: number;
  readonly verification: boolean;
  /** The worst severity (0 to 1) among what it answers. */
  readonly severity: number;
  readonly effects: readonly Effect[];
  readonly gain: number;
  readonly overrides: Overrides;
}

/** Values put in place of the inventory's, by pointer: what an action, a what-if or a wave of the plan would change. */
export type Overrides = ReadonlyMap<Pointer, Json>;

/** What a tool gives way to: inventory tool id → catalogue id. Empty on the side of staying. */
export type Targets = ReadonlyMap<string, string>;

/** The people who leave in a what-if. */
export type Departures = ReadonlySet<string>;

/** Scores under other facts: handed to the planner so that it needs no other stage. */
export type Evaluate = (overrides: Overrides, targets: Targets) => readonly FamilyScore[];
