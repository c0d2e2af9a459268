import type { Diagnostic, Severity } from './diagnostic.js';
import type { IsoDate } from './fact.js';
import type { SourceText, Spans } from './inventory.js';
import type { Pointer } from './pointer.js';
import type { FamilyId, Level, Side } from './score.js';

/** What a rule that needs a valid inventory is about. */
export const THEMES = ['acces', 'coherence', 'fraicheur', 'seuils', 'exceptions'] as const;
export type Theme = (typeof THEMES)[number];

/** What a rule about the text itself is about. */
export const FORM_THEMES = ['texte', 'schema', 'references', 'sens'] as const;
export type FormTheme = (typeof FORM_THEMES)[number];

/** A rule of `check` as data: what can be told of it without its code. */
export interface RuleRow {
  readonly theme: Theme;
  readonly gravite: Severity;
  /** Rows of the fiches that it rests on. */
  readonly reperes: readonly string[];
  /** Nothing excuses it. */
  readonly toujours?: boolean;
}

/** Days; their source is in the data file. */
export interface CheckLimits {
  readonly domaine_jours: number;
  readonly preavis_jours: number;
  /** Months after which an answer is told to be old, where the association gives no number of its own. */
  readonly fraicheur_mois: number;
}

/** src/data/verification.yaml */
export interface CheckData {
  readonly regles: Readonly<Record<string, RuleRow>>;
  readonly forme: Readonly<Record<FormTheme, readonly string[]>>;
  readonly limites: Omit<CheckLimits, 'fraicheur_mois'>;
}

/** A finding that the association knows and accepts for a time. */
export interface Acceptance {
  /** Where it is written: `/exceptions/<id>` of the inventory or of the settings. */
  readonly at: Pointer;
  readonly rule: string;
  /** Only there and below; everywhere when absent. */
  readonly pointer: Pointer | undefined;
  /** Only in these inventories; a path or a pattern. In all of them when absent. */
  readonly file: string | undefined;
  readonly reason: string | undefined;
  /** The role of whoever accepted it. */
  readonly role: string | undefined;
  readonly until: IsoDate | undefined;
}

/** What an association wrote in `.bascule/check.yaml`. */
export interface CheckSettings {
  readonly source: SourceText;
  readonly spans: Spans;
  readonly threshold: Severity | undefined;
  /** `ignorer`: the rule is not looked at. */
  readonly severities: Readonly<Record<string, Severity | 'ignorer'>>;
  readonly acceptances: readonly Acceptance[];
}

/** Why a finding does not count: it was accepted, or it is about something kept on purpose. */
export interface Excuse {
  readonly kind: 'accepte' | 'maintenu';
  /** The acceptance or the tool, by its place. */
  readonly at: Pointer;
  readonly reason: string | undefined;
  readonly until: IsoDate | undefined;
}

/** A finding, named so that it is known again tomorrow: by its rule and its object, never by its line. */
export interface Judged extends Diagnostic {
  readonly id: string;
  /** No excuse and no baseline covers it. */
  readonly always: boolean;
  readonly excuse: Excuse | undefined;
}

/** Where a finding stands: `connu` was in the baseline already. Only `nouveau` can fail. */
export type Standing = 'nouveau' | 'connu' | 'accepte' | 'maintenu';

/** A finding beside the baseline. */
export interface Compared extends Judged {
  readonly standing: Standing;
  /** How serious it was in the baseline, where that was less. */
  readonly before: Severity | undefined;
}

/** From the least to the most, as far as is known. */
export type LevelEnds = readonly [low: Level, high: Level];

/** A family whose level is another than in the baseline. */
export interface LevelChange {
  readonly side: Side;
  readonly family: FamilyId;
  readonly before: LevelEnds;
  readonly after: LevelEnds;
}

/** What was found in one inventory on the day of the baseline. */
export interface BaselineFile {
  readonly findings: Readonly<Record<string, Severity>>;
  readonly levels: Readonly<Partial<Record<Side, Readonly<Partial<Record<FamilyId, LevelEnds>>>>>>;
}

/** What was found before: from then on, only what is new fails. */
export interface Baseline {
  readonly format: 1;
  readonly kind: 'check-reference';
  readonly date: IsoDate;
  readonly files: Readonly<Record<string, BaselineFile>>;
}
