import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOMENTS } from '../../src/report/documents/moments.js';
import { DOCUMENTS, EXPORTS } from '../../src/report/index.js';
import { documentTexts } from '../../src/texts/fr/documents.js';
import { momentTexts } from '../../src/texts/fr/start-page.js';

/** Folders of templates that are no document of the list: shared parts, pages of the program, the list itself. */
const OTHERS = ['commun', 'guide-entretien', 'lisez-moi', 'methode', 'suivi'];

const ids = [...new Set([...DOCUMENTS, ...EXPORTS].map(({ id }) => id))].sort();

describe('the list of documents', () => {
  it('has a folder of templates for each document, and no folder beside', () => {
    const folders = readdirSync('templates/fr').filter((name) => !OTHERS.includes(name));
    expect(folders.sort()).toEqual(DOCUMENTS.map(({ id }) => id).sort());
  });

  it('has one line of description for each document and each file, and none beside', () => {
    expect(Object.keys(documentTexts).sort()).toEqual(ids);
  });

  it('has each of them at one moment', () => {
    expect(MOMENTS.flatMap(({ documents }) => documents).sort()).toEqual(ids);
    expect(MOMENTS.map(({ id }) => id)).toEqual(Object.keys(momentTexts));
  });

  it('has a line of docs/documents.md for each of them, with for whom and what it is', () => {
    const page = readFileSync('docs/documents.md', 'utf8');
    for (const [id, { who, line }] of Object.entries(documentTexts))
      expect(page, id).toContain(`| \`${id}\` · ${line} | ${who} | `);
    expect([...page.matchAll(/^\| `([a-z-]+)` · /gm)].map(([, id]) => id).sort()).toEqual(ids);
  });

  it('has descriptions of one line, that end as sentences do', () => {
    for (const [id, { name, line }] of Object.entries(documentTexts)) {
      expect(line, id).toMatch(/^\p{Lu}[^\n]{10,90}\.$/u);
      expect(name, id).toMatch(/^\p{Lu}.*[^.]$/u);
    }
  });
});
