import { addMonths } from '../../domain/dates.js';
import type { Term } from '../../domain/working.js';
import { criticalityOf } from '../criticality.js';
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
import { nothing, product, weight } from '../working.js';
import type { EvaluationContext } from '../world.js';

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
      const kind = reader.choice(facts.changeKind, tool, id);
      return product(
        weight(context.weights, 'perennite', 'changement', kind),
        ...farness(context, reader.date(facts.changeDate, tool, id)),
        criticalityOf(reader, context, facts.criticality, tool),
      );
    });
  }
}

/** A change that is far off weighs less. */
function farness({ weights, today }: EvaluationContext, date: string): readonly Term[] {
  const near = date < addMonths(today, weights.perennite.proche_mois);
  return near ? [] : [weight(weights, 'perennite', 'lointain')];
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
    const { weights } = context;
    const health = weight(weights, 'perennite', 'sante', reader.catalogueWord(facts.health, target));
    if (health.value === 0) return nothing('logiciel-entretenu');
    const asked = reader.boolean(facts.peerAsked) ? [weight(weights, 'perennite', 'association_paire')] : [];
    return product(health, ...asked, criticalityOf(reader, context, facts.criticality, tool));
  });
}
