import { registerTexts } from '../../texts/fr/register.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { registerOf, type RegisterRow } from './register-rows.js';

/** The register of what is kept on people, by activity: as much as the inventory tells, blanks for the rest. */
export const registreRgpd: DocumentRow = {
  id: 'registre-rgpd',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  context: (brief: Brief) => {
    const { rows, without } = registerOf(brief);
    return { ...headOf(brief), activities: rows.map(activityOf), without };
  },
};

function activityOf(row: RegisterRow) {
  const keys = Object.keys(registerTexts.heads) as (keyof RegisterRow)[];
  return {
    name: row.name,
    lines: keys
      .filter((key) => key !== 'name')
      .map((key) => ({ head: registerTexts.heads[key], words: row[key] })),
  };
}
