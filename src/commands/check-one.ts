import { dirname } from 'node:path';
import { check, judgedBy, levelsOf, type CheckRequest } from '../check/index.js';
import type { BaselineFile, CheckSettings, Judged } from '../domain/checking.js';
import type { Diagnostic, Severity } from '../domain/diagnostic.js';
import type { IsoDate } from '../domain/fact.js';
import type { SourceText } from '../domain/inventory.js';
import { readSettings } from '../io/check-settings.js';
import { checksumOf } from '../io/files.js';
import { keptChecks, NOTHING_KEPT, type KeptChecks } from '../io/kept-checks.js';
import { readOwnCatalogue } from '../io/own-catalogue.js';
import { matches, portablePath } from '../io/patterns.js';
import { loadCheckSettings } from '../load/index.js';
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

/** What looks at inventories, and what it has read beside them. */
export interface Looker {
  readonly folderOf: (path: string) => Promise<Folder>;
  /** `anew`: it was not known from before. */
  readonly look: (path: string) => Promise<{ readonly looked: Looked; readonly anew: boolean }>;
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
  return {
    folderOf,
    look: async (path) => lookAt(path, await folderOf(path), looking, kept),
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
  const state = JSON.stringify([readOwnCatalogue(name), source?.text]);
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
  const judged = judgedBy(diagnostics, () => ({ always: false, excuse: undefined }));
  return { source, file: portablePath(source.name), valid, judged, threshold: undefined, levels: {} };
}

function lookAt(
  path: string,
  { own, settings, state }: Folder,
  looking: Looking,
  kept: KeptChecks,
): { readonly looked: Looked; readonly anew: boolean } {
  const read = readSource(path);
  const threshold = settings?.threshold;
  if (!read.ok) return { looked: { ...unread(read.source, read.diagnostics), threshold }, anew: true };
  const { source } = read;
  const file = portablePath(path);
  const acceptances =
    settings?.acceptances.filter((one) => one.file === undefined || matches(file, one.file)) ?? [];
  const request = { ...CHECKING, ...(settings && { severities: settings.severities }), acceptances };
  const key = (): string => checksumOf(JSON.stringify([state, acceptances, looking.levels, source.text]));
  const { found, anew } = remembered(kept, key, () => findIn(source, own, request, looking));
  return { looked: { source, file, threshold, ...found }, anew };
}

/** What depends on the text of the inventory and on nothing that the key leaves out: it can be kept. */
type Findings = Pick<Looked, 'valid' | 'judged' | 'levels'>;

function remembered(
  kept: KeptChecks,
  key: () => string,
  find: () => Findings,
): { readonly found: Findings; readonly anew: boolean } {
  if (kept === NOTHING_KEPT) return { found: find(), anew: true };
  const name = key();
  const before = kept.read(name) as Findings | undefined;
  if (before !== undefined) return { found: before, anew: false };
  const found = find();
  kept.keep(name, found);
  return { found, anew: true };
}

function findIn(source: SourceText, own: OwnKnowledge, request: CheckRequest, looking: Looking): Findings {
  const { inventory, diagnostics } = readText(source, own.knowledge.catalogue);
  if (inventory === undefined)
    return { valid: false, judged: unread(source, diagnostics).judged, levels: {} };
  const glance = glanceAt(inventory, own.knowledge, looking.today);
  const judged = check(glance, request, diagnostics);
  return { valid: true, judged, levels: looking.levels ? levelsOf(glance.families()) : {} };
}
