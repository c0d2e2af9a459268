export { VERSION } from './domain/version.js';

/** Nothing but the version is asked: it can be told without loading anything else. */
export function asksOnlyVersion(argv: readonly string[]): boolean {
  const [word, ...others] = argv;
  return others.length === 0 && (word === '--version' || word === '-V');
}

/** What the program is started for, as far as its first word tells: a check runs through what everything else only loads. */
export function useOf([word]: readonly string[]): string {
  return word === 'check' || word === 'verifier' ? 'check' : 'autre';
}
