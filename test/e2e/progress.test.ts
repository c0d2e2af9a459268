import { execa } from 'execa';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { has } from '../support/programs.js';
import { emptyFolder } from './run.js';

/** What a person sees in front of a terminal, escape sequences included. */
async function inTerminal(columns: number, command: string, cwd: string): Promise<string> {
  const words = `stty cols ${columns}; ${process.execPath} ${resolve('dist/bascule.js')} ${command}`;
  const { stdout } = await execa('script', ['-qec', words, '/dev/null'], {
    cwd,
    reject: false,
    // An input that ends would end the terminal.
    stdin: 'pipe',
    timeout: 45_000,
    maxBuffer: 1_000_000,
    env: { CI: undefined, TERM: 'xterm' },
  });
  return stdout;
}

describe('in front of a terminal', () => {
  it.skipIf(!has('script')).each([100, 0])(
    'of %i columns each long moment is told before it begins, and it ends (needs script)',
    async (columns) => {
      const cwd = emptyFolder();
      writeFileSync(join(cwd, 'inventaire.yaml'), readFileSync('examples/douze-reponses/inventaire.yaml'));
      const seen = await inTerminal(columns, 'docs --date 2026-11-22', cwd);
      const places = ['Je calcule la feuille de route', 'J’écris les documents', 'Commencez par'].map(
        (words) => seen.indexOf(words),
      );
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    },
  );
});
