import { describe, expect, it } from 'vitest';
import { learnerOf, pairings, PERSON_TO_FIND } from '../../src/assess/pairings.js';
import type { World } from '../../src/assess/world.js';
import { weights, worldOf, type Tree } from '../support/fact-worlds.js';

/** Today is 22 November 2026 in these tests. */
const LONG = { fin_mandat: 'sans-terme', absences: 'aucune' };
const held = (...people: string[]): object => ({ acces: { complet: 'oui', liste: people } });

function world(personnes: object, more: object = {}, changes: Partial<World> = {}): World {
  const tree = { personnes: { complet: 'oui', ...personnes }, outils: { drive: held('ancienne') }, ...more };
  return worldOf(tree as unknown as Tree, changes);
}

const partnerOf = (given: World, thing = '/outils/drive') => pairings(given, [thing]).get(thing);

describe('the second person on a thing', () => {
  it('is whoever carries the fewest things, in all collections', () => {
    const carrying = {
      outils: { drive: held('ancienne'), lettre: held('alix') },
      hebergeurs: { voisin: held('bea') },
      acces_critiques: { site: held('bea') },
    };
    expect(partnerOf(world({ alix: LONG, bea: LONG }, carrying))).toBe('alix');
    expect(partnerOf(world({ alix: LONG, bea: LONG, zoe: LONG }, carrying))).toBe('zoe');
  });

  it('is the first by name among equals, whatever the order of the file', () => {
    expect(partnerOf(world({ bea: LONG, alix: LONG }))).toBe('alix');
  });

  it('is never one of those who hold it already', () => {
    const given = world({ alix: LONG, bea: LONG }, { outils: { drive: held('alix') } });
    expect(partnerOf(given)).toBe('bea');
  });

  it('is nobody who leaves in this what-if', () => {
    const given = world({ alix: LONG, bea: LONG }, {}, { departures: new Set(['alix']) });
    expect(partnerOf(given)).toBe('bea');
  });

  it('may be somebody whose mandate nobody has told', () => {
    expect(partnerOf(world({ alix: {} }))).toBe('alix');
  });

  it('stays for the months of the convention, to the day', () => {
    expect(weights['bus-factor'].binome_mois).toBe(12);
    const until = (fin_mandat: string) => partnerOf(world({ alix: { ...LONG, fin_mandat } }));
    expect([until('2027-11-22'), until('2027-11-21')]).toEqual(['alix', PERSON_TO_FIND]);
  });

  it('is not away for all of the days ahead', () => {
    expect(weights['bus-factor'].absence_longue_jours).toBe(30);
    const away = (du: string, au: string) =>
      partnerOf(world({ alix: { ...LONG, absences: { complet: 'oui', liste: [{ du, au }] } } }));
    expect(away('2026-11-22', '2026-12-22')).toBe(PERSON_TO_FIND);
    expect(away('2026-11-23', '2027-03-01')).toBe('alix');
    expect(away('2026-11-01', '2026-12-21')).toBe('alix');
  });

  it('is to be found where nobody may stay, and that thing counts for nobody', () => {
    const given = world(
      { alix: LONG },
      {
        outils: { a: held('alix'), b: held('alix'), drive: held('ancienne') },
      },
    );
    expect([...pairings(given, ['/outils/a', '/outils/drive']).values()]).toEqual([PERSON_TO_FIND, 'alix']);
  });

  it('is looked for once somebody is known to hold the thing, or nobody at all', () => {
    const holders = (acces: unknown) => partnerOf(world({ alix: LONG }, { outils: { drive: { acces } } }));
    expect([holders('inconnu'), holders(['ancienne']), holders('aucun')]).toEqual([
      undefined,
      'alix',
      'alix',
    ]);
  });

  it('carries one thing more from then on', () => {
    const given = world(
      { alix: LONG, bea: LONG },
      { outils: { a: held(), b: held(), c: held(), d: held('bea') } },
    );
    const subjects = ['/outils/a', '/outils/b', '/outils/c'];
    expect([...pairings(given, subjects).values()]).toEqual(['alix', 'alix', 'bea']);
  });
});

describe('who learns to look after a target', () => {
  const learner = (given: World) => learnerOf(given, 'nextcloud');
  const knowing = (level: string): object => ({ ...LONG, competences: { nextcloud: level } });

  it('may stay, and carries the fewest things', () => {
    expect(learner(world({ alix: LONG, bea: LONG }))).toBe('alix');
    expect(learner(world({ bea: LONG, alix: LONG }, { outils: { drive: held('alix') } }))).toBe('bea');
    expect(learner(world({ alix: { ...LONG, fin_mandat: '2027-01-31' }, bea: LONG }))).toBe('bea');
    const laden = { outils: { a: held('alix', 'bea'), b: held('bea') } };
    expect(learner(world({ alix: LONG, bea: LONG }, laden))).toBe('alix');
  });

  it('is no one who knows it already, and a beginner does not', () => {
    expect(learner(world({ alix: knowing('a-l-aise'), bea: LONG }))).toBe('bea');
    expect(learner(world({ alix: knowing('debutant'), bea: LONG }))).toBe('alix');
    expect(learner(world({ alix: knowing('expert') }))).toBeUndefined();
  });
});
