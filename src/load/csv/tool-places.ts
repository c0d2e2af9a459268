import type { Recognition } from '../../domain/catalogue-answers.js';
import { plainLetters } from '../../domain/spelling.js';
import { idFor, numbered } from './reading.js';

/** A tool that the inventory describes. */
export interface ToolThere {
  readonly id: string;
  /** The id of the catalogue, where it is another. */
  readonly catalogue?: string;
  /** The name of a tool of the association's own. */
  readonly name?: string;
}

/** What is there already. */
export interface ToolsThere {
  readonly tools: readonly ToolThere[];
}

/** Where a row goes. */
export type Placed =
  | {
      readonly ok: true;
      readonly id: string;
      readonly own: false;
      readonly catalogue: string;
      /** Understood with a slip, or by a former name. */
      readonly unsure: boolean;
    }
  | {
      readonly ok: true;
      readonly id: string;
      readonly own: true;
      /** The inventory has a name for it already. */
      readonly isNamed: boolean;
      readonly suggestions: readonly string[];
    }
  | { readonly ok: false };

/** Finds the place of each tool by its name: the same for the same name at each import. */
export function toolPlaces(
  { tools }: ToolsThere,
  recognise: (name: string) => Recognition,
): (name: string) => Placed {
  const byId = new Map(tools.map((tool) => [tool.id, tool]));
  const byCatalogue = gathered(tools, ({ catalogue }) => catalogue);
  const byName = gathered(tools, ({ name }) => name && keyOf(name));
  const own = ownPlaces(byId, byName);
  return (name) => {
    if (byName.has(keyOf(name))) return own(name, []);
    const found = recognise(name);
    if (!found.ok) return own(name, found.suggestions);
    const places = byCatalogue.get(found.id) ?? [];
    if (!byId.has(found.id) && places.length > 1) return { ok: false };
    const id = byId.has(found.id) ? found.id : (places[0]?.id ?? found.id);
    return { ok: true, id, own: false, catalogue: found.id, unsure: found.understood.how !== 'connu' };
  };
}

function ownPlaces(
  byId: ReadonlyMap<string, ToolThere>,
  byName: ReadonlyMap<string, readonly ToolThere[]>,
): (name: string, suggestions: readonly string[]) => Placed {
  const fresh = new Map<string, string>();
  const used = new Set<string>();
  const isTaken = (id: string): boolean => {
    const there = byId.get(id);
    return used.has(id) || there?.name !== undefined || there?.catalogue !== undefined;
  };
  return (name, suggestions) => {
    const key = keyOf(name);
    const known = byName.get(key)?.[0]?.id;
    if (known !== undefined) return { ok: true, id: known, own: true, isNamed: true, suggestions };
    const base = idFor(name, 'outil');
    let rank = 1;
    while (!fresh.has(key) && isTaken(numbered(base, rank))) rank += 1;
    const id = fresh.get(key) ?? numbered(base, rank);
    fresh.set(key, id);
    used.add(id);
    return { ok: true, id, own: true, isNamed: false, suggestions };
  };
}

/** Signs count: C++ is not C#. */
function keyOf(name: string): string {
  return plainLetters(name).replace(/\s+/g, ' ').trim();
}

function gathered(tools: readonly ToolThere[], keyFor: (tool: ToolThere) => string | undefined) {
  const found = new Map<string, ToolThere[]>();
  for (const tool of tools) {
    const key = keyFor(tool);
    if (key === undefined) continue;
    const same = found.get(key);
    if (same === undefined) found.set(key, [tool]);
    else same.push(tool);
  }
  return found;
}
