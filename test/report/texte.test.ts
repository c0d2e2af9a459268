import { describe, expect, it } from 'vitest';
import { renderTexte } from '../../src/report/formats/texte.js';
import { knowledge } from '../../src/data/index.js';
import { renderDocument } from '../../src/report/index.js';
import { pageOf } from '../support/odt.js';
import { plannedExample } from '../support/planned-example.js';

const texte = (markdown: string): string => renderTexte(pageOf(markdown));

describe('plain text', () => {
  it('underlines titles, and leaves no mark of Markdown', () => {
    expect(
      texte(
        '# Un titre\n\n## Une partie\n\n**Gras**, *penché*, `code`, 5 \\* 3.\n\n<!-- saut de page -->\n\nFin.',
      ),
    ).toBe('Un titre\n========\n\nUne partie\n----------\n\nGras, penché, code, 5 * 3.\n\nFin.\n');
  });

  it('aligns lists under their marks', () => {
    expect(texte(`9. ${'mot '.repeat(20)}\n10. b\n    - c`)).toBe(
      `9. ${'mot '.repeat(16)}mot\n   mot mot mot\n10. b\n    - c\n`,
    );
  });

  it('puts a small table in columns, and tells a wide one line by line', () => {
    expect(texte('| Qui | Heures |\n| --- | --- |\n| secrétaire | 2 |')).toBe(
      'Qui         Heures\n----------  ------\nsecrétaire  2\n',
    );
    const wide = 'un mot '.repeat(12).trim();
    expect(texte(`| Qui | Quoi |\n| --- | --- |\n| a | ${wide} |\n| b | |`)).toBe(
      `a\n  Quoi : ${'un mot '.repeat(8)}un\n    mot un mot un mot un mot\n\nb\n`,
    );
  });

  it('tells a drawing by its title and what it shows', () => {
    const chart = {
      id: 'x',
      title: 'Titre',
      alternative: 'Deux barres.',
      table: { head: [], lines: [] },
      svg: '<svg/>',
      width: 1,
      height: 1,
    };
    expect(renderTexte(pageOf('![t](graphique:x)', { charts: new Map([['x', chart]]) }))).toBe(
      'Titre. Deux barres.\n',
    );
  });

  it('is never wider than 72 columns, for a whole document', () => {
    const { catalogue, weights } = knowledge;
    const markdown = String(
      renderDocument('feuille-de-route', plannedExample('petite-asso'), catalogue, weights),
    );
    const lines = texte(markdown).split('\n');
    expect(lines.filter((line) => [...line].length > 72)).toEqual([]);
    expect(lines.length).toBeGreaterThan(200);
  });
});
