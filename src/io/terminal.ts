import { Chalk, supportsColor, type ChalkInstance } from 'chalk';

/** Where a program talks: results go to `out`, talk to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns to wrap at. */
  readonly width: number;
  readonly paint: ChalkInstance;
  /** Somebody sits in front of it: prompts and progress make sense. */
  readonly interactive: boolean;
}

/** The variables of the process: the one place where they are read. */
export function processEnvironment(): NodeJS.ProcessEnv {
  return process.env;
}

const DEFAULT_WIDTH = 100;
const NARROWEST = 40;

/** The process's own terminal. Colour follows FORCE_COLOR, then NO_COLOR, then TERM and whether stdout is a terminal. */
export function processTerminal(environment: NodeJS.ProcessEnv = processEnvironment()): Terminal {
  quietWhenTheReaderLeaves(process.stdout);
  quietWhenTheReaderLeaves(process.stderr);
  const columns = process.stdout.isTTY ? process.stdout.columns : DEFAULT_WIDTH;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    width: Math.min(DEFAULT_WIDTH, Math.max(NARROWEST, columns)),
    paint: new Chalk({ level: colourLevel(environment) }),
    interactive:
      process.stdout.isTTY === true && process.stdin.isTTY === true && environment['CI'] === undefined,
  };
}

/** chalk knows nothing of NO_COLOR: the level is decided here. */
function colourLevel(environment: NodeJS.ProcessEnv): 0 | 1 {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  const refused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return !refused && process.stdout.isTTY === true && supportsColor !== false ? 1 : 0;
}

/** `bascule score | head` closes the pipe early: nothing to complain about. */
function quietWhenTheReaderLeaves(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
