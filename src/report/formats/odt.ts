import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Page } from '../documents/document.js';
import { contentFile } from './odt/content.js';
import { pictureFile } from './odt/drawing.js';
import { chartsShown, layoutOf, pictureOf } from './odt/layout.js';
import { metaFile } from './odt/meta.js';
import { manifestFile, ODT_TYPE } from './odt/parts.js';
import { stylesFile } from './odt/styles.js';
import { titleWords } from './plain.js';
import { treeOf } from './tree.js';

/** The earliest day that a zip can tell; zips hold local time, so the same bytes in each time zone. */
const noTime = (): Date => new Date(1980, 0, 1);

/** A page as an OpenDocument text (ODF 1.3), whole: styles, contents, drawings. */
export function renderOdt(page: Page): Uint8Array {
  const layout = layoutOf(treeOf(page.markdown), page);
  const title = titleWords(layout.root.children);
  const charts = chartsShown(layout);
  const xml: readonly (readonly [path: string, text: string])[] = [
    ['content.xml', contentFile(layout)],
    ['styles.xml', stylesFile(title, page)],
    ['meta.xml', metaFile(title, page.date)],
  ];
  const pictures = charts.map((chart) => [pictureOf(chart), pictureFile(chart)] as const);
  return zipped([
    ...xml,
    ...pictures,
    [
      'META-INF/manifest.xml',
      manifestFile([
        ...xml.map(([path]) => [path, 'text/xml'] as const),
        ...pictures.map(([path]) => [path, 'image/svg+xml'] as const),
      ]),
    ],
  ]);
}

/** The type comes first and is not compressed, so that the kind of file can be told without unzipping. Source: ODF 1.3 part 2, 3.3. */
function zipped(files: readonly (readonly [path: string, text: string])[]): Uint8Array {
  const entries: Zippable = { mimetype: [strToU8(ODT_TYPE), { level: 0 }] };
  for (const [path, text] of files) entries[path] = strToU8(text);
  return zipSync(entries, { mtime: noTime() });
}
