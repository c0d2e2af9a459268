import type { CatalogueTool } from '../../domain/catalogue.js';
import type { Origin } from '../../domain/catalogue-answers.js';
import { sheetTexts as texts } from '../../texts/fr/catalogue.js';

/** Which sources hold a fact up: « s1, s4 », « non vérifié », « convention ». */
export function originMark(
  tool: CatalogueTool,
  field: string,
  origin: Origin | undefined,
): string | undefined {
  if (origin === undefined) return undefined;
  const ids = sourcesOf(tool, field).map(([id]) => id);
  const own = field === 'apprentissage' ? tool.apprentissage?.source : tool.classement.source;
  switch (origin) {
    case 'source':
      return ids.length > 0 ? ids.join(', ') : own;
    case 'partie':
      return `${ids.join(', ')} ; ${texts.partly}`;
    case 'memoire':
      return texts.unverified;
    case 'convention':
      return texts.convention;
  }
}

/** The same by its date, for a page without the list of sources: « lu en mars 2026 ». */
export function dateMark(tool: CatalogueTool, field: string): string {
  const dates = sourcesOf(tool, field).map(([, { date }]) => date);
  const newest = dates
    .filter((date) => /^\d/.test(date))
    .sort()
    .at(-1);
  if (dates.length === 0) return texts.unreadOn(tool.releve);
  const read = newest === undefined ? texts.readUndated : texts.readOn(newest);
  return tool.non_verifie?.includes(field) === true ? `${read} ; ${texts.partly}` : read;
}

function sourcesOf(tool: CatalogueTool, field: string) {
  return Object.entries(tool.sources).filter(([, { porte_sur: covers }]) => covers.includes(field));
}
