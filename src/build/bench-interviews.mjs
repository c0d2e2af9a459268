// Interviews without anybody, for the measure of questions: what the families say after each answer, and what could be asked next,
// by the program's own code.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { named } from './bench-blanked.mjs';
import { traced } from './traced.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const TODAY = '2026-11-22';

/** The program's own ranking, bundled on the fly: the benchmark measures what ships. */
async function shipped() {
  const outfile = join(root, 'dist', `questions.${process.pid}.mjs`);
  buildSync({
    stdin: {
      contents: `
        export { exclusionGate } from './assess/index.js';
        export { EVALUATORS } from './assess/evaluators/index.js';
        export { enclose, runFamily } from './assess/families.js';
        export { familyQuestions, ranked } from './assess/questions.js';
        export { chooseTargets } from './plan/index.js';
        export { interviewRules } from './data/dialogue.js';
        export { knowledge } from './data/index.js';
        export { factsOf, fieldsOf, formAt, questionsIn, rankOf } from './ask/index.js';
        export { nodeAt, readCollection } from './domain/fact.js';
        export { withValue } from './domain/tree.js';`,
      resolveDir: join(root, 'src'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    // What is not ours stays where it is installed: read from there, as this file does.
    packages: 'external',
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}

export const ship = await shipped();
const { knowledge, interviewRules, nodeAt, withValue } = ship;
const { catalogue, weights, planning } = knowledge;

export const fieldsOf = (question, tree) => ship.fieldsOf(question, tree, interviewRules);

/** The tree with nothing at a pointer. */
export function without(tree, pointer) {
  const cut = pointer.lastIndexOf('/');
  const parent = nodeAt(tree, pointer.slice(0, cut));
  if (typeof parent !== 'object' || parent === null) return tree;
  const rest = Object.entries(parent).filter(([key]) => key !== pointer.slice(cut + 1));
  return withValue(tree, pointer.slice(0, cut), Object.fromEntries(rest));
}

/** Every family on each of its sides. */
const PARTS = ship.EVALUATORS.flatMap((evaluator) => evaluator.sides.map((side) => ({ evaluator, side })));

/**
 * How wide the families are, and what could be asked, as an interview works them out after each answer. What has read nothing
 * that changed is taken from the state before.
 */
export function stateOf(tree, before, changed = []) {
  const stands = (part) => part !== undefined && !part.trace.isTouched(changed, tree);
  const choice = stands(before?.choice) ? before.choice : targetsOf(tree);
  const parts = PARTS.map((part, index) => {
    const old = before?.parts[index];
    const sameTargets = part.side === 'rester' || before?.choice.key === choice.key;
    return sameTargets && stands(old) ? old : partOf(part, tree, choice.targets);
  });
  const questions = () => ship.ranked(parts.flatMap((part) => part.questions()));
  return { tree, choice, parts, questions, width: parts.reduce((sum, { width }) => sum + width, 0) };
}

function targetsOf(tree) {
  const trace = traced(tree);
  const inventory = { tree: trace.tree, spans: new Map(), source: { name: '', text: '' } };
  const gate = ship.exclusionGate({ inventory, catalogue, weights, today: TODAY });
  const choices = ship.chooseTargets(inventory, catalogue, planning, TODAY, gate);
  const targets = choices.flatMap(({ tool, to }) => (to === undefined ? [] : [[tool, to]]));
  return { trace, targets: new Map(targets), key: JSON.stringify(targets) };
}

function partOf({ evaluator, side }, tree, targets) {
  const trace = traced(tree);
  const nothing = { overridden: new Set(), departures: new Set() };
  const world = { ...nothing, tree: trace.tree, targets, catalogue, weights, today: TODAY };
  const runs = ship.runFamily(world, evaluator, side);
  const { low, high } = ship.enclose(world, runs);
  let known;
  const questions = () => (known ??= ship.familyQuestions(world, evaluator, side));
  return { trace, width: high - low, questions };
}

/** The inventory once somebody who knows the truth has answered all that a question asks, and what that changed. */
export function answered(tree, question, truth) {
  const changed = [];
  let now = tree;
  const put = (pointer, value) => {
    now = withValue(now, pointer, value);
    changed.push(pointer);
  };
  for (const { pointer, form } of fieldsOf(question, tree)) {
    if (!fieldsOf(question, now).some((field) => field.pointer === pointer)) continue;
    const told = nodeAt(truth, pointer) ?? 'inconnu';
    if (form.shape !== 'collection' || typeof told !== 'object') put(pointer, told);
    else
      for (const [id, element] of Object.entries(told))
        if (nodeAt(now, `${pointer}/${id}`) === undefined) put(`${pointer}/${id}`, named(element));
  }
  return { tree: now, changed };
}

function open({ questions, tree }, asked) {
  return ship.questionsIn(questions(), {}, tree, interviewRules).filter(({ id }) => !asked.has(id));
}

/** A whole interview: the widths after each question. `pick` names the next of the open questions. */
export function interview(start, truth, pick) {
  const asked = new Set();
  let state = start;
  const widths = [start.width];
  for (;;) {
    const questions = open(state, asked);
    if (questions.length === 0) return widths;
    const question = pick(questions, state, truth);
    asked.add(question.id);
    const { tree, changed } = answered(state.tree, question, truth);
    state = stateOf(tree, state, changed);
    widths.push(state.width);
  }
}
