import { nodeAt, readRange } from '../domain/fact.js';
import type { BlockedSwitch, ExclusionGate, Gate, GroupShutOut } from '../domain/gate.js';
import { byCodePoint, idOf } from '../domain/pointer.js';
import { tidy } from './combine.js';
import { UNTOLD } from '../domain/score.js';
import type { Assumption, FactReader, RawContribution } from './fact-reader.js';
import { BOUNDS, listWithin } from './fact-spec.js';
import { runWith } from './run-with.js';
import { askedBy, headsByReason, type Asked, shareOf, SHUT_OUT_REASONS, shutOutFacts } from './shut-out.js';
import { measured } from './working.js';
import type { World } from './world.js';

const GROUPS = listWithin('/groupes', 'liste-groupes');
const TOLERANCES = '/objectifs/tolerances';

/**
 * The gate of this association: for a tool and what might take over from it, how many people of each group would lose
 * access. The same facts and the same two readings as the family `exclusion`. A low end is the longest of the reasons
 * (one person may have them all), a high end their sum. Row M3.
 */
export function exclusionGateIn(world: World): ExclusionGate {
  const tolerance = toleranceIn(world);
  return (tool, target) => gateAt(world, tolerance, tool, target);
}

/** The most that any target asks, of people who lose nothing yet. */
const EVERYTHING: Asked = { account: true, equipment: true, connection: true, following: true };

/** Whether the gate of a tool may be blocked at all: it never is where even a target that asks for everything lets people in. */
export function mayShutOutIn(world: World): (tool: string) => boolean {
  const tolerance = toleranceIn(world);
  return (tool) => surelyAbove(world, tolerance, toEverything(tool));
}

/** What the gate of a switch would tell where it is blocked, and no more: one reading instead of two, without its evidence. */
export function blockedSwitchIn(world: World): (tool: string, target: string) => BlockedSwitch | undefined {
  const tolerance = toleranceIn(world);
  return (tool, target) =>
    surelyAbove(world, tolerance, moveTo(world, tool, target)) ? { tool, target, tolerance } : undefined;
}

function surelyAbove(world: World, tolerance: Gate['tolerance'], move: Switch): boolean {
  return [...readingOf(world, { scenario: 'best', bare: true }, move).values()].some(
    ({ measures: { least = 0, leastShare = 0 } }) => isAbove(tolerance, least, tidy(leastShare)),
  );
}

function isAbove(tolerance: Gate['tolerance'], people: number, share: number): boolean {
  return people > (tolerance.people ?? Infinity) || share > tolerance.share;
}

/** A tool, and what taking its place would mean for the people who use it. */
interface Switch {
  readonly tool: string;
  readonly stays: (reader: FactReader) => boolean;
  readonly asked: (reader: FactReader) => Asked;
}

/** A move to a target that asks for all that a target can ask. */
function toEverything(tool: string): Switch {
  return { tool, stays: () => false, asked: () => EVERYTHING };
}

function moveTo(world: World, tool: string, target: string): Switch {
  return {
    tool,
    // What stays asks nothing new: finishing a move half made shuts nobody out.
    stays: (reader) => reader.catalogueId(tool) === target,
    asked: (reader) => newlyAsked(reader, world, tool, target),
  };
}

/** What the association said that it accepts, each limit by itself; the convention where it said nothing. */
function toleranceIn({ tree, weights }: World): Gate['tolerance'] {
  const people = readRange(nodeAt(tree, `${TOLERANCES}/exclusion_nombre`))?.max;
  const percent = readRange(nodeAt(tree, `${TOLERANCES}/exclusion_part`))?.max;
  const own = people !== undefined || percent !== undefined;
  // An own number without a share of its own: any share is accepted as long as the number holds.
  const share = percent === undefined ? (own ? 1 : weights.exclusion.tolerance_part) : percent / 100;
  return { people, share, own };
}

function gateAt(world: World, tolerance: Gate['tolerance'], tool: string, target: string): Gate {
  const move = moveTo(world, tool, target);
  const best = readingOf(world, { scenario: 'best' }, move);
  const worst = readingOf(world, { scenario: 'worst' }, move);
  const all = [...worst].map(([group, raw]) => joinGroup(group, best.get(group), raw));
  const above = (people: number, share: number): boolean => isAbove(tolerance, people, share);
  const blocked = all.some(({ people, share }) => above(people.low, share.low));
  return {
    tool,
    target,
    // A group that nobody has named makes the gate doubtful; it has no name to show.
    groups: all.filter(({ group, people }) => group !== UNTOLD && people.high > 0),
    tolerance,
    blocked,
    doubtful: !blocked && all.some(({ people, share }) => above(people.high, share.high)),
  };
}

/** One reading of every group, by its id. */
function readingOf(
  world: World,
  assumption: Pick<Assumption, 'scenario' | 'bare'>,
  move: Switch,
): ReadonlyMap<string, RawContribution> {
  const { contributions } = runWith(world, { ...assumption, untold: true }, (reader) => {
    for (const group of reader.elements(GROUPS)) measureGroup(reader, group, move);
  });
  return new Map(contributions.map((raw) => [idOf(raw.meta.subject), raw]));
}

function measureGroup(reader: FactReader, group: string, { tool, stays, asked }: Switch): void {
  const subject = `/groupes/${group}`;
  // Read like a family's contribution, for its evidence; it enters no score, hence has no sentence.
  reader.weigh({ rule: '', subject, cause: subject, rows: [], answers: [] }, () => {
    if (stays(reader)) return 0;
    if (!reader.member(shutOutFacts.uses, [tool], group)) return 0;
    const heads = headsByReason(reader, group, asked(reader));
    const least = Math.max(...Object.values(heads));
    const most = Object.values(heads).reduce((sum, people) => sum + people, 0);
    return {
      severity: shareOf(reader, group, measured('personnes-au-dehors', most)).severity,
      measures: {
        ...heads,
        least: headsWithin(reader, group, least),
        most: headsWithin(reader, group, most),
        leastShare: shareOf(reader, group, measured('personnes-au-dehors', least)).severity,
        mostShare: shareOf(reader, group, measured('personnes-au-dehors', most)).severity,
      },
    };
  });
}

/**
 * What the target asks and today's tool does not: who stays at the door already loses nothing by the move. Where the
 * catalogue says nothing of today's tool, all that the target asks counts as new.
 */
function newlyAsked(reader: FactReader, world: World, tool: string, target: string): Asked {
  const today = world.catalogue.tools.get(reader.catalogueId(tool));
  const asked = askedBy(reader, [target], true);
  return {
    account: asked.account && today?.compte?.necessaire !== 'oui',
    equipment: today === undefined,
    connection: asked.connection && (today?.service === undefined || today.service === 'local'),
    following: asked.following,
  };
}

/** No more people than the group has. */
function headsWithin(reader: FactReader, group: string, people: number): number {
  return reader.either(shutOutFacts.people, [group], (size) => Math.min(size, people));
}

function joinGroup(group: string, best: RawContribution | undefined, worst: RawContribution): GroupShutOut {
  const low = (name: string): number => best?.measures[name] ?? 0;
  const high = (name: string): number => worst.measures[name] ?? 0;
  const most = high('most');
  const sure = SHUT_OUT_REASONS.filter((reason) => low(reason) > 0);
  return {
    group,
    // Heads that nobody has counted have no end.
    people: { low: low('least'), high: most < BOUNDS.nombre.max ? most : Infinity },
    share: { low: tidy(low('leastShare')), high: tidy(high('mostShare')) },
    reasons: sure.length > 0 ? sure : SHUT_OUT_REASONS.filter((reason) => high(reason) > 0),
    pointers: [...new Set([...(best?.reads.keys() ?? []), ...worst.reads.keys()])].sort(byCodePoint),
  };
}
