import { isMeetingDay } from '../domain/calendar.js';
import { dateOf, dayOf, isoDate, yearOf } from '../domain/dates.js';
import type { RecipeStep, YearStart } from './recipe.js';
import { daysOf, type Stretch } from './stretch.js';

export type StepPeriod = RecipeStep['periode'];

/** Which days training takes: calm ones only, all but busy ones, or any on which people are there. */
export type Pace = 'calme' | 'pas-chargee' | 'presente';

/** Days on which a step may be done, by the period that its recipe asks for; undefined means any day. */
export function periodMask(
  stretch: Stretch,
  period: StepPeriod,
  groups: readonly string[],
  pace: Pace,
): Uint8Array | undefined {
  if (period === 'quelconque') return undefined;
  const key = [period, pace, ...groups].join(' ');
  const mask = stretch.masks.get(key) ?? makeMask(stretch, period, groups, pace);
  stretch.masks.set(key, mask);
  return mask;
}

function makeMask(stretch: Stretch, period: StepPeriod, groups: readonly string[], pace: Pace): Uint8Array {
  if (period === 'avant-calme') return beforeCalm(stretch, groups, pace);
  const { calendar, planning } = stretch;
  if (period === 'debut-exercice' || period === 'debut-saison') return startOfYear(stretch, period);
  const free = planning.calendrier.jours_sans_reunion;
  return Uint8Array.from(daysOf(stretch), (day) => {
    const kind = calendar.kindOf(day, groups);
    if (kind === 'absente') return 0;
    if (period === 'non-absente') return 1;
    if (!isMeetingDay(calendar, day, free)) return 0;
    if (pace === 'calme') return kind === 'calme' ? 1 : 0;
    if (kind === 'chargee' && pace === 'pas-chargee') return 0;
    return kind === undefined && calendar.isSchoolHoliday(day) ? 0 : 1;
  });
}

/** The first days of each year of that kind, people being there. */
function startOfYear(stretch: Stretch, period: YearStart): Uint8Array {
  const { mois, jour, pendant_jours } = stretch.planning.calendrier.debuts[period];
  const present = makeMask(stretch, 'non-absente', [], 'presente');
  return present.map((there, index) => {
    const year = yearOf(dateOf(stretch.from + index));
    const first = dayOf(isoDate(year, mois, jour));
    const since = stretch.from + index - first;
    return there === 1 && since >= 0 && since < pendant_jours ? 1 : 0;
  });
}

/**
 * Days on which people are there and after which each group can be trained before long, with days enough for its sessions:
 * what is announced on the last calm evening is learnt half a year later. Where no day suits all groups, one that suits some.
 */
function beforeCalm(stretch: Stretch, groups: readonly string[], pace: Pace): Uint8Array {
  const present = makeMask(stretch, 'non-absente', [], 'presente');
  const training = groups.map((group) => periodMask(stretch, 'calme', [group], pace));
  const open = training.map((mask) => leadsTo(stretch, mask));
  const all = present.map((there, day) => (there === 1 && open.every((mask) => mask[day] === 1) ? 1 : 0));
  if (open.length === 0 || all.includes(1)) return all;
  return present.map((there, day) => (there === 1 && open.some((mask) => mask[day] === 1) ? 1 : 0));
}

/** Days within reach of so many days of training. */
function leadsTo({ planning }: Stretch, training: Uint8Array | undefined): Uint8Array {
  const { annonce_avant_jours, jours_pour_former } = planning.calendrier;
  const days = training ?? new Uint8Array();
  let ahead = 0;
  const result = new Uint8Array(days.length);
  for (let day = days.length - 1; day >= 0; day -= 1) {
    ahead += (days[day] ?? 0) - (days[day + annonce_avant_jours] ?? 0);
    result[day] = ahead >= jours_pour_former ? 1 : 0;
  }
  return result;
}

/** Days from which so many days in a row are allowed, for people in general. */
export function runMask(stretch: Stretch, period: StepPeriod, mask: Uint8Array, days: number): Uint8Array {
  const key = `${period} x${days}`;
  const known = stretch.masks.get(key);
  if (known !== undefined) return known;
  let run = 0;
  const result = new Uint8Array(mask.length);
  for (let day = mask.length - 1; day >= 0; day -= 1) {
    run = mask[day] === 1 ? run + 1 : 0;
    result[day] = run >= days ? 1 : 0;
  }
  stretch.masks.set(key, result);
  return result;
}
