import { isMonth, type Field } from '../domain/answer.js';
import { isUnknownWord, understand, type Hearing } from '../ask/index.js';
import type { Json } from '../domain/fact.js';
import type { Choice, Prompter } from '../domain/prompter.js';
import { explainCode } from '../texts/fr/diagnostics.js';
import { FIELD_HINTS, interviewTexts as texts, PERIOD_HINT } from '../texts/fr/interview.js';

/** What somebody said to one prompt. `told` is what the answers of a file would say. */
export type Reply =
  | { readonly kind: 'dit'; readonly told: Json; readonly created?: string }
  | { readonly kind: 'inconnu' | 'retour' | 'autre' | 'fin' | 'interrompu' };

/** Someone in front of a question. */
export interface Asking {
  readonly prompter: Prompter;
  readonly hearing: Hearing;
  readonly nameOf: (pointer: string) => string;
}

/** The ways out by their sign. */
export const CONTROL: Readonly<Record<string, Reply['kind'] & ('inconnu' | 'retour' | 'autre' | 'fin')>> = {
  '?': 'inconnu',
  '<': 'retour',
  '>': 'autre',
  '!': 'fin',
};

/** What is offered below every list. */
export const WAYS_OUT: readonly Choice[] = [
  { value: '?', name: texts.dontKnow },
  { value: '<', name: texts.back },
  { value: '>', name: texts.skip },
  { value: '!', name: texts.stop },
];
/** A choice and the name that it is shown under. */
export function choice(value: string, name: string): Choice {
  return { value, name };
}

/** One of the choices, or one of the ways out. */
export async function choose(
  message: string,
  choices: readonly Choice[],
  { prompter }: Asking,
): Promise<Reply> {
  return replyOf(await prompter.choose(message, [...choices, ...WAYS_OUT]));
}

/** What a choice means, one of the ways out included. */
export function replyOf(answer: string | undefined): Reply {
  if (answer === undefined) return { kind: 'interrompu' };
  const control = Object.hasOwn(CONTROL, answer) ? CONTROL[answer] : undefined;
  return control === undefined ? { kind: 'dit', told: answer } : { kind: control };
}

/** A text, checked as it is typed. */
export async function askText({ pointer, form }: Field, asking: Asking): Promise<Reply> {
  const hint =
    pointer === '/calendrier/periodes' ? PERIOD_HINT : FIELD_HINTS[isMonth(form) ? 'mois' : form.shape];
  const title = hint === undefined ? form.title : `${form.title} (${hint})`;
  const answer = await asking.prompter.type(texts.typed(title), (text) => {
    if (leaves(text) !== undefined || isUnknownWord(text)) return undefined;
    const understood = understand({ pointer, form }, text, asking.hearing);
    if (understood.kind !== 'incompris') return undefined;
    const { message, aide } = explainCode(understood.code, understood.args);
    return `${message} ${aide}`.trim();
  });
  if (answer === undefined) return { kind: 'interrompu' };
  const left = leaves(answer);
  if (left !== undefined) return { kind: left };
  return isUnknownWord(answer) ? { kind: 'inconnu' } : { kind: 'dit', told: answer };
}

/** Words that leave a question where there is nothing to choose from. */
function leaves(text: string): 'retour' | 'autre' | 'fin' | undefined {
  const word = text.trim().toLowerCase();
  if (word === '<') return 'retour';
  if (word === '>') return 'autre';
  return word === 'fin' ? 'fin' : undefined;
}
