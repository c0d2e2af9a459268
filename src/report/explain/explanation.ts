import type { FormTheme, Theme } from '../../domain/checking.js';
import type { Carried } from '../../domain/carriers.js';
import type { Catalogue } from '../../domain/catalogue.js';
import type { Coefficient } from '../../domain/coefficient.js';
import type { Diagnostic, Severity } from '../../domain/diagnostic.js';
import type { FamilyMethod, Method } from '../../domain/method.js';
import type { TargetChoice } from '../../domain/plan.js';
import type { Pointer } from '../../domain/pointer.js';
import type { Result } from '../../domain/result.js';
import type { Action, Contribution, FamilyId, FamilyScore, Question, Side } from '../../domain/score.js';

/** A rule of `check`, as far as it can be told without its code. */
export interface CheckRule {
  readonly id: string;
  readonly severity: Severity;
  readonly rows: readonly string[];
  readonly always: boolean;
  /** What it is about; the rules of the text itself have themes of their own. */
  readonly theme: Theme | FormTheme;
}

/** What can be explained without any inventory. */
export interface Reference {
  readonly catalogue: Catalogue;
  readonly method: Method;
  readonly rules: readonly CheckRule[];
  /** The figures of planning.yaml: what reasons for a target weigh. */
  readonly planning: readonly Coefficient[];
  /** What each reason after the first still weighs: the figure that combines. */
  readonly attenuation: number;
}

/** One association: its result, and what `check` has found. */
export interface Situation {
  readonly result: Result;
  readonly diagnostics: readonly Diagnostic[];
}

export type ExplainedKind =
  'famille' | 'constat' | 'chose' | 'action' | 'question' | 'repere' | 'regle' | 'verdict';

/** A reason for a score. Where both sides have the very same one, it is told once. */
export interface Finding {
  readonly family: FamilyId;
  readonly sides: readonly Side[];
  readonly contribution: Contribution;
}

/** All that belongs to what was asked for. What does not apply is empty. */
export interface Explanation {
  readonly id: string;
  readonly kind: ExplainedKind;
  readonly families: readonly FamilyMethod[];
  readonly scores: readonly FamilyScore[];
  readonly findings: readonly Finding[];
  readonly things: readonly Pointer[];
  readonly choices: readonly TargetChoice[];
  readonly carried: readonly Carried[];
  readonly actions: readonly Action[];
  readonly questions: readonly Question[];
  readonly rows: readonly string[];
  readonly rules: readonly CheckRule[];
  readonly found: readonly Diagnostic[];
}

/** `bus-factor.porteurs@/outils/google-drive`. */
function findingId({ rule, subject }: Pick<Contribution, 'rule' | 'subject'>): string {
  return `${rule}@${subject}`;
}

/** An open list is a reason in every family that reads it: with the family, its id is its own. */
export function idOfFinding({ family, contribution }: Finding): string {
  const id = findingId(contribution);
  return contribution.rule.startsWith(`${family}.`) ? id : `${family}.${id}`;
}
