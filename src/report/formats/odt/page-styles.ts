import { dayWords } from '../../../texts/fr/words.js';
import { pageTexts } from '../../../texts/fr/pages.js';
import type { Page } from '../../documents/document.js';
import { element, type Attributes, type Markup } from '../../markup.js';
import { written } from './inlines.js';
import { MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH } from './layout.js';

/** The first page bears the title: the following ones recall it at their head. */
export function masterPages(title: string, page: Page): Markup {
  const foot = element('style:footer', {}, footerLine(title, page));
  const head = element(
    'style:header',
    {},
    element('text:p', { 'text:style-name': 'Header' }, written(title)),
  );
  const master = (name: string, more: Attributes, ...parts: readonly Markup[]): Markup =>
    element('style:master-page', { 'style:name': name, ...more }, ...parts);
  return element(
    'office:master-styles',
    {},
    master('Standard', { 'style:page-layout-name': 'Suite' }, head, foot),
    master('Premiere', { 'style:page-layout-name': 'Debut', 'style:next-style-name': 'Standard' }, foot),
  );
}

/** Who and when at the left, « Page 2 sur 5 » at the right. */
function footerLine(title: string, { association, date }: Page): Markup {
  const name = association === undefined || title.includes(association) ? [] : [association];
  return element(
    'text:p',
    { 'text:style-name': 'Pied' },
    written([...name, dayWords(date)].join(' · ')),
    element('text:tab', {}),
    pageTexts.page,
    element('text:page-number', { 'text:select-page': 'current' }, '1'),
    pageTexts.of,
    element('text:page-count', {}, '1'),
  );
}

/** Above and below, where lines stand closer. Centimetres. */
const TIGHT_EDGE = 1.5;

/** A4, and the lines at the head and the foot. */
export function pageLayouts(tight: boolean): Markup {
  const edge = tight ? TIGHT_EDGE : MARGIN;
  const foot = element('style:footer-style', {}, band('fo:margin-top'));
  const head = element('style:header-style', {}, band('fo:margin-bottom'));
  return element(
    'office:automatic-styles',
    {},
    pageLayout('Debut', edge, foot),
    pageLayout('Suite', edge, head, foot),
    footerStyle(),
  );
}

function pageLayout(name: string, edge: number, ...parts: readonly Markup[]): Markup {
  const properties = element('style:page-layout-properties', {
    'fo:page-width': `${PAGE_WIDTH}cm`,
    'fo:page-height': `${PAGE_HEIGHT}cm`,
    'style:print-orientation': 'portrait',
    'fo:margin-top': `${edge}cm`,
    'fo:margin-bottom': `${edge}cm`,
    'fo:margin-left': `${MARGIN}cm`,
    'fo:margin-right': `${MARGIN}cm`,
  });
  return element('style:page-layout', { 'style:name': name }, properties, ...parts);
}

function band(side: 'fo:margin-top' | 'fo:margin-bottom'): Markup {
  return element('style:header-footer-properties', { 'fo:min-height': '0.6cm', [side]: '0.4cm' });
}

function footerStyle(): Markup {
  const stops = element(
    'style:tab-stops',
    {},
    element('style:tab-stop', { 'style:position': `${TEXT_WIDTH}cm`, 'style:type': 'right' }),
  );
  return element(
    'style:style',
    { 'style:name': 'Pied', 'style:family': 'paragraph', 'style:parent-style-name': 'Footer' },
    element('style:paragraph-properties', {}, stops),
  );
}
