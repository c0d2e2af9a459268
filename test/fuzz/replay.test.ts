import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadInventory } from '../../src/load/index.js';
import { locate } from '../../src/report/diagnostics.js';
import { emptyFolder } from '../e2e/run.js';
import { KNOWN } from '../load/base.js';
import { chanceFrom } from './chance.js';
import { BESIDE, examine, examineBeside } from './examine.js';
import { examineReplies } from './replies.js';
import { wrongWith } from './invariants.js';

interface Kept {
  readonly text: string;
  /** What is said of it, each with its line and column. */
  readonly verdict: readonly string[];
}

const PATH = join(import.meta.dirname, 'corpus.json');
const CORPUS = JSON.parse(readFileSync(PATH, 'utf8')) as readonly Kept[];
const EXAMPLE = readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8');

function verdictOf(text: string): readonly string[] {
  return loadInventory({ name: 'x', text }, KNOWN).diagnostics.map(({ code, offset = 0 }) => {
    const { line, column } = locate(text, offset);
    return `${code} ${String(line)}:${String(column)}`;
  });
}

describe('what mutations once made, each the first to be told in its way', () => {
  it('is told as it was', () => {
    if (process.env['BASCULE_GOLDEN'] === 'ecrire')
      writeFileSync(
        PATH,
        `${JSON.stringify(
          CORPUS.map(({ text }) => ({ text, verdict: verdictOf(text) })),
          null,
          2,
        )}\n`,
      );
    for (const { text, verdict } of CORPUS) expect(verdictOf(text), JSON.stringify(text)).toEqual(verdict);
  });

  it('goes through a check and its formats, whatever it holds', async () => {
    const folder = emptyFolder();
    process.chdir(folder);
    for (const { text } of CORPUS.filter((_, index) => index % 4 === 0))
      expect(await examine(folder, text, 'check')).toBeUndefined();
  });

  it('an interview with somebody who answers anything leaves an inventory that is accepted', async () => {
    const folder = emptyFolder();
    process.chdir(folder);
    for (let person = 0; person < 30; person += 1)
      expect(await examineReplies(folder, chanceFrom(person), EXAMPLE)).toBeUndefined();
  });

  it('a tab in the name of an answer is repeated as its code', async () => {
    const folder = emptyFolder();
    process.chdir(folder);
    const text = 'outils/whatsa\tpp/criticite: vital\nassociation: {membres: 12, salarieinconnu}\n';
    const answers = BESIDE.findIndex(({ path }) => path === 'r.yaml');
    expect(await examineBeside(folder, answers, text, EXAMPLE)).toBeUndefined();
  });
});

describe('what the campaign looks for is seen where it is', () => {
  it.each([
    ['a.html', '<!doctype html><html><body><script>zorg()</script></body></html>'],
    ['a.html', '<!doctype html><html><body onload="x"></body></html>'],
    ['a.html', '<!doctype html><html><body><a href="javascript:x">a</a></body></html>'],
    ['a.html', '<!doctype html><html><body>&boom;</body></html>'],
    ['a.xml', '<a><b></a>'],
    ['a.json', '{'],
    ['a.csv', 'a;b\r\n=1+1;c\r\n'],
    ['a.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n'],
    ['a.github', '::error file=x::y\n::add-mask::z\n'],
    ['a.txt', '\u001b[31m'],
  ])('%s: %s', (name, text) => {
    expect(wrongWith(name, Buffer.from(text))).toBeDefined();
  });
});
