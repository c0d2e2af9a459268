import type { MoneyBand, Plan } from '../../domain/plan.js';

/** Money of one year, in cents: what is known of it, and whether something about it is not. */
export interface Money {
  readonly bands: readonly MoneyBand[];
  /** Some price is not told. */
  readonly open: boolean;
}

/** What a year of these tools costs today. */
export function presentMoney(tools: readonly string[], { costs }: Pick<Plan, 'costs'>): Money {
  return {
    bands: once(costs, ({ kind, tool }) => kind === 'ancien' && tools.includes(tool)),
    open: tools.some((tool) => costs.unknown.includes(`/outils/${tool}/cout_annuel`)),
  };
}

/** What a year costs once these tools have moved. What joins a tool that is already there costs nothing more. */
export function nextMoney(
  tools: readonly string[],
  { costs, choices }: Pick<Plan, 'costs' | 'choices'>,
): Money {
  const own = choices.filter(({ tool }) => tools.includes(tool));
  const prices = own.flatMap(({ verdict, to }) =>
    verdict === 'remplacer' && to !== undefined ? [`/catalogue/${to}/prix`] : [],
  );
  const staying = own.filter(({ verdict }) => verdict === 'adapter').map(({ tool }) => tool);
  const kept = presentMoney(staying, { costs });
  return {
    bands: [
      ...kept.bands,
      ...once(costs, ({ kind, source }) => kind === 'nouveau' && prices.includes(source)),
    ],
    open: kept.open || prices.some((price) => costs.unknown.includes(price)),
  };
}

/** The first year in which each thing is paid for: later years say the same. */
function once({ years }: Plan['costs'], test: (band: MoneyBand) => boolean): readonly MoneyBand[] {
  return bandsOnce(years.flatMap(({ money }) => money).filter(test));
}

/** Several motions together. */
export function moneyOfAll(all: readonly Money[]): Money {
  return { bands: bandsOnce(all.flatMap(({ bands }) => bands)), open: all.some(({ open }) => open) };
}

/** All that is paid for, once each: two motions may lead to the same tool. */
function bandsOnce(bands: readonly MoneyBand[]): readonly MoneyBand[] {
  return bands.filter(({ source }, at) => bands.findIndex((other) => other.source === source) === at);
}
