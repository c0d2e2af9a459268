import type { CatalogueTool, Tools, ToolOutline } from '../domain/catalogue.js';
import { once } from './once.js';

/** The tools as src/build/generate.mjs writes them: texts, so that a start reads none that nobody asks for. */
export interface ToolTexts {
  readonly ids: readonly string[];
  /** Of all tools, what tells at a glance whether they could take over. */
  readonly outlines: () => string;
  readonly facts: JoinedTexts;
  /** What only a sheet of a tool shows: sources, sentences. More than half of the catalogue. */
  readonly later: JoinedTexts;
}

/** One text a tool, in the order of the ids, and where each ends. */
interface JoinedTexts {
  readonly part: (from: number, to: number) => string;
  readonly ends: readonly number[];
}

/** The catalogue, of which each tool is read when it is first asked for. */
export function toolsIn({ ids, outlines, facts, later }: ToolTexts): Tools {
  const places = new Map<string, number>();
  for (const id of ids) places.set(id, places.size);
  const read = new Map<string, CatalogueTool>();
  const [factsAt, laterAt] = [cut(facts), cut(later)];
  const get = (id: string): CatalogueTool | undefined => {
    const place = places.get(id);
    if (place === undefined) return undefined;
    const tool = read.get(id) ?? withLater(factsAt(place), () => laterAt(place));
    read.set(id, tool);
    return tool;
  };
  const whole = once(() => new Map(ids.map((id) => [id, get(id) as CatalogueTool])));
  const inShort = once(() => JSON.parse(outlines()) as readonly ToolOutline[]);
  return {
    get outlines() {
      return inShort();
    },
    size: ids.length,
    get,
    has: (id) => places.has(id),
    keys: () => places.keys(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    forEach: (work, self) => {
      whole().forEach(work, self);
    },
    [Symbol.iterator]: () => whole().entries(),
  };
}

/** Who asks for more tools than an inventory has will ask for nearly all: they are then read together. A convention. */
const FEW = 32;

function cut({ part, ends }: JoinedTexts): (place: number) => string {
  const whole = once(() => part(0, ends.at(-1) ?? 0));
  let asked = 0;
  return (place) => {
    const [from, to] = [ends[place - 1] ?? 0, ends[place] ?? 0];
    asked += 1;
    return asked > FEW ? whole().slice(from, to) : part(from, to);
  };
}

function withLater(facts: string, later: () => string): CatalogueTool {
  const rest = once(() => JSON.parse(later()) as Readonly<Record<string, unknown>>);
  const getter = (key: string): PropertyDescriptor => ({ enumerable: true, get: () => rest()[key] });
  const tool = JSON.parse(facts) as CatalogueTool;
  return Object.defineProperties(tool, { sources: getter('sources'), textes: getter('textes') });
}
