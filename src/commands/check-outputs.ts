import { InvalidArgumentError, Option } from 'commander';
import { UserError } from '../domain/user-error.js';
import { writeNewFile } from '../io/new-file.js';
import { trueName } from '../io/patterns.js';
import { CHECK_FORMATS, type CheckFormat } from '../report/check/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Output } from './check-ci.js';
import type { Context } from './command.js';

const FORMATS = Object.keys(CHECK_FORMATS) as readonly CheckFormat[];

/** `--format sarif=rapport.sarif --format text`: as many as wanted. */
export function formatOption(): Option {
  const option = new Option(`--format ${cli.values.checkFormat}`, cli.options.checkFormat).choices(FORMATS);
  return option.argParser((value: string, previous: readonly Output[] | undefined): readonly Output[] => {
    const [, name = '', path] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
    const format = FORMATS.find((one) => one === name);
    if (format === undefined || path === '')
      throw new InvalidArgumentError(`'${value}'. Allowed choices are ${FORMATS.join(', ')}.`);
    return [...(previous ?? []), { format, path }];
  });
}

/**
 * Refuses what could not be done as asked, before anything is read: two results in one place, or a result over an inventory.
 * @throws UserError `formes-au-meme-endroit`, `sortie-sur-entree`.
 */
export function requireSeparate(
  outputs: readonly Output[],
  written: readonly string[],
  read: readonly string[],
): void {
  const paths = [...outputs.flatMap(({ path }) => path ?? []), ...written];
  const shown = outputs.filter(({ path }) => path === undefined);
  if (shown.length > 1)
    throw new UserError('formes-au-meme-endroit', { formes: shown.map(({ format }) => format) });
  const taken = new Set<string>();
  const inputs = new Set(paths.length === 0 ? [] : read.map(trueName));
  for (const path of paths) {
    const name = trueName(path);
    if (taken.has(name))
      throw new UserError('formes-au-meme-endroit', {
        formes: outputs.map(({ format }) => format),
        fichier: path,
      });
    if (inputs.has(name)) throw new UserError('sortie-sur-entree', { fichier: path });
    taken.add(name);
  }
}

/** Each result to its own place. */
export function deliver(outputs: readonly Output[], texts: readonly string[], { terminal }: Context): void {
  outputs.forEach(({ path }, index) => {
    const text = texts[index] ?? '';
    if (path === undefined) terminal.out(text);
    else writeNewFile(path, text);
  });
}
