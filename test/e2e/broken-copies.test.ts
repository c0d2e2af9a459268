import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bascule, emptyFolder } from './run.js';

const EXAMPLE = readFileSync('examples/petite-asso/inventaire.yaml', 'utf8');

/** A mistake that people make, and where its error must stand: at `at` within the changed text. */
interface Mistake {
  readonly name: string;
  readonly change: (text: string) => string | Uint8Array;
  readonly at: string | undefined;
  readonly code: RegExp;
}

const replaceOnce = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the example no longer holds ${from}`);
  return text.replace(from, () => to);
};

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a wrong type',
    change: replaceOnce('rotation_annuelle: 20', 'rotation_annuelle: souvent'),
    at: 'souvent',
    code: /\[[a-z-]+\]/,
  },
  {
    name: 'an unknown key',
    change: replaceOnce('rotation_annuelle: 20', 'rotation_anuelle: 20'),
    at: 'rotation_anuelle',
    code: /rotation_annuelle/,
  },
  {
    name: 'a misspelt id',
    change: replaceOnce('referents: [referent, secretaire]', 'referents: [referent, secretaires]'),
    at: 'secretaires',
    code: /« secretaire »/,
  },
  {
    name: 'a duplicate key',
    change: replaceOnce('  rotation_annuelle: 20', '  salaries: 1\n  rotation_annuelle: 20'),
    at: 'salaries: 0',
    code: /salaries/,
  },
  {
    name: 'a tab',
    change: replaceOnce('  rotation_annuelle: 20', '\trotation_annuelle: 20'),
    at: '\trotation_annuelle',
    code: /tabulation/i,
  },
  {
    name: 'a date that does not exist',
    change: replaceOnce('prochaine: 2026-12-09', 'prochaine: 2026-02-30'),
    at: '2026-02-30',
    code: /2026-02-30/,
  },
];

async function checkText(
  text: string | Uint8Array,
): Promise<{ code: number | undefined; out: string; err: string; folder: string }> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), text);
  return {
    ...(await bascule(['check', 'inventaire.yaml', '--date', '2026-11-22'], { cwd: folder })),
    folder,
  };
}

const errorsIn = (out: string): readonly string[] =>
  out.split('\n').filter((line) => /^\S.*:\d+:\d+: erreur /.test(line));

function positionOf(text: string, part: string): string {
  const before = text.slice(0, text.indexOf(part));
  const lines = before.split('\n');
  return `inventaire.yaml:${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}: `;
}

describe('a broken copy of an example gives one clear error, at its place, with code 2', () => {
  it.each(MISTAKES)('$name', async ({ change, at, code }) => {
    const broken = change(EXAMPLE);
    const { code: exit, out, err, folder } = await checkText(broken);
    expect(exit).toBe(2);
    expect(errorsIn(out)).toHaveLength(1);
    expect(errorsIn(out)[0]).toContain(positionOf(String(broken), at as string));
    expect(out).toMatch(code);
    expect(out + err).not.toMatch(/\n\s+at .*\.js/);
    expect(readdirSync(folder)).toEqual(['inventaire.yaml']);
  });

  it('a missing file', async () => {
    const { code, err, out } = await bascule(['check', 'rien.yaml'], { cwd: emptyFolder() });
    expect(code).toBe(2);
    expect(out).toMatch(/^rien\.yaml: erreur \[fichier-absent\]/);
    expect(out + err).not.toMatch(/\n\s+at /);
  });

  it('a circular dependency between tools', async () => {
    const text = `bascule: 1
outils:
  google-forms:
    adherences: [google-sheets]
  google-sheets:
    adherences: [mailchimp]
  mailchimp:
    adherences: [google-forms]
`;
    const { code, out } = await checkText(text);
    expect(code).toBe(2);
    expect(errorsIn(out)).toHaveLength(1);
    expect(out).toMatch(/google-forms.*google-sheets.*mailchimp/s);
    expect(errorsIn(out)[0]).toMatch(/^inventaire\.yaml:\d:\d+: /);
  });

  it('a wrong encoding', async () => {
    const latin = Buffer.from(EXAMPLE.replace('Le Café des Bricoles', 'Le Cafe des Bricoles'), 'latin1');
    const { code, err, out } = await checkText(latin);
    expect(code).toBe(2);
    expect(err + out).toMatch(/fichier-encodage/);
    expect(err + out).toMatch(/inventaire\.yaml:3:\d+/);
  });

  it('an empty file', async () => {
    const { code, out } = await checkText('');
    expect(code).toBe(2);
    expect(errorsIn(out)).toHaveLength(1);
    expect(out).toContain('inventaire.yaml:1:1: ');
  });
});
