import { fieldAt, type Hearing, type InterviewRules } from '../ask/index.js';
import type { Field } from '../domain/answer.js';
import type { IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Prompter } from '../domain/prompter.js';
import type { Knowledge } from '../pipeline.js';
import { interviewWords } from '../report/index.js';
import { interviewTexts as texts } from '../texts/fr/interview.js';
import { askField } from './ask-field.js';
import type { Context } from './command.js';
import { giveAnswer, giveUnknown, type Desk } from './give-answer.js';
import type { Notebook } from './notebook.js';
import type { Reply } from './replies.js';

/** All that one question to a person needs. */
export interface Talk {
  readonly notebook: Notebook;
  readonly prompter: Prompter;
  readonly knowledge: Knowledge;
  readonly rules: InterviewRules;
  readonly toolNamed: Hearing['toolNamed'];
  readonly today: IsoDate;
}

/** What the questions have reached. */
export interface Progress {
  inventory: Inventory;
  saved: number;
}

/** Asks one field and brings the answer home. `named`: the thing is told with it, where several are asked in a row. */
export async function putField(
  field: Field,
  state: Progress,
  talk: Talk,
  context: Context,
  named = false,
): Promise<Reply['kind']> {
  for (;;) {
    const { nameOf } = interviewWords(state.inventory, talk.knowledge.catalogue);
    const hearing = hearingOf(state.inventory, talk);
    const desk: Desk = { ...talk, context, nameOf };
    const form = named
      ? { ...field.form, title: `${nameOf(field.pointer)}. ${field.form.title}` }
      : field.form;
    const reply = await askField({ ...field, form }, { prompter: talk.prompter, hearing, nameOf });
    if (reply.kind === 'inconnu') {
      state.inventory = await giveUnknown(field, state.inventory, desk);
      context.terminal.out(`  ${texts.savedUnknown}\n`);
    }
    if (reply.kind !== 'dit') return reply.kind;
    if (reply.created !== undefined) await create(field, reply.created, state, talk, desk);
    const after = await giveAnswer(
      field,
      reply.told,
      state.inventory,
      hearingOf(state.inventory, talk),
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
async function create(field: Field, names: string, state: Progress, talk: Talk, desk: Desk): Promise<void> {
  const section = fieldAt(`/${field.form.of ?? ''}`);
  if (section === undefined) return;
  const hearing = hearingOf(state.inventory, talk);
  state.inventory = (await giveAnswer(section, names, state.inventory, hearing, desk)) ?? state.inventory;
}

function hearingOf({ tree }: Inventory, { today, toolNamed }: Talk): Hearing {
  return { tree, today, toolNamed };
}
