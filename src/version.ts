declare const BASCULE_VERSION: string | undefined;

/** The version of the package, written in by the bundle. */
export const VERSION = typeof BASCULE_VERSION === 'string' ? BASCULE_VERSION : '0.0.0';

/** Nothing but the version is asked: it can be told without loading anything else. */
export function asksOnlyVersion(argv: readonly string[]): boolean {
  const [word, ...others] = argv;
  return others.length === 0 && (word === '--version' || word === '-V');
}
