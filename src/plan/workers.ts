import { dayOf, weekIndex, type DayNumber } from '../domain/dates.js';
import { nodeAt, readPeriods, readRange } from '../domain/fact.js';
import type { Inventory } from '../domain/inventory.js';
import type { Hypothesis } from '../domain/plan.js';
import { within } from './facts.js';
import { DAYS_PER_MONTH, type Helper } from './people.js';
import type { Buckets, Worker } from './problem.js';
import { daysOf, type Stretch } from './stretch.js';

/** Minutes of a quarter of an hour. */
export const QUARTER = 15;

/**
 * The minutes of a helper: a share for each day by period (none when absent, after the mandate, in hand-over), summed by week,
 * a busier week allowed; never more in a month than the hours told, nor in a day than the convention, nothing on public
 * holidays.
 */
export function helperWorker(stretch: Stretch, helper: Helper, factor: number): Worker {
  const key = `${helper.id} ${helper.hours} ${factor}`;
  const worker = stretch.workers.get(key) ?? makeHelperWorker(stretch, helper, factor);
  stretch.workers.set(key, worker);
  return worker;
}

function makeHelperWorker(stretch: Stretch, helper: Helper, factor: number): Worker {
  const { personnes } = stretch.planning;
  const monthly = helper.hours * 60 * factor;
  const isFeast = (index: number) => stretch.calendar.isPublicHoliday(stretch.from + index);
  const last =
    helper.lastDay === undefined
      ? Infinity
      : dayOf(helper.lastDay) - personnes.passage_de_relais_semaines * 7;
  const away = readPeriods(nodeAt(helper.person?.node, '/absences')).periods.map(({ from, to }) => [
    dayOf(from),
    dayOf(to),
  ]);
  const shares = daysOf(stretch).map((day) => {
    if (day > last || away.some(([from, to]) => (from ?? 0) <= day && day <= (to ?? 0))) return 0;
    return (monthly / DAYS_PER_MONTH) * shareOfDay(stretch, day, helper.person?.groups ?? []);
  });
  return {
    id: helper.id,
    buckets: [
      dayBuckets(
        shares.map((share, index) =>
          share > 0 && !isFeast(index) ? Math.round(personnes.heures_par_jour * 60) : 0,
        ),
      ),
      weekBuckets(
        stretch,
        shares.map((share) => share * personnes.pointe_hebdomadaire),
      ),
      monthBuckets(stretch, wholeQuarters(monthly)),
    ],
  };
}

/** Hours are told and shown in quarters: what is left over would show as one more. */
function wholeQuarters(minutes: number): number {
  return minutes < QUARTER ? Math.floor(minutes) : Math.floor(minutes / QUARTER + 1e-9) * QUARTER;
}

/** School holidays count only where the association has not said what the period is for it. */
function shareOfDay({ calendar, planning }: Stretch, day: DayNumber, groups: readonly string[]): number {
  const { personnes } = planning;
  const kind = calendar.kindOf(day, groups);
  if (kind !== undefined) return personnes[kind];
  return calendar.isSchoolHoliday(day) ? personnes.vacances_scolaires : personnes.ordinaire;
}

export function groupWorkerId(group: string): string {
  return `groupe:${group}`;
}

/** The minutes that one person of a group has for learning: so many a month, in sessions of a limited length. */
export function groupWorker(
  stretch: Stretch,
  inventory: Inventory,
  group: string,
): { worker: Worker; hypotheses: readonly Hypothesis[] } {
  const { groupes } = stretch.planning;
  const pointer = `/groupes/${group}/heures_apprentissage`;
  const range = readRange(nodeAt(inventory.tree, pointer));
  const told = range === undefined ? undefined : within(range, stretch.planning.personnes.dans_la_fourchette);
  const hours = told === undefined || told <= 0 ? groupes.heures_apprentissage : told;
  const id = told === undefined ? 'apprentissage-suppose' : 'apprentissage-nul';
  const hypothesis = {
    id,
    args: { groupe: group, heures: hours },
    pointers: [pointer],
    source: groupes.source,
  };
  const worker = stretch.workers.get(groupWorkerId(group)) ?? makeGroupWorker(stretch, group, hours);
  stretch.workers.set(worker.id, worker);
  return { worker, hypotheses: hours === told ? [] : [hypothesis] };
}

function makeGroupWorker(stretch: Stretch, group: string, hours: number): Worker {
  const daily = Math.round(Math.min(hours, stretch.planning.groupes.heures_par_jour) * 60);
  const buckets = [
    dayBuckets(daysOf(stretch).map(() => daily)),
    monthBuckets(stretch, Math.floor(hours * 60)),
  ];
  return { id: groupWorkerId(group), buckets };
}

function dayBuckets(caps: readonly number[]): Buckets {
  return { of: Int32Array.from(caps, (_, index) => index), caps: Int32Array.from(caps) };
}

function weekBuckets(stretch: Stretch, shares: readonly number[]): Buckets {
  const first = weekIndex(stretch.from);
  const of = Int32Array.from(daysOf(stretch), (day) => weekIndex(day) - first);
  const sums: number[] = [];
  of.forEach((week, index) => (sums[week] = (sums[week] ?? 0) + (shares[index] ?? 0)));
  return { of, caps: Int32Array.from(sums, (minutes) => Math.floor(minutes + 1e-9)) };
}

function monthBuckets({ months }: Stretch, minutes: number): Buckets {
  return { of: months, caps: new Int32Array((months.at(-1) ?? 0) + 1).fill(minutes) };
}
