import type { Json } from '../domain/fact.js';
import { child, idOf, type Pointer } from '../domain/pointer.js';
import {
  FAMILY_IDS,
  isUntold,
  type Contribution,
  type Evidence,
  type FamilyId,
  type FamilyScore,
  type Interval,
  type Level,
  type Side,
} from '../domain/score.js';
import { readsSame } from './figures.js';
import type { Lookup, Name, Named } from './lookup.js';
import type { Place } from './places.js';

/** A reason for a score: its message id, and all that the sentence needs. */
export interface ReasonView {
  readonly rule: string;
  readonly subject: Named;
  /** The place that tells it best. */
  readonly place: Place | undefined;
  readonly facts: Readonly<Record<string, Json>>;
  readonly unknown: readonly string[];
  /** It is about something that an open list may still hide. */
  readonly untold: boolean;
  /** What the rule says besides; ids have become names. */
  readonly names: Readonly<Record<string, Name>>;
  readonly measures: Contribution['measures'];
  readonly severity: Interval;
  readonly rows: readonly string[];
  readonly answers: readonly string[];
}

export interface SideView {
  readonly score: Interval;
  /** The same as if the lists hid nothing more; absent when it says nothing new. */
  readonly told: Interval | undefined;
  readonly levels: { readonly low: Level; readonly high: Level };
  /** Nothing but open lists: « as far as is told » would say zero of what nobody has told. */
  readonly untold: boolean;
  /** From the lowest level to the highest: nothing is known yet. */
  readonly blank: boolean;
  /** What weighs most, as far as is known. Lists that are open come last. */
  readonly reasons: readonly ReasonView[];
}

/** A family of risks with both its sides. A side that does not exist for it is absent. */
export interface FamilyView {
  readonly family: FamilyId;
  readonly rows: readonly string[];
  readonly sides: Readonly<Partial<Record<Side, SideView>>>;
}

/** The families, the worst first as far as is told; what nobody knows never comes out as the best. */
export function viewFamilies(families: readonly FamilyScore[], lookup: Lookup): readonly FamilyView[] {
  const ids = FAMILY_IDS.filter((id) => families.some(({ family }) => family === id));
  const views = ids.map((id): FamilyView => {
    const both = families.filter(({ family }) => family === id);
    return {
      family: id,
      rows: [...new Set(both.flatMap(({ rows }) => rows))],
      sides: Object.fromEntries(both.map((score) => [score.side, viewSide(score, lookup)])),
    };
  });
  const worst = new Map(ids.map((id) => [id, worstOf(families.filter(({ family }) => family === id))]));
  return views.toSorted((a, b) => (worst.get(b.family) ?? 0) - (worst.get(a.family) ?? 0));
}

/** The middle of what is told, on the worse side: a known 80 comes before « somewhere between 0 and 100 ». */
function worstOf(sides: readonly FamilyScore[]): number {
  return Math.max(...sides.map(({ told, score }) => (told.low + told.high + score.low + score.high) / 4));
}

function viewSide({ score, told, levels, contributions }: FamilyScore, lookup: Lookup): SideView {
  const same = readsSame(told, score);
  return {
    score,
    told: same ? undefined : told,
    untold: contributions.length > 0 && contributions.every(({ rule }) => rule === OPEN_LIST),
    levels,
    blank: levels.low === 'faible' && levels.high === 'critique',
    reasons: contributions.toSorted(heaviestFirst).map((contribution) => viewReason(contribution, lookup)),
  };
}

const OPEN_LIST = 'liste-ouverte';

/** What is certain counts more: it explains better than what nobody knows yet. */
function heaviestFirst(a: Contribution, b: Contribution): number {
  const weight = ({ severity }: Contribution): number => 3 * severity.low + severity.high;
  return Number(a.rule === OPEN_LIST) - Number(b.rule === OPEN_LIST) || weight(b) - weight(a);
}

/** Below its subject, the fact that people should look at first. */
const DECISIVE: Readonly<Record<string, string>> = {
  'bus-factor.porteurs': 'acces',
  'bus-factor.cible': 'criticite',
  'formats.sortie': 'export',
  'formats.fichier-cle': 'format',
  'formats.echange': 'format',
  'formats.archive': 'format',
  'formats.groupe': 'formats_expliques',
  'formation.groupe': 'heures_apprentissage',
  'information.procedure': 'procedure',
  'information.avis': 'avis_demande',
  'exclusion.domicile': 'seules_a_domicile',
  'dispersion.canaux': 'outils',
  'dispersion.etape': 'etape',
  'dispersion.spontane': 'statut',
  'dispersion.logiciels': 'suites',
  'perennite.cible': 'criticite',
  'confidentialite.donnees': 'donnees',
};

/** One reason, with what its sentence needs. */
export function viewReason(contribution: Contribution, lookup: Lookup): ReasonView {
  const { rule, subject, args, evidence, measures, severity, rows, answers } = contribution;
  const { cible: target, editeur: publisher } = args;
  const decisive = DECISIVE[rule];
  return {
    rule,
    subject: lookup.named(subject),
    place: lookup.place(decisive === undefined ? subject : child(subject, decisive)),
    facts: Object.fromEntries(
      evidence.filter(isKnown).map((fact) => [pathBelow(subject, fact.pointer), fact.value ?? null]),
    ),
    unknown: [...new Set(evidence.filter((fact) => !isKnown(fact)).map(({ pointer }) => idOf(pointer)))],
    untold: isUntold(subject),
    names: {
      ...(typeof target === 'string' && { cible: lookup.named(`/catalogue/${target}`).name }),
      ...(typeof publisher === 'string' && {
        editeur: { kind: 'editeurs', id: publisher, label: publisher },
      }),
    },
    measures,
    severity,
    rows,
    answers,
  };
}

/** A fact is known when somebody told it, or when the catalogue does. An open list has a value and stays unknown. */
export function isKnown({ source, value, certainty }: Evidence): boolean {
  return source === 'inventaire' || source === 'hypothese' ? certainty !== undefined : value !== undefined;
}

function pathBelow(subject: Pointer, pointer: Pointer): string {
  if (pointer === subject) return idOf(pointer);
  return pointer.startsWith(`${subject}/`) ? pointer.slice(subject.length + 1) : pointer;
}

/** How many families stand at each level on one side. */
export interface LevelCount {
  readonly side: Side;
  readonly counts: readonly {
    readonly low: Level;
    readonly high: Level;
    readonly blank: boolean;
    readonly count: number;
  }[];
}

/** Counts families by level, or range of levels, the worst first; families that nobody knows come apart. */
export function countLevels(families: readonly FamilyView[]): readonly LevelCount[] {
  const sides: readonly Side[] = ['rester', 'migrer'];
  return sides.map((side) => {
    const counts = new Map<string, LevelCount['counts'][number]>();
    for (const { sides: both } of families) {
      const view = both[side];
      if (view === undefined) continue;
      const key = `${view.levels.low} ${view.levels.high}`;
      const before = counts.get(key)?.count ?? 0;
      counts.set(key, { ...view.levels, blank: view.blank, count: before + 1 });
    }
    return { side, counts: [...counts.values()].sort(worstLevelFirst) };
  });
}

const RANK: Readonly<Record<Level, number>> = { faible: 0, modere: 1, eleve: 2, critique: 3 };

function worstLevelFirst(a: LevelCount['counts'][number], b: LevelCount['counts'][number]): number {
  return Number(a.blank) - Number(b.blank) || RANK[b.high] - RANK[a.high] || RANK[b.low] - RANK[a.low];
}
