import { stringify } from 'csv-stringify/sync';
import { nodeAt, readText } from '../../domain/fact.js';
import type { Step } from '../../domain/plan.js';
import { taskTexts } from '../../texts/fr/tasks.js';
import type { Brief } from '../documents/document.js';
import { inertText } from '../inert.js';
import { sheet } from './sheet.js';
import { taskLines, tasksOf, type Task } from './tasks.js';

/** What Kanboard takes. Source: its importer, app/Import/TaskImport.php. */
const TITLE_LENGTH = 200;
const REFERENCE_LENGTH = 50;
const KANBOARD_COLUMNS = [
  'Reference',
  'Title',
  'Description',
  'Assignee',
  'Creator',
  'Color',
  'Column',
  'Category',
  'Swimlane',
  'Complexity',
  'Time estimated',
  'Time spent',
  'Due date',
  'Closed',
] as const;

/**
 * Cards for Kanboard: fourteen columns by position, the head is not read. Assignee, column, category and lane stay empty: they
 * must name what exists on the board, and only people there know.
 */
export function renderKanboard(brief: Brief): string {
  const lines = tasksOf(brief).map((task) => [
    shortened(task.step.id, REFERENCE_LENGTH),
    shortened(boardText(task.title), TITLE_LENGTH),
    boardText(task.project, ...taskLines(task)),
    ...['', '', '', '', '', '', ''],
    task.hours === 0 ? '' : String(task.hours),
    '',
    task.step.end,
    task.step.done === undefined ? '0' : '1',
  ]);
  return stringify([[...KANBOARD_COLUMNS], ...lines], { record_delimiter: '\r\n' });
}

/** Cards for Nextcloud Deck: commas, dates as 2027-01-31, columns by name. Source: lib/Service/Importer of Deck. */
export function renderDeckCsv(brief: Brief): string {
  const head = ['Card title', 'Description', 'List name', 'Tags', 'Assigned users', 'Due date'];
  const lines = tasksOf(brief).map((task) => [
    boardText(task.title),
    boardText(...taskLines(task)),
    listOf(task.step),
    boardText([task.project, ...tagsOf(task.step)].map((tag) => tag.replaceAll(',', ' ')).join(', ')),
    '',
    task.step.end,
  ]);
  return stringify([head, ...lines], { record_delimiter: '\r\n' });
}

const LISTS = [taskTexts.lists.todo, taskTexts.lists.doing, taskTexts.lists.done];
const COLOURS = ['31CC7C', '317CCC', 'FF7A66'];

/** The same as a board in the JSON that Deck itself exports, for servers whose Deck reads no CSV yet. */
export function renderDeckJson(brief: Brief): string {
  const name = readText(nodeAt(brief.result.inventory.tree, '/association/nom')) ?? taskTexts.unnamed;
  const tags = [taskTexts.tags.decision, taskTexts.tags.training, taskTexts.tags.noReturn];
  const labels = tags.map((title, rank) => ({ id: rank + 1, title, color: COLOURS[rank], ...AT_NO_TIME }));
  const tasks = tasksOf(brief).map((task, rank) => ({ task, id: rank + 1 }));
  const stacks = LISTS.map((title, order) => ({
    id: order + 1,
    title,
    boardId: 1,
    order,
    isDoneColumn: title === taskTexts.lists.done,
    deletedAt: 0,
    ...AT_NO_TIME,
    cards: tasks
      .filter(({ task }) => listOf(task.step) === title)
      .map(({ task, id }, rank) => cardOf(task, id, order + 1, rank, labels)),
  }));
  const board = {
    id: 1,
    title: boardText(taskTexts.board(inertText(name))),
    owner: { primaryKey: '', uid: '', displayname: '', type: 0 },
    color: '317CCC',
    archived: false,
    labels,
    acl: [],
    deletedAt: 0,
    ...AT_NO_TIME,
    stacks: Object.fromEntries(stacks.map((stack) => [String(stack.id), stack])),
  };
  return `${JSON.stringify({ version: '1.9.0', boards: { '1': board } }, null, 2)}\n`;
}

/** The clock is nobody's business here: the server notes its own times. */
const AT_NO_TIME = { lastModified: 0 };

function cardOf(
  task: Task,
  id: number,
  stackId: number,
  order: number,
  labels: readonly { readonly title: string }[],
) {
  return {
    id,
    title: boardText(task.title),
    description: boardText(task.project, ...taskLines(task)),
    stackId,
    type: 'plain',
    lastEditor: null,
    createdAt: 0,
    ...AT_NO_TIME,
    labels: labels.filter(({ title }) => tagsOf(task.step).includes(title)),
    assignedUsers: [],
    order,
    archived: false,
    done: task.step.done === undefined ? null : `${task.step.done}T00:00:00+00:00`,
    duedate: `${task.step.end}T12:00:00+00:00`,
    deletedAt: 0,
  };
}

function listOf({ done, begun }: Step): string {
  if (done !== undefined) return taskTexts.lists.done;
  return begun === undefined ? taskTexts.lists.todo : taskTexts.lists.doing;
}

function tagsOf({ decision, learners, pointOfNoReturn }: Step): readonly string[] {
  return [
    ...(decision === undefined ? [] : [taskTexts.tags.decision]),
    ...(learners.length === 0 ? [] : [taskTexts.tags.training]),
    ...(pointOfNoReturn ? [taskTexts.tags.noReturn] : []),
  ];
}

const FORMULA = /^\s*[=+\-@\t]/;

/**
 * Lines of a card. A board shows them as they are, so that a mark against formulas would show too: guillemets keep a value from
 * being one when the file is opened in a sheet on its way. PHP reads a backslash before a quote as an escape.
 */
function boardText(...lines: readonly string[]): string {
  const text = lines
    .map(inertText)
    .join('\n')
    .replace(/\\(?="|$)/gm, '\\ ');
  return FORMULA.test(text) ? `« ${text} »` : text;
}

function shortened(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** The steps as a sheet that opens at once in LibreOffice and Excel set in French: semicolons, commas in numbers, no formula. */
export function renderTaskSheet(brief: Brief): string {
  const { columns } = taskTexts;
  const lines = tasksOf(brief).map((task, rank) => [
    rank + 1,
    task.title,
    task.project,
    task.step.start,
    task.step.end,
    task.who,
    String(task.hours).replace('.', ','),
    task.risk,
    task.remedy,
    task.proof,
    task.warning,
    listOf(task.step),
    task.rows,
    task.step.id,
  ]);
  return sheet([Object.values(columns), ...lines]);
}
