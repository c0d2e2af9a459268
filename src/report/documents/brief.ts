import type { Catalogue } from '../../domain/catalogue.js';
import type { Inventory } from '../../domain/inventory.js';
import type { PlannedResult } from '../../domain/result.js';
import { lookupIn, type Lookup } from '../lookup.js';
import { viewPlan } from '../view-plan.js';
import { viewScore } from '../view.js';
import type { Brief, MethodFigures } from './document.js';
import { scoreContext } from './score-context.js';

/** Makes the views once, for all documents. */
export function briefOf(result: PlannedResult, catalogue: Catalogue, figures: MethodFigures): Brief {
  const lookup = lookupToSend(result.inventory, catalogue);
  const score = viewScore(result, catalogue, lookup);
  return { result, catalogue, figures, lookup, score, plan: viewPlan(result.plan, lookup) };
}

/** Names for a document that is sent: who receives it has none of the folders of who wrote it. */
export function lookupToSend(inventory: Inventory, catalogue: Catalogue): Lookup {
  const read = lookupIn(inventory, catalogue);
  return { ...read, file: read.file.replaceAll('\\', '/').split('/').at(-1) ?? read.file };
}

/** What the head of every document tells: who, when, by whom, from which file. */
export function headOf({ score }: Brief) {
  const { association, date, file, referents } = scoreContext(score, { now: 0, questions: 0 });
  return { association, date, file, referents };
}
