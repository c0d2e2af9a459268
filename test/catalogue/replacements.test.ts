import { describe, expect, it } from 'vitest';
import { replacementsFor } from '../../src/catalogue/index.js';
import { catalogue } from '../../src/data/index.js';
import type { CatalogueTool } from '../../src/domain/catalogue.js';
import { catalogueOf, entry, SMALL } from './small.js';

const OLD = entry('vieux', { nature: 'proprietaire', usages: ['visio', 'agenda'] });
const order = (old: CatalogueTool, ...others: readonly CatalogueTool[]): readonly string[] =>
  replacementsFor(old, catalogueOf(old, ...others)).candidates.map(({ tool }) => tool.id);
const next = (id: string, more: Partial<CatalogueTool> = {}): CatalogueTool =>
  entry(id, { remplace: ['vieux'], usages: ['visio', 'agenda'], ...more });
const helper = { nom: 'passeur', depuis: ['vieux'] };

describe('the facts of a candidate', () => {
  const answer = replacementsFor(SMALL.tools.get('parlote') as CatalogueTool, SMALL);
  const [first, second] = answer.candidates;

  it('are what it covers and what not, and what nothing covers', () => {
    expect(first?.tool.id).toBe('tchatche');
    expect([first?.covered, first?.missing]).toEqual([['messagerie-equipe', 'visio'], ['vote']]);
    expect(answer.uncovered).toEqual(['vote']);
  });

  it('are the functions known, to learn and lost, within the usages covered', () => {
    expect(first).toMatchObject({
      compared: true,
      known: ['canaux', 'fils', 'rejoindre-visio'],
      toLearn: ['recherche-messages'],
      lost: ['mentions', 'partager-ecran'],
    });
    expect(second).toMatchObject({
      known: ['rejoindre-visio'],
      toLearn: ['salle-attente'],
      lost: ['partager-ecran'],
    });
  });

  it('are not compared where one of the two lists no functions', () => {
    const answerOf = (old: CatalogueTool, tool: CatalogueTool) =>
      replacementsFor(old, catalogueOf(old, tool)).candidates[0]?.compared;
    expect(answerOf({ ...OLD, fonctions: ['partager-ecran'] }, next('a'))).toBe(false);
    expect(answerOf(OLD, next('a', { fonctions: ['partager-ecran'] }))).toBe(false);
  });

  it('are what brings the data, what the old one exports and it reads, and who hosts it', () => {
    expect(first?.helpers.map(({ nom }) => nom)).toEqual(['passe-partout']);
    expect(first?.formats).toEqual(['json', 'zip']);
    expect(second?.hostedBy).toEqual(['hote', 'tchatche']);
  });
});

describe('a helper', () => {
  const brings = (old: CatalogueTool, aide: object, ...others: readonly CatalogueTool[]): boolean => {
    const tool = next('nouveau', { remplace: [old.id], aides: [{ ...helper, ...aide }] });
    const [candidate] = replacementsFor(old, catalogueOf(old, tool, ...others)).candidates;
    return (candidate?.helpers.length ?? 0) > 0;
  };
  const part = { ...OLD, partie_de: 'suite' };

  it('counts when it comes from the tool, for one of the usages covered', () => {
    expect(brings(OLD, {})).toBe(true);
    expect(brings(OLD, { usages: ['agenda'] })).toBe(true);
    expect(brings(OLD, { usages: ['contacts'] })).toBe(false);
    expect(brings(OLD, { depuis: ['ailleurs'] })).toBe(false);
  });

  it('of a suite counts for a part only for what it says it takes over, and the other way round', () => {
    expect(brings(part, { depuis: ['suite'], usages: ['agenda'] })).toBe(true);
    expect(brings(part, { depuis: ['suite'], usages: ['contacts'] })).toBe(false);
    expect(brings(part, { depuis: ['suite'] })).toBe(false);
    const piece = entry('piece', { partie_de: 'vieux' });
    expect(brings(OLD, { depuis: ['piece'], usages: ['agenda'] }, piece)).toBe(true);
    expect(brings(OLD, { depuis: ['piece'] }, piece)).toBe(false);
  });
});

describe('the order', () => {
  const FUNCTIONS = ['rejoindre-visio', 'partager-ecran'];
  const old = { ...OLD, fonctions: FUNCTIONS };
  const healthy = { statut: 'actif' as const };

  it('puts what covers more usages first, whatever else', () => {
    const short = next('a', { usages: ['visio'], aides: [helper], sante: healthy });
    expect(order(old, short, next('z'))).toEqual(['z', 'a']);
  });

  it('then what has a helper', () => {
    expect(order(old, next('a', { sante: healthy }), next('z', { aides: [helper] }))).toEqual(['z', 'a']);
  });

  it('then by health: living, kept up, unknown, uncertain', () => {
    const of = (id: string, statut: 'actif' | 'maintenance' | 'incertain') => next(id, { sante: { statut } });
    expect(order(old, of('a', 'incertain'), next('b'), of('c', 'maintenance'), of('d', 'actif'))).toEqual([
      'd',
      'c',
      'b',
      'a',
    ]);
  });

  it('then by the fewer functions to learn, unknown last', () => {
    const unknown = next('a');
    const two = next('b', { fonctions: [...FUNCTIONS, 'salle-attente', 'tableau-blanc'] });
    const one = next('c', { fonctions: ['salle-attente'] });
    expect(order(old, unknown, two, one)).toEqual(['c', 'b', 'a']);
  });

  it('then by name', () => {
    expect(order(old, next('b', { nom: 'Zut' }), next('c', { nom: 'Épi' }))).toEqual(['c', 'b']);
  });

  it('is the same whatever the order of the entries', () => {
    const shuffled = new Map([...catalogue.tools].reverse());
    for (const tool of catalogue.tools.values()) {
      const ids = (from: typeof catalogue): readonly string[] =>
        replacementsFor(tool, from).candidates.map((candidate) => candidate.tool.id);
      expect(ids({ ...catalogue, tools: shuffled }), tool.id).toEqual(ids(catalogue));
    }
  });
});

describe('who is a candidate', () => {
  it('is what either entry names, if it lives, is not proprietary and shares a usage', () => {
    const old = { ...OLD, remplacants: ['a', 'perdu'] };
    const found = order(
      old,
      entry('a'),
      next('b'),
      next('c', { statut: 'ferme' }),
      next('d', { nature: 'proprietaire' }),
      next('e', { usages: ['vote'] }),
      entry('f'),
    );
    expect(found).toEqual(['b', 'a']);
  });

  it('is what a closed tool becomes, among what is declared', () => {
    const closed = entry('vieux', { statut: 'remplace', devient: 'suivant', usages: ['visio'] });
    expect(order(closed, entry('suivant'), next('autre'))).toEqual(['autre', 'suivant']);
    expect(order(closed, entry('suivant', { nature: 'proprietaire' }), next('autre'))).toEqual(['autre']);
  });

  it('is, where nothing is declared, any libre program of the same usages, and the answer says so', () => {
    const from = catalogueOf(
      OLD,
      entry('a'),
      entry('b', { nature: 'mixte' }),
      entry('c', { genre: 'hebergeur' }),
    );
    const answer = replacementsFor(OLD, from);
    expect(answer).toMatchObject({ basis: 'meme-usage', uncovered: ['agenda'] });
    expect(answer.candidates.map(({ tool }) => tool.id)).toEqual(['a']);
  });

  it('is nobody where nothing does the same', () => {
    const answer = replacementsFor(OLD, catalogueOf(OLD, entry('a', { usages: ['vote'] })));
    expect(answer).toMatchObject({ candidates: [], uncovered: ['visio', 'agenda'] });
  });

  it('is never the tool itself, in the whole catalogue, and always shares a usage', () => {
    for (const tool of catalogue.tools.values())
      for (const candidate of replacementsFor(tool, catalogue).candidates) {
        expect(candidate.tool.id).not.toBe(tool.id);
        expect(candidate.covered.length, `${tool.id} → ${candidate.tool.id}`).toBeGreaterThan(0);
        expect([...candidate.covered, ...candidate.missing].sort()).toEqual([...tool.usages].sort());
      }
  });
});
