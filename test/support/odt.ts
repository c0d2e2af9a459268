import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { renderOdt } from '../../src/report/formats/odt.js';
import type { Page } from '../../src/report/documents/document.js';

/** A page of that Markdown. */
export function pageOf(markdown: string, more: Partial<Page> = {}): Page {
  return { id: 'essai', date: '2026-11-22', markdown, charts: new Map(), ...more };
}

export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no ${path}`);
  return strFromU8(part);
}

/** Parses strictly: anything that is not well formed throws. */
export function parsed(xml: string): Document {
  const strict = (_: unknown, message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ onError: strict }).parseFromString(xml, 'text/xml');
}

/** The content of a Markdown text once it is an ODT. */
export function contentOf(markdown: string, more: Partial<Page> = {}): Document {
  return parsed(partOf(renderOdt(pageOf(markdown, more)), 'content.xml'));
}

export function all(document: Document | Element, name: string): readonly Element[] {
  return [...document.getElementsByTagName(name)];
}

/** The text of an element, counted spaces and line breaks included. */
export function textOf(node: Element): string {
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeName === 'text:s')
        return ' '.repeat(Number((child as Element).getAttribute('text:c') ?? 1));
      if (child.nodeName === 'text:line-break') return '\n';
      if (child.nodeName === 'text:tab') return '\t';
      return child.nodeType === 3 ? (child.nodeValue ?? '') : textOf(child as Element);
    })
    .join('');
}
