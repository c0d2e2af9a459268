// How near the scheduler of plans comes to the known optimum on public instances of the resource-constrained project
// scheduling problem (PSPLIB, Kolisch & Sprecher 1996), by the number of schedules that it may generate. The folder holds
// instances in Patterson format (.rcp) and `optimum.csv` (instance,optimum); nothing of it is part of the project.
// It says something on durations and constant capacities, nothing on calendars, hours or ranks.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { budgets: { type: 'string', default: '1000,5000' }, limite: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'Il manque le dossier des instances : npm run bench:psplib -- DOSSIER [--budgets 1000,5000] [--limite 20]',
  );
  process.exit(1);
}

/** The program's own scheduler, bundled on the fly: the benchmark measures what ships. */
async function shipped() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { searchSchedule } from './schedule.js'; export { durationBound } from './bounds.js';`,
      resolveDir: join(root, 'src', 'plan'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** Jobs and resources; capacities; then a job a line: duration, demands, number of followers, followers. */
function readInstance(file) {
  const numbers = readFileSync(file, 'utf8').trim().split(/\s+/).map(Number);
  let at = 0;
  const next = () => numbers[at++];
  const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const jobs = next();
  const renewables = many(next(), (index) => `ressource-${index}`).map((id) => ({ id, capacity: next() }));
  const idOf = (job) => `tache-${String(job).padStart(3, '0')}`;
  const precedences = [];
  const activities = many(jobs, (index) => {
    const from = idOf(index + 1);
    const duration = next();
    const uses = renewables.map(({ id }) => ({ renewable: id, amount: next() }));
    for (let left = next(); left > 0; left -= 1) precedences.push({ from, to: idOf(next()), lag: 0 });
    return { id: from, duration, work: [], uses: uses.filter(({ amount }) => amount > 0), release: 0 };
  });
  const horizon = activities.reduce((sum, { duration }) => sum + duration, 0);
  const slots = { capacity: Number.MAX_SAFE_INTEGER, spans: [] };
  return { horizon, activities, precedences, workers: [], renewables, slots };
}

function readInstances() {
  const lines = readFileSync(join(folder, 'optimum.csv'), 'utf8').trim().split('\n').slice(1);
  const optimum = new Map(lines.map((line) => line.trim().split(',')));
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.rcp') && optimum.has(file))
    .sort();
  return files.slice(0, Number(options.limite ?? files.length)).map((file) => {
    const problem = readInstance(join(folder, file));
    // Without resources what remains is the chain: the critical path.
    const chain = durationBound({
      ...problem,
      renewables: [],
      activities: problem.activities.map((job) => ({ ...job, uses: [] })),
    }).days;
    const best = Number(optimum.get(file));
    return { problem, best, isHard: best > chain };
  });
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const percent = (runs) => Number((100 * mean(runs.map(({ gap }) => (gap === 0 ? 1 : 0)))).toFixed(1));

function measure(instances, budget) {
  const runs = instances.map(({ problem, best, isHard }) => {
    const start = performance.now();
    const { makespan } = searchSchedule(problem, budget);
    return { gap: (100 * (makespan - best)) / best, isHard, time: performance.now() - start };
  });
  return {
    ordonnancements: budget,
    'écart moyen (%)': Number(mean(runs.map(({ gap }) => gap)).toFixed(3)),
    'écart max (%)': Number(Math.max(...runs.map(({ gap }) => gap)).toFixed(1)),
    'optimum au-delà du chemin critique, trouvé (%)': percent(runs.filter(({ isHard }) => isHard)),
    'optimum sur le chemin critique, trouvé (%)': percent(runs.filter(({ isHard }) => !isHard)),
    'temps moyen (ms)': Number(mean(runs.map(({ time }) => time)).toFixed(1)),
  };
}

const { searchSchedule, durationBound } = await shipped();
const instances = readInstances();
const hard = instances.filter(({ isHard }) => isHard).length;
console.log(`${instances.length} instances, dont ${hard} où l’optimum dépasse le chemin critique`);
console.table(options.budgets.split(',').map((budget) => measure(instances, Number(budget))));
