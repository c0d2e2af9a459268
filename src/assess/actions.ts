import { nodeAt, readFact, readRange, type Json } from '../domain/fact.js';
import { byCodePoint, idOf, type Pointer } from '../domain/pointer.js';
import {
  isUntold,
  type Action,
  type Effect,
  type FamilyScore,
  type Interval,
  type Overrides,
  type Side,
} from '../domain/score.js';
import { tidy } from './combine.js';
import type { Evaluator } from './evaluator.js';
import { enclose, runFamily, type FamilyWeighings } from './families.js';
import { learnerOf, pairings } from './pairings.js';
import { runAgain } from './unchanged.js';
import type { ActionKind } from './weights.js';
import { withMember, withOverrides, type World } from './world.js';

/** What answers the contributions of these families: the most useful per hour first, then verifications. */
export function actionsFor(
  world: World,
  evaluators: readonly Evaluator[],
  families: readonly FamilyScore[],
  kinds: readonly ActionKind[],
): readonly Action[] {
  const wanted = wantedActions(families, kinds);
  const pairs = wanted.filter(
    ({ kind, subject }) => kind.binome === 'oui' && makesSense(world, kind, subject),
  );
  const partners = pairings(
    world,
    pairs.map(({ subject }) => subject),
  );
  const sides = [...new Set(families.map(({ side }) => side))];
  const parts = evaluators.flatMap((evaluator) =>
    evaluator.sides
      .filter((side) => sides.includes(side))
      .map((side) => ({ evaluator, side, runs: runFamily(world, evaluator, side, TOLD) })),
  );
  const before = measure(world, parts);
  const actions = wanted.flatMap((want): readonly Action[] => {
    const change = changeOf(world, want, partners);
    if (change === undefined) return [];
    const changed = apply(world, change.overrides);
    const again = parts.map((part) => ({
      ...part,
      runs: runAgain(world, changed, change.overrides, part, TOLD),
    }));
    const after = measure(changed, again);
    return [describe(want, change, before, after)];
  });
  return actions.sort(mostUsefulFirst);
}

interface Wanted {
  readonly kind: ActionKind;
  readonly subject: Pointer;
  /** The worst that this answers: orders verifications, which earn nothing before their result. */
  readonly severity: number;
  /** It weighs something whatever the unknowns turn out to be. */
  readonly certain: boolean;
}

interface Change {
  readonly overrides: Overrides;
  readonly args: Action['args'];
}

function wantedActions(families: readonly FamilyScore[], kinds: readonly ActionKind[]): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const { answers, subject, severity } of families.flatMap(({ contributions }) => contributions)) {
    // What a list may still hide is asked for first: nobody can work on it.
    if (isUntold(subject)) continue;
    for (const kind of kinds.filter(({ id }) => answers.includes(id))) {
      const about = isGlobal(kind) ? '' : subject;
      const key = `${kind.id}@${about}`;
      const before = wanted.get(key);
      wanted.set(key, {
        kind,
        subject: about,
        severity: Math.max(before?.severity ?? 0, severity.high),
        certain: (before?.certain ?? false) || severity.low > 0,
      });
    }
  }
  return [...wanted.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, want]) => want);
}

function isGlobal({ globale, effets }: ActionKind): boolean {
  return (
    globale === 'oui' || (effets !== undefined && effets.every(({ chemin }) => !chemin.includes('{sujet}')))
  );
}

/** What doing it would change in the facts; undefined where it does not apply. */
function changeOf(
  world: World,
  { kind, subject, certain }: Wanted,
  partners: ReadonlyMap<Pointer, string>,
): Change | undefined {
  if (!makesSense(world, kind, subject)) return undefined;
  if (kind.verification === 'oui')
    return certain && verificationApplies(world, kind, subject) ? NOTHING : undefined;
  if (kind.competence === 'oui') return learnTarget(world, subject);
  const effects = effectsOf(world, kind, subject);
  if (kind.binome !== 'oui') return effects.size > 0 ? { overrides: effects, args: {} } : undefined;
  const partner = partners.get(subject);
  if (partner === undefined) return undefined;
  return {
    overrides: new Map([...joinCarriers(world, subject, partner), ...effects]),
    args: { personne: partner },
  };
}

const NOTHING: Change = { overrides: new Map(), args: {} };

function makesSense(world: World, { si, sauf }: ActionKind, subject: Pointer): boolean {
  const holds = ({ chemin, valeur }: { readonly chemin: string; readonly valeur: string }): boolean =>
    readFact(nodeAt(world.tree, chemin.replace('{sujet}', subject))).value === valeur;
  return (si === undefined || holds(si)) && (sauf === undefined || !holds(sauf));
}

/** Facts that are known to be otherwise. Where nothing is known there is a question to ask first, not work to do. */
function effectsOf(world: World, { effets = [] }: ActionKind, subject: Pointer): Overrides {
  const changes = effets
    .map(({ chemin, valeur }): [Pointer, Json] => [chemin.replace('{sujet}', subject), valeur])
    .filter(([pointer, value]) => !isAtLeast(nodeAt(world.tree, pointer), value));
  const known = changes.some(([pointer, value]) => {
    const { value: present } = readFact(nodeAt(world.tree, pointer));
    return present !== undefined && present !== readFact(value).value;
  });
  return new Map(known ? changes : []);
}

/** A count that is already as high as the action would bring it. */
function isAtLeast(present: Json | undefined, value: Json): boolean {
  return typeof value === 'number' && (readRange(present)?.min ?? -1) >= value;
}

/** Somebody who is there to stay learns to look after what replaces a tool. */
function learnTarget(world: World, subject: Pointer): Change | undefined {
  const target = world.targets.get(idOf(subject));
  const person = target === undefined ? undefined : learnerOf(world, target);
  if (target === undefined || person === undefined) return undefined;
  const pointer = `/personnes/${person}`;
  const overrides = new Map<Pointer, Json>([
    [`${pointer}/competences/${target}`, 'a-l-aise'],
    [`${pointer}/fin_mandat`, 'sans-terme'],
    [`${pointer}/absences`, 'aucune'],
  ]);
  return { overrides, args: { personne: person, cible: target } };
}

/** An export that was already tried in full, or a conversion that went well, needs no second look. */
function verificationApplies(world: World, kind: ActionKind, subject: Pointer): boolean {
  if (kind.id !== 'essayer-export') return true;
  return readFact(nodeAt(world.tree, `${subject}/export/essaye`)).value !== true;
}

/** Access, second factor and know-how together: one without the others opens nothing. The person chosen is there to stay. */
function joinCarriers(world: World, subject: Pointer, person: string): Overrides {
  const lists = ['acces', 'second_facteur/personnes', 'savoir_faire'].map((key) => `${subject}/${key}`);
  const presence = `/personnes/${person}`;
  return new Map<Pointer, Json>([
    ...lists.map((pointer): [Pointer, Json] => [pointer, withMember(nodeAt(world.tree, pointer), person)]),
    [`${presence}/fin_mandat`, 'sans-terme'],
    [`${presence}/absences`, 'aucune'],
  ]);
}

function apply(world: World, overrides: Overrides): World {
  return { ...world, tree: withOverrides(world.tree, overrides), overridden: new Set(overrides.keys()) };
}

/** All that actions are compared by: the interval of each family, and the sum that ranks them. */
interface Measure {
  readonly scores: readonly {
    readonly family: Effect['family'];
    readonly side: Side;
    readonly score: Interval;
  }[];
  readonly burden: number;
}

/** One side of a family as it was run. */
interface Part {
  readonly evaluator: Evaluator;
  readonly side: Side;
  readonly runs: FamilyWeighings;
}

/** Intervals as told: an open list would hide every effect behind its ignorance. */
const TOLD = { untold: false };

function measure(world: World, parts: readonly Part[]): Measure {
  return {
    scores: parts.map(({ evaluator, side, runs }) => ({
      family: evaluator.family,
      side,
      score: enclose(world, runs),
    })),
    burden: parts.reduce((sum, { runs }) => sum + burdenOf(world, runs), 0),
  };
}

/** Σ −ln(1−s) over the causes of a family, s being the middle of what is told: the same step counts more where it is worse. */
function burdenOf(world: World, { best, worst }: FamilyWeighings): number {
  const middle = new Map<string, number>();
  const low = new Map(best.contributions.map(({ meta, severity }) => [meta.rule + meta.subject, severity]));
  for (const { meta, severity } of worst.contributions) {
    const mean = (severity + (low.get(meta.rule + meta.subject) ?? 0)) / 2;
    middle.set(meta.cause, Math.max(middle.get(meta.cause) ?? 0, mean));
  }
  const { plafond_gain } = world.weights.combinaison;
  return [...middle.values()]
    .sort((a, b) => b - a)
    .reduce((sum, severity) => sum - Math.log(1 - Math.min(severity, plafond_gain)), 0);
}

function describe(
  { kind, subject, severity }: Wanted,
  { overrides, args }: Change,
  before: Measure,
  after: Measure,
): Action {
  const effects = before.scores.flatMap(({ family, side, score }, index): readonly Effect[] => {
    const then = after.scores[index]?.score ?? score;
    const low = tidy(then.low - score.low);
    const high = tidy(then.high - score.high);
    return low === 0 && high === 0 ? [] : [{ family, side, low, high }];
  });
  return {
    id: subject === '' ? kind.id : `${kind.id}@${subject}`,
    kind: kind.id,
    subject,
    args,
    rows: kind.lignes,
    hours: kind.heures,
    verification: kind.verification === 'oui',
    severity: tidy(severity),
    effects,
    gain: tidy(before.burden - after.burden),
    overrides,
  };
}

function mostUsefulFirst(a: Action, b: Action): number {
  return (
    b.gain / b.hours - a.gain / a.hours ||
    b.severity / b.hours - a.severity / a.hours ||
    byCodePoint(a.id, b.id)
  );
}
