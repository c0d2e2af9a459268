import { element, type Attributes, type Markup } from '../../markup.js';

/** The version of ODF that is written. LibreOffice 7 and later read it, older ones read what they know of it. */
export const ODF_VERSION = '1.3';
export const ODT_TYPE = 'application/vnd.oasis.opendocument.text';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES: Attributes = {
  'xmlns:office': `${OASIS}office:1.0`,
  'xmlns:style': `${OASIS}style:1.0`,
  'xmlns:text': `${OASIS}text:1.0`,
  'xmlns:table': `${OASIS}table:1.0`,
  'xmlns:draw': `${OASIS}drawing:1.0`,
  'xmlns:fo': `${OASIS}xsl-fo-compatible:1.0`,
  'xmlns:svg': `${OASIS}svg-compatible:1.0`,
  'xmlns:meta': `${OASIS}meta:1.0`,
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** One XML file of the package, from its root element. */
export function xmlFile({ markup }: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

/** A root element of ODF with everything it may need. */
export function officeRoot(name: string, ...children: readonly Markup[]): string {
  return xmlFile(element(`office:${name}`, { ...NAMESPACES, 'office:version': ODF_VERSION }, ...children));
}

/** The list of what is in the package. */
export function manifestFile(files: readonly (readonly [path: string, type: string])[]): string {
  const entry = (path: string, type: string, more: Attributes = {}): Markup =>
    element('manifest:file-entry', { 'manifest:full-path': path, ...more, 'manifest:media-type': type });
  return xmlFile(
    element(
      'manifest:manifest',
      { 'xmlns:manifest': `${OASIS}manifest:1.0`, 'manifest:version': ODF_VERSION },
      entry('/', ODT_TYPE, { 'manifest:version': ODF_VERSION }),
      ...files.map(([path, type]) => entry(path, type)),
    ),
  );
}
