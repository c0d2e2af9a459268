import type {
  Bound,
  DeadlineGivenUp,
  Friction,
  Hypothesis,
  Plan,
  Reason,
  Relaxation,
  Step,
} from '../domain/plan.js';
import {
  BOUND_ABOUT_TEXTS,
  BOUND_TEXTS,
  DEADLINE_TEXTS,
  FRICTION_TEXTS,
  HYPOTHESIS_TEXTS,
  OUTCOME_TEXTS,
  REASON_TEXTS,
  REFRESHER_TEXT,
  RELAXATION_TEXTS,
} from '../texts/fr/plan.js';
import { roadmapTexts } from '../texts/fr/roadmap.js';
import { countWords, capital, dayWords, idWords } from '../texts/fr/words.js';
import { fillSentence } from './french.js';
import type { Lookup } from './lookup.js';
import { namedArguments } from './named-arguments.js';
import { wordTable } from './word-tables.js';

const SUPPOSED_HOURS: readonly string[] = ['heures-supposees', 'role-a-trouver'];

/** Whether the dates can be kept; hours that nobody gave are no promise. */
export function outcomeWords({ outcome, hypotheses }: Pick<Plan, 'outcome' | 'hypotheses'>): string {
  const isSupposed = hypotheses.some(({ id }) => SUPPOSED_HOURS.includes(id));
  return OUTCOME_TEXTS[outcome === 'faisable' && isSupposed ? 'faisable-si' : outcome];
}

/** What a step says: its title, how to do it, what proves that it is done. */
export interface StepWords {
  readonly title: string;
  readonly how: string;
  readonly proof: string;
  /** What going back would cost from here on, or why it would stay easy: one of them, for a switch. */
  readonly noReturn: string;
  readonly easyReturn: string;
}

interface StepText {
  readonly titre: string;
  readonly comment: string;
  readonly preuve: string;
  readonly retour: string;
  readonly retour_simple: string;
}

type Words = Readonly<Record<string, Readonly<Record<string, Partial<StepText>>>>>;

/** Words of the steps that several kinds of migration share; a recipe says only what differs. */
const SHARED = 'commun';

/** The words of a step, with its tools, what takes over and its group put in. */
export function stepWords({ text, args }: Pick<Step, 'text' | 'args'>): StepWords {
  const [recipe = '', step = ''] = text.split('.');
  const recipes = wordTable<Words>('recipes');
  const words = { ...recipes[SHARED]?.[step], ...recipes[recipe]?.[step] };
  const fill = (sentence: string): string => fillSentence(sentence, args);
  // « Apprendre ensemble : {groupe} », where no group is told.
  const unended = (sentence = ''): string => fill(sentence).replace(/(?:\s*:)?\.?$/, '');
  return {
    title: unended(words.titre ?? capital(idWords(step))),
    how: fill(words.comment ?? ''),
    proof: fill(words.preuve ?? ''),
    noReturn: words.retour_simple === undefined ? unended(words.retour) : '',
    easyReturn: unended(words.retour_simple),
  };
}

/** The sentence of a reason for a choice. */
export function planReasonWords({ id, args }: Reason, lookup: Lookup): string {
  return fillSentence(REASON_TEXTS[id] ?? capital(idWords(id)), namedArguments(args, lookup));
}

/** The sentence of something supposed because nobody has said. */
export function hypothesisWords({ id, args }: Hypothesis, lookup: Lookup): string {
  return fillSentence(HYPOTHESIS_TEXTS[id] ?? capital(idWords(id)), namedArguments(args, lookup));
}

/** What would make the plan possible, and when it would end. */
export function relaxationWords({ kind, args, end }: Relaxation, lookup: Lookup): string {
  const { semaines } = args;
  const duree = typeof semaines === 'number' ? { duree: countWords(semaines, 'semaine', 'semaines') } : {};
  const said = { ...namedArguments(args, lookup), ...duree };
  return `${fillSentence(RELAXATION_TEXTS[kind], said)} ${roadmapTexts.ends(end)}`;
}

/** The bound on the duration; `who` is a role or a group. */
export function boundWords({ reason, days, about }: Bound, who: string): string {
  return fillSentence(BOUND_TEXTS[reason], { days, who, about: BOUND_ABOUT_TEXTS[about] });
}

/** What comes back every month after the move. */
export function frictionWords({ id }: Friction): string {
  return FRICTION_TEXTS[id] ?? capital(idWords(id));
}

/** Training that comes too early before its use. */
export function refresherWords(days: number): string {
  return fillSentence(REFRESHER_TEXT, { days });
}

/** A date that the plan cannot hold. */
export function givenUpWords(given: DeadlineGivenUp, tool: string | undefined): string {
  const what = `${tool === undefined ? '' : `${tool} : `}${DEADLINE_TEXTS[given.kind]}, le ${dayWords(given.date)}`;
  return capital(`${what}. ${roadmapTexts.reached(given)}`);
}
