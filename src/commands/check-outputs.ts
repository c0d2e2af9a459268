import { UserError } from '../domain/user-error.js';
import { whenInterrupted } from '../io/interruption.js';
import { openNewFile } from '../io/new-file.js';
import { trueName } from '../io/patterns.js';
import type { Output } from './check-ci.js';
import type { Context } from './command.js';

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

/** Texts on their way to their places, piece by piece; what stands in a file is seen once it is whole. */
export interface Delivery {
  /** One more piece for each place, in their order. Places are opened before anything is said: one that refuses stops all. */
  readonly write: (texts: readonly string[]) => void;
  /** The last pieces; then every file is put in its place. */
  readonly end: (texts: readonly string[]) => void;
  /** To be called in any case: what did not come to its end leaves no file behind. */
  readonly close: () => void;
}

/** A file, or the output, where what is said cannot be taken back. */
interface Place {
  readonly write: (text: string) => void;
  readonly finish: () => void;
  readonly abandon: () => void;
}

/** Each result to its own place: a path, or the output where there is none. Its functions throw UserError `fichier-non-ecrit`. */
export function deliverTo(places: readonly (string | undefined)[], { terminal }: Context): Delivery {
  const opened: Place[] = [];
  const each = (step: (place: Place, index: number) => void): void => opened.forEach(step);
  const abandon = (): void => each((place) => place.abandon());
  let forget = (): void => undefined;
  const open = (): void => {
    if (places.some((path) => path !== undefined)) forget = whenInterrupted(abandon);
    for (const path of places) opened.push(placeAt(path, terminal));
  };
  const write = (texts: readonly string[]): void => {
    if (opened.length === 0) open();
    each((place, index) => {
      const text = texts[index] ?? '';
      if (text !== '') place.write(text);
    });
  };
  return {
    write,
    end: (texts) => {
      write(texts);
      each((place) => place.finish());
    },
    close: () => {
      abandon();
      forget();
    },
  };
}

function placeAt(path: string | undefined, { out }: Context['terminal']): Place {
  const nothing = (): void => undefined;
  return path === undefined ? { write: out, finish: nothing, abandon: nothing } : openNewFile(path);
}
