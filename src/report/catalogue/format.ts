import type { FileFormat } from '../../domain/catalogue.js';
import { formatTexts as texts, softDateWords } from '../../texts/fr/catalogue.js';
import { fieldsOf, type Block } from './blocks.js';
import { formatWords } from './names.js';

/** What is known of a file format. */
export function formatBlocks(format: FileFormat): readonly Block[] {
  const { source } = format;
  return fieldsOf([
    { label: texts.family, text: formatWords('familles', format.famille) },
    { label: texts.open, text: formatWords('ouvert', format.ouvert) },
    { label: texts.standard, text: format.norme ?? '' },
    { label: texts.instead, text: format.remplacant ?? '' },
    { label: texts.macros, text: format.macros === true ? texts.macrosYes : '' },
    {
      label: texts.risks,
      text: (format.risques ?? []).map((risk) => formatWords('risques', risk)).join(' '),
    },
    {
      label: texts.source,
      text: typeof source === 'string' ? source : `${source.titre}, ${softDateWords(source.date)}`,
    },
  ]);
}
