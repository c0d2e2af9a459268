import { dirname } from 'node:path';
import { check, levelsOf, reviewSettings, withIds } from '../check/index.js';
import type { BaselineFile, CheckSettings, Judged } from '../domain/checking.js';
import type { Diagnostic, Severity } from '../domain/diagnostic.js';
import type { IsoDate } from '../domain/fact.js';
import type { SourceText } from '../domain/inventory.js';
import type { FamilyLevels } from '../domain/result.js';
import { readSettings } from '../io/check-settings.js';
import { matches, portablePath } from '../io/patterns.js';
import { loadCheckSettings } from '../load/index.js';
import { glanceAt } from '../appraise.js';
import { CHECKING, RULES } from './check-rules.js';
import { readInventory } from './inventory.js';
import { knowledgeIn, type OwnKnowledge } from './own-knowledge.js';

/** One file, looked at. */
export interface Looked {
  readonly source: SourceText;
  readonly file: string;
  readonly valid: boolean;
  readonly judged: readonly Judged[];
  readonly threshold: Severity | undefined;
  /** Of a valid inventory only; worked out where a baseline asks for it. */
  readonly families: () => readonly FamilyLevels[];
}

/** What belongs to a folder: read once, told once, before the first inventory that uses it. */
interface Folder {
  readonly own: OwnKnowledge;
  readonly settings: CheckSettings | undefined;
}

/** Looks at every inventory, at the entries and settings beside them, then at what the settings accept. */
export async function lookAtAll(paths: readonly string[], today: IsoDate): Promise<readonly Looked[]> {
  const folders = new Map<string, Folder>();
  const broken = new Map<string, Looked>();
  const settings = new Map<string, CheckSettings>();
  const looked: Looked[] = [];
  for (const path of paths) {
    const name = dirname(path);
    const known = folders.get(name);
    const folder = known ?? (await folderAt(name, settings, broken));
    folders.set(name, folder);
    if (known === undefined)
      looked.push(...folder.own.problems.map(({ source, diagnostics }) => unread(source, diagnostics)));
    looked.push(lookAt(path, folder, today));
  }
  return [...broken.values(), ...looked, ...reviewed([...settings.values()], looked, today)];
}

async function folderAt(
  name: string,
  settings: Map<string, CheckSettings>,
  broken: Map<string, Looked>,
): Promise<Folder> {
  const own = await knowledgeIn(name);
  const source = readSettings(name);
  if (source === undefined || broken.has(source.name)) return { own, settings: undefined };
  const before = settings.get(source.name);
  if (before !== undefined) return { own, settings: before };
  const loaded = await loadCheckSettings(source);
  if (loaded.ok) settings.set(source.name, loaded.value);
  else broken.set(source.name, unread(source, loaded.diagnostics));
  return { own, settings: loaded.ok ? loaded.value : undefined };
}

function unread(source: SourceText, diagnostics: readonly Diagnostic[], valid = false): Looked {
  const judged = withIds(diagnostics).map((one) => ({ ...one, always: false, excuse: undefined }));
  return { source, file: portablePath(source.name), valid, judged, threshold: undefined, families: () => [] };
}

function lookAt(path: string, { own, settings }: Folder, today: IsoDate): Looked {
  const { source, inventory, diagnostics } = readInventory(path, own.knowledge.catalogue);
  const threshold = settings?.threshold;
  if (inventory === undefined) return { ...unread(source, diagnostics), threshold };
  const file = portablePath(path);
  const acceptances =
    settings?.acceptances.filter((one) => one.file === undefined || matches(file, one.file)) ?? [];
  const glance = glanceAt(inventory, own.knowledge, today);
  const request = { ...CHECKING, severities: settings?.severities ?? {}, acceptances };
  const judged = check(glance, request, diagnostics);
  return { source, file, valid: true, judged, threshold, families: () => glance.families };
}

/** What settings accept is useless only if no inventory has it. */
function reviewed(
  settings: readonly CheckSettings[],
  looked: readonly Looked[],
  today: IsoDate,
): readonly Looked[] {
  return settings.flatMap((one) => {
    const used = one.acceptances.map((acceptance) => {
      const about = looked.filter(
        ({ file }) => acceptance.file === undefined || matches(file, acceptance.file),
      );
      const found = about.flatMap(({ judged }) => judged);
      return reviewSettings({ ...one, acceptances: [acceptance] }, RULES, found, today);
    });
    const diagnostics = used.flat();
    return diagnostics.length === 0
      ? []
      : [{ ...unread(one.source, diagnostics, true), threshold: one.threshold }];
  });
}

/** What a baseline keeps of the inventories that could be read. */
export function forBaseline(looked: readonly Looked[]): readonly {
  readonly file: string;
  readonly judged: readonly Judged[];
  readonly levels: BaselineFile['levels'];
}[] {
  return looked
    .filter(({ valid }) => valid)
    .map(({ file, judged, families }) => ({ file, judged, levels: levelsOf(families()) }));
}
