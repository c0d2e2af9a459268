import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { knowledge, usageIds } from '../../src/data/index.js';
import type { PlannedResult } from '../../src/domain/result.js';
import { loadInventory } from '../../src/load/index.js';
import { plan } from '../../src/pipeline.js';
import { planToYaml } from '../../src/plan/index.js';
import { EXPORTS, PLAIN, renderDocuments, renderPlanSummary, renderScore } from '../../src/report/index.js';
import { cellsOf } from '../support/csv.js';
import { EXAMPLE_DAY } from '../support/planned-example.js';
import { planted, textOf } from '../support/hostile-inventory.js';
import { elementsOf, keysOf, kindsOf, marksOf } from '../support/shapes.js';

const { catalogue, weights } = knowledge;
const request = { catalogue, weights, width: 100, paint: PLAIN };
const EXAMPLE = new URL('../../examples/petite-asso/inventaire.yaml', import.meta.url);
const tree = load(readFileSync(EXAMPLE, 'utf8')) as Record<string, unknown>;

/** What people could write, by mistake or not; each stands in every free text at once. */
const HOSTILE: readonly string[] = [
  [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '" onload="alert(1)" x=\' onclick=\'alert(1)',
    ']]></text></svg><svg onload=alert(1)><!-- --><?xml version="1.0"?>',
    '</style></title></textarea><style>*{display:none}</style>',
    '&lt;b&gt; &amp; &#60;script&#62; &nbsp; &boom;',
  ].join(' '),
  [
    '\n# Titre\n\n- puce\n\n| a | b |\n| --- | --- |\n\n<!-- saut de page -->\n\n[x]: javascript:alert(1)\n',
    '{{association}} {{{association}}} {{> x}} {{#each x}}',
    '[lien](javascript:alert(1)) ![x](graphique:calendrier) <javascript:alert(1)> https://exemple.org',
    '☐ 1. `code` **gras** _x_ ~~y~~',
  ].join(' '),
  'fin\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nATTACH:file:///x\r\nBEGIN:VALARM\\n;,:"',
  '\u001b[31mrouge\u001b]8;;https://exemple.org\u0007\u009b2J\b\u007f \u202egauche\u2066\u200b\ufeff\u2028\u2029\ufffe \u0000',
  "! 'a': &b *c - ? | > % @ # yaml: [x \\u0000 \\ %00 ${x} $& $1 \ud800 seul \udc00",
];

/** What a spreadsheet would take for a formula: it must come first in its cell. */
const FORMULAS: readonly string[] = [
  '=HYPERLINK("https://exemple.org";"ici")',
  '+33 6 12 34 56 78;=1+1',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '\t=1+1",=2;"=3\r\n=4',
];

/** Every file that can be written from that inventory, by its name. */
function everythingWith(value: string): ReadonlyMap<string, string | Uint8Array> {
  const result = resultWith(value);
  return new Map([
    ...renderDocuments(result, catalogue, weights).map(({ path, content }) => [path, content] as const),
    ['score.txt', renderScore(result, { ...request, format: 'text' })],
    ['score.json', renderScore(result, { ...request, format: 'json' })],
    ['score.md', renderScore(result, { ...request, format: 'markdown' })],
    ['plan.txt', renderPlanSummary(result, { ...request, format: 'text' })],
    ['plan.yaml', planToYaml(result.plan, 'Feuille de route')],
  ]);
}

/** The plan of the example, read as any other by the loader. */
function resultWith(value: string): PlannedResult {
  const source = { name: 'inventaire.yaml', text: textOf(planted(tree, value)) };
  const loaded = loadInventory(source, { catalogueIds: catalogue.tools, usageIds });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return plan(loaded.value, knowledge, EXAMPLE_DAY);
}

const plain = everythingWith('Une valeur sans malice, de deux ou trois lignes dans un dessin');

/** Parts of an ODT, or the file itself. */
function xmlOf(name: string, content: string | Uint8Array): ReadonlyMap<string, string> {
  if (typeof content === 'string') return new Map([[name, content]]);
  const parts = Object.entries(unzipSync(content)).filter(([part]) => /\.(?:xml|svg)$/.test(part));
  return new Map(parts.map(([part, bytes]) => [`${name} ${part}`, strFromU8(bytes)]));
}

const ACTS = /[^\P{Cc}\n]|[\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u;
/** Lines end as their standard wants, and sheets begin with the mark of UTF-8. */
const textualOf = (name: string, text: string): string =>
  /\.(?:ics|csv)$/.test(name) ? text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : text;

describe.each(HOSTILE.map((value) => [JSON.stringify(value), value] as const))(
  'the value %s, in every free text of an inventory',
  (_, value) => {
    const files = everythingWith(value);
    const of = (extension: RegExp) =>
      [...files]
        .filter(([name]) => extension.test(name))
        .map(([name, content]) => [name, content, plain.get(name) ?? ''] as const);

    it('makes the same files, none of which holds a character that acts', () => {
      expect([...files.keys()]).toEqual([...plain.keys()]);
      for (const [name, content] of files)
        for (const [part, text] of xmlOf(name, content))
          expect(ACTS.exec(textualOf(part, text)), part).toBeNull();
    });

    it('adds no element, attribute or address to a page or a word processor file', () => {
      for (const [name, content, usual] of of(/\.(?:html|odt)$/)) {
        const before = xmlOf(name, usual);
        for (const [part, text] of xmlOf(name, content)) {
          if (part.endsWith('.svg'))
            expect(kindsOf(before.get(part) ?? '')).toEqual(expect.arrayContaining([...kindsOf(text)]));
          else expect(elementsOf(text), part).toEqual(elementsOf(before.get(part) ?? ''));
          if (part.endsWith('.html'))
            expect(kindsOf(before.get(part) ?? '')).toEqual(expect.arrayContaining([...kindsOf(text)]));
        }
      }
    });

    it('adds no block and no mark to a Markdown text', () => {
      for (const [name, content, usual] of of(/\.md$/))
        expect(marksOf(String(content)), name).toEqual(marksOf(String(usual)));
    });

    it('adds no event, alarm or property to an agenda', () => {
      for (const [name, content, usual] of of(/\.ics$/))
        expect(agendaOf(String(content)), name).toEqual(agendaOf(String(usual)));
    });

    it('comes through JSON and YAML as a value', () => {
      for (const [name, content, usual] of of(/\.json$/))
        expect(keysOf(JSON.parse(String(content))), name).toEqual(keysOf(JSON.parse(String(usual))));
      expect(keysOf(load(String(files.get('plan.yaml'))))).toEqual(
        keysOf(load(String(plain.get('plan.yaml')))),
      );
      expect(JSON.parse(String(files.get('score.json'))).association).toBe(value);
    });
  },
);

describe.each([...HOSTILE, ...FORMULAS].map((value) => [JSON.stringify(value), value] as const))(
  'the value %s, in the sheets',
  (_, value) => {
    it('starts no formula, and moves no cell', () => {
      const documents = EXPORTS.filter(({ path }) => path.endsWith('.csv')).map(({ id }) => id);
      const files = renderDocuments(resultWith(value), catalogue, weights, { documents });
      for (const { path, content } of files.filter((file) => file.path.endsWith('.csv'))) {
        const delimiter = /taches-/.test(path) ? ',' : ';';
        const cells = [content, plain.get(path)].map((text) =>
          cellsOf(String(text).replace(/^\ufeff/, ''), delimiter),
        );
        const [found, usual] = cells.map((lines) => lines.map((line) => line.length));
        expect(found, path).toEqual(usual);
        for (const cell of cells[0]?.flat() ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }
    });
  },
);

/** Each component of an agenda, with the names of its properties. */
function agendaOf(text: string): readonly string[] {
  const told = (component: ICAL.Component): readonly string[] => [
    [component.name, ...component.getAllProperties().map(({ name }) => name)].join(' '),
    ...component.getAllSubcomponents().flatMap(told),
  ];
  return told(new ICAL.Component(ICAL.parse(text)));
}
