import { parentOf } from '../domain/pointer.js';
import { lineBreakOf } from './layout.js';
import type { ReadText } from './read-text.js';

/** A comment above each section that has none yet; where a section begins its own line. Nothing else moves. */
export function withHeadings({ text, spans }: ReadText, headings: Readonly<Record<string, string>>): string {
  const mark = lineBreakOf(text);
  const places = [...spans]
    .filter(
      ([pointer]) => pointer !== '' && parentOf(pointer) === '' && Object.hasOwn(headings, pointer.slice(1)),
    )
    .map(([pointer, { key }]) => ({ key, heading: headings[pointer.slice(1)] ?? '' }))
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
