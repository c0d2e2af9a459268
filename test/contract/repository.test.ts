import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

const manifest = JSON.parse(read('package.json')) as {
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
};

describe('the repository', () => {
  it('records no download address in its lock file', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  it('names in the README the two commands that set everything up', () => {
    const readme = read('README.md');
    expect(readme).toContain('npm install && npm run demo');
    expect(readme).toContain('npm install && npm test');
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(['demo', 'test', 'prepare']));
  });

  it('gives a reason for every dependency, and pins each one', () => {
    const reasons = read('docs/dependencies.md');
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      expect(version, name).toMatch(/^\d/);
      const spoken = name.replace(/^@(types|eslint)\/(node|js)$/, '$1');
      expect(reasons, name).toContain(spoken === 'types' || spoken === 'eslint' ? 'typescript' : name);
    }
  });

  it('says the licence at the head of every data file', () => {
    for (const file of filesBelow('src').filter(
      (path) => path.endsWith('.yaml') && !path.includes('generated'),
    )) {
      // REUSE-IgnoreStart
      expect(read(file).split('\n')[0], file).toBe('# SPDX-License-Identifier: CC-BY-SA-4.0');
      // REUSE-IgnoreEnd
    }
  });

  it('links only to files that exist in its documents', () => {
    for (const page of ['README.md', 'CONTRIBUTING.md']) {
      for (const [, target] of read(page).matchAll(/\]\((?!https?:|graphique:)([^)#]+)\)/g)) {
        expect(() => statSync(target as string), `${page}: ${String(target)}`).not.toThrow();
      }
    }
  });

  it('keeps names of people out of its examples: roles only', () => {
    for (const file of filesBelow('examples')) {
      const people = /^personnes:\n(?<block>(?: {2}.*\n|\n)*)/m.exec(read(file))?.groups?.['block'] ?? '';
      for (const [, role] of people.matchAll(/^ {4}role: (.+)$/gm)) expect(role, file).toMatch(/^L['’ae]/);
    }
  });
});
