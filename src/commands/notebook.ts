import type { Answer, Change } from '../domain/answer.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { nodeAt, type Json } from '../domain/fact.js';
import type { Inventory, SourceText } from '../domain/inventory.js';
import { sameTree, withValue } from '../domain/tree.js';
import { UserError } from '../domain/user-error.js';
import { setValue } from '../edit/index.js';
import { readSourceText, replaceText } from '../io/files.js';
import { openJournal, type Journal } from '../io/journal.js';
import type { Read } from './inventory.js';

/** An inventory that answers are written in, one at a time, each on the disk before the next question (ADR 0014). */
export interface Notebook {
  readonly path: string;
  readonly journal: Journal;
  readonly load: (source: SourceText) => Read;
}

/** A change as it waits in the journal, with what stood there when the question was asked. */
interface Waiting extends Change {
  readonly before: Json | null;
}

/** Two answers to one question: the file says one thing, the person another. */
export interface Conflict {
  readonly change: Change;
  readonly theirs: Json | undefined;
}

/** What became of an answer. */
export type Recorded =
  | { readonly kind: 'ecrit'; readonly inventory: Inventory }
  | { readonly kind: 'refuse'; readonly source: SourceText; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'conflit'; readonly conflicts: readonly Conflict[]; readonly inventory: Inventory };

/** @throws UserError `audit-en-cours`, `fichier-non-ecrit`. */
export function openNotebook(path: string, load: Notebook['load']): Notebook {
  return { path, load, journal: openJournal(path) };
}

/**
 * Writes an answer: first to the journal, then into the file as it is now, comments and all, then reads it back. Whatever somebody
 * else wrote meanwhile stays; where they told the same thing otherwise, nothing is written and both are given back.
 * @throws UserError when the disk refuses: the answer is then in the journal, or the person knows that it is nowhere.
 */
export function record(notebook: Notebook, base: Inventory, answer: Answer): Recorded {
  const tried = applied(notebook, base, answer.changes);
  if (tried.kind === 'refuse') return tried;
  const waiting = answer.changes.map((change) => ({
    ...change,
    before: nodeAt(base.tree, change.pointer) ?? null,
  }));
  notebook.journal.append({ id: answer.id, changes: waiting });
  return bringHome(notebook, waiting);
}

/** Brings home what an earlier session wrote down: gives back what could not be, each with the reason. */
export function recover(notebook: Notebook): readonly Recorded[] {
  const left = notebook.journal.waiting.flatMap((entry) => {
    const changes = changesIn(entry);
    if (changes.length === 0) return [];
    const recorded = bringHome(notebook, changes);
    if (recorded.kind !== 'ecrit') notebook.journal.setAside({ changes });
    return [recorded];
  });
  notebook.journal.clear();
  return left;
}

const ATTEMPTS = 20;

function bringHome(notebook: Notebook, changes: readonly Waiting[]): Recorded {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const done = write(notebook, changes);
    if (done === undefined) continue;
    notebook.journal.clear();
    return done;
  }
  throw new UserError('reponse-en-attente', { fichier: notebook.path, journal: notebook.journal.path });
}

/** One try; undefined when somebody wrote at the same moment. */
function write(notebook: Notebook, changes: readonly Waiting[]): Recorded | undefined {
  const inventory = present(notebook);
  const conflicts = changes.flatMap((change) => conflictOf(change, inventory));
  if (conflicts.length > 0) return { kind: 'conflit', conflicts, inventory };
  const result = applied(notebook, inventory, changes);
  if (result.kind === 'refuse') return result;
  try {
    const { text } = result.inventory.source;
    if (text !== inventory.source.text) replaceText(notebook.path, inventory.source.text, text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error.code === 'fichier-change-ailleurs') return undefined;
    throw new UserError('reponse-gardee', { ...error.args, journal: notebook.journal.path });
  }
  const after = present(notebook);
  return changes.every((change) => says(after, change)) ? { kind: 'ecrit', inventory: after } : undefined;
}

function conflictOf(change: Waiting, { tree }: Inventory): readonly Conflict[] {
  const now = nodeAt(tree, change.pointer);
  if (sameTree(now, change.value) || sameTree(now ?? null, change.before)) return [];
  return [{ change, theirs: now }];
}

function says({ tree }: Inventory, { pointer, value }: Change): boolean {
  return sameTree(nodeAt(tree, pointer), value);
}

/** @throws UserError when the file has gone, or was left half written by somebody. */
function present({ path, load, journal }: Notebook): Inventory {
  try {
    const { inventory } = load(readSourceText(path));
    if (inventory !== undefined) return inventory;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError('reponse-sans-fichier', { fichier: path, journal: journal.path });
  }
  throw new UserError('reponse-en-attente', { fichier: path, journal: journal.path });
}

/** The inventory with the changes, read back: it has to say what was meant, and nothing else. */
function applied({ load, path }: Notebook, inventory: Inventory, changes: readonly Change[]) {
  let { text, tree, spans }: Pick<Inventory, 'tree' | 'spans'> & { text: string } = {
    ...inventory,
    text: inventory.source.text,
  };
  let loaded: Read = { source: inventory.source, inventory, diagnostics: [] };
  for (const { pointer, value } of changes) {
    if (sameTree(nodeAt(tree, pointer), value)) continue;
    const meant = withValue(tree, pointer, value);
    text = setValue({ text, tree, spans }, pointer, value);
    loaded = load({ name: path, text });
    if (loaded.inventory === undefined)
      return { kind: 'refuse', source: loaded.source, diagnostics: loaded.diagnostics } as const;
    if (!sameTree(loaded.inventory.tree, meant))
      throw new UserError('reponse-a-la-main', { fichier: path, endroit: pointer });
    ({ tree, spans } = loaded.inventory);
  }
  return { kind: 'ecrit', inventory: { ...(loaded.inventory ?? inventory) } } as const;
}

function changesIn(entry: unknown): readonly Waiting[] {
  const changes =
    typeof entry === 'object' && entry !== null && 'changes' in entry ? entry.changes : undefined;
  return Array.isArray(changes) ? (changes as readonly Waiting[]) : [];
}
