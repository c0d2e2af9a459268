import { addMonths } from '../../domain/dates.js';
import { criticalityWeight } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import {
  CRITICALITY,
  list,
  listWithin,
  word,
  yesNo,
  type CatalogueWordSpec,
  type DateSpec,
} from '../fact-spec.js';
import type { EvaluationContext } from '../world.js';

type Weights = EvaluationContext['weights']['perennite'];

const CHANGES = ['conditions', 'prix', 'rachat', 'suppression', 'fermeture'];

const facts = {
  tools: list('/outils', 'liste-outils'),
  criticality: word('/outils/*/criticite', CRITICALITY, 'criticite'),
  changes: listWithin('/outils/*/changements_annonces', 'changements'),
  changeKind: word('/outils/*/changements_annonces/*/nature', CHANGES, 'changement'),
  changeDate: {
    kind: 'date',
    path: '/outils/*/changements_annonces/*/date',
    worst: 'early',
    question: 'changement',
  } as DateSpec,
  health: {
    kind: 'catalogue-word',
    path: '/sante/statut',
    order: ['actif', 'maintenance', 'incertain', 'ferme'],
    question: 'catalogue',
  } as CatalogueWordSpec,
  peerAsked: yesNo('/soutien/association_paire/demandee', false, 'association-paire'),
} as const;

/** Whether what one leans on will still be there: announced changes today, the future of the targets. Rows C5, F-payer. */
export const perennite: Evaluator = {
  family: 'perennite',
  sides: ['rester', 'migrer'],
  rows: ['C5', 'F-payer'],
  facts,
  evaluate(reader, context) {
    for (const id of reader.elements(facts.tools)) {
      const target = context.targets.get(id);
      if (context.side === 'rester') weighChanges(reader, context, id);
      else if (target !== undefined) weighHealth(reader, context, id, target);
    }
  },
};

function weighChanges(reader: FactReader, context: EvaluationContext, tool: string): void {
  for (const id of reader.elements(facts.changes, tool)) {
    const cause = `/outils/${tool}/changements_annonces`;
    const meta = {
      rule: 'perennite.changement',
      subject: `${cause}/${id}`,
      cause,
      rows: ['C5', 'F-payer'],
      // Nothing in the association's hands stops a change decided elsewhere: it is watched, or answered by moving.
      answers: ['surveiller'],
    };
    reader.weigh(meta, () => {
      const kind = reader.choice(facts.changeKind, tool, id) as keyof Weights['changement'];
      const near = nearness(context, reader.date(facts.changeDate, tool, id));
      return (
        context.weights.perennite.changement[kind] *
        near *
        criticalityWeight(reader, context, facts.criticality, tool)
      );
    });
  }
}

function nearness(context: EvaluationContext, date: string): number {
  const { proche_mois, lointain } = context.weights.perennite;
  return date < addMonths(context.today, proche_mois) ? 1 : lointain;
}

function weighHealth(reader: FactReader, context: EvaluationContext, tool: string, target: string): void {
  const subject = `/outils/${tool}`;
  const meta = {
    rule: 'perennite.cible',
    subject,
    cause: `/catalogue/${target}`,
    rows: ['C5'],
    args: { cible: target },
    answers: ['demander-association-paire'],
  };
  reader.weigh(meta, () => {
    const { sante, association_paire } = context.weights.perennite;
    const health = sante[reader.catalogueWord(facts.health, target) as keyof Weights['sante']];
    if (health === 0) return 0;
    const asked = reader.boolean(facts.peerAsked) ? association_paire : 1;
    return health * asked * criticalityWeight(reader, context, facts.criticality, tool);
  });
}
