import { isNear, isOneOf, plainWords, type Vocabulary } from './vocabulary.js';

/** A person of the inventory or of a sheet. Names only help to know who is meant: they go no further. */
export interface KnownPerson {
  readonly id: string;
  readonly role: string;
  readonly names: readonly string[];
}

/** Who a cell means, and the parts of it that mean nobody or several people. */
export interface Meant {
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
  readonly ambiguous: readonly string[];
}

/** Finds the people that a cell means. */
export type FindPeople = (cell: string) => Meant;

/** A role to be compared: without article, said of a woman or of a man, of one or of several. */
export function roleKey(role: string, vocabulary: Vocabulary): string {
  const words = withoutArticle(role, vocabulary).split(' ');
  return words.map((word) => oneForm(word, vocabulary)).join(' ');
}

/** The words of a role, without accents, capitals and what stands before it. */
export function withoutArticle(role: string, { cellules }: Vocabulary): string {
  const words = plainWords(role).split(' ');
  const first = words.findIndex((word) => !isOneOf(word, cellules.articles));
  return words.slice(Math.max(0, first)).join(' ');
}

function oneForm(word: string, { cellules }: Vocabulary): string {
  const single = word.length > 3 ? word.replace(/s$/, '') : word;
  const ending = cellules.finales.find(({ de }) => single.endsWith(plainWords(de)));
  if (ending === undefined || single.length <= ending.de.length + 1) return single;
  return single.slice(0, -ending.de.length) + plainWords(ending.vers);
}

/** By role first, then by name; a slip is forgiven where one role alone is that near. */
export function peopleFinder(people: readonly KnownPerson[], vocabulary: Vocabulary): FindPeople {
  const written = gathered(people, ({ id, role }) => [plainWords(id), withoutArticle(role, vocabulary)]);
  const byRole = gathered(people, ({ role }) => [roleKey(role, vocabulary)]);
  const byName = gathered(people, ({ names }) => names.map(plainWords));
  const find = remembered((text) => {
    const asked = withoutArticle(text, vocabulary);
    const key = roleKey(text, vocabulary);
    const found = written.get(asked) ?? byRole.get(key) ?? byName.get(asked);
    if (found !== undefined || asked === '') return [...(found ?? [])];
    const near = [...byRole.keys()].filter((role) => isNear(key, role, vocabulary));
    return near.length === 1 ? [...(byRole.get(near[0] ?? '') ?? [])] : [];
  });
  return (cell) => meantBy(cell, find, vocabulary);
}

function gathered(people: readonly KnownPerson[], keysOf: (person: KnownPerson) => readonly string[]) {
  const found = new Map<string, Set<string>>();
  for (const person of people) {
    for (const key of keysOf(person)) {
      const ids = found.get(key) ?? new Set();
      found.set(key, ids.add(person.id));
    }
  }
  return found;
}

function remembered(find: (text: string) => readonly string[]): (text: string) => readonly string[] {
  const answers = new Map<string, readonly string[]>();
  return (text) => {
    const answer = answers.get(text) ?? find(text);
    answers.set(text, answer);
    return answer;
  };
}

/** The whole cell, then its parts: a role may hold « et » or a comma. */
function meantBy(cell: string, find: (text: string) => readonly string[], vocabulary: Vocabulary): Meant {
  const whole = find(cell);
  const parts = whole.length > 0 ? [cell] : partsOf(cell, find, vocabulary);
  const found = parts.map((part) => ({ part, ids: find(part) }));
  return {
    ids: [...new Set(found.filter(({ ids }) => ids.length === 1).flatMap(({ ids }) => ids))],
    unknown: found.filter(({ ids }) => ids.length === 0).map(({ part }) => part),
    ambiguous: found.filter(({ ids }) => ids.length > 1).map(({ part }) => part),
  };
}

function partsOf(
  cell: string,
  find: (text: string) => readonly string[],
  { cellules }: Vocabulary,
): readonly string[] {
  const between = new RegExp(`\\s+(?:${cellules.et.join('|')})\\s+`, 'i');
  return cell
    .split(/[,;/&+\n]/)
    .flatMap((part) => (find(part).length > 0 ? [part] : part.split(between)))
    .map((part) => part.trim())
    .filter((part) => plainWords(part) !== '');
}
