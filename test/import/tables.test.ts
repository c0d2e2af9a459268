import { describe, expect, it } from 'vitest';
import { sheetWords } from '../../src/data/dialogue.js';
import { decodeTable } from '../../src/io/table-text.js';
import { readTable } from '../../src/load/csv/table.js';

const TOOLS = { kind: 'outils', vocabulary: sheetWords } as const;
const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);
const read = (text: string) => readTable('outils.csv', text, TOOLS);
const cellsOf = (text: string) => read(text).rows.map(({ cells }) => cells);

describe('the text of a sheet', () => {
  it('is read as Excel writes it in French: Windows-1252, its euro and its œ included', () => {
    const excel = Buffer.concat([bytes('Œuvre;Coût\r\n', 'latin1'), Buffer.from([0x9c, 0x3b, 0x80])]);
    excel[0] = 0x8c;
    expect(decodeTable(excel)).toBe('Œuvre;Coût\r\nœ;€');
  });

  it.each([
    ['UTF-8', bytes('Coût;é', 'utf8')],
    ['UTF-8 with its mark', bytes('\uFEFFCoût;é', 'utf8')],
    ['UTF-16 with its mark', bytes('\uFEFFCoût;é', 'utf16le')],
  ])('is read in %s, without the mark', (_, content) => {
    expect(decodeTable(content)).toBe('Coût;é');
  });

  it.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x20])],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0x00])],
  ])('is nothing where the file is %s', (_, content) => {
    expect(decodeTable(content)).toBeUndefined();
  });
});

describe('a sheet', () => {
  it.each([';', ',', '\t'])('is cut at « %s » when its headings are', (sign) => {
    const table = read(`Outil${sign}Prix par an\nZoom${sign}"1${sign} 2"\n`);
    expect(table.headings).toEqual(['Outil', 'Prix par an']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['Zoom', sign === '\t' ? '1 2' : `1${sign} 2`]]);
  });

  it('is cut at semicolons when its cells hold more commas', () => {
    expect(cellsOf('Outil;Qui a les codes\nZoom;"a, b, c, d"\nDrive;a, b, c, d\n')).toEqual([
      ['Zoom', 'a, b, c, d'],
      ['Drive', 'a, b, c, d'],
    ]);
  });

  it('follows the sign that Excel names', () => {
    const table = read('sep=|\r\nOutil|Remarques\r\nZoom|a;b\r\n');
    expect([table.headings, table.rows[0]?.cells]).toEqual([
      ['Outil', 'Remarques'],
      ['Zoom', 'a;b'],
    ]);
  });

  it('may have a title above its headings, and empty rows anywhere', () => {
    const table = read('Nos outils, 2026;;\r\n;;\r\nOutil;Prix par an;\r\n;;\r\nZoom;12;\r\n');
    expect(table.headings).toEqual(['Outil', 'Prix par an']);
    expect(table.rows).toEqual([{ line: 5, cells: ['Zoom', '12', ''] }]);
  });

  it('tells where each row begins, below cells of several lines', () => {
    const table = read('Outil;Remarques\r\nZoom;"un\r\ndeux\r\ntrois"\r\nDrive;x\r\n');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(table.rows[0]?.cells[1]).toBe('un\ndeux\ntrois');
  });

  it('keeps apart a row with more cells than headings', () => {
    const table = read('Outil;Remarques\nZoom;a;b\nDrive;x\n');
    expect(table.broken).toEqual([{ line: 2, cells: ['Zoom', 'a', 'b'], code: 'trop-de-cellules' }]);
    expect(table.rows.map(({ line }) => line)).toEqual([3]);
  });

  it('loses one row, not the rest, where a quote is never closed', () => {
    const table = read('Outil;Remarques\nZoom;"jamais\nDrive;x\nDoodle;y\n');
    expect(table.broken.map(({ line, code }) => [line, code])).toEqual([[2, 'guillemet-non-ferme']]);
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Drive', 'Doodle']);
  });

  it('leaves out what cannot be seen, and takes formulas as text', () => {
    expect(cellsOf("Outil;Remarques\nZo\u200bom\u0007;=1+1\nDrive;'=1+1\n")).toEqual([
      ['Zoom', '=1+1'],
      ['Drive', '=1+1'],
    ]);
  });

  it.each(['', '\n\n', ';;;', '"', 'Outil'])('is empty, not a mistake of ours, for %j', (text) => {
    expect(read(text).rows).toEqual([]);
  });
});
