import { isMeetingDay } from '../domain/calendar.js';
import type { RecipeStep } from './recipe.js';
import { daysOf, type Stretch } from './stretch.js';

export type StepPeriod = RecipeStep['periode'];

/** Days on which a step may be done, by the period that its recipe asks for; undefined means any day. */
export function periodMask(
  stretch: Stretch,
  period: StepPeriod,
  groups: readonly string[],
  waitsForCalm: boolean,
): Uint8Array | undefined {
  if (period === 'quelconque') return undefined;
  const key = [period, waitsForCalm, ...groups].join(' ');
  const mask = stretch.masks.get(key) ?? makeMask(stretch, period, groups, waitsForCalm);
  stretch.masks.set(key, mask);
  return mask;
}

function makeMask(
  stretch: Stretch,
  period: StepPeriod,
  groups: readonly string[],
  waitsForCalm: boolean,
): Uint8Array {
  if (period === 'avant-calme') return beforeCalm(stretch, groups, waitsForCalm);
  const { calendar, planning } = stretch;
  const free = planning.calendrier.jours_sans_reunion;
  return Uint8Array.from(daysOf(stretch), (day) => {
    const kind = calendar.kindOf(day, groups);
    if (kind === 'absente') return 0;
    if (period === 'non-absente') return 1;
    if (!isMeetingDay(calendar, day, free)) return 0;
    if (waitsForCalm) return kind === 'calme' ? 1 : 0;
    return kind === undefined && calendar.isSchoolHoliday(day) ? 0 : 1;
  });
}

/** Days on which people are there and after which some group can be trained before long. */
function beforeCalm(stretch: Stretch, groups: readonly string[], waitsForCalm: boolean): Uint8Array {
  const present = makeMask(stretch, 'non-absente', [], false);
  const training = groups.map((group) => periodMask(stretch, 'calme', [group], waitsForCalm));
  const within = stretch.planning.calendrier.annonce_avant_jours;
  let next = training.length === 0 ? 0 : Infinity;
  const result = new Uint8Array(present.length);
  for (let day = present.length - 1; day >= 0; day -= 1) {
    if (training.length === 0 || training.some((mask) => mask?.[day] === 1)) next = day;
    result[day] = present[day] === 1 && next - day <= within ? 1 : 0;
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
