import { nodeAt, readCollection, readText } from '../domain/fact.js';
import type { Reason } from '../domain/plan.js';
import { proposable, reviewOf, waitFor, type Chooser, type Decider } from './draft.js';
import { isTrue, type ToolFacts } from './facts.js';
import { reason } from './reason-context.js';

/**
 * A few files with macros or a base decide for their tool. Tried, and they do not follow: they stay as a small perimeter,
 * and the rest may go. Never tried, and much hangs on them: tried first.
 */
export const keyFiles: Decider = (chooser, tool, ranked) => {
  const best = proposable(chooser, ranked);
  const stay = filesThatStay(chooser, tool);
  if (stay.length > 0) {
    const rest = best === undefined ? [] : [restMayGo(best.candidate.id, stay)];
    return { verdict: 'garder', reasons: [...stay, ...rest], review: reviewOf(chooser) };
  }
  const untried = programmedFiles(chooser, tool).filter(({ tried, heavy }) => heavy && tried !== 'reussi');
  if (untried.length === 0 || best === undefined) return undefined;
  return waitFor(
    chooser,
    [aboutFiles('fichiers-jamais-essayes', untried, ['C2', 'U3'])],
    aboutFiles('quand-la-conversion-sera-essayee', untried, ['C2', 'M5']),
  );
};

/** The files whose conversion was tried and does not follow, as one reason; empty when there are none. */
export function filesThatStay(chooser: Chooser, tool: ToolFacts): readonly Reason[] {
  const stuck = programmedFiles(chooser, tool).filter(
    ({ tried }) => tried === 'echoue' || tried === 'partiel',
  );
  return stuck.length === 0 ? [] : [aboutFiles('fichiers-a-laisser', stuck, ['C2', 'U3'])];
}

function restMayGo(to: string, stay: readonly Reason[]): Reason {
  const at = stay.flatMap(({ pointers }) => pointers);
  return reason('le-reste-peut-partir', { cible: to }, ['C2', 'M5'], at);
}

function aboutFiles(id: string, files: readonly KeyFile[], rows: readonly string[]): Reason {
  const at = files.map(({ pointer }) => `${pointer}/essai_conversion`);
  return reason(id, { fichiers: files.map((file) => file.id) }, rows, at);
}

interface KeyFile {
  readonly id: string;
  readonly pointer: string;
  readonly tried: string | undefined;
  /** The life of the association hangs on it. */
  readonly heavy: boolean;
}

/** Files of a tool that do something by themselves. */
function programmedFiles({ inventory }: Chooser, tool: ToolFacts): readonly KeyFile[] {
  const all = '/formats/fichiers_cles';
  return readCollection(nodeAt(inventory.tree, all)).ids.flatMap((id): readonly KeyFile[] => {
    const node = nodeAt(inventory.tree, `${all}/${id}`);
    const programmed = isTrue(node, '/macros') || isTrue(node, '/base');
    if (readText(nodeAt(node, '/outil')) !== tool.id || !programmed) return [];
    const heavy = ['vital', 'important'].includes(readText(nodeAt(node, '/criticite')) ?? '');
    return [{ id, pointer: `${all}/${id}`, tried: readText(nodeAt(node, '/essai_conversion')), heavy }];
  });
}
