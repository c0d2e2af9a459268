import type { Catalogue, CatalogueTool } from '../../domain/catalogue.js';
import { valueWord } from '../../texts/fr/catalogue-words.js';
import { idWords, uncapital } from '../../texts/fr/words.js';
import { wordTable } from '../word-tables.js';

type Words = Readonly<Record<string, string>>;

type FormatTexts = Readonly<Record<'familles' | 'ouvert' | 'risques', Words>>;
type RowTexts = Readonly<Record<string, { readonly titre: string }>>;

/** A usage as a title: « Se réunir en visio ». */
export function usageTitle(id: string): string {
  return wordOf(wordTable('usages'), id);
}

/** The same within a sentence. */
export function usageWords(id: string): string {
  return uncapital(usageTitle(id));
}

/** A function, or a usage, within a sentence. */
export function functionWords(id: string): string {
  const functions = wordTable<Words>('fonctions');
  return Object.hasOwn(functions, id) ? uncapital(wordOf(functions, id)) : usageWords(id);
}

/** What the data say of formats, in words. */
export function formatWords(kind: 'familles' | 'ouvert' | 'risques', id: string): string {
  return wordOf(wordTable<FormatTexts>('formats')[kind], id);
}

/** The fiche or document that a row stands for. */
export function ficheWords(id: string): string {
  const rows = wordTable<RowTexts>('fiches');
  return Object.hasOwn(rows, id) ? `${id} « ${rows[id]?.titre ?? id} »` : id;
}

/** The name of an entry. */
export function nameOf(id: string, { tools }: Catalogue): string {
  return tools.get(id)?.nom ?? idWords(id);
}

/** How libre it is, program and service: « libre, porté par une association ». */
export function freedomWords({ nature, service }: CatalogueTool): string {
  const program = valueWord('nature', nature);
  return service === undefined ? program : `${program}, ${valueWord('service', service)}`;
}

function wordOf(words: Words, id: string): string {
  return Object.hasOwn(words, id) ? (words[id] ?? id) : idWords(id);
}
