import { EVERYBODY, FIRST_QUESTIONS, firstFields, type FirstQuestion } from '../ask/index.js';
import { nodeAt, readCollection } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import { interviewWords, renderSaid } from '../report/index.js';
import { initTexts as texts } from '../texts/fr/init.js';
import type { Context, ExitCode } from './command.js';
import type { Ready } from './inventory.js';
import { record, type Notebook } from './notebook.js';
import { putField, type Progress, type Talk } from './put-field.js';

/** The twelve questions; 130 when somebody interrupts: what was answered is in the file. */
export async function askFirst(talk: Talk, ready: Ready, context: Context): Promise<ExitCode> {
  const { terminal } = context;
  const { path } = talk.notebook;
  const progress: Progress = { inventory: ready.inventory, saved: 0 };
  terminal.out(renderSaid(texts.welcome(path), terminal));
  for (let rank = 0; rank < FIRST_QUESTIONS.length;) {
    const question = FIRST_QUESTIONS[rank];
    if (question === undefined) break;
    const next = await askOne(question, rank, progress, talk, context);
    if (next === 'fin') break;
    if (next === 'interrompu') {
      terminal.err(renderSaid(texts.interrupted(path, progress.saved), terminal));
      return 130;
    }
    rank = Math.max(0, rank + (next === 'retour' ? -1 : 1));
  }
  return 0;
}

async function askOne(
  question: FirstQuestion,
  rank: number,
  progress: Progress,
  talk: Talk,
  context: Context,
): Promise<'suite' | 'retour' | 'fin' | 'interrompu'> {
  const { terminal } = context;
  const { ask, why } = texts.questions[question];
  const fields = firstFields(question, progress.inventory.tree);
  // A question about tools or people has nothing to ask where none was named.
  if (fields.length === 0) return 'suite';
  const heading = `${texts.number(rank + 1, FIRST_QUESTIONS.length)}. ${ask}`;
  terminal.out(`\n${renderSaid(heading, terminal, 'bold')}${renderSaid(why, terminal, 'dim')}`);
  if (question === 'effectif') nameEverybody(progress, talk.notebook);
  for (const field of fields) {
    const reply = await putField(field, progress, talk, context, fields.length > 1);
    if (reply === 'retour' || reply === 'fin' || reply === 'interrompu') return reply;
    if (reply === 'autre') break;
  }
  if (question === 'outils') tellRecognised(progress.inventory, talk, context);
  return 'suite';
}

/** How the names of tools were understood, so that a wrong one is seen at once. */
function tellRecognised(inventory: Inventory, { knowledge }: Talk, { terminal }: Context): void {
  const { tree } = inventory;
  const { nameOf } = interviewWords(inventory, knowledge.catalogue);
  const tools = readCollection(nodeAt(tree, '/outils')).ids.map((id) => `/outils/${id}`);
  const own = tools.filter((tool) => nodeAt(tree, `${tool}/description`) !== undefined);
  const known = tools.filter((tool) => !own.includes(tool));
  const lines = [
    ...(known.length > 0 ? [texts.known(known.map(nameOf).join(', '))] : []),
    ...(own.length > 0 ? [texts.own(own.map(nameOf).join(', '))] : []),
  ];
  for (const line of lines) terminal.out(renderSaid(line, terminal, undefined, '  '));
}

/** The group that counts everybody has a name before it has a number. */
function nameEverybody(progress: Progress, notebook: Notebook): void {
  const changes = [{ pointer: `${EVERYBODY}/nom`, value: texts.everybody }];
  const recorded = record(notebook, progress.inventory, { id: EVERYBODY, changes });
  if (recorded.kind === 'ecrit') progress.inventory = recorded.inventory;
}
