import type { Catalogue } from '../../domain/catalogue.js';
import { nodeAt, readText, type IsoDate } from '../../domain/fact.js';
import type { Inventory } from '../../domain/inventory.js';
import type { Models } from '../../domain/models.js';
import { reportTexts } from '../../texts/fr/report.js';
import { dayWords } from '../../texts/fr/words.js';
import { FORMATS } from '../formats/index.js';
import { inertText } from '../inert.js';
import { withWords } from '../word-tables.js';
import { lookupToSend } from './brief.js';
import type { Page } from './document.js';
import { informationPersonnes, peopleContext } from './information-personnes.js';
import { renderTemplate } from './render-template.js';

/** The page for the people whom an inventory describes: the document of the list, without the plan that the list waits for. */
export function renderNotice(
  inventory: Inventory,
  catalogue: Catalogue,
  date: IsoDate,
  models: Models,
): readonly { readonly path: string; readonly content: string | Uint8Array }[] {
  const { id, tight, formats } = informationPersonnes;
  return withWords(models.words, () => {
    const lookup = lookupToSend(inventory, catalogue);
    const association = readText(nodeAt(inventory.tree, '/association/nom'));
    const head = { association: association ?? reportTexts.unnamed, date: dayWords(date), file: lookup.file };
    const page: Page = {
      id,
      ...(association !== undefined && { association: inertText(association) }),
      date,
      ...(tight && { tight }),
      markdown: renderTemplate(`${id}/document`, { ...head, ...peopleContext(lookup) }, models),
      charts: new Map(),
    };
    return FORMATS.filter((format) => formats.includes(format.id)).map(({ extension, render }) => ({
      path: `${id}.${extension}`,
      content: render(page),
    }));
  });
}
