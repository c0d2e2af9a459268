import { dateOf, type DayNumber } from '../domain/dates.js';
import type { MonthlyWork } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';
import { fixedWork } from './fixed-work.js';
import type { Solution } from './solve.js';
import { QUARTER } from './workers.js';

/**
 * Who gives how many hours in which month, within what each person told. Groups learn, they are not asked. The days of the steps
 * alone say it, so that the same days give the same months, whichever search found them.
 */
export function monthlyWork({ steps, problem, schedule }: Solution, from: DayNumber): readonly MonthlyWork[] {
  const placed = new Map(schedule.placed.map((place) => [place.id, place]));
  const share = fixedWork(problem, placed, 'tot', new Map());
  const allocations = share.failed.length === 0 ? share.allocations : schedule.allocations;
  const kinds = new Map(steps.flatMap(({ assignees }) => assignees.map(({ who, kind }) => [who, kind])));
  const minutes = new Map<string, Map<string, number>>();
  for (const { worker, day, minutes: taken } of allocations) {
    const months = minutes.get(worker) ?? new Map<string, number>();
    const month = dateOf(from + day).slice(0, 7);
    minutes.set(worker, months.set(month, (months.get(month) ?? 0) + taken));
  }
  return [...minutes]
    .flatMap(([who, months]) => {
      const kind = kinds.get(who);
      return kind === undefined ? [] : [{ who, kind, months: inQuarters(months) }];
    })
    .sort((a, b) => byCodePoint(a.kind, b.kind) || byCodePoint(a.who, b.who));
}

/**
 * Hours by month, in quarters. What has been begun counts as a whole quarter and is taken off the next month, so that the sum
 * stays what it is and no month goes past the quarters that the person told.
 */
function inQuarters(minutes: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  const hours: Record<string, number> = {};
  let sum = 0;
  let shown = 0;
  for (const [month, taken] of [...minutes].sort(([a], [b]) => byCodePoint(a, b))) {
    sum += taken;
    const quarters = Math.ceil(sum / QUARTER) - shown;
    shown += quarters;
    if (quarters > 0) hours[month] = quarters / 4;
  }
  return hours;
}
