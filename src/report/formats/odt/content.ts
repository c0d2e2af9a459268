import { element, fragment, type Markup } from '../../markup.js';
import { isPageBreak } from '../plain.js';
import { blocks } from './blocks.js';
import { tableOfContents } from './contents.js';
import type { Layout } from './layout.js';
import { officeRoot } from './parts.js';
import { fontFaces } from './styles.js';
import { tableStyles } from './table.js';

/** The text itself, with the styles that only it has. */
export function contentFile(layout: Layout): string {
  return officeRoot(
    'document-content',
    element('office:scripts', {}),
    fontFaces(),
    element(
      'office:automatic-styles',
      {},
      ...sharedStyles(layout.tight),
      ...[...layout.tables].map(([table, name]) => tableStyles(table, name, layout.tight)),
    ),
    element('office:body', {}, element('office:text', {}, bodyOf(layout))),
  );
}

/** The contents stand between what opens the document and its first part. */
function bodyOf(layout: Layout): Markup {
  const { children } = layout.root;
  const first = children.findIndex((node) => node.type === 'heading' && node !== layout.title);
  const before = first < 0 ? children.length : first;
  // A break before the first part is made with it: it comes after the contents.
  const opening = isPageBreak(children[before - 1]) ? before - 1 : before;
  return fragment(
    blocks(children.slice(0, opening), layout, 'Text_20_body'),
    tableOfContents(layout),
    blocks(children.slice(opening), layout, 'Text_20_body'),
    ...(children.at(-1)?.type === 'table' ? [element('text:p', { 'text:style-name': 'Fin' })] : []),
  );
}

/** Rows and cells have no named styles in ODF: every table of the page shares these. */
function sharedStyles(tight: boolean): readonly Markup[] {
  const style = (name: string, family: string, properties: Markup): Markup =>
    element('style:style', { 'style:name': name, 'style:family': family }, properties);
  const cell = (more: Readonly<Record<string, string>>): Markup =>
    element('style:table-cell-properties', {
      'fo:padding': tight ? '0.05cm' : '0.12cm',
      'fo:padding-left': '0.15cm',
      'fo:padding-right': '0.15cm',
      'fo:border-left': 'none',
      'fo:border-right': 'none',
      'fo:border-top': 'none',
      ...more,
    });
  return [
    style('Ligne', 'table-row', element('style:table-row-properties', { 'fo:keep-together': 'always' })),
    style(
      'Cellule_Heading',
      'table-cell',
      cell({
        'fo:background-color': '#e6eef0',
        'fo:border-bottom': '0.75pt solid #1f5563',
        'style:vertical-align': 'bottom',
      }),
    ),
    style('Cellule_Contents', 'table-cell', cell({ 'fo:border-bottom': '0.5pt solid #c3ced1' })),
    style(
      'Sommaire',
      'section',
      element('style:section-properties', {
        'text:dont-balance-text-columns': 'false',
        'style:editable': 'false',
      }),
    ),
  ];
}
