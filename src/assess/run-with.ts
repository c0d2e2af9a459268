import { onceOn, remembering } from '../domain/once.js';
import type { Pointer } from '../domain/pointer.js';
import type { Evidence } from '../domain/score.js';
import { FRESHNESS } from './ageing.js';
import type {
  Assumption,
  ContributionMeta,
  FactReader,
  RawContribution,
  ReadFact,
  Run,
  Scenario,
  Weighed,
  Weighing,
} from './fact-reader.js';
import { catalogued, readerFor, type Keeping } from './reader-for.js';
import { readingsOf, watched } from './readings.js';
import { measured, only } from './working.js';
import type { World } from './world.js';

type Evaluation = (reader: FactReader) => void;

/** Runs an evaluator's function once under one assumption. */
export function runWith(world: World, assumption: Assumption, evaluate: Evaluation): Run {
  return assumption.bare === true
    ? runBarely(world, assumption, evaluate)
    : runWatched(world, assumption, evaluate);
}

/** Only what it comes to. */
function runBarely(world: World, assumption: Assumption, evaluate: Evaluation): Run {
  if (assumption.resolve === undefined && assumption.standing === undefined)
    return runAlike(inWorld(world)(assumption.untold)(assumption.scenario), evaluate);
  const { scenario, resolve, standing } = assumption;
  const contributions: RawContribution[] = [];
  let ranks = 0;
  const weigh: FactReader['weigh'] = (meta, severity) => {
    const kept = standing?.(ranks)?.contribution;
    contributions.push(kept ?? contributionOf(meta, severity(), NO_READS));
    ranks += 1;
  };
  const keeping: Keeping = {
    ...NOTHING_KEPT,
    readings: readingsOf(world),
    end: (pointer) => resolve?.(pointer) ?? scenario,
    report: (contribution) => contributions.push(contribution),
    weigh,
    once: (_kind, _id, work) => work(),
  };
  evaluate(readerFor(world, assumption, keeping));
  return { ...NOTHING_READ, contributions };
}

/** What runs of a world share that take every unknown fact the same way: one reader, and what they have worked out. */
interface Alike {
  readonly reader: FactReader;
  /** Of the run that goes on. */
  asked: { readonly meta: ContributionMeta; readonly severity: () => Weighed }[];
  reported: RawContribution[];
}

function runAlike(alike: Alike, evaluate: Evaluation): Run {
  const { asked: askedBefore, reported: reportedBefore } = alike;
  const asked: Alike['asked'] = (alike.asked = []);
  const contributions: RawContribution[] = (alike.reported = []);
  evaluate(alike.reader);
  // Weighed here and not where it is asked: V8 would copy each weighing into the function that asks for it, and optimise both.
  for (const { meta, severity } of asked) contributions.push(contributionOf(meta, severity(), NO_READS));
  // A run inside another one leaves it as it was.
  [alike.asked, alike.reported] = [askedBefore, reportedBefore];
  return { ...NOTHING_READ, contributions };
}

/** By whether lists may hide something, and by the end that unknown facts take. */
const inWorld = onceOn((world: World) =>
  remembering((untold: boolean) => remembering((scenario: Scenario) => alikeIn(world, { scenario, untold }))),
);

function alikeIn(world: World, assumption: Pick<Assumption, 'scenario' | 'untold'>): Alike {
  const { scenario } = assumption;
  const keeping: Keeping = {
    ...NOTHING_KEPT,
    readings: readingsOf(world),
    end: () => scenario,
    report: (contribution) => alike.reported.push(contribution),
    weigh: (meta, severity) => {
      alike.asked.push({ meta, severity });
    },
    once: sharedBy(remembering(() => new Map())),
  };
  const alike: Alike = { reader: readerFor(world, assumption, keeping), asked: [], reported: [] };
  return alike;
}

/** What it comes to, and all that was read and leant on. */
function runWatched(world: World, assumption: Assumption, evaluate: Evaluation): Run {
  const { scenario, resolve } = assumption;
  const contributions: RawContribution[] = [];
  const listReads = new Map<Pointer, ReadFact>();
  const listLeaning = new Set<Pointer>();
  const weighed: Weighing[] = [];
  const listLooked = new Set<Pointer>([FRESHNESS]);
  let [current, leaning, looked] = [listReads, listLeaning, listLooked];
  let swayed: Assumption['resolve'];
  let isAgain = false;

  const readings = watched(readingsOf(world), (pointer) => {
    if (!isAgain) looked.add(pointer);
  });
  const end = (pointer: Pointer): Scenario => {
    if (!isAgain) leaning.add(pointer);
    return swayed?.(pointer) ?? resolve?.(pointer) ?? scenario;
  };
  const note: Keeping['note'] = (spec, place, known, value) => {
    if (isAgain) return UNREAD;
    const { pointer } = place;
    const { certainty, date } = readings.fact(place);
    const source = world.overridden.has(pointer) ? 'hypothese' : 'inventaire';
    const evidence: Evidence = { source, pointer, value, certainty: known ? certainty : undefined, date };
    const read = { evidence, question: spec.question, path: spec.path, known };
    current.set(pointer, read);
    return read;
  };
  const noteCatalogue: Keeping['noteCatalogue'] = (spec, tool, value) => {
    if (isAgain) return;
    const pointer = catalogued(spec, tool);
    const evidence: Evidence = { source: 'catalogue', pointer, value, certainty: undefined, date: undefined };
    const known = value !== undefined;
    current.set(pointer, { evidence, question: spec.question, path: spec.path, known });
  };

  /** The facts read and leant on inside belong to the contribution. */
  const weighOnce = (meta: ContributionMeta, severity: () => Weighed): Omit<Weighing, 'again'> => {
    const outer = [current, leaning, looked] as const;
    const { length } = contributions;
    const reads = new Map<Pointer, ReadFact>();
    const own = { leaning: new Set<Pointer>(), looked: new Set<Pointer>() };
    [current, leaning, looked] = [reads, own.leaning, own.looked];
    const contribution = contributionOf(meta, severity(), reads);
    [current, leaning, looked] = outer;
    return { contribution, ...own, alone: contributions.length === length };
  };
  const weigh: Keeping['weigh'] = (meta, severity) => {
    const weighing = weighOnce(meta, severity);
    contributions.push(weighing.contribution);
    const again: Weighing['again'] = (otherwise) => {
      const { length } = contributions;
      [swayed, isAgain] = [otherwise, true];
      const contribution = contributionOf(meta, severity(), NO_READS);
      [swayed, isAgain] = [undefined, false];
      const alone = contributions.length === length;
      contributions.length = length;
      return { contribution, alone };
    };
    weighed.push({ ...weighing, again });
  };
  const report: Keeping['report'] = (contribution) => contributions.push(contribution);
  const once: Keeping['once'] = (_kind, _id, work) => work();
  evaluate(readerFor(world, assumption, { readings, end, note, noteCatalogue, report, weigh, once }));
  return { contributions, reads: listReads, leaning: listLeaning, looked: listLooked, weighed };
}

type Answers = (kind: string) => Map<string, { readonly answer: unknown }>;

/** Gives what was worked out before, by kind and by id. */
function sharedBy(answers: Answers): FactReader['once'] {
  return <T>(kind: string, id: string, work: () => T): T => {
    const known = answers(kind);
    const before = known.get(id);
    if (before !== undefined) return before.answer as T;
    const answer = work();
    known.set(id, { answer });
    return answer;
  };
}

/** What a bare run has read: it does not know. */
const UNREAD: ReadFact = {
  evidence: { source: 'inventaire', pointer: '', value: undefined, certainty: undefined, date: undefined },
  question: '',
  path: '',
  known: false,
};
const NO_READS: RawContribution['reads'] = new Map();
const NOTHING: ReadonlySet<Pointer> = new Set();
const NOTHING_READ: Omit<Run, 'contributions'> = {
  reads: NO_READS,
  leaning: NOTHING,
  looked: NOTHING,
  weighed: [],
};
const NOTHING_KEPT: Pick<Keeping, 'note' | 'noteCatalogue'> = {
  note: () => UNREAD,
  noteCatalogue: () => undefined,
};

function contributionOf(
  meta: ContributionMeta,
  weighed: Weighed,
  reads: RawContribution['reads'],
): RawContribution {
  if (typeof weighed === 'number')
    return { meta, ...only(measured('gravite', weighed)), measures: NONE_TAKEN, reads };
  const { severity, measures = NONE_TAKEN, working = only(measured('gravite', severity)).working } = weighed;
  return { meta, severity, measures, working, reads };
}

const NONE_TAKEN: RawContribution['measures'] = {};
