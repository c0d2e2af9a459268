import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicHolidays, readCalendar } from '../../src/domain/calendar.js';
import {
  addDays,
  addMonths,
  dateOf,
  dayOf,
  daysBetween,
  easterOf,
  isoWeekday,
  weekIndex,
} from '../../src/domain/dates.js';
import { calendarData } from './load-data.js';

describe('dates', () => {
  it('turn into day numbers and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 60000 }), (day) => {
        expect(dayOf(dateOf(day))).toBe(day);
      }),
    );
  });

  it('know the weekday and keep Monday to Sunday in one week', () => {
    expect(isoWeekday(dayOf('2026-11-22'))).toBe(7);
    expect(isoWeekday(dayOf('2026-11-23'))).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 60000 }), (day) => {
        expect(weekIndex(day + 1) - weekIndex(day)).toBe(isoWeekday(day) === 7 ? 1 : 0);
      }),
    );
  });

  it('add days and months over the ends of months and years', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(daysBetween('2026-11-22', '2027-11-22')).toBe(365);
  });

  it('refuse a day that does not exist', () => {
    expect(() => dayOf('2027-02-30')).toThrow(RangeError);
  });

  it('find Easter', () => {
    const known = {
      2024: '2024-03-31',
      2025: '2025-04-20',
      2026: '2026-04-05',
      2027: '2027-03-28',
      2028: '2028-04-16',
      2038: '2038-04-25',
    };
    for (const [year, date] of Object.entries(known)) expect(easterOf(Number(year))).toBe(date);
  });
});

describe('the calendar of an association', () => {
  const from = dayOf('2026-11-22');
  const to = dayOf('2029-11-22');
  const read = (calendrier: object) => readCalendar({ calendrier }, calendarData, from, to);

  it('has eleven public holidays a year, thirteen in Alsace and Moselle', () => {
    expect(publicHolidays(calendarData, [2026], false).size).toBe(11);
    expect(publicHolidays(calendarData, [2026], true).size).toBe(13);
    expect(read({}).isPublicHoliday(dayOf('2027-05-06'))).toBe(true);
    expect(read({}).isPublicHoliday(dayOf('2027-03-26'))).toBe(false);
    expect(read({ alsace_moselle: 'oui' }).isPublicHoliday(dayOf('2027-03-26'))).toBe(true);
  });

  it('knows the school holidays of the zone that is told, and of no other', () => {
    const day = dayOf('2027-02-08');
    expect(read({ zone_scolaire: 'c' }).isSchoolHoliday(day)).toBe(true);
    expect(read({ zone_scolaire: 'a' }).isSchoolHoliday(day)).toBe(false);
    expect(read({}).isSchoolHoliday(day)).toBe(false);
    expect(read({ zone_scolaire: 'corse' }).isSchoolHoliday(dayOf('2026-12-25'))).toBe(false);
  });

  it('lets the worst period win and repeats what comes every year', () => {
    const calendar = read({
      periodes: {
        hiver: { du: '2027-01-05', au: '2027-02-28', nature: 'calme', chaque_annee: 'oui' },
        fermeture: { du: '2027-02-01', au: '2027-02-07', nature: 'absente' },
      },
    });
    expect(calendar.kindOf(dayOf('2027-01-10'), [])).toBe('calme');
    expect(calendar.kindOf(dayOf('2027-02-03'), [])).toBe('absente');
    expect(calendar.kindOf(dayOf('2028-02-03'), [])).toBe('calme');
    expect(calendar.kindOf(dayOf('2027-06-01'), [])).toBeUndefined();
  });

  it('repeats a period that straddles New Year', () => {
    const calendar = read({
      periodes: { fetes: { du: '2026-12-20', au: '2027-01-03', nature: 'absente', chaque_annee: 'oui' } },
    });
    expect(calendar.kindOf(dayOf('2026-12-25'), [])).toBe('absente');
    expect(calendar.kindOf(dayOf('2028-01-02'), [])).toBe('absente');
    expect(calendar.kindOf(dayOf('2028-01-04'), [])).toBeUndefined();
  });

  it('keeps the periods of a group to that group', () => {
    const calendar = read({
      periodes: { bilan: { du: '2027-01-05', au: '2027-01-30', nature: 'calme', groupes: ['bureau'] } },
    });
    expect(calendar.kindOf(dayOf('2027-01-10'), ['bureau'])).toBe('calme');
    expect(calendar.kindOf(dayOf('2027-01-10'), ['jardin'])).toBeUndefined();
    expect(calendar.knowsCalm(['bureau'])).toBe(true);
    expect(calendar.knowsCalm(['jardin'])).toBe(false);
  });

  it('has school holidays that begin on a Saturday, end on a Sunday and name their source', () => {
    const sources = (calendarData as unknown as { sources: object }).sources;
    for (const { nom, du, au, source } of calendarData.vacances) {
      expect([nom, isoWeekday(dayOf(du))]).toEqual([nom, 6]);
      if (nom !== 'Été') expect([nom, du, isoWeekday(dayOf(au))]).toEqual([nom, du, 7]);
      expect(Object.keys(sources)).toContain(source);
    }
  });
});
