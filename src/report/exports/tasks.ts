import type { Step } from '../../domain/plan.js';
import { familyName } from '../../texts/fr/report.js';
import { taskTexts } from '../../texts/fr/tasks.js';
import { hoursWords, INSTANCE_WORDS, listWords, uncapital } from '../../texts/fr/words.js';
import type { Brief } from '../documents/document.js';
import { inertText } from '../inert.js';
import { stepWords } from '../plan-wording.js';
import type { StepView, WaveView } from '../view-plan.js';
import { nameWords, personWords } from '../wording.js';

/** One step as a card of a board or a line of a sheet: words, one line each, that only are words. */
export interface Task {
  readonly step: Step;
  readonly title: string;
  /** The wave that it belongs to: what moves, and towards what. */
  readonly project: string;
  /** What the wave is good against. */
  readonly risk: string;
  /** How to go about it. */
  readonly remedy: string;
  readonly proof: string;
  /** Roles, not accounts: nobody knows here what people are called on a board. */
  readonly who: string;
  readonly hours: number;
  readonly warning: string;
  readonly rows: string;
}

/** Every step, wave by wave, in the order of the road map. */
export function tasksOf({ plan }: Brief): readonly Task[] {
  return plan.waves.flatMap((wave) => wave.steps.map((step) => taskOf(step, wave)));
}

function taskOf({ step, assignees, learners }: StepView, wave: WaveView): Task {
  const { title, how, proof, noReturn } = stepWords(step);
  const roles = assignees.map(({ name }) => personWords(name));
  const groups = learners.map(({ name }) => nameWords(name));
  const decides = step.decision === undefined ? [] : [INSTANCE_WORDS[step.decision.instance]];
  const hours = assignees.reduce((sum, { hours: own }) => sum + own, 0);
  const words = (text: string): string => inertText(text).trim();
  return {
    step,
    title: words(title),
    project: words(projectWords(wave)),
    risk: words(riskWords(wave)),
    remedy: words(how),
    proof: words(proof),
    who: words(listWords([...decides, ...roles, ...groups])),
    hours,
    warning: words(step.pointOfNoReturn ? noReturn : ''),
    rows: step.rows.join(', '),
  };
}

function projectWords({ safeguards, tools, to }: WaveView): string {
  if (safeguards) return taskTexts.safeguards;
  const names = listWords(tools.map(nameWords));
  return to.length === 0 ? names : taskTexts.towards(names, listWords(to.map(nameWords)));
}

/** The families that read differently after the wave, once each; a wave that changes no figure says so. */
function riskWords({ changes }: WaveView): string {
  const families = [...new Set(changes.map(({ family }) => uncapital(familyName(family))))];
  return families.join(', ') || taskTexts.noFigure;
}

/** What a card tells, a line each: risk, remedy, proof, who and how long, where it cannot be undone. */
export function taskLines(task: Task): readonly string[] {
  return [
    task.warning === '' ? '' : taskTexts.warning(task.warning),
    taskTexts.risk(task.risk),
    task.remedy === '' ? '' : taskTexts.remedy(task.remedy),
    task.proof === '' ? '' : taskTexts.proof(task.proof),
    task.who === '' ? taskTexts.nobody : taskTexts.who(task.who),
    task.hours === 0 ? '' : taskTexts.hours(hoursWords(task.hours)),
    task.rows === '' ? '' : taskTexts.rows(task.rows),
  ].filter((line) => line !== '');
}
