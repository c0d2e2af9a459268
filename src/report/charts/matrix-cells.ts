import { byCodePoint, segmentsOf } from '../../domain/pointer.js';
import { readCollection } from '../../domain/fact.js';
import {
  FAMILY_IDS,
  type Contribution,
  type FamilyId,
  type FamilyScore,
  type Interval,
  type Level,
  type Side,
} from '../../domain/score.js';
import type { Brief, MethodFigures } from '../documents/document.js';
import { shownScore } from '../figures.js';
import { nameWords } from '../wording.js';

/** What a family says of one tool: nothing, that nobody knows, or a level or two. */
export type Cell =
  | { readonly kind: 'rien' }
  | { readonly kind: 'inconnu' }
  | { readonly kind: 'niveau'; readonly score: Interval; readonly low: Level; readonly high: Level };

export interface MatrixRow {
  readonly tool: string;
  /** What takes over, on the side of moving. */
  readonly to: string | undefined;
  readonly cells: readonly Cell[];
}

export interface Matrix {
  readonly side: Side;
  readonly families: readonly FamilyId[];
  readonly rows: readonly MatrixRow[];
}

/**
 * The level of each tool in each family that speaks of tools: that of its strongest reason, at best and at worst. A family
 * that says nothing of any tool has no column. The worst tools come first, in the same order on both sides.
 */
export function matrixOf({ result, figures, lookup }: Brief, side: Side): Matrix {
  const tools = readCollection(result.inventory.tree['outils']).ids;
  const scores = result.families.filter((family) => family.side === side);
  const families = FAMILY_IDS.filter((id) =>
    scores.some(({ family, contributions }) => family === id && contributions.some(isAboutOneOf(tools))),
  );
  const worst = new Map(tools.map((tool) => [tool, weightOf(result.families, tool)]));
  const ordered = tools.toSorted((a, b) => (worst.get(b) ?? 0) - (worst.get(a) ?? 0) || byCodePoint(a, b));
  const rows = ordered.map((id): MatrixRow => {
    const target = result.choices.find(({ tool }) => tool === id)?.to;
    const tool = nameWords(lookup.named(`/outils/${id}`).name);
    const to = target === undefined ? tool : nameWords(lookup.named(`/catalogue/${target}`).name);
    return {
      tool,
      to: side === 'rester' || to === tool ? undefined : to,
      cells: families.map((family) => cellOf(severityOf(scores, family, id), figures)),
    };
  });
  return { side, families, rows };
}

function toolOf({ subject }: Contribution): string | undefined {
  const [kind, id] = segmentsOf(subject);
  return kind === 'outils' ? id : undefined;
}

function isAboutOneOf(tools: readonly string[]): (contribution: Contribution) => boolean {
  return (contribution) => tools.includes(toolOf(contribution) ?? '');
}

/** What is certain counts more, as everywhere in the report. */
function weightOf(families: readonly FamilyScore[], tool: string): number {
  return families
    .flatMap(({ contributions }) => contributions)
    .filter((contribution) => toolOf(contribution) === tool)
    .reduce((sum, { severity }) => sum + 3 * severity.low + severity.high, 0);
}

/** The strongest reason at best, and the strongest at worst; undefined where the family has none. */
function severityOf(scores: readonly FamilyScore[], family: FamilyId, tool: string): Interval | undefined {
  const reasons = scores
    .filter((score) => score.family === family)
    .flatMap(({ contributions }) => contributions.filter((reason) => toolOf(reason) === tool));
  if (reasons.length === 0) return undefined;
  return {
    low: 100 * Math.max(...reasons.map(({ severity }) => severity.low)),
    high: 100 * Math.max(...reasons.map(({ severity }) => severity.high)),
  };
}

function cellOf(score: Interval | undefined, figures: MethodFigures): Cell {
  if (score === undefined) return { kind: 'rien' };
  const [low, high] = [levelOf(score.low, figures), levelOf(score.high, figures)];
  return low === 'faible' && high === 'critique' ? { kind: 'inconnu' } : { kind: 'niveau', score, low, high };
}

/** The level of a score from 0 to 100. */
function levelOf(score: number, { niveaux }: MethodFigures): Level {
  const shown = shownScore(score);
  if (shown >= niveaux.critique) return 'critique';
  if (shown >= niveaux.eleve) return 'eleve';
  return shown >= niveaux.modere ? 'modere' : 'faible';
}
