// How long « bascule catalogue --remplacer slack » takes, start of the program included, beside what Node takes to do
// nothing. The two are run in turn, so that a busy machine slows both. Held: twice the time of Node, plus 60 ms.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'dist', 'bascule.js');

const RUNS = Number(process.argv[2] ?? 25);
const ALLOWED_MS = 60;

const COMMANDS = {
  'node -e 0': ['-e', '0'],
  'catalogue --remplacer slack': [program, 'catalogue', '--remplacer', 'slack'],
  'catalogue paheko': [program, 'catalogue', 'paheko'],
  catalogue: [program, 'catalogue'],
};

function timed(args) {
  const start = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - start;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const times = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, []]));
// The first of each reads the files from the disk: it does not count.
for (const args of Object.values(COMMANDS)) timed(args);
for (let run = 0; run < RUNS; run += 1)
  for (const [name, args] of Object.entries(COMMANDS)) times[name].push(timed(args));

const limit = 2 * median(times['node -e 0']) + ALLOWED_MS;
console.log(`${RUNS} passages de chaque commande, à tour de rôle ; Node ${process.versions.node}`);
console.table(
  Object.entries(times).map(([name, values]) => ({
    commande: name,
    'médiane (ms)': Math.round(median(values)),
    'min (ms)': Math.round(Math.min(...values)),
    'max (ms)': Math.round(Math.max(...values)),
    'dans la limite': name === 'node -e 0' ? '' : median(values) <= limit ? 'oui' : 'non',
  })),
);
console.log(`limite : 2 × node + ${ALLOWED_MS} ms = ${Math.round(limit)} ms`);
