import { factsOf, rankOf } from '../ask/index.js';
import type { Inventory } from '../domain/inventory.js';
import { readSourceText } from '../io/files.js';
import { loadAnswers } from '../load/index.js';
import { renderDiagnostics } from '../report/check/index.js';
import { auditTexts as texts } from '../texts/fr/audit.js';
import type { Context, ExitCode } from './command.js';
import { writeFact, type Outcome, type Session, type ToldFact } from './write-fact.js';

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
 * when one is left for a person to look at; those are told last, in the order in which they stand.
 */
export function writeFacts(
  facts: readonly ToldFact[],
  start: Inventory,
  session: Session,
  context: Context,
): ExitCode {
  let inventory = start;
  let left = [...facts].sort((a, b) => rankOf(a.pointer) - rankOf(b.pointer));
  const done = new Map<ToldFact, Outcome>();
  for (let last = false; left.length > 0;) {
    const waiting: ToldFact[] = [];
    for (const fact of left) {
      const outcome = writeFact(fact, inventory, session, last);
      ({ inventory } = outcome);
      if (outcome.kind === 'plus-tard') waiting.push(fact);
      else done.set(fact, outcome);
      if (outcome.kind === 'note') sayNoted(fact, outcome, session.quiet, context);
    }
    last = waiting.length === left.length;
    left = waiting;
  }
  for (const fact of facts) sayLeft(fact, done.get(fact), context);
  const count = (kind: Outcome['kind']): number =>
    [...done.values()].filter((outcome) => outcome.kind === kind).length;
  const toReview = count('a-revoir');
  if (!session.quiet)
    context.terminal.err(`${texts.summary(count('note'), count('deja'), count('inconnu'), toReview)}\n`);
  return toReview > 0 ? 2 : 0;
}

/** What the inventory said before is told even to those who asked for quiet. */
function sayNoted(fact: ToldFact, { before }: Outcome, quiet: boolean, { terminal }: Context): void {
  if (before !== undefined) terminal.out(`${texts.notedOver(nameOf(fact), before)}\n`);
  else if (!quiet) terminal.out(`${texts.noted(nameOf(fact))}\n`);
}

function sayLeft(fact: ToldFact, outcome: Outcome | undefined, { terminal }: Context): void {
  if (outcome?.kind !== 'a-revoir') return;
  const what = fact.place === undefined ? nameOf(fact) : `${fact.place} (${nameOf(fact)})`;
  terminal.err(`${texts.toReview(what, outcome.why ?? '')}\n`);
}

function nameOf({ pointer, label }: ToldFact): string {
  return label ?? pointer.slice(1);
}
