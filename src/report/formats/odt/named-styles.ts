import type { Attributes } from '../../markup.js';
import { TABLE_POINTS } from './columns.js';
import { cellStyle } from './table.js';

/** A style that a person can change for the whole document, under the names that word processors know. */
export interface NamedStyle {
  readonly name: string;
  readonly family?: 'paragraph' | 'text' | 'graphic';
  readonly parent?: string;
  readonly next?: string;
  readonly of?: Attributes;
  readonly paragraph?: Attributes;
  readonly text?: Attributes;
}

export const SANS = 'Liberation Sans';
export const MONO = 'Liberation Mono';
const INK = '#1f4854';
const GREY = '#4d585c';

const bold: Attributes = { 'fo:font-weight': 'bold' };
const size = (points: number): Attributes => ({ 'fo:font-size': `${points}pt` });
const around = (before: number, after: number): Attributes => ({
  'fo:margin-top': `${before}cm`,
  'fo:margin-bottom': `${after}cm`,
});
const keep: Attributes = { 'fo:keep-with-next': 'always' };

const headings: readonly NamedStyle[] = [
  {
    name: 'Heading',
    parent: 'Standard',
    next: 'Text_20_body',
    paragraph: { ...keep },
    text: { ...bold, 'fo:color': INK },
  },
  {
    name: 'Title',
    parent: 'Heading',
    of: { 'style:master-page-name': 'Premiere' },
    paragraph: around(0, 0.2),
    text: size(21),
  },
  {
    name: 'Subtitle',
    parent: 'Text_20_body',
    paragraph: around(0, 0.6),
    text: { ...size(10), 'fo:color': GREY },
  },
  ...(
    [
      [15, 0.75, 0.25],
      [12, 0.55, 0.15],
      [10.5, 0.4, 0.1],
      [10.5, 0.3, 0.1],
      [10.5, 0.3, 0.1],
    ] as const
  ).map(([points, before, after], at) => ({
    name: `Heading_20_${at + 1}`,
    parent: 'Heading',
    next: 'Text_20_body',
    of: { 'style:default-outline-level': at + 1 },
    paragraph: around(before, after),
    text: size(points),
  })),
];

const body: readonly NamedStyle[] = [
  { name: 'Standard' },
  { name: 'Text_20_body', parent: 'Standard', paragraph: around(0.1, 0.18) },
  { name: 'Text_20_body_20_suivi', parent: 'Text_20_body', paragraph: keep },
  { name: 'Liste', parent: 'Text_20_body', paragraph: around(0, 0.08) },
  { name: 'Liste_20_suivie', parent: 'Liste', paragraph: keep },
  { name: 'Liste_20_tete', parent: 'Liste', paragraph: { ...around(0.15, 0.08), ...keep } },
  { name: 'Liste_20_large', parent: 'Liste', paragraph: around(0, 0.2) },
  boxed('Quotations', '#eef3f5', '2.5pt solid #7f9da6'),
  boxed('Attention', '#fdf4e3', '2.5pt solid #a86200'),
  { name: 'Preformatted_20_Text', parent: 'Standard', text: { 'style:font-name': MONO, ...size(9) } },
  {
    name: 'Horizontal_20_Line',
    parent: 'Standard',
    paragraph: { ...around(0.2, 0.4), 'fo:border-bottom': '0.5pt solid #c3ced1' },
    text: size(4),
  },
  // After a table that ends the text: a word processor adds a line of its own there, which may need one more page.
  {
    name: 'Fin',
    parent: 'Standard',
    paragraph: { ...around(0, 0), 'fo:line-height': '0.05cm' },
    text: size(1),
  },
  // Opens a page before what cannot do it alone; it takes no room.
  {
    name: 'Saut',
    parent: 'Standard',
    paragraph: { ...around(0, 0), 'fo:break-before': 'page', 'fo:line-height': '0.05cm' },
    text: size(1),
  },
  {
    name: 'Drawing',
    parent: 'Standard',
    paragraph: { ...around(0.3, 0.1), ...keep, 'fo:text-align': 'center' },
  },
  {
    name: 'Caption',
    parent: 'Standard',
    paragraph: { ...around(0, 0.5), 'fo:text-align': 'center' },
    text: { ...size(9), 'fo:color': GREY },
  },
  { name: 'Header', parent: 'Standard', text: { ...size(8.5), 'fo:color': GREY } },
  { name: 'Footer', parent: 'Header' },
];

function boxed(name: string, background: string, rule: string): NamedStyle {
  const box = { 'fo:background-color': background, 'fo:padding': '0.2cm', 'fo:border-left': rule };
  const none = { 'fo:border-right': 'none', 'fo:border-top': 'none', 'fo:border-bottom': 'none' };
  const inset = { 'fo:margin-left': '0.3cm', 'fo:margin-right': '0.2cm' };
  return { name, parent: 'Text_20_body', paragraph: { ...around(0.2, 0.4), ...inset, ...box, ...none } };
}

const contents: readonly NamedStyle[] = [
  { name: 'Contents_20_Heading', parent: 'Heading', paragraph: around(0.5, 0.2), text: size(12) },
  ...[1, 2].map((level) => ({
    name: `Contents_20_${level}`,
    parent: 'Standard',
    paragraph: {
      ...around(level === 1 ? 0.1 : 0, 0.04),
      'fo:margin-left': `${(level - 1) * 0.6}cm`,
      'fo:margin-right': '0.8cm',
    },
    text: level === 1 ? {} : size(9.5),
  })),
];

const cells: readonly NamedStyle[] = (['Contents', 'Heading'] as const).flatMap((kind) =>
  ([undefined, 'center', 'right'] as const).flatMap((align) =>
    [false, true].map((dense) => ({
      name: cellStyle(kind, align, dense),
      parent: 'Standard',
      paragraph: {
        ...around(0, 0),
        ...(align && { 'fo:text-align': align === 'right' ? 'end' : align }),
        ...(kind === 'Heading' && keep),
      },
      text: {
        ...size(dense ? TABLE_POINTS.dense : TABLE_POINTS.normal),
        ...(kind === 'Heading' && { ...bold, 'fo:color': INK }),
      },
    })),
  ),
);

const runs: readonly NamedStyle[] = [
  { name: 'Strong_20_Emphasis', family: 'text', text: bold },
  { name: 'Emphasis', family: 'text', text: { 'fo:font-style': 'italic' } },
  { name: 'Source_20_Text', family: 'text', text: { 'style:font-name': MONO } },
  {
    name: 'Internet_20_link',
    family: 'text',
    text: {
      'fo:color': '#17516b',
      'style:text-underline-style': 'solid',
      'style:text-underline-width': 'auto',
      'style:text-underline-color': 'font-color',
    },
  },
  { name: 'Index_20_Link', family: 'text' },
  { name: 'Graphics', family: 'graphic' },
];

const NAMED_STYLES: readonly NamedStyle[] = [...body, ...headings, ...contents, ...cells, ...runs];

/** What is left of the room above and below, where lines stand closer. Convention. */
const TIGHT = 0.5;

/** Every style of the documents, parents first. `tight`: with less room between paragraphs; letters keep their size. */
export function namedStyles(tight: boolean): readonly NamedStyle[] {
  return tight ? NAMED_STYLES.map(tightened) : NAMED_STYLES;
}

function tightened(style: NamedStyle): NamedStyle {
  if (style.paragraph === undefined) return style;
  const closer = Object.entries(style.paragraph).map(([name, value]) => [
    name,
    /^fo:margin-(top|bottom)$/.test(name) ? `${(parseFloat(String(value)) * TIGHT).toFixed(2)}cm` : value,
  ]);
  return { ...style, paragraph: Object.fromEntries(closer) as Attributes };
}
