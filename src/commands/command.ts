import type { Command } from 'commander';
import type { Prompter } from '../domain/prompter.js';
import type { Terminal } from '../io/terminal.js';

/** What a command may touch of the outside, handed in so that a test can hand in its own. */
export interface Context {
  readonly terminal: Terminal;
  readonly environment: NodeJS.ProcessEnv;
  readonly now: () => Date;
  /** Who answers, where it is not somebody at the terminal: a test. */
  readonly prompter?: Prompter;
}

/** 0 fine · 1 findings at or above the threshold · 2 usage or invalid input · 3 bug of ours · 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

/** The module of one command, loaded only when it is asked for. */
export interface CommandModule {
  /** Declares arguments and options; its action hands the exit code to `done`. */
  configure(command: Command, context: Context, done: (code: ExitCode) => void): void;
}

/**
 * A command that can be run without the library of command lines, which takes longer to load than some work takes. From the words
 * behind its name; undefined where they are not of the plainest: the library reads these, and explains what is wrong with them.
 */
export interface PlainModule {
  plainly(words: readonly string[]): ((context: Context) => Promise<ExitCode>) | undefined;
}

/** A line of the list: enough for `bascule --help`. The texts are found under `name`. */
export interface CommandEntry {
  readonly name:
    | 'init'
    | 'importer'
    | 'audit'
    | 'check'
    | 'score'
    | 'plan'
    | 'suivi'
    | 'docs'
    | 'expliquer'
    | 'methode'
    | 'catalogue'
    | 'schema'
    | 'completion';
  readonly alias?: string;
  /** It speaks of every other command: all are loaded for it. */
  readonly whole?: true;
  readonly load: () => Promise<CommandModule>;
  readonly plain?: () => Promise<PlainModule>;
}
