// How often the search for « the smallest group whose leaving orphans more than half » closes within its budget of
// nodes, how wide what it leaves open is, and what the greedy answer alone would have said. The same seed gives the same
// instances and the same figures, times apart.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { load } from 'js-yaml';
import { chanceFrom } from './chance.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const weights = load(readFileSync(join(root, 'src', 'data', 'weights.yaml'), 'utf8'));
const BUDGET = weights['bus-factor'].noeuds;
const CRITICALITIES = ['vital', 'important', 'utile', 'accessoire'].map((word) => weights.criticite[word]);

const SEED = 20261122;
const SIZES = [10, 20, 40, 60];
const INSTANCES = Number(process.argv[2] ?? 20);

/** The program's own search, bundled on the fly: the benchmark measures what ships. */
async function shippedSearch() {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src', 'assess', 'smallest-group.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)).smallestUnderHalf;
}

const between = (chance, low, high) => low + Math.floor(chance() * (high - low + 1));

/** Different people, drawn one by one. */
function drawn(count, draw) {
  const people = new Set();
  for (let tries = 0; people.size < count && tries < 1000; tries += 1) people.add(draw());
  return [...people];
}

/** Who carries one thing among `size` people. */
const DISTRIBUTIONS = {
  '1 ou 2 porteurs': (chance, size) => drawn(between(chance, 1, 2), () => between(chance, 1, size)),
  '1 à 4 porteurs': (chance, size) => drawn(between(chance, 1, 4), () => between(chance, 1, size)),
  // A tenth of the people stand behind most things, as in most associations.
  'quelques piliers': (chance, size) =>
    drawn(between(chance, 1, 4), () =>
      chance() < 0.7 ? between(chance, 1, Math.max(2, Math.ceil(size / 10))) : between(chance, 1, size),
    ),
  'au hasard': (chance, size) =>
    drawn(between(chance, 1, Math.max(2, Math.floor(size / 4))), () => between(chance, 1, size)),
};

function instanceOf(chance, size, carriersOf) {
  return Array.from({ length: size }, () => ({
    carriers: carriersOf(chance, size).map((person) => `p${String(person).padStart(3, '0')}`),
    weight: CRITICALITIES[between(chance, 0, CRITICALITIES.length - 1)],
  }));
}

const mean = (values) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(search, distribution, size) {
  const chance = chanceFrom(SEED + size);
  const runs = Array.from({ length: INSTANCES }, () => {
    const burdens = instanceOf(chance, size, DISTRIBUTIONS[distribution]);
    const start = performance.now();
    const found = search(burdens, BUDGET);
    const time = performance.now() - start;
    return { found, time, greedy: search(burdens, 0).size.high };
  });
  const open = runs.filter(({ found }) => !found.exact);
  return {
    répartition: distribution,
    taille: `${size} × ${size}`,
    'fermés (%)': Math.round((100 * (runs.length - open.length)) / runs.length),
    'écart des autres': Number(mean(open.map(({ found }) => found.size.high - found.size.low)).toFixed(2)),
    groupe: Number(mean(runs.map(({ found }) => found.size.high)).toFixed(2)),
    glouton: Number(mean(runs.map(({ greedy }) => greedy)).toFixed(2)),
    'temps moyen (ms)': Number(mean(runs.map(({ time }) => time)).toFixed(1)),
    'temps max (ms)': Math.round(Math.max(...runs.map(({ time }) => time))),
  };
}

const search = await shippedSearch();
console.log(`graine ${SEED}, ${INSTANCES} cas par ligne, ${BUDGET} nœuds au plus`);
console.table(
  Object.keys(DISTRIBUTIONS).flatMap((distribution) =>
    SIZES.map((size) => measure(search, distribution, size)),
  ),
);
