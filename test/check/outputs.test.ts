import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deliverTo } from '../../src/commands/check-outputs.js';
import type { Context } from '../../src/commands/command.js';
import { PLAIN } from '../../src/domain/paint.js';
import { inFolder, say } from '../support/in-process.js';

const PERSONAL = 'bascule: 1\noutils:\n  framaforms: { compte: { au_nom_de: personne } }\n';

/** What is said, as far as it has been said. */
function listening(): { readonly context: Context; readonly said: readonly string[] } {
  const said: string[] = [];
  const out = (text: string): void => void said.push(text);
  const terminal = { out, err: () => undefined, width: 100, paint: PLAIN, interactive: false };
  return { context: { terminal, environment: {}, now: () => new Date(0) }, said };
}

describe('texts on their way', () => {
  it('are shown as they come, and stand in files once all is said', () => {
    inFolder({ 'b.txt': 'avant' });
    const { context, said } = listening();
    const { write, end, close } = deliverTo([undefined, 'a/a.txt', 'b.txt'], context);
    write(['un ', 'A', 'B']);
    expect([said, readFileSync('b.txt', 'utf8')]).toEqual([['un '], 'avant']);
    write(['', 'a', 'b']);
    end(['deux', '', '!']);
    close();
    expect(said).toEqual(['un ', 'deux']);
    expect([readFileSync('a/a.txt', 'utf8'), readFileSync('b.txt', 'utf8')]).toEqual(['Aa', 'Bb!']);
    expect(readdirSync('.').sort()).toEqual(['a', 'b.txt']);
  });

  it('leave nothing behind, and the former files, where they do not come to their end', () => {
    inFolder({ 'b.txt': 'avant' });
    const { write, close } = deliverTo(['a.txt', 'b.txt'], listening().context);
    write(['A', 'B']);
    close();
    expect([readdirSync('.'), readFileSync('b.txt', 'utf8')]).toEqual([['b.txt'], 'avant']);
  });

  it('open nothing before there is something to tell', () => {
    inFolder({});
    deliverTo(['a.txt'], listening().context).close();
    expect(readdirSync('.')).toEqual([]);
  });

  it('leave the program as it was for those who interrupt it', () => {
    inFolder({});
    const before = process.listenerCount('SIGINT');
    const { write, close } = deliverTo(['a.txt', 'b.txt'], listening().context);
    write(['A', 'B']);
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    close();
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('a place that refuses', () => {
  it.each([
    ['a result', ['--format', 'junit=dossier']],
    ['a baseline', ['--ecrire-reference', 'dossier']],
  ])('%s is told before anything is shown, and nothing is written elsewhere', async (_, argv) => {
    inFolder({ 'inventaire.yaml': PERSONAL });
    mkdirSync('dossier');
    const formats = ['--format', 'github', '--format', 'sarif=rapport.sarif'];
    const { code, out, err } = await say(['check', ...formats, ...argv]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('« dossier » n’a pas pu être écrit (EISDIR)');
    expect(readdirSync('.').sort()).toEqual(['dossier', 'inventaire.yaml']);
  });
});
