import { criticalityOf } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { amount, CRITICALITY, list, listWithin, word, type CatalogueSpec } from '../fact-spec.js';
import {
  derived,
  from,
  highest,
  measured,
  missing,
  only,
  product,
  sum,
  weight,
  type Worked,
} from '../working.js';
import type { EvaluationContext } from '../world.js';

const facts = {
  tools: list('/outils', 'liste-outils'),
  criticality: word('/outils/*/criticite', CRITICALITY, 'criticite'),
  cost: amount('/outils/*/cout_annuel', 'montant', 'high', 'cout'),
  changes: listWithin('/outils/*/changements_annonces', 'changements'),
  costAfter: amount('/outils/*/changements_annonces/*/cout_annuel_ensuite', 'montant', 'high', 'changement'),
  limits: listWithin('/outils/*/limites', 'limites'),
  used: amount('/outils/*/limites/*/part_utilisee', 'part', 'high', 'limite'),
  budget: amount('/objectifs/budget_annuel', 'montant', 'low', 'budget'),
  price: {
    kind: 'catalogue',
    path: '/prix/annuel',
    worst: 'high',
    question: 'catalogue',
  } as CatalogueSpec,
} as const;

/** Money a year against the budget, and free offers close to their end. Hours are the plan's business. Rows M6, AC1, F-payer. */
export const couts: Evaluator = {
  family: 'couts',
  sides: ['rester', 'migrer'],
  rows: ['M6', 'AC1', 'F-payer'],
  facts,
  evaluate(reader, context) {
    const tools = reader.elements(facts.tools);
    weighBudget(reader, context, tools);
    if (context.side === 'rester') for (const id of tools) weighLimits(reader, context, id);
  },
};

function weighBudget(reader: FactReader, context: EvaluationContext, tools: readonly string[]): void {
  const subject = '/objectifs/budget_annuel';
  const meta = {
    rule: 'couts.budget',
    subject,
    cause: subject,
    rows: ['M6', 'AC1'],
    answers: ['demander-budget'],
  };
  reader.weigh(meta, () => {
    const cost = sum(
      ...paidFor(reader, context, tools).map((id) =>
        derived('cout-annuel', yearlyCost(reader, context, id), `/outils/${id}`),
      ),
    );
    const budget = reader.amount(facts.budget);
    const uncovered = missing(measured('budget', budget), derived('cout', cost));
    const severity = product(derived('non-couvert', uncovered), weight(context.weights, 'couts', 'budget'));
    return { ...severity, measures: { cout: cost.severity, budget } };
  });
}

/** What is paid for once: on moving, one target counts for the first of the tools that it replaces, or for the tool it is. */
function paidFor(
  reader: FactReader,
  context: EvaluationContext,
  tools: readonly string[],
): readonly string[] {
  if (context.side === 'rester') return tools;
  const staying = tools.filter((id) => !context.targets.has(id)).map((id) => reader.catalogueId(id));
  const seen = new Set(staying);
  return tools.filter((id) => {
    const target = context.targets.get(id);
    if (target === undefined) return true;
    const first = !seen.has(target);
    seen.add(target);
    return first;
  });
}

/** Euros a year: of what takes over on moving, else of the tool, at its announced price where that is higher. */
function yearlyCost(reader: FactReader, context: EvaluationContext, id: string): Worked {
  const target = context.targets.get(id);
  if (context.side === 'migrer' && target !== undefined) {
    const price = reader.catalogue(facts.price, target, context.weights.couts.prix_inconnu);
    return only(measured('prix', price, `/catalogue/${target}`));
  }
  const announced = reader
    .elements(facts.changes, id)
    .map((change) => measured('cout-annonce', reader.amount(facts.costAfter, id, change)));
  const today = measured('cout-actuel', reader.amount(facts.cost, id));
  return announced.length === 0 ? only(today) : highest(today, ...announced);
}

function weighLimits(reader: FactReader, context: EvaluationContext, tool: string): void {
  for (const id of reader.elements(facts.limits, tool)) {
    const cause = `/outils/${tool}/limites`;
    const meta = {
      rule: 'couts.limite',
      subject: `${cause}/${id}`,
      cause,
      rows: ['M6', 'F-payer'],
      answers: ['faire-de-la-place'],
    };
    reader.weigh(meta, () => {
      const used = measured('part-utilisee', reader.amount(facts.used, tool, id));
      const full = product(
        weight(context.weights, 'couts', 'limite'),
        criticalityOf(reader, context, facts.criticality, tool),
      );
      return from(
        used,
        weight(context.weights, 'couts', 'limite_a_partir_de'),
        derived('limite-proche', full),
      );
    });
  }
}
