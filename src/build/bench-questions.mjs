// How much sooner the order in which an interview asks narrows the scores than chance does, beside an oracle that knows every
// answer and takes at each step the question that narrows most. Area: the sum of the widths of all families after each
// question, over the whole interview; the smaller, the sooner. Share of the gain: (chance − ours) / (chance − oracle).
// Held: 80 % over all inventories. The same seed gives the same figures.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { answered, fieldsOf, interview, ship, stateOf, without } from './bench-interviews.mjs';
import { blanked, completed } from './bench-blanked.mjs';
import { chanceFrom } from './chance.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const { values: options } = parseArgs({
  options: {
    exemples: { type: 'string', default: 'petite-asso,moyenne-asso,centre-social' },
    parts: { type: 'string', default: '0.3,0.6,0.9' },
    ordres: { type: 'string', default: '50' },
    graine: { type: 'string', default: '20261122' },
  },
});
const SEED = Number(options.graine);
const ORDERS = Number(options.ordres);
const HELD = 80;

const ours = ([first]) => first;

function oracle(questions, state, truth) {
  const tried = questions.map((question) => {
    const { tree, changed } = answered(state.tree, question, truth);
    return { question, width: stateOf(tree, state, changed).width };
  });
  return tried.reduce((best, one) => (one.width < best.width ? one : best)).question;
}

/** The area under the widths, the last one going on to the end of the longest interview. */
function area(widths, length) {
  const last = widths.at(-1);
  const sum = widths.slice(1).reduce((total, width) => total + width, 0);
  return sum + last * (length - (widths.length - 1));
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure(example, share, rank) {
  const seed = SEED + rank;
  const chance = chanceFrom(seed);
  const tools = { ...ship, fieldsOf, without, inquire: (tree) => stateOf(tree).questions() };
  const text = readFileSync(join(root, 'examples', example, 'inventaire.yaml'), 'utf8');
  const truth = completed(parse(text), seed, tools);
  const start = stateOf(blanked(truth, share, seed, tools));
  const anyOf = (questions) => questions[Math.floor(chance() * questions.length)];
  const runs = {
    ours: [interview(start, truth, ours)],
    oracle: [interview(start, truth, oracle)],
    chance: Array.from({ length: ORDERS }, () => interview(start, truth, anyOf)),
  };
  const length = Math.max(...Object.values(runs).flatMap((each) => each.map((widths) => widths.length - 1)));
  const areas = Object.entries(runs).map(([name, each]) => [
    name,
    mean(each.map((widths) => area(widths, length))),
  ]);
  return {
    example,
    share,
    length,
    start: start.width,
    end: runs.ours[0].at(-1),
    ...Object.fromEntries(areas),
  };
}

const gain = (each) => (100 * (each.chance - each.ours)) / (each.chance - each.oracle);

function shown(result) {
  return {
    inventaire: `${result.example}, ${Math.round(100 * result.share)} % blanc`,
    questions: result.length,
    'largeur au début': Math.round(result.start),
    'à la fin': Math.round(result.end),
    'aire au hasard': Math.round(result.chance),
    'aire de l’oracle': Math.round(result.oracle),
    'notre aire': Math.round(result.ours),
    'part du gain (%)': Number(gain(result).toFixed(1)),
  };
}

const examples = options.exemples.split(',');
const shares = options.parts.split(',').map(Number);
console.log(`graine ${SEED}, ${ORDERS} ordres au hasard par inventaire`);
const results = examples.flatMap((example, row) =>
  shares.map((share, column) => {
    const result = measure(example, share, row * shares.length + column);
    console.log(`${example} ${share} : ${gain(result).toFixed(1)} %`);
    return result;
  }),
);
console.table(results.map(shown));
const total = (name) => results.reduce((sum, result) => sum + result[name], 0);
const overall = gain({ ours: total('ours'), oracle: total('oracle'), chance: total('chance') });
console.log(`ensemble : ${overall.toFixed(1)} % du gain de l’oracle (tenu : ${HELD} %)`);
if (overall < HELD) process.exitCode = 1;
