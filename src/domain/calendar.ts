import { dayOf, easterOf, isoDate, isoWeekday, addDays, dateOf, yearOf, type DayNumber } from './dates.js';
import {
  isMapping,
  nodeAt,
  readBoolean,
  readCollection,
  readReferences,
  readText,
  type IsoDate,
} from './fact.js';

/** What `src/data/calendrier.yaml` holds. */
export interface CalendarData {
  readonly jours_feries: {
    readonly source: string;
    readonly fixes: readonly { nom: string; mois: number; jour: number; alsace_moselle?: boolean }[];
    readonly apres_paques: readonly { nom: string; jours: number; alsace_moselle?: boolean }[];
  };
  readonly vacances: readonly {
    readonly nom: string;
    readonly zones: readonly string[];
    readonly du: IsoDate;
    readonly au: IsoDate;
    readonly source: string;
  }[];
}

export type PeriodKind = 'calme' | 'chargee' | 'absente';

/** A period of the association's year, as day numbers, both ends included. No group: everybody. */
export interface YearPeriod {
  readonly id: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly kind: PeriodKind;
  readonly groups: readonly string[];
}

/** The association's calendar between two days. */
export interface Calendar {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly isPublicHoliday: (day: DayNumber) => boolean;
  readonly isSchoolHoliday: (day: DayNumber) => boolean;
  /** What the period is for people of these groups; undefined when nobody has said. The worst of several wins. */
  readonly kindOf: (day: DayNumber, groups: readonly string[]) => PeriodKind | undefined;
  /** True when a calm period for these groups is still to come: training then waits for one. */
  readonly knowsCalm: (groups: readonly string[]) => boolean;
}

const WORST_FIRST: readonly PeriodKind[] = ['absente', 'chargee', 'calme'];

/** Reads `calendrier` of an inventory over a stretch of days. `data` is `calendrier.yaml`. */
export function readCalendar(tree: unknown, data: CalendarData, from: DayNumber, to: DayNumber): Calendar {
  const node = nodeAt(tree, '/calendrier');
  const feasts = publicHolidays(
    data,
    yearsOf(from, to),
    readBoolean(nodeAt(tree, '/calendrier/alsace_moselle')) === true,
  );
  const school = schoolDays(data, readText(nodeAt(tree, '/calendrier/zone_scolaire')));
  const periods = [...yearPeriods(nodeAt(node, '/periodes'), from, to), ...fixedDates(node)];
  const memory = new Map<string, ReadonlyMap<DayNumber, PeriodKind>>();
  const kindsFor = (groups: readonly string[]) => {
    const key = groups.join(' ');
    const kinds =
      memory.get(key) ??
      kindsByDay(
        periods.filter((period) => concerns(period, groups)),
        from,
        to,
      );
    memory.set(key, kinds);
    return kinds;
  };
  return {
    from,
    to,
    isPublicHoliday: (day) => feasts.has(day),
    isSchoolHoliday: (day) => school.has(day),
    kindOf: (day, groups) => kindsFor(groups).get(day),
    knowsCalm: (groups) =>
      periods.some(
        (period) =>
          period.kind === 'calme' && period.to >= from && period.from <= to && concerns(period, groups),
      ),
  };
}

/** The kind of each day that some period covers, the worst last so that it wins. */
function kindsByDay(
  periods: readonly YearPeriod[],
  from: DayNumber,
  to: DayNumber,
): ReadonlyMap<DayNumber, PeriodKind> {
  const kinds = new Map<DayNumber, PeriodKind>();
  for (const kind of [...WORST_FIRST].reverse()) {
    for (const period of periods.filter((candidate) => candidate.kind === kind)) {
      for (let day = Math.max(from, period.from); day <= Math.min(to, period.to); day += 1)
        kinds.set(day, kind);
    }
  }
  return kinds;
}

function yearsOf(from: DayNumber, to: DayNumber): readonly number[] {
  const first = yearOf(dateOf(from));
  return Array.from({ length: yearOf(dateOf(to)) - first + 1 }, (_, index) => first + index);
}

/** The public holidays of some years, as day numbers. */
export function publicHolidays(
  data: CalendarData,
  years: readonly number[],
  alsace: boolean,
): ReadonlySet<DayNumber> {
  const applies = (feast: { alsace_moselle?: boolean }) => alsace || feast.alsace_moselle !== true;
  const { fixes, apres_paques } = data.jours_feries;
  return new Set(
    years.flatMap((year) => [
      ...fixes.filter(applies).map(({ mois, jour }) => dayOf(isoDate(year, mois, jour))),
      ...apres_paques.filter(applies).map(({ jours }) => dayOf(addDays(easterOf(year), jours))),
    ]),
  );
}

function schoolDays(data: CalendarData, zone: string | undefined): ReadonlySet<DayNumber> {
  const days = new Set<DayNumber>();
  for (const { zones, du, au } of data.vacances) {
    if (zone === undefined || !zones.includes(zone)) continue;
    for (let day = dayOf(du); day <= dayOf(au); day += 1) days.add(day);
  }
  return days;
}

/** The kind of each day of a stretch that `calendrier/periodes` declares for people of these groups. */
export function declaredKinds(
  periods: unknown,
  groups: readonly string[],
  from: DayNumber,
  to: DayNumber,
): ReadonlyMap<DayNumber, PeriodKind> {
  const own = yearPeriods(periods, from, to).filter((period) => concerns(period, groups));
  return kindsByDay(own, from, to);
}

function concerns(period: YearPeriod, groups: readonly string[]): boolean {
  return period.groups.length === 0 || period.groups.some((group) => groups.includes(group));
}

function yearPeriods(node: unknown, from: DayNumber, to: DayNumber): readonly YearPeriod[] {
  return readCollection(node).ids.flatMap((id) => {
    const period = nodeAt(node, `/${id}`);
    const kind = readText(nodeAt(period, '/nature'));
    const span = spanOf(period);
    if (span === undefined || !WORST_FIRST.some((known) => known === kind)) return [];
    const groups = readReferences(nodeAt(period, '/groupes')).ids;
    const yearly = readBoolean(nodeAt(period, '/chaque_annee')) === true;
    const spans = yearly ? everyYear(span, from, to) : [span];
    return spans.map(([du, au]) => ({
      id,
      from: dayOf(du),
      to: dayOf(au),
      kind: kind as PeriodKind,
      groups,
    }));
  });
}

type DateSpan = readonly [IsoDate, IsoDate];

function spanOf(node: unknown): DateSpan | undefined {
  const from = isMapping(node) ? readText(node['du']) : undefined;
  const to = isMapping(node) ? (readText(node['au']) ?? from) : undefined;
  return from === undefined || to === undefined ? undefined : [from, to];
}

/** The same days in each year that the stretch touches; a period may straddle New Year. */
function everyYear([du, au]: DateSpan, from: DayNumber, to: DayNumber): readonly DateSpan[] {
  const shift = (date: IsoDate, years: number) =>
    isoDate(yearOf(date) + years, Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  const first = yearOf(dateOf(from)) - yearOf(au);
  const last = yearOf(dateOf(to)) - yearOf(du);
  if (last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => [
    shift(du, first + index),
    shift(au, first + index),
  ]);
}

/** Dates that cannot be moved (a festival, a meeting of the whole network) count as busy days. */
function fixedDates(calendar: unknown): readonly YearPeriod[] {
  const node = nodeAt(calendar, '/dates_fixes');
  return readCollection(node).ids.flatMap((id) => {
    const span = spanOf(nodeAt(node, `/${id}`));
    return span === undefined
      ? []
      : [{ id, from: dayOf(span[0]), to: dayOf(span[1]), kind: 'chargee' as const, groups: [] }];
  });
}

/** True for a day on which people may be called together: no public holiday, none of the weekdays left free. */
export function isMeetingDay(calendar: Calendar, day: DayNumber, freeWeekdays: readonly number[]): boolean {
  return !calendar.isPublicHoliday(day) && !freeWeekdays.includes(isoWeekday(day));
}
