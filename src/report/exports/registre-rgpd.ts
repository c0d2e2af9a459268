import { stringify } from 'csv-stringify/sync';
import { registerTexts } from '../../texts/fr/register.js';
import { teamTexts } from '../../texts/fr/team.js';
import type { Brief } from '../documents/document.js';
import { registerOf, type RegisterRow } from '../documents/register-rows.js';
import { inertText } from '../inert.js';
import type { ExportRow } from './export.js';

/**
 * The register as a sheet. French office suites split on `;` and need the mark of UTF-8 at the start; a cell that would be read
 * as a formula is kept as text. What is left to tell is an empty cell: one types in a sheet, over nothing.
 */
export const registreRgpdCsv: ExportRow = {
  id: 'registre-rgpd',
  path: 'pour-l-equipe/registre-rgpd.csv',
  render: (brief: Brief) => {
    const keys = Object.keys(registerTexts.heads) as (keyof RegisterRow)[];
    const lines = registerOf(brief).rows.map((row) =>
      keys.map((key) => inertText(row[key]).replaceAll(teamTexts.blank, '').trim()),
    );
    return stringify([keys.map((key) => registerTexts.heads[key]), ...lines], {
      bom: true,
      delimiter: ';',
      escape_formulas: true,
      quoted: true,
      quoted_empty: true,
      record_delimiter: '\r\n',
    });
  },
};
