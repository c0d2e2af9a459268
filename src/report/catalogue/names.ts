import type { Catalogue, CatalogueTool } from '../../domain/catalogue.js';
import { data } from '../../generated/data.js';
import { valueWord } from '../../texts/fr/catalogue-words.js';
import { idWords, uncapital } from '../../texts/fr/words.js';

type Words = Readonly<Record<string, string>>;

const USAGES = (data.texts['usages'] ?? {}) as Words;
const FUNCTIONS = (data.texts['fonctions'] ?? {}) as Words;
const FORMATS = (data.texts['formats'] ?? {}) as Readonly<Record<'familles' | 'ouvert' | 'risques', Words>>;
const FICHES = (data.texts['fiches'] ?? {}) as Readonly<Record<string, { readonly titre: string }>>;

/** A usage as a title: « Se réunir en visio ». */
export function usageTitle(id: string): string {
  return wordOf(USAGES, id);
}

/** The same within a sentence. */
export function usageWords(id: string): string {
  return uncapital(usageTitle(id));
}

/** A function, or a usage, within a sentence. */
export function functionWords(id: string): string {
  return Object.hasOwn(FUNCTIONS, id) ? uncapital(wordOf(FUNCTIONS, id)) : usageWords(id);
}

/** What the data say of formats, in words. */
export function formatWords(kind: 'familles' | 'ouvert' | 'risques', id: string): string {
  return wordOf(FORMATS[kind], id);
}

/** The fiche or document that a row stands for. */
export function ficheWords(id: string): string {
  return Object.hasOwn(FICHES, id) ? `${id} « ${FICHES[id]?.titre ?? id} »` : id;
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
