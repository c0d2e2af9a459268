import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertToPdf } from '../../src/io/libreoffice.js';

const TEXTS = [new Uint8Array([1]), new Uint8Array([2])];

/** A stand-in for LibreOffice: a script in a folder of its own, which may leave notes beside itself. */
function program(script: string): { readonly path: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bascule-essai-'));
  const path = join(folder, 'soffice');
  writeFileSync(path, `#!/bin/sh\nhere='${folder}'\nout=$6\nshift 6\n${script}\n`);
  chmodSync(path, 0o755);
  return { path, folder };
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'aucune',
    (error: { readonly code: string }) => error.code,
  );
const WRITES = `for f in "$@"; do printf '%%PDF-' > "$out/$(basename "$f" .odt).pdf"; cat "$f" >> "$out/$(basename "$f" .odt).pdf"; done; echo "$@" >> "$here/appels"`;

describe.skipIf(process.platform === 'win32')('making PDFs with LibreOffice', () => {
  it('asks once for all the documents, gives them back in order, and leaves nothing behind', async () => {
    const { path, folder } = program(WRITES);
    const pdfs = await convertToPdf(TEXTS, [path]);
    expect(pdfs.map((pdf) => pdf.at(-1))).toEqual([1, 2]);
    const calls = readFileSync(join(folder, 'appels'), 'utf8').trim().split('\n');
    expect(calls).toHaveLength(1);
    const used = (calls[0] ?? '').split(' ')[0] ?? '';
    expect(() => readdirSync(join(used, '..'))).toThrow();
  });

  it('tries the next place where a program is not there', async () => {
    expect(await convertToPdf(TEXTS, ['/nulle/part/soffice', program(WRITES).path])).toHaveLength(2);
    expect(await codeOf(convertToPdf(TEXTS, ['/nulle/part/soffice']))).toBe('libreoffice-absent');
  });

  it.each([
    ['writes nothing', 'exit 0'],
    ['writes one of two', `printf '%%PDF-' > "$out/0.pdf"`],
    ['writes what is no PDF', `for f in 0 1; do echo non > "$out/$f.pdf"; done`],
  ])('does not trust a program that ends well and %s', async (_, script) => {
    expect(await codeOf(convertToPdf(TEXTS, [program(script).path]))).toBe('libreoffice-echec');
  });

  it('ends a program that is stuck, with what it has started', async () => {
    const { path, folder } = program(`sleep 600 &\necho $! > "$here/enfant"\nwait`);
    expect(await codeOf(convertToPdf(TEXTS, [path], 1500))).toBe('libreoffice-echec');
    const child = Number(readFileSync(join(folder, 'enfant'), 'utf8'));
    // A process that has been killed but not yet buried still answers to signal 0.
    const state = (): string => {
      try {
        return /^State:\s+(\S)/m.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 'X';
      } catch {
        return 'X';
      }
    };
    expect(['X', 'Z']).toContain(state());
  });
});
