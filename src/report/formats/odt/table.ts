import type { AlignType, Table, TableRow } from 'mdast';
import { element, fragment, type Markup } from '../../markup.js';
import { columnsOf, heightOf, type Columns } from './columns.js';
import { inlines } from './inlines.js';
import { TEXT_WIDTH } from './layout.js';

/** A table shorter than this stays on one page: about a third of one. Centimetres, convention. */
const SHORT = 8;

/** Styles of one table: its width, and those of its columns. They cannot be shared. */
export function tableStyles(table: Table, name: string, tight: boolean): Markup {
  const columns = columnsOf(table);
  const whole = heightOf(table, columns) < SHORT;
  return fragment(
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'table' },
      element('style:table-properties', {
        'style:width': cm(TEXT_WIDTH),
        'table:align': 'margins',
        'fo:margin-top': tight ? '0.1cm' : '0.2cm',
        'fo:margin-bottom': tight ? '0.2cm' : '0.4cm',
        'style:may-break-between-rows': whole ? 'false' : 'true',
        'table:border-model': 'collapsing',
      }),
    ),
    ...columns.widths.map((width, column) =>
      element(
        'style:style',
        { 'style:name': columnName(name, column), 'style:family': 'table-column' },
        element('style:table-column-properties', { 'style:column-width': cm(width) }),
      ),
    ),
  );
}

/** One table: a head that comes back on each page, rows that are never cut. */
export function tableMarkup(table: Table, name: string): Markup {
  const [head, ...rows] = table.children;
  const columns = columnsOf(table);
  const line = (row: TableRow, kind: 'Heading' | 'Contents'): Markup => rowMarkup(row, table, columns, kind);
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': name },
    ...columns.widths.map((_, column) =>
      element('table:table-column', { 'table:style-name': columnName(name, column) }),
    ),
    ...(head === undefined ? [] : [element('table:table-header-rows', {}, line(head, 'Heading'))]),
    ...rows.map((row) => line(row, 'Contents')),
  );
}

function rowMarkup(
  row: TableRow,
  { align }: Table,
  { widths, dense }: Columns,
  kind: 'Heading' | 'Contents',
): Markup {
  const cells = widths.map((_, column) =>
    element(
      'table:table-cell',
      { 'table:style-name': `Cellule_${kind}`, 'office:value-type': 'string' },
      element(
        'text:p',
        { 'text:style-name': cellStyle(kind, align?.[column], dense) },
        inlines(row.children[column]?.children ?? []),
      ),
    ),
  );
  return element('table:table-row', { 'table:style-name': 'Ligne' }, ...cells);
}

/** The style of the text of a cell; each exists in styles.xml. */
export function cellStyle(
  kind: 'Heading' | 'Contents',
  align: AlignType | undefined,
  dense: boolean,
): string {
  const side = align === 'right' ? '_20_Right' : align === 'center' ? '_20_Center' : '';
  return `Table_20_${kind}${side}${dense ? '_20_Dense' : ''}`;
}

/** Columns are named as in a sheet; a document has no table of more than 26 columns, but a name must stay a name. */
function columnName(table: string, column: number): string {
  return `${table}.${column < 26 ? String.fromCharCode(65 + column) : `Z${column}`}`;
}

function cm(value: number): string {
  return `${value.toFixed(3)}cm`;
}
