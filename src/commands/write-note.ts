import { nodeAt, readCollection } from '../domain/fact.js';
import type { Answer, StepNote } from '../domain/follow-up.js';
import type { Inventory } from '../domain/inventory.js';
import type { Step } from '../domain/plan.js';
import { UserError } from '../domain/user-error.js';
import { setEntry } from '../edit/index.js';
import { replaceText } from '../io/files.js';
import { loadFollowUp } from '../load/index.js';
import { stepTitle } from '../report/index.js';
import { cli } from '../texts/fr/cli.js';
import { standingTexts } from '../texts/fr/standing.js';
import type { Context, ExitCode } from './command.js';
import { pathsBeside, readFollowing, type Following, type FollowingOptions } from './following.js';
import { nearest, requireInventory, type CommonOptions } from './inventory.js';
import { findStep } from './find-step.js';

export interface NoteOptions extends CommonOptions, FollowingOptions {
  readonly le?: string;
  readonly au?: string;
  readonly par?: string;
  readonly note?: string;
  readonly raison?: string;
  readonly resultat?: Answer;
}

/** What is to be noted of a step, and how it is said back. */
export interface Noted {
  readonly values: Partial<Record<keyof StepNote, string>>;
  readonly say: (title: string) => string;
}

interface Request {
  readonly asked: string;
  readonly file: string;
  readonly options: NoteOptions;
  readonly make: (step: Step) => Noted;
}

/** Notes something about a step in `suivi.yaml`, and nothing else in it changes. */
export async function writeNote(
  { asked, file, options, make }: Request,
  context: Context,
): Promise<ExitCode> {
  const ready = await requireInventory(file, context);
  if (ready === undefined) return 2;
  const following = await readFollowing(ready.inventory, file, options, context);
  if (following === undefined) return 2;
  const paths = pathsBeside(file, options);
  const { previous } = following;
  if (previous === undefined) throw new UserError('plan-absent', { fichier: paths.plan });
  const step = findStep(asked, previous.steps);
  const { values, say } = make(step);
  checkPerson(options.par, ready.inventory);
  const former = following.notes?.notes.get(step.id);
  await save(paths.suivi, following, step.id, { ...values, ...words(options, former) });
  context.terminal.out(`${say(stepTitle(step))}\n`);
  if (options.quiet !== true) context.terminal.err(`${cli.written(paths.suivi)}\n${standingTexts.next}\n`);
  return 0;
}

/** What people wrote themselves stays, with the new words after it. */
function words({ par, note, raison }: NoteOptions, former: StepNote | undefined): Record<string, string> {
  const both = (before: string | undefined, now: string) =>
    before === undefined || before === now ? now : `${before.trim()} ; ${now}`;
  return {
    ...(par !== undefined && { par }),
    ...(raison !== undefined && { raison: both(former?.raison, raison) }),
    ...(note !== undefined && { note: both(former?.note, note) }),
  };
}

function checkPerson(par: string | undefined, { tree }: Inventory): void {
  const known = readCollection(nodeAt(tree, '/personnes')).ids;
  if (par === undefined || known.includes(par)) return;
  const suggestion = nearest(par, known);
  throw new UserError('personne-inconnue', {
    personne: par,
    connues: known,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

async function save(
  path: string,
  { notes, source }: Following,
  id: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const entry = { collection: 'etapes', id, values };
  const read = {
    text: source?.text ?? `# ${standingTexts.fileHeading}\nbascule: 1\n`,
    tree: notes?.tree ?? {},
    spans: notes?.spans ?? new Map<string, never>(),
  };
  const text = setEntry(read, entry);
  if (text === undefined || !(await saysIt(text, id, values, notes?.notes.size ?? 0))) {
    const lines = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
    throw new UserError('suivi-a-la-main', { fichier: path, lignes: `${id} : ${lines.join(', ')}` });
  }
  replaceText(path, source?.text, text);
}

/** The new text is read back: it has to say what was meant, and nothing less than before. */
async function saysIt(
  text: string,
  id: string,
  values: Readonly<Record<string, string>>,
  before: number,
): Promise<boolean> {
  const loaded = await loadFollowUp({ name: '', text }, { steps: [], people: [] });
  if (!loaded.ok || loaded.value.notes.size < before) return false;
  const note = loaded.value.notes.get(id) as Readonly<Record<string, string>> | undefined;
  return Object.entries(values).every(([key, value]) => note?.[key] === value);
}
