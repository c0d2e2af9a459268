import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bascule, emptyFolder } from './run.js';

const DAY = ['--date', '2026-11-22'];

/** A folder with an inventory of its own. */
function folderWith(text: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), text);
  return folder;
}

/** The name and the bytes of each file in these places, but for what is remembered of the writing. */
function filesBelow(folder: string, places: readonly string[]): readonly string[] {
  return places.flatMap((place) => {
    const path = join(folder, place);
    if (statSync(path).isFile()) return [`${place} ${readFileSync(path, 'base64')}`];
    return filesBelow(
      folder,
      readdirSync(path)
        .sort()
        .map((name) => join(place, name)),
    );
  });
}

const example = (name: string): string => readFileSync(`examples/${name}/inventaire.yaml`, 'utf8');

describe('the main job', () => {
  it('writes the plan and the documents, in each of their forms, beside the inventory, and nothing else', async () => {
    const folder = folderWith(example('douze-reponses'));
    expect((await bascule(['plan', ...DAY], { cwd: folder })).code).toBe(0);
    expect((await bascule(['docs', ...DAY], { cwd: folder })).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['.bascule', 'documents', 'inventaire.yaml', 'plan.yaml']);
    // What everybody reads first stands at the top.
    const files = readdirSync(join(folder, 'documents')).filter((name) => name.includes('.', 1));
    expect(files.sort()).toEqual(
      [
        'LISEZ-MOI.html',
        'LISEZ-MOI.md',
        ...['feuille-de-route', 'rapport-audit'].flatMap((name) =>
          ['html', 'md', 'odt'].map((extension) => `${name}.${extension}`),
        ),
      ].sort(),
    );
  });

  it('gives a useful first page from twelve answers', async () => {
    const { code, out } = await bascule(['score', ...DAY], { cwd: folderWith(example('douze-reponses')) });
    expect(code).toBe(0);
    for (const part of [
      'Ne tient qu’à une personne',
      'compte au nom d’une personne',
      'Jamais essayées',
      'Six actions',
    ]) {
      expect(out).toContain(part);
    }
    expect(out.match(/^ {2}[1-6]\. /gm)?.length).toBeGreaterThanOrEqual(6);
  });

  it('never makes a blank inventory look good', async () => {
    const { code, out } = await bascule(['score', '--format', 'json', ...DAY], {
      cwd: folderWith('bascule: 1\n'),
    });
    expect(code).toBe(0);
    const { families } = JSON.parse(out) as { families: { score: { low: number; high: number } }[] };
    expect(families.length).toBeGreaterThan(0);
    for (const { score } of families) {
      expect(score.low).toBe(0);
      expect(score.high).toBeGreaterThanOrEqual(75);
    }
  });

  it.each([
    ['douze-reponses', 'rapport-audit,feuille-de-route,agenda,taches'],
    ['petite-asso', 'feuille-de-route'],
  ])('gives the same bytes twice, and from a CRLF copy: %s', async (name, documents) => {
    const outputs = await Promise.all(
      [example(name), example(name), example(name).replaceAll('\n', '\r\n')].map(async (text) => {
        const folder = folderWith(text);
        const score = await bascule(['score', '--format', 'json', ...DAY], { cwd: folder });
        await bascule(['plan', ...DAY], { cwd: folder });
        await bascule(['docs', '--document', documents, ...DAY], { cwd: folder });
        return [score.out, ...filesBelow(folder, ['plan.yaml', 'documents'])];
      }),
    );
    expect(outputs[0]?.length).toBeGreaterThan(4);
    expect(outputs[1]).toEqual(outputs[0]);
    expect(outputs[2]).toEqual(outputs[0]);
  });

  it('leaves a document that a person changed alone, and says where the new version is', async () => {
    const folder = folderWith(example('douze-reponses'));
    const two = ['docs', '--document', 'rapport-audit,feuille-de-route'];
    await bascule([...two, ...DAY], { cwd: folder });
    const document = join(folder, 'documents', 'rapport-audit.md');
    writeFileSync(document, `${readFileSync(document, 'utf8')}\nNote de la trésorière\n`);
    const { code, err } = await bascule([...two, '--date', '2026-12-01'], { cwd: folder });
    expect(code).toBe(0);
    expect(readFileSync(document, 'utf8')).toContain('Note de la trésorière');
    expect(err).toContain('rapport-audit.nouveau.md');
    expect(readFileSync(join(folder, 'documents', 'feuille-de-route.md'), 'utf8')).toContain(
      '1er décembre 2026',
    );
  });

  it('shows which accesses are orphaned when somebody leaves', async () => {
    const { code, out } = await bascule(['score', '--si-depart', 'secretaire', ...DAY], {
      cwd: folderWith(example('moyenne-asso')),
    });
    expect(code).toBe(0);
    expect(out).toContain('Plus personne ne pourrait s’en occuper');
    expect(out).toContain('Mailchimp');
  });

  it('asks « vouliez-vous dire » for somebody whom the inventory does not name', async () => {
    const { code, err } = await bascule(['score', '--si-depart', 'secretair', ...DAY], {
      cwd: folderWith(example('moyenne-asso')),
    });
    expect(code).toBe(2);
    expect(err).toContain('Vouliez-vous dire « secretaire » ?');
  });
});

describe('exit codes', () => {
  it('0 when nothing reaches the threshold, 1 when something does', async () => {
    const calm = await bascule(['check', ...DAY], { cwd: folderWith(example('douze-reponses')) });
    expect(calm.code).toBe(0);
    const found = await bascule(['check', ...DAY], { cwd: folderWith(example('moyenne-asso')) });
    expect(found.code).toBe(1);
    expect(found.out).toMatch(/inventaire\.yaml:\d+:\d+: erreur \[acces-irrecuperable\]/);
  });

  it('2 for a command that is not understood, in French, with the way out', async () => {
    const { code, err, out } = await bascule(['scroe']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Vouliez-vous dire « score » ?');
  });

  it('2 for a folder that cannot be written, and nothing is written', async () => {
    const folder = folderWith(example('douze-reponses'));
    writeFileSync(join(folder, 'documents'), 'un fichier à la place du dossier');
    const { code, err } = await bascule(['docs', ...DAY], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('fichier-non-ecrit');
  });

  it('check speaks JSON with positions and no excerpt of the file', async () => {
    const { out } = await bascule(['check', '--format', 'json', ...DAY], {
      cwd: folderWith(example('moyenne-asso')),
    });
    const { diagnostics } = JSON.parse(out) as { diagnostics: Record<string, unknown>[] };
    expect(diagnostics[0]).toMatchObject({ file: 'inventaire.yaml', line: expect.any(Number) as number });
    expect(diagnostics[0]).not.toHaveProperty('excerpt');
  });
});

describe('a terminal or none', () => {
  it('writes no colour and no spinner into a pipe', async () => {
    const folder = folderWith(example('douze-reponses'));
    mkdirSync(join(folder, 'vide'));
    const { out, err } = await bascule(['docs', ...DAY], { cwd: folder, env: { NO_COLOR: '' } });
    // eslint-disable-next-line no-control-regex
    expect(out + err).not.toMatch(/\u001b/);
  });
});
