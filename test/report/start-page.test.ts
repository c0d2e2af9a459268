import { describe, expect, it } from 'vitest';
import { PLAIN, renderDocuments, renderList } from '../../src/report/index.js';
import { documentTexts } from '../../src/texts/fr/documents.js';
import { expectGolden } from '../support/golden.js';
import { blankResult, CATALOGUE, FIGURES, PLAN, plannedOf } from '../support/result-builder.js';

const files = renderDocuments(plannedOf(), CATALOGUE, FIGURES);
const start = (extension: string): string =>
  String(files.find(({ path }) => path === `LISEZ-MOI.${extension}`)?.content);
const others = files.map(({ path }) => path).filter((path) => !path.startsWith('LISEZ-MOI'));

describe('the start page', () => {
  it.each([
    ['md', /\]\(([^)]+)\)/g],
    ['html', /<a href="([^"#]+)"/g],
  ])('links once to each file that is written, and to no other: %s', (extension, link) => {
    const linked = [...start(extension).matchAll(link)].map(([, path]) => path);
    expect(linked.sort()).toEqual([...others].sort());
  });

  it('tells what comes first first', () => {
    const text = start('md');
    const order = ['rapport-audit', 'dossier-decision', 'lettre-membres', 'agenda.ics', 'bilan-trois-mois'];
    const places = order.map((name) => text.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('is left alone where only some documents or some forms are asked for', () => {
    const some = [{ documents: ['lettre-membres'] }, { formats: ['odt' as const] }];
    for (const asked of some) {
      const paths = renderDocuments(plannedOf(), CATALOGUE, FIGURES, asked).map(({ path }) => path);
      expect(paths.filter((path) => path.startsWith('LISEZ-MOI'))).toEqual([]);
    }
  });

  it('reads well for an association that has told nothing', () => {
    const none = { choices: [], steps: [], waves: [], work: [], hypotheses: [], relaxations: [] };
    const blank = { ...blankResult(), plan: { ...PLAN, ...none, deadlinesGivenUp: [] } };
    const page = renderDocuments(blank, CATALOGUE, FIGURES).find(({ path }) => path === 'LISEZ-MOI.md');
    expectGolden('report/lisez-moi-vide.md', String(page?.content));
  });
});

describe('the list of documents in a terminal', () => {
  const list = renderList({ width: 80, paint: PLAIN });

  it('tells each document with its forms and for whom', () => {
    for (const [id, { who }] of Object.entries(documentTexts)) {
      expect(list).toContain(`\n  ${id}\n`);
      expect(list.replace(/\s+/g, ' ')).toContain(`pour ${who} · formes : `);
    }
    expect(list).toContain('formes : odt, markdown, csv');
  });

  it('fits a terminal', () => {
    expect(Math.max(...list.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });
});
