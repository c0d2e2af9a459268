import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/report/charts/chart.js';
import { renderOdt } from '../../src/report/formats/odt.js';
import { keepTogether } from '../../src/report/formats/spaces.js';
import { inertText } from '../../src/report/inert.js';
import { escapeMarkdown } from '../../src/report/markdown.js';
import { all, contentOf, pageOf, parsed, partOf, textOf } from '../support/odt.js';
import { runs } from '../support/runs.js';

const CHART: Chart = {
  id: 'deux-cotes',
  title: 'Rester & changer',
  alternative: 'Deux barres.',
  table: { head: ['Côté'], lines: [['Rester']] },
  svg: '<svg width="1200" height="600"><rect width="10" height="10"/></svg>',
  width: 1200,
  height: 600,
};
const CHARTS = { charts: new Map([[CHART.id, CHART]]) };
const SECTIONS = Array.from({ length: 6 }, (_, at) => `## Partie ${at + 1}\n\nTexte.`).join('\n\n');

const style = (node: { getAttribute(name: string): string | null } | undefined) =>
  node?.getAttribute('text:style-name');
const paragraphs = (markdown: string) =>
  all(contentOf(markdown), 'text:p').map((node) => [style(node), textOf(node)]);

describe('the package of an ODT', () => {
  const bytes = renderOdt(pageOf(`# Titre\n\n![x](graphique:deux-cotes)`, CHARTS));

  it('starts with its type, stored as it is', () => {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 90));
    expect(head.slice(0, 4)).toBe('PK\u0003\u0004');
    // Method 0, no extra field, and the name then the content at their fixed places: what « file » looks at.
    expect([bytes[8], bytes[9], bytes[28], bytes[29]]).toEqual([0, 0, 0, 0]);
    expect(head.slice(30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });

  it('lists every part but its type and itself', () => {
    const manifest = parsed(partOf(bytes, 'META-INF/manifest.xml'));
    const listed = all(manifest, 'manifest:file-entry').map((entry) =>
      entry.getAttribute('manifest:full-path'),
    );
    expect(listed).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml', 'Pictures/deux-cotes.svg']);
  });

  it('has only well-formed parts', () => {
    for (const path of [
      'content.xml',
      'styles.xml',
      'meta.xml',
      'META-INF/manifest.xml',
      'Pictures/deux-cotes.svg',
    ])
      expect(() => parsed(partOf(bytes, path))).not.toThrow();
  });

  it('tells its title, its language and its day, and nobody’s name', () => {
    const meta = parsed(partOf(bytes, 'meta.xml'));
    expect(all(meta, 'dc:title').map(textOf)).toEqual(['Titre']);
    expect(all(meta, 'dc:language').map(textOf)).toEqual(['fr-FR']);
    expect(all(meta, 'dc:date').map(textOf)).toEqual(['2026-11-22T00:00:00']);
    expect(all(meta, 'dc:creator').concat(all(meta, 'meta:initial-creator'))).toEqual([]);
  });

  it('is the same bytes again, in any time zone', () => {
    const zone = process.env['TZ'];
    const elsewhere = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((name) => {
      process.env['TZ'] = name;
      return renderOdt(pageOf(`# Titre\n\n![x](graphique:deux-cotes)`, CHARTS));
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    for (const again of elsewhere) expect(again).toEqual(bytes);
  });

  it('uses no style that it does not define', () => {
    const page = pageOf(
      `# T\n\n*Sous*\n\n${SECTIONS}\n\n### S\n\n- a\n  - b\n\n1. c\n\n- ☐ d\n\n> q\n\n> ⚠ w\n\n| a | b |\n| ---: | :-: |\n| \`1\` | **2** |\n\n---\n\n\`\`\`\ncode\n\`\`\`\n\n<!-- saut de page -->\n\n[l](https://exemple.org)\n\n![x](graphique:deux-cotes)`,
      CHARTS,
    );
    const whole = renderOdt(page);
    const [content, styles] = [partOf(whole, 'content.xml'), partOf(whole, 'styles.xml')];
    const defined = new Set(
      [...`${content}${styles}`.matchAll(/ style:name="([^"]+)"/g)].map(([, name]) => name),
    );
    const used = [
      ...`${content}${styles}`.matchAll(
        / (?:text:style-name|table:style-name|draw:style-name|style:(?:parent|next)-style-name|style:page-layout-name|style:master-page-name|style:font-name)="([^"]+)"/g,
      ),
    ].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });
});

describe('the text of an ODT', () => {
  it('has its title as the title, and headings one level below', () => {
    const content = contentOf('# Un titre\n\n## Une partie\n\n### Un morceau');
    expect(all(content, 'text:p').map((node) => [style(node), textOf(node)])).toEqual([
      ['Title', 'Un titre'],
    ]);
    expect(
      all(content, 'text:h').map((node) => [node.getAttribute('text:outline-level'), textOf(node)]),
    ).toEqual([
      ['1', 'Une partie'],
      ['2', 'Un morceau'],
    ]);
  });

  it('shows a table of contents, filled in, for a document that is long enough', () => {
    const text = 'Texte. '.repeat(2000);
    const long = contentOf(`# T\n\n${SECTIONS}\n\n${text}`);
    const lines = all(long, 'text:index-body').flatMap((body) => all(body, 'text:a'));
    expect(lines.map((line) => line.getAttribute('xlink:href'))).toHaveLength(6);
    const marks = all(long, 'text:bookmark-start').map((mark) => `#${mark.getAttribute('text:name')}`);
    expect(lines.map((line) => line.getAttribute('xlink:href'))).toEqual(marks);
    expect(lines.map(textOf)[5]).toBe('Partie 6\t');
    for (const short of ['## A\n\n## B', SECTIONS])
      expect(all(contentOf(`# T\n\n${short}`), 'text:table-of-content')).toEqual([]);
  });

  it('leaves out of it the parts that each sheet has again', () => {
    const sheets = SECTIONS.replaceAll('Texte.', '### Avant\n\n### Après\n\n<!-- saut de page -->');
    const lines = all(contentOf(`# T\n\n${sheets}`), 'text:index-body').flatMap((body) =>
      all(body, 'text:a'),
    );
    expect(lines.map(textOf)).toEqual([1, 2, 3, 4, 5, 6].map((rank) => `Partie ${rank}\t`));
  });

  it('opens a page before the first part where the template asks for it, after the contents', () => {
    const [first] = all(contentOf('# T\n\nTexte.\n\n<!-- saut de page -->\n\n## A'), 'text:h');
    expect(style(first?.previousSibling as never)).toBe('Saut');
  });

  it('ends on a line without height after a table, so that no empty page follows', () => {
    expect(all(contentOf('# T\n\n| a |\n| --- |\n| b |'), 'text:p').map(style).at(-1)).toBe('Fin');
    expect(all(contentOf('# T\n\nTexte.'), 'text:p').map(style)).not.toContain('Fin');
  });

  it('keeps numbers, bullets and boxes to tick apart', () => {
    const lists = all(contentOf('3. a\n4. b\n\ntexte\n\n- c\n- d\n\ntexte\n\n- ☐ e\n- ☐ f'), 'text:list');
    expect(lists.map(style)).toEqual(['Numeros', 'Puces', 'Cases']);
    expect(
      all(lists[0] as never, 'text:list-item').map((item) => item.getAttribute('text:start-value')),
    ).toEqual(['3', null]);
    expect(all(lists[2] as never, 'text:p').map(textOf)).toEqual(['e', 'f']);
  });

  it('puts no bullet before an item that bears its rank', () => {
    expect(all(contentOf('- **4. Essayer**, lundi\n- **5. Fermer**, mardi'), 'text:list').map(style)).toEqual(
      ['Rangs'],
    );
  });

  it('repeats the head of a table, and cuts no row', () => {
    const content = contentOf('| Qui | Heures |\n| --- | ---: |\n| la secrétaire | 2 |');
    expect(all(content, 'table:table-header-rows').map(textOf)).toEqual(['QuiHeures']);
    expect(all(content, 'table:table-row').map((row) => row.getAttribute('table:style-name'))).toEqual([
      'Ligne',
      'Ligne',
    ]);
    const cells = all(content, 'table:table-cell').flatMap((cell) => all(cell, 'text:p'));
    expect(cells.map(style).at(-1)).toBe('Table_20_Contents_20_Right');
    expect(partOf(renderOdt(pageOf('| a |\n| --- |')), 'content.xml')).toContain('fo:keep-together="always"');
  });

  it('gives the columns of a table the width of the text, none without room for its longest word', () => {
    const content = contentOf(
      `| N | Remarques |\n| --- | --- |\n| 1 | ${'un mot puis un autre '.repeat(20)} |`,
    );
    const widths = all(content, 'style:table-column-properties').map((node) =>
      Number.parseFloat(node.getAttribute('style:column-width') ?? ''),
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(17, 1);
    expect(widths[0]).toBeGreaterThan(0.5);
    expect(widths[1]).toBeGreaterThan(14);
  });

  it('draws a chart no wider than the text, with words for those who cannot see it', () => {
    const content = contentOf('![x](graphique:deux-cotes)', CHARTS);
    const [frame] = all(content, 'draw:frame');
    expect(frame?.getAttribute('svg:width')).toBe('17.000cm');
    expect(frame?.getAttribute('svg:height')).toBe('8.500cm');
    expect(all(content, 'svg:title').map(textOf)).toEqual(['Rester & changer']);
    expect(all(content, 'svg:desc').map(textOf)).toEqual(['Deux barres.']);
    expect(all(content, 'text:p').map(style)).toEqual(['Drawing', 'Caption']);
  });

  it('opens a page where the template asks for it, and nowhere else', () => {
    expect(paragraphs('a\n\n<!-- saut de page -->\n\nb')).toEqual([
      ['Text_20_body', 'a'],
      ['Saut', ''],
      ['Text_20_body', 'b'],
    ]);
    expect(paragraphs('<!-- autre chose -->\n\n<b>gras</b>')).toEqual([
      ['Text_20_body', '<!-- autre chose -->'],
      ['Text_20_body', '<b>gras</b>'],
    ]);
  });

  it('sets warnings and quotes apart', () => {
    expect(paragraphs('⚠ Attention.\n\n> Une phrase.\n\n> ⚠ Une autre.').map(([name]) => name)).toEqual([
      'Attention',
      'Quotations',
      'Attention',
    ]);
  });

  it('links to pages and addresses only', () => {
    const links = (url: string) =>
      all(contentOf(`[ici](<${url}>)`), 'text:a').map((link) => link.getAttribute('xlink:href'));
    expect(links('https://exemple.org/a?b=1&c=2')).toEqual(['https://exemple.org/a?b=1&c=2']);
    expect(links('mailto:contact@exemple.org')).toEqual(['mailto:contact@exemple.org']);
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vnd.sun.star.script:x',
      '../x.odt',
    ])
      expect(links(url)).toEqual([]);
  });

  it('gives every value back as it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        const words = keepTogether(`a ${inertText(value).trim()} z`);
        const content = contentOf(
          `a ${escapeMarkdown(value)} z\n\n| t |\n| --- |\n| a ${escapeMarkdown(value)} z |\n\nfin`,
        );
        const texts = all(content, 'text:p').map(textOf);
        expect([texts[0], texts.at(-2)]).toEqual([words, words]);
      }),
      { numRuns: runs(150), seed: 20261122 },
    );
  });
});
