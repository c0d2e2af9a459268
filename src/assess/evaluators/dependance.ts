import { criticalityOf } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { CRITICALITY, list, word, yesNo, type CatalogueWordSpec } from '../fact-spec.js';
import { derived, nothing, product, productUpToOne, weight } from '../working.js';
import type { EvaluationContext } from '../world.js';

const facts = {
  tools: list('/outils', 'liste-outils'),
  criticality: word('/outils/*/criticite', CRITICALITY, 'criticite'),
  nature: {
    kind: 'catalogue-word',
    path: '/nature',
    order: ['libre', 'mixte', 'proprietaire'],
    question: 'catalogue',
  } as CatalogueWordSpec,
  toldNature: word('/outils/*/description/nature', ['libre', 'fait-maison', 'proprietaire'], 'nature-outil'),
  exportExists: yesNo('/outils/*/export/existe', false, 'export'),
  owner: word('/outils/*/compte/au_nom_de', ['association', 'tiers', 'personne'], 'compte'),
} as const;

/** What one publisher holds: price and terms may turn, and the way out may be missing. Row AC1. */
export const dependance: Evaluator = {
  family: 'dependance',
  sides: ['rester'],
  rows: ['AC1'],
  facts,
  evaluate(reader, context) {
    for (const id of reader.elements(facts.tools)) weighTool(reader, context, id);
  },
};

function weighTool(reader: FactReader, context: EvaluationContext, id: string): void {
  const entry = context.catalogue.tools.get(reader.catalogueId(id));
  const subject = `/outils/${id}`;
  // One publisher is one cause, however many of its services are in use.
  const cause = entry?.editeur === undefined ? subject : `editeur ${entry.editeur}`;
  const args = entry?.editeur === undefined ? {} : { editeur: entry.editeur };
  const meta = {
    rule: 'dependance.editeur',
    subject,
    cause,
    rows: ['AC1'],
    args,
    answers: ['essayer-export'],
  };
  reader.weigh(meta, () => {
    const { weights } = context;
    const nature = natureOf(reader, id, entry?.nature !== undefined);
    const held = weight(weights, 'dependance', 'nature', nature);
    if (held.value === 0) return nothing('logiciel-libre');
    const noWayOut = reader.boolean(facts.exportExists, id)
      ? []
      : [weight(weights, 'dependance', 'sans_sortie')];
    const owner = weight(weights, 'dependance', 'compte', reader.choice(facts.owner, id));
    return product(
      derived('prise', productUpToOne(held, ...noWayOut, owner)),
      criticalityOf(reader, context, facts.criticality, id),
    );
  });
}

/** By the catalogue, or by the association's own description of a tool that the catalogue does not know. */
function natureOf(reader: FactReader, id: string, known: boolean): string {
  return known
    ? reader.catalogueWord(facts.nature, reader.catalogueId(id))
    : reader.choice(facts.toldNature, id);
}
