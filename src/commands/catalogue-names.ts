import { indexTools, indexWords, recognise, type Index } from '../catalogue/index.js';
import { consultation, usageIds } from '../data/index.js';
import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import type { Recognition } from '../domain/catalogue-answers.js';
import { UserError } from '../domain/user-error.js';
import { nameOf, shownWords, usageTitle, type Asked } from '../report/catalogue/index.js';
import { toolIndex } from './tool-index.js';

const { recherche, mots_des_usages: usageWords } = consultation();

/** A tool that people named, and how it was understood. */
export interface FoundTool {
  readonly tool: CatalogueTool;
  readonly asked: Asked;
}

/**
 * The tool that some words mean.
 * @throws UserError `catalogue-outil-inconnu`, with what it may have been; `catalogue-usage-demande`,
 * `catalogue-format-demande` for a usage or a format asked for as if it were a tool.
 */
export function findTool(words: readonly string[], catalogue: Catalogue): FoundTool {
  const text = words.join(' ');
  const found = recognise(text, toolIndex(catalogue));
  const tool = found.ok ? catalogue.tools.get(found.id) : undefined;
  if (!found.ok || tool === undefined) {
    const nom = shownWords(text);
    throw (
      elsewhere(text, nom, catalogue) ??
      new UserError('catalogue-outil-inconnu', { nom, propositions: namesOf(found, catalogue) })
    );
  }
  return { tool, asked: { text: shownWords(text), understood: found.understood } };
}

/** @throws UserError `catalogue-usage-inconnu`. */
export function findUsage(words: readonly string[]): string {
  const text = words.join(' ');
  const found = recognise(text, usageIndex());
  if (found.ok) return found.id;
  throw new UserError('catalogue-usage-inconnu', {
    nom: shownWords(text),
    propositions: found.suggestions,
    connus: usageIds,
  });
}

/** The usage that some words mean, when there is no doubt. */
export function nearestUsage(words: string): string | undefined {
  const found = recognise(words, usageIndex());
  return found.ok ? found.id : undefined;
}

/** @throws UserError `catalogue-hebergeur-inconnu`. */
export function findHost(words: readonly string[], catalogue: Catalogue): string {
  const text = words.join(' ');
  const hosts = new Map([...catalogue.tools].filter(([, tool]) => tool.hote !== undefined));
  const found = recognise(text, indexTools(hosts, recherche));
  if (found.ok) return found.id;
  throw new UserError('catalogue-hebergeur-inconnu', {
    nom: shownWords(text),
    propositions: namesOf(found, catalogue),
    connus: [...hosts.values()].map(({ nom }) => nom),
  });
}

/** @throws UserError `catalogue-format-inconnu`. */
export function findFormat(words: readonly string[], catalogue: Catalogue): string {
  const text = words.join(' ').replace(/^[*.\s]+/, '');
  const ids = new Map([...catalogue.formats.keys()].map((id) => [id, []]));
  const found = recognise(text, indexWords(ids, recherche));
  if (found.ok && found.understood.how === 'connu') return found.id;
  throw new UserError('catalogue-format-inconnu', {
    nom: shownWords(text),
    propositions: found.ok ? [found.id] : found.suggestions,
  });
}

function usageIndex(): Index {
  return indexWords(
    new Map(usageIds.map((id) => [id, [usageTitle(id), ...(usageWords[id] ?? [])]])),
    recherche,
  );
}

function namesOf(found: Recognition, catalogue: Catalogue): readonly string[] {
  return found.ok ? [] : found.suggestions.map((id) => nameOf(id, catalogue));
}

function elsewhere(text: string, nom: string, catalogue: Catalogue): UserError | undefined {
  const format = text.trim().replace(/^\./, '').toLowerCase();
  if (catalogue.formats.has(format)) return new UserError('catalogue-format-demande', { nom, id: format });
  const usage = recognise(text, usageIndex());
  return usage.ok ? new UserError('catalogue-usage-demande', { nom, id: usage.id }) : undefined;
}
