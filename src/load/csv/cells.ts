import { isDate } from '../../domain/dates.js';
import type { Json } from '../../domain/fact.js';
import type { TroubleCode } from '../../domain/import.js';
import { plainLetters } from '../../domain/spelling.js';
import { isOneOf, plainWords, type CellWords, type Vocabulary } from './vocabulary.js';

/** What a cell says, or why it cannot be read. */
export type CellRead =
  | { readonly ok: true; readonly value: Json }
  | {
      readonly ok: false;
      readonly code: TroubleCode;
      readonly args?: Readonly<Record<string, readonly string[]>>;
    };

const said = (value: Json): CellRead => ({ ok: true, value });
const refused = (code: TroubleCode): CellRead => ({ ok: false, code });

/** True for a cell that says nothing: empty, a sign, « à voir ». */
export function isSilent(cell: string, { sans_reponse: silent }: CellWords): boolean {
  return !/[\p{L}\p{N}]/u.test(cell) || isOneOf(cell, silent);
}

/** Longest text of an inventory, by its schema. */
const MAX_TEXT = 2000;
const MAX_AMOUNT = 10_000_000;
const MAX_HOURS = 10_000;
const MAX_DAYS = 1_000_000;

/** An address or a telephone number says who somebody is; a password has no place in a file that is shared. */
const CONTACT =
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.\p{L}{2,}|(?<!\d)(?:\+33|0)[ .-]?[1-9](?:[ .-]?\d{2}){4}(?!\d)/u;
const SECRET = /(?<!\p{L})(?:mot de passe|mdp|password|code pin)\s*[:=]/iu;

/** A text for people, as it is. */
export function readWordsCell(cell: string): CellRead {
  const text = cell.replaceAll('\n', ' ');
  if (text.length > MAX_TEXT) return refused('trop-long');
  if (SECRET.test(text)) return refused('secret');
  return CONTACT.test(text) ? refused('contact') : said(text);
}

/** Euros for a year: « 120 € », « 1 200,50 », « 10 €/mois », « 100 à 150 », « gratuit ». */
export function readAmount(cell: string, vocabulary: Vocabulary, monthly: boolean): CellRead {
  const { cellules: words, conversions } = vocabulary;
  if (isOneOf(cell, words.gratuit)) return said(0);
  const told = unitWords(cell);
  const byMonth = told.some((word) => isOneOf(word, words.par_mois));
  const byYear = told.some((word) => isOneOf(word, words.par_an));
  const known = [...words.mots_de_montant, ...words.par_mois, ...words.par_an];
  if (!told.every((word) => isOneOf(word, known)) || (byMonth && byYear)) return refused('montant');
  const times = byMonth || (monthly && !byYear) ? conversions.mois_par_an : 1;
  return quantity(cell, times, MAX_AMOUNT) ?? refused('montant');
}

/** Hours of a month: « 4 », « 4 h », « 2h30 », « 3 à 5 ». */
export function readHours(cell: string, vocabulary: Vocabulary, weekly: boolean): CellRead {
  const times = weekly ? vocabulary.conversions.semaines_par_mois : 1;
  const clock = /^(\d{1,3})\s*h\s*([0-5]\d)$/i.exec(cell);
  if (clock !== null) return said(round((Number(clock[1]) + Number(clock[2]) / 60) * times));
  const known = unitWords(cell).every((word) => isOneOf(word, vocabulary.cellules.mots_d_heures));
  return (known ? quantity(cell, times, MAX_HOURS) : undefined) ?? refused('heures');
}

/** A whole number of days. */
export function readDays(cell: string, { cellules }: Vocabulary): CellRead {
  const known = unitWords(cell).every((word) => isOneOf(word, cellules.mots_de_jours));
  const days = /^(\d{1,7})\D*$/.exec(cell)?.[1];
  return known && days !== undefined && Number(days) <= MAX_DAYS ? said(Number(days)) : refused('jours');
}

/** The words and signs of a cell besides its figures. */
function unitWords(cell: string): readonly string[] {
  return plainLetters(cell)
    .replace(/(?<=\d)\s*(?:a|-|–|—|et)\s*(?=\d)/g, ' ')
    .split(/[\d\s.,/~()’']+/)
    .filter((word) => word !== '' && word !== '€');
}

/** One number or two, once a year or several times. */
function quantity(cell: string, times: number, most: number): CellRead | undefined {
  const numbers = cell.split(/(?<=\d)\s*(?:à|-|–|—|et)\s*(?=\d)/i).map(numberIn);
  const [min, max] = numbers.map((number) => (number === undefined ? undefined : round(number * times)));
  if (min === undefined || numbers.length > 2 || min > most) return undefined;
  if (numbers.length === 1) return said(min);
  return max === undefined || max > most || max < min ? undefined : said({ min, max });
}

/**
 * A number as French people write it. A point or a comma before three figures alone could part thousands as well as decimals:
 * nobody can tell.
 */
function numberIn(text: string): number | undefined {
  const digits = /^\D*?(?<![-−])(\d[\d\s.,]*)\D*$/.exec(text)?.[1]?.replace(/\s/g, '').replace(/[.,]$/, '');
  if (digits === undefined || /^\d{1,3}[.,]\d{3}$/.test(digits)) return undefined;
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits) ? digits.replaceAll('.', '') : digits;
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A day: « 2027-06-12 », « 12/06/2027 », « 12 juin 2027 ». */
export function readDay(cell: string, { cellules }: Vocabulary): CellRead {
  const iso = isoDay(cell, cellules.mois);
  return iso !== undefined && isDate(iso) ? said(iso) : refused('date');
}

function isoDay(cell: string, months: readonly string[]): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(cell);
  if (iso !== null) return cell.slice(0, 10);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(cell);
  if (french !== null) return joined(french[3], french[2], french[1]);
  const words = /^(?:\p{L}+ )?(\d{1,2})(?:er)? (\p{L}+)\.? (\d{4})$/u.exec(cell);
  const month = months.findIndex((name) => plainWords(name) === plainWords(words?.[2] ?? ''));
  return words === null || month === -1 ? undefined : joined(words[3], String(month + 1), words[1]);
}

/** Two figures are a year of this century: contracts and mandates are not older. */
function joined(year = '', month = '', day = ''): string {
  return `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A day, or that nothing is planned. */
export function readEnd(cell: string, vocabulary: Vocabulary): CellRead {
  return isOneOf(cell, vocabulary.cellules.sans_terme) ? said('sans-terme') : readDay(cell, vocabulary);
}

/** Yes or no. */
export function readYesNo(cell: string, { cellules }: Vocabulary): CellRead {
  if (isOneOf(cell, cellules.oui)) return said('oui');
  return isOneOf(cell, cellules.non) ? said('non') : refused('oui-non');
}

/** One of a few words, however people say it. */
export function readChoice(cell: string, name: string, { cellules }: Vocabulary): CellRead {
  const choices = Object.entries(cellules.choix[name] ?? {});
  const found = choices.find(([, words]) => isOneOf(cell, words));
  if (found !== undefined) return said(found[0]);
  return { ok: false, code: 'choix', args: { permis: choices.map(([id]) => id) } };
}
