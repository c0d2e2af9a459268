import type { MoneyBand, Plan } from '../../domain/plan.js';
import { reportTexts } from '../../texts/fr/report.js';
import { roadmapTexts } from '../../texts/fr/roadmap.js';
import { capital, hoursWords, monthWords } from '../../texts/fr/words.js';
import { hoursRow, limitWords } from '../charts/hours-rows.js';
import type { Lookup } from '../lookup.js';
import { frictionWords } from '../plan-wording.js';
import type { PlanView } from '../view-plan.js';
import { nameWords, personWords } from '../wording.js';

const NO_CELL = '—';

/** Hours by role and month, with totals and what is possible: a table of columns (roles) and lines (months). */
export function workContext({ work, months }: PlanView, lookup: Lookup) {
  const sum = (month: string): number =>
    work.reduce((total, { months: own }) => total + (own.get(month) ?? 0), 0);
  return {
    any: work.length > 0,
    columns: [...work.map(({ name }) => capital(personWords(name))), roadmapTexts.total],
    lines: months.map((month) => ({
      month: monthWords(month),
      cells: [...work.map(({ months: own }) => cell(own.get(month) ?? 0)), cell(sum(month))],
    })),
    limits: [...work.map((view) => limitWords(hoursRow(view, lookup))), NO_CELL],
    totals: [...work.map(({ total }) => cell(total)), cell(work.reduce((all, { total }) => all + total, 0))],
  };
}

function cell(hours: number): string {
  return hours === 0 ? NO_CELL : hoursWords(hours);
}

/** Money by year apart from hours, what comes back every month, and what nobody has told. */
export function costsContext({ costs }: Plan, lookup: Lookup) {
  const { years, frictions, unknown, yearlyBudget, oneOffBudget } = costs;
  return {
    years: years.map(({ year, money, hours }) => ({
      year: String(year),
      money: moneyWords(money, unknown.length > 0),
      detail:
        money
          .filter(({ high }) => high > 0)
          .map(({ label, low, high }) => `${label} : ${roadmapTexts.money(low, high)}`)
          .join(' ; ') || NO_CELL,
      hours: hoursWords(hours),
    })),
    frictions: frictions.map((friction) => ({
      words: frictionWords(friction),
      hours: roadmapTexts.perMonth(friction.hoursPerMonth),
    })),
    unknown: unknown.length > 0 ? `${roadmapTexts.noPrice} : ${unknownNames(unknown, lookup)}.` : null,
    yearly: yearlyBudget === undefined ? null : roadmapTexts.budget(yearlyBudget.low, yearlyBudget.high),
    oneOff: oneOffBudget === undefined ? null : roadmapTexts.oneOff(oneOffBudget.low, oneOffBudget.high),
  };
}

/** A year's money. What nobody has told is not zero. */
function moneyWords(money: readonly MoneyBand[], more: boolean): string {
  if (money.length === 0) return reportTexts.notKnown;
  const low = money.reduce((sum, band) => sum + band.low, 0);
  const high = money.reduce((sum, band) => sum + band.high, 0);
  return more ? roadmapTexts.moneyAndMore(low, high) : roadmapTexts.money(low, high);
}

function unknownNames(pointers: readonly string[], lookup: Lookup): string {
  return [...new Set(pointers.map((pointer) => nameWords(lookup.named(pointer).name)))].join(', ');
}
