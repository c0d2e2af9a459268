import { describe, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import { DOCUMENTS, renderDocument } from '../../src/report/index.js';
import { expectGolden } from '../support/golden.js';
import { blankResult, CATALOGUE, FIGURES, PLAN, plannedOf } from '../support/result-builder.js';

const render = (id: (typeof DOCUMENTS)[number]['id'], result = plannedOf()): string =>
  String(renderDocument(id, result, CATALOGUE, FIGURES));
const blank = () => ({
  ...blankResult(),
  plan: {
    ...PLAN,
    choices: [],
    steps: [],
    waves: [],
    work: [],
    hypotheses: [],
    deadlinesGivenUp: [],
    relaxations: [],
  },
});

describe.each(DOCUMENTS)('the document $id', ({ id }) => {
  it('is what the golden file holds', () => {
    expectGolden(`report/${id}.md`, render(id));
  });

  it('has its template', () => {
    expect(existsSync(new URL(`../../templates/fr/${id}/document.md.hbs`, import.meta.url))).toBe(true);
  });

  it('comes out the same twice, with one newline at the end and no hole', () => {
    const text = render(id);
    expect(render(id)).toBe(text);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\n{3}|undefined|\bnull\b|NaN|\[object|\{\{|bus factor|intervalle/);
  });

  it('has one title, and headings that skip no level', () => {
    const levels = [...render(id).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('has tables whose lines all have the cells of their head', () => {
    const cells = (line: string): number => line.replace(/\\\|/g, '').split('|').length;
    const tables = render(id)
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    for (const table of tables) expect(new Set(table.trim().split('\n').map(cells)).size).toBe(1);
  });

  it('can be written of an association that has told nothing', () => {
    expectGolden(`report/${id}-vide.md`, render(id, blank()));
  });

  it('credits the fiche whose rows it cites', () => {
    const text = render(id);
    const cites = /\b(?:C1|C2|M2|M6|U6)\b/.test(text);
    if (cites) expect(text).toContain('par Framasoft et Picasoft (CC BY-SA)');
  });
});

describe('the audit report', () => {
  it('tells the method with the figures that were used', () => {
    const figures = { combinaison: { attenuation: 0.4 }, niveaux: { modere: 20, eleve: 40, critique: 60 } };
    const text = String(renderDocument('rapport-audit', plannedOf(), CATALOGUE, figures));
    expect(text).toContain('modéré à partir de 20, élevé à partir de 40, critique à partir de 60');
    expect(text).toContain('40 % de son poids');
  });

  it('cites the dated source of what the catalogue says', () => {
    expect(render('rapport-audit')).toContain('- Nextcloud, la page du projet (1er novembre 2026)');
  });
});

describe('the risks of tools', () => {
  it('are told in tables where they cannot be drawn, and those of families in one table only', () => {
    const text = render('rapport-audit');
    expect(text).toContain('| HelloAsso | on ne sait pas encore | rien de relevé |');
    expect(text.split('\n').filter((line) => line.startsWith('| Fragilité |'))).toHaveLength(1);
  });
});

describe('the road map', () => {
  const text = render('feuille-de-route');

  it('dates steps the French way', () => {
    expect(text).toContain('du 31 janvier au 2 février 2027');
    expect(text).toContain('du 28 décembre 2026 au 3 janvier 2027');
  });

  it('puts the safeguards first, whatever the order of the waves', () => {
    expect(text.indexOf('Essayer l’export de Google Drive')).toBeLessThan(
      text.indexOf('### 1. Google Drive → Nextcloud'),
    );
  });

  it('marks the point of no return', () => {
    expect(text).toContain('⚠ **Point de non-retour');
  });

  it('says that a date of decision was supposed', () => {
    expect(text).toContain('| 4 janvier 2027 (date supposée');
  });

  it('shows hours by role and month, that add up to those of the plan', () => {
    expect(text).toContain('| **En tout** | **4\u00a0h\u00a030** | **4\u00a0h** | **8\u00a0h\u00a030** |');
  });

  it('tells hours in one table, drawn or not, with what each person can give', () => {
    const heads = text.split('\n').filter((line) => line.startsWith('| Mois |'));
    expect(heads).toHaveLength(1);
    expect(text).toContain(
      '**Les heures de chaque personne, mois par mois.** Le plus d’heures : la secrétaire',
    );
    expect(text).toContain('| Possible chaque mois | 3\u00a0h | à trouver | — |');
  });

  it('keeps money apart from hours, and never shows an untold price as zero', () => {
    expect(text).toContain('| 2026 | on ne sait pas encore |');
    expect(text).toContain('de 36,50\u00a0€ à 900\u00a0€, ou plus');
  });

  it('bounds the duration only', () => {
    expect(text).toContain('aucun plan ne peut durer moins de 60 jours (durée seulement)');
  });

  it('leaves out families that read the same before and after a wave', () => {
    expect(text).toContain('| Les documents et leurs formats | rester | 60 à 90 | 0 à 40 |');
    expect(text).not.toContain('| Si une personne n’est plus là | rester |');
  });
});
