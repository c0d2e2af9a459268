import { capital, inSentence, listWords, numberWords } from '../texts/fr/words.js';

/** What may fill a place in a sentence. */
export type Filler = string | number | readonly string[];

const VOWEL = /^[aâàeéèêëiîïoôuùûy]/i;

/**
 * Fills the `{places}` of a French sentence. Lists become « a, b et c »; « de Le bureau » becomes « du bureau », « de
 * Etherpad » « d’Etherpad »; a place that nothing fills disappears. The sentence ends with a full stop.
 */
export function fillSentence(template: string, fillers: Readonly<Record<string, Filler>>): string {
  const filled = template.replace(
    /(?:(?<=^|[\s(’«])(de|à) )?\{(\w+)\}/gu,
    (_, link: string | undefined, key: string, at: number) => {
      const value = fillerWords(fillers[key]);
      if (link !== undefined) return linked(link, value);
      const starts = at === 0 || /[.!?…]\s?$/u.test(template.slice(0, at));
      return starts ? capital(value) : value;
    },
  );
  return ended(filled.replace(/\s+/g, ' ').trim());
}

function fillerWords(filler: Filler | undefined): string {
  if (filler === undefined) return '';
  if (typeof filler === 'number') return numberWords(filler, 2);
  return typeof filler === 'object' ? listWords(filler.map(inSentence)) : inSentence(filler);
}

/** « de » or « à » before a name, contracted where French wants it. */
export function linked(link: string, value: string): string {
  const [masculine, plural] = link === 'de' ? ['du', 'des'] : ['au', 'aux'];
  if (value.startsWith('le ')) return `${masculine} ${value.slice(3)}`;
  if (value.startsWith('les ')) return `${plural} ${value.slice(4)}`;
  if (link === 'de' && VOWEL.test(value)) return `d’${value}`;
  return `${link} ${value}`;
}

function ended(sentence: string): string {
  return sentence === '' || /[.!?…»]$/u.test(sentence) ? sentence : `${sentence}.`;
}
