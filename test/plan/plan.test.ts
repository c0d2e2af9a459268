import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../src/domain/calendar.js';
import { addDays, dateOf, dayOf, daysBetween } from '../../src/domain/dates.js';
import { nodeAt, readPeriods, readRange, readText } from '../../src/domain/fact.js';
import type { Inventory } from '../../src/domain/inventory.js';
import type { Plan, Step } from '../../src/domain/plan.js';
import type { Evaluate, FamilyScore, Overrides } from '../../src/domain/score.js';
import { chooseTargets, makePlan, planToYaml, type PlanInput } from '../../src/plan/index.js';
import { frameOf } from '../../src/plan/frame.js';
import { periodMask } from '../../src/plan/masks.js';
import { plainVariation } from '../../src/plan/relaxations.js';
import { solve } from '../../src/plan/solve.js';
import { HYPOTHESIS_TEXTS, ROLE_WORDS } from '../../src/texts/fr/plan.js';
import { violations } from './checker.js';
import {
  OPEN_GATE,
  calendarData,
  catalogue,
  example,
  EXAMPLES,
  inventoryOf,
  planning,
  readJson,
  recipes,
} from './load-data.js';
import { cli } from '../../src/texts/fr/cli.js';

const TODAY = '2026-11-22';
const silent: Evaluate = () => [];

function inputOf(inventory: Inventory, evaluate: Evaluate = silent): PlanInput {
  const choices = chooseTargets(inventory, catalogue, planning, TODAY, OPEN_GATE);
  return { inventory, catalogue, recipes, planning, calendarData, choices, evaluate, today: TODAY };
}

const planOf = (tree: object, evaluate?: Evaluate): Plan => makePlan(inputOf(inventoryOf(tree), evaluate));
const plans = new Map(EXAMPLES.map((name) => [name, makePlan(inputOf(example(name)))]));
const projectsOf = (plan: Plan): readonly (readonly Step[])[] =>
  plan.waves
    .filter(({ id }) => id !== 'garde-fous')
    .map(({ id }) => plan.steps.filter(({ wave }) => wave === id));
const stepNamed = (steps: readonly Step[], name: string) =>
  steps.filter(({ text }) => text.endsWith(`.${name}`));

describe.each(EXAMPLES)('the plan of %s', (name) => {
  const plan = plans.get(name) as Plan;
  const inventory = example(name);
  const frame = frameOf(inputOf(inventory));
  const solution = solve(frame, plainVariation(20));
  const day = (index: number) => dateOf(frame.stretch.from + index);

  it('is valid by its schema, read back from its text', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(
      readJson('schemas/plan.schema.json') as object,
    );
    const read: unknown = parse(planToYaml(plan, cli.planHeading));
    expect([validate(read), validate.errors]).toEqual([true, null]);
    expect(byId(read as Plan)).toEqual(byId(JSON.parse(JSON.stringify(plan)) as Plan));
  });

  it('finds a place for every step', () => {
    expect(solution.schedule.unplaced).toEqual([]);
    expect(plan.steps.length).toBe(solution.steps.length);
  });

  it('breaks no hard constraint', () => {
    expect(violations(solution.problem, { ...solution.schedule, lateness: lateness(solution) })).toEqual([]);
  });

  it('starts each step after what comes before it', () => {
    const byId = new Map(plan.steps.map((step) => [step.id, step]));
    for (const step of plan.steps) {
      for (const before of step.after)
        expect(byId.get(before)?.end ?? '', `${before} → ${step.id}`).toMatch(/^\d/);
      for (const before of step.after)
        expect((byId.get(before)?.end ?? '') < step.start, `${before} → ${step.id}`).toBe(true);
    }
  });

  it('safeguards before it decides, and decides before it switches', () => {
    const safeguards = plan.steps.filter(({ wave }) => wave === 'garde-fous');
    for (const steps of projectsOf(plan)) {
      const [decision] = steps.filter((step) => step.decision !== undefined);
      const switches = steps.filter(({ pointOfNoReturn }) => pointOfNoReturn);
      expect([decision === undefined, switches.length]).toEqual([false, 1]);
      for (const { end } of safeguards) expect(end < (decision?.start ?? '')).toBe(true);
      expect((decision?.end ?? '') < (switches[0]?.start ?? '')).toBe(true);
    }
  });

  it('names a carrier and a second person who are not the same', () => {
    for (const steps of projectsOf(plan)) {
      for (const { assignees } of stepNamed(steps, 'equipe'))
        expect(new Set(assignees.map(({ who }) => who)).size).toBe(2);
    }
  });

  it('never asks more hours of a person in a month than told, nor outside a mandate or in an absence', () => {
    for (const { id } of frame.stretch.workers.values()) {
      const person = nodeAt(inventory.tree, `/personnes/${id}`);
      if (person === undefined) continue;
      const range = readRange(nodeAt(person, '/heures_par_mois'));
      const told = range === undefined ? planning.personnes.heures_inconnues : (range.min + range.max) / 2;
      const own = solution.schedule.allocations.filter(({ worker }) => worker === id);
      const months = new Map<string, number>();
      for (const { day: index, minutes } of own) {
        const month = day(index).slice(0, 7);
        months.set(month, (months.get(month) ?? 0) + minutes);
      }
      for (const minutes of months.values()) expect(minutes).toBeLessThanOrEqual(told * 60);
      const end = readText(nodeAt(person, '/fin_mandat')) ?? 'sans-terme';
      const away = readPeriods(nodeAt(person, '/absences')).periods;
      for (const { day: index } of own) {
        expect(end === 'sans-terme' || day(index) <= end).toBe(true);
        expect(away.some(({ from, to }) => from <= day(index) && day(index) <= to)).toBe(false);
      }
    }
  });

  it('asks only people of the inventory or roles that have words', () => {
    for (const { assignees } of plan.steps) {
      for (const { who, kind } of assignees) {
        if (kind === 'role') expect(Object.keys(ROLE_WORDS)).toContain(who);
        else expect(nodeAt(inventory.tree, `/personnes/${who}`)).toBeDefined();
      }
    }
  });

  it('decides and trains on no public holiday and in no absent period, and trains at length in calm ones only, where they are known', () => {
    const from = dayOf(TODAY);
    const calendar = readCalendar(
      inventory.tree,
      calendarData,
      from,
      from + planning.recherche.horizon_jours,
    );
    const late = plan.hypotheses
      .filter(({ id }) => id === 'periodes-calmes-inconnues')
      .flatMap(({ args }) => args['groupes'] as readonly string[]);
    for (const step of plan.steps) {
      if (step.decision !== undefined) {
        expect(calendar.isPublicHoliday(dayOf(step.decision.date))).toBe(false);
        expect(calendar.kindOf(dayOf(step.decision.date), [])).not.toBe('absente');
      }
    }
    // What fits into an ordinary meeting waits for no calm period.
    const isShort = (id: string): boolean =>
      (plan.steps.find((step) => step.id === id)?.learners ?? []).every(
        ({ hours }) => hours <= planning.groupes.formation_courte_heures,
      );
    for (const { activity, worker, day: index } of solution.schedule.allocations) {
      const group = /\.formation@.*\.([a-z0-9-]+)$/.exec(activity)?.[1];
      if (group === undefined || late.includes(group)) continue;
      expect(calendar.isPublicHoliday(from + index), worker).toBe(false);
      const kind = calendar.kindOf(from + index, [group]);
      expect(kind).not.toBe('absente');
      if (calendar.knowsCalm([group]) && !isShort(activity)) expect(kind, activity).toBe('calme');
    }
  });

  it('says where training and use are more than three weeks apart, and only there', () => {
    for (const steps of projectsOf(plan)) {
      const use = stepNamed(steps, 'cohabitation')[0];
      for (const training of stepNamed(steps, 'formation')) {
        const gap = daysBetween(training.end, use?.start ?? training.end) - 1;
        expect(training.refresher?.days).toBe(gap > planning.groupes.usage_sous_jours ? gap : undefined);
      }
    }
  });

  it('has training followed by its use within three weeks wherever the trainer has the hours', () => {
    const apart = plan.steps.filter(({ refresher }) => refresher !== undefined).map(({ id }) => id);
    // Four hours of training, and a trainer who gives two a month.
    const tooMuch = ['messagerie-privee.formation@whatsapp.benevoles'];
    expect(apart).toEqual(name === 'moyenne-asso' ? tooMuch : []);
  });

  it('has no more migrations open at once than the team carries', () => {
    const capacity =
      readRange(nodeAt(inventory.tree, '/objectifs/chantiers_en_parallele'))?.max ??
      planning.chantiers.en_parallele;
    // Closing what hardly anybody uses takes nobody's place, nor does a link that replaces another one.
    const closed = plan.choices.filter(({ verdict }) => verdict === 'arreter').map(({ tool }) => tool);
    const open = projectsOf(plan).flatMap((steps) => {
      if (steps.every(({ tools }) => tools.every((tool) => closed.includes(tool)))) return [];
      if (steps.every(({ recipe }) => recipes.find(({ id }) => id === recipe)?.reversible === true))
        return [];
      const [first] = stepNamed(steps, 'annonce');
      const [last] = steps.filter(({ pointOfNoReturn }) => pointOfNoReturn);
      return first === undefined || last === undefined ? [] : [{ from: first.start, to: last.end }];
    });
    for (const { from } of open)
      expect(open.filter((span) => span.from <= from && from <= span.to).length).toBeLessThanOrEqual(
        capacity,
      );
  });

  it('is never shorter than its bound', () => {
    expect(plan.bound.days).toBeLessThanOrEqual(plan.days);
  });

  it('gives the same text twice, and for any order of the keys', () => {
    const text = planToYaml(plan, cli.planHeading);
    expect(planToYaml(makePlan(inputOf(example(name))), cli.planHeading)).toBe(text);
    expect(planToYaml(makePlan(inputOf(turned(inventory))), cli.planHeading)).toBe(text);
    expect(text.split('\n')[0]).toMatch(/^# Fichier calculé/);
  });

  it('has words for all that it supposes', () => {
    for (const { id, source } of plan.hypotheses) {
      expect(Object.keys(HYPOTHESIS_TEXTS)).toContain(id);
      expect(source).not.toBe('');
    }
  });

  it('counts money in whole cents, low before high, and hours apart', () => {
    for (const { money, hours } of plan.costs.years) {
      for (const { low, high } of money)
        expect([Number.isInteger(low), Number.isInteger(high), low <= high]).toEqual([true, true, true]);
      expect(hours).toBeGreaterThanOrEqual(0);
    }
    const hours = plan.steps
      .flatMap(({ assignees }) => assignees.map((assignee) => assignee.hours))
      .reduce((a, b) => a + b, 0);
    expect(plan.costs.years.reduce((sum, year) => sum + year.hours, 0)).toBeCloseTo(hours, 6);
  });
});

function lateness({ problem, schedule }: ReturnType<typeof solve>): number {
  return problem.activities.reduce((sum, { id, deadline }) => {
    const finish = schedule.placed.find((placed) => placed.id === id)?.finish ?? 0;
    return sum + Math.max(0, finish - (deadline ?? Infinity));
  }, 0);
}

/** The same inventory with the keys of every mapping the other way round. */
function turned(inventory: Inventory): Inventory {
  const turn = (node: unknown): unknown => {
    if (Array.isArray(node)) return node;
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .reverse()
        .map(([key, value]) => [key, turn(value)]),
    );
  };
  return { ...inventory, tree: turn(inventory.tree) as Inventory['tree'] };
}

describe('a plan', () => {
  const drive = { acces: ['secretaire'], compte: { au_nom_de: 'personne' }, export: { essaye: 'non' } };
  const people = { secretaire: { heures_par_mois: 6 }, referent: { heures_par_mois: 6 } };

  it('exists for an empty inventory', () => {
    const plan = planOf({});
    expect([plan.outcome, plan.steps.map(({ id }) => id)]).toEqual([
      'faisable',
      ['garde-fous.point@association'],
    ]);
  });

  it('asks for roles to be filled when nobody is known, and says so', () => {
    const plan = planOf({ outils: { 'google-drive': {} } });
    const roles = plan.steps.flatMap(({ assignees }) => assignees).filter(({ kind }) => kind === 'role');
    expect(roles.map(({ who }) => who)).toContain('porteur-a-trouver');
    expect(
      plan.hypotheses.filter(({ id }) => id === 'role-a-trouver').map(({ args }) => args['role']),
    ).toContain('second-a-trouver');
  });

  it('proves that next week is too soon, keeps a plan, and says what it gives up', () => {
    const plan = planOf({
      outils: { 'google-drive': drive },
      personnes: people,
      objectifs: { echeance: '2026-12-01' },
    });
    expect(plan.outcome).toBe('impossible-prouve');
    expect(plan.deadlinesGivenUp).toMatchObject([
      { kind: 'objectif', date: '2026-12-01', proven: true, passed: false },
    ]);
    expect(plan.steps.some(({ pointOfNoReturn }) => pointOfNoReturn)).toBe(true);
  });

  it('offers more weeks that do make it feasible', () => {
    const { tree } = example('petite-asso');
    const goals = nodeAt(tree, '/objectifs') as object;
    const until = (echeance: string) => planOf({ ...tree, objectifs: { ...goals, echeance } });
    const plan = until('2027-08-31');
    const weeks = plan.relaxations.find(({ kind }) => kind === 'semaines')?.args['semaines'];
    expect(weeks).toBeTypeOf('number');
    expect(until(addDays('2027-08-31', Number(weeks) * 7)).outcome).toBe('faisable');
  });

  it('gives at most three relaxations, each of its own kind, and none when nothing is in the way', () => {
    for (const plan of plans.values()) {
      const kinds = plan.relaxations.map(({ kind }) => kind);
      expect(kinds.length).toBeLessThanOrEqual(3);
      expect(new Set(kinds).size).toBe(kinds.length);
      if (plan.outcome === 'faisable') expect(kinds).toEqual([]);
    }
  });

  it('does not wait for the safeguards of others when a service ends', () => {
    const ending = { ...drive, changements_annonces: { fin: { nature: 'fermeture', date: '2027-09-30' } } };
    const plan = planOf({ outils: { 'google-drive': ending, whatsapp: drive }, personnes: people });
    const decision = plan.steps.find(({ id }) => id === 'fichiers-partages.decision@google-drive');
    expect(decision?.after).toContain('garde-fous.export@google-drive');
    expect(decision?.after).not.toContain('garde-fous.point@association');
    const first = plan.steps.find(({ id }) => id === 'fichiers-partages.entretiens@google-drive');
    expect(first?.after).toEqual(['garde-fous.export@google-drive']);
  });

  it('leaves out the safeguards that are there already', () => {
    const safe = {
      acces: ['secretaire', 'referent'],
      compte: { au_nom_de: 'association' },
      export: { essaye: 'oui' },
    };
    const ids = planOf({ outils: { 'google-drive': safe }, personnes: people }).steps.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('garde-fous.'))).toEqual(['garde-fous.point@association']);
  });

  it('moves what feeds each other together, and names it', () => {
    const plan = planOf({
      outils: { 'google-forms': { adherences: ['google-sheets'] }, 'google-sheets': {}, whatsapp: {} },
      personnes: people,
    });
    expect(
      plan.waves.some(
        ({ id, tools }) =>
          id !== 'garde-fous' && tools.includes('google-forms') && tools.includes('google-sheets'),
      ),
    ).toBe(true);
    expect(
      plan.waves.some(
        ({ id, tools }) =>
          id !== 'garde-fous' && tools.includes('google-forms') && tools.includes('whatsapp'),
      ),
    ).toBe(false);
  });

  it('does not cut a private messenger: a bridge and a charter instead of a closing', () => {
    const names = planOf({ outils: { whatsapp: {} }, personnes: people }).steps.map(({ text }) => text);
    expect(names).toContain('messagerie-privee.charte');
    expect(names).toContain('messagerie-privee.passerelle');
    expect(names).toContain('messagerie-privee.maintien');
    expect(names.filter((name) => name.startsWith('messagerie') && name.endsWith('.fermeture'))).toEqual([]);
  });

  it('bridges a private messenger even where a team uses it as its chat', () => {
    const names = planOf({
      outils: { whatsapp: { usages: ['messagerie-equipe'] } },
      usages: { 'messagerie-equipe': { outils: ['whatsapp'] } },
      personnes: people,
    }).steps.map(({ text }) => text);
    expect(names).toContain('messagerie-privee.passerelle');
  });

  it('trains a second person before the switch where fewer than two know what takes over', () => {
    const known = { competences: { nextcloud: 'a-l-aise' } };
    const planFor = (personnes: object) => planOf({ outils: { 'google-drive': drive }, personnes });
    const alone = planFor({
      secretaire: { heures_par_mois: 20, ...known },
      referent: { heures_par_mois: 20 },
    });
    const training = stepNamed(alone.steps, 'releve')[0];
    const [first] = alone.steps.filter(({ pointOfNoReturn }) => pointOfNoReturn);
    expect(new Set(training?.assignees.map(({ who }) => who)).size).toBe(2);
    expect((training?.end ?? '9') < (first?.start ?? '')).toBe(true);
    const both = planFor({
      secretaire: { heures_par_mois: 20, ...known },
      referent: { heures_par_mois: 20, ...known },
    });
    expect(stepNamed(both.steps, 'releve')).toEqual([]);
  });

  it('moves a poll tool in about two hours, without a pilot or a training', () => {
    const plan = planOf({ outils: { doodle: { ...drive, criticite: 'accessoire' } }, personnes: people });
    const own = plan.steps.filter(({ recipe }) => recipe === 'sondages');
    const hours = own.flatMap(({ assignees }) => assignees.map((assignee) => assignee.hours));
    expect(own.length).toBeLessThanOrEqual(6);
    expect(hours.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(2.25);
  });

  it('copies in less time where a program brings the data', () => {
    const hoursOf = (to: string) => {
      const plan = planOf({
        outils: { 'google-drive': drive },
        personnes: people,
        objectifs: { cibles: { 'google-drive': { vers: to } } },
      });
      return stepNamed(plan.steps, 'donnees').flatMap(({ assignees }) => assignees.map(({ hours }) => hours));
    };
    const sum = (hours: readonly number[]) => hours.reduce((a, b) => a + b, 0);
    expect(sum(hoursOf('nextcloud'))).toBeLessThan(sum(hoursOf('cryptpad')));
  });

  it('moves calendars after files that go to the same place', () => {
    const plan = planOf({
      outils: {
        'google-calendar': { criticite: 'utile' },
        'google-drive': { ...drive, criticite: 'important' },
      },
      personnes: people,
      objectifs: {
        cibles: { 'google-calendar': { vers: 'nextcloud' }, 'google-drive': { vers: 'nextcloud' } },
      },
    });
    const files = plan.steps.find(({ id }) => id === 'fichiers-partages.bascule@google-drive');
    const calendars = plan.steps.find(({ id }) => id === 'agenda-contacts.annonce@google-calendar');
    expect((files?.end ?? '9') < (calendars?.start ?? '')).toBe(true);
  });

  it('opens new accounts in the first weeks of a financial year, and says that it supposes when it begins', () => {
    const plan = planOf({
      outils: { sage: {} },
      personnes: people,
      objectifs: { debut: '2027-02-20', cibles: { sage: { vers: 'paheko' } } },
    });
    const month = stepNamed(plan.steps, 'cohabitation').find(({ recipe }) => recipe === 'comptabilite');
    expect(month?.start).toMatch(/^2028-01/);
    expect(plan.hypotheses.map(({ id }) => id)).toContain('debut-exercice-suppose');
  });

  it('switches a chain once, after what each of its tools needs, whatever the recipe that leads', () => {
    const ballot = { nom: 'Le scrutin', nature: 'proprietaire', usages: ['vote'] };
    const plan = planOf({
      outils: {
        mailchimp: { criticite: 'utile' },
        scrutin: { description: ballot, adherences: ['mailchimp'], criticite: 'vital' },
      },
      personnes: people,
      objectifs: { cibles: { scrutin: { vers: 'belenios' }, mailchimp: { vers: 'listmonk' } } },
    });
    const [only, ...others] = plan.steps.filter(({ pointOfNoReturn }) => pointOfNoReturn);
    const copied = plan.steps.find(({ id }) => id === 'lettre-et-listes.donnees@mailchimp');
    expect([only?.recipe, others]).toEqual(['vote', []]);
    expect((copied?.end ?? '9') < (only?.start ?? '')).toBe(true);
    expect(only?.after).toContain(copied?.id);
  });

  it('announces no change on the last calm days: too few sessions would be left', () => {
    const calendrier = {
      periodes: { hiver: { du: '2027-02-01', au: '2027-02-28', nature: 'calme' } },
    };
    const { stretch } = frameOf(inputOf(inventoryOf({ groupes: { bureau: {} }, calendrier })));
    const mask = periodMask(stretch, 'avant-calme', ['bureau'], 'calme');
    const may = (date: string) => mask?.[dayOf(date) - stretch.from];
    expect(['2026-12-20', '2027-01-15', '2027-02-15', '2027-02-22'].map(may)).toEqual([0, 1, 1, 0]);
  });

  it('gives no place of an open migration to a reversible use', () => {
    const input = inputOf(inventoryOf({ outils: { doodle: {}, 'google-drive': drive }, personnes: people }));
    const { slots } = solve(frameOf(input), plainVariation(4)).problem;
    expect(slots.spans.map(({ id }) => id)).toEqual(['fichiers-partages@google-drive']);
  });

  it('asks last to carry those who leave before a migration usually ends', () => {
    const carrier = (fin_mandat: string) =>
      stepNamed(
        planOf({
          outils: { 'google-drive': { export: { essaye: 'oui' } } },
          personnes: {
            adjoint: { heures_par_mois: 8, fin_mandat },
            bureau: { heures_par_mois: 8 },
            conseil: { heures_par_mois: 8 },
          },
        }).steps,
        'equipe',
      ).flatMap(({ assignees }) => assignees.map(({ who }) => who));
    expect(carrier('2029-06-30')).toContain('adjoint');
    expect(carrier('2027-08-31')).not.toContain('adjoint');
  });

  it('lets the team stand in for a keeper of the old tool who is gone', () => {
    const plan = planOf({
      outils: { 'google-drive': { ...drive, acces: ['gardien'] } },
      personnes: { ...people, gardien: { heures_par_mois: 6, fin_mandat: '2027-01-31' } },
    });
    const closing = plan.steps.find(({ text }) => text === 'fichiers-partages.fermeture');
    expect(closing?.assignees.map(({ kind }) => kind)).toEqual(['personne']);
    expect(closing?.assignees[0]?.who).not.toBe('gardien');
  });

  it('does not train in a busy period, even in an ordinary meeting', () => {
    const plan = planOf({
      outils: { framateam: { groupes: ['bureau'] } },
      groupes: {
        bureau: { effectif: 4, nature: 'administrateurs', aisance: { expert: 4 }, heures_apprentissage: 2 },
      },
      personnes: people,
      calendrier: {
        periodes: { fin: { du: '2026-12-01', au: '2027-05-31', nature: 'chargee' } },
      },
      objectifs: { cibles: { framateam: { vers: 'nextcloud-talk' } } },
    });
    const sessions = stepNamed(plan.steps, 'formation');
    expect(sessions.length).toBe(1);
    for (const { start } of sessions) expect(start > '2027-05-31').toBe(true);
  });

  it('puts safeguards off for what nobody would miss, its copy apart', () => {
    const ids = planOf({ outils: { doodle: { criticite: 'accessoire' } }, personnes: people }).steps.map(
      ({ id }) => id,
    );
    expect(ids.filter((id) => id.startsWith('garde-fous.'))).toEqual([
      'garde-fous.export@doodle',
      'garde-fous.point@association',
    ]);
  });

  it('closes an abandoned tool without a pilot or a training', () => {
    const names = planOf({ outils: { framateam: { etape: 'delaisse' } }, personnes: people }).steps.map(
      ({ text }) => text,
    );
    expect(names.filter((name) => !name.startsWith('garde-fous.'))).toEqual([
      'arret.dossier',
      'arret.decision',
      'arret.annonce',
      'arret.donnees',
      'arret.bascule',
      'arret.fermeture',
    ]);
  });

  it('gives the work to a relay to be found when a mandate ends before it is done', () => {
    const plan = planOf({
      outils: { 'google-drive': { groupes: ['bureau'] } },
      groupes: { bureau: { effectif: 4 } },
      personnes: {
        secretaire: { heures_par_mois: 20, fin_mandat: '2027-02-15' },
        referent: { heures_par_mois: 20, fin_mandat: '2027-02-15' },
      },
    });
    expect(plan.steps.flatMap(({ assignees }) => assignees.map(({ who }) => who))).toContain(
      'releve-a-trouver',
    );
    expect(plan.hypotheses.some(({ args }) => args['role'] === 'releve-a-trouver')).toBe(true);
  });

  it('holds the notice and the meetings of the body that decides', () => {
    const plan = planOf({
      outils: { 'google-drive': drive },
      personnes: people,
      decisions: {
        mode_habituel: 'ca',
        instances: { ca: { preavis_jours: 10, intervalle_semaines: 8, prochaine: '2026-12-14' } },
      },
    });
    const decision = plan.steps.find(({ decision: taken }) => taken !== undefined);
    const file = plan.steps.find(({ text }) => text === 'fichiers-partages.dossier');
    expect(decision?.decision).toMatchObject({ instance: 'ca', supposed: false });
    expect(daysBetween('2026-12-14', decision?.decision?.date ?? '') % 56).toBe(0);
    expect(daysBetween(file?.end ?? '', decision?.decision?.date ?? '')).toBeGreaterThan(10);
  });

  it('never lets one person decide alone', () => {
    const plan = planOf({
      outils: { 'google-drive': drive },
      personnes: people,
      decisions: { mode_habituel: 'seul' },
    });
    expect(plan.steps.find(({ decision }) => decision !== undefined)?.decision).toMatchObject({
      instance: 'bureau',
      supposed: true,
    });
    expect(plan.hypotheses.map(({ id }) => id)).toContain('instance-supposee');
  });

  it('lets the ten days of a tout-doux-cratie run', () => {
    const plan = planOf({
      outils: { 'google-drive': drive },
      personnes: people,
      decisions: { mode_habituel: 'tout-doux-cratie' },
    });
    const step = plan.steps.find(({ decision }) => decision !== undefined);
    expect(daysBetween(step?.start ?? '', step?.end ?? '')).toBe(9);
  });

  it('weighs the families again after each wave, with the facts that its steps change', () => {
    const seen: Overrides[] = [];
    const evaluate: Evaluate = (overrides, targets) => {
      seen.push(overrides);
      const left =
        overrides.get('/outils/google-drive/etape') === 'adopte'
          ? 10
          : overrides.get('/outils/google-drive/export/essaye') === 'oui'
            ? 40
            : 80;
      return [family('rester', left), ...(targets.size > 0 ? [family('migrer', 30)] : [])];
    };
    const plan = planOf({ outils: { 'google-drive': drive }, personnes: people }, evaluate);
    expect(plan.waves.map(({ id }) => id)).toEqual(['garde-fous', 'fichiers-partages@google-drive']);
    const staying = plan.waves.map(({ families }) => families.find(({ side }) => side === 'rester'));
    expect(staying.map((change) => [change?.before.low, change?.after.low])).toEqual([
      [80, 40],
      [40, 10],
    ]);
    const last = seen.at(-1);
    expect(last?.get('/outils/google-drive/acces')).toEqual(['referent', 'secretaire']);
    expect(last?.get('/outils/google-drive/compte/au_nom_de')).toBe('association');
    expect(last?.get('/outils/google-drive/catalogue')).toBe('nextcloud');
  });

  it('safeguards first the tool whose safeguards lower the risk most', () => {
    const evaluate: Evaluate = (overrides) => [
      family('rester', overrides.get('/outils/whatsapp/export/essaye') === 'oui' ? 5 : 90),
    ];
    const tool = { ...drive, acces: ['secretaire', 'referent'] };
    const plan = planOf(
      {
        outils: { doodle: tool, 'google-drive': tool, whatsapp: tool },
        personnes: { secretaire: { heures_par_mois: 1 }, referent: { heures_par_mois: 0 } },
      },
      evaluate,
    );
    const first = plan.steps.find(({ id }) => id.startsWith('garde-fous.export'));
    expect(first?.id).toBe('garde-fous.export@whatsapp');
  });

  it('moves operating systems only after everything else', () => {
    const plan = planOf({
      outils: { windows: {}, doodle: {} },
      personnes: people,
      objectifs: { cibles: { windows: { vers: 'linux-mint' } } },
    });
    const decision = plan.steps.find(
      ({ tools, decision: taken }) => taken !== undefined && tools.includes('windows'),
    );
    const other = plan.steps.find(
      ({ tools, pointOfNoReturn }) => pointOfNoReturn && tools.includes('doodle'),
    );
    expect((other?.end ?? '') < (decision?.start ?? '')).toBe(true);
  });
});

/** The file keeps its steps by id, so that a change of days is a change of two lines. */
function byId(plan: Plan): Plan {
  const sorted = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const waves = plan.waves.map((wave) => ({ ...wave, steps: [...wave.steps].sort() }));
  return { ...plan, steps: sorted(plan.steps), waves: sorted(waves) };
}

function family(side: FamilyScore['side'], score: number): FamilyScore {
  return {
    family: 'bus-factor',
    side,
    score: { low: score, high: score },
    levels: { low: 'faible', high: 'faible' },
    rows: [],
    contributions: [],
    told: { low: score, high: score },
  };
}
