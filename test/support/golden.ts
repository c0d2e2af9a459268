import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'golden');

/** Compares with a file of test/golden. `BASCULE_GOLDEN=ecrire` writes the files anew: read their diff before committing. */
export function expectGolden(path: string, actual: string): void {
  const file = join(folder, path);
  if (process.env['BASCULE_GOLDEN'] === 'ecrire') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(existsSync(file), `${path} is missing: run with BASCULE_GOLDEN=ecrire`).toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
