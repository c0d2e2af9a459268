import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element, escapeMarkup, fragment, raw } from '../../src/report/markup.js';

const parsed = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml').documentElement;

describe('Markup', () => {
  it('gives back any text as it was, between tags and in an attribute, but for what XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = parsed(element('p', { title: text }, text).markup);
        const kept = [...text].filter((c) => /[\t\n\r]|[^\p{Cc}\p{Cs}\ufffe\uffff]/u.test(c)).join('');
        const lines = kept.replace(/\r\n?/g, '\n');
        expect(made?.textContent).toBe(lines);
        expect(made?.getAttribute('title')).toBe(lines.replace(/[\t\n]/g, ' '));
      }),
    );
  });

  it('escapes quotes of both kinds', () => {
    expect(escapeMarkup(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
  });

  it('closes by itself only what has no end tag, or is empty and needs none', () => {
    expect(element('br', {}).markup).toBe('<br/>');
    expect(element('text:line-break', {}).markup).toBe('<text:line-break/>');
    expect(element('rect', { x: 1, y: 2 }).markup).toBe('<rect x="1" y="2"/>');
    expect(element('rect', {}, element('title', {}, 'a')).markup).toBe('<rect><title>a</title></rect>');
    expect(element('td', {}).markup).toBe('<td></td>');
  });

  it('leaves out an attribute without a value, and takes zero for one', () => {
    expect(element('th', { scope: undefined, rowspan: 0 }).markup).toBe('<th rowspan="0"></th>');
  });

  it('keeps made pieces as they are and escapes strings beside them', () => {
    expect(fragment(raw('<b/>'), '<').markup).toBe('<b/>&lt;');
  });
});
