/** Cells of a CSV as RFC 4180 has them. */
export function cellsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}\\r\\n]*))(${delimiter}|\\r\\n)`, 'gy');
  const lines: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(cell)) {
    lines.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') lines.push([]);
  }
  return lines.slice(0, -1);
}
