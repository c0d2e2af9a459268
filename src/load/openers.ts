import { YAMLException, parseEvents } from 'js-yaml';

/** A quote or a bracket that nothing closes; `[` stands for both brackets. */
export type Unclosed = '"' | "'" | '[';

/** Trying openers parses the text again each time: enough for a hand-written slip, harmless for a hostile file. */
const MAX_TRIES = 20;
const MAX_LENGTH = 200_000;

const OPENERS: Readonly<Record<Unclosed, RegExp>> = {
  '"': /(?<=^|[\s,[{:])"/g,
  "'": /(?<=^|[\s,[{:])'/g,
  '[': /[[{]/g,
};

/** What is still open at an offset, if anything: the text is cut there, and the parser asked what it misses. */
export function unclosedAt(text: string, at: number): Unclosed | undefined {
  const reason = reasonOf(text.slice(0, at).trimEnd());
  if (reason === undefined) return undefined;
  if (/double quoted/.test(reason)) return '"';
  if (/single quoted/.test(reason)) return "'";
  return /flow collection/.test(reason) ? '[' : undefined;
}

/** The nearest opener above which all is closed; undefined when it was not found. */
export function openerBefore(text: string, at: number, opener: Unclosed): number | undefined {
  if (at > MAX_LENGTH) return undefined;
  const candidates = [...text.slice(0, at).matchAll(OPENERS[opener])].map((match) => match.index);
  return candidates
    .slice(-MAX_TRIES)
    .reverse()
    .find((offset) => isOutside(text.slice(0, offset), opener));
}

/** A quote may stand inside open brackets; a bracket inside an open quote is only a letter. */
function isOutside(before: string, opener: Unclosed): boolean {
  const reason = reasonOf(before);
  return reason === undefined || (opener !== '[' && /flow collection|content, but found/.test(reason));
}

function reasonOf(text: string): string | undefined {
  try {
    parseEvents(text, { maxDepth: 100 });
    return undefined;
  } catch (error) {
    if (error instanceof YAMLException) return error.reason;
    throw error;
  }
}
