/**
 * Syllables of a French word, by what it looks like, as one reads it aloud slowly. The rule, in order:
 * 1. `qu`, and `gu` before e, i or y: their u is silent.
 * 2. A final e or es is silent, unless it is the only vowel of the word.
 * 3. An y between two vowels parts them, as a consonant does (moyen: moi-ien).
 * 4. Each run of vowels that is left is one syllable, but what follows é, or begins with a diaeresis, is another (ré-union, ma-ïs),
 *    and so is what follows an i after a consonant and l or r (ou-bli-er).
 * Every digit counts for one. Verbs in -ent count one too many: only grammar tells « ils parlent » from « souvent ».
 */
export function syllablesOf(word: string): number {
  const digits = word.match(/\d/g)?.length ?? 0;
  const letters = word.toLowerCase().normalize('NFC').replace(/œ/g, 'oe').replace(/æ/g, 'ae');
  return digits + letters.split(/[^\p{L}]+/u).reduce((sum, part) => sum + syllablesOfPart(part), 0);
}

function syllablesOfPart(part: string): number {
  if (part === '') return 0;
  const spoken = part.replace(/qu(?=\p{L})/gu, 'q').replace(/gu(?=[eéèêiîy])/g, 'g');
  const heard = spoken.replace(/(?<=[aeiouyàâéèêëîïôûùüö].*)es?$/, '');
  const parted = heard
    .replace(/(?<=[aeiouéèêàâîôû])y(?=[aeiouéèêàâîôû])/g, 'j')
    .replace(/é(?=[aeiouyàâéèêîôûù])/g, 'é-')
    .replace(/(?<=[aeiouyéèêàâîôûù])(?=[ïëüö])/g, '-')
    .replace(/(?<=[bcdfgptv][lr])i(?=[aeouéèêàâôû])/g, 'i-');
  const runs = parted.match(/[aeiouyàâäéèêëîïôöùûü]+/g)?.length ?? 0;
  // « l », « d »… are said with the next word; an acronym without a vowel is spelt.
  return runs > 0 ? runs : part.length > 1 ? part.length : 0;
}
