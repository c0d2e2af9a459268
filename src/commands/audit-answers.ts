import { factsOf, fieldAt, placeNamed, rankOf, standingOf, understand, type Hearing } from '../ask/index.js';
import type { Change } from '../domain/answer.js';
import type { IsoDate, Json } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Pointer } from '../domain/pointer.js';
import { readSourceText } from '../io/files.js';
import { loadAnswers } from '../load/index.js';
import { renderDiagnostics } from '../report/check/index.js';
import { auditTexts as texts } from '../texts/fr/audit.js';
import { explainCode } from '../texts/fr/diagnostics.js';
import type { Context, ExitCode } from './command.js';
import { record, type Notebook, type Recorded } from './notebook.js';

/** One fact that somebody told, and where they told it. */
export interface ToldFact {
  readonly pointer: Pointer;
  readonly told: Json;
  /** « reponses.csv:12 », where there is such a place. */
  readonly place?: string;
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

interface Outcome {
  readonly kind: 'note' | 'deja' | 'inconnu' | 'a-revoir' | 'plus-tard';
  readonly inventory: Inventory;
  readonly why?: string;
}

/** The facts of a file of answers, or undefined once what is wrong with it has been said. */
export function readAnswersFile(path: string, context: Context): readonly ToldFact[] | undefined {
  const source = readSourceText(path);
  const loaded = loadAnswers(source);
  if (loaded.ok) return factsOf(loaded.value).filter(({ pointer }) => pointer !== '/bascule');
  context.terminal.err(renderDiagnostics([{ source, diagnostics: loaded.diagnostics }]));
  return undefined;
}

/**
 * Writes facts one after the other, each on the disk before the next. A fact that names something told further on waits for it. 2
 * when one is left for a person to look at.
 */
export function writeFacts(
  facts: readonly ToldFact[],
  start: Inventory,
  session: Session,
  context: Context,
): ExitCode {
  let inventory = start;
  let left = [...facts].sort((a, b) => rankOf(a.pointer) - rankOf(b.pointer));
  const count = { note: 0, deja: 0, inconnu: 0, 'a-revoir': 0, 'plus-tard': 0 };
  for (let last = false; left.length > 0;) {
    const waiting: ToldFact[] = [];
    for (const fact of left) {
      const outcome = writeFact(fact, inventory, session, last);
      ({ inventory } = outcome);
      if (outcome.kind === 'plus-tard') waiting.push(fact);
      else count[outcome.kind] += 1;
      say(fact, outcome, session.quiet, context);
    }
    last = waiting.length === left.length;
    left = waiting;
  }
  if (!session.quiet)
    context.terminal.err(`${texts.summary(count.note, count.deja, count.inconnu, count['a-revoir'])}\n`);
  return count['a-revoir'] > 0 ? 2 : 0;
}

function say(
  { pointer, place }: ToldFact,
  { kind, why }: Outcome,
  quiet: boolean,
  { terminal }: Context,
): void {
  const what = place === undefined ? pointer.slice(1) : `${place} (${pointer.slice(1)})`;
  if (kind === 'note' && !quiet) terminal.out(`${texts.noted(pointer.slice(1))}\n`);
  if (kind === 'a-revoir') terminal.err(`${texts.toReview(what, why ?? '')}\n`);
}

function writeFact(fact: ToldFact, inventory: Inventory, session: Session, last: boolean): Outcome {
  const review = (why: string): Outcome => ({ kind: 'a-revoir', inventory, why });
  const hearing = { tree: inventory.tree, today: session.today, toolNamed: session.toolNamed };
  const pointer = placeNamed(fact.pointer, hearing);
  const field = fieldAt(pointer);
  if (field === undefined)
    return isEmpty(fact.told) ? create(pointer, inventory, session) : review(texts.noSuchPlace);
  const understood = understand(field, fact.told, hearing);
  if (understood.kind === 'inconnu') return { kind: 'inconnu', inventory };
  if (understood.kind === 'incompris') {
    if (!last && understood.code === 'reponse-personne') return { kind: 'plus-tard', inventory };
    return review(sentence(explainCode(understood.code, understood.args)));
  }
  const changes = understood.changes.filter((change) => standingOf(change, inventory.tree) !== 'deja-dit');
  if (changes.length === 0) return { kind: 'deja', inventory };
  const contrary = changes.find((change) => standingOf(change, inventory.tree) === 'contredit');
  if (contrary !== undefined && !session.replace) return review(texts.saysOtherwise);
  return outcomeOf(
    record(session.notebook, inventory, { id: pointer, changes }),
    changes,
    inventory,
    session,
  );
}

function isEmpty(told: Json): boolean {
  return typeof told === 'object' && told !== null && Object.keys(told).length === 0;
}

/** `outils/whatsapp: {}` names a thing and says nothing more of it. */
function create(pointer: Pointer, inventory: Inventory, session: Session): Outcome {
  const changes: readonly Change[] = [{ pointer, value: {} }];
  if (standingOf({ pointer, value: {} }, inventory.tree) !== 'nouveau') return { kind: 'deja', inventory };
  return outcomeOf(
    record(session.notebook, inventory, { id: pointer, changes }),
    changes,
    inventory,
    session,
  );
}

function outcomeOf(
  recorded: Recorded,
  changes: readonly Change[],
  inventory: Inventory,
  { notebook }: Session,
): Outcome {
  if (recorded.kind === 'ecrit') return { kind: 'note', inventory: recorded.inventory };
  if (recorded.kind === 'refuse') {
    const [first] = recorded.diagnostics;
    return {
      kind: 'a-revoir',
      inventory,
      why: first === undefined ? '' : sentence(explainCode(first.code, first.args)),
    };
  }
  const aside = notebook.journal.setAside({ changes });
  return { kind: 'a-revoir', inventory: recorded.inventory, why: texts.changedMeanwhile(aside) };
}

function sentence({ message, aide }: { readonly message: string; readonly aide: string }): string {
  return aide === '' ? message : `${message} ${aide}`;
}
