import type { FormatId, Page } from '../documents/document.js';
import { renderHtml } from './html.js';
import { renderMarkdown } from './markdown.js';
import { renderOdt } from './odt.js';
import { renderTexte } from './texte.js';

/** One form of the documents to be read. Choices, help and file extensions come from here. */
export interface FormatRow {
  readonly id: FormatId;
  readonly extension: string;
  readonly render: (page: Page) => string | Uint8Array;
}

/** The forms in which documents are written, in the order in which they are offered. */
export const FORMATS: readonly FormatRow[] = [
  { id: 'html', extension: 'html', render: renderHtml },
  { id: 'odt', extension: 'odt', render: renderOdt },
  { id: 'markdown', extension: 'md', render: renderMarkdown },
  { id: 'texte', extension: 'txt', render: renderTexte },
];
