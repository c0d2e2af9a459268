import { registerTexts } from '../../texts/fr/register.js';
import { teamTexts } from '../../texts/fr/team.js';
import type { Brief } from '../documents/document.js';
import { registerOf, type RegisterRow } from '../documents/register-rows.js';
import type { ExportRow } from './export.js';
import { sheet } from './sheet.js';

/** The register as a sheet. What is left to tell is an empty cell: one types in a sheet, over nothing. */
export const registreRgpdCsv: ExportRow = {
  id: 'registre-rgpd',
  path: 'pour-l-equipe/registre-rgpd.csv',
  render: (brief: Brief) => {
    const keys = Object.keys(registerTexts.heads) as (keyof RegisterRow)[];
    const lines = registerOf(brief).rows.map((row) =>
      keys.map((key) => row[key].replaceAll(teamTexts.blank, '').trim()),
    );
    return sheet([keys.map((key) => registerTexts.heads[key]), ...lines]);
  },
};
