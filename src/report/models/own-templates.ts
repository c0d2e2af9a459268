import { templates } from '../../generated/templates.js';

const LANGUAGE = 'fr/';
/** Pages of the program about itself, an interview or a plan under way: no documents of an association. */
const NOT_DOCUMENTS = ['guide-entretien/', 'methode/', 'suivi/'];

/** Our templates and style sheets that an association may replace, by path: `feuille-de-route/etapes.md.hbs`. */
export const replaceableTemplates: ReadonlyMap<string, string> = new Map(
  Object.entries(templates)
    .filter(([path]) => path.startsWith(LANGUAGE))
    .map(([path, text]) => [path.slice(LANGUAGE.length), text] as const)
    .filter(([path]) => !NOT_DOCUMENTS.some((folder) => path.startsWith(folder))),
);
