import type { Context, ExitCode } from './command.js';
import type { CommonOptions } from './inventory.js';
import { runCheck } from './run-check.js';

/** What the plainest words can say: which files, and these options. */
interface Said {
  readonly files: readonly string[];
  readonly options: CommonOptions & { readonly sansCache?: boolean };
}

/** As `PlainModule` says. */
export function plainly(words: readonly string[]): ((context: Context) => Promise<ExitCode>) | undefined {
  const said = saidBy(words);
  return said && ((context) => runCheck(said.files, said.options, context));
}

/** What commander would read in these words; undefined where any of them might mean something else to it. */
export function saidBy(words: readonly string[]): Said | undefined {
  const files: string[] = [];
  let options: Said['options'] = {};
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next = '-'] = [words[at], words[at + 1]];
    if (word === '--quiet' || word === '-q') options = { ...options, quiet: true };
    else if (word === '--sans-cache') options = { ...options, sansCache: true };
    else if (word === '--date' && isValue(next)) {
      options = { ...options, date: next };
      at += 1;
    } else if (isValue(word)) files.push(word);
    else return undefined;
  }
  return { files, options };
}

const isValue = (word: string): boolean => !word.startsWith('-');
