/** One thing that may be chosen. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly description?: string;
}

/** Somebody in front of a terminal, or a test that plays them. Each gives undefined when they interrupt. */
export interface Prompter {
  choose(message: string, choices: readonly Choice[]): Promise<string | undefined>;
  /** Any number of them; `told` are those that are already so. */
  check(
    message: string,
    choices: readonly Choice[],
    told: readonly string[],
  ): Promise<readonly string[] | undefined>;
  /** `refuse` says why a text cannot be taken, or nothing. */
  type(message: string, refuse: (text: string) => string | undefined): Promise<string | undefined>;
}

/** The words of the keys, in the language of the person. */
export interface KeyWords {
  readonly move: string;
  readonly choose: string;
  readonly tick: string;
  readonly confirm: string;
}
