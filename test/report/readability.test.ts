import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readabilityOf, type ReadabilityFigures } from '../../src/report/readability.js';

const figures = load(readFileSync('src/data/lisibilite.yaml', 'utf8')) as ReadabilityFigures;
const read = (markdown: string) => readabilityOf(markdown, figures);

describe('how a text reads', () => {
  it('is the index of Kandel and Moles', () => {
    // Two sentences, six words, eight syllables.
    const { words, sentences, index } = read('Le chat dort ici. La nuit.');
    expect([words, sentences]).toEqual([6, 2]);
    expect(index).toBeCloseTo(207 - 1.015 * 3 - (73.6 * 7) / 6, 6);
  });

  it('falls where sentences grow, and where words do', () => {
    const short = read('On garde cet outil. On verra.').index ?? 0;
    expect(read('On garde cet outil et on verra.').index).toBeLessThan(short);
    expect(read('Conservation définitive. Réévaluation ultérieure.').index).toBeLessThan(short);
  });

  it('leaves out headings, tables, drawings and blanks to fill', () => {
    const around =
      '# Un titre\n\nUn mot.\n\n| a | b |\n| --- | --- |\n| oui non | peut-être |\n\n![dessin](graphique:x)\n\n- ☐ Date : ………………\n';
    expect(read(around)).toMatchObject({ words: 3, sentences: 2 });
  });

  it('reads lists and quotes, each item as a sentence of its own', () => {
    expect(read('- un mot\n- deux mots\n\n> Trois mots ici.')).toMatchObject({ words: 7, sentences: 3 });
  });

  it('does not cut a sentence at a mark that ends nothing', () => {
    expect(read('Il y a 12.5 h, p. ex. le soir, etc. et plus').sentences).toBe(1);
    expect(read('Oui. 3 outils restent. « Garder » va aussi.').sentences).toBe(3);
  });

  it('finds the longest sentence', () => {
    expect(read('Court. Une phrase bien plus longue que la première.').longest).toEqual({
      words: 8,
      text: 'Une phrase bien plus longue que la première.',
    });
  });

  it('says nothing of a text without a sentence', () => {
    expect(read('# Un titre seul\n')).toEqual({ words: 0, sentences: 0, longest: { words: 0, text: '' } });
  });

  it.each([
    ['Le chat dort. Il fait nuit.', 'facile'],
    ['Administration territoriale décentralisée.', 'tres-difficile'],
  ])('has a level: %s', (text, level) => {
    expect(read(text).level).toBe(level);
  });
});

describe('the figures', () => {
  it('name their source, and levels from the easiest down to one that holds all the rest', () => {
    expect(figures.formule.source).toContain('Kandel');
    const floors = figures.niveaux.map(({ a_partir_de }) => a_partir_de ?? -Infinity);
    expect(floors).toEqual([...floors].sort((a, b) => b - a));
    expect(floors.at(-1)).toBe(-Infinity);
  });
});
