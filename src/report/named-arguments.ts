import type { Arguments } from '../domain/score.js';
import { CHANGE_WORDS, GATE_WORDS, INSTANCE_WORDS, QUANTITY_WORDS } from '../texts/fr/plan.js';
import { dayWords, idWords, uncapital } from '../texts/fr/words.js';
import type { Lookup } from './lookup.js';
import { nameWords, personWords } from './wording.js';

/** How each argument becomes words: ids become the names that people use. */
const READERS: Readonly<Record<string, (id: string, lookup: Lookup) => string>> = {
  personne: (id, lookup) => personWords(lookup.person(id)),
  personnes: (id, lookup) => personWords(lookup.person(id)),
  groupe: (id, lookup) => nameWords(lookup.named(`/groupes/${id}`).name),
  groupes: (id, lookup) => nameWords(lookup.named(`/groupes/${id}`).name),
  outil: (id, lookup) => nameWords(lookup.named(`/outils/${id}`).name),
  outils: (id, lookup) => nameWords(lookup.named(`/outils/${id}`).name),
  cible: (id, lookup) => nameWords(lookup.named(`/catalogue/${id}`).name),
  usages: (id) => uncapital(nameWords({ kind: 'usages', id, label: undefined })),
  fonctions: (id) => uncapital(nameWords({ kind: 'fonctions', id, label: undefined })),
  aides: (id, lookup) => nameWords(lookup.named(`/association/aide_exterieure/${id}`).name),
  role: (id) => nameWords({ kind: 'role', id, label: undefined }),
  instance: (id) => (INSTANCE_WORDS as Readonly<Record<string, string>>)[id] ?? idWords(id),
  quantite: (id) => QUANTITY_WORDS[id] ?? idWords(id),
  hebergeur: (id, lookup) => nameWords(lookup.named(`/hebergeurs/${id}`).name),
  fichiers: (id, lookup) => nameWords(lookup.named(`/formats/fichiers_cles/${id}`).name),
  partenaires: (id, lookup) => nameWords(lookup.named(`/formats/echanges/${id}`).name),
  motifs: (id) => GATE_WORDS[id] ?? idWords(id),
  changement: (id) => CHANGE_WORDS[id] ?? idWords(id),
  date: dayWords,
};

/** Arguments with ids replaced by names. */
export function namedArguments(args: Arguments, lookup: Lookup): Arguments {
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => {
      const read = READERS[key];
      if (read === undefined || typeof value === 'number') return [key, value];
      return [key, typeof value === 'string' ? read(value, lookup) : value.map((id) => read(id, lookup))];
    }),
  );
}
