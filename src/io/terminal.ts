import { fstatSync, statSync } from 'node:fs';
import { PLAIN, type Paint } from '../domain/paint.js';
import { UserError } from '../domain/user-error.js';
import { writerTo } from './output.js';

/** Where a program talks: results go to `out`, talk to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns to wrap at. */
  readonly width: number;
  readonly paint: Paint;
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
export async function processTerminal(
  environment: NodeJS.ProcessEnv = processEnvironment(),
): Promise<Terminal> {
  const watched = isTerminal(1);
  const columns = watched ? process.stdout.columns : DEFAULT_WIDTH;
  return {
    out: writerTo(
      1,
      () => watched,
      () => process.stdout,
    ),
    err: quietly(
      writerTo(
        2,
        () => isDevice(2) && process.stderr.isTTY === true,
        () => process.stderr,
      ),
    ),
    width: Math.min(DEFAULT_WIDTH, Math.max(NARROWEST, columns)),
    paint: await paintFor(environment, watched),
    interactive: watched && process.stdin.isTTY === true && environment['CI'] === undefined,
  };
}

/** Nobody can be told that nothing can be told. */
function quietly(say: (text: string) => void): (text: string) => void {
  return (text) => {
    try {
      say(text);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  };
}

function isTerminal(file: 1): boolean {
  return isDevice(file) && process.stdout.isTTY === true;
}

/** Windows has none of this name, and says nothing of a device there. */
const NOWHERE = '/dev/null';

/**
 * A terminal, maybe. Asking this of `process.stdout` loads what Node knows of networks, even for a file, or for the device that
 * scripts send things to which nobody wants to read.
 */
function isDevice(file: 1 | 2): boolean {
  try {
    const told = fstatSync(file);
    return told.isCharacterDevice() && told.rdev !== statSync(NOWHERE, { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/** The library of colours is loaded only where there may be some. It knows nothing of NO_COLOR: that is decided here. */
async function paintFor(environment: NodeJS.ProcessEnv, watched: boolean): Promise<Paint> {
  const forced = environment['FORCE_COLOR'];
  if (forced === '0' || forced === 'false') return PLAIN;
  const refused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  if (forced === undefined && (refused || !watched)) return PLAIN;
  const { Chalk, supportsColor } = await import('chalk');
  return forced === undefined && supportsColor === false ? PLAIN : new Chalk({ level: 1 });
}
