import type { Carried } from '../../domain/carriers.js';
import type { Json } from '../../domain/fact.js';
import type { Lever } from '../../domain/lever.js';
import type { Reason, TargetChoice } from '../../domain/plan.js';
import type { Departure, Result } from '../../domain/result.js';
import { inertJson } from '../inert.js';
import { jsonBroken, jsonCause, jsonChain, jsonGate } from '../json-chains.js';
import { jsonAction, jsonFamily, jsonGroup, jsonInterval, jsonQuestion, jsonSubject } from '../json-parts.js';
import type { Lookup, Named } from '../lookup.js';
import { viewCarriers, viewExits, type CarriersView, type ThingView } from '../view-carriers.js';
import type { DepartureView, LostView } from '../view-departure.js';
import type { ScoreView } from '../view.js';

/** The number of the published shape: schemas/result.schema.json. It changes when a key changes its meaning. */
const FORMAT = 1;

/** The whole result as JSON, with evidence and places. Ends with a newline. */
export function renderScoreJson(result: Result, view: ScoreView, lookup: Lookup): string {
  return print({
    format: FORMAT,
    kind: 'score',
    ...header(view.association, lookup.file, result.date),
    ...jsonResult(result, lookup),
    causes: result.causes.map((cause) => jsonCause(cause, lookup)),
    chains: result.chains.map((chain) => jsonChain(chain, lookup)),
    exits: jsonExits(lookup),
    actions: result.actions.map((action) => jsonAction(action, lookup)),
    questions: result.questions.map((question) => jsonQuestion(question, lookup)),
    choices: result.choices.map(jsonChoice),
    levers: result.levers.map((lever) => jsonLever(lever, lookup)),
    gates: result.gates.map(jsonGate),
  });
}

/** A what-if as JSON: who would leave, what would be lost, and the scores after it. */
export function renderDepartureJson(departure: Departure, view: DepartureView, lookup: Lookup): string {
  const lost = (list: readonly LostView[]): Json => list.map(({ pointer }) => jsonSubject(pointer, lookup));
  return print({
    format: FORMAT,
    kind: 'departure',
    ...header(view.association, lookup.file, departure.before.date),
    people: departure.people,
    lost: lost(view.lost),
    perhapsLost: lost(view.perhapsLost),
    alone: lost(view.alone),
    broken: departure.broken.map((one) => jsonBroken(one, lookup)),
    handOver: departure.before.actions
      .filter(({ id }) => view.handOver.some((action) => action.id === id))
      .map((action) => jsonAction(action, lookup)),
    ...jsonResult(departure.after, lookup),
  });
}

function print(value: Json): string {
  return `${inertJson(JSON.stringify(value, null, 2))}\n`;
}

function header(association: string | undefined, file: string, date: string) {
  return { date, association: association ?? null, inventory: file };
}

function jsonResult(result: Pick<Result, 'families' | 'carriers'>, lookup: Lookup) {
  const view = viewCarriers(result, lookup);
  return {
    unrecoverable: view.unrecoverable.map(({ pointer }) => pointer),
    singleHolders: view.alone.map(({ pointer }) => pointer),
    holdersNotTold: view.untold.map(({ pointer }) => pointer),
    carriers: jsonCarriers(result, view, lookup),
    families: result.families.map((family) => jsonFamily(family, lookup)),
  };
}

function jsonCarriers({ carriers }: Pick<Result, 'carriers'>, view: CarriersView, lookup: Lookup): Json {
  return {
    things: view.things.map((thing) => jsonThing(thing, carriers, lookup)),
    usages: carriers.usages.map((usage) => jsonUsage(usage, lookup)),
    vital: jsonGroup(carriers.vital),
    half: jsonGroup(carriers.half),
  };
}

function jsonThing(thing: ThingView, { carried }: Result['carriers'], lookup: Lookup): Json {
  const raw = carried.find(({ subject }) => subject === thing.pointer);
  return {
    subject: jsonSubject(thing.pointer, lookup),
    criticality: thing.criticality ?? null,
    holders: raw?.holders ?? [],
    holdersClosed: thing.closed,
    carriers: raw?.carriers ?? [],
    possible: raw?.possible ?? [],
    count: jsonInterval(thing.count),
    unrecoverable: thing.unrecoverable,
    closed: raw?.closed ?? false,
    personalAccount: thing.personal,
    reasons: thing.reasons,
  };
}

function jsonUsage(usage: Carried, lookup: Lookup): Json {
  const { subject, criticality, holders, holdersClosed, carriers, possible, count, unrecoverable, closed } =
    usage;
  return {
    subject: jsonSubject(subject, lookup),
    criticality: criticality ?? null,
    holders,
    holdersClosed,
    carriers,
    possible,
    count: jsonInterval(count),
    unrecoverable,
    closed,
  };
}

function jsonExits(lookup: Lookup): Json {
  const { none, untried, partial, unknown } = viewExits(lookup);
  const list = (things: readonly Named[]): Json => things.map(({ pointer }) => pointer);
  return { none: list(none), untried: list(untried), partial: list(partial), unknown: list(unknown) };
}

/** What is proposed for one tool, with every candidate. */
export function jsonChoice({
  tool,
  verdict,
  to,
  own,
  reasons,
  candidates,
  review,
  trigger,
}: TargetChoice): Json {
  return {
    tool,
    verdict,
    to: to ?? null,
    own,
    reasons: reasons.map(jsonReason),
    candidates: candidates.map(({ id, reasonsFor, reasonsAgainst }) => ({
      id,
      reasonsFor: reasonsFor.map(jsonReason),
      reasonsAgainst: reasonsAgainst.map(jsonReason),
    })),
    review: review ?? null,
    trigger: trigger === undefined ? null : jsonReason(trigger),
  };
}

function jsonLever({ row, state, pointers }: Lever, lookup: Lookup): Json {
  return { row, state, facts: pointers.map((pointer) => jsonSubject(pointer, lookup)) };
}

function jsonReason({ id, args, rows, pointers }: Reason): Json {
  return { id, args, rows, pointers };
}
