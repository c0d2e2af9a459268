import { nodeAt, readCollection, readFact, type Json } from '../domain/fact.js';
import { byCodePoint, type Pointer } from '../domain/pointer.js';
import type { Action, Effect, FamilyScore, Interval, Overrides, Side } from '../domain/score.js';
import { tidy } from './combine.js';
import type { Evaluator } from './evaluator.js';
import { familyInterval } from './families.js';
import { pairings } from './pairings.js';
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
  const partners = pairings(
    world,
    wanted.filter(({ kind }) => kind.binome === 'oui').map(({ subject }) => subject),
  );
  const sides = [...new Set(families.map(({ side }) => side))];
  const before = intervals(world, evaluators, sides);
  const actions = wanted.flatMap((want): readonly Action[] => {
    const change = changeOf(world, want, partners);
    if (change === undefined) return [];
    const after = intervals(apply(world, change.overrides), evaluators, sides);
    return [describe(want, change, before, after)];
  });
  return actions.sort(mostUsefulFirst);
}

interface Wanted {
  readonly kind: ActionKind;
  readonly subject: Pointer;
  /** The worst that this answers: orders verifications, which earn nothing before their result. */
  readonly severity: number;
}

interface Change {
  readonly overrides: Overrides;
  readonly args: Action['args'];
}

function wantedActions(families: readonly FamilyScore[], kinds: readonly ActionKind[]): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const { answers, subject, severity } of families.flatMap(({ contributions }) => contributions)) {
    for (const kind of kinds.filter(({ id }) => answers.includes(id))) {
      const about = isGlobal(kind) ? '' : subject;
      const key = `${kind.id}@${about}`;
      const worst = Math.max(wanted.get(key)?.severity ?? 0, severity.high);
      wanted.set(key, { kind, subject: about, severity: worst });
    }
  }
  return [...wanted.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, want]) => want);
}

function isGlobal({ effets }: ActionKind): boolean {
  return effets !== undefined && effets.every(({ chemin }) => !chemin.includes('{sujet}'));
}

/** What doing it would change in the facts; undefined where it does not apply. */
function changeOf(
  world: World,
  { kind, subject }: Wanted,
  partners: ReadonlyMap<Pointer, string>,
): Change | undefined {
  if (kind.verification === 'oui')
    return verificationApplies(world, kind, subject) ? { overrides: new Map(), args: {} } : undefined;
  if (kind.binome === 'oui') {
    const partner = partners.get(subject);
    return partner === undefined
      ? undefined
      : { overrides: joinCarriers(world, subject, partner), args: { personne: partner } };
  }
  const effects = (kind.effets ?? []).map(
    ({ chemin, valeur }) => [chemin.replace('{sujet}', subject), valeur] as const,
  );
  const changes = effects.filter(
    ([pointer, value]) => readFact(nodeAt(world.tree, pointer)).value !== readFact(value).value,
  );
  // Where nothing is known there is a question to ask first, not work to do.
  const known = changes.some(([pointer]) => readFact(nodeAt(world.tree, pointer)).value !== undefined);
  return known ? { overrides: new Map<Pointer, Json>(effects), args: {} } : undefined;
}

/** An export that was already tried in full, or a conversion that went well, needs no second look. */
function verificationApplies(world: World, kind: ActionKind, subject: Pointer): boolean {
  if (kind.id !== 'essayer-export') return true;
  return readFact(nodeAt(world.tree, `${subject}/export/essaye`)).value !== true;
}

/** Access, second factor and know-how together: one without the others opens nothing. The person chosen is there to stay. */
function joinCarriers(world: World, subject: Pointer, person: string): Overrides {
  const lists = ['acces', 'second_facteur/personnes', 'savoir_faire'].map((key) => `${subject}/${key}`);
  const known = readCollection(nodeAt(world.tree, '/personnes')).ids.includes(person);
  const presence = `/personnes/${person}`;
  return new Map<Pointer, Json>([
    ...lists.map((pointer): [Pointer, Json] => [pointer, withMember(nodeAt(world.tree, pointer), person)]),
    ...(known ? [] : ([[presence, {}]] satisfies [Pointer, Json][])),
    [`${presence}/fin_mandat`, 'sans-terme'],
    [`${presence}/absences`, 'aucune'],
  ]);
}

function apply(world: World, overrides: Overrides): World {
  if (overrides.size === 0) return world;
  return { ...world, tree: withOverrides(world.tree, overrides), overridden: new Set(overrides.keys()) };
}

interface SideInterval {
  readonly family: Effect['family'];
  readonly side: Side;
  readonly score: Interval;
}

/** Intervals as told: an open list would hide every effect behind its ignorance. */
function intervals(
  world: World,
  evaluators: readonly Evaluator[],
  sides: readonly Side[],
): readonly SideInterval[] {
  return evaluators.flatMap((evaluator) =>
    evaluator.sides
      .filter((side) => sides.includes(side))
      .map((side) => ({
        family: evaluator.family,
        side,
        score: familyInterval(world, evaluator, side, { untold: false }),
      })),
  );
}

function describe(
  { kind, subject, severity }: Wanted,
  { overrides, args }: Change,
  before: readonly SideInterval[],
  after: readonly SideInterval[],
): Action {
  const effects = before.flatMap(({ family, side, score }, index): readonly Effect[] => {
    const then = after[index]?.score ?? score;
    const low = tidy(then.low - score.low);
    const high = tidy(then.high - score.high);
    return low === 0 && high === 0 ? [] : [{ family, side, low, high }];
  });
  const gain = before.reduce((sum, { score }, index) => sum + easing(score, after[index]?.score ?? score), 0);
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
    gain: tidy(gain),
    overrides,
  };
}

/** Fall of −ln(1−s), s being the middle of what is told: the same step counts more where the risk is higher. */
function easing(before: Interval, after: Interval): number {
  return weightOf(before) - weightOf(after);
}

function weightOf({ low, high }: Interval): number {
  // A score of 100 would weigh infinitely: the last thousandth is left aside.
  return -Math.log(1 - Math.min((low + high) / 200, 0.999));
}

function mostUsefulFirst(a: Action, b: Action): number {
  return (
    b.gain / b.hours - a.gain / a.hours ||
    b.severity / b.hours - a.severity / a.hours ||
    byCodePoint(a.id, b.id)
  );
}
