import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { CalendarData } from '../../src/domain/calendar.js';
import type { Catalogue, CatalogueTool, FicheRow, ToolFunction } from '../../src/domain/catalogue.js';
import type { ExclusionGate } from '../../src/domain/gate.js';
import type { Inventory } from '../../src/domain/inventory.js';
import type { Planning, Recipe } from '../../src/plan/index.js';

const root = join(import.meta.dirname, '..', '..');

export function readYaml(path: string): unknown {
  return load(readFileSync(join(root, path), 'utf8'));
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

export function yamlNames(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

const folder = (path: string): readonly unknown[] =>
  yamlNames(path).map((name) => readYaml(`${path}/${name}`));

export const planning = readYaml('src/data/planning.yaml') as Planning;
export const calendarData = readYaml('src/data/calendrier.yaml') as CalendarData;
export const recipes = folder('src/data/recipes') as readonly Recipe[];

export const rows = folder('src/data/fiches').flatMap(
  (table) => (table as { lignes: readonly FicheRow[] }).lignes,
);

export const catalogue: Catalogue = {
  tools: new Map((folder('src/data/catalogue') as readonly CatalogueTool[]).map((tool) => [tool.id, tool])),
  formats: new Map(),
  rows: new Map(rows.map((row) => [row.id, row])),
  functions: new Map(
    (readYaml('src/data/fonctions.yaml') as { fonctions: readonly ToolFunction[] }).fonctions.map((each) => [
      each.id,
      each,
    ]),
  ),
};

/** An inventory from a mapping, without a text to point at. */
export function inventoryOf(tree: object): Inventory {
  return {
    source: { name: 'essai.yaml', text: '' },
    tree: { bascule: 1, ...tree } as Inventory['tree'],
    spans: new Map(),
  };
}

export const EXAMPLES = ['centre-social', 'douze-reponses', 'moyenne-asso', 'petite-asso'] as const;

export function example(name: string): Inventory {
  return inventoryOf(readYaml(`examples/${name}/inventaire.yaml`) as object);
}

/** Nobody is at the door, whatever the switch. */
export const OPEN_GATE: ExclusionGate = (tool, target) => ({
  tool,
  target,
  groups: [],
  tolerance: { people: undefined, share: 1, own: false },
  blocked: false,
  doubtful: false,
});
