import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOwnCatalogue } from '../../src/io/own-catalogue.js';
import { emptyFolder } from '../e2e/run.js';

describe('an association’s own entries', () => {
  it('are none where there is no such folder', () => {
    expect(readOwnCatalogue(emptyFolder())).toEqual([]);
  });

  it('are read in the order of their names, and nothing else is', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.bascule', 'catalogue'), { recursive: true });
    for (const name of ['b.yaml', 'a.yml', 'lisez-moi.txt'])
      writeFileSync(join(folder, '.bascule', 'catalogue', name), name);
    expect(readOwnCatalogue(folder).map(({ text }) => text)).toEqual(['a.yml', 'b.yaml']);
  });

  it('are said to be unreadable rather than taken for absent', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.bascule', 'catalogue', 'a.yaml'), { recursive: true });
    expect(() => readOwnCatalogue(folder)).toThrow('fichier-dossier');
  });

  // Root reads everything.
  it.skipIf(process.getuid?.() === 0)('are said to be forbidden where they are', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.bascule', 'catalogue'), { recursive: true, mode: 0o000 });
    expect(() => readOwnCatalogue(folder)).toThrow('fichier-illisible');
  });
});
