import { documentTexts, type DocumentId } from '../../texts/fr/documents.js';
import { listTexts, momentTexts } from '../../texts/fr/start-page.js';
import { DOCUMENTS } from '../documents/list.js';
import { MOMENTS } from '../documents/moments.js';
import { EXPORTS } from '../exports/index.js';
import { item, paragraph, title, type Page } from './text-layout.js';

/** What can be written, for whom and in which forms, in the order of the start page. Ends with a newline. */
export function renderDocumentList(page: Page): string {
  const lines = [
    ...paragraph(page, [{ text: listTexts.title, style: 'bold' }]),
    ...MOMENTS.flatMap(({ id, documents }) => [
      ...title(page, momentTexts[id].title),
      ...documents.flatMap((document) => documentLines(document, page)),
    ]),
    '',
    ...paragraph(page, [{ text: listTexts.hint }]),
  ];
  return `${lines.join('\n')}\n`;
}

function documentLines(id: DocumentId, page: Page): readonly string[] {
  const { who, line } = documentTexts[id];
  const about = [listTexts.forWhom(who), listTexts.forms(formsOf(id).join(', '))].join(' · ');
  return [
    ...item(page, '  ', [{ text: id, style: 'bold' }]),
    ...item(page, '    ', [{ text: line }]),
    ...item(page, '    ', [{ text: about, style: 'dim' }]),
  ];
}

/** The forms to be read by their names, files for programs by their extension. */
function formsOf(id: DocumentId): readonly string[] {
  const read = DOCUMENTS.filter((row) => row.id === id).flatMap(({ formats }) => formats);
  const files = EXPORTS.filter((row) => row.id === id).map(({ path }) => path.split('.').at(-1) ?? path);
  return [...read, ...files];
}
