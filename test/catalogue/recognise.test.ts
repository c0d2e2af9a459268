import { describe, expect, it } from 'vitest';
import { indexTools, indexWords, recognise } from '../../src/catalogue/index.js';
import { catalogue, consultation } from '../../src/data/index.js';
import type { CatalogueTool } from '../../src/domain/catalogue.js';
import { SPELLINGS } from './spellings.js';

const rules = consultation().recherche;
const index = indexTools(catalogue.tools, rules);
const idOf = (text: string): string | undefined => {
  const found = recognise(text, index);
  return found.ok ? found.id : undefined;
};

const named = (id: string, nom: string, more: Partial<CatalogueTool> = {}): CatalogueTool => ({
  id,
  nom,
  genre: 'service',
  niveau: 'repere',
  releve: '2026-11-01',
  nature: 'libre',
  usages: ['visio'],
  statut: 'actuel',
  sources: {},
  classement: { source: 'convention' },
  textes: { fr: { resume: 'Un service.' } },
  ...more,
});
const among = (...tools: readonly CatalogueTool[]) =>
  indexTools(new Map(tools.map((tool) => [tool.id, tool])), rules);

describe('a name as people write it', () => {
  it('is one of at least a hundred, each written once', () => {
    expect(SPELLINGS.length).toBeGreaterThanOrEqual(100);
    expect(new Set(SPELLINGS.map(([text]) => text)).size).toBe(SPELLINGS.length);
  });

  it.each(SPELLINGS)('« %s » is %s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it('is understood for each name that an entry gives, whatever its case and accents', () => {
    for (const { id, nom, autres_noms: others = [], anciens_noms: former = [] } of catalogue.tools.values())
      for (const name of [id, nom, ...others, ...former.map((one) => one.nom)])
        for (const text of [name, name.toUpperCase(), name.normalize('NFD'), ` ${name} `])
          expect(idOf(text), text).toBe(id);
  });
});

describe('how a name was understood', () => {
  it('is not worth a word when it is known so', () => {
    expect(recognise('G-DRIVE', index)).toEqual({
      ok: true,
      id: 'google-drive',
      understood: { how: 'connu' },
    });
  });

  it('is told with the former name and its date', () => {
    expect(recognise('garradin', index)).toEqual({
      ok: true,
      id: 'paheko',
      understood: { how: 'ancien-nom', name: 'Garradin', until: '2022-12' },
    });
  });

  it('is told for a former name even with a slip', () => {
    expect(recognise('garadin', index)).toMatchObject({
      understood: { how: 'ancien-nom', name: 'Garradin' },
    });
  });

  it('is told for a near spelling', () => {
    expect(recognise('Gogle Drive', index)).toMatchObject({
      id: 'google-drive',
      understood: { how: 'proche' },
    });
  });
});

describe('a slip', () => {
  it('is not accepted where two tools are as near', () => {
    const two = among(named('visiola', 'Visiola'), named('visiolo', 'Visiolo'));
    expect(recognise('visiole', two)).toEqual({ ok: false, suggestions: ['visiola', 'visiolo'] });
    expect(recognise('visiola', two)).toMatchObject({ id: 'visiola' });
  });

  it('is not accepted in a short name, nor in the first letter', () => {
    const short = among(named('zoom', 'Zoom'), named('gmail', 'Gmail'));
    expect(recognise('zoem', short)).toEqual({ ok: false, suggestions: ['zoom'] });
    expect(recognise('email', short)).toEqual({ ok: false, suggestions: ['gmail'] });
  });

  it('is accepted once from five letters on, twice from eight', () => {
    const one = among(named('canva', 'Canva'), named('mobilizon', 'Mobilizon'));
    expect(recognise('cana', one).ok).toBe(false);
    expect(recognise('canvas', one)).toMatchObject({ id: 'canva' });
    expect(recognise('canvass', one).ok).toBe(false);
    expect(recognise('mobillison', one)).toMatchObject({ id: 'mobilizon' });
    expect(recognise('mabillison', one).ok).toBe(false);
  });
});

describe('idle words', () => {
  it('are kept when the name holds them', () => {
    const both = among(named('drive', 'Drive'), named('le-drive', 'Le Drive'));
    expect(recognise('le drive', both)).toMatchObject({ id: 'le-drive' });
    expect(recognise('mon drive', both)).toMatchObject({ id: 'drive' });
  });

  it('alone are no name', () => {
    expect(recognise('le logiciel en ligne', index).ok).toBe(false);
  });
});

describe('an unknown name', () => {
  it.each([
    ['google', 'google-workspace'],
    ['notre zoom à nous', 'zoom'],
    ['gitsi', 'jitsi-meet'],
    ['notre slacck interne', 'slack'],
    ['framaspase', 'frama-space'],
    ['microsoft', 'microsoft-365'],
  ])('« %s » leads to %s, understood or proposed first', (text, id) => {
    const found = recognise(text, index);
    expect(found.ok ? found.id : found.suggestions[0]).toBe(id);
  });

  it('gets every tool that has the word, and no more than can be read', () => {
    const found = recognise('nextcloud truc', index);
    expect(found.ok ? [] : found.suggestions).toContain('nextcloud');
    expect(found.ok ? [] : found.suggestions.length).toBeLessThanOrEqual(rules.propositions);
  });

  it.each(['', '   ', '???', 'zzzzqqqq', '\u0000', 'é'.repeat(5000), '💾'])(
    '%j leads nowhere, and breaks nothing',
    (text) => {
      expect(recognise(text, index)).toEqual({ ok: false, suggestions: [] });
    },
  );
});

describe('words of other things', () => {
  it('are understood in the same way', () => {
    const usages = indexWords(new Map([['visio', ['Se réunir en visio', 'réunion en ligne']]]), rules);
    for (const text of ['visio', 'VISIO', 'se réunir en visio', 'reunion en ligne', 'une réunion'])
      expect(recognise(text, usages), text).toMatchObject({ id: 'visio' });
    expect(recognise('réunir', usages)).toEqual({ ok: false, suggestions: ['visio'] });
  });
});
