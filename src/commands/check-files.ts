import { dirname } from 'node:path';
import { check, levelsOf, reviewSettings, withIds, type CheckRequest } from '../check/index.js';
import type { BaselineFile, CheckSettings, Judged } from '../domain/checking.js';
import type { Diagnostic, Severity } from '../domain/diagnostic.js';
import type { IsoDate } from '../domain/fact.js';
import type { SourceText } from '../domain/inventory.js';
import { readSettings } from '../io/check-settings.js';
import { checksumOf } from '../io/files.js';
import { NOTHING_KEPT, type KeptChecks } from '../io/kept-checks.js';
import { readOwnCatalogue } from '../io/own-catalogue.js';
import { matches, portablePath } from '../io/patterns.js';
import { loadCheckSettings } from '../load/index.js';
import { glanceAt } from '../appraise.js';
import { CHECKING, RULES } from './check-rules.js';
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
interface Folder {
  readonly own: OwnKnowledge;
  readonly settings: CheckSettings | undefined;
  /** All that findings depend on besides the inventory and the day. */
  readonly state: string;
}

/** How inventories are looked at. */
export interface Looking {
  readonly today: IsoDate;
  /** The levels of the families are told too: a baseline keeps them. */
  readonly levels: boolean;
  readonly kept: KeptChecks;
}

/** Looks at every inventory, at the entries and settings beside them, then at what the settings accept; tells each as it comes. */
export async function lookAtAll(
  paths: readonly string[],
  looking: Looking,
  tell: (looked: Looked) => void,
): Promise<void> {
  const folders = new Map<string, Folder>();
  const broken = new Map<string, Looked>();
  const settings = new Map<string, CheckSettings>();
  for (const name of new Set(paths.map((path) => dirname(path))))
    folders.set(name, await folderAt(name, settings, broken));
  [...broken.values()].forEach(tell);
  const isReviewed = [...settings.values()].some(({ acceptances }) => acceptances.length > 0);
  const told = new Set<Folder>();
  const found: Found[] = [];
  for (const path of paths) {
    const folder = folders.get(dirname(path));
    if (folder === undefined) throw new Error(`no folder for ${path}`);
    if (!told.has(folder))
      folder.own.problems.forEach(({ source, diagnostics }) => tell(unread(source, diagnostics)));
    told.add(folder);
    const looked = lookAt(path, folder, looking);
    if (isReviewed) found.push(foundIn(looked));
    tell(looked);
  }
  reviewed([...settings.values()], found, looking.today).forEach(tell);
}

/** What exceptions are held against: which rule found something, and where. */
interface Found {
  readonly file: string;
  readonly findings: readonly Pick<Judged, 'code' | 'pointer'>[];
}

function foundIn({ file, judged }: Looked): Found {
  return { file, findings: judged.map(({ code, pointer }) => ({ code, pointer })) };
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

function unread(source: SourceText, diagnostics: readonly Diagnostic[], valid = false): Looked {
  const judged = withIds(diagnostics).map((one) => ({ ...one, always: false, excuse: undefined }));
  return { source, file: portablePath(source.name), valid, judged, threshold: undefined, levels: {} };
}

function lookAt(path: string, { own, settings, state }: Folder, looking: Looking): Looked {
  const read = readSource(path);
  const threshold = settings?.threshold;
  if (!read.ok) return { ...unread(read.source, read.diagnostics), threshold };
  const { source } = read;
  const file = portablePath(path);
  const acceptances =
    settings?.acceptances.filter((one) => one.file === undefined || matches(file, one.file)) ?? [];
  const request = { ...CHECKING, severities: settings?.severities ?? {}, acceptances };
  const key = (): string => checksumOf(JSON.stringify([state, acceptances, looking.levels, source.text]));
  const found = remembered(looking.kept, key, () => findIn(source, own, request, looking));
  return { source, file, threshold, ...found };
}

/** What depends on the text of the inventory and on nothing that the key leaves out: it can be kept. */
type Findings = Pick<Looked, 'valid' | 'judged' | 'levels'>;

function remembered(kept: KeptChecks, key: () => string, find: () => Findings): Findings {
  if (kept === NOTHING_KEPT) return find();
  const name = key();
  const before = kept.read(name) as Findings | undefined;
  if (before !== undefined) return before;
  const found = find();
  kept.keep(name, found);
  return found;
}

function findIn(source: SourceText, own: OwnKnowledge, request: CheckRequest, looking: Looking): Findings {
  const { inventory, diagnostics } = readText(source, own.knowledge.catalogue);
  if (inventory === undefined)
    return { valid: false, judged: unread(source, diagnostics).judged, levels: {} };
  const glance = glanceAt(inventory, own.knowledge, looking.today);
  const judged = check(glance, request, diagnostics);
  return { valid: true, judged, levels: looking.levels ? levelsOf(glance.families) : {} };
}

/** What settings accept is useless only if no inventory has it. */
function reviewed(
  settings: readonly CheckSettings[],
  found: readonly Found[],
  today: IsoDate,
): readonly Looked[] {
  return settings.flatMap((one) => {
    const used = one.acceptances.map((acceptance) => {
      const about = found.filter(
        ({ file }) => acceptance.file === undefined || matches(file, acceptance.file),
      );
      const findings = about.flatMap((each) => each.findings);
      return reviewSettings({ ...one, acceptances: [acceptance] }, RULES, findings, today);
    });
    const diagnostics = used.flat();
    return diagnostics.length === 0
      ? []
      : [{ ...unread(one.source, diagnostics, true), threshold: one.threshold }];
  });
}
