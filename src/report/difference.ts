import { structuredPatch } from 'diff';
import { strFromU8, unzipSync } from 'fflate';
import { differenceTexts } from '../texts/fr/difference.js';
import { inertText } from './inert.js';
import type { Paint } from './paint.js';

/** Lines around a change, so that one sees where it is. */
const CONTEXT = 1;
/** A screen of a terminal; what remains is counted. */
const MOST_LINES = 24;
/** The first bytes of a zip, as an ODT is one. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * What differs between a file that a person changed and the new version, line by line, at most a screen of it. Of an ODT, the
 * text is compared. Every line ends with a newline.
 */
export function renderDifference(
  theirs: string | Uint8Array,
  ours: string | Uint8Array,
  paint: Paint,
): string {
  const [before, after] = [linesOf(theirs), linesOf(ours)];
  if (before === undefined || after === undefined) return `  ${differenceTexts.notText}\n`;
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: CONTEXT });
  const lines = hunks.flatMap(({ lines: own }, rank) => [...(rank > 0 ? [' …'] : []), ...own]);
  if (lines.length === 0) return `  ${differenceTexts.sameText}\n`;
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${painted(line, paint)}\n`);
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [`  ${differenceTexts.more(rest)}\n`] : [])].join('');
}

function painted(line: string, paint: Paint): string {
  const words = inertText(line);
  if (words.startsWith('-')) return paint.yellow(words);
  return words.startsWith('+') ? paint.green(words) : words;
}

function linesOf(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content;
  if (ZIP.every((byte, at) => content[at] === byte)) return textOfOdt(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** The words of an ODT, a paragraph or a heading a line. A zip that is none has no words. */
function textOfOdt(bytes: Uint8Array): string | undefined {
  try {
    const content = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml'];
    if (content === undefined) return undefined;
    return strFromU8(content)
      .replace(/<\/text:(?:p|h)>/g, '\n')
      .replace(/<text:(?:tab|s)[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
