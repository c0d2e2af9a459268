import { byCodePoint, type Pointer } from '../domain/pointer.js';
import type { Contribution, Evidence, FamilyScore, Interval, Level, Side } from '../domain/score.js';
import { combine, levelOf, levelsOf, tidy, type Severity } from './combine.js';
import type { Evaluator } from './evaluator.js';
import type { Assumption, RawContribution, ReadFact, Run, Scenario } from './fact-reader.js';
import { runWith } from './run-with.js';
import { nothing } from './working.js';
import { contextFor, type World } from './world.js';

/** The two readings of one family, before they are joined. */
export interface FamilyRuns {
  readonly best: Run;
  readonly worst: Run;
}

/** Runs one evaluator with the unknown facts at their best and at their worst. */
export function runFamily(
  world: World,
  evaluator: Evaluator,
  side: Side,
  assumption: Pick<Assumption, 'untold' | 'resolve' | 'bare'> = { untold: true },
): FamilyRuns {
  const context = contextFor(world, side);
  const run = (scenario: 'best' | 'worst'): Run =>
    runWith(world, { ...assumption, scenario }, (reader) => {
      evaluator.evaluate(reader, context);
    });
  return { best: run('best'), worst: run('worst') };
}

/** What the two readings of one family weigh, without what they read. */
export type FamilyWeighings = Readonly<Record<Scenario, Pick<Run, 'contributions'>>>;

/** The score that two readings enclose, from 0 to 100. */
export function enclose(world: World, { best, worst }: FamilyWeighings): Interval {
  return { low: scoreOf(world, best), high: scoreOf(world, worst) };
}

function scoreOf(world: World, run: FamilyWeighings[Scenario]): number {
  // What weighs nothing spares nothing, whatever its rank: at best, most of it.
  const severities: Severity[] = [];
  for (const { meta, severity } of run.contributions) {
    if (severity > 0) severities.push({ cause: meta.cause, severity });
  }
  return combine(severities, world.weights.combinaison.attenuation);
}

/** The level that one family has at least: one reading instead of the three that a whole score takes. */
export function familyFloor(world: World, evaluator: Evaluator, side: Side): Level {
  const context = contextFor(world, side);
  const best = runWith(world, { scenario: 'best', untold: true, bare: true }, (reader) => {
    evaluator.evaluate(reader, context);
  });
  return levelOf(scoreOf(world, best), world.weights.niveaux);
}

/** Just the interval of one family: what questions, actions and what-ifs compare. */
export function familyInterval(
  world: World,
  evaluator: Evaluator,
  side: Side,
  assumption: Pick<Assumption, 'untold' | 'resolve'> = { untold: true },
): Interval {
  return enclose(world, runFamily(world, evaluator, side, { ...assumption, bare: true }));
}

/** One family with all that explains it. */
export function scoreFamily(world: World, evaluator: Evaluator, side: Side): FamilyScore {
  const runs = runFamily(world, evaluator, side);
  const score = enclose(world, runs);
  return {
    family: evaluator.family,
    side,
    score,
    told: familyInterval(world, evaluator, side, { untold: false }),
    levels: levelsOf(score, world.weights.niveaux),
    rows: evaluator.rows,
    contributions: joinContributions(runs),
  };
}

/** Matches the contributions of both readings; those that cannot weigh anything are left out. */
function joinContributions({ best, worst }: FamilyRuns): readonly Contribution[] {
  const bestByKey = new Map(best.contributions.map((raw) => [keyOf(raw), raw]));
  const joined = worst.contributions
    .filter((raw) => raw.severity > 0)
    .map((raw) => joinOne(bestByKey.get(keyOf(raw)), raw));
  const unique = new Map(
    joined.map((contribution) => [contribution.rule + contribution.subject, contribution]),
  );
  return [...unique.values()].sort(worstFirst);
}

function keyOf({ meta }: RawContribution): string {
  return `${meta.rule} ${meta.subject}`;
}

function worstFirst(a: Contribution, b: Contribution): number {
  return (
    b.severity.high - a.severity.high ||
    b.severity.low - a.severity.low ||
    byCodePoint(a.rule, b.rule) ||
    byCodePoint(a.subject, b.subject)
  );
}

function joinOne(best: RawContribution | undefined, worst: RawContribution): Contribution {
  const { meta } = worst;
  return {
    rule: meta.rule,
    subject: meta.subject,
    cause: meta.cause,
    rows: meta.rows,
    args: meta.args ?? {},
    measures: joinMeasures(best?.measures ?? {}, worst.measures),
    severity: { low: tidy(best?.severity ?? 0), high: tidy(worst.severity) },
    working: { best: best?.working ?? nothing('pas-au-mieux').working, worst: worst.working },
    evidence: evidenceOf(best?.reads, worst.reads),
    answers: meta.answers,
  };
}

function joinMeasures(
  best: Readonly<Record<string, number>>,
  worst: Readonly<Record<string, number>>,
): Contribution['measures'] {
  return Object.fromEntries(
    Object.entries(worst).map(([name, value]) => [
      name,
      { best: tidy(best[name] ?? value), worst: tidy(value) },
    ]),
  );
}

/** Everything either reading looked at, by pointer. */
function evidenceOf(
  best: ReadonlyMap<Pointer, ReadFact> | undefined,
  worst: ReadonlyMap<Pointer, ReadFact>,
): readonly Evidence[] {
  return [...new Map([...(best ?? []), ...worst]).values()]
    .map(({ evidence }) => evidence)
    .sort((a, b) => byCodePoint(a.pointer, b.pointer));
}
