import { UNKNOWN } from '../domain/fact.js';
import type { Kind } from './kinds.js';
import { slugOf } from './suggest.js';

const NUMBER_KINDS: readonly Kind[] = ['nombre-entier', 'nombre-decimal', 'entier-seul', 'decimal-seul'];
const LIST_KINDS: readonly Kind[] = ['liste', 'liste-simple'];
const DATE_KINDS: readonly Kind[] = ['date', 'date-seule', 'date-ou-sans-terme'];
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** How people write that they do not know, or that there is nothing. */
const DOUBT = /^(\?+|nsp|je ne sais pas|ne sait pas|inconnue?s?|a voir|à voir)$/i;
const NOTHING = /^(-|rien|personne|neant|néant|non|nul(le)?|aucune?s?|0)$/i;

/**
 * What the person probably meant, written as the file wants it: `12.5` for `12,5`, `{min: 10, max: 15}` for `10-15`,
 * `2027-03-15` for `15/03/2027`, `[secretaire]` for `secretaire`.
 */
export function proposalFor(kind: Kind, data: unknown): { readonly proposition?: string } {
  const proposition = typeof data === 'string' ? fromText(kind, data.trim()) : fromList(kind, data);
  return proposition === undefined ? {} : { proposition };
}

function fromText(kind: Kind, text: string): string | undefined {
  // Long texts are no numbers: nothing to guess, and no pattern to run on them.
  if (text.length > 60) return undefined;
  const nothing = LIST_KINDS.includes(kind) || kind === 'collection';
  if (nothing && NOTHING.test(text)) return 'aucun';
  if (DOUBT.test(text) && kind !== 'date-seule' && kind !== 'rubrique') return UNKNOWN;
  if (NUMBER_KINDS.includes(kind)) return numberFrom(text, kind.startsWith('nombre'));
  if (DATE_KINDS.includes(kind)) return dateFrom(text);
  if (LIST_KINDS.includes(kind)) return listFrom(text);
  return kind === 'extension' ? extensionFrom(text) : undefined;
}

function fromList(kind: Kind, data: unknown): string | undefined {
  if (kind !== 'reference' || !Array.isArray(data) || data.length !== 1) return undefined;
  const only: unknown = data[0];
  return typeof only === 'string' && ID.test(only) ? only : undefined;
}

function numberFrom(text: string, rangeAllowed: boolean): string | undefined {
  const range = /^(\d+)\s*(?:-|–|à|a|ou|\/)\s*(\d+)$/u.exec(text);
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return rangeAllowed && low <= high ? `{min: ${low}, max: ${high}}` : undefined;
  }
  const single = /^(?:env\.?|environ|~)?\s*(\d[\d\s\u00A0\u202F]*)(?:[.,](\d+))?\s*[^\d\s]{0,12}$/u.exec(
    text,
  );
  if (single === null) return undefined;
  const whole = (single[1] ?? '').replace(/\D/g, '');
  return single[2] === undefined ? String(Number(whole)) : `${Number(whole)}.${single[2]}`;
}

function dateFrom(text: string): string | undefined {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (french !== null) return isoOf(french[3], french[2], french[1]);
  const loose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  return loose === null ? undefined : isoOf(loose[1], loose[2], loose[3]);
}

function isoOf(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Ids side by side; a sentence is not made into one. */
function listFrom(text: string): string | undefined {
  const words = text.split(/\s*[,;]\s*|\s+et\s+/u);
  const ids = words.filter((word) => !/\s/.test(word)).map(slugOf);
  return ids.length === words.length && ids.every((id) => ID.test(id)) ? `[${ids.join(', ')}]` : undefined;
}

function extensionFrom(text: string): string | undefined {
  const bare = text.replace(/^\*?\./, '').toLowerCase();
  return /^[a-z0-9]{1,12}$/.test(bare) ? bare : undefined;
}
