import ICAL from 'ical.js';
import { addDays, daysBetween } from '../../domain/dates.js';
import { nodeAt, readText, type IsoDate } from '../../domain/fact.js';
import type { Movement, Step } from '../../domain/plan.js';
import { agendaTexts, taskTexts } from '../../texts/fr/tasks.js';
import type { Brief } from '../documents/document.js';
import { inertText } from '../inert.js';
import { stepWords } from '../plan-wording.js';
import { taskLines, tasksOf, type Task } from './tasks.js';

/** Octets in a line without the space that begins a folded one: 75 in all, RFC 5545, 3.1. */
ICAL.foldLength = 74;

/** Where revisions of an event are counted from: a plan of a later day is a later revision. */
const REVISIONS_FROM: IsoDate = '2020-01-01';
/** An all-day event begins at midnight: the reminder comes at nine, seven days before. Source: convention. */
const REMINDER = '-P6DT15H';

/**
 * The steps as an iCalendar (RFC 5545): events of whole days, whose UIDs are those of the steps, so that importing the next plan
 * moves them instead of doubling them; what is no longer in the plan comes as cancelled. Same plan, same bytes.
 */
export function renderAgenda(brief: Brief, wanted: (step: Step) => boolean = () => true): string {
  const { plan, inventory } = brief.result;
  const association = readText(nodeAt(inventory.tree, '/association/nom')) ?? taskTexts.unnamed;
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Bascule//Feuille de route//FR');
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('x-wr-calname', agendaTexts.name(inertText(association)));
  calendar.updatePropertyWithValue('x-wr-caldesc', agendaTexts.about);
  calendar.updatePropertyWithValue('x-wr-timezone', 'Europe/Paris');
  const uid = (id: string): string => `${id}.${markOf(association)}@bascule.invalid`;
  for (const task of tasksOf(brief)) {
    if (wanted(task.step)) calendar.addSubcomponent(eventOf(task, uid(task.step.id), plan.date));
  }
  for (const movement of plan.movements) {
    const event = cancelledEvent(movement, uid(movement.step), plan.date);
    if (event !== undefined) calendar.addSubcomponent(event);
  }
  // The library leaves the last line open; the standard closes every one.
  return `${calendar.toString()}\r\n`;
}

function eventOf(task: Task, uid: string, date: IsoDate): ICAL.Component {
  const { step, title, project } = task;
  const event = bareEvent(uid, step, date);
  event.updatePropertyWithValue('summary', step.done === undefined ? title : agendaTexts.done(title));
  const lines = [
    project,
    ...(step.decision?.supposed === true ? [agendaTexts.supposed] : []),
    ...taskLines(task),
  ];
  event.updatePropertyWithValue('description', lines.join('\n'));
  event.updatePropertyWithValue('categories', categoryOf(step) ?? project);
  if (needsReminder(step)) event.addSubcomponent(reminderOf(title));
  return event;
}

function bareEvent(uid: string, { start, end }: Pick<Step, 'start' | 'end'>, date: IsoDate): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.updatePropertyWithValue('uid', uid);
  // The day of the plan, not the clock: the same plan gives the same file.
  const stamp = ICAL.Time.fromDateTimeString(`${date}T00:00:00Z`);
  event.updatePropertyWithValue('dtstamp', stamp);
  event.updatePropertyWithValue('last-modified', stamp);
  event.updatePropertyWithValue('sequence', daysBetween(REVISIONS_FROM, date));
  event.updatePropertyWithValue('dtstart', ICAL.Time.fromDateString(start));
  // The end of an event is the first day after it.
  event.updatePropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(end, 1)));
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
  return event;
}

function reminderOf(title: string): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.updatePropertyWithValue('action', 'DISPLAY');
  alarm.updatePropertyWithValue('description', agendaTexts.reminder(title));
  alarm.updatePropertyWithValue('trigger', ICAL.Duration.fromString(REMINDER));
  return alarm;
}

/** Who wants to be reminded of everything turns reminders off: what gathers people, and what cannot be undone. */
function needsReminder({ decision, learners, pointOfNoReturn, done }: Step): boolean {
  return done === undefined && (decision !== undefined || learners.length > 0 || pointOfNoReturn);
}

function categoryOf({ decision, learners, pointOfNoReturn }: Step): string | undefined {
  if (pointOfNoReturn) return taskTexts.tags.noReturn;
  if (decision !== undefined) return taskTexts.tags.decision;
  return learners.length > 0 ? taskTexts.tags.training : undefined;
}

/** A step that the plan had and has no more. */
function cancelledEvent(
  { gone, from, to }: Movement,
  uid: string,
  date: IsoDate,
): ICAL.Component | undefined {
  if (gone === undefined || from === undefined || to !== undefined) return undefined;
  const event = bareEvent(uid, from, date);
  event.updatePropertyWithValue('summary', agendaTexts.cancelled(inertText(stepWords(gone).title)));
  event.updatePropertyWithValue('status', 'CANCELLED');
  return event;
}

/** FNV-1a, 32 bits: steps of two associations have the same ids, and may meet in one agenda. Not a secret, not a proof. */
function markOf(text: string): string {
  let mark = 0x811c9dc5;
  for (const letter of text) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return mark.toString(16).padStart(8, '0');
}
