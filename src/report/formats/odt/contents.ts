import type { Heading, Root } from 'mdast';
import { pageTexts } from '../../../texts/fr/pages.js';
import { element, fragment, type Markup } from '../../markup.js';
import { isPageBreak, wordsOf } from '../plain.js';
import { keepTogether } from '../spaces.js';
import { written } from './inlines.js';
import type { Layout } from './layout.js';

/** A shorter document is seen at a glance. Headings, then pages; convention. */
const WORTH_IT = 6;
const WORTH_PAGES = 4;
/** Letters on a page that is neither full nor empty. Convention. */
const PAGE_LETTERS = 2500;
/** With more than these, the second level is left out: a table of contents holds on one page. Convention. */
const TOO_MANY = 30;

type Entry = readonly [Heading, string];

/** The table of contents, filled in, so that it is right before anybody updates it; nothing for a short document. */
export function tableOfContents({ headings, root }: Layout): Markup {
  const all = [...headings].filter(([{ depth }]) => depth <= 3);
  if (all.length < WORTH_IT || pagesOf(root) < WORTH_PAGES) return fragment();
  const levels = all.length > TOO_MANY || repeated(all) ? 1 : 2;
  const entries = all.filter(([{ depth }]) => depth - 1 <= levels);
  return element(
    'text:table-of-content',
    { 'text:name': pageTexts.contents, 'text:style-name': 'Sommaire', 'text:protected': 'true' },
    source(levels),
    element(
      'text:index-body',
      {},
      element(
        'text:index-title',
        { 'text:name': `${pageTexts.contents}_titre`, 'text:style-name': 'Sommaire' },
        element('text:p', { 'text:style-name': 'Contents_20_Heading' }, pageTexts.contents),
      ),
      ...entries.map(entryLine),
    ),
  );
}

/** About how many pages the text fills: those that it asks for, or those that it needs. */
function pagesOf({ children }: Root): number {
  const letters = children.reduce((sum, node) => sum + wordsOf(node).length, 0);
  return Math.max(children.filter(isPageBreak).length + 1, Math.ceil(letters / PAGE_LETTERS));
}

/** Sheets that are all made alike: their parts say nothing in a table of contents. */
function repeated(all: readonly Entry[]): boolean {
  const parts = all.filter(([{ depth }]) => depth === 3).map(([heading]) => wordsOf(heading));
  return new Set(parts).size * 2 <= parts.length;
}

function entryLine([heading, name]: Entry): Markup {
  const page = element('text:bookmark-ref', { 'text:reference-format': 'page', 'text:ref-name': name });
  return element(
    'text:p',
    { 'text:style-name': `Contents_20_${Math.max(1, heading.depth - 1)}` },
    element(
      'text:a',
      { 'xlink:type': 'simple', 'xlink:href': `#${name}`, 'text:style-name': 'Index_20_Link' },
      written(keepTogether(wordsOf(heading))),
      element('text:tab', {}),
      page,
    ),
  );
}

/** How a word processor makes it again when it is asked to. */
function source(levels: number): Markup {
  return element(
    'text:table-of-content-source',
    { 'text:outline-level': levels, 'text:use-index-marks': 'false' },
    element('text:index-title-template', { 'text:style-name': 'Contents_20_Heading' }, pageTexts.contents),
    ...Array.from({ length: levels }, (_, at) =>
      element(
        'text:table-of-content-entry-template',
        { 'text:outline-level': at + 1, 'text:style-name': `Contents_20_${at + 1}` },
        element('text:index-entry-link-start', { 'text:style-name': 'Index_20_Link' }),
        element('text:index-entry-text', {}),
        element('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
        element('text:index-entry-page-number', {}),
        element('text:index-entry-link-end', {}),
      ),
    ),
  );
}
