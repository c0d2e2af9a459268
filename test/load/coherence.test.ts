import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isDate } from '../../src/domain/dates.js';
import { DATE_KEYS } from '../../src/load/coherence-rules.js';
import { findCycle } from '../../src/load/cycles.js';
import { argsOf, verdict } from './base.js';
import { placesOfSchema } from './schema-walk.js';

const HEAD = 'bascule: 1\n';

describe('dates', () => {
  test('the keys that hold a day are those of the schema', () => {
    const keys = placesOfSchema()
      .filter(([, kind]) => /^(fait-date|date-simple)/.test(kind))
      .map(([path]) => path.slice(path.lastIndexOf('/') + 1));
    expect([...new Set(keys)].sort()).toEqual(DATE_KEYS);
  });

  test('a day is real when the calendar has it', () => {
    const part = (max: number, width: number): fc.Arbitrary<string> =>
      fc.nat(max).map((value) => String(value).padStart(width, '0'));
    fc.assert(
      fc.property(part(9999, 4), part(13, 2), part(32, 2), (year, month, day) => {
        const date = `${year}-${month}-${day}`;
        let known = true;
        try {
          dayOf(date);
        } catch {
          known = false;
        }
        expect(isDate(date)).toBe(known);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['personnes: {a: {fin_mandat: 2026-02-29}}', ['date-impossible 2:29']],
    ['personnes: {a: {fin_mandat: {valeur: 2026-13-01}}}', ['date-impossible 2:38']],
    ['soutien: {periode_essai: {valeur: oui, date: 2026-04-31}}', ['date-impossible 2:46']],
    ['personnes: {a: {fin_mandat: 2028-02-29}, b: {fin_mandat: sans-terme}, c: {fin_mandat: inconnu}}', []],
    ['personnes: {a: {note: 2026-02-30}}', []],
  ])('%s', (line, expected) => {
    expect(verdict(`${HEAD}${line}\n`)).toEqual(expected);
  });
});

describe('orders and sums', () => {
  test.each([
    ['personnes: {a: {absences: [{du: 2027-03-02, au: 2027-03-01}]}}', ['fin-avant-debut 2:49']],
    ['personnes: {a: {absences: [{du: 2027-03-01, au: 2027-03-01}]}}', []],
    ['objectifs: {debut: 2027-03-02, echeance: {valeur: 2027-03-01}}', ['fin-avant-debut 2:42']],
    ['association: {tentatives: {t: {debut: 2020-01-01, fin: 2019-01-01}}}', ['fin-avant-debut 2:56']],
    ['association: {membres: {min: 12, max: 10}}', ['min-plus-grand-que-max 2:25']],
    ['association: {membres: {valeur: {min: 12, max: 10}}}', ['min-plus-grand-que-max 2:34']],
    ['association: {membres: {min: 10, max: 10}}', []],
    ['formats: {comptes: {min: 12, max: 10}}', []],
    ['groupes: {g: {effectif: 10, sans_ordinateur: 11}}', ['groupe-trop-petit 2:29']],
    ['groupes: {g: {effectif: {min: 5, max: 10}, ne_suivra_pas: {min: 9, max: 20}}}', []],
    [
      'groupes: {g: {effectif: 10, aisance: {debutant: 5, a_l_aise: 4, expert: 2}}}',
      ['groupe-trop-petit 2:29'],
    ],
    ['groupes: {g: {effectif: 10, aisance: {debutant: 5, a_l_aise: inconnu, expert: 5}}}', []],
    ['groupes: {g: {sans_ordinateur: 11, effectif: inconnu}}', []],
  ])('%s', (line, expected) => {
    expect(verdict(`${HEAD}${line}\n`)).toEqual(expected);
  });
});

describe('chains', () => {
  test('a tool that replaces itself, or is replaced in a circle, is told', () => {
    const outils = 'outils: {nextcloud: {remplace: google-drive}, google-drive: {remplace: nextcloud}}';
    expect(verdict(`${HEAD}${outils}\n`)).toEqual(['cycle 2:32']);
    expect(verdict(`${HEAD}outils: {nextcloud: {adherences: [nextcloud]}}\n`)).toEqual(['cycle 2:35']);
  });

  test('two tools that feed the same third are no circle', () => {
    const outils =
      'outils: {framaforms: {adherences: [google-drive, nextcloud]}, google-drive: {adherences: [nextcloud]}, nextcloud: {}}';
    expect(verdict(`${HEAD}${outils}\n`)).toEqual([]);
  });

  test('the same circle is told whatever the order of the file', () => {
    const one = `${HEAD}outils: {nextcloud: {adherences: [listmonk]}, listmonk: {adherences: [nextcloud]}}\n`;
    const other = `${HEAD}outils: {listmonk: {adherences: [nextcloud]}, nextcloud: {adherences: [listmonk]}}\n`;
    expect(argsOf(one)).toEqual(argsOf(other));
  });

  test('a chain that is found is a circle of the graph, and none is missed', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 9 }), (edges) => {
        const links = new Map<string, string[]>();
        for (const [from, to] of edges) links.set(from, [...(links.get(from) ?? []), to]);
        const chain = findCycle(links);
        if (chain === undefined) {
          expect(reachesItself(links)).toBe(false);
        } else {
          expect(chain[0]).toBe(chain.at(-1));
          chain.slice(1).forEach((to, index) => expect(links.get(chain[index] ?? '')).toContain(to));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a chain of 100,000 tools does not exhaust the stack', () => {
    const links = new Map(Array.from({ length: 100_000 }, (_, index) => [`t${index}`, [`t${index + 1}`]]));
    expect(findCycle(links)).toBeUndefined();
  });
});

/** Closure by brute force: some node can be reached from itself. */
function reachesItself(links: ReadonlyMap<string, readonly string[]>): boolean {
  return [...links.keys()].some((start) => {
    const seen = new Set<string>();
    const queue = [...(links.get(start) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(links.get(next) ?? []));
    }
    return seen.has(start);
  });
}
