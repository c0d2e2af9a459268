import type { IsoDate } from '../../../domain/fact.js';
import { element } from '../../markup.js';
import { officeRoot } from './parts.js';

/** What the document says of itself: no name of a person, no hour. */
export function metaFile(title: string, date: IsoDate): string {
  const midnight = `${date}T00:00:00`;
  return officeRoot(
    'document-meta',
    element(
      'office:meta',
      {},
      element('meta:generator', {}, 'Bascule'),
      element('dc:title', {}, title),
      element('dc:language', {}, 'fr-FR'),
      element('meta:creation-date', {}, midnight),
      element('dc:date', {}, midnight),
    ),
  );
}
