// Inventories by the thousand, each a little different, always the same for the same seed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const EXAMPLES = ['petite-asso', 'moyenne-asso', 'centre-social'];

/** Numbers from 0 to 1 (mulberry32): the same everywhere. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes `count` inventories into a folder, and gives their names. Whole numbers alone differ: they stay valid. */
export function writeInventories(root, folder, count, seed) {
  const texts = EXAMPLES.map((name) => readFileSync(join(root, 'examples', name, 'inventaire.yaml'), 'utf8'));
  const next = numbersFrom(seed);
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
