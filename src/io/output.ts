import { writeSync } from 'node:fs';
import { UserError } from '../domain/user-error.js';
import { codeOf } from './error-code.js';

/**
 * Writes texts to standard output or error. Into a file or a pipe at once, without Node's streams, which take longer to load than a
 * short check; to a device by its stream, which knows what a terminal needs. A reader that leaves early is nothing to complain about.
 * @throws UserError `fichier-sortie` where it cannot be written: a full disk.
 */
export function writerTo(
  file: number,
  isDevice: () => boolean,
  streamOf: () => NodeJS.WriteStream,
): (text: string) => void {
  let stream: NodeJS.WriteStream | undefined;
  let isKnown = false;
  return (text) => {
    if (!isKnown && isDevice()) stream = openStream(streamOf);
    isKnown = true;
    const bytes = Buffer.from(text, 'utf8');
    const done = stream === undefined ? writeNow(file, bytes) : 0;
    if (done === bytes.length) return;
    // The reader is slow: its stream keeps the rest, and all that comes after.
    stream ??= openStream(streamOf);
    stream.write(bytes.subarray(done));
  };
}

/** How much could be written; all of it where nobody reads any more. */
function writeNow(file: number, bytes: Uint8Array): number {
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(file, bytes, done);
  } catch (error) {
    if (codeOf(error) === 'EPIPE') return bytes.length;
    if (codeOf(error) !== 'EAGAIN') throw new UserError('fichier-sortie', { cause: codeOf(error) });
  }
  return done;
}

const streams = new Set<NodeJS.WriteStream>();

/** Nothing is still on its way to a slow reader: the program may end at once. */
export function isAllWritten(): boolean {
  return [...streams].every(({ writableLength }) => writableLength === 0);
}

/** `bascule score | head` closes the pipe early. */
function openStream(streamOf: () => NodeJS.WriteStream): NodeJS.WriteStream {
  const stream = streamOf();
  streams.add(stream);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return stream;
}
