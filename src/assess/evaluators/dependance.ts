import { criticalityWeight } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { CRITICALITY, list, word, yesNo, type CatalogueWordSpec } from '../fact-spec.js';
import type { EvaluationContext } from '../world.js';

type Weights = EvaluationContext['weights']['dependance'];

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
    const { nature, sans_sortie, compte } = context.weights.dependance;
    const held = nature[natureOf(reader, id, entry?.nature !== undefined) as keyof Weights['nature']];
    if (held === 0) return 0;
    const wayOut = reader.boolean(facts.exportExists, id) ? 1 : sans_sortie;
    const owner = compte[reader.choice(facts.owner, id) as keyof Weights['compte']];
    return Math.min(1, held * wayOut * owner) * criticalityWeight(reader, context, facts.criticality, id);
  });
}

/** By the catalogue, or by the association's own description of a tool that the catalogue does not know. */
function natureOf(reader: FactReader, id: string, known: boolean): string {
  return known
    ? reader.catalogueWord(facts.nature, reader.catalogueId(id))
    : reader.choice(facts.toldNature, id);
}
