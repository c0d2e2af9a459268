import type { Interval } from '../../domain/score.js';
import { dossierTexts } from '../../texts/fr/decision.js';
import { roadmapTexts } from '../../texts/fr/roadmap.js';
import { euroWords, listWords } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import type { Money } from './motion-money.js';

/** What a year might cost beyond what the association foresees, and what that depends on. Empty where it fits, or is not told. */
export function overBudgetWords(
  { bands }: Money,
  budget: Interval | undefined,
  lookup: Lookup,
): readonly string[] {
  const paid = bands.filter(({ high }) => high > 0);
  const most = paid.reduce((sum, { high }) => sum + high, 0);
  if (budget === undefined || most <= budget.high) return [];
  const prices = paid.flatMap(({ source, high }) => {
    const what = lookup.catalogue.tools.get(source.split('/')[2] ?? '')?.prix?.pour;
    return what === undefined ? [] : [dossierTexts.pricedFor(euroWords(high), what)];
  });
  const tools = listWords([...new Set(paid.map(({ label }) => label))]);
  return [
    dossierTexts.overBudget(tools, euroWords(most), roadmapTexts.money(budget.low, budget.high)),
    prices.length > 0 ? dossierTexts.priceFor(prices.join(' ; ')) : dossierTexts.priceDepends,
    dossierTexts.askPrice,
  ];
}
