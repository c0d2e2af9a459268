import type { YAMLException } from 'js-yaml';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { LoadCode } from './codes.js';
import { diagnose } from './diagnose.js';
import { openerBefore, unclosedAt, type Unclosed } from './openers.js';
import { lineEnd, lineStart } from './scan.js';

interface Place {
  readonly code: LoadCode;
  readonly offset: number;
}

/** What the library says, by the beginning of its words; the rest is told apart by looking at the text. */
const BY_REASON: readonly (readonly [RegExp, LoadCode])[] = [
  [/^nesting exceeded/, 'imbrication-trop-profonde'],
  [/^tab characters/, 'tabulation'],
  [/non-printable|null byte|valid JSON character/, 'caractere-de-controle'],
  [/escape sequence|hexadecimal/, 'echappement-inconnu'],
  [/within a flow collection/, 'crochet-non-ferme'],
  [/^missed comma|content, but found ','/, 'virgule-mal-placee'],
  [/whitespace character is expected/, 'espace-apres-deux-points'],
  [/directive/i, 'directive-refusee'],
  [/alias/, 'alias-refuse'],
  [/anchor/, 'ancre-refusee'],
  [/tag/, 'etiquette-refusee'],
];

const CODE_OF_OPENER: Readonly<Record<Unclosed, LoadCode>> = {
  '"': 'guillemet-non-ferme',
  "'": 'guillemet-non-ferme',
  '[': 'crochet-non-ferme',
};

/** One diagnostic for the error that stopped the parser, placed where a person would mend it. */
export function explainSyntaxError(text: string, error: YAMLException): Diagnostic {
  const at = Math.min(error.mark?.position ?? 0, text.length);
  const { code, offset } = explain(text, error.reason, at);
  return diagnose(code, '', offset);
}

function explain(text: string, reason: string, at: number): Place {
  const tab = tabInIndent(text, at);
  if (tab !== undefined) return { code: 'tabulation', offset: tab };
  // The other parser lets a closing bracket stand under the key; YAML does not, and neither does this one.
  if (/^deficient/.test(reason) && /[\]}]/.test(text[at] ?? ''))
    return { code: 'crochet-mal-aligne', offset: at };
  const unclosed = /deficient indentation|unexpected end|missed comma/.test(reason)
    ? unclosedAt(text, at)
    : undefined;
  if (unclosed !== undefined) {
    return { code: CODE_OF_OPENER[unclosed], offset: openerBefore(text, at, unclosed) ?? at };
  }
  const known = BY_REASON.find(([pattern]) => pattern.test(reason));
  if (known === undefined) return explainShape(text, at);
  const [, code] = known;
  return { code, offset: code === 'directive-refusee' ? lineStart(text, at) : at };
}

function tabInIndent(text: string, at: number): number | undefined {
  const start = lineStart(text, at);
  const indent = /^[ \t]*/.exec(text.slice(start, lineEnd(text, at)))?.[0] ?? '';
  const tab = indent.indexOf('\t');
  return tab === -1 ? undefined : start + tab;
}

/** Same words of the library for many mistakes: the letters around the error tell them apart. */
function explainShape(text: string, at: number): Place {
  const start = lineStart(text, at);
  const before = text.slice(start, at);
  const letter = text[at] ?? '';
  if (/["']\s*$/.test(before)) return { code: 'texte-apres-guillemet', offset: at };
  if (/[@`%*&!|>]/.test(letter) && /[:\-,[]\s+$/.test(before))
    return { code: 'caractere-reserve', offset: at };
  if (letter === '-' && /^-(\s|$)/.test(text.slice(at, at + 2)))
    return { code: 'tiret-inattendu', offset: at };
  if (letter === ':' && /:\s/.test(before)) return { code: 'deux-points-dans-un-texte', offset: at };
  if (letter === ':') return explainKeyLine(text, start);
  const indented = /^\s+$/.test(before);
  return { code: indented ? 'retrait-inattendu' : 'syntaxe', offset: at };
}

/** The parser stopped at the `:` of a key because the line above ran into it, or because this line is too far right. */
function explainKeyLine(text: string, start: number): Place {
  const previous = previousLine(text, start);
  const key = start + indentOf(text.slice(start, lineEnd(text, start)));
  if (previous === undefined) return { code: 'syntaxe', offset: key };
  const glued = /^\s*[\p{L}\p{N}_-]+:(?=\S)/u.exec(previous.line);
  if (glued !== null) {
    return { code: 'espace-apres-deux-points', offset: previous.start + glued[0].length };
  }
  if (!/:(\s|$)/.test(previous.line)) {
    return { code: 'deux-points-manquants', offset: previous.start + indentOf(previous.line) };
  }
  return { code: 'retrait-inattendu', offset: key };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The last line above that says something: neither empty nor a comment. */
function previousLine(
  text: string,
  start: number,
): { readonly line: string; readonly start: number } | undefined {
  let end = start;
  while (end > 0) {
    const from = lineStart(text, end - 1);
    const line = text.slice(from, end).trimEnd();
    if (line !== '' && !line.trimStart().startsWith('#')) return { line, start: from };
    end = from;
  }
  return undefined;
}
