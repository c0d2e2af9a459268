import type { DocumentId } from '../../texts/fr/documents.js';
import type { Brief } from '../documents/document.js';

/** A file for another program: an agenda, a task board, a sheet. */
export interface ExportRow {
  readonly id: DocumentId;
  /** File name below the folder of the documents. */
  readonly path: string;
  readonly render: (brief: Brief) => string | Uint8Array;
}
