import { dirname } from 'node:path';
import { check, judgedBy, levelsOf, type CheckRequest } from '../check/index.js';
import type { BaselineFile, CheckSettings, Judged } from '../domain/checking.js';
import type { Diagnostic, Severity } from '../domain/diagnostic.js';
import type { IsoDate } from '../domain/fact.js';
import type { Inventory, SourceText } from '../domain/inventory.js';
import { readSettings } from '../io/check-settings.js';
import { checksumOf } from '../io/files.js';
import { keptChecks, NOTHING_KEPT, type KeptChecks } from '../io/kept-checks.js';
import { matches, portablePath } from '../io/patterns.js';
import { loadCheckSettings, packInventory, unpackInventory, type PackedInventory } from '../load/index.js';
import { glanceAt } from '../appraise.js';
import { CHECKING } from './check-rules.js';
import { readSource, readText } from './inventory.js';
import { knowledgeIn, type OwnKnowledge } from './own-knowledge.js';

/** One file, looked at. */
export interface Looked {
  readonly source: SourceText;
  readonly file: string;
  readonly valid: boolean;
  readonly judged: readonly Judged[];
  readonly threshold: Severity | undefined;
  /** Of a valid inventory, where they were asked for. */
  readonly levels: BaselineFile['levels'];
}

/** What belongs to a folder: read once, told once, before the first inventory that uses it. */
export interface Folder {
  readonly own: OwnKnowledge;
  readonly settings: CheckSettings | undefined;
  /** All that findings depend on besides the inventory and the day. */
  readonly state: string;
}

/** How inventories are looked at. Plain data: another thread is told the same. */
export interface Looking {
  readonly today: IsoDate;
  /** The levels of the families are told too: a baseline keeps them. */
  readonly levels: boolean;
  /** What is found is kept for this state, and looked for there; undefined: nothing is kept. */
  readonly keptFor: string | undefined;
}

/** A file of which all is known. */
interface Seen {
  readonly looked: Looked;
  readonly anew: boolean;
}

/** A valid inventory that has still to be judged. */
interface Valid {
  readonly inventory: Inventory;
  /** What its reading had to say already. */
  readonly diagnostics: readonly Diagnostic[];
  /** The name under which its findings are kept. */
  readonly key: string | undefined;
}

/** The same as plain data, which another thread can be given. */
export interface Begun extends Omit<Valid, 'inventory'> {
  readonly packed: PackedInventory;
}

/** What looks at inventories, and what it has read beside them. */
export interface Looker {
  readonly folderOf: (path: string) => Promise<Folder>;
  /** `anew`: it was not known from before. */
  readonly look: (path: string) => Promise<Seen>;
  /** Half of a look, for another thread to finish. */
  readonly begin: (path: string) => Promise<Looked | Begun>;
  readonly finish: (begun: Begun) => Promise<Looked>;
  /** Of all folders so far: settings that could be read, and those that could not. */
  readonly settings: () => readonly CheckSettings[];
  readonly broken: () => readonly Looked[];
}

/** Looks at one inventory after the other; each folder is read once. */
export function lookerFor(looking: Looking, environment: NodeJS.ProcessEnv): Looker {
  const folders = new Map<string, Promise<Folder>>();
  const broken = new Map<string, Looked>();
  const settings = new Map<string, CheckSettings>();
  const kept = looking.keptFor === undefined ? NOTHING_KEPT : keptChecks(looking.keptFor, environment);
  const folderOf = (path: string): Promise<Folder> => {
    const name = dirname(path);
    const known = folders.get(name) ?? folderAt(name, settings, broken);
    folders.set(name, known);
    return known;
  };
  const finishAt = (valid: Valid, folder: Folder): Looked => judge(valid, folder, looking, kept);
  return {
    folderOf,
    look: async (path) => {
      const folder = await folderOf(path);
      const met = readAt(path, folder, looking, kept);
      return 'looked' in met ? met : { looked: finishAt(met, folder), anew: true };
    },
    begin: async (path) => {
      const folder = await folderOf(path);
      const met = readAt(path, folder, looking, kept);
      if ('looked' in met) return met.looked;
      const { inventory, ...rest } = met;
      const packed = packInventory(inventory);
      return packed === undefined ? finishAt(met, folder) : { ...rest, packed };
    },
    finish: async ({ packed, ...rest }) =>
      finishAt({ ...rest, inventory: unpackInventory(packed) }, await folderOf(packed.source.name)),
    settings: () => [...settings.values()],
    broken: () => [...broken.values()],
  };
}

async function folderAt(
  name: string,
  settings: Map<string, CheckSettings>,
  broken: Map<string, Looked>,
): Promise<Folder> {
  const own = await knowledgeIn(name);
  const source = readSettings(name);
  const state = JSON.stringify([own.texts, source?.text]);
  if (source === undefined || broken.has(source.name)) return { own, settings: undefined, state };
  const before = settings.get(source.name);
  if (before !== undefined) return { own, settings: before, state };
  const loaded = await loadCheckSettings(source);
  if (loaded.ok) settings.set(source.name, loaded.value);
  else broken.set(source.name, unread(source, loaded.diagnostics));
  return { own, settings: loaded.ok ? loaded.value : undefined, state };
}

/** What cannot be read, or is no inventory: what there is to say of it excuses nothing. */
export function unread(source: SourceText, diagnostics: readonly Diagnostic[], valid = false): Looked {
  return { source, file: portablePath(source.name), threshold: undefined, ...refused(diagnostics), valid };
}

/** Reads a file. What is no inventory, and what is known from before, has not to be judged. */
function readAt(path: string, folder: Folder, looking: Looking, kept: KeptChecks): Seen | Valid {
  const read = readSource(path);
  const { source } = read;
  if (!read.ok) return { looked: lookedAt(source, refused(read.diagnostics), folder), anew: true };
  const key = kept === NOTHING_KEPT ? undefined : keyOf(source, folder, looking);
  const before = key === undefined ? undefined : kept.read(key);
  if (before !== undefined) return { looked: lookedAt(source, before as Findings, folder), anew: false };
  const { inventory, diagnostics } = readText(source, folder.own.knowledge.catalogue);
  if (inventory !== undefined) return { inventory, diagnostics, key };
  const found = refused(diagnostics);
  if (key !== undefined) kept.keep(key, found);
  return { looked: lookedAt(source, found, folder), anew: true };
}

function keyOf(source: SourceText, folder: Folder, { levels }: Looking): string {
  const around = JSON.stringify([folder.state, acceptancesFor(source, folder), levels]);
  return checksumOf(`${around}\n${source.text}`);
}

/** What depends on the text of the inventory and on nothing that the key leaves out: it can be kept. */
type Findings = Pick<Looked, 'valid' | 'judged' | 'levels'>;

function refused(diagnostics: readonly Diagnostic[]): Findings {
  const judged = judgedBy(diagnostics, () => ({ always: false, excuse: undefined }));
  return { valid: false, judged, levels: {} };
}

function judge(
  { inventory, diagnostics, key }: Valid,
  folder: Folder,
  { today, levels }: Looking,
  kept: KeptChecks,
): Looked {
  const { source } = inventory;
  const glance = glanceAt(inventory, folder.own.knowledge, today);
  const found = {
    valid: true,
    judged: check(glance, requestFor(source, folder), diagnostics),
    levels: levels ? levelsOf(glance.families()) : {},
  };
  if (key !== undefined) kept.keep(key, found);
  return lookedAt(source, found, folder);
}

function lookedAt(source: SourceText, found: Findings, { settings }: Folder): Looked {
  return { source, file: portablePath(source.name), threshold: settings?.threshold, ...found };
}

function requestFor(source: SourceText, folder: Folder): CheckRequest {
  const { settings } = folder;
  if (settings === undefined) return CHECKING;
  return { ...CHECKING, severities: settings.severities, acceptances: acceptancesFor(source, folder) };
}

/** What the settings of a folder accept in one inventory. */
function acceptancesFor({ name }: SourceText, { settings }: Folder): CheckSettings['acceptances'] {
  if (settings === undefined) return [];
  const file = portablePath(name);
  return settings.acceptances.filter((one) => one.file === undefined || matches(file, one.file));
}
