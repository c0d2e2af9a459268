import { inertText } from '../inert.js';
import type { Paint } from '../paint.js';

export type Style = keyof Paint;

/** A run of text with one style. Its text may come from anywhere: it is made inert here. */
export interface Span {
  readonly text: string;
  readonly style?: Style;
}

/** How wide, and with which colours. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
}

/** Spaces before the first line, and before the following ones. */
export interface Indent {
  readonly first: string;
  readonly rest: string;
}

interface Token {
  readonly text: string;
  readonly style: Style | undefined;
}

// French punctuation stays with its word.
const CLINGS = /^[:;?!»→/·]/u;
const HOLDS = /[«→·]$/u;

/** Wraps runs of text to lines. Width is counted in characters; a word longer than a line is cut. */
export function paragraph(
  page: Page,
  spans: readonly Span[],
  indent: Indent = { first: '', rest: '' },
): readonly string[] {
  const room = Math.max(8, page.width - Math.max(length(indent.first), length(indent.rest)));
  const lines: Token[][] = [[]];
  let used = 0;
  for (const word of wordsOf(spans).flatMap((group) => cut(group, room))) {
    const size = word.reduce((sum, token) => sum + length(token.text), 0) + word.length - 1;
    if (used > 0 && used + 1 + size > room) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...word);
    used += size + (used > 0 ? 1 : 0);
  }
  return lines.map(
    (tokens, index) => (index === 0 ? indent.first : indent.rest) + paintLine(tokens, page.paint),
  );
}

/** Words that may not be parted come as one group. */
function wordsOf(spans: readonly Span[]): readonly (readonly Token[])[] {
  const groups: Token[][] = [];
  for (const { text, style } of spans) {
    for (const part of inertText(text)
      .split(' ')
      .filter((piece) => piece !== '')) {
      const before = groups.at(-1);
      const clings = CLINGS.test(part) || HOLDS.test(before?.at(-1)?.text ?? '');
      if (before !== undefined && clings) before.push({ text: part, style });
      else groups.push([{ text: part, style }]);
    }
  }
  return groups;
}

/** A group that no line can hold: its words part, and a word that is still too long is cut. */
function cut(group: readonly Token[], room: number): readonly (readonly Token[])[] {
  const size = group.reduce((sum, { text }) => sum + length(text), 0) + group.length - 1;
  if (size <= room) return [group];
  return group.flatMap(({ text, style }) => {
    const letters = [...text];
    const parts = Math.ceil(letters.length / room);
    return Array.from({ length: parts }, (_, at) => [
      { text: letters.slice(at * room, (at + 1) * room).join(''), style },
    ]);
  });
}

/** Neighbours of one style are painted together. */
function paintLine(tokens: readonly Token[], paint: Paint): string {
  const runs: { text: string; style: Style | undefined }[] = [];
  for (const { text, style } of tokens) {
    const last = runs.at(-1);
    if (last !== undefined && last.style === style) last.text += ` ${text}`;
    else runs.push({ text, style });
  }
  return runs.map(({ text, style }) => (style === undefined ? text : paint[style](text))).join(' ');
}

/** Characters, not bytes; wide ones count one. */
export function length(text: string): number {
  return [...text].length;
}

/** Fills with spaces up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - length(text)));
}

/** A bulleted or numbered line with what follows aligned under it. */
export function item(page: Page, mark: string, spans: readonly Span[]): readonly string[] {
  const margin = ' '.repeat(length(mark));
  return paragraph(page, spans, { first: `${mark}`, rest: margin });
}

/** A title, with an empty line before. */
export function title(page: Page, text: string): readonly string[] {
  return ['', ...paragraph(page, [{ text, style: 'bold' }])];
}
