import { yearlyPrice, type Catalogue } from '../domain/catalogue.js';
import { yearOf } from '../domain/dates.js';
import { nodeAt, readRange, type IsoDate } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Costs, Friction, MoneyBand, MonthlyWork, Step, TargetChoice } from '../domain/plan.js';
import type { Interval } from '../domain/score.js';
import { holds } from './conditions.js';
import type { ToolFacts } from './facts.js';
import type { Planning } from './planning.js';
import { moves } from './projects.js';

interface CostParts {
  readonly inventory: Inventory;
  readonly catalogue: Catalogue;
  readonly planning: Planning;
  readonly tools: readonly ToolFacts[];
  readonly choices: readonly TargetChoice[];
  readonly steps: readonly Step[];
  readonly work: readonly MonthlyWork[];
  readonly today: IsoDate;
}

/** Money by year in bands, hours apart, what comes back every month, and what nobody has told. Money is in cents. */
export function buildCosts(parts: CostParts): Costs {
  const { inventory, planning, steps, today } = parts;
  const last =
    steps.reduce((end, step) => Math.max(end, yearOf(step.end)), yearOf(today)) + planning.couts.annees_apres;
  const years = Array.from({ length: last - yearOf(today) + 1 }, (_, index) => yearOf(today) + index);
  const yearly = readRange(nodeAt(inventory.tree, '/objectifs/budget_annuel'));
  const oneOff = readRange(nodeAt(inventory.tree, '/objectifs/budget_ponctuel'));
  return {
    years: years.map((year) => ({ year, money: moneyOf(parts, year), hours: hoursOfYear(parts, year) })),
    frictions: frictionsOf(parts),
    unknown: unknownCosts(parts),
    ...(yearly === undefined ? {} : { yearlyBudget: inCents(yearly) }),
    ...(oneOff === undefined ? {} : { oneOffBudget: inCents(oneOff) }),
  };
}

function inCents({ min, max }: { readonly min: number; readonly max: number }): Interval {
  return { low: Math.round(min * 100), high: Math.round(max * 100) };
}

/**
 * Until its switch a tool is paid for; its successor from the year of the decision on. Whole years, both at once; a successor
 * of several tools is paid for once.
 */
function moneyOf(parts: CostParts, year: number): readonly MoneyBand[] {
  const bands = parts.tools.flatMap((tool) => {
    const choice = parts.choices.find((candidate) => candidate.tool === tool.id);
    const span = movingYears(parts, tool.id);
    const stays = choice === undefined || !moves(choice.verdict) || choice.verdict === 'adapter';
    const old = stays || span === undefined || year <= span.until ? oldBand(tool) : undefined;
    const next =
      choice !== undefined && span !== undefined && year >= span.from
        ? newBand(parts, tool, choice)
        : undefined;
    return [old, next].filter((band) => band !== undefined);
  });
  const isFirst = (band: MoneyBand, place: number) =>
    bands.findIndex(({ source }) => source === band.source) === place;
  return bands.filter(isFirst);
}

function movingYears(
  { steps }: CostParts,
  tool: string,
): { readonly from: number; readonly until: number } | undefined {
  const own = steps.filter(
    ({ tools, wave, decision }) => tools.includes(tool) && wave.includes('@') && decision === undefined,
  );
  const decision = steps.find(({ tools, decision: taken }) => tools.includes(tool) && taken !== undefined);
  const end = own.find(({ pointOfNoReturn }) => pointOfNoReturn);
  if (decision === undefined || end === undefined) return undefined;
  return { from: yearOf(decision.end), until: yearOf(end.end) };
}

function oldBand(tool: ToolFacts): MoneyBand | undefined {
  const told = readRange(nodeAt(tool.node, '/cout_annuel'));
  if (told === undefined) return undefined;
  const { low, high } = inCents(told);
  return {
    tool: tool.id,
    kind: 'ancien',
    label: tool.name,
    low,
    high,
    source: `${tool.pointer}/cout_annuel`,
  };
}

/** A tool that joins one that is already there costs nothing more. */
function newBand(
  { catalogue }: CostParts,
  tool: ToolFacts,
  { to, verdict }: TargetChoice,
): MoneyBand | undefined {
  const target = catalogue.tools.get(to ?? '');
  if (target === undefined || verdict !== 'remplacer') return undefined;
  const price = yearlyPrice(target);
  if (price === undefined) return undefined;
  const { low, high } = inCents(price);
  return {
    tool: tool.id,
    kind: 'nouveau',
    label: target.nom,
    low,
    high,
    source: `/catalogue/${target.id}/prix`,
  };
}

/** Hours taken in the year; what is left of months gone by counts in the first. */
function hoursOfYear({ work, today }: CostParts, year: number): number {
  return work
    .flatMap(({ months }) => Object.entries(months))
    .filter(([month]) => Math.max(yearOf(today), yearOf(`${month}-01`)) === year)
    .reduce((sum, [, hours]) => sum + hours, 0);
}

function frictionsOf({ inventory, planning, tools, choices }: CostParts): readonly Friction[] {
  return planning.couts.frictions
    .filter(({ si }) => holds([si], { inventory, planning, tools, choices }))
    .map(({ id, heures, lignes }) => ({ id, hoursPerMonth: heures, rows: lignes, args: {} }));
}

function unknownCosts({ catalogue, tools, choices }: CostParts): readonly string[] {
  return tools.flatMap((tool) => {
    const choice = choices.find((candidate) => candidate.tool === tool.id);
    const target = catalogue.tools.get(choice?.to ?? '');
    const priced = target !== undefined && yearlyPrice(target) !== undefined;
    return [
      ...(readRange(nodeAt(tool.node, '/cout_annuel')) === undefined ? [`${tool.pointer}/cout_annuel`] : []),
      ...(choice?.verdict === 'remplacer' && target !== undefined && !priced
        ? [`/catalogue/${target.id}/prix`]
        : []),
    ];
  });
}
