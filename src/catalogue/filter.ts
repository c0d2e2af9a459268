import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import type { Filters, ListedTool, Listing, UsageGroup } from '../domain/catalogue-answers.js';
import { plainLetters } from '../domain/spelling.js';
import { byFreedom } from './freedom.js';
import { newestSource, replacementsOf, runs, useOf } from './links.js';

/** The tools that pass every filter, hosts apart, and by usage. */
export function listTools(catalogue: Catalogue, usageIds: readonly string[], filters: Filters): Listing {
  const kept = [...catalogue.tools.values()]
    .filter((tool) => passes(tool, filters, catalogue))
    .sort(byFreedom)
    .map((tool) => listed(tool, filters, catalogue));
  const tools = kept.filter(({ tool }) => tool.genre !== 'hebergeur');
  const format = filters.format === undefined ? undefined : catalogue.formats.get(filters.format);
  return {
    filters,
    tools,
    hosts: kept.filter(({ tool }) => tool.genre === 'hebergeur'),
    groups: groupsOf(tools, usageIds, filters),
    ...(format && { format }),
  };
}

function passes(tool: CatalogueTool, filters: Filters, { tools }: Catalogue): boolean {
  const { usage, licence, host, format, libre } = filters;
  const hostEntry = host === undefined ? undefined : tools.get(host);
  return (
    (usage === undefined || tool.usages.includes(usage)) &&
    (licence === undefined || contains(tool.licence ?? '', licence)) &&
    (hostEntry === undefined || runs(hostEntry, tool)) &&
    (format === undefined || useOf(format, tool) !== undefined) &&
    (libre !== true || tool.nature === 'libre')
  );
}

function contains(text: string, part: string): boolean {
  return plainLetters(text).includes(plainLetters(part.trim()));
}

function listed(tool: CatalogueTool, { format }: Filters, { tools }: Catalogue): ListedTool {
  const file = format === undefined ? undefined : useOf(format, tool);
  return {
    tool,
    newest: newestSource(tool),
    replacedBy: replacementsOf(tool, tools),
    ...(file && { file }),
  };
}

function groupsOf(
  tools: readonly ListedTool[],
  usageIds: readonly string[],
  { usage: only }: Filters,
): readonly UsageGroup[] {
  return usageIds
    .filter((usage) => only === undefined || usage === only)
    .map((usage) => ({ usage, tools: tools.filter(({ tool }) => tool.usages.includes(usage)) }))
    .filter((group) => group.tools.length > 0);
}
