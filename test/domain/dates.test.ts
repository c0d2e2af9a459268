import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dateOf, dayOf, isoDate } from '../../src/domain/dates.js';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const dayIn = (date: string): number => EPOCH.until(date, { largestUnit: 'days' }).days;
const anyDay = fc.integer({ min: dayIn('0001-01-01'), max: dayIn('9999-12-31') });
const anyMonths = fc.integer({ min: -600, max: 600 });

describe('days and dates', () => {
  it('are those of the calendar, over the four hundred years after which it begins again', () => {
    const strange: string[] = [];
    let date = Temporal.PlainDate.from('1800-01-01');
    for (let day = dayIn('1800-01-01'); day < dayIn('2200-01-01'); day += 1) {
      const text = date.toString();
      if (dateOf(day) !== text || dayOf(text) !== day) strange.push(text);
      date = date.add({ days: 1 });
    }
    expect(strange).toEqual([]);
  });

  it('are those of the calendar, from the year 1 to 9999 and beyond', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const text = EPOCH.add({ days: day }).toString();
        expect([dateOf(day), dayOf(text)]).toEqual([text, day]);
      }),
    );
    expect(addDays('9999-12-31', 1)).toBe('+010000-01-01');
    expect(addDays('+010000-01-01', -1)).toBe('9999-12-31');
  });

  it('of other months are those of the calendar, the last one where the day is missing', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (day, months) => {
        const date = dateOf(day);
        expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString());
      }),
    );
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2027-03-31', -1)).toBe('2027-02-28');
  });

  it('are built from a year, a month and a day', () => {
    for (const year of [1, 26, 99, 1900, 2000, 2026, 2028, 9999])
      for (const month of [1, 2, 4, 12])
        for (const day of [1, 28, 29, 30, 31])
          expect(isoDate(year, month, day)).toBe(Temporal.PlainDate.from({ year, month, day }).toString());
  });

  it('are refused where there is no such day', () => {
    for (const text of ['2026-02-30', '2027-02-29', '2026-13-01', '2026-1-1', '2026', 'demain', ''])
      expect(() => dayOf(text)).toThrow(RangeError);
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
  });
});
