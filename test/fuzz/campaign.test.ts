import { appendFileSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from '../e2e/run.js';
import { chanceFrom } from './chance.js';
import { BESIDE, examine, examineBeside, type Depth } from './examine.js';
import { examineReplies } from './replies.js';
import { minimised } from './minimise.js';
import { mutated, ofLetters } from './mutate.js';

/** `npm run fuzz`: as many as it asks for; none in the ordinary tests, which replay what was found. */
const EXECUTIONS = Number(process.env['BASCULE_FUZZ'] ?? 0);
const SEED = Number(process.env['BASCULE_GRAINE'] ?? 1);
const SMALL = readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8');

/** One in so many is followed further: what comes first is quick. */
const depthAt = (index: number): Depth => (index % 20 === 0 ? 'all' : index % 4 === 0 ? 'score' : 'check');

it.skipIf(EXECUTIONS === 0)(
  'nothing that can be written makes it fail',
  async () => {
    const folder = emptyFolder();
    const log = process.env['BASCULE_FUZZ_TROUVE'];
    const path = log === undefined ? undefined : resolve(log);
    const texts = BESIDE.map(({ seed }) => seed);
    process.chdir(folder);
    const found = new Map<string, string>();
    const note = (wrong: string | undefined, text: string): void => {
      if (wrong === undefined || found.has(signature(wrong))) return;
      found.set(signature(wrong), text);
      if (path !== undefined) appendFileSync(path, `${JSON.stringify({ wrong, text })}\n`);
    };
    for (let index = 0; index < EXECUTIONS; index += 1) {
      const chance = chanceFrom(SEED * 1_000_003 + index);
      if (index % 5 === 4) {
        const which = chance.upTo(texts.length);
        const text = ofLetters(ofLetters(texts[which] ?? '', chance), chance);
        note(await examineBeside(folder, which, text, SMALL), text);
      } else if (index % 5 === 3) {
        note(await examineReplies(folder, chance, SMALL), `replies ${index}`);
      } else {
        const depth = depthAt(index);
        const text = mutated(chance, depth === 'all');
        const wrong = await examine(folder, text, depth);
        note(
          wrong,
          wrong === undefined
            ? text
            : await minimised(
                text,
                async (one) => signature((await examine(folder, one, depth)) ?? '') === signature(wrong),
              ),
        );
      }
    }
    expect([...found]).toEqual([]);
  },
  0,
);

const signature = (wrong: string): string => wrong.replace(/\d+/g, '0').slice(0, 80);
