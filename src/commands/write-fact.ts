import { fieldAt, placeNamed, standingOf, understand, type Hearing } from '../ask/index.js';
import type { Change, Field } from '../domain/answer.js';
import { isMapping, nodeAt, readFact, UNKNOWN, type IsoDate, type Json } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Pointer } from '../domain/pointer.js';
import { sameTree } from '../domain/tree.js';
import { auditTexts as texts } from '../texts/fr/audit.js';
import { explainCode } from '../texts/fr/diagnostics.js';
import { record, type Notebook } from './notebook.js';

/** One fact that somebody told, and where they told it. */
export interface ToldFact {
  readonly pointer: Pointer;
  readonly told: Json;
  /** « feuille-de-reponses.csv:12 », where there is such a place. */
  readonly place?: string;
  /** What it is about in the words of people; else its path is shown. */
  readonly label?: string;
  /** Why it cannot be taken as it is. */
  readonly trouble?: string;
}

/** What answers given without a terminal are heard with. */
export interface Session {
  readonly notebook: Notebook;
  readonly toolNamed: Hearing['toolNamed'];
  readonly today: IsoDate;
  /** An answer may say otherwise than the file. */
  readonly replace: boolean;
  readonly quiet: boolean;
}

/** What became of a fact. `rien`: nothing was told. `before`: what the inventory said otherwise, or less exactly. */
export interface Outcome {
  readonly kind: 'note' | 'deja' | 'inconnu' | 'rien' | 'a-revoir' | 'plus-tard';
  readonly inventory: Inventory;
  readonly why?: string;
  readonly before?: string;
}

/** Writes one fact, on the disk when this returns. Until the `last` round, one that names somebody told further on waits. */
export function writeFact(fact: ToldFact, inventory: Inventory, session: Session, last: boolean): Outcome {
  const review = (why: string): Outcome => ({ kind: 'a-revoir', inventory, why });
  if (fact.trouble !== undefined) return review(fact.trouble);
  const hearing = { tree: inventory.tree, today: session.today, toolNamed: session.toolNamed };
  const pointer = placeNamed(fact.pointer, hearing);
  const field = fieldAt(pointer);
  if (field === undefined)
    return isEmpty(fact.told) ? create(pointer, inventory, session) : review(texts.noSuchPlace);
  const understood = understand(field, fact.told, hearing);
  if (understood.kind === 'inconnu') return writeUnknown(field, fact.told, inventory, session);
  if (understood.kind === 'incompris') {
    if (!last && understood.code === 'reponse-personne') return { kind: 'plus-tard', inventory };
    return review(sentence(explainCode(understood.code, understood.args)));
  }
  const { tree } = inventory;
  const changes = understood.changes.filter((change) => standingOf(change, tree) !== 'deja-dit');
  if (changes.length === 0) return { kind: 'deja', inventory };
  const before = changes.flatMap((change) => saidBefore(change, tree))[0];
  if (!session.replace && changes.some((change) => standingOf(change, tree) === 'contredit'))
    return review(texts.saysOtherwise(before ?? ''));
  const outcome = write(pointer, changes, inventory, session);
  return before === undefined ? outcome : { ...outcome, before };
}

/** What a change takes the place of, in words; nothing where the same is told with more. */
function saidBefore({ pointer, value }: Change, tree: Json): readonly string[] {
  const node = nodeAt(tree, pointer);
  const { value: before } = readFact(node);
  if (before === undefined || sameTree(before, readFact(value).value)) return [];
  return [shown(before)];
}

function shown(value: Json): string {
  if (Array.isArray(value)) return value.map((each: Json) => shown(each)).join(', ');
  if (value === true || value === false) return value ? 'oui' : 'non';
  if (!isMapping(value)) return String(value);
  const { min, max, liste } = value;
  if (liste !== undefined) return shown(liste);
  return min === undefined || max === undefined ? JSON.stringify(value) : texts.range(shown(min), shown(max));
}

/** « Je ne sais pas » is written where nothing stood, as in front of a person: what nobody was asked comes first next time. */
function writeUnknown(
  { pointer, form }: Field,
  told: Json,
  inventory: Inventory,
  { notebook }: Session,
): Outcome {
  if (told === null || told === '') return { kind: 'rien', inventory };
  const isNew = form.shape !== 'collection' && nodeAt(inventory.tree, pointer) === undefined;
  if (!isNew) return { kind: 'inconnu', inventory };
  // A list has no place for a remark beside « je ne sais pas ».
  const { date, note } = isMapping(told) && form.long === 'valeur' ? told : {};
  const value: Json =
    note === undefined ? UNKNOWN : { valeur: UNKNOWN, ...(date !== undefined && { date }), note };
  const recorded = record(notebook, inventory, { id: pointer, changes: [{ pointer, value }] });
  return { kind: 'inconnu', inventory: recorded.kind === 'ecrit' ? recorded.inventory : inventory };
}

function isEmpty(told: Json): boolean {
  return typeof told === 'object' && told !== null && Object.keys(told).length === 0;
}

/** `outils/whatsapp: {}` names a thing and says nothing more of it. */
function create(pointer: Pointer, inventory: Inventory, session: Session): Outcome {
  const changes: readonly Change[] = [{ pointer, value: {} }];
  if (standingOf({ pointer, value: {} }, inventory.tree) !== 'nouveau') return { kind: 'deja', inventory };
  return write(pointer, changes, inventory, session);
}

function write(
  id: Pointer,
  changes: readonly Change[],
  inventory: Inventory,
  { notebook }: Session,
): Outcome {
  const recorded = record(notebook, inventory, { id, changes });
  if (recorded.kind === 'ecrit') return { kind: 'note', inventory: recorded.inventory };
  if (recorded.kind === 'refuse') {
    const [first] = recorded.diagnostics;
    const why = first === undefined ? '' : sentence(explainCode(first.code, first.args));
    return { kind: 'a-revoir', inventory, why };
  }
  const aside = notebook.journal.setAside({ changes });
  return { kind: 'a-revoir', inventory: recorded.inventory, why: texts.changedMeanwhile(aside) };
}

function sentence({ message, aide }: { readonly message: string; readonly aide: string }): string {
  return aide === '' ? message : `${message} ${aide}`;
}
