import type { CatalogueTool } from '../domain/catalogue.js';
import type { FileUse } from '../domain/catalogue-answers.js';
import { byName, canTakeOver } from './freedom.js';

type Tools = ReadonlyMap<string, CatalogueTool>;

/** True where a host says that it runs a tool, or where the tool says that it is found there (the collective CHATONS). */
export function runs(host: CatalogueTool, tool: CatalogueTool): boolean {
  return (
    host.id !== tool.id &&
    (host.hote?.heberge?.includes(tool.id) === true || tool.hebergement?.includes(host.id) === true)
  );
}

/** Ids of the hosts that say they run a tool, by name. */
export function hostsOf(tool: CatalogueTool, tools: Tools): readonly string[] {
  return [...tools.values()]
    .filter((host) => host.id !== tool.id && host.hote?.heberge?.includes(tool.id) === true)
    .sort(byName)
    .map(({ id }) => id);
}

/** Ids of the tools that an entry names as replacements, or that name it as what they replace. In that order. */
export function replacementsOf(tool: CatalogueTool, tools: Tools): readonly string[] {
  const others = [...tools.values()].filter((one) => one.remplace?.includes(tool.id) === true).sort(byName);
  return [...new Set([...(tool.remplacants ?? []), ...others.map(({ id }) => id)])].filter((id) => {
    const one = tools.get(id);
    return one !== undefined && canTakeOver(one);
  });
}

/** What a tool does with an extension; undefined where nothing is said of it. */
export function useOf(extension: string, { formats, export: out }: CatalogueTool): FileUse | undefined {
  const native = formats?.natif === extension;
  const reads = native || formats?.lit?.includes(extension) === true;
  const writes =
    native || formats?.ecrit?.includes(extension) === true || out?.formats?.includes(extension) === true;
  return reads || writes ? { reads, writes, native } : undefined;
}

/** The date of the newest dated source, as it is written. */
export function newestSource({ sources }: CatalogueTool): string | undefined {
  return Object.values(sources)
    .map(({ date }) => date)
    .filter((date) => /^\d{4}/.test(date))
    .sort()
    .at(-1);
}
