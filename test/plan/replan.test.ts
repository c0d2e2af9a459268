import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/dates.js';
import { nodeAt, readRange } from '../../src/domain/fact.js';
import type { FollowUp, StepNote } from '../../src/domain/follow-up.js';
import type { Inventory } from '../../src/domain/inventory.js';
import type { Plan, Step } from '../../src/domain/plan.js';
import { loadPlan } from '../../src/load/index.js';
import { chooseTargets, makePlan, planToYaml, type PlanInput } from '../../src/plan/index.js';
import { CAUSE_TEXTS } from '../../src/texts/fr/movements.js';
import {
  OPEN_GATE,
  calendarData,
  catalogue,
  example,
  EXAMPLES,
  inventoryOf,
  planning,
  recipes,
} from './load-data.js';

const TODAY = '2026-11-22';
type Tree = Readonly<Record<string, unknown>>;

function inputOf(inventory: Inventory, today = TODAY): PlanInput {
  const choices = chooseTargets(inventory, catalogue, planning, today, OPEN_GATE);
  return { inventory, catalogue, recipes, planning, calendarData, choices, evaluate: () => [], today };
}

const SMALL = 'petite-asso';
const firsts = new Map(EXAMPLES.map((name) => [name as string, makePlan(inputOf(example(name)))]));
const first = firsts.get(SMALL) as Plan;
const notes = (entries: Readonly<Record<string, StepNote>>): FollowUp => new Map(Object.entries(entries));
const after = (followUp: FollowUp, today: string, inventory = example(SMALL), previous = first): Plan =>
  makePlan({ ...inputOf(inventory, today), previous, followUp });
const stepOf = (plan: Plan, id: string): Step | undefined => plan.steps.find((step) => step.id === id);
const causeOf = (plan: Plan, id: string) => plan.movements.find(({ step }) => step === id)?.cause;
/** What is not where it was, done or not. */
const movedIds = (before: Plan, now: Plan): readonly string[] =>
  now.steps
    .filter(({ id, start, end }) => {
      const was = stepOf(before, id);
      return was === undefined || was.start !== start || was.end !== end;
    })
    .map(({ id }) => id);
/** Everything planned to end before a day is done on its day. */
const doneBy = (plan: Plan, day: string): FollowUp =>
  new Map(plan.steps.filter(({ end }) => end < day).map(({ id, end }) => [id, { fait: end }]));
const named = (plan: Plan, name: string): Step => {
  const found = plan.steps.find(({ text }) => text.endsWith(`.${name}`));
  if (found === undefined) throw new Error(`no step ${name}`);
  return found;
};

/** The same association where one person gives another share of their hours. */
function withHours(name: string, person: string, share: number): Inventory {
  const tree = example(name).tree as Tree;
  const people = tree['personnes'] as Readonly<Record<string, Tree>>;
  const hours = readRange(nodeAt(tree, `/personnes/${person}/heures_par_mois`));
  if (hours === undefined) throw new Error(`no hours for ${person}`);
  return inventoryOf({
    ...tree,
    personnes: {
      ...people,
      [person]: { ...people[person], heures_par_mois: { min: hours.min * share, max: hours.max * share } },
    },
  });
}

describe.each(EXAMPLES)('a second plan of %s', (name) => {
  const before = firsts.get(name) as Plan;
  const inventory = example(name);

  it('is the same, byte for byte, when nothing has changed', () => {
    const again = after(new Map(), TODAY, inventory, before);
    expect(planToYaml(again, '')).toBe(planToYaml(before, ''));
  });

  it('is the same read back from its file', async () => {
    const loaded = await loadPlan({ name: 'plan.yaml', text: planToYaml(before, 'titre') });
    expect(loaded).toEqual({ ok: true, value: JSON.parse(JSON.stringify(before)), diagnostics: [] });
  });

  it.each([30, 120])('moves nothing %i days later when all was done as planned', (days) => {
    const today = addDays(TODAY, days);
    expect(movedIds(before, after(doneBy(before, today), today, inventory, before))).toEqual([]);
  });
});

describe('one change', () => {
  it('moves nothing when somebody has more time', () => {
    const more = after(new Map(), TODAY, withHours(SMALL, 'secretaire', 2));
    expect(movedIds(first, more)).toEqual([]);
  });

  it.each([
    ['petite-asso', 'presidente'],
    ['petite-asso', 'tresoriere'],
    ['petite-asso', 'animatrice-jardin'],
    ['moyenne-asso', 'tresorier'],
    ['moyenne-asso', 'secretaire'],
    ['petite-asso', 'referent'],
    ['centre-social', 'comptable'],
    ['centre-social', 'conseillere-numerique'],
    ['centre-social', 'directrice'],
  ])('of a person’s hours moves at most a fifth of what others do: %s, %s', (name, person) => {
    expect(shareMoved(name, person)).toBeLessThanOrEqual(0.2);
  });

  it.each([
    ['petite-asso', 'secretaire', 0.75],
    ['petite-asso', 'secretaire', 0.9],
    ['douze-reponses', 'secretaire', 0.75],
    ['douze-reponses', 'secretaire', 0.9],
    ['petite-asso', 'secretaire', 0.5],
    ['moyenne-asso', 'presidente', 0.5],
    ['moyenne-asso', 'coordinatrice', 0.75],
    ['centre-social', 'directrice', 0.5],
    ['centre-social', 'animateur-jeunesse', 0.5],
  ])('of hours hands single steps over where others would move: %s, %s × %d', (name, person, share) => {
    expect(shareMoved(name, person, share)).toBeLessThanOrEqual(0.2);
    expect(otherHands(name, person, share).length).toBeLessThanOrEqual(7);
  });

  it('of the hours of who carries much of a plan hands no work over that they can still do later', () => {
    expect(otherHands('centre-social', 'directrice', 0.75)).toEqual([]);
  });

  it('of the hours of somebody who runs out of time hands over single steps, not whole projects', () => {
    const handed = otherHands('moyenne-asso', 'secretaire', 0.75);
    expect(handed.length).toBeGreaterThan(0);
    const before = firsts.get('moyenne-asso') as Plan;
    for (const { wave } of handed)
      expect(before.steps.filter((step) => step.wave === wave && !handed.includes(step))).not.toEqual([]);
  });

  it.each([
    ['moyenne-asso', 'coordinatrice', 0.75],
    ['moyenne-asso', 'coordinatrice', 0.5],
    ['moyenne-asso', 'presidente', 0.5],
    ['petite-asso', 'secretaire', 0.5],
    ['petite-asso', 'referent', 0.5],
  ])('of hours gives up no date that the plan before held: %s, %s × %d', (name, person, share) => {
    expect(givenUp(firsts.get(name) as Plan)).toEqual(
      expect.arrayContaining(givenUp(withLess(name, person, share))),
    );
  });

  // No order of the work that is found holds the date: what is kept in place must not cost another one.
  it.each([
    ['douze-reponses', 'secretaire', 4],
    ['petite-asso', 'presidente', 1],
    ['centre-social', 'animateur-jeunesse', 1],
  ])('of hours tells how many steps of others had to move, and they did: %s, %s', (name, person, least) => {
    const { steps = 0, first: id = '' } = withLess(name, person, 0.5).unavoidable ?? {};
    expect(steps).toBeGreaterThanOrEqual(least);
    expect(movedIds(firsts.get(name) as Plan, withLess(name, person, 0.5))).toContain(id);
    expect(shareMoved(name, person, 0.5) * othersOf(name, person).length).toBeGreaterThanOrEqual(
      steps - 0.001,
    );
  });

  it('of hours gives up no more dates for the sake of moving less', () => {
    const before = firsts.get(SMALL) as Plan;
    const suivi = { ...planning.suivi, essais: 0, essais_rapides: 0 };
    const plain = makePlan({
      ...inputOf(withHours(SMALL, 'secretaire', 0.75)),
      planning: { ...planning, suivi },
      previous: before,
      followUp: new Map(),
    });
    expect(givenUp(plain)).toEqual(expect.arrayContaining(givenUp(withLess(SMALL, 'secretaire', 0.75))));
  });

  it('of hours says of what was put off that it lets others keep their days', () => {
    const { movements } = withLess('centre-social', 'conseillere-numerique', 0.75);
    const told = movements.filter(({ cause }) => cause.id === 'laisse-passer');
    expect(told.length).toBeGreaterThan(0);
    for (const { from, to } of told) expect((to?.end ?? '') > (from?.end ?? '')).toBe(true);
  });

  const found = new Map<string, Plan>();
  /** The next plan where somebody gives less time; found once. */
  function withLess(name: string, person: string, share: number): Plan {
    const key = `${name} ${person} ${String(share)}`;
    const plan =
      found.get(key) ?? after(new Map(), TODAY, withHours(name, person, share), firsts.get(name) as Plan);
    found.set(key, plan);
    return plan;
  }

  function givenUp({ deadlinesGivenUp }: Plan): string[] {
    return deadlinesGivenUp.map(({ pointer }) => pointer);
  }

  /** Steps as they were whose people are others now. */
  function otherHands(name: string, person: string, share: number): readonly Step[] {
    const who = (step: Step | undefined) => (step?.assignees ?? []).map((one) => one.who).sort();
    const less = withLess(name, person, share);
    return (firsts.get(name) as Plan).steps.filter(
      (step) => who(step).join(' ') !== who(stepOf(less, step.id)).join(' '),
    );
  }

  function othersOf(name: string, person: string): readonly Step[] {
    const { steps } = firsts.get(name) as Plan;
    return steps.filter(({ assignees }) => !assignees.some(({ who }) => who === person));
  }

  /** Of the steps of others, the share that moves when somebody has less time. */
  function shareMoved(name: string, person: string, share = 0.75): number {
    const before = firsts.get(name) as Plan;
    const others = othersOf(name, person);
    const moved = movedIds(before, withLess(name, person, share)).filter((id) =>
      others.some((step) => step.id === id),
    );
    return moved.length / others.length;
  }

  it('of a date that the plan holds anyway moves nothing', () => {
    const tree = example(SMALL).tree as Tree;
    const goal = { ...(tree['objectifs'] as Tree), echeance: '2029-12-31' };
    const next = after(new Map(), TODAY, inventoryOf({ ...tree, objectifs: goal }));
    expect(movedIds(first, next)).toEqual([]);
  });

  it('leaves the work with those who had it', () => {
    const more = after(new Map(), TODAY, withHours(SMALL, 'tresoriere', 4));
    const hands = (plan: Plan) => plan.steps.map(({ id, assignees }) => [id, assignees]);
    expect(hands(more)).toEqual(hands(first));
  });
});

describe('what is done', () => {
  const [one, two] = first.steps as [Step, Step];

  it('has the day that people told, and moves no more', () => {
    const today = addDays(TODAY, 10);
    const marked = after(notes({ [one.id]: { fait: addDays(one.end, 1) } }), today);
    expect(stepOf(marked, one.id)).toMatchObject({
      start: one.start,
      end: addDays(one.end, 1),
      done: addDays(one.end, 1),
    });
    const later = after(
      notes({ [one.id]: { fait: addDays(one.end, 1) } }),
      addDays(today, 40),
      example(SMALL),
      marked,
    );
    expect(stepOf(later, one.id)).toEqual(stepOf(marked, one.id));
  });

  it('asks for no more hours', () => {
    const hours = ({ costs }: Plan) => costs.years.reduce((sum, year) => sum + year.hours, 0);
    const own = (step: Step) => step.assignees.reduce((sum, each) => sum + each.hours, 0);
    const marked = after(notes({ [one.id]: { fait: one.end }, [two.id]: { fait: two.end } }), TODAY);
    expect(hours(first) - hours(marked)).toBeCloseTo(own(one) + own(two));
  });

  it('stays in the plan when the inventory no longer asks for it', () => {
    const tree = example(SMALL).tree as Tree;
    const tools = tree['outils'] as Readonly<Record<string, Tree>>;
    const id = 'garde-fous.export@google-drive';
    const drive = { ...tools['google-drive'], export: { existe: 'oui', essaye: 'oui' } };
    const tried = inventoryOf({ ...tree, outils: { ...tools, 'google-drive': drive } });
    const note = notes({ [id]: { fait: '2026-11-23' } });
    expect(stepOf(after(new Map(), TODAY, tried), id)).toBeUndefined();
    expect(stepOf(after(note, '2026-11-24', tried), id)?.done).toBe('2026-11-23');
  });
});

describe('what people say', () => {
  it('a step not done in time waits until today, and says so', () => {
    const today = addDays(TODAY, 30);
    const done = new Map(doneBy(first, today));
    const [late] = [...done.keys()].slice(-1) as [string];
    done.delete(late);
    const next = after(done, today);
    expect(stepOf(next, late)?.start.localeCompare(today)).toBeGreaterThanOrEqual(0);
    expect(causeOf(next, late)).toEqual({ id: 'pas-encore-faite', args: { date: stepOf(first, late)?.end } });
  });

  it('a step put off starts on the day asked for at the earliest, and what follows waits for it', () => {
    const id = 'garde-fous.acces@facebook';
    const next = after(notes({ [id]: { reporte: '2027-01-15' } }), TODAY);
    expect((stepOf(next, id)?.start ?? '') >= '2027-01-15').toBe(true);
    expect(causeOf(next, id)?.id).toBe('date-demandee');
    expect(causeOf(next, 'garde-fous.compte@facebook')).toEqual({
      id: 'attend-une-etape',
      args: { etape: id },
    });
  });

  it('a step dropped goes with what only served it, and the rest waits for what it waited for', () => {
    const pilot = named(first, 'pilote');
    const next = after(notes({ [pilot.id]: { abandonne: TODAY, raison: 'Déjà essayé ailleurs' } }), TODAY);
    expect(next.dropped).toContain(pilot.id);
    expect(stepOf(next, pilot.id)).toBeUndefined();
    expect(causeOf(next, pilot.id)).toEqual({ id: 'abandonnee', args: { raison: 'Déjà essayé ailleurs' } });
    for (const step of next.steps)
      for (const before of step.after) expect(stepOf(next, before), `${before} → ${step.id}`).toBeDefined();
  });

  it('without its switch a project goes no further', () => {
    const over = first.steps.find(({ pointOfNoReturn }) => pointOfNoReturn) as Step;
    const next = after(notes({ [over.id]: { abandonne: TODAY } }), TODAY);
    expect(next.steps.filter(({ wave, start }) => wave === over.wave && start > over.end)).toEqual([]);
  });

  it('« non » keeps the tool and ends its project; the decision stays as a trace', () => {
    const decision = first.steps.find((step) => step.decision !== undefined) as Step;
    const note = notes({ [decision.id]: { decide: 'non', le: TODAY } });
    const next = after(note, TODAY);
    expect(next.steps.filter(({ wave }) => wave === decision.wave).map(({ id }) => id)).toEqual([
      decision.id,
    ]);
    for (const tool of decision.tools) {
      const choice = next.choices.find((one) => one.tool === tool);
      expect([choice?.verdict, choice?.own, choice?.reasons[0]?.id]).toEqual([
        'garder',
        true,
        'decide-de-garder',
      ]);
    }
    // And still, once the plan no longer knows the project.
    const later = after(note, addDays(TODAY, 5), example(SMALL), next);
    expect(later.choices).toEqual(next.choices);
  });

  it('« ajourné » brings the question back at a later meeting', () => {
    const decision = first.steps.find((step) => step.decision !== undefined) as Step;
    const done = new Map(doneBy(first, decision.start));
    const next = after(
      new Map([...done, [decision.id, { decide: 'ajourne', le: decision.end }]]),
      decision.end,
    );
    expect((stepOf(next, decision.id)?.start ?? '') > decision.end).toBe(true);
    expect(causeOf(next, decision.id)?.id).toBe('decision-ajournee');
  });

  it('a step that has begun keeps its days and asks for less', () => {
    const [one] = first.steps as [Step];
    expect(stepOf(after(notes({ [one.id]: { commence: TODAY } }), TODAY), one.id)).toMatchObject({
      start: one.start,
      end: one.end,
      begun: TODAY,
    });
  });
});

describe('movements', () => {
  const next = after(notes({ 'garde-fous.acces@facebook': { reporte: '2027-01-15' } }), TODAY);

  it('tell every step that is not where it was, and only those', () => {
    expect(next.movements.map(({ step }) => step).sort()).toEqual([...movedIds(first, next)].sort());
  });

  it('each have a sentence', () => {
    for (const { cause } of next.movements) expect(CAUSE_TEXTS[cause.id], cause.id).toBeDefined();
  });

  it('stay until something changes again', () => {
    const same = after(
      notes({ 'garde-fous.acces@facebook': { reporte: '2027-01-15' } }),
      TODAY,
      example(SMALL),
      next,
    );
    expect(planToYaml(same, '')).toBe(planToYaml(next, ''));
  });

  it('stay when only the date has changed', () => {
    const note = notes({ 'garde-fous.acces@facebook': { reporte: '2027-01-15' } });
    expect(after(note, addDays(TODAY, 1), example(SMALL), next).movements).toEqual(next.movements);
  });

  it('change two lines of a step in the file, where it stands', () => {
    const lines = (plan: Plan) => planToYaml(plan, '').split('\n');
    const steps = (plan: Plan) =>
      lines(plan).slice(lines(plan).indexOf('steps:'), lines(plan).indexOf('waves:'));
    const [was, is] = [steps(first), steps(next)];
    expect(is.length).toBe(was.length);
    const changed = is.filter((line, index) => line !== was[index]);
    for (const line of changed) expect(line).toMatch(/^ {4}(?:start|end): |^ {6}date: /);
  });
});
