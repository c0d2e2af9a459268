import { fieldAt, fieldsOf, questionsIn, type Scope } from '../ask/index.js';
import type { Field } from '../domain/answer.js';
import type { Inventory } from '../domain/inventory.js';
import type { Question } from '../domain/score.js';
import { whileWorking } from '../io/progress.js';
import { inquire, type Inquiry } from '../pipeline.js';
import { interviewWords, narrowingWords, renderSaid } from '../report/index.js';
import { interviewTexts as texts } from '../texts/fr/interview.js';
import type { Context, ExitCode } from './command.js';
import { putField, type Progress, type Talk } from './put-field.js';

/** An interview: whom with, about what, and for how long. */
export interface Interview extends Talk {
  readonly scope: Scope;
  readonly minutes: number;
  readonly command: string;
}

type Ending = 'finie' | 'fin' | 'interrompu';

interface State extends Progress {
  inquiry: Inquiry;
  /** Questions put in this session, with what was asked; « back » takes the last. */
  readonly past: { readonly question: Question; readonly fields: readonly Field[] }[];
  readonly asked: Set<string>;
  pauseAt: number;
}

const MINUTE = 60_000;

/** Asks what is not known, the most useful first; every answer is on the disk before the next question. */
export async function holdInterview(
  start: Inventory,
  interview: Interview,
  context: Context,
): Promise<ExitCode> {
  const state: State = {
    inventory: start,
    inquiry: await look(start, interview, context),
    past: [],
    asked: new Set(),
    saved: 0,
    pauseAt: context.now().getTime() + interview.minutes * MINUTE,
  };
  const questions = left(state, interview);
  const say = (text: string): void => context.terminal.out(renderSaid(text, context.terminal));
  if (questions.length === 0) {
    const { theme, person } = interview.scope;
    say(theme === undefined && person === undefined ? texts.finished : texts.noQuestion);
    return 0;
  }
  say(texts.welcome(interview.notebook.path, questions.length));
  const ending = await goThrough(state, interview, context);
  if (ending === 'finie') say(texts.finished);
  say(texts.goodbye(state.saved, interview.command));
  return ending === 'interrompu' ? 130 : 0;
}

async function goThrough(state: State, interview: Interview, context: Context): Promise<Ending> {
  for (;;) {
    const [question] = left(state, interview);
    if (question === undefined) return 'finie';
    const fields = fieldsOf(question, state.inventory.tree, interview.rules);
    const ending = await ask(question, fields, state, interview, context);
    if (ending !== undefined) return ending;
    if (context.now().getTime() < state.pauseAt) continue;
    if (!(await goesOn(interview))) return 'fin';
    state.pauseAt = context.now().getTime() + interview.minutes * MINUTE;
  }
}

function left({ inquiry, inventory, asked }: State, { scope, rules }: Interview): readonly Question[] {
  return questionsIn(inquiry.questions, scope, inventory.tree, rules).filter(({ id }) => !asked.has(id));
}

/** One question with all its fields; gives the ending when it was the last one. */
async function ask(
  question: Question,
  fields: readonly Field[],
  state: State,
  interview: Interview,
  context: Context,
): Promise<Ending | undefined> {
  const words = interviewWords(state.inventory, interview.knowledge.catalogue);
  const { sentence, why } = words.question(question);
  const { terminal } = context;
  const before = state.inventory;
  state.asked.add(question.id);
  terminal.out(`\n${renderSaid(`${texts.number(state.past.length + 1)}. ${sentence}`, terminal, 'bold')}`);
  terminal.out(renderSaid(why, terminal, 'dim'));
  for (const field of fields) {
    // An answer just given may make the next field pointless.
    if (!fieldsLeft(question, fields, state, interview).includes(field.pointer)) continue;
    const reply = await putField(field, state, interview, context);
    if (reply === 'retour') return back(question, state, interview, context);
    if (reply === 'autre') break;
    if (reply === 'fin' || reply === 'interrompu') return reply;
  }
  state.past.push({ question, fields });
  if (state.inventory === before) return undefined;
  const inquiry = await look(state.inventory, interview, context);
  for (const line of narrowingWords(state.inquiry.families, inquiry.families))
    terminal.out(renderSaid(line, terminal, undefined, '  '));
  state.inquiry = inquiry;
  return undefined;
}

/** The fields still to ask; those of a question asked again are all asked. */
function fieldsLeft(
  question: Question,
  fields: readonly Field[],
  state: State,
  { rules }: Interview,
): readonly string[] {
  const again = state.past.some((entry) => entry.question.id === question.id);
  const now = again ? fields : fieldsOf(question, state.inventory.tree, rules);
  return now.map(({ pointer }) => pointer);
}

async function back(
  question: Question,
  state: State,
  interview: Interview,
  context: Context,
): Promise<Ending | undefined> {
  state.asked.delete(question.id);
  const last = state.past.pop();
  if (last === undefined) return undefined;
  const fields = last.fields.flatMap(({ pointer }) => fieldAt(pointer) ?? []);
  state.past.push(last);
  const ending = await ask(last.question, fields, state, interview, context);
  state.past.pop();
  return ending;
}

function look(
  inventory: Inventory,
  { knowledge, today }: Interview,
  { terminal }: Context,
): Promise<Inquiry> {
  return whileWorking(terminal, texts.looking, () => inquire(inventory, knowledge, today));
}

async function goesOn({ prompter, minutes }: Interview): Promise<boolean> {
  const answer = await prompter.choose(texts.pause(minutes), [
    { value: 'oui', name: texts.goOn },
    { value: 'non', name: texts.stop },
  ]);
  return answer === 'oui';
}
