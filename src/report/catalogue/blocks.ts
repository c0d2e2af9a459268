import type { Span } from '../renderers/text-layout.js';

/** A label, what it says, and where that comes from. */
export interface Field {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
}

/** A page as blocks: one content, several forms. Every text in it may come from anywhere; forms make it inert. */
export type Block =
  | { readonly kind: 'title'; readonly spans: readonly Span[] }
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3;
      readonly spans: readonly Span[];
      /** A name for links, ours and stable. */
      readonly anchor?: string;
    }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A title with its level and, for links, its name. */
export function heading(level: 2 | 3, text: string, anchor?: string): Block {
  return { kind: 'heading', level, spans: [{ text }], ...(anchor !== undefined && { anchor }) };
}

export function paragraphOf(text: string): Block {
  return { kind: 'paragraph', spans: [{ text }] };
}

/** A list under a heading; nothing at all when it is empty. */
export function listUnder(title: string, items: readonly string[], ordered = false): readonly Block[] {
  return items.length === 0
    ? []
    : [heading(2, title), { kind: 'list', ordered, items: items.map((text) => [{ text }]) }];
}

/** Fields, less those that say nothing. */
export function fieldsOf(fields: readonly (Field | undefined)[]): readonly Block[] {
  const said = fields.filter((field) => field !== undefined && field.text !== '') as readonly Field[];
  return said.length === 0 ? [] : [{ kind: 'fields', fields: said }];
}
