/** A made piece of markup: already escaped. */
export interface Markup {
  readonly markup: string;
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What neither XML 1.0 (section 2.2) nor HTML takes: controls but tab and newlines, lone surrogates, non-characters. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // HTML 4 and XML 1.0 have no common name for it.
  "'": '&#39;',
};

/** Elements of HTML that have no end tag, and those of SVG and XML that need none when they are empty. */
const VOID = new Set(['br', 'hr', 'img', 'meta', 'link', 'col']);
const CLOSABLE = new Set(['path', 'rect', 'line', 'circle', 'use', 'polygon']);

/** Text of XML and HTML that is safe between tags or in a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found);
}

/** One element. Names are ours; values of attributes and strings among the children are text, and escaped. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Markup | string)[]
): Markup {
  const open = `<${name}${attributesOf(attributes)}`;
  if (VOID.has(name)) return raw(`${open}/>`);
  if (children.length === 0 && (name.includes(':') || CLOSABLE.has(name))) return raw(`${open}/>`);
  return raw(`${open}>${fragment(...children).markup}</${name}>`);
}

/** Pieces in a row. */
export function fragment(...children: readonly (Markup | string)[]): Markup {
  return raw(
    children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : child.markup)).join(''),
  );
}

/** Only for our own constants or already made markup. */
export function raw(markup: string): Markup {
  return { markup };
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeMarkup(String(value))}"`))
    .join('');
}
