import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { PlannedResult } from '../../src/domain/result.js';
import type { Chart } from '../../src/report/charts/chart.js';
import { auditCharts, roadmapCharts } from '../../src/report/charts/index.js';
import { fitText, linear, textWidth, wrapText } from '../../src/report/charts/measure.js';
import { briefOf } from '../../src/report/documents/brief.js';
import { expectGolden } from '../support/golden.js';
import { plannedExample, type ExampleId } from '../support/planned-example.js';
import { blankResult, CATALOGUE, CHOIR, FIGURES, PLAN, plannedOf } from '../support/result-builder.js';

const EXAMPLES: readonly ExampleId[] = ['petite-asso', 'moyenne-asso', 'centre-social'];
const SVG = 'http://www.w3.org/2000/svg';
const UNKNOWN = 'on ne sait pas encore';
const NOTHING = 'rien de relevé';

function chartsOf(result: PlannedResult, own = true): readonly Chart[] {
  const brief = own
    ? briefOf(result, CATALOGUE, FIGURES)
    : briefOf(result, knowledge.catalogue, knowledge.weights);
  return [...auditCharts(brief), ...roadmapCharts(brief)];
}

function chartOf(charts: readonly Chart[], id: string): Chart {
  const found = charts.find((chart) => chart.id === id);
  if (found === undefined) throw new Error(`no drawing ${id}`);
  return found;
}

/** The tree of a drawing; anything that is not well formed throws. */
function parsed({ svg }: Chart): Element {
  const stop = (_: string, message: string): never => {
    throw new Error(message);
  };
  const root = new DOMParser({ onError: stop }).parseFromString(svg, 'text/xml').documentElement;
  if (root === null) throw new Error('no root');
  return root;
}

const all = (root: Element, name: string): readonly Element[] => [...root.getElementsByTagName(name)];
const number = (node: Element, name: string): number => Number(node.getAttribute(name));
const marksOf = (root: Element, kind: string): readonly Element[] =>
  all(root, '*').filter((node) => node.getAttribute('data-marque') === kind);
const cellsOf = ({ table }: Chart): readonly string[] => table.lines.flatMap((line) => line.slice(1));

/** Where a text begins and ends, as wide as it may come out. */
function reach(node: Element): readonly [number, number] {
  const bold = node.getAttribute('font-weight') === 'bold';
  const width = textWidth(node.textContent ?? '', number(node, 'font-size'), bold);
  const anchor = node.getAttribute('text-anchor');
  const start = number(node, 'x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  return [start, start + width];
}

const examples = EXAMPLES.flatMap((name) =>
  chartsOf(plannedExample(name), false).map((chart) => [`${name} ${chart.id}`, chart] as const),
);

describe.each(examples)('the drawing %s', (_, chart) => {
  const root = parsed(chart);

  it('is an SVG of its own size, no wider than a sheet', () => {
    expect([root.localName, root.namespaceURI]).toEqual(['svg', SVG]);
    expect([number(root, 'width'), number(root, 'height')]).toEqual([chart.width, chart.height]);
    expect(chart.width).toBeLessThanOrEqual(720);
  });

  it('is named and told for those who cannot see it', () => {
    expect(root.getAttribute('role')).toBe('img');
    const ids = (root.getAttribute('aria-labelledby') ?? '').split(' ');
    const told = ids.map((id) => all(root, '*').find((node) => node.getAttribute('id') === id)?.textContent);
    expect(told).toEqual([chart.title, chart.alternative]);
    expect(chart.alternative).toMatch(/\.$/);
  });

  it('stands on white, and touches nothing of the page around it', () => {
    const [ground] = all(root, 'rect').filter((node) => node.parentNode === root);
    expect(ground?.getAttribute('fill')).toBe('#ffffff');
    expect(chart.svg).not.toMatch(/<(style|script|image|foreignObject|a)\b|\s(style|class|on\w+|href)=/);
  });

  it('has ids that are those of no other drawing of a page', () => {
    const ids = all(root, '*').flatMap((node) => node.getAttribute('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.startsWith(`${chart.id}-`)).toBe(true);
    for (const [, used] of chart.svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(used);
  });

  it('has words that can be read, none of them beyond its edges', () => {
    for (const node of all(root, 'text')) {
      const [start, end] = reach(node);
      expect(number(node, 'font-size')).toBeGreaterThanOrEqual(11);
      expect(start, node.textContent ?? '').toBeGreaterThanOrEqual(-2);
      expect(end, node.textContent ?? '').toBeLessThanOrEqual(chart.width + 2);
      expect(number(node, 'y')).toBeGreaterThan(0);
      expect(number(node, 'y')).toBeLessThan(chart.height);
    }
  });

  it('has shapes that stay within its edges', () => {
    for (const node of all(root, 'rect').filter((rect) => rect.parentNode?.nodeName !== 'pattern')) {
      expect(number(node, 'width')).toBeGreaterThanOrEqual(0);
      expect(number(node, 'x') + number(node, 'width')).toBeLessThanOrEqual(chart.width + 0.5);
      expect(number(node, 'y') + number(node, 'height')).toBeLessThanOrEqual(chart.height + 0.5);
    }
  });

  it('has a table whose lines all have the cells of its head', () => {
    for (const line of chart.table.lines) expect(line).toHaveLength(chart.table.head.length);
  });
});

describe.each(EXAMPLES)('the drawings of %s', (name) => {
  const charts = chartsOf(plannedExample(name), false);

  it('come out the same twice', () => {
    expect(chartsOf(plannedExample(name), false)).toEqual(charts);
  });

  it.each(['matrice-rester', 'matrice-changer'])('mark each cell of %s once, as its table tells it', (id) => {
    const chart = chartOf(charts, id);
    const root = parsed(chart);
    const cells = cellsOf(chart);
    const [unknown, nothing] = [UNKNOWN, NOTHING].map((word) => cells.filter((cell) => cell === word).length);
    expect(marksOf(root, 'inconnu')).toHaveLength(unknown ?? 0);
    expect(marksOf(root, 'rien')).toHaveLength(nothing ?? 0);
    expect(marksOf(root, 'niveau')).toHaveLength(cells.length - (unknown ?? 0) - (nothing ?? 0));
  });

  it('mark each side of each family once, and hatch those that nobody knows', () => {
    const chart = chartOf(charts, 'intervalles');
    const root = parsed(chart);
    const cells = cellsOf(chart).filter((cell) => cell !== '—');
    const unknown = cells.filter((cell) => cell === UNKNOWN);
    expect(marksOf(root, 'inconnu')).toHaveLength(unknown.length);
    expect([...marksOf(root, 'rester'), ...marksOf(root, 'migrer')]).toHaveLength(
      cells.length - unknown.length,
    );
  });

  it('mark every date of the calendar that the table tells', () => {
    const chart = chartOf(charts, 'calendrier');
    const root = parsed(chart);
    const kinds = ['duree', 'travail', 'fait', 'cohabitation', 'decision', 'sans-retour', 'periode'];
    const drawn = kinds.flatMap((kind) => marksOf(root, kind));
    const told = cellsOf(chart).flatMap((cell) => (cell === '—' ? [] : cell.split(' ; ')));
    expect(drawn).toHaveLength(told.length);
  });

  it('draw one bar for each figure of the hours', () => {
    const chart = chartOf(charts, 'heures');
    const told = chart.table.lines
      .slice(0, -1)
      .flatMap((line) => line.slice(1).filter((cell) => cell !== '—'));
    expect(marksOf(parsed(chart), 'heures')).toHaveLength(told.length);
  });
});

describe('what nobody knows', () => {
  it('is hatched over the whole scale, never drawn as a zero', () => {
    const root = parsed(chartOf(chartsOf(plannedOf()), 'intervalles'));
    const [bar] = marksOf(root, 'inconnu');
    const [hatching] = bar === undefined ? [] : all(bar, 'rect');
    const axis = all(root, 'line').filter((node) => node.getAttribute('x1') === node.getAttribute('x2'));
    const ends = axis.map((node) => number(node, 'x1'));
    expect(hatching?.getAttribute('fill')).toBe('url(#intervalles-inconnu)');
    expect(number(hatching as Element, 'width')).toBe(Math.max(...ends) - Math.min(...ends));
  });

  it('is a question mark in the cell of a tool, not the dot of what holds nothing', () => {
    const chart = chartOf(chartsOf(plannedOf()), 'matrice-rester');
    expect(chart.table.lines.find(([tool]) => tool === 'HelloAsso')?.[1]).toBe(UNKNOWN);
    const questions = all(parsed(chart), 'text').filter((node) => node.textContent === '?');
    expect(questions).toHaveLength(cellsOf(chart).filter((cell) => cell === UNKNOWN).length);
  });

  it('draws nothing at all for an association that has told nothing', () => {
    const nothing = { ...PLAN, choices: [], steps: [], waves: [], work: [] };
    expect(chartsOf({ ...blankResult(), plan: nothing })).toEqual([]);
  });

  it('leaves hours without a limit rather than at a limit of zero', () => {
    const chart = chartOf(
      chartsOf(plannedOf({ ...CHOIR, personnes: { secretaire: { role: 'Sam' } } })),
      'heures',
    );
    expect(marksOf(parsed(chart), 'limite')).toHaveLength(0);
    expect(chart.table.lines.at(-1)).toContain('on ne sait pas');
  });
});

describe('the calendar', () => {
  it('goes on in a second panel where it is too long for one', () => {
    const { plan, ...rest } = plannedOf();
    const end = '2029-06-30';
    const late = plan.waves.map((wave) => (wave.id === 'garde-fous' ? wave : { ...wave, end }));
    const steps = plan.steps.map((step, at) => (at === 4 ? { ...step, end } : step));
    const short = chartOf(chartsOf({ ...rest, plan }), 'calendrier');
    const long = chartOf(chartsOf({ ...rest, plan: { ...plan, steps, waves: late } }), 'calendrier');
    const years = (chart: Chart): readonly string[] =>
      all(parsed(chart), 'text')
        .map((node) => node.textContent ?? '')
        .filter((words) => /^20\d\d$/.test(words));
    expect(years(long)).toEqual(['2026', '2027', '2028', '2028', '2029']);
    expect(years(short)).toEqual(['2026', '2027']);
    expect(long.height).toBeGreaterThan(short.height);
  });

  it('shows a supposed date hollow, and says so in its table', () => {
    const chart = chartOf(chartsOf(plannedOf()), 'calendrier');
    const [decision] = marksOf(parsed(chart), 'decision');
    expect(decision?.getAttribute('fill')).toBe('#ffffff');
    expect(cellsOf(chart)).toContain('4 janv. 2027 (supposé)');
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '"/><image href="https://exemple.org/x.png"/>',
  "' onload='alert(1)",
  '&amp; &lt;b&gt; ]]> <!-- -->',
  '\u202egauche\u2066\u200b\ufeff\u0000\u001b[31m\ud800',
  'W'.repeat(400),
  '字'.repeat(60),
];

function hostileTree(value: string): { readonly [key: string]: Json } {
  return {
    ...CHOIR,
    personnes: { complet: 'oui', secretaire: { role: value, heures_par_mois: 3 } },
    outils: {
      'google-drive': { description: { nom: value } },
      whatsapp: { description: { nom: value } },
      helloasso: { description: { nom: value } },
    },
  };
}

describe.each(HOSTILE.map((value) => [JSON.stringify(value).slice(0, 50), value] as const))(
  'the name %s',
  (_, value) => {
    const charts = chartsOf(plannedOf(hostileTree(value)));

    it('is only ever text', () => {
      const plain = chartsOf(plannedOf(hostileTree('Valeur')));
      const names = (chart: Chart): readonly string[] => [
        ...new Set(all(parsed(chart), '*').map(({ nodeName }) => nodeName)),
      ];
      charts.forEach((chart, at) => expect(names(chart)).toEqual(names(plain[at] ?? chart)));
      for (const { svg } of charts)
        expect(svg).not.toMatch(/[^\P{Cc}\n]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
    });

    it('leaves no words beyond the edges', () => {
      for (const chart of charts) {
        for (const node of all(parsed(chart), 'text')) {
          expect(Math.max(...reach(node)), chart.id).toBeLessThanOrEqual(chart.width + 2);
          expect(Math.min(...reach(node)), chart.id).toBeGreaterThanOrEqual(-2);
        }
      }
    });
  },
);

describe('measuring', () => {
  it('cuts a text that is too long, and no other', () => {
    expect(fitText('Nextcloud', 200, 12)).toBe('Nextcloud');
    const cut = fitText('Un nom qui ne finit jamais vraiment', 80, 12);
    expect(cut).toMatch(/^Un nom.*[^ ]…$/);
    expect(textWidth(cut, 12)).toBeLessThanOrEqual(80);
  });

  it('wraps words in the lines there are, and keeps every word that has room', () => {
    expect(wrapText('La base des familles', 80, 12, { lines: 2 })).toEqual(['La base des', 'familles']);
    expect(wrapText('un deux', 200, 12, { lines: 2 })).toEqual(['un deux']);
  });

  it('puts values on a straight scale, even one without a width', () => {
    const scale = linear([0, 100], [190, 590]);
    expect([scale(0), scale(25), scale(100)]).toEqual([190, 290, 590]);
    expect(linear([5, 5], [10, 20])(5)).toBe(10);
  });
});

describe.each(chartsOf(plannedExample('petite-asso'), false))('the file $id.svg', ({ id, svg }) => {
  it('is what the golden file holds', () => {
    expectGolden(`charts/${id}.svg`, svg.replaceAll('><', '>\n<'));
  });
});
