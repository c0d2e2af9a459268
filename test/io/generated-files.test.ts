import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeGenerated } from '../../src/io/generated-files.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bascule-genere-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');

/** Writes one version of `note.md`, as a run of the program does. */
function generate(content: string, options = {}) {
  const [file] = writeGenerated(folder, [{ name: at('note.md'), content }], options);
  if (file === undefined) throw new Error('nothing written');
  return { state: file.state, path: file.path };
}

describe('generated files', () => {
  it('are written where they were asked for, and again when they change', () => {
    expect(generate('un')).toEqual({ state: 'ecrit', path: at('note.md') });
    expect(generate('deux')).toEqual({ state: 'ecrit', path: at('note.md') });
    expect(text('note.md')).toBe('deux');
  });

  it('are not touched when nothing changes, nor is what remembers them', () => {
    generate('un');
    const before = [statSync(at('note.md')).ino, statSync(at('.bascule/genere.json')).ino];
    generate('un');
    expect([statSync(at('note.md')).ino, statSync(at('.bascule/genere.json')).ino]).toEqual(before);
  });

  it('stay as a person changed them, with the new version beside', () => {
    generate('un');
    writeFileSync(at('note.md'), 'un, corrigé');
    expect(generate('deux')).toEqual({ state: 'a-cote', path: at('note.nouveau.md') });
    expect([text('note.md'), text('note.nouveau.md')]).toEqual(['un, corrigé', 'deux']);
  });

  it('count as somebody’s when nothing is known of them', () => {
    writeFileSync(at('note.md'), 'à moi');
    expect(generate('deux').state).toBe('a-cote');
    expect(text('note.md')).toBe('à moi');
  });

  it('are not proposed twice: a new version that was thrown away does not come back', () => {
    generate('un');
    writeFileSync(at('note.md'), 'un, corrigé');
    generate('deux');
    rmSync(at('note.nouveau.md'));
    expect(generate('deux')).toEqual({ state: 'garde', path: at('note.md') });
    expect(existsSync(at('note.nouveau.md'))).toBe(false);
  });

  it('beside another are replaced by a newer one, unless a person changed them too', () => {
    generate('un');
    writeFileSync(at('note.md'), 'un, corrigé');
    generate('deux');
    expect(generate('trois').path).toBe(at('note.nouveau.md'));
    writeFileSync(at('note.nouveau.md'), 'trois, corrigé');
    expect(generate('quatre').path).toBe(at('note.nouveau-2.md'));
    expect([text('note.md'), text('note.nouveau.md'), text('note.nouveau-2.md')]).toEqual([
      'un, corrigé',
      'trois, corrigé',
      'quatre',
    ]);
  });

  it('replace what a person changed only when it is asked for', () => {
    generate('un');
    writeFileSync(at('note.md'), 'un, corrigé');
    expect(generate('deux', { replace: true }).state).toBe('remplace');
    expect(readdirSync(folder).sort()).toEqual(['.bascule', 'note.md']);
    expect(text('note.md')).toBe('deux');
  });

  it('come home once a person has taken the new version over', () => {
    generate('un');
    writeFileSync(at('note.md'), 'un, corrigé');
    generate('deux');
    writeFileSync(at('note.md'), 'deux');
    expect(generate('deux').state).toBe('ecrit');
    expect(generate('trois')).toEqual({ state: 'ecrit', path: at('note.md') });
  });

  it('are all somebody’s when the memory of them is broken', () => {
    generate('un');
    writeFileSync(at('.bascule/genere.json'), '{');
    expect(generate('deux').state).toBe('a-cote');
  });
});
