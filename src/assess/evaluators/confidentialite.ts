import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { list, yesNo, type CatalogueWordSpec } from '../fact-spec.js';
import { derived, highest, nothing, product, weight, type Worked } from '../working.js';
import type { EvaluationContext } from '../world.js';

const PERSONAL = '/outils/*/donnees/personnelles';

const facts = {
  tools: list('/outils', 'liste-outils'),
  personal: yesNo(PERSONAL, true, 'donnees'),
  sensitive: yesNo('/outils/*/donnees/sensibles', true, 'donnees', PERSONAL),
  minors: yesNo('/outils/*/donnees/mineurs', true, 'donnees', PERSONAL),
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
    if (data.severity === 0) return nothing('aucune-donnee');
    const place = reader.catalogueWord(facts.law, target ?? reader.catalogueId(id));
    return product(derived('donnees', data), weight(context.weights, 'confidentialite', 'lieu', place));
  });
}

/** The most delicate of what the tool holds. */
function dataWeight(reader: FactReader, context: EvaluationContext, id: string): Worked {
  const kinds = [
    ['sensibles', facts.sensitive],
    ['mineurs', facts.minors],
    ['personnelles', facts.personal],
  ] as const;
  const held = kinds.filter(([, spec]) => reader.boolean(spec, id));
  return highest(...held.map(([kind]) => weight(context.weights, 'confidentialite', 'donnees', kind)));
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
    const lacks = [
      ['sans_contrat', facts.contract],
      ['sans_sauvegarde_ailleurs', facts.backup],
    ] as const;
    const missing = lacks.filter(([, spec]) => !reader.boolean(spec, id));
    if (missing.length === 0) return nothing('rien-ne-manque');
    return highest(...missing.map(([key]) => weight(context.weights, 'confidentialite', key)));
  });
}
