import type { Instance } from '../../domain/plan.js';
import type { Level, Side } from '../../domain/score.js';

/** Months by our own table: what the system knows of French dates changes with its version, these do not. */
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

const NARROW = '\u202f';
const HARD = '\u00a0';

interface DayParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function partsOf(date: string): DayParts {
  const [year = '', month = '', day = ''] = date.split('-');
  const number = Number(day);
  return { year, month: MONTHS[Number(month) - 1] ?? month, day: number === 1 ? '1er' : String(number) };
}

/** `2027-01-04` → « 4 janvier 2027 ». What is no date comes back as it is. */
export function dayWords(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const { year, month, day } = partsOf(date);
  return `${day} ${month} ${year}`;
}

/** « le 4 janvier 2027 », « du 4 au 20 janvier 2027 », « du 4 janvier au 2 février 2027 ». */
export function spanWords(from: string, to: string): string {
  if (from === to) return `le ${dayWords(from)}`;
  const start = partsOf(from);
  const end = partsOf(to);
  if (start.year !== end.year) return `du ${dayWords(from)} au ${dayWords(to)}`;
  const begin = start.month === end.month ? start.day : `${start.day} ${start.month}`;
  return `du ${begin} au ${dayWords(to)}`;
}

/** `2027-01` or a day of it → « janvier 2027 ». */
export function monthWords(month: string): string {
  const { year, month: name } = partsOf(`${month.slice(0, 7)}-01`);
  return `${name} ${year}`;
}

/** A number the French way: decimal comma, thin space between thousands, `digits` decimals at most. */
export function numberWords(value: number, digits = 1): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW);
  const rest = decimals.replace(/0+$/, '');
  const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : '';
  return `${sign}${grouped}${rest === '' ? '' : `,${rest}`}`;
}

/** Hours: « 2 h », « 2 h 30 », « 45 min ». To the quarter of an hour, upwards from one minute. */
export function hoursWords(hours: number): string {
  const quarters = hours > 0 ? Math.max(1, Math.round(hours * 4)) : 0;
  const whole = Math.floor(quarters / 4);
  const minutes = (quarters % 4) * 15;
  if (whole === 0 && minutes > 0) return `${minutes}${HARD}min`;
  return `${numberWords(whole)}${HARD}h${minutes === 0 ? '' : `${HARD}${minutes}`}`;
}

/** Cents to euros: « 12,50 € », « 1 200 € ». */
export function euroWords(cents: number): string {
  const exact = cents % 100 === 0 ? numberWords(cents / 100, 0) : decimalsKept(cents);
  return `${exact}${HARD}€`;
}

function decimalsKept(cents: number): string {
  const whole = numberWords(Math.trunc(cents / 100), 0);
  return `${whole},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** « 3 personnes », « 1 personne »: French counts below two in the singular. */
export function countWords(count: number, one: string, many: string): string {
  return `${numberWords(count)} ${Math.abs(count) < 2 ? one : many}`;
}

/** « a, b et c ». */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;
}

/** What takes over a thing; a tool that stays, better used, takes over from itself. */
export function successor(target: string, subject: string): string {
  return target === subject ? target : `${target}, qui remplacerait ${subject}`;
}

/** A role in the middle of a sentence: « La secrétaire » → « la secrétaire ». */
export function inSentence(role: string): string {
  return /^(L[ae]s? |L[’']|Une? |Des )/.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
}

/** The same at the start of one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A label in the middle of a sentence: « Garder » → « garder ». */
export function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** An id as words: `telephone-secretaire` → « telephone secretaire ». */
export function idWords(id: string): string {
  return id.replaceAll('-', ' ').replaceAll('_', ' ');
}

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  faible: 'faible',
  modere: 'modéré',
  eleve: 'élevé',
  critique: 'critique',
};

export const SIDE_WORDS: Readonly<Record<Side, { readonly title: string; readonly short: string }>> = {
  rester: { title: 'Si l’on reste', short: 'rester' },
  migrer: { title: 'Si l’on change', short: 'changer' },
};

export const CRITICALITY_WORDS: Readonly<Record<string, string>> = {
  vital: 'vital',
  important: 'important',
  utile: 'utile',
  accessoire: 'accessoire',
};

/** Who decides, with its article. */
export const INSTANCE_WORDS: Readonly<Record<Instance, string>> = {
  seul: 'une personne, avec l’accord du groupe',
  bureau: 'le bureau',
  ca: 'le conseil d’administration',
  ag: 'l’assemblée générale',
  collegiale: 'l’équipe collégiale',
  'tout-doux-cratie': 'le groupe, en tout-doux-cratie',
};

/** People and roles that stand for somebody whom the inventory does not name. */
export const ROLE_WORDS: Readonly<Record<string, string>> = {
  'personne-a-trouver': 'une personne à trouver',
  ensemble: 'à décider ensemble',
  'formateur-a-trouver': 'une personne à trouver pour former',
  porteur: 'la personne qui porte le projet',
  second: 'la deuxième personne du projet',
  referent: 'la personne référente',
  formateur: 'la personne qui forme',
};
