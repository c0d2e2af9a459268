export type SentenceArguments = Readonly<Record<string, string | number | readonly string[]>>;

export interface Explanation {
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly aide: string;
}

export type Sentence = (args: SentenceArguments) => Explanation;

/** What somebody wrote is cut beyond so many letters: a sentence that repeats a million of them says nothing. A convention. */
const LONGEST = 300;

/** An argument as words; empty when it is absent. Lists read « a, b, c ». Paths are kept whole: people copy them. */
export function word(args: SentenceArguments, name: string): string {
  const value = args[name];
  if (value === undefined) return '';
  if (typeof value === 'object') return value.map(shortened).join(', ');
  return name === 'fichier' ? String(value) : shortened(String(value));
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${[...text.slice(0, LONGEST)].slice(0, -1).join('')}…`;
}

/** « Vouliez-vous dire … ? », or what to do when nothing looks near. */
export function orElse(args: SentenceArguments, otherwise: string): string {
  const meant = word(args, 'suggestion');
  return meant === '' ? otherwise : `Vouliez-vous dire « ${meant} » ?`;
}

/** A sentence without arguments. */
export function plainly(message: string, aide: string): Sentence {
  return () => ({ message, aide });
}
