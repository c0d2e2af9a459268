import { auditTexts as texts } from '../texts/fr/audit.js';
import type { Context, ExitCode } from './command.js';
import { readText, type Ready } from './inventory.js';
import { openNotebook, recover, type Notebook } from './notebook.js';

/** Opens the notebook, brings home what an earlier session left, and closes it whatever happens. */
export async function withNotebook(
  file: string,
  ready: Ready,
  context: Context,
  work: (notebook: Notebook, ready: Ready) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const { catalogue } = ready.knowledge;
  const notebook = openNotebook(file, (source) => readText(source, catalogue));
  try {
    const recovered = recover(notebook);
    for (const { kind } of recovered) if (kind === 'ecrit') context.terminal.err(`${texts.recovered}\n`);
    if (recovered.some(({ kind }) => kind !== 'ecrit'))
      context.terminal.err(`${texts.notRecovered(notebook.journal.aside)}\n`);
    const last = recovered.findLast(({ kind }) => kind === 'ecrit');
    return await work(notebook, last?.kind === 'ecrit' ? { ...ready, inventory: last.inventory } : ready);
  } finally {
    notebook.journal.close();
  }
}
