import { yearOf } from '../../domain/dates.js';
import type { Plan } from '../../domain/plan.js';
import type { Pointer } from '../../domain/pointer.js';
import { familyName, reportTexts } from '../../texts/fr/report.js';
import { VERDICT_WORDS } from '../../texts/fr/plan.js';
import { roadmapTexts } from '../../texts/fr/roadmap.js';
import {
  capital,
  dayWords,
  hoursWords,
  inSentence,
  INSTANCE_WORDS,
  listWords,
  SIDE_WORDS,
  spanWords,
  uncapital,
} from '../../texts/fr/words.js';
import type { Lookup, Name } from '../lookup.js';
import { movementsWords } from '../movement-words.js';
import {
  boundWords,
  givenUpWords,
  hypothesisWords,
  outcomeWords,
  planReasonWords,
  refresherWords,
  relaxationWords,
  stepWords,
} from '../plan-wording.js';
import type { ChoiceView, PlanView, StepView, WaveView } from '../view-plan.js';
import { intervalWords, nameWords, personWords, placeWords } from '../wording.js';
import { textsOf } from './help.js';
import { costsContext, workContext } from './roadmap-tables.js';

/** The road map in words, in the shape that its template reads. */
export function roadmapContext(view: PlanView, lookup: Lookup) {
  const { plan } = view;
  return {
    brief: [...briefContext(view), ...aimLines(lookup)],
    movements: movementsWords(plan, lookup),
    staying: view.staying.map((choice) => choiceContext(choice, lookup)),
    waiting: view.waiting.map((choice) => choiceContext(choice, lookup)),
    moving: view.moving.map((choice) => choiceContext(choice, lookup)),
    safeguards: view.waves.filter(({ safeguards }) => safeguards).map(waveContext),
    waves: view.waves
      .filter(({ safeguards }) => !safeguards)
      .map((wave, index) => ({ rank: index + 1, ...waveContext(wave) })),
    decisions: view.decisions.map(({ decision, step }) => ({
      date: dayWords(decision.date),
      who: INSTANCE_WORDS[decision.instance],
      asked: roadmapTexts.asked(toolNames(step.tools)),
      supposed: decision.supposed ? roadmapTexts.supposedDate : null,
    })),
    trainings: view.trainings.flatMap(trainingContext),
    parallel: view.parallel.map(({ tools, start, end }) => ({
      tools: toolNames(tools),
      when: spanWords(start, end),
    })),
    work: workContext(view, lookup),
    costs: costsContext(plan, lookup),
    duration: durationContext(plan, lookup),
    hypotheses: plan.hypotheses.map((hypothesis) => ({
      words: hypothesisWords(hypothesis, lookup),
      places:
        hypothesis.pointers
          .map((pointer) => placeWords(lookup.file, lookup.place(pointer)))
          .filter((place) => place !== '')
          .join(', ') || null,
    })),
    givenUp: plan.deadlinesGivenUp.map((given) =>
      givenUpWords(
        given,
        given.tool === undefined ? undefined : nameWords(lookup.named(`/outils/${given.tool}`).name),
      ),
    ),
    relaxations: plan.relaxations.map((relaxation) => relaxationWords(relaxation, lookup)),
  };
}

function durationContext({ days, bound }: Plan, lookup: Lookup): readonly string[] {
  const who = bound.who === undefined ? '' : workerWords(bound.who, lookup);
  return [roadmapTexts.duration(days), boundWords(bound, who), roadmapTexts.boundMeaning];
}

/** Whose hours bind: a person, a role to be filled, or `groupe:<id>`. */
function workerWords(id: string, lookup: Lookup): string {
  if (id.startsWith('groupe:')) return nameWords(lookup.named(`/groupes/${id.slice('groupe:'.length)}`).name);
  return personWords(lookup.person(id));
}

function briefContext(view: PlanView): readonly string[] {
  const { plan, start, end, hours, moving, staying, waiting } = view;
  if (plan.steps.length === 0) return [roadmapTexts.nothingToMove];
  return [
    `${capital(roadmapTexts.brief(moving.length, staying.length, waiting.length))}.`,
    roadmapTexts.span(start, end),
    roadmapTexts.hours(hours),
    outcomeWords(plan),
    roadmapTexts.pace,
  ];
}

/** What the association said of its aims and of what binds it, in its own words: people judge by them, not the search. */
function aimLines(lookup: Lookup): readonly string[] {
  const said = (at: Pointer): string => textsOf(lookup.at(at)).join(' ; ');
  const [wanted, imposed] = [said('/objectifs/voulus'), said('/objectifs/imposes')];
  return [
    ...(wanted === '' ? [] : [roadmapTexts.wanted(wanted)]),
    ...(imposed === '' ? [] : [roadmapTexts.imposed(imposed)]),
  ];
}

function toolNames(names: readonly Name[]): string {
  return listWords(names.map(nameWords));
}

function choiceContext({ tool, verdict, to, reasons, against, review, trigger }: ChoiceView, lookup: Lookup) {
  return {
    tool: nameWords(tool),
    verdict: uncapital(VERDICT_WORDS[verdict]),
    to: to === undefined ? null : nameWords(to),
    reasons: reasons.map((reason) => ({
      words: planReasonWords(reason, lookup),
      rows: reason.rows.join(', ') || null,
    })),
    against: against.map((reason) => ({
      words: planReasonWords(reason, lookup),
      rows: reason.rows.join(', ') || null,
    })),
    review: review === undefined ? null : roadmapTexts.review(review),
    trigger: trigger === undefined ? null : planReasonWords(trigger, lookup),
  };
}

function waveContext({ tools, to, wave, steps, changes }: WaveView) {
  return {
    title: to.length === 0 ? toolNames(tools) : roadmapTexts.towards(toolNames(tools), toolNames(to)),
    when: spanWords(wave.start, wave.end),
    steps: steps.map((step, index) => {
      const alike = steps.findIndex(({ step: other }) => other.text === step.step.text);
      return { rank: index + 1, ...stepContext(step, tools.length, alike < index ? alike + 1 : undefined) };
    }),
    changes: changes.map(({ family, side, before, after }) => ({
      family: familyName(family),
      side: SIDE_WORDS[side].short,
      before: intervalWords(before),
      after: intervalWords(after),
    })),
  };
}

/** One step. How to go about it is told once in a wave: `alike` is the rank of the first step of its kind. */
function stepContext(
  { step, tools, assignees, learners }: StepView,
  others: number,
  alike: number | undefined,
) {
  const { title, how, proof, noReturn, easyReturn } = stepWords(step);
  const who = assignees.map(({ name, hours }) => `${personWords(name)} (${hoursWords(hours)})`);
  const groups = learners.map(
    ({ name, people, hours }) => `${inSentence(nameWords(name))} (${roadmapTexts.session(people, hours)})`,
  );
  const decides = step.decision === undefined ? [] : [INSTANCE_WORDS[step.decision.instance]];
  return {
    title,
    tools: others > 1 && tools.some((tool) => !title.includes(nameWords(tool))) ? toolNames(tools) : null,
    when: spanWords(step.start, step.end),
    who: listWords([...decides, ...who, ...groups]) || reportTexts.nobodyKnown,
    how: alike === undefined ? how || null : null,
    proof: alike === undefined ? proof || null : null,
    alike: alike === undefined ? null : roadmapTexts.alike(alike),
    rows: step.rows.join(', ') || null,
    done: step.done === undefined ? null : roadmapTexts.done(step.done),
    noReturn: step.pointOfNoReturn ? noReturn || null : null,
    easyReturn: easyReturn || null,
    refresher: step.refresher === undefined ? null : refresherWords(step.refresher.days),
  };
}

function trainingContext({ step, assignees, learners }: StepView) {
  const { title } = stepWords(step);
  return learners.map(({ name, people, hours }) => ({
    group: nameWords(name),
    title,
    when: spanWords(step.start, step.end),
    size: roadmapTexts.session(people, hours),
    trainers:
      listWords(assignees.map(({ name: trainer }) => personWords(trainer))) || reportTexts.nobodyKnown,
    refresher: step.refresher === undefined ? null : refresherWords(step.refresher.days),
  }));
}

/** The rows that the steps and the choices cite. */
export function rowsOfPlan({ steps, choices, costs }: Plan): readonly string[] {
  return [
    ...steps.flatMap(({ rows }) => rows),
    ...choices.flatMap(({ reasons }) => reasons.flatMap(({ rows }) => rows)),
    ...costs.frictions.flatMap(({ rows }) => rows),
  ];
}

/** The years that a plan spans, for its title. */
export function yearsOf({ start, end }: PlanView): string {
  const [first, last] = [yearOf(start), yearOf(end)];
  return first === last ? String(first) : `${first}–${last}`;
}
