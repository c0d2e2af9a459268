import { documentTexts } from '../../texts/fr/documents.js';
import { fileTexts, momentTexts } from '../../texts/fr/start-page.js';
import { dayWords } from '../../texts/fr/words.js';
import { headOf } from './brief.js';
import type { Brief, DocumentFile, FormatId } from './document.js';
import { MOMENTS } from './moments.js';

/** The page that one opens first. Its name stands out among those of the documents. */
export const START_PAGE = { id: 'lisez-moi', name: 'LISEZ-MOI' } as const;

/** It is read and clicked, never changed: a list of what lies beside it. */
export const START_FORMATS: readonly FormatId[] = ['html', 'markdown'];

/** Which file for whom and when: those that are written now, and no other. */
export function startContext(brief: Brief, files: readonly DocumentFile[]) {
  const { association, file } = headOf(brief);
  const moments = MOMENTS.map(({ id, documents }) => ({
    ...momentTexts[id],
    documents: documents
      .map((document) => ({ ...documentTexts[document], files: linksOf(document, files) }))
      .filter(({ files: links }) => links.length > 0),
  }));
  return {
    association,
    date: dayWords(brief.result.date),
    file,
    moments: moments.filter(({ documents }) => documents.length > 0),
  };
}

function linksOf(id: string, files: readonly DocumentFile[]) {
  return files
    .filter(({ document }) => document === id)
    .map(({ path }) => ({ path, use: fileTexts[path.split('.').at(-1) ?? ''] ?? path }));
}
