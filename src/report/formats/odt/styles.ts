import type { Page } from '../../documents/document.js';
import { element, type Attributes, type Markup } from '../../markup.js';
import { TEXT_WIDTH } from './layout.js';
import { listStyles } from './list-styles.js';
import { MONO, namedStyles, SANS, type NamedStyle } from './named-styles.js';
import { masterPages, pageLayouts } from './page-styles.js';
import { officeRoot } from './parts.js';

/** Styles that have a name, the page, its head and its foot. */
export function stylesFile(title: string, page: Page): string {
  const tight = page.tight === true;
  return officeRoot(
    'document-styles',
    fontFaces(),
    element(
      'office:styles',
      {},
      defaults(tight),
      graphicDefaults(),
      ...namedStyles(tight).map(styleMarkup),
      ...listStyles(),
    ),
    pageLayouts(tight),
    masterPages(title, page),
  );
}

/** Fonts that come with LibreOffice; elsewhere the nearest of the same kind. */
export function fontFaces(): Markup {
  const face = (name: string, fallback: string, generic: string, pitch: string): Markup =>
    element('style:font-face', {
      'style:name': name,
      'svg:font-family': `'${name}', '${fallback}'`,
      'style:font-family-generic': generic,
      'style:font-pitch': pitch,
    });
  return element(
    'office:font-face-decls',
    {},
    face(SANS, 'DejaVu Sans', 'swiss', 'variable'),
    face(MONO, 'DejaVu Sans Mono', 'modern', 'fixed'),
  );
}

/** Height of a line, of the size of its letters. Convention. */
const LINE = { usual: '118%', tight: '108%' } as const;

function defaults(tight: boolean): Markup {
  return element(
    'style:default-style',
    { 'style:family': 'paragraph' },
    element('style:paragraph-properties', {
      'fo:line-height': tight ? LINE.tight : LINE.usual,
      'fo:orphans': 2,
      'fo:widows': 2,
      'style:tab-stop-distance': '1.25cm',
      'style:writing-mode': 'lr-tb',
    }),
    element('style:text-properties', {
      'style:font-name': SANS,
      'fo:font-size': '10.5pt',
      'fo:language': 'fr',
      'fo:country': 'FR',
      'fo:hyphenate': 'false',
    }),
  );
}

function graphicDefaults(): Markup {
  return element(
    'style:default-style',
    { 'style:family': 'graphic' },
    element('style:graphic-properties', { 'style:vertical-pos': 'top', 'style:vertical-rel': 'baseline' }),
  );
}

function styleMarkup({ name, family = 'paragraph', parent, next, of, paragraph, text }: NamedStyle): Markup {
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': name.replaceAll('_20_', ' '),
      'style:family': family,
      'style:parent-style-name': parent,
      'style:next-style-name': next,
      ...of,
    },
    ...(paragraph ? [paragraphProperties(name, paragraph)] : []),
    ...(text ? [element('style:text-properties', text)] : []),
  );
}

/** Lines of the contents end at the right margin, after dots. */
function paragraphProperties(name: string, paragraph: Attributes): Markup {
  if (!/^Contents_20_\d$/.test(name)) return element('style:paragraph-properties', paragraph);
  const stop = element('style:tab-stop', {
    'style:position': `${TEXT_WIDTH}cm`,
    'style:type': 'right',
    'style:leader-style': 'dotted',
    'style:leader-text': '.',
  });
  return element('style:paragraph-properties', paragraph, element('style:tab-stops', {}, stop));
}
