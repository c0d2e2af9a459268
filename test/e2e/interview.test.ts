import { Chalk } from 'chalk';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import type { Choice, Prompter } from '../../src/domain/prompter.js';
import { emptyFolder } from './run.js';

const EXAMPLE = readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8');

interface Put {
  readonly message: string;
  readonly names: readonly string[];
  /** What is on the disk while the question is on the screen. */
  readonly file: string;
}

/** Plays somebody: answers in order; « Ctrl-C » when none is left. */
async function played(
  answers: readonly (string | readonly string[])[],
  args: readonly string[] = [],
  { text = EXAMPLE, minute = 0, from = /^/ } = {},
) {
  const folder = emptyFolder();
  const path = join(folder, 'inventaire.yaml');
  writeFileSync(path, text);
  const left = [...answers];
  const put: Put[] = [];
  const see = (message: string, choices: readonly Choice[] = []): string | readonly string[] | undefined => {
    // Every question before the one that the test is about is left for another.
    if (!from.test(out)) return '>';
    put.push({ message, names: choices.map(({ name }) => name), file: readFileSync(path, 'utf8') });
    return left.shift();
  };
  const prompter: Prompter = {
    choose: (message, choices) => Promise.resolve(see(message, choices) as string | undefined),
    check: (message, choices) => {
      const seen = see(message, choices);
      return Promise.resolve(typeof seen === 'string' ? [seen] : seen);
    },
    type: (message, refuse) => {
      const answer = see(message) as string | undefined;
      const refused = answer === undefined ? undefined : refuse(answer);
      if (refused !== undefined) throw new Error(`refused: ${refused}`);
      return Promise.resolve(answer);
    },
  };
  let out = '';
  let clock = Date.UTC(2026, 10, 22);
  const terminal = {
    out: (said: string) => (out += said),
    err: (said: string) => (out += said),
    width: 100,
    paint: new Chalk({ level: 0 }),
    interactive: false,
  };
  const code = await main(['audit', path, '--date', '2026-11-22', ...args], {
    terminal: { ...terminal, out: (said) => void terminal.out(said), err: (said) => void terminal.err(said) },
    environment: {},
    now: () => new Date((clock += minute * 60_000)),
    prompter,
  });
  return { code, out, put, file: readFileSync(path, 'utf8') };
}

const ONLY_ACCESS = ['--theme', 'decisions'];

describe('an interview', () => {
  it('asks the most useful question first and says why', async () => {
    const { out, put, code } = await played([]);
    expect([code, put[0]?.message]).toEqual([130, expect.stringContaining('Outils, en plus de')]);
    expect(out).toContain('Question 1. Quels outils utilisez-vous');
    expect(out).toContain('Pourquoi : cela éclaire');
  });

  it('has every answer on the disk before the next question', async () => {
    const { put, file } = await played(['Zoom, notre base', 'oui', 'La fanfare']);
    expect(put[2]?.file).toContain('  zoom: {}\n');
    expect(put[2]?.file).toContain('nom: "notre base"');
    expect(put[2]?.file).toContain('complet: oui');
    // A name without its « is that all? » is not an answer yet.
    expect(file).toBe(put[2]?.file);
  });

  it('keeps what was answered when it is interrupted, and says how to go on', async () => {
    const { code, out, file } = await played(['bureau'], ONLY_ACCESS);
    expect([code, file]).toEqual([130, `${EXAMPLE}\ndecisions:\n  mode_habituel: bureau\n`]);
    expect(out).toContain('1 réponse enregistrée. Pour reprendre :\nbascule audit');
  });

  it('tells what an answer changed', async () => {
    const { out } = await played(['bureau'], ONLY_ACCESS);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /La façon de décider \(\w+\) : c’était \d+ à \d+ sur 100, c’est maintenant/,
    );
  });

  it('goes back to the question before, and takes another answer', async () => {
    const { file, put } = await played(['bureau', '<', 'ag', '!'], ONLY_ACCESS);
    expect(file).toBe(`${EXAMPLE}\ndecisions:\n  mode_habituel: ag\n`);
    expect(put[2]?.message).toBe(put[0]?.message);
  });

  it('takes « je ne sais pas » for an answer, and asks it last the next time', async () => {
    const { file } = await played(['?', '!'], ONLY_ACCESS);
    expect(file).toBe(`${EXAMPLE}\ndecisions:\n  mode_habituel: inconnu\n`);
    const again = await played(['!'], ONLY_ACCESS, { text: file });
    expect(again.put[0]?.message).not.toContain('Façon habituelle');
  });

  it('leaves a question for another one without writing anything', async () => {
    const { file, put } = await played(['>', '!'], ONLY_ACCESS);
    expect([file, put.length]).toEqual([EXAMPLE, 2]);
  });

  it('always offers not to know, to go back and to stop', async () => {
    const { put } = await played(['bureau'], ONLY_ACCESS);
    expect(put[0]?.names).toEqual(
      expect.arrayContaining(['Je ne sais pas', '← Revenir à la question d’avant', 'S’arrêter ici']),
    );
  });

  it('with somebody asks about what they carry', async () => {
    const { put } = await played(['!'], ['--avec', 'tresorier', '--theme', 'outils']);
    const { out } = await played(['!'], ['--avec', 'tresorier', '--theme', 'outils']);
    expect(put).toHaveLength(1);
    expect(out).toContain('HelloAsso');
  });

  it('adds a person who is not there yet before naming them', async () => {
    const { file } = await played([['secretaire', '+'], 'La présidente', 'oui', '!'], [], {
      from: /Google Drive : qui sait/,
    });
    expect(file).toContain('  presidente:\n    role: "La présidente"\n');
    expect(file).toContain('savoir_faire: { complet: oui, liste: [secretaire, presidente] }');
  });

  it('asks how it is known where that matters', async () => {
    const text = `bascule: 1\noutils:\n  complet: oui\n  zoom:\n    criticite: vital\n    export: { essaye: inconnu }\n`;
    const { file } = await played(['oui', 'teste', '!'], ['--theme', 'dependance'], { text });
    expect(file).toContain('existe: { valeur: oui, certitude: teste, date: 2026-11-22 }');
  });

  it('proposes a pause after the minutes asked for', async () => {
    const { put, code } = await played(['bureau', 'non'], [...ONLY_ACCESS, '--minutes', '5'], { minute: 6 });
    expect([put.at(-1)?.message, code]).toEqual(['5 minutes ont passé. On continue ?', 0]);
  });

  it('asks to be shown how people get by', async () => {
    const text = `bascule: 1\nusages:\n  complet: oui\n  ranger:\n    nom: Ranger les partitions\n    criticite: vital\n`;
    const { out } = await played(['!'], ['--theme', 'usages'], {
      text,
      from: /montrez-moi comment vous faites/,
    });
    expect(out).toContain('Ranger les partitions : montrez-moi comment vous faites');
  });

  it.each([
    [['--theme', 'outil'], /Vouliez-vous dire « outils »/],
    [['--avec', 'secretere'], /Vouliez-vous dire « secretaire »/],
    [['--minutes', 'dix'], /plus grand que zéro/],
  ])('refuses %j with a way out', async (args, words) => {
    const { code, out, file } = await played([], args);
    expect([code, file]).toEqual([2, EXAMPLE]);
    expect(out).toMatch(words);
  });
});
