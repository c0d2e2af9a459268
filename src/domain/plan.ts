import type { IsoDate } from './fact.js';
import type { Pointer } from './pointer.js';
import type { Arguments, FamilyId, Interval, Side } from './score.js';

/** What becomes of a tool. `pas-d-outil`: no cooperation exists yet that a tool could serve. */
export const VERDICTS = [
  'remplacer',
  'fusionner',
  'adapter',
  'garder',
  'arreter',
  'attendre',
  'pas-d-outil',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A reason read from facts. The sentence of `id` is in the texts (`texts/fr/plan.ts`). */
export interface Reason {
  readonly id: string;
  readonly args: Arguments;
  /** Rows of the fiches. */
  readonly rows: readonly string[];
  /** Where the facts stand in the inventory; `/catalogue/<id>/…` for those of the catalogue. */
  readonly pointers: readonly Pointer[];
}

/** A tool of the catalogue that could take over, with what speaks for and against it. */
export interface Candidate {
  /** Catalogue id. */
  readonly id: string;
  readonly reasonsFor: readonly Reason[];
  readonly reasonsAgainst: readonly Reason[];
}

/** What is proposed for one tool of the inventory. */
export interface TargetChoice {
  /** Inventory id. */
  readonly tool: string;
  readonly verdict: Verdict;
  /** Catalogue id of what takes over. Absent for `garder`, `arreter`, `attendre`, `pas-d-outil`. */
  readonly to?: string;
  /** The association itself said so (`objectifs`, `perimetre_maintenu`): nothing outweighs it. */
  readonly own: boolean;
  readonly reasons: readonly Reason[];
  /** Best first; the table that `plan --expliquer` shows. */
  readonly candidates: readonly Candidate[];
  /** When to look at it again. */
  readonly review?: IsoDate;
  /** What would reopen the question, for `attendre`. */
  readonly trigger?: Reason;
}

/** Who does a step: a person of the inventory, or a role word (`porteur-a-trouver`) when nobody is known. */
export interface Assignee {
  readonly who: string;
  readonly kind: 'personne' | 'role';
  /** Hours in all, to the quarter of an hour. */
  readonly hours: number;
}

/** A group that learns during a step. `hours` are per person. */
export interface GroupLearning {
  readonly group: string;
  readonly people: number;
  readonly hours: number;
}

export const INSTANCES = ['seul', 'bureau', 'ca', 'ag', 'collegiale', 'tout-doux-cratie'] as const;
export type Instance = (typeof INSTANCES)[number];

/** A collective decision: who decides, and when. */
export interface Decision {
  readonly instance: Instance;
  readonly date: IsoDate;
  /** True when the date rests on a convention because the inventory gives no meeting. */
  readonly supposed: boolean;
}

/** One step of the road map. Both dates are included: a step of one day starts and ends on the same day. */
export interface Step {
  /** Stable: `recipe.step@tool`, `garde-fous.export@dossier-partage`. */
  readonly id: string;
  readonly recipe: string;
  /** Inventory ids, sorted; the first names the project. Empty for a step of the whole association. */
  readonly tools: readonly string[];
  /** Text key, `recipe.step`, in `texts/fr/recipes.yaml`: titre, comment, preuve. */
  readonly text: string;
  readonly args: Arguments;
  readonly assignees: readonly Assignee[];
  readonly learners: readonly GroupLearning[];
  readonly rows: readonly string[];
  /** Text key of what proves it done. */
  readonly proof: string;
  readonly pointOfNoReturn: boolean;
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Ids of the steps that come before, sorted. */
  readonly after: readonly string[];
  /** Id of its wave. */
  readonly wave: string;
  readonly decision?: Decision;
  /** Training whose use comes later than it should: days between the two, and a reminder session is needed. */
  readonly refresher?: { readonly days: number };
  /** The day on which people said it was done: it costs nothing more and moves no more. */
  readonly done?: IsoDate;
  /** The day on which people said it had begun. */
  readonly begun?: IsoDate;
}

/** Both days included. */
export interface DaySpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Why a step moved: an id of the texts (`texts/fr/movements.ts`) and its arguments. */
export interface MovementCause {
  readonly id: string;
  readonly args: Arguments;
}

/** A step that is not where the previous plan had it: new without `from`, gone without `to`. */
export interface Movement {
  readonly step: string;
  /** How to word a step that is no longer in the plan. */
  readonly gone?: Pick<Step, 'text' | 'args'>;
  readonly from?: DaySpan;
  readonly to?: DaySpan;
  readonly cause: MovementCause;
}

/** What had to move, proved: with these people no plan keeps these steps of others where they were. */
export interface Unavoidable {
  /** At least so many steps of others. */
  readonly steps: number;
  /** Id of the first of them. */
  readonly first: string;
}

/** A family of risks before and after a wave. `before` is the `after` of the wave before. */
export interface WaveFamily {
  readonly family: FamilyId;
  readonly side: Side;
  readonly before: Interval;
  readonly after: Interval;
}

/** Steps that end together: the shared safeguards (`garde-fous`), then one wave a project. */
export interface Wave {
  /** `garde-fous`, or `recipe@tool`. */
  readonly id: string;
  /** 0 for the safeguards, then the order in which the waves end. */
  readonly rank: number;
  readonly tools: readonly string[];
  readonly steps: readonly string[];
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly families: readonly WaveFamily[];
}

/** `faisable`; `impossible-prouve`: a bound exceeds a deadline; `pas-trouve`: the search found nothing in its budget. */
export type Outcome = 'faisable' | 'impossible-prouve' | 'pas-trouve';

/** A least duration that no plan with these hours, dates and steps can beat. It speaks of duration only. */
export interface Bound {
  readonly days: number;
  /** What binds: the chain of steps with their calendar, the hours of one person (or group), or the open projects. */
  readonly reason: 'enchainement' | 'heures' | 'chantiers';
  /** Whose hours: a person, a role to be filled, or `groupe:<id>`. */
  readonly who?: string;
  /** A bound on the duration says nothing of risk, cost or comfort. */
  readonly about: 'duree-seulement';
}

/** Money, in cents; low and high ends. */
export interface MoneyBand {
  /** Inventory id of the tool it is about. */
  readonly tool: string;
  /** What is paid: the tool that leaves (or stays), or what takes over. */
  readonly kind: 'ancien' | 'nouveau';
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly source: Pointer;
}

export interface YearCosts {
  readonly year: number;
  readonly money: readonly MoneyBand[];
  /** Volunteer hours of the plan in that year. Never turned into money. */
  readonly hours: number;
}

/** Hours that come back every month after the move: support, conversions for partners, updates (row M6). */
export interface Friction {
  readonly id: string;
  readonly hoursPerMonth: number;
  readonly rows: readonly string[];
  readonly args: Arguments;
}

export interface Costs {
  readonly years: readonly YearCosts[];
  readonly frictions: readonly Friction[];
  /** What costs something that nobody has told: pointers. */
  readonly unknown: readonly Pointer[];
  /** One-off and yearly ceilings of the association, in cents; absent when not told. */
  readonly yearlyBudget?: Interval;
  readonly oneOffBudget?: Interval;
}

/** Something supposed because nobody has told it. Shown, so that it can be corrected. */
export interface Hypothesis {
  readonly id: string;
  readonly args: Arguments;
  readonly pointers: readonly Pointer[];
  /** Where the supposed value comes from, or `convention`. */
  readonly source: string;
}

/** A tool that stays, and why. */
export interface Kept {
  readonly tool: string;
  readonly reasons: readonly Reason[];
  readonly review?: IsoDate;
}

export type DeadlineKind =
  'objectif' | 'contrat' | 'fermeture' | 'suppression' | 'prix' | 'conditions' | 'rachat';

/** A date that the plan cannot hold, and what it would take. */
export interface DeadlineGivenUp {
  readonly kind: DeadlineKind;
  readonly pointer: Pointer;
  readonly tool?: string;
  readonly date: IsoDate;
  /** The day before which something else has to be done to hold the date: the decision, before the notice of a contract. */
  readonly before?: IsoDate;
  /** When the plan gets there. */
  readonly reached: IsoDate;
  /** The date is before today: nothing can be done about it any more. */
  readonly passed: boolean;
  /** True when no plan at all can hold it together with the deadlines before it. */
  readonly proven: boolean;
}

/** One thing that would make it possible, checked by scheduling it: the smallest found, not the smallest there is. */
export interface Relaxation {
  readonly kind: 'heures' | 'personne' | 'semaines' | 'un-outil-de-moins';
  readonly args: Arguments;
  /** End of the plan with it. */
  readonly end: IsoDate;
}

/** Hours that a person or a role gives, by month (`2027-01`), as the schedule takes them; what is done counts no more. */
export interface MonthlyWork {
  readonly who: string;
  readonly kind: Assignee['kind'];
  readonly months: Readonly<Record<string, number>>;
}

/** The road map: derived, serialisable, the same for the same input. */
export interface Plan {
  readonly bascule: 1;
  readonly date: IsoDate;
  /** The date of the first plan of the line: weeks and supposed meetings are counted from it, so that time passing moves nothing. */
  readonly origin: IsoDate;
  readonly outcome: Outcome;
  readonly choices: readonly TargetChoice[];
  /** Sorted by start, then end, then id. */
  readonly steps: readonly Step[];
  readonly waves: readonly Wave[];
  /** Sorted by kind, then id. */
  readonly work: readonly MonthlyWork[];
  readonly bound: Bound;
  /** Days from `date` to the end of the last step. */
  readonly days: number;
  readonly costs: Costs;
  readonly hypotheses: readonly Hypothesis[];
  readonly kept: readonly Kept[];
  readonly deadlinesGivenUp: readonly DeadlineGivenUp[];
  readonly relaxations: readonly Relaxation[];
  /** The facts of the inventory that the dates rest on, by pointer: the next plan tells from them what has changed. */
  readonly basis: Readonly<Record<Pointer, string>>;
  /** What is not where the previous plan had it, in the order of the steps. */
  readonly movements: readonly Movement[];
  /** What of it had to move; absent where nothing is proved. */
  readonly unavoidable?: Unavoidable;
  /** Ids of the steps that people dropped, and of those that only served them. */
  readonly dropped: readonly string[];
}
