import { lineBreakOf } from './layout.js';
import type { ReadText } from './read-text.js';

/** Where a section begins, and what is written above it. */
interface Place {
  readonly key: number;
  readonly heading: string;
}

/** A comment above each section that has none yet; where a section begins its own line. Nothing else moves. */
export function withHeadings({ text, spans }: ReadText, headings: Readonly<Record<string, string>>): string {
  const mark = lineBreakOf(text);
  const places = Object.entries(headings)
    .map(([section, heading]) => ({ key: spans.get(`/${section}`)?.key, heading }))
    .filter((place): place is Place => place.key !== undefined)
    .filter(({ key }) => startsLine(text, key) && !hasComment(text, key));
  // From the last to the first, so that no offset moves before it is used.
  return places
    .sort((a, b) => b.key - a.key)
    .reduce(
      (result, { key, heading }) => `${result.slice(0, key)}# ${heading}${mark}${result.slice(key)}`,
      text,
    );
}

function startsLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

function hasComment(text: string, offset: number): boolean {
  const line =
    text
      .slice(0, Math.max(0, offset - 1))
      .split('\n')
      .at(-1) ?? '';
  return line.trim().startsWith('#');
}
