import type { SmallestGroup } from '../domain/carriers.js';
import type { CatalogueTool } from '../domain/catalogue.js';
import type { Json } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import { segmentsOf } from '../domain/pointer.js';
import type { Action, Contribution, Evidence, FamilyScore, Interval, Question } from '../domain/score.js';
import type { Lookup } from './lookup.js';
import { isKnown } from './view-score.js';
import { nameWords } from './wording.js';

/**
 * Parts of the JSON report, as schemas/result.schema.json publishes them. Keys come in a fixed order. JSON has no
 * infinity: such an end is null, and a sibling says that it is unbounded.
 */
export function jsonInterval({ low, high }: Interval): Json {
  return { low: finite(low), high: finite(high), unbounded: !Number.isFinite(high) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Where something stands: pointer, the name that people use, file, line and column from 1. */
export function jsonSubject(pointer: Pointer, lookup: Lookup): Json {
  return { pointer, name: nameWords(lookup.named(pointer).name), ...jsonPlace(pointer, lookup) };
}

function jsonPlace(pointer: Pointer, lookup: Lookup) {
  const place = lookup.place(pointer);
  if (place === undefined) return { file: null, line: null, column: null, exact: false };
  return { file: lookup.file, line: place.line, column: place.column, exact: place.exact };
}

function jsonEvidence(evidence: Evidence, lookup: Lookup): Json {
  const { source, pointer, value, certainty, date } = evidence;
  return {
    source,
    pointer,
    ...jsonPlace(pointer, lookup),
    known: isKnown(evidence),
    value: value ?? null,
    certainty: certainty ?? null,
    date: date ?? null,
    references: source === 'catalogue' ? catalogueSources(pointer, lookup) : [],
  };
}

/** The dated sources that the catalogue names for a fact: those about it, or `convention`. */
function catalogueSources(pointer: Pointer, { catalogue }: Lookup): Json {
  const [, id = '', key = ''] = segmentsOf(pointer);
  const entry = catalogue.tools.get(id);
  return entry === undefined
    ? []
    : sourcesAbout(entry, key).map(({ titre, date }) => ({ title: titre, date }));
}

/** Sources of a catalogue entry about one of its keys. */
export function sourcesAbout(entry: CatalogueTool, key: string): readonly { titre: string; date: string }[] {
  return Object.values(entry.sources).filter(({ porte_sur }) => porte_sur.includes(key));
}

function jsonMeasures(measures: Contribution['measures']): Json {
  return Object.fromEntries(
    Object.entries(measures).map(([name, { best, worst }]) => [
      name,
      {
        best: finite(best),
        bestUnbounded: !Number.isFinite(best),
        worst: finite(worst),
        worstUnbounded: !Number.isFinite(worst),
      },
    ]),
  );
}

/** One reason for a score, with its evidence. */
export function jsonContribution(contribution: Contribution, lookup: Lookup): Json {
  const { rule, subject, cause, rows, args, measures, severity, evidence, answers } = contribution;
  return {
    rule,
    subject: jsonSubject(subject, lookup),
    cause,
    rows,
    args,
    measures: jsonMeasures(measures),
    severity: { low: severity.low, high: severity.high },
    evidence: evidence.map((fact) => jsonEvidence(fact, lookup)),
    answers,
  };
}

/** One family on one side, with all that explains it. */
export function jsonFamily(score: FamilyScore, lookup: Lookup): Json {
  return {
    family: score.family,
    side: score.side,
    score: { low: score.score.low, high: score.score.high },
    told: { low: score.told.low, high: score.told.high },
    levels: { low: score.levels.low, high: score.levels.high },
    rows: score.rows,
    contributions: score.contributions.map((contribution) => jsonContribution(contribution, lookup)),
  };
}

/** An action with the facts that it would change. */
export function jsonAction(action: Action, lookup: Lookup): Json {
  const { id, kind, subject, args, rows, hours, verification, severity, effects, gain, overrides } = action;
  return {
    id,
    kind,
    subject: jsonSubject(subject, lookup),
    args,
    rows,
    hours,
    verification,
    severity,
    gain,
    effects: effects.map(({ family, side, low, high }) => ({ family, side, low, high })),
    overrides: [...overrides].map(([pointer, value]) => ({ pointer, value })),
  };
}

/** A question with the facts that its answer would settle. */
export function jsonQuestion(
  { id, kind, subject, facts, narrowing, families }: Question,
  lookup: Lookup,
): Json {
  return { id, kind, subject: jsonSubject(subject, lookup), facts, narrowing, families };
}

/** A smallest group; null when nothing of the kind is known. */
export function jsonGroup(group: SmallestGroup | undefined): Json {
  if (group === undefined) return null;
  return { size: jsonInterval(group.size), people: group.people, exact: group.exact };
}
