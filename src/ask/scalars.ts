import { isMonth, type Form } from '../domain/answer.js';
import { isDate } from '../domain/dates.js';
import type { Json } from '../domain/fact.js';
import { folded, monthNamed, withoutArticle, yesOrNo } from './words.js';

/** What was understood of some words: a value, or why not. Codes have their sentences in the texts. */
export type Reading =
  | { readonly ok: true; readonly value: Json }
  | {
      readonly ok: false;
      readonly code: string;
      readonly args: Readonly<Record<string, string | number | readonly string[]>>;
    };

export const read = (value: Json): Reading => ({ ok: true, value });

export function refuse(code: string, args: Extract<Reading, { ok: false }>['args'] = {}): Reading {
  return { ok: false, code, args };
}

const LONGEST_TEXT = 2000;

/** Reads one word, number, date or text as the place wants it. */
export function readScalar(text: string, form: Form): Reading {
  const words = text.trim();
  switch (form.shape) {
    case 'oui-non': {
      const value = yesOrNo(words);
      return value === undefined ? refuse('reponse-oui-non', { valeur: words }) : read(value);
    }
    case 'choix':
      return readChoice(words, form.choices ?? []);
    case 'nombre':
      return readAmount(words, form);
    case 'date':
      return readDate(words, form);
    case 'extension':
      return readExtension(words);
    default:
      return words.length > LONGEST_TEXT ? refuse('reponse-longue', { limite: LONGEST_TEXT }) : read(words);
  }
}

function readChoice(words: string, choices: readonly string[]): Reading {
  const asked = withoutArticle(folded(words));
  const exact = choices.find((choice) => folded(choice) === asked || folded(choice) === folded(words));
  if (exact !== undefined) return read(exact);
  const near = asked.length < 3 ? [] : choices.filter((choice) => folded(choice).startsWith(asked));
  const [only] = near;
  return near.length === 1 && only !== undefined
    ? read(only)
    : refuse('reponse-choix', { valeur: words, possibles: choices });
}

function readExtension(words: string): Reading {
  const extension = words.replace(/^[*.\s]+/, '').toLowerCase();
  return /^[a-z0-9]{1,12}$/.test(extension)
    ? read(extension)
    : refuse('reponse-extension', { valeur: words });
}

const NUMBER = String.raw`(\d[\d\s\u00a0\u202f]*(?:[.,]\d+)?)`;
const RANGE = new RegExp(`^(?:entre\\s+)?${NUMBER}\\s*(?:à|a|et|-|–)\\s*${NUMBER}\\D*$`, 'u');
const ONE = new RegExp(
  `^(?:environ|à peu près|a peu pres|~)?\\s*${NUMBER}\\s*(?:€|euros?|h|heures?|%|personnes?)?$`,
  'u',
);

function readAmount(words: string, form: Form): Reading {
  if (isMonth(form)) {
    const month = monthNamed(words);
    if (month !== undefined) return read(month);
  }
  const text = words.toLowerCase();
  const range = RANGE.exec(text);
  const one = ONE.exec(text);
  const ends = range === null ? [one?.[1]] : [range[1], range[2]];
  const numbers = ends.map((end) => Number((end ?? 'x').replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')));
  const [low = NaN, high = low] = numbers;
  if (numbers.some(Number.isNaN)) return refuse('reponse-nombre', { valeur: words });
  if (form.whole === true && !numbers.every(Number.isInteger))
    return refuse('reponse-entier', { valeur: words });
  const { min = 0, max = Infinity } = form;
  if (low < min || high > max) return refuse('reponse-bornes', { valeur: words, min, max });
  if (low > high) return refuse('reponse-bornes-inversees', { valeur: words });
  return read(low === high ? low : { min: low, max: high });
}

function readDate(words: string, form: Form): Reading {
  if (form.endless === true && ['sans terme', 'jamais', 'sans fin'].includes(folded(words)))
    return read('sans-terme');
  // Spreadsheets write years in two figures.
  const french = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(words);
  const day =
    french === null
      ? words
      : `${(french[3] ?? '').padStart(4, '20')}-${(french[2] ?? '').padStart(2, '0')}-${(french[1] ?? '').padStart(2, '0')}`;
  return isDate(day) ? read(day) : refuse('reponse-date', { valeur: words });
}
