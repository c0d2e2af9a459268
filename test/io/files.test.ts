import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UserError } from '../../src/domain/user-error.js';
import { MAX_SOURCE_BYTES, readSourceText, replaceText } from '../../src/io/files.js';
import { openNewFile, writeNewFile } from '../../src/io/new-file.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bascule-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A path in the test's folder, with these bytes when given. */
function file(name: string, content?: string | Uint8Array): string {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return path;
}

function refusal(action: () => unknown): { readonly code: string; readonly args: unknown } {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, args: error.args };
    throw error;
  }
  throw new Error('not refused');
}

describe('reading', () => {
  test('a text is read whole, with its name', () => {
    const path = file('a.yaml', 'nom: Café 😀\r\n');
    expect(readSourceText(path)).toEqual({ name: path, text: 'nom: Café 😀\r\n' });
  });

  test('a byte order mark stays, so that writing the text back changes nothing', () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61]);
    const { text } = readSourceText(file('bom.yaml', bytes));
    expect(Buffer.from(text)).toEqual(bytes);
  });

  test('a link to a file is read', () => {
    const path = join(folder, 'lien.yaml');
    symlinkSync(file('cible.yaml', 'a: 1'), path);
    expect(readSourceText(path).text).toBe('a: 1');
  });

  test('a missing file, or a file taken for a folder, is told as missing', () => {
    const path = file('absent.yaml');
    expect(refusal(() => readSourceText(path))).toEqual({ code: 'fichier-absent', args: { fichier: path } });
    expect(refusal(() => readSourceText(join(file('f', ''), 'x'))).code).toBe('fichier-absent');
  });

  test('a folder is told as a folder', () => {
    expect(refusal(() => readSourceText(folder)).code).toBe('fichier-dossier');
  });

  test('a named pipe is refused at once, without waiting for somebody to write', () => {
    const path = file('tuyau');
    execFileSync('mkfifo', [path]);
    expect(refusal(() => readSourceText(path)).code).toBe('fichier-illisible');
  });

  test('the limit of size is exact', () => {
    expect(readSourceText(file('juste.yaml', 'a'.repeat(MAX_SOURCE_BYTES))).text).toHaveLength(
      MAX_SOURCE_BYTES,
    );
    const path = file('trop.yaml', 'a'.repeat(MAX_SOURCE_BYTES + 1));
    expect(refusal(() => readSourceText(path))).toEqual({
      code: 'fichier-trop-grand',
      args: { fichier: path, limite: MAX_SOURCE_BYTES },
    });
  });

  test.each([
    [
      'an accent in Latin-1',
      Buffer.from('a: 1\nnom: Café\n', 'latin1'),
      { ligne: 2, colonne: 9, octet: 'E9', lettre: 'é' },
    ],
    [
      'after letters of several bytes',
      Buffer.concat([Buffer.from('é😀'), Buffer.from([0xe9, 0x20])]),
      { ligne: 1, colonne: 3 },
    ],
    ['after CRLF', Buffer.from('a\r\nb\r\n\xe0', 'latin1'), { ligne: 3, colonne: 1, octet: 'E0' }],
    ['a letter cut at the end', Buffer.from('é').subarray(0, 1), { ligne: 1, colonne: 1, octet: 'C3' }],
    ['a euro of Windows-1252', Buffer.from([0x61, 0x80]), { ligne: 1, colonne: 2, lettre: '€' }],
    [
      'after a byte order mark',
      Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]),
      { ligne: 1, colonne: 2, octet: 'FF' },
    ],
    ['UTF-16', Buffer.from('\uFEFFa: 1', 'utf16le'), { ligne: 1, colonne: 1, octet: 'FF' }],
  ])('what is not UTF-8 is told at its first bad byte: %s', (_, bytes, place) => {
    expect(refusal(() => readSourceText(file('mauvais.yaml', bytes)))).toMatchObject({
      code: 'fichier-encodage',
      args: place,
    });
  });

  test('bytes are either read exactly or refused', () => {
    const path = file('octets.yaml');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        writeFileSync(path, bytes);
        try {
          expect(Buffer.from(readSourceText(path).text)).toEqual(Buffer.from(bytes));
        } catch (error) {
          expect(error).toMatchObject({ code: 'fichier-encodage' });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('letters are read whatever they are, also the one that stands for what cannot be read', () => {
    const path = file('lettres.yaml');
    const letters = fc.constantFrom('\ufffd', '\uFEFF', 'é', '😀', 'a');
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 8 }),
        fc.constantFrom('', '\x80', '\xed\xa0\x80'),
        (all, bad) => {
          const bytes = Buffer.concat([Buffer.from(all.join('')), Buffer.from(bad, 'latin1')]);
          writeFileSync(path, bytes);
          const reading = (): string => readSourceText(path).text;
          if (bad === '') expect(reading()).toBe(all.join(''));
          else expect(refusal(reading)).toMatchObject({ code: 'fichier-encodage' });
        },
      ),
    );
  });
});

describe('writing', () => {
  test('creates the folders, leaves no temporary file, and lets others read', () => {
    const path = join(folder, 'a', 'b', 'note.md');
    writeNewFile(path, 'é\n');
    expect(readFileSync(path, 'utf8')).toBe('é\n');
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['note.md']);
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  test('replaces a file whole', () => {
    const path = file('long.txt', 'x'.repeat(10_000));
    writeNewFile(path, 'court');
    expect(readFileSync(path, 'utf8')).toBe('court');
  });

  test('bytes are written as they are', () => {
    const bytes = Uint8Array.of(0, 255, 10, 13);
    writeNewFile(file('b.bin'), bytes);
    expect(new Uint8Array(readFileSync(file('b.bin')))).toEqual(bytes);
  });

  test('a refused write is told, and leaves what was there', () => {
    const path = join(folder, 'dossier');
    mkdirSync(path);
    writeFileSync(join(path, 'dedans'), '');
    expect(refusal(() => writeNewFile(path, 'x')).code).toBe('fichier-non-ecrit');
    expect(readdirSync(path)).toEqual(['dedans']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('writing piece by piece', () => {
  const strays = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

  test('is seen once it is whole, behind the link that leads there', () => {
    const path = file('cible.txt', 'avant');
    symlinkSync(path, join(folder, 'lien.txt'));
    const { write, finish } = openNewFile(join(folder, 'lien.txt'));
    write('é');
    write('è');
    expect(readFileSync(path, 'utf8')).toBe('avant');
    finish();
    expect(readFileSync(path, 'utf8')).toBe('éè');
    expect(lstatSync(join(folder, 'lien.txt')).isSymbolicLink()).toBe(true);
    expect([statSync(path).mode & 0o777, strays()]).toEqual([0o644, []]);
  });

  test('leaves the former file where it is given up, and what is finished where it is', () => {
    const path = file('garde.txt', 'avant');
    const given = openNewFile(path);
    given.write('x');
    given.abandon();
    expect([readFileSync(path, 'utf8'), strays()]).toEqual(['avant', []]);
    const kept = openNewFile(path);
    kept.write('après');
    kept.finish();
    kept.abandon();
    expect([readFileSync(path, 'utf8'), strays()]).toEqual(['après', []]);
  });

  test('is refused before a word of it where the place is a folder', () => {
    const path = join(folder, 'encore-un-dossier');
    mkdirSync(path);
    expect(refusal(() => openNewFile(path))).toEqual({
      code: 'fichier-non-ecrit',
      args: { fichier: path, cause: 'EISDIR' },
    });
    expect(strays()).toEqual([]);
  });

  test('leaves nothing where the last look refuses', () => {
    const path = file('regarde.txt', 'avant');
    const { write, finish } = openNewFile(path);
    write('après');
    const lastLook = (): void => {
      throw new UserError('fichier-change-ailleurs', { fichier: path });
    };
    expect(refusal(() => finish(lastLook)).code).toBe('fichier-change-ailleurs');
    expect([readFileSync(path, 'utf8'), strays()]).toEqual(['avant', []]);
  });
});

describe('putting a text in the place of the one that was read', () => {
  test('writes when nobody has touched it meanwhile', () => {
    const path = file('suivi.yaml', 'avant\n');
    replaceText(path, 'avant\n', 'après\n');
    expect(readFileSync(path, 'utf8')).toBe('après\n');
  });

  test.each([
    ['changed', 'autre\n', 'avant\n'],
    ['appeared', 'autre\n', undefined],
  ])('leaves a file that has %s meanwhile', (name, present, before) => {
    const path = file(`suivi-${name}.yaml`, present);
    expect(refusal(() => replaceText(path, before, 'après\n')).code).toBe('fichier-change-ailleurs');
    expect(readFileSync(path, 'utf8')).toBe(present);
    expect(readdirSync(folder).filter((other) => other.endsWith('.tmp'))).toEqual([]);
  });

  test('leaves a file that has gone meanwhile gone', () => {
    const path = file('suivi-parti.yaml');
    expect(refusal(() => replaceText(path, 'avant\n', 'après\n')).code).toBe('fichier-change-ailleurs');
    expect(existsSync(path)).toBe(false);
  });
});
