// How long « bascule check » takes, and how much memory, beside what Node takes to do nothing: one inventory of three hundred
// lines, then 100, 1 200 and 10 000 made from the examples. Each line is run in turn with the others, so that a busy machine
// slows them all; the time of the processor says more there than that of the clock. The other validators hold the inventories
// against the same schema, and accept them: they read all of each, and have neither rules nor (ajv-cli) positions to give.
//
//   npm run bench                        every size: long
//   npm run bench -- 1 100               these sizes
//   npm run bench -- 1 --outils DOSSIER  beside other validators, where DOSSIER has them. In a folder of its own:
//                                        npm init -y && npm install ajv-cli ajv-formats v8r @stoplight/spectral-cli
//   npm run bench -- 1 --passages 31     more runs of the small sizes
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeInventories, writeOneInventory } from './bench-inventories.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'dist', 'bascule.js');
const schema = join(root, 'schemas', 'inventory.schema.json');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { outils: { type: 'string' }, passages: { type: 'string', default: '7' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1, 100, 1200, 10000];
const SEED = 20261122;
/** A start is measured as often as is asked; a second or two, some times, for machines are busy with other things too; more, once. */
const runsOf = (size) => (size < 50 ? Number(values.passages) : size < 5000 ? 5 : 1);

const folder = mkdtempSync(join(tmpdir(), 'bascule-bench-'));
const measures = join(folder, 'mesures.json');
const probe = join(folder, 'mesure.cjs');
writeFileSync(
  probe,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(measures)}, JSON.stringify(process.resourceUsage())));`,
);

/** Certificates that a machine adds take Node longer to read than all that it does to start: they would flatter whoever is measured. */
const environment = { ...process.env };
delete environment.NODE_EXTRA_CA_CERTS;

function measure({ args, env = {}, first = false }) {
  rmSync(measures, { force: true });
  if (first) rmSync(env.XDG_CACHE_HOME, { recursive: true, force: true });
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', probe, ...args], {
    cwd: join(folder, 'inventaires'),
    env: { ...environment, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const clock = performance.now() - start;
  if (!existsSync(measures)) throw new Error(`${args[0]} : ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(measures, 'utf8'));
  return { clock, processor: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024, status };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

/** Bascule for the first time, keeping all that it will use again; then with the program kept, and with all kept; and the others. */
function linesFor(names) {
  const check = [program, 'check', '--quiet', '--date', '2026-11-22', ...names];
  const kept = { XDG_CACHE_HOME: join(folder, 'cache') };
  const none = { XDG_CACHE_HOME: join(folder, 'cache-neuf') };
  return [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'bascule --version', args: [program, '--version'] },
    { name: 'bascule check, première fois', args: check, env: none, first: true },
    { name: 'bascule check, programme gardé', args: [...check, '--sans-cache'], env: kept, warm: true },
    { name: 'bascule check, rien n’a changé', args: check, env: kept, warm: true },
    ...others(values.outils, names),
  ];
}

/** They take a second for ten inventories: on many, a share of them says enough. */
const MOST_OF_SLOW = 120;

/** Once is enough of these. */
const isSlow = ({ name }, size) => size >= 50 && ['v8r', 'spectral'].includes(name);

function others(tools, names) {
  if (tools === undefined) {
    console.log(
      'Sans « --outils DOSSIER » : les autres programmes sont passés (voir le début de ce fichier).',
    );
    return [];
  }
  const rules = join(folder, 'regles.yaml');
  const holds = {
    function: 'schema',
    functionOptions: { schema: JSON.parse(readFileSync(schema, 'utf8')), dialect: 'draft2020-12' },
  };
  // JSON is YAML too.
  writeFileSync(
    rules,
    JSON.stringify({ rules: { inventaire: { given: '$', severity: 'error', then: holds } } }),
  );
  const formats = join(tools, 'node_modules', 'ajv-formats');
  const ajv = ['validate', '--spec=draft2020', '--strict=false', '-c', formats, '-s', schema];
  const known = {
    ajv: ['ajv-cli/dist/index.js', [...ajv, ...names.flatMap((name) => ['-d', name])]],
    v8r: ['v8r/src/index.js', ['--schema', schema, ...names.slice(0, MOST_OF_SLOW)]],
    spectral: [
      '@stoplight/spectral-cli/dist/index.js',
      ['lint', '-r', rules, ...names.slice(0, MOST_OF_SLOW)],
    ],
  };
  return Object.entries(known).flatMap(([name, [file, args]]) => {
    const path = join(tools, 'node_modules', file);
    const looked = args.filter((word) => names.includes(word)).length;
    if (existsSync(path)) return [{ name, args: [path, ...args], looked }];
    console.log(`${name} n’est pas dans ${tools} : passé.`);
    return [];
  });
}

function benchOf(size) {
  const inventories = join(folder, 'inventaires');
  const names =
    size === 1 ? writeOneInventory(root, inventories) : writeInventories(root, inventories, size, SEED);
  const lines = linesFor(names);
  for (const line of lines.filter(({ warm }) => warm)) measure(line);
  const found = lines.map(() => []);
  for (let run = 0; run < runsOf(size); run += 1)
    lines.forEach((line, index) => {
      if (run === 0 || !isSlow(line, size)) found[index].push(measure(line));
    });
  const middle = (index, key) => median(found[index].map((one) => one[key]));
  const perInventory = (index, key, looked) =>
    Number(((middle(index, key) - middle(0, key)) / looked).toFixed(2));
  console.log(`\n${size} inventaire(s), ${runsOf(size)} passage(s), Node ${process.versions.node}`);
  console.table(
    lines.map(({ name, looked = size }, index) => ({
      commande: name,
      inventaires: looked,
      'horloge (ms)': Math.round(middle(index, 'clock')),
      'processeur (ms)': Math.round(middle(index, 'processor')),
      '× node -e 0': Number((middle(index, 'clock') / middle(0, 'clock')).toFixed(2)),
      'horloge par inventaire': perInventory(index, 'clock', looked),
      'processeur par inventaire': perInventory(index, 'processor', looked),
      // Another validator may refuse what we accept: it is timed all the same.
      'code de sortie': found[index][0].status,
      'mémoire (Mio)': Math.round(middle(index, 'memory')),
    })),
  );
  return middle(2, 'memory');
}

try {
  mkdirSync(join(folder, 'inventaires'));
  const peaks = new Map(sizes.map((size) => [size, benchOf(size)]));
  const [many, most] = [peaks.get(1200), peaks.get(10000)];
  if (many !== undefined && most !== undefined)
    console.log(`Mémoire, 10 000 à côté de 1 200 : × ${(most / many).toFixed(2)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
