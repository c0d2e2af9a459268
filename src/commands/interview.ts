import { fieldsOf, questionsIn, type Hearing, type InterviewRules, type Scope } from '../ask/index.js';
import type { Field } from '../domain/answer.js';
import { fieldAt } from '../ask/index.js';
import type { IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Prompter } from '../domain/prompter.js';
import type { Question } from '../domain/score.js';
import { whileWorking } from '../io/progress.js';
import { inquire, type Inquiry, type Knowledge } from '../pipeline.js';
import { interviewWords, narrowingWords, renderSaid } from '../report/index.js';
import { interviewTexts as texts } from '../texts/fr/interview.js';
import { askField, type Reply } from './ask-field.js';
import type { Context, ExitCode } from './command.js';
import { giveAnswer, giveUnknown, type Desk } from './give-answer.js';
import type { Notebook } from './notebook.js';

/** An interview: whom with, about what, and for how long. */
export interface Interview {
  readonly notebook: Notebook;
  readonly prompter: Prompter;
  readonly knowledge: Knowledge;
  readonly rules: InterviewRules;
  readonly toolNamed: Hearing['toolNamed'];
  readonly today: IsoDate;
  readonly scope: Scope;
  readonly minutes: number;
  readonly command: string;
}

type Ending = 'finie' | 'fin' | 'interrompu';

/** What an interview has reached. */
export interface Progress {
  inventory: Inventory;
  saved: number;
}

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

/** Asks one field and brings the answer home. `named`: the thing is told with it, where several are asked in a row. */
export async function putField(
  field: Field,
  state: Progress,
  interview: Interview,
  context: Context,
  named = false,
): Promise<Reply['kind']> {
  for (;;) {
    const { nameOf } = interviewWords(state.inventory, interview.knowledge.catalogue);
    const hearing = hearingOf(state.inventory, interview);
    const desk: Desk = { ...interview, context, nameOf };
    const form = named
      ? { ...field.form, title: `${nameOf(field.pointer)}. ${field.form.title}` }
      : field.form;
    const reply = await askField({ ...field, form }, { prompter: interview.prompter, hearing, nameOf });
    if (reply.kind === 'inconnu') {
      state.inventory = await giveUnknown(field, state.inventory, desk);
      context.terminal.out(`  ${texts.savedUnknown}\n`);
    }
    if (reply.kind !== 'dit') return reply.kind;
    if (reply.created !== undefined) await create(field, reply.created, state, interview, desk);
    const after = await giveAnswer(
      field,
      reply.told,
      state.inventory,
      hearingOf(state.inventory, interview),
      desk,
    );
    if (after === undefined) continue;
    if (after !== state.inventory) state.saved += 1;
    state.inventory = after;
    context.terminal.out(`  ${texts.saved}\n`);
    return reply.kind;
  }
}

/** Somebody or something that the inventory did not name joins it before it is referred to. */
async function create(
  field: Field,
  names: string,
  state: Progress,
  interview: Interview,
  desk: Desk,
): Promise<void> {
  const section = fieldAt(`/${field.form.of ?? ''}`);
  if (section === undefined) return;
  const hearing = hearingOf(state.inventory, interview);
  state.inventory = (await giveAnswer(section, names, state.inventory, hearing, desk)) ?? state.inventory;
}

function hearingOf({ tree }: Inventory, { today, toolNamed }: Interview): Hearing {
  return { tree, today, toolNamed };
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
