import { Ajv2020 } from 'ajv/dist/2020.js';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bascule, emptyFolder, type Outcome } from './run.js';

const FIRST = ['--date', '2026-11-22'];
const LATER = ['--date', '2026-11-25'];
const EXPORT = 'garde-fous.export@whatsapp';

/** A folder with a small inventory and its plan. */
async function planned(): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), readFileSync('examples/douze-reponses/inventaire.yaml'));
  const { code } = await bascule(['plan', ...FIRST], { cwd: folder });
  if (code !== 0) throw new Error(`plan: ${String(code)}`);
  return folder;
}

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const run = (folder: string, ...args: readonly string[]): Promise<Outcome> => bascule(args, { cwd: folder });

describe('a plan lived with', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await planned();
  });

  it('gives the same bytes when nothing has changed', async () => {
    const before = read(folder, 'plan.yaml');
    expect((await run(folder, 'plan', ...FIRST)).code).toBe(0);
    expect(read(folder, 'plan.yaml')).toBe(before);
  });

  it('shows where it stands, with numbers that name steps', async () => {
    const { code, out, err } = await run(folder, 'suivi', ...LATER);
    expect(code).toBe(0);
    expect(out).toContain('Où en est la feuille de route, le 25 novembre 2026');
    expect(out).toMatch(/^ +1\. /m);
    expect(err).toContain('bascule suivi fait 3');
  });

  it('notes by number, by name and by a beginning, and says it back', async () => {
    const own = await planned();
    const one = await run(own, 'suivi', 'fait', '1', ...LATER, '--par', 'secretaire');
    expect([one.code, one.out.startsWith('Noté : « ')]).toEqual([0, true]);
    expect((await run(own, 'suivi', 'fait', EXPORT, ...LATER, '--le', '2026-11-24')).code).toBe(0);
    expect(
      (await run(own, 'suivi', 'reporte', 'garde-fous.point', '--au', '2027-02-01', ...LATER)).code,
    ).toBe(0);
    const text = read(own, 'suivi.yaml');
    expect(text).toContain(`  ${EXPORT}:\n    fait: 2026-11-24\n`);
    expect(text).toContain('    par: secretaire\n');
    const { out } = await run(own, 'suivi', '--format', 'json', ...LATER);
    const { steps, outdated } = JSON.parse(out) as {
      steps: { step: string; kind: string }[];
      outdated: boolean;
    };
    expect([steps.find(({ step }) => step === EXPORT)?.kind, outdated]).toEqual(['fait', true]);
  });

  it('makes the next plan from it, and says what moved and why', async () => {
    const own = await planned();
    await run(own, 'suivi', 'fait', EXPORT, ...LATER, '--le', '2026-11-24');
    await run(own, 'suivi', 'reporte', 'garde-fous.point', '--au', '2027-02-01', ...LATER);
    const { code, out } = await run(own, 'plan', ...LATER);
    expect(code).toBe(0);
    expect(out).toContain('1 étape de plus est faite.');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Vous avez demandé de ne pas commencer avant le 1er février 2027.',
    );
    await run(own, 'docs', ...LATER);
    expect(read(own, 'documents/feuille-de-route.md')).toContain('## Ce qui a bougé, et pourquoi');
    expect(read(own, 'documents/feuille-de-route.md')).toContain('C’est fait, le 24 novembre 2026.');
  });

  it('starts afresh when asked to', async () => {
    const own = await planned();
    const before = read(own, 'plan.yaml');
    await run(own, 'suivi', 'fait', EXPORT, ...LATER, '--le', '2026-11-24');
    await run(own, 'plan', ...LATER);
    expect((await run(own, 'plan', '--neuf', ...FIRST)).code).toBe(0);
    expect(read(own, 'plan.yaml')).toBe(before);
  });

  it('shows the same as Markdown and as JSON of its published schema', async () => {
    const { out } = await run(folder, 'suivi', '--format', 'json', ...LATER);
    const schema: unknown = JSON.parse(readFileSync('schemas/standing.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(
      schema as object,
    );
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
    expect((await run(folder, 'suivi', '--format', 'markdown', ...LATER)).out).toMatch(/^# Où en est/);
  });
});

describe('what cannot be noted', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await planned();
  });
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      'a step that is none',
      ['fait', 'garde-fous.expor@whatsapp'],
      /Vouliez-vous dire « garde-fous\.export@whatsapp »/,
    ],
    ['a beginning that several have', ['fait', 'garde-fous.'], /etape-ambigue/],
    ['a number beyond the list', ['fait', '9999'], /etape-introuvable/],
    ['somebody unknown', ['fait', EXPORT, '--par', 'secretere'], /Vouliez-vous dire « secretaire »/],
    ['a day to come', ['fait', EXPORT, '--le', '2027-11-24'], /jour-a-venir/],
    ['a day that does not exist', ['fait', EXPORT, '--le', '2026-02-30'], /date-option/],
    [
      'an answer to what is no question',
      ['decide', EXPORT, '--resultat', 'oui', '--le', '2026-11-24'],
      /pas-une-decision/,
    ],
    ['a decision as done', ['fait', 'messagerie-privee.decision@whatsapp'], /suivi decide/],
    ['a step dropped without a word', ['abandonne', EXPORT], /Il manque l’option « --raison/],
  ];

  it.each(cases)('%s', async (_, args, words) => {
    const { code, err } = await run(folder, 'suivi', ...args, ...LATER);
    expect(err).toMatch(words);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'suivi.yaml'))).toBe(false);
  });

  it('without a plan says how to make one', async () => {
    const empty = emptyFolder();
    writeFileSync(join(empty, 'inventaire.yaml'), 'bascule: 1\n');
    const { code, err } = await run(empty, 'suivi');
    expect([code, err.includes('bascule plan')]).toEqual([2, true]);
  });

  it('with notes that cannot be read writes nothing, and says where', async () => {
    const own = await planned();
    const plan = read(own, 'plan.yaml');
    const notes = `bascule: 1\netapes:\n  ${EXPORT}:\n    fait: hier\n`;
    writeFileSync(join(own, 'suivi.yaml'), notes);
    for (const args of [['suivi', 'fait', '1'], ['plan'], ['docs'], ['suivi']]) {
      const { code, err } = await run(own, ...args, ...LATER);
      expect([args, code]).toEqual([args, 2]);
      expect(err).toContain('suivi.yaml:4:11');
    }
    expect([read(own, 'suivi.yaml'), read(own, 'plan.yaml')]).toEqual([notes, plan]);
    expect(readdirSync(own)).not.toContain('documents');
  });

  it('with a plan broken by hand says that it can be made again', async () => {
    const own = await planned();
    writeFileSync(join(own, 'plan.yaml'), read(own, 'plan.yaml').replace('steps:', 'stepps:'));
    const { code, err } = await run(own, 'plan', ...FIRST);
    expect([code, err.includes('--neuf')]).toEqual([2, true]);
  });
});

it('keeps comments and layout of notes written by hand', async () => {
  const folder = await planned();
  const notes = `# tenu à la main\nbascule: 1\netapes:\n    ${EXPORT}:   # le plus urgent\n        note: "Demander à l’ancien président"\n`;
  writeFileSync(join(folder, 'suivi.yaml'), notes);
  expect((await run(folder, 'suivi', 'fait', EXPORT, ...LATER, '--note', 'Copie au local')).code).toBe(0);
  expect(read(folder, 'suivi.yaml')).toBe(
    notes.replace(
      'note: "Demander à l’ancien président"\n',
      'note: "Demander à l’ancien président ; Copie au local"\n        fait: 2026-11-25\n',
    ),
  );
});
