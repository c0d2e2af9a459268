import type { ExportRow } from './export.js';
import { registreRgpdCsv } from './registre-rgpd.js';

export type { ExportRow } from './export.js';

/** The files for other programs, in the order in which they are offered. */
export const EXPORTS: readonly ExportRow[] = [registreRgpdCsv];
