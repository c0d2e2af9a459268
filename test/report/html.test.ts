import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import { renderHtml } from '../../src/report/formats/html.js';
import { DOCUMENTS, renderDocument } from '../../src/report/index.js';
import { inertText } from '../../src/report/inert.js';
import { escapeMarkdown } from '../../src/report/markdown.js';
import { everyMark } from '../support/every-mark.js';
import { plannedExample } from '../support/planned-example.js';

const html = renderHtml(everyMark());
/** What stands in the page for some Markdown. */
const mainOf = (markdown: string): string =>
  /<main[^>]*>\n([^]*)\n<\/main>/.exec(renderHtml(everyMark(markdown)))?.[1] ?? '';

const parsed = (page: string) =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(page.replace('<!doctype html>', ''), 'text/xml');

/** Every address that a page could be made to fetch or follow, and every name that could run something. */
const attributesOf = (page: string): readonly (readonly [string, string])[] =>
  [...parsed(page).getElementsByTagName('*')].flatMap((node) =>
    [...(node.attributes ?? [])].map(({ name, value }) => [name, value] as const),
  );

const { catalogue, weights } = knowledge;
const documents = DOCUMENTS.filter(({ formats }) => formats.includes('html')).map(
  ({ id }) =>
    [id, String(renderDocument(id, plannedExample('petite-asso'), catalogue, weights, 'html'))] as const,
);

describe.each([['tout', html] as const, ...documents])('the page %s', (_, page) => {
  it('is well-formed, in French, with one title and one text', () => {
    const [root] = parsed(page).getElementsByTagName('html');
    expect(root?.getAttribute('lang')).toBe('fr');
    for (const name of ['h1', 'main']) expect(root?.getElementsByTagName(name).length).toBe(1);
    // Drawings have titles of their own.
    const [head] = root?.getElementsByTagName('head') ?? [];
    expect(head?.getElementsByTagName('title').length).toBe(1);
    expect(page.startsWith('<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8"/>')).toBe(true);
  });

  it('holds all that it shows: nothing to fetch, nothing that runs', () => {
    expect(page).not.toMatch(/<(?:script|link|iframe|object|embed|base|form|img)\b|@import|url\((?!#)/i);
    for (const [name, value] of attributesOf(page)) {
      expect(name).not.toMatch(/^on|^(?:src|srcset|action|ping|background|poster)$/i);
      if (/href$/.test(name)) expect(value).toMatch(/^#|^https?:\/\//);
    }
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:');
  });

  it('names each part once, and links to parts that are there', () => {
    const attributes = attributesOf(page);
    const ids = attributes.filter(([name]) => name === 'id').map(([, value]) => value);
    const links = attributes.filter(([name, value]) => name === 'href' && value.startsWith('#'));
    expect(new Set(ids).size).toBe(ids.length);
    // The link past the contents is always there.
    expect(links.length).toBeGreaterThan(0);
    for (const [, link] of links) expect(ids).toContain(link.slice(1));
  });

  it('gives each region a name of its own', () => {
    const labels = attributesOf(page).filter(([name]) => name === 'aria-label');
    expect(new Set(labels.map(([, label]) => label)).size).toBe(labels.length);
  });
});

describe('a page', () => {
  it('opens with the title and the line of its date, then the contents, then the text', () => {
    expect(html).toMatch(
      /<header>\n<h1 id="tout-ce-qui-s-ecrit">.*<\/h1>\n<p><em>.*<\/em><\/p>\n<\/header>\n<nav aria-label="Sommaire"><details open="open">[^]*<\/nav>\n<main id="texte"/,
    );
  });

  it('has no table of contents below four headings, and shows the smaller parts where the great ones are few', () => {
    const page = (markdown: string): string => renderHtml(everyMark(markdown));
    expect(page('# T\n\n## A\n\n## B\n\n## C')).not.toContain('<nav');
    expect(page('# T\n\n## A\n\n## B\n\n### C\n\n### D')).toContain(
      '<li class="sous-partie"><a href="#d">D</a></li>',
    );
    expect(page('# T\n\n## A\n\n### B\n\n## C\n\n## D\n\n## E')).not.toContain('href="#b"');
  });

  it('takes the name of the document for title where the text has none', () => {
    expect(renderHtml(everyMark('Un mot.'))).toContain('<title>tout</title>');
  });

  it('names headings without accents, and counts those that come back', () => {
    const text = mainOf('## Où l’œil se pose\n\n## Où l’œil se pose\n\n## Texte\n\n## ☐');
    expect([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'ou-l-oeil-se-pose',
      'ou-l-oeil-se-pose-2',
      'texte-2',
      'partie',
    ]);
  });
});

describe('blocks of a page', () => {
  it('keep tight lists tight and loose lists loose', () => {
    expect(mainOf('- a\n   - b\n- c')).toBe('<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n<li>c</li>\n</ul>');
    expect(mainOf('1. a\n\n2. b')).toBe('<ol>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ol>');
  });

  it('count on from where a list starts', () => {
    expect(mainOf('4. a\n5. b')).toContain('<ol start="4">');
    expect(mainOf('1. a')).toContain('<ol>');
  });

  it('mark what calls for attention and what is to be ticked', () => {
    expect(mainOf('⚠ a')).toBe('<p class="attention">⚠ a</p>');
    expect(mainOf('> ⚠ **a**')).toContain('<blockquote class="attention">');
    expect(mainOf('- ⚠ a\n- ☐ b')).toBe(
      '<ul>\n<li class="attention">⚠ a</li>\n<li class="case">☐ b</li>\n</ul>',
    );
  });

  it('break the page where the template says so, and nowhere else', () => {
    expect(mainOf('a\n\n<!-- saut de page -->\n\nb')).toBe(
      '<p>a</p>\n<div class="saut-de-page"></div>\n<p>b</p>',
    );
    expect(mainOf('<!-- autre chose -->')).toBe('<p>&lt;!-- autre chose --&gt;</p>');
  });

  it('show HTML as the text that it is', () => {
    expect(mainOf('<b onclick="x()">a</b>')).toBe('<p>&lt;b onclick=&quot;x()&quot;&gt;a&lt;/b&gt;</p>');
    expect(mainOf('<div>\na\n</div>')).toBe('<p>&lt;div&gt;\na\n&lt;/div&gt;</p>');
  });

  it('show a drawing with its title and the figures behind it', () => {
    const figure = mainOf('![Un trait](graphique:trait)');
    expect(figure).toMatch(
      /^<figure>\n<figcaption>Un trait<\/figcaption>\n<div class="dessin" role="region"/,
    );
    expect(figure).toContain('<details><summary>Les chiffres de ce dessin</summary>');
    expect(figure).toContain('<td>le trait</td><td>1</td>');
  });

  it('tell a drawing that is not there by its alternative', () => {
    expect(mainOf('![Un rond](graphique:rond)')).toBe('<p>Un rond</p>');
    expect(mainOf('![Un rond](https://exemple.test/rond.png)')).toBe('<p>Un rond</p>');
  });
});

describe('tables of a page', () => {
  const table = mainOf('## Les rôles\n\n| Qui | Quoi | Quand |\n| --- | --- | --- |\n| a | *b* | c |');

  it('are named after the heading that stands before them, and counted', () => {
    expect(table).toContain('role="region" aria-label="Tableau : Les rôles" tabindex="0"');
    const second = mainOf('## Les rôles\n\n| A |\n| --- |\n| a |\n\n| B |\n| --- |\n| b |');
    expect(second).toContain('aria-label="Tableau 2 : Les rôles"');
    expect(mainOf('| A |\n| --- |\n| a |')).toContain('aria-label="Tableau"');
  });

  it('have titles of columns that are said to be so', () => {
    expect(table).toContain(
      '<tr><th scope="col">Qui</th><th scope="col">Quoi</th><th scope="col">Quand</th></tr>',
    );
    expect(mainOf('| | A |\n| --- | --- |\n| a | b |')).toContain(
      '<thead><tr><td></td><th scope="col">A</th></tr>',
    );
  });

  it('give each cell the title of its column where lines turn into blocks, but not among figures', () => {
    expect(table).toContain(
      '<tr><td>a</td><td data-titre="Quoi"><em>b</em></td><td data-titre="Quand">c</td></tr>',
    );
    const figures = mainOf('| Mois | A | B |\n| --- | ---: | :---: |\n| mars | 1 | x |');
    expect(table).toContain('<table class="en-blocs">');
    expect(figures).toContain('<table class="chiffres">');
    expect(figures).toContain('<tr><td>mars</td><td class="nombre">1</td><td class="milieu">x</td></tr>');
  });
});

describe('words of a page', () => {
  it('link to the web and to an address, and to nothing else', () => {
    expect(mainOf('[a](https://exemple.test/?a=1&b="2")')).toBe(
      '<p><a href="https://exemple.test/?a=1&amp;b=&quot;2&quot;" rel="noreferrer">a</a></p>',
    );
    expect(mainOf('[a](mailto:bureau@exemple.test)')).toContain('href="mailto:bureau@exemple.test"');
    for (const url of [
      'javascript:x()',
      'JaVaScRiPt:x()',
      'data:text/html,x',
      'file:///etc/passwd',
      '//x',
      'vbscript:x',
    ])
      expect(mainOf(`[**a**](<${url}>)`)).toBe('<p><strong>a</strong></p>');
    expect(mainOf('[a](<&#1;javascript:x()>)')).toBe('<p>a</p>');
  });

  it('keep French signs with their word, and a number with what it counts', () => {
    expect(mainOf('Qui : « a » ; 4 h 30, de 12 à 100, oui ?')).toBe(
      '<p>Qui\u00a0: «\u00a0a\u00a0»\u00a0; 4\u00a0h\u00a030, de 12\u00a0à\u00a0100, oui\u00a0?</p>',
    );
  });

  it('set the place in the inventory apart', () => {
    expect(mainOf('a (inventaire.yaml:12) — dossier/b.yml:3')).toBe(
      '<p>a (<span class="lieu">inventaire.yaml:12</span>) — <span class="lieu">dossier/b.yml:3</span></p>',
    );
  });

  it('come back as they were, whatever fills the template, and bring no markup', () => {
    const around = (value: string): string =>
      `# T\n\nx ${value} x\n\n- x ${value} x\n\n| x ${value} x |\n| --- |\n| x |`;
    const tagsOf = (page: string) => page.match(/<[^>]*>/g);
    const plain = tagsOf(renderHtml(everyMark(around(''))));
    const folded = (text: string): string => text.replace(/[\u00a0 ]/g, ' ').replace(/[\ufffe\uffff]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const page = renderHtml(everyMark(around(escapeMarkdown(value))));
        expect(tagsOf(page)).toEqual(plain);
        for (const name of ['p', 'li', 'th'])
          expect(folded(parsed(page).getElementsByTagName(name)[0]?.textContent ?? '')).toBe(
            folded(`x ${inertText(value).trim()} x`),
          );
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
