import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { ordinaryRoles } from '../data/dialogue.js';
import { catalogue, words } from '../data/index.js';
import { NO_MODELS, type Models } from '../domain/models.js';
import type { GeneratedFile } from '../io/generated-files.js';
import { OWN_MODELS } from '../io/models.js';
import { withoutNames, type Common } from '../load/index.js';
import type { Knowledge, PlanLine } from '../pipeline.js';
import { anonymousTexts } from '../texts/fr/anonymous.js';
import { cli } from '../texts/fr/cli.js';
import type { Context } from './command.js';
import type { Ready } from './inventory.js';

/** A result to show without saying whose it is. */
export interface AnonymousOptions {
  readonly anonyme?: boolean;
  readonly quiet?: boolean;
}

/** An inventory with what is known of it, as the commands go on with it. */
export interface Shown extends Ready {
  readonly line: PlanLine;
  /** The id under which a person of the inventory is shown. */
  readonly person: (id: string) => string;
}

/** The folder of documents to show around, so that they never take the place of the real ones. */
export const ANONYMOUS_FOLDER = 'documents-anonymes';

/** What everybody may read: it says nothing of this association. */
const COMMON: Common = {
  catalogue,
  usages: words['usages'] as Readonly<Record<string, string>>,
  roles: ordinaryRoles,
};

/** The inventory as it is, or with nothing in it that says whose it is, where that was asked. */
export async function shownOf(
  { inventory, knowledge }: Ready,
  line: PlanLine,
  { anonyme }: AnonymousOptions,
): Promise<Shown> {
  if (anonyme !== true) return { inventory, knowledge, line, person: (id) => id };
  const { previous, followUp } = line;
  const told = {
    inventory,
    catalogue: knowledge.catalogue,
    ...(previous && { previous }),
    ...(followUp && { notes: followUp }),
  };
  const untraced = await withoutNames(told, COMMON, anonymousTexts);
  const known: Knowledge = { ...knowledge, catalogue: untraced.catalogue };
  return {
    inventory: untraced.inventory,
    knowledge: known,
    line: {
      ...(untraced.previous && { previous: untraced.previous }),
      ...(untraced.notes && { followUp: untraced.notes }),
    },
    person: untraced.person,
  };
}

/** Their own sentences may say who they are: ours are used, and they are told. */
export function withoutModels(file: string, named: string | undefined, { terminal }: Context): Models {
  if (named !== undefined || existsSync(join(dirname(file), OWN_MODELS)))
    terminal.err(`${cli.anonymous.modelsLeftOut}\n`);
  return NO_MODELS;
}

/** Files by their place in their own folder: those above it may bear the name of the association. */
export function pathsToTell(folder: string, files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  const start = basename(folder) === ANONYMOUS_FOLDER ? ANONYMOUS_FOLDER : '';
  const told = (path: string): string => join(start, relative(folder, path));
  return files.map((file) => ({ ...file, name: told(file.name), path: told(file.path) }));
}

/** What remains to be read over before it is sent. */
export function sayWhatRemains({ quiet }: AnonymousOptions, { terminal }: Context): void {
  if (quiet !== true) terminal.err(`${cli.anonymous.remains}\n`);
}
