import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, say } from '../support/in-process.js';
import { SOLE_CODE, TROUBLED } from './situation.js';

const INVENTORY = 'inventaire.yaml';
const SETTINGS = '.bascule/check.yaml';
const PERSONAL = 'bascule: 1\noutils:\n  framaforms: { compte: { au_nom_de: personne } }\n';

interface Found {
  readonly code: string;
  readonly file: string;
  readonly severity: string;
  readonly standing: string;
  readonly fingerprint: string;
}

async function found(...argv: readonly string[]): Promise<readonly Found[]> {
  const { out } = await say(['check', ...argv, '--format', 'json']);
  return (JSON.parse(out) as { diagnostics: readonly Found[] }).diagnostics;
}
const codes = async (...argv: readonly string[]): Promise<readonly string[]> =>
  (await found(...argv)).map(({ code }) => code);

describe('many files in one call', () => {
  it('are found by a pattern that no shell has expanded, once each, with one summary', async () => {
    const files = {
      'associations/b.yaml': PERSONAL,
      'associations/a.yaml': PERSONAL,
      'associations/.c.yaml': 'x',
    };
    inFolder(files);
    const { code, out, err } = await say(['check', 'associations/*.yaml', 'associations/a.yaml']);
    expect(code).toBe(0);
    expect(out.match(/^associations\/\w/gm)).toEqual(['associations/a', 'associations/b']);
    expect(err).toContain('2 fichiers vérifiés : 0 erreur, 2 avertissements.');
  });

  it('are found below any folder', async () => {
    inFolder({ 'a/inventaire.yaml': PERSONAL, 'b/c/inventaire.yaml': PERSONAL, [INVENTORY]: PERSONAL });
    expect((await found('**/inventaire.yaml')).map(({ file }) => file)).toEqual([
      'a/inventaire.yaml',
      'b/c/inventaire.yaml',
      'inventaire.yaml',
    ]);
  });

  it('that a pattern does not find are an error of use', async () => {
    inFolder({ [INVENTORY]: PERSONAL });
    const { code, err } = await say(['check', 'associations/*.yaml']);
    expect([code, err]).toEqual([2, expect.stringContaining('motif-sans-fichier')]);
  });

  it('exit with 2 where one cannot be read, and still say what is in the others', async () => {
    inFolder({ 'a.yaml': 'bascule: 2\n', 'b.yaml': PERSONAL });
    const { code, out } = await say(['check', '*.yaml']);
    expect(code).toBe(2);
    expect(out).toContain('[compte-personnel]');
  });
});

describe('formats', () => {
  it('go each to its own place in one call', async () => {
    inFolder({ [INVENTORY]: PERSONAL });
    const argv = ['--format', 'text', '--format', 'sarif=out/rapport.sarif', '--format', 'junit=junit.xml'];
    const { code, out } = await say(['check', ...argv]);
    expect(code).toBe(0);
    expect(out).toContain('[compte-personnel]');
    expect(readFileSync('out/rapport.sarif', 'utf8')).toContain('"version": "2.1.0"');
    expect(readFileSync('junit.xml', 'utf8')).toContain('<testsuites');
  });

  it('never write over what they check, nor two in one place', async () => {
    inFolder({ [INVENTORY]: PERSONAL });
    const over = await say(['check', '--format', `json=./${INVENTORY}`]);
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('sortie-sur-entree')]);
    expect(readFileSync(INVENTORY, 'utf8')).toBe(PERSONAL);
    const both = await say(['check', '--format', 'json', '--format', 'text']);
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('formes-au-meme-endroit')]);
    const same = await say(['check', '--format', 'json=x', '--format', 'text=./x']);
    expect(same.code).toBe(2);
    expect(existsSync('x')).toBe(false);
  });

  it('that do not exist are refused with the choices', async () => {
    inFolder({ [INVENTORY]: PERSONAL });
    const { code, err } = await say(['check', '--format', 'xml=rapport.xml']);
    expect(code).toBe(2);
    expect(err).toContain('gitlab-codequality');
  });

  it.each([
    ['annotations', 'GitHub Actions', { GITHUB_ACTIONS: 'true' }, /^::warning file=inventaire\.yaml,line=3/],
    [
      'text',
      'Forgejo Actions',
      { GITHUB_ACTIONS: 'true', FORGEJO_ACTIONS: 'true', GITEA_ACTIONS: 'true' },
      /^inventaire\.yaml:3/,
    ],
    ['text', 'Gitea Actions', { GITHUB_ACTIONS: 'true', GITEA_ACTIONS: 'true' }, /^inventaire\.yaml:3/],
    ['text', 'GitLab CI', { CI: 'true', GITLAB_CI: 'true' }, /^inventaire\.yaml:3/],
    ['text', 'Woodpecker', { CI: 'woodpecker' }, /^inventaire\.yaml:3/],
  ])('by default: %s in %s, which is named', async (_, name, environment, shape) => {
    inFolder({ [INVENTORY]: PERSONAL });
    const { out, err } = await say(['check'], environment);
    expect(out).toMatch(shape);
    expect(err).toContain(`${name} est reconnu`);
    expect((await say(['check', '--quiet'], environment)).err).toBe('');
  });

  it('that were asked for win over the machine, which is then not named', async () => {
    inFolder({ [INVENTORY]: PERSONAL });
    const github = await say(['check', '--format', 'json'], { GITHUB_ACTIONS: 'true' });
    expect(() => JSON.parse(github.out) as unknown).not.toThrow();
    expect(github.err).not.toContain('reconnu');
    await say(['check', '--format', 'text'], { GITLAB_CI: 'true' });
    expect(existsSync('bascule-junit.xml')).toBe(false);
  });

  it('that GitLab reads in files are written there, and said', async () => {
    inFolder({ [INVENTORY]: PERSONAL });
    const { err } = await say(['check'], { GITLAB_CI: 'true' });
    expect(err).toContain('bascule-qualite.json et bascule-junit.xml');
    expect(JSON.parse(readFileSync('bascule-qualite.json', 'utf8'))).toHaveLength(1);
    expect(readFileSync('bascule-junit.xml', 'utf8')).toContain('<testsuites');
  });

  it('are text in front of a person, and no machine is named', async () => {
    inFolder({ [INVENTORY]: PERSONAL });
    const { out, err } = await say(['check'], { CI: 'true', GITHUB_ACTIONS: 'false' });
    expect(out).toMatch(/^inventaire\.yaml:3/);
    expect(err).not.toContain('reconnu');
  });
});

describe('settings', () => {
  it('change how serious a rule is, silence it, and set the threshold', async () => {
    inFolder({ [INVENTORY]: PERSONAL, [SETTINGS]: 'bascule: 1\nregles: { compte-personnel: erreur }\n' });
    expect((await say(['check'])).code).toBe(1);
    writeFileSync(SETTINGS, 'bascule: 1\nregles: { compte-personnel: ignorer }\n');
    expect(await codes()).toEqual([]);
    writeFileSync(SETTINGS, 'bascule: 1\nseuil: avertissement\n');
    expect((await say(['check'])).code).toBe(1);
    expect((await say(['check', '--seuil', 'erreur'])).code).toBe(0);
  });

  it('beside an inventory come before those of the present folder', async () => {
    const ignore = 'bascule: 1\nregles: { compte-personnel: ignorer }\n';
    inFolder({
      'a/i.yaml': PERSONAL,
      'b/i.yaml': PERSONAL,
      [SETTINGS]: ignore,
      [`b/${SETTINGS}`]: 'bascule: 1\n',
    });
    expect((await found('*/i.yaml')).map(({ file }) => file)).toEqual(['b/i.yaml']);
  });

  it('that are misspelt are told with their line, and nothing passes', async () => {
    inFolder({ [INVENTORY]: PERSONAL, [SETTINGS]: 'bascule: 1\nregles:\n  compte-personel: erreur\n' });
    const { code, out } = await say(['check']);
    expect(code).toBe(2);
    expect(out).toMatch(/check\.yaml:3:3: erreur \[cle-inconnue\]/);
    expect(out).toContain('Vouliez-vous dire « compte-personnel » ?');
  });

  it('cannot lower what nothing excuses', async () => {
    inFolder({
      [INVENTORY]: SOLE_CODE,
      [SETTINGS]: 'bascule: 1\nregles: { second-facteur-unique: ignorer }\n',
    });
    expect((await say(['check'])).code).toBe(2);
  });

  it('hold exceptions for some files, which are told once they are over or of no use', async () => {
    const exception = (lines: string) =>
      `bascule: 1\nseuil: avertissement\nexceptions:\n  essai:\n    constat: compte-personnel\n    raison: en cours\n    acceptee_par: secretaire\n${lines}`;
    inFolder({
      'a.yaml': PERSONAL,
      'b.yaml': PERSONAL,
      [SETTINGS]: exception('    jusqu_au: 2027-01-01\n    fichier: a.*\n'),
    });
    const standings = async () => (await found('*.yaml')).map(({ code, standing }) => `${code} ${standing}`);
    expect(await standings()).toEqual(['compte-personnel accepte', 'compte-personnel nouveau']);
    expect((await say(['check', 'a.yaml'])).code).toBe(0);
    expect((await say(['check', 'b.yaml'])).code).toBe(1);
    expect(await codes('b.yaml')).toContain('exception-inutile');
    writeFileSync(SETTINGS, exception('    jusqu_au: 2026-11-21\n'));
    expect(await codes('a.yaml')).toEqual(['compte-personnel', 'exception-expiree']);
  });
});

describe('a baseline', () => {
  it('leaves only what is new, wherever the lines have gone', async () => {
    inFolder({ [INVENTORY]: TROUBLED });
    expect((await say(['check', '--ecrire-reference', 'r.json'])).code).toBe(0);
    const before = await found();
    writeFileSync(INVENTORY, TROUBLED.replace('outils:', '# une ligne\n\noutils:'));
    const same = await say(['check', '--reference', 'r.json', '--seuil', 'information']);
    expect([same.code, same.out]).toEqual([0, '']);
    expect((await found()).map(({ fingerprint }) => fingerprint)).toEqual(
      before.map(({ fingerprint }) => fingerprint),
    );
    writeFileSync(INVENTORY, `${TROUBLED}  echeance: 2026-01-01\n`);
    const more = await say(['check', '--reference', 'r.json', '--seuil', 'information']);
    expect(more.code).toBe(1);
    expect(more.out.match(/\[[a-z-]+\]/g)).toEqual(['[echeance-passee]']);
  });

  it('tells a finding that has grown more serious, and what it was', async () => {
    inFolder({ [INVENTORY]: PERSONAL });
    await say(['check', '--ecrire-reference', 'r.json']);
    inFolder({
      [INVENTORY]: PERSONAL,
      'r.json': readFileSync('r.json', 'utf8'),
      [SETTINGS]: 'bascule: 1\nregles: { compte-personnel: erreur }\n',
    });
    const { code, out } = await say(['check', '--reference', 'r.json']);
    expect(code).toBe(1);
    expect(out).toContain('(dans la référence : à vérifier, maintenant : erreur)');
  });

  it('tells a level that moved, before and after, and what is gone', async () => {
    inFolder({ [INVENTORY]: TROUBLED });
    await say(['check', '--ecrire-reference', 'r.json']);
    const { files } = JSON.parse(readFileSync('r.json', 'utf8')) as {
      files: Record<string, { levels: { rester: Record<string, string[]> } }>;
    };
    const [family = '', ends] = Object.entries(files[INVENTORY]?.levels.rester ?? {})[0] ?? [];
    const moved = readFileSync('r.json', 'utf8').replace(
      new RegExp(`"${family}": \\[[^\\]]*\\]`),
      `"${family}": ["faible", "${ends?.[0] === 'faible' && ends[1] === 'faible' ? 'modere' : 'faible'}"]`,
    );
    writeFileSync('r.json', moved);
    expect((await say(['check', '--reference', 'r.json'])).out).toContain('était au niveau');
    writeFileSync(INVENTORY, 'bascule: 1\n');
    expect((await say(['check', '--reference', 'r.json'])).err).toMatch(
      /constats de la référence ont disparu/,
    );
  });

  it('excuses nothing that could not be had again', async () => {
    inFolder({ [INVENTORY]: SOLE_CODE });
    expect((await say(['check', '--ecrire-reference', 'r.json'])).code).toBe(1);
    expect((await say(['check', '--reference', 'r.json'])).code).toBe(1);
  });

  it('that is broken or missing stops the check', async () => {
    inFolder({ [INVENTORY]: PERSONAL, 'r.json': '{"format": 1}' });
    expect((await say(['check', '--reference', 'r.json'])).code).toBe(2);
    expect((await say(['check', '--reference', 'rien.json'])).code).toBe(2);
  });

  it('is the same twice', async () => {
    inFolder({ [INVENTORY]: TROUBLED });
    await say(['check', '--ecrire-reference', 'a.json']);
    await say(['check', '--ecrire-reference', 'b.json']);
    expect(readFileSync('b.json', 'utf8')).toBe(readFileSync('a.json', 'utf8'));
  });
});
