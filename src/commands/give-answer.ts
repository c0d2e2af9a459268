import { isKnown, understand, wantsCertainty, type Hearing, type InterviewRules } from '../ask/index.js';
import type { Answer, Change, Field } from '../domain/answer.js';
import { nodeAt, UNKNOWN, type Json } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Prompter } from '../domain/prompter.js';
import { renderDiagnostics } from '../report/check/index.js';
import { explainCode } from '../texts/fr/diagnostics.js';
import { interviewTexts as texts } from '../texts/fr/interview.js';
import type { Context } from './command.js';
import { record, type Conflict, type Notebook } from './notebook.js';

/** Where an interview writes. */
export interface Desk {
  readonly notebook: Notebook;
  readonly prompter: Prompter;
  readonly rules: InterviewRules;
  readonly context: Context;
  readonly nameOf: (pointer: string) => string;
}

/** The answer is on the disk when this returns; undefined where it could not be kept and the person was told why. */
export async function giveAnswer(
  { pointer, form }: Field,
  told: Json,
  inventory: Inventory,
  hearing: Hearing,
  desk: Desk,
): Promise<Inventory | undefined> {
  const known = await withCertainty(pointer, told, hearing, desk);
  const understood = understand({ pointer, form }, known, hearing);
  if (understood.kind === 'incompris') {
    const { message, aide } = explainCode(understood.code, understood.args);
    desk.context.terminal.err(`${message} ${aide}\n`);
    return undefined;
  }
  const changes = understood.kind === 'su' ? understood.changes : [];
  return changes.length === 0 ? inventory : save({ id: pointer, changes }, inventory, desk);
}

/** « Je ne sais pas » is written where nothing stood: next time this comes after what nobody was asked yet. */
export async function giveUnknown(
  { pointer, form }: Field,
  inventory: Inventory,
  desk: Desk,
): Promise<Inventory> {
  const plain = form.shape !== 'collection' && nodeAt(inventory.tree, pointer) === undefined;
  if (!plain || isKnown(pointer, inventory.tree)) return inventory;
  const changes = [{ pointer, value: UNKNOWN }];
  return (await save({ id: pointer, changes }, inventory, desk)) ?? inventory;
}

async function save(answer: Answer, inventory: Inventory, desk: Desk): Promise<Inventory | undefined> {
  const recorded = record(desk.notebook, inventory, answer);
  if (recorded.kind === 'ecrit') return recorded.inventory;
  if (recorded.kind === 'refuse') {
    const { source, diagnostics } = recorded;
    desk.context.terminal.err(renderDiagnostics([{ source, diagnostics }]));
    return undefined;
  }
  const ours = await settle(recorded.conflicts, desk);
  if (ours === undefined) desk.notebook.journal.setAside(answer);
  // What the file says now was seen by the person: their choice is final.
  return ours === true ? save(answer, recorded.inventory, desk) : recorded.inventory;
}

/** Both are shown, and the person chooses; undefined when they leave without choosing. */
async function settle(
  conflicts: readonly Conflict[],
  { prompter, nameOf }: Desk,
): Promise<boolean | undefined> {
  const shown = (value: Json | undefined): string =>
    value === undefined ? texts.nothingTold : typeof value === 'string' ? value : JSON.stringify(value);
  const message = conflicts
    .map(({ change, theirs }) => texts.conflict(nameOf(change.pointer), shown(theirs), shown(change.value)))
    .join(' ');
  const answer = await prompter.choose(message, [
    { value: 'eux', name: texts.keepTheirs },
    { value: 'nous', name: texts.keepOurs },
  ]);
  return answer === undefined ? undefined : answer === 'nous';
}

/** How a fact is known and since when, where that matters. */
async function withCertainty(
  pointer: Change['pointer'],
  told: Json,
  hearing: Hearing,
  desk: Desk,
): Promise<Json> {
  if (!wantsCertainty(pointer, desk.rules)) return told;
  const certainty = await desk.prompter.choose(
    texts.certainty,
    Object.entries(texts.certainties).map(([value, name]) => ({ value, name })),
  );
  if (certainty === undefined) return told;
  return { valeur: told, certitude: certainty, date: hearing.today };
}
