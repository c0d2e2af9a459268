import type { Heading, Root, RootContent } from 'mdast';
import { templates } from '../../generated/templates.js';
import { pageTexts } from '../../texts/fr/page.js';
import type { Page } from '../documents/document.js';
import { element, fragment, raw, type Markup } from '../markup.js';
import { anchorsOf, TEXT_ID, wordsOf, type Anchors } from './html/anchors.js';
import { blocks } from './html/blocks.js';
import { keepTogether } from './spaces.js';
import { treeOf } from './tree.js';

/** Nothing is fetched and nothing runs, even if a mistake of ours let something through. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/** Shorter documents are read without a table of contents. */
const HEADINGS_FOR_CONTENTS = 4;

/** One file that needs no other, no network and no script: to be read on any screen, sent, or printed. */
export function renderHtml({ id, markdown, charts, style }: Page): string {
  const tree = treeOf(markdown);
  const anchors = anchorsOf(tree);
  const [top, text] = splitTop(tree);
  const title = anchors.headings.find(({ depth }) => depth === 1);
  const contents = contentsOf(anchors);
  const scene = { charts, anchors };
  const body = element(
    'body',
    { class: contents === undefined ? undefined : 'avec-sommaire' },
    '\n',
    element('a', { class: 'evitement', href: `#${TEXT_ID}` }, pageTexts.skip),
    '\n',
    ...(top.length === 0 ? [] : [element('header', {}, '\n', blocks(top, scene)), '\n']),
    ...(contents === undefined ? [] : [contents, '\n']),
    element('main', { id: TEXT_ID, tabindex: -1 }, '\n', blocks(text, scene)),
    '\n',
  );
  const page = element(
    'html',
    { lang: 'fr' },
    '\n',
    headOf(title === undefined ? id : wordsOf(title), style),
    body,
    '\n',
  );
  return `<!doctype html>\n${page.markup}\n`;
}

function headOf(title: string, style: string | undefined): Markup {
  return fragment(
    element(
      'head',
      {},
      '\n',
      ...[
        element('meta', { charset: 'utf-8' }),
        element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('title', {}, title),
        element('style', {}, raw(`\n${stylesheet(style)}`)),
      ].flatMap((line) => [line, '\n']),
    ),
    '\n',
  );
}

/** Its comments stay in its file. It may have been changed: what would end the element is escaped the way CSS does. */
function stylesheet(own: string | undefined): string {
  return (own ?? templates['fr/commun/style.css'] ?? '')
    .replace(/\/\*[^]*?\*\/\n*/g, '')
    .replaceAll('</', '<\\/');
}

/** The title with the line in italics below it (when, by whom), then the text. */
function splitTop({ children }: Root): readonly [readonly RootContent[], readonly RootContent[]] {
  const [title, line] = children;
  if (title?.type !== 'heading' || title.depth !== 1) return [[], children];
  const dated = line?.type === 'paragraph' && line.children.every(({ type }) => type === 'emphasis') ? 2 : 1;
  return [children.slice(0, dated), children.slice(dated)];
}

/** The great parts; the smaller ones too where there are few. It folds without a script. */
function contentsOf({ headings, ids }: Anchors): Markup | undefined {
  const parts = headings.filter(({ depth }) => depth > 1);
  if (parts.length < HEADINGS_FOR_CONTENTS) return undefined;
  const great = parts.filter(({ depth }) => depth === 2);
  const shown = great.length < HEADINGS_FOR_CONTENTS ? parts.filter(({ depth }) => depth < 4) : great;
  const line = (heading: Heading): Markup =>
    element(
      'li',
      { class: heading.depth > 2 ? 'sous-partie' : undefined },
      element('a', { href: `#${ids.get(heading)}` }, keepTogether(wordsOf(heading))),
    );
  return element(
    'nav',
    { 'aria-label': pageTexts.contents },
    element(
      'details',
      { open: 'open' },
      element('summary', {}, pageTexts.contents),
      '\n',
      element('ul', {}, '\n', ...shown.flatMap((heading) => [line(heading), '\n'])),
    ),
  );
}
