// How much a plan moves when one thing changes: each person of the examples who does something, with half, three quarters
// and nine tenths of their hours, or away for four weeks; the annual meeting two weeks later. « autres » are the steps of others that change their days, « au moins » how many
// of them have to, as far as the planner can prove; « fois » is the time of the new plan in times of the first one. The same
// plans give the same figures, times apart.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { load } from 'js-yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const TODAY = '2026-11-22';
const SHARES = [0.5, 0.75, 0.9];
/** Four weeks in the first spring of the plans. */
const AWAY = { du: '2027-03-01', au: '2027-03-28' };
const LATER_DAYS = 14;
/** Only what has this in its name: `npm run bench:replan -- petite-asso secretaire`. */
const wanted = process.argv.slice(2);

/** The program's own planner, bundled on the fly: the benchmark measures what ships. */
async function shipped() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { chooseTargets, makePlan } from './plan/index.js';
        export { readPeriods, readRange } from './domain/fact.js';`,
      resolveDir: join(root, 'src'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const yaml = (...path) => load(readFileSync(join(root, ...path), 'utf8'));
const folder = (...path) =>
  readdirSync(join(root, ...path))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => yaml(...path, name));
const byId = (list) => new Map(list.map((one) => [one.id, one]));

const data = {
  catalogue: {
    tools: byId(folder('src', 'data', 'catalogue')),
    formats: new Map(),
    rows: byId(folder('src', 'data', 'fiches').flatMap(({ lignes }) => lignes)),
    functions: byId(yaml('src', 'data', 'fonctions.yaml').fonctions),
  },
  recipes: folder('src', 'data', 'recipes'),
  planning: yaml('src', 'data', 'planning.yaml'),
  calendarData: yaml('src', 'data', 'calendrier.yaml'),
};
/** Nobody is at the door. */
const gate = (tool, target) => {
  const tolerance = { people: undefined, share: 1, own: false };
  return { tool, target, groups: [], tolerance, blocked: false, doubtful: false };
};
const { chooseTargets, makePlan, readPeriods, readRange } = await shipped();

function timed(tree, previous) {
  const inventory = { source: { name: 'essai.yaml', text: '' }, tree, spans: new Map() };
  const choices = chooseTargets(inventory, data.catalogue, data.planning, TODAY, gate);
  const start = performance.now();
  const plan = makePlan({ ...data, inventory, choices, evaluate: () => [], today: TODAY, previous });
  return { plan, time: performance.now() - start };
}

const withPerson = (tree, person, told) => ({
  ...tree,
  personnes: { ...tree.personnes, [person]: { ...tree.personnes[person], ...told } },
});

function withShare(tree, person, share) {
  const { min, max } = readRange(tree.personnes[person].heures_par_mois);
  return withPerson(tree, person, { heures_par_mois: { min: min * share, max: max * share } });
}

/** What is told of absences already, and these weeks. */
function away(tree, person) {
  const { periods } = readPeriods(tree.personnes[person].absences);
  const liste = [...periods.map(({ from, to }) => ({ du: from, au: to })), AWAY];
  return withPerson(tree, person, { absences: { complet: 'oui', liste } });
}

function meetingLater(tree) {
  const { ag } = tree.calendrier;
  const date = new Date(`${ag.date}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + LATER_DAYS);
  return {
    ...tree,
    calendrier: { ...tree.calendrier, ag: { ...ag, date: date.toISOString().slice(0, 10) } },
  };
}

const names = ({ assignees }) =>
  assignees
    .map(({ who }) => who)
    .sort()
    .join(' ');

/** `person`: whose steps are not those of others; undefined where the change is nobody's. */
function row(change, person, first, next) {
  const now = byId(next.plan.steps);
  const steps = first.plan.steps.filter(({ id }) => now.has(id));
  const moved = steps.filter(({ id, start, end }) => now.get(id).start !== start || now.get(id).end !== end);
  const isOther = ({ assignees }) => !assignees.some(({ who }) => who === person);
  const others = steps.filter(isOther);
  const before = new Set(first.plan.deadlinesGivenUp.map(({ pointer }) => pointer));
  return {
    changement: change,
    autres: `${moved.filter(isOther).length}/${others.length}`,
    'au plus 1/5': moved.filter(isOther).length * 5 <= others.length ? 'oui' : 'NON',
    'au moins': next.plan.unavoidable?.steps ?? 0,
    'en tout': moved.length,
    mains: steps.filter((step) => names(step) !== names(now.get(step.id))).length,
    'dates perdues': next.plan.deadlinesGivenUp.filter(({ pointer }) => !before.has(pointer)).length,
    fois: Number((next.time / first.time).toFixed(1)),
  };
}

function rowsOf(example) {
  const tree = { bascule: 1, ...yaml('examples', example, 'inventaire.yaml') };
  timed(tree);
  const first = timed(tree);
  const people = Object.keys(tree.personnes)
    .sort()
    .filter((person) => readRange(tree.personnes[person].heures_par_mois) !== undefined)
    .filter((person) =>
      first.plan.steps.some(({ assignees }) => assignees.some(({ who }) => who === person)),
    );
  const changes = [
    ...people.flatMap((person) => [
      ...SHARES.map((share) => [`${example} ${person} × ${share}`, person, withShare(tree, person, share)]),
      [`${example} ${person} absent`, person, away(tree, person)],
    ]),
    ...(tree.calendrier?.ag?.date === undefined ? [] : [[`${example} ag`, undefined, meetingLater(tree)]]),
  ];
  return changes
    .filter(([change]) => wanted.every((word) => change.includes(word)))
    .map(([change, person, changed]) => row(change, person, first, timed(changed, first.plan)));
}

const examples = readdirSync(join(root, 'examples')).sort();
console.table(examples.flatMap(rowsOf));
