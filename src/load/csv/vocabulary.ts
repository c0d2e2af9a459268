import { distance } from 'fastest-levenshtein';
import { plainLetters } from '../../domain/spelling.js';

/** The two sheets that associations keep. */
export type TableKind = 'outils' | 'personnes';

/** These, and the sheet of answers of an interview. */
export type SheetKind = TableKind | 'reponses';

/** How people head one thing that an inventory can hold. */
interface FieldWords {
  readonly titres: readonly string[];
  readonly peut_etre: readonly string[];
}

interface KindWords {
  /** The field without which a row names nothing. */
  readonly identite: string;
  readonly champs: Readonly<Record<string, FieldWords>>;
  readonly noms?: readonly string[];
}

type Words = readonly (string | number | boolean)[];

/** What people write in cells. */
export interface CellWords {
  readonly sans_reponse: Words;
  readonly personne: Words;
  readonly oui: Words;
  readonly non: Words;
  readonly gratuit: Words;
  readonly par_mois: Words;
  readonly par_an: Words;
  readonly mots_de_montant: Words;
  readonly mots_d_heures: Words;
  readonly mots_de_jours: Words;
  readonly sans_terme: Words;
  readonly articles: Words;
  readonly et: Words;
  readonly mois: readonly string[];
  readonly choix: Readonly<Record<string, Readonly<Record<string, Words>>>>;
  readonly finales: readonly { readonly de: string; readonly vers: string }[];
}

/** src/data/entetes.yaml: words of headings and cells, conversions, limits. */
export interface Vocabulary extends Readonly<Record<SheetKind, KindWords>> {
  readonly personnels: readonly string[];
  readonly secrets: readonly string[];
  readonly a_ignorer: readonly string[];
  readonly cellules: CellWords;
  readonly conversions: { readonly mois_par_an: number; readonly semaines_par_mois: number };
  readonly limites: {
    readonly lignes_avant_titres: number;
    readonly ecarts: readonly { readonly lettres: number; readonly ecart: number }[];
  };
}

/** Words alone, without accents, capitals and signs: what is compared. */
export function plainWords(text: string): string {
  return plainLetters(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join(' ');
}

/** True where a text is one of the words. */
export function isOneOf(text: string, words: Words): boolean {
  const asked = plainWords(text);
  return words.some((word) => plainWords(String(word)) === asked);
}

/** True where all the words of the second text stand in the first, one after the other. */
export function holdsWords(text: string, part: string): boolean {
  return ` ${plainWords(text)} `.includes(` ${plainWords(part)} `);
}

/** True where one text is the other with a slip or two. */
export function isNear(asked: string, known: string, { limites }: Vocabulary): boolean {
  const length = Math.min(asked.length, known.length);
  const allowed = Math.max(
    0,
    ...limites.ecarts.filter(({ lettres }) => length >= lettres).map(({ ecart }) => ecart),
  );
  if (allowed === 0 || asked[0] !== known[0] || Math.abs(asked.length - known.length) > allowed) return false;
  return distance(asked, known) <= allowed;
}
