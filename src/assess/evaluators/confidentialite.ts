import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { list, yesNo, type CatalogueWordSpec } from '../fact-spec.js';
import type { EvaluationContext } from '../world.js';

type Weights = EvaluationContext['weights']['confidentialite'];

const facts = {
  tools: list('/outils', 'liste-outils'),
  personal: yesNo('/outils/*/donnees/personnelles', true, 'donnees'),
  sensitive: yesNo('/outils/*/donnees/sensibles', true, 'donnees'),
  minors: yesNo('/outils/*/donnees/mineurs', true, 'donnees'),
  law: {
    kind: 'catalogue-word',
    path: '/donnees/lieu',
    order: ['local', 'FR', 'UE', 'hebergeur', 'US'],
    question: 'catalogue',
  } as CatalogueWordSpec,
  hosts: list('/hebergeurs', 'liste-hebergeurs'),
  contract: yesNo('/hebergeurs/*/contrat_donnees', false, 'contrat-donnees'),
  backup: yesNo('/hebergeurs/*/sauvegarde/ailleurs', false, 'sauvegarde'),
} as const;

/** Members' data: what they are, under which law, on what terms. Rows F-confidentialite, F-nextcloud. */
export const confidentialite: Evaluator = {
  family: 'confidentialite',
  sides: ['rester', 'migrer'],
  rows: ['F-confidentialite', 'F-nextcloud'],
  facts,
  evaluate(reader, context) {
    for (const id of reader.elements(facts.tools)) weighData(reader, context, id);
    for (const id of reader.elements(facts.hosts)) weighHost(reader, context, id);
  },
};

function weighData(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `/outils/${id}`;
  const target = context.side === 'migrer' ? context.targets.get(id) : undefined;
  const meta = {
    rule: 'confidentialite.donnees',
    subject,
    cause: subject,
    rows: ['F-confidentialite'],
    answers: ['alleger-les-donnees'],
  };
  reader.weigh(meta, () => {
    const data = dataWeight(reader, context, id);
    if (data === 0) return 0;
    const { lieu } = context.weights.confidentialite;
    return (
      data * lieu[reader.catalogueWord(facts.law, target ?? reader.catalogueId(id)) as keyof Weights['lieu']]
    );
  });
}

/** The most delicate of what the tool holds. */
function dataWeight(reader: FactReader, context: EvaluationContext, id: string): number {
  const { donnees } = context.weights.confidentialite;
  return Math.max(
    reader.boolean(facts.sensitive, id) ? donnees.sensibles : 0,
    reader.boolean(facts.minors, id) ? donnees.mineurs : 0,
    reader.boolean(facts.personal, id) ? donnees.personnelles : 0,
  );
}

function weighHost(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `/hebergeurs/${id}`;
  const meta = {
    rule: 'confidentialite.hebergeur',
    subject,
    cause: subject,
    rows: ['F-confidentialite', 'F-nextcloud'],
    answers: ['demander-contrat', 'copier-ailleurs'],
  };
  reader.weigh(meta, () => {
    const { sans_contrat, sans_sauvegarde_ailleurs } = context.weights.confidentialite;
    const terms = reader.boolean(facts.contract, id) ? 0 : sans_contrat;
    return Math.max(terms, reader.boolean(facts.backup, id) ? 0 : sans_sauvegarde_ailleurs);
  });
}
