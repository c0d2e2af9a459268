import { describe, expect, it } from 'vitest';
import { syllablesOf } from '../../src/report/syllables.js';

/** Counted aloud, slowly: mute e inside a word is heard, at its end it is not. */
const WORDS: Readonly<Record<string, number>> = {
  le: 1,
  eau: 1,
  outil: 2,
  outils: 2,
  quelque: 1,
  question: 2,
  guide: 1,
  langue: 1,
  association: 4,
  bénévole: 3,
  réunion: 3,
  année: 2,
  idées: 2,
  créer: 2,
  moyen: 2,
  essayer: 3,
  oublier: 3,
  client: 2,
  maïs: 2,
  Noël: 2,
  travailler: 3,
  feuille: 1,
  famille: 2,
  août: 1,
  maintenant: 3,
  cœur: 1,
  'aujourd’hui': 3,
  'l’association': 4,
  'rendez-vous': 3,
  décision: 3,
  ordinateur: 4,
  vie: 1,
  RGPD: 4,
  2027: 4,
};

describe('the syllables of French', () => {
  it.each(Object.entries(WORDS))('« %s » has %i', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });
});
