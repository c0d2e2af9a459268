import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prompter } from '../../src/domain/prompter.js';
import { loadInventory } from '../../src/load/index.js';
import { say } from '../support/in-process.js';
import type { Chance } from './chance.js';
import { empty, KNOWN } from './examine.js';
import { wrongWith } from './invariants.js';
import { WORDS } from './mutate.js';

const LIKELY: readonly string[] = [
  '',
  '12',
  '3',
  'Drive, WhatsApp',
  'octobre',
  'je ne sais pas',
  '60 €',
  'la trésorière',
];
/** Nobody answers for ever. */
const PATIENCE = 80;

/** Somebody who answers whatever comes to mind, and leaves in the middle of a question. */
function whimsical(chance: Chance): Prompter {
  let left = chance.upTo(PATIENCE);
  const isLeaving = (): boolean => left-- <= 0;
  const said = (): string => chance.pick(chance.upTo(2) === 0 ? LIKELY : WORDS);
  return {
    choose: async (_, choices) => Promise.resolve(isLeaving() ? undefined : chance.pick(choices).value),
    check: async (_, choices) =>
      Promise.resolve(
        isLeaving() ? undefined : choices.filter(() => chance.upTo(2) === 0).map(({ value }) => value),
      ),
    type: async (_, refuse) => {
      while (!isLeaving()) {
        const text = said();
        if (refuse(text) === undefined) return Promise.resolve(text);
      }
      return Promise.resolve(undefined);
    },
  };
}

/**
 * An interview with somebody like that, twelve first questions or those of an inventory: no bug of ours, and what they leave behind
 * is an inventory that the program itself accepts.
 */
export async function examineReplies(
  folder: string,
  chance: Chance,
  inventory: string,
): Promise<string | undefined> {
  empty(folder);
  const isFirst = chance.upTo(2) === 0;
  if (!isFirst) writeFileSync(join(folder, 'inventaire.yaml'), inventory);
  const command = [isFirst ? 'init' : 'audit', 'inventaire.yaml', '--date', '2026-11-22'];
  const { code, out, err } = await say(command, {}, whimsical(chance));
  if (code === 3) return `bug: ${command[0] ?? ''} ${/: (\w*Error: .*)/.exec(err)?.[1] ?? err}`;
  const wrong = wrongWith('out', Buffer.from(out)) ?? wrongWith('err', Buffer.from(err));
  if (wrong !== undefined) return `${command[0] ?? ''}: ${wrong}`;
  const left = readIfThere(join(folder, 'inventaire.yaml'));
  if (left === undefined) return undefined;
  const loaded = loadInventory({ name: 'x', text: left }, KNOWN);
  return loaded.ok ? undefined : `left refused: ${loaded.diagnostics[0]?.code ?? ''}`;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
