import { dirname } from 'node:path';
import { knowledge, usageIds } from '../data/index.js';
import type { SourceText } from '../domain/inventory.js';
import { readOwnCatalogue } from '../io/own-catalogue.js';
import type { ToolCheck } from '../load/index.js';
import type { Knowledge } from '../pipeline.js';

/** What the program knows, with the tools that this association describes itself. */
export interface OwnKnowledge {
  readonly knowledge: Knowledge;
  /** What is wrong with its own entries: they are then left out. */
  readonly problems: readonly ToolCheck[];
  /** The entries as they are written. */
  readonly texts: readonly SourceText[];
}

/**
 * For an inventory: the entries in `.bascule/catalogue`, beside it, join the catalogue.
 * @throws UserError for an entry that cannot be read.
 */
export async function knowledgeBeside(inventory: string): Promise<OwnKnowledge> {
  return knowledgeIn(dirname(inventory));
}

/** For a folder. What reads entries is loaded only where there are some. */
export async function knowledgeIn(folder: string): Promise<OwnKnowledge> {
  const texts = readOwnCatalogue(folder);
  if (texts.length === 0) return { knowledge, problems: [], texts };
  const { withOwnTools } = await import('../load/index.js');
  const { catalogue, problems } = await withOwnTools(knowledge.catalogue, texts, usageIds);
  return { knowledge: { ...knowledge, catalogue }, problems, texts };
}
