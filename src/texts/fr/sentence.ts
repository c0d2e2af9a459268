export type SentenceArguments = Readonly<Record<string, string | number | readonly string[]>>;

export interface Explanation {
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly aide: string;
}

export type Sentence = (args: SentenceArguments) => Explanation;

/** An argument as words; empty when it is absent. Lists read « a, b, c ». */
export function word(args: SentenceArguments, name: string): string {
  const value = args[name];
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join(', ') : String(value);
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
