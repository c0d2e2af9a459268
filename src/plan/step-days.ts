import { isMeetingDay } from '../domain/calendar.js';
import type { DayNumber } from '../domain/dates.js';
import { byCodePoint } from '../domain/pointer.js';
import type { AssignedStep } from './assign.js';
import type { DecisionRule } from './decisions.js';
import { periodMask, runMask, type Pace } from './masks.js';
import type { Activity } from './problem.js';
import type { ProblemParts } from './problem-parts.js';
import type { Stretch } from './stretch.js';

export function masksOf(
  parts: ProblemParts,
  step: AssignedStep,
  isDecision: boolean,
): Pick<Activity, 'startDays' | 'workDays'> {
  const { stretch, decision } = parts;
  const groups = groupsOf(parts, step);
  const mask = periodMask(stretch, step.step.periode, groups, paceOf(parts, step, groups));
  if (isDecision) return { startDays: decisionMask(stretch, decision, mask) };
  if (mask === undefined) return {};
  const duration = step.step.duree_min_jours ?? 0;
  return duration > 0
    ? { startDays: runMask(stretch, step.step.periode, mask, duration) }
    : { workDays: mask };
}

/** Training waits for calm days where some are known; short or not, it takes no busy one unless nothing else is left. */
function paceOf(parts: ProblemParts, step: AssignedStep, groups: readonly string[]): Pace {
  const given = groups.length === 0 ? [''] : groups;
  if (given.some((group) => parts.relaxed.has(group))) return 'presente';
  return waitsForCalm(parts, groups) && !isShort(parts, step) ? 'calme' : 'pas-chargee';
}

/** What is learnt in an ordinary meeting, by everybody concerned, needs no calm period (row C1 is about real learning). */
function isShort({ assignment, planning }: ProblemParts, { project, learners, step }: AssignedStep): boolean {
  const trained =
    step.periode === 'avant-calme'
      ? assignment.steps.filter((other) => other.project === project).flatMap((other) => other.learners)
      : learners;
  return trained.every(({ hours }) => hours <= planning.groupes.formation_courte_heures);
}

/** The group of a training; for an announcement, the groups that will be trained. */
function groupsOf({ assignment }: ProblemParts, step: AssignedStep): readonly string[] {
  if (step.step.periode !== 'avant-calme') return step.group === undefined ? [] : [step.group];
  const learning = assignment.steps.filter(({ project }) => project === step.project);
  return [...new Set(learning.flatMap(({ group }) => (group === undefined ? [] : [group])))].sort(
    byCodePoint,
  );
}

function decisionMask(
  stretch: Stretch,
  { meetings }: DecisionRule,
  mask: Uint8Array | undefined,
): Uint8Array {
  const known = stretch.masks.get(DECISION_DAYS);
  if (known !== undefined) return known;
  const free = stretch.planning.calendrier.jours_sans_reunion;
  const days = Uint8Array.from({ length: stretch.length }, (_, index) => {
    const day: DayNumber = stretch.from + index;
    const meets = meetings === undefined ? isMeetingDay(stretch.calendar, day, free) : meetings.has(day);
    return meets && (mask === undefined || mask[index] === 1) ? 1 : 0;
  });
  stretch.masks.set(DECISION_DAYS, days);
  return days;
}

/** All decisions of a plan share one calendar. */
const DECISION_DAYS = 'decisions';

export function waitsForCalm({ stretch, relaxed }: ProblemParts, groups: readonly string[]): boolean {
  return (
    stretch.calendar.knowsCalm(groups) &&
    ![...groups, ...(groups.length === 0 ? [''] : [])].some((group) => relaxed.has(group))
  );
}
