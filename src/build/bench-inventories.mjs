// Inventories by the thousand, each a little different, always the same for the same seed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceFrom } from './chance.mjs';

const EXAMPLES = ['petite-asso', 'moyenne-asso', 'centre-social'];

/** Writes `count` inventories into a folder, and gives their names. Whole numbers alone differ: they stay valid. */
export function writeInventories(root, folder, count, seed) {
  const texts = EXAMPLES.map((name) => readFileSync(join(root, 'examples', name, 'inventaire.yaml'), 'utf8'));
  const next = chanceFrom(seed);
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const name = `${String(index).padStart(5, '0')}.yaml`;
    const text = texts[Math.floor(next() * texts.length)] ?? '';
    const varied = text.replaceAll(/^( +(?:membres|benevoles|personnes): )(\d+)$/gm, (_line, key, number) => {
      return `${key}${Math.max(1, Math.round(Number(number) * (0.8 + 0.4 * next())))}`;
    });
    writeFileSync(join(folder, name), `# ${index}\n${varied}`);
    return name;
  });
}
