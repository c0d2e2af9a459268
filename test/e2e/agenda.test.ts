import { execa } from 'execa';
import ICAL from 'ical.js';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { has } from '../support/programs.js';
import { bascule, emptyFolder } from './run.js';

/** Two agendas of one association: the second after a replan that put a step off. */
async function twoAgendas(): Promise<readonly [string, string]> {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'inventaire.yaml'), readFileSync('examples/petite-asso/inventaire.yaml'));
  const make = async (day: string): Promise<string> => {
    expect((await bascule(['plan', '--date', day], { cwd })).code).toBe(0);
    expect((await bascule(['docs', '--document', 'agenda', '--date', day], { cwd })).code).toBe(0);
    return readFileSync(join(cwd, 'documents', 'agenda-et-taches', 'agenda.ics'), 'utf8');
  };
  const first = await make('2026-11-22');
  const last = eventsOf(first).at(-1);
  const step = last?.uid.replace(/\.[0-9a-f]{8}@.*$/, '') ?? '';
  const until = monthsLater(last?.startDate.toString() ?? '', 2);
  const put = ['suivi', 'reporte', step, '--au', until, '--raison', 'La salle est prise'];
  expect((await bascule([...put, '--date', '2026-11-29'], { cwd })).code).toBe(0);
  return [first, await make('2026-11-29')];
}

const monthsLater = (date: string, months: number): string =>
  Temporal.PlainDate.from(date).add({ months }).toString();

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

const startsOf = (text: string): ReadonlyMap<string, string> =>
  new Map(eventsOf(text).map(({ uid, startDate }) => [uid, startDate.toString()]));

let agendas: readonly [string, string] = ['', ''];
beforeAll(async () => {
  agendas = await twoAgendas();
});

describe('an agenda made again after a replan', () => {
  it('has the same events at other dates', () => {
    const [before, after] = agendas.map(startsOf);
    expect([...(after ?? new Map()).keys()]).toEqual(
      expect.arrayContaining([...(before ?? new Map()).keys()]),
    );
    expect([...(before ?? new Map<string, string>())].some(([uid, start]) => after?.get(uid) !== start)).toBe(
      true,
    );
  });
});

const RADICALE = has('radicale');
const KHAL = has('khal');
/** The server asks for no password; the name says whose calendars are meant. */
const LOGIN = { authorization: `Basic ${Buffer.from('asso:').toString('base64')}` };

describe('a CalDAV server', () => {
  let server: { kill: () => unknown } | undefined;
  let address = '';

  beforeAll(async () => {
    if (!RADICALE) return;
    const folder = emptyFolder();
    const port = await freePort();
    const config = join(folder, 'config');
    writeFileSync(
      config,
      `[server]\nhosts = 127.0.0.1:${String(port)}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = ${join(folder, 'c')}\n`,
    );
    server = execa('radicale', ['--config', config], { reject: false });
    address = `http://127.0.0.1:${String(port)}/asso/agenda/`;
    await ready(address);
    expect((await fetch(address, { method: 'MKCALENDAR', headers: LOGIN })).status).toBe(201);
  });
  afterAll(() => server?.kill());

  it.skipIf(!RADICALE)('takes every event, and the next agenda updates them (needs Radicale)', async () => {
    for (const agenda of agendas) {
      for (const [name, text] of oneByOne(agenda)) {
        const response = await fetch(address + name, {
          method: 'PUT',
          body: text,
          headers: { ...LOGIN, 'content-type': 'text/calendar; charset=utf-8' },
        });
        expect(response.ok, `${name}: ${String(response.status)}`).toBe(true);
      }
      const held = await (await fetch(address, { headers: LOGIN })).text();
      expect(startsOf(held)).toEqual(startsOf(agenda));
    }
  });
});

describe('a calendar program', () => {
  it.skipIf(!KHAL)('takes both agendas without doubling an event (needs khal)', async () => {
    const folder = emptyFolder();
    const config = join(folder, 'config');
    mkdirSync(join(folder, 'cal'));
    writeFileSync(
      config,
      `[calendars]\n[[asso]]\npath = ${join(folder, 'cal')}\n[sqlite]\npath = ${join(folder, 'khal.db')}\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[default]\ndefault_calendar = asso\n`,
    );
    const khal = (...args: readonly string[]) =>
      execa('khal', ['-c', config, ...args], { env: { HOME: folder, LC_ALL: 'C.UTF-8' } });
    for (const [rank, agenda] of agendas.entries()) {
      const file = join(folder, `agenda-${String(rank)}.ics`);
      writeFileSync(file, agenda);
      await khal('import', '--batch', '-a', 'asso', file);
      const { stdout } = await khal(
        'list',
        '--once',
        '--format',
        '{uid} {start-date}',
        '--day-format',
        '',
        '2026-11-01',
        '900d',
      );
      const shown = stdout.split('\n').filter((line) => line.includes('@bascule.invalid'));
      expect(shown.sort()).toEqual([...startsOf(agenda)].map((pair) => pair.join(' ')).sort());
    }
  });
});

/** Each event as a calendar of its own, as a program sends them. */
function oneByOne(agenda: string): readonly (readonly [string, string])[] {
  return new ICAL.Component(ICAL.parse(agenda)).getAllSubcomponents('vevent').map((event) => {
    const alone = new ICAL.Component('vcalendar');
    alone.updatePropertyWithValue('version', '2.0');
    alone.updatePropertyWithValue('prodid', '-//Test//FR');
    alone.addSubcomponent(event);
    return [`${encodeURIComponent(new ICAL.Event(event).uid)}.ics`, `${alone.toString()}\r\n`];
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('the server does not answer');
}
