import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeAt, readCollection } from '../domain/fact.js';
import type { Inventory, SourceText } from '../domain/inventory.js';
import type { Plan } from '../domain/plan.js';
import { readSourceText } from '../io/files.js';
import { loadFollowUp, loadPlan, type FollowUpFile } from '../load/index.js';
import { renderDiagnostics } from '../report/check/index.js';
import { cli } from '../texts/fr/cli.js';
import type { Context } from './command.js';

/** Where the plan and the notes are; beside the inventory unless told otherwise. */
export interface FollowingOptions {
  readonly plan?: string;
  readonly suivi?: string;
  /** Warnings quote the files: where nothing of them may be told, they are for another day. */
  readonly anonyme?: boolean;
}

/** The plan before and what people noted since; each absent where there is no such file. */
export interface Following {
  readonly previous?: Plan;
  readonly notes?: FollowUpFile;
  /** The text of the notes as it was read, if there was any. */
  readonly source?: SourceText;
}

export interface FollowingPaths {
  readonly plan: string;
  readonly suivi: string;
}

export function pathsBeside(file: string, options: FollowingOptions): FollowingPaths {
  const beside = (name: string) => join(dirname(file), name);
  return { plan: options.plan ?? beside('plan.yaml'), suivi: options.suivi ?? beside('suivi.yaml') };
}

/**
 * Reads the plan and the notes that go with an inventory; undefined once all that is wrong with them has been said. Files that
 * nobody named may be missing.
 * @throws UserError for a file that was named and cannot be read.
 */
export async function readFollowing(
  inventory: Inventory,
  file: string,
  options: FollowingOptions,
  context: Context,
): Promise<Following | undefined> {
  const paths = pathsBeside(file, options);
  const planSource = readIfThere(paths.plan, options.plan !== undefined);
  const plan = planSource === undefined ? undefined : await loadPlan(planSource);
  if (planSource !== undefined && plan?.ok === false) {
    say(context, planSource, plan.diagnostics);
    context.terminal.err(`${cli.brokenPlan(paths.plan)}\n`);
    return undefined;
  }
  const previous = plan?.ok === true ? plan.value : undefined;
  const source = readIfThere(paths.suivi, options.suivi !== undefined);
  if (source === undefined) return { ...(previous && { previous }) };
  const loaded = await loadFollowUp(source, {
    steps: previous === undefined ? [] : [...previous.steps.map(({ id }) => id), ...previous.dropped],
    people: readCollection(nodeAt(inventory.tree, '/personnes')).ids,
  });
  // Without a plan no step has a name yet.
  const told = loaded.diagnostics.filter(({ code }) => previous !== undefined || code !== 'etape-inconnue');
  if (!loaded.ok || options.anonyme !== true) say(context, source, told);
  return loaded.ok ? { ...(previous && { previous }), notes: loaded.value, source } : undefined;
}

function readIfThere(path: string, named: boolean): SourceText | undefined {
  return named || existsSync(path) ? readSourceText(path) : undefined;
}

function say(
  context: Context,
  source: SourceText,
  diagnostics: Parameters<typeof renderDiagnostics>[0][number]['diagnostics'],
): void {
  if (diagnostics.length > 0) context.terminal.err(renderDiagnostics([{ source, diagnostics }]));
}

/** The same, in the shape that the pipeline takes. */
export function lineOf({ previous, notes }: Following) {
  return { ...(previous && { previous }), ...(notes && { followUp: notes.notes }) };
}
