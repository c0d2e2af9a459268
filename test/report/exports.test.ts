import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import type { PlannedResult } from '../../src/domain/result.js';
import { EXPORTS, renderDocuments } from '../../src/report/index.js';
import { CATALOGUE, FIGURES, plannedOf } from '../support/result-builder.js';
import { cellsOf } from '../support/csv.js';
import { plannedExample } from '../support/planned-example.js';

const { catalogue, weights } = knowledge;
const example = plannedExample('petite-asso');

function exported(id: string, result: PlannedResult = example): string {
  const [file] = renderDocuments(result, catalogue, weights, { documents: [id] });
  return String(file?.content);
}

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('the agenda', () => {
  const text = exported('agenda');

  it('has one event of whole days for each step, named by the step', () => {
    const events = eventsOf(text);
    expect(events).toHaveLength(example.plan.steps.length);
    for (const step of example.plan.steps) {
      const event = events.find(({ uid }) => uid.startsWith(`${step.id}.`));
      expect(event?.startDate.toString()).toBe(step.start);
      // Its end is the day after.
      expect(event?.endDate.subtractDate(event.startDate).toSeconds() ?? 0).toBeGreaterThan(0);
      expect(event?.startDate.isDate).toBe(true);
    }
  });

  it('has lines of 75 octets at most, each closed as the standard wants', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('reminds of decisions, of training and of what cannot be undone, and of nothing else', () => {
    const reminded = new Set(
      eventsOf(text)
        .filter(({ component }) => component.getFirstSubcomponent('valarm') !== null)
        .map(({ uid }) => uid.replace(/\.[0-9a-f]{8}@bascule\.invalid$/, '')),
    );
    const expected = example.plan.steps
      .filter(
        ({ decision, learners, pointOfNoReturn }) => decision ?? (learners.length > 0 || pointOfNoReturn),
      )
      .map(({ id }) => id);
    expect([...reminded].sort()).toEqual([...expected].sort());
  });

  it('keeps its names when the plan is made again, and counts later plans as later revisions', () => {
    const later: PlannedResult = {
      ...example,
      plan: {
        ...example.plan,
        date: '2026-12-06',
        steps: example.plan.steps.map((step) => ({ ...step, start: '2027-05-01', end: '2027-05-02' })),
      },
    };
    const [before, after] = [eventsOf(text), eventsOf(exported('agenda', later))];
    expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
    expect(Math.min(...after.map(({ sequence }) => sequence))).toBeGreaterThan(
      Math.max(...before.map(({ sequence }) => sequence)),
    );
  });

  it('cancels what is no longer in the plan', () => {
    const [gone] = example.plan.steps;
    if (gone === undefined) throw new Error('no step');
    const without: PlannedResult = {
      ...example,
      plan: {
        ...example.plan,
        steps: example.plan.steps.filter(({ id }) => id !== gone.id),
        movements: [
          {
            step: gone.id,
            gone: { text: gone.text, args: gone.args },
            from: { start: gone.start, end: gone.end },
            cause: { id: 'abandon', args: {} },
          },
        ],
      },
    };
    const event = eventsOf(exported('agenda', without)).find(({ uid }) => uid.startsWith(`${gone.id}.`));
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event?.summary).toMatch(/^Annulé : /);
  });

  it('tells two associations apart', () => {
    const uids = (nom: string) =>
      eventsOf(
        String(
          renderDocuments(
            plannedOf({ ...example.inventory.tree, association: { nom } }),
            CATALOGUE,
            FIGURES,
            { documents: ['agenda'] },
          )[0]?.content,
        ),
      ).map(({ uid }) => uid);
    expect(uids('Un').some((uid) => uids('Deux').includes(uid))).toBe(false);
  });
});

describe('the agenda of trainings', () => {
  it('holds trainings only, under the names that the whole agenda gives them', () => {
    const learning = example.plan.steps.filter(({ learners }) => learners.length > 0);
    const own = eventsOf(exported('agenda-formations')).map(({ uid }) => uid);
    expect(own).toHaveLength(learning.length);
    const all = eventsOf(exported('agenda')).map(({ uid }) => uid);
    expect(all).toEqual(expect.arrayContaining(own));
  });
});

describe('cards for Kanboard', () => {
  const lines = cellsOf(exported('taches-kanboard'), ',');

  it('are fourteen cells each, one card a step, within the lengths that it takes', () => {
    expect(lines).toHaveLength(example.plan.steps.length + 1);
    for (const line of lines) {
      expect(line).toHaveLength(14);
      expect([...(line[0] ?? '')].length).toBeLessThanOrEqual(50);
      expect([...(line[1] ?? '')].length).toBeLessThanOrEqual(200);
    }
  });

  it('say against what, how, who and until when', () => {
    for (const [, , description = '', , , , , , , , , , due = ''] of lines.slice(1)) {
      expect(description).toMatch(/^Contre quoi : /m);
      expect(description).toMatch(/^Qui : /m);
      expect(due).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

describe('cards for Nextcloud Deck', () => {
  it('have the columns that its importer knows, and one card a step', () => {
    const [head, ...lines] = cellsOf(exported('taches-deck'), ',');
    expect(head).toEqual(['Card title', 'Description', 'List name', 'Tags', 'Assigned users', 'Due date']);
    expect(lines).toHaveLength(example.plan.steps.length);
    for (const [title = '', , list = '', , , due = ''] of lines) {
      expect(title).not.toBe('');
      expect(['À faire', 'En cours', 'Fait']).toContain(list);
      expect(due).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('are the same in JSON, each in a list and with labels that exist', () => {
    const { boards } = JSON.parse(exported('taches-deck-json')) as Boards;
    const [board] = Object.values(boards);
    const stacks = Object.entries(board?.stacks ?? {});
    const labels = board?.labels.map(({ id }) => id) ?? [];
    const cards = stacks.flatMap(([key, { cards: own }]) => {
      for (const card of own) expect(String(card.stackId)).toBe(key);
      return own;
    });
    expect(cards).toHaveLength(example.plan.steps.length);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    for (const card of cards) for (const { id } of card.labels) expect(labels).toContain(id);
  });
});

interface Boards {
  readonly boards: Readonly<
    Record<
      string,
      {
        readonly labels: readonly { readonly id: number }[];
        readonly stacks: Readonly<
          Record<
            string,
            {
              readonly cards: readonly {
                readonly id: number;
                readonly stackId: number;
                readonly labels: readonly { readonly id: number }[];
              }[];
            }
          >
        >;
      }
    >
  >;
}

describe('the sheet of steps', () => {
  it('opens at once in a spreadsheet set in French: byte order mark, semicolons, commas in numbers', () => {
    const text = exported('taches');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...lines] = cellsOf(text.slice(1), ';');
    expect(head?.slice(0, 3)).toEqual(['Numéro', 'Étape', 'Partie']);
    expect(lines).toHaveLength(example.plan.steps.length);
    for (const line of lines) expect(line[6]).toMatch(/^\d+(,\d+)?$/);
  });
});

const HOSTILE = [
  '=HYPERLINK("http://exemple.org")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  'a\r\nBEGIN:VALARM\r\nEND:VALARM',
  'a;b,c\\n"d"',
  '\u001b[31m',
  'x\\',
];

describe.each(HOSTILE.map((value) => [JSON.stringify(value), value] as const))('the value %s', (_, value) => {
  const base = plannedOf();
  const result: PlannedResult = {
    ...base,
    plan: {
      ...base.plan,
      steps: base.plan.steps.map((step) => ({
        ...step,
        args: { outils: [value], cibles: [value], groupe: value },
      })),
    },
    inventory: { ...base.inventory, tree: { ...base.inventory.tree, association: { nom: value } } },
  };
  const file = (id: string): string =>
    String(renderDocuments(result, CATALOGUE, FIGURES, { documents: [id] })[0]?.content);

  it('starts no formula in any sheet or card', () => {
    const all = [
      cellsOf(file('taches').slice(1), ';'),
      cellsOf(file('taches-kanboard'), ','),
      cellsOf(file('taches-deck'), ','),
    ].flat(2);
    for (const cell of all) expect(cell).not.toMatch(/^\s*[=+\-@\t]/);
  });

  it('adds no event, alarm or line to the agenda', () => {
    const plain = plannedOf().plan.steps.length;
    const calendar = new ICAL.Component(ICAL.parse(file('agenda')));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(plain);
    expect(calendar.getAllSubcomponents()).toHaveLength(plain);
  });

  it('drives no terminal from any file', () => {
    for (const { id } of EXPORTS) expect(file(id)).not.toMatch(/[^\P{Cc}\r\n\t]/u);
  });
});
