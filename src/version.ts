export { VERSION } from './domain/version.js';

/** Nothing but the version is asked: it can be told without loading anything else. */
export function asksOnlyVersion(argv: readonly string[]): boolean {
  const [word, ...others] = argv;
  return others.length === 0 && (word === '--version' || word === '-V');
}
