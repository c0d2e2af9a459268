import type { Term } from '../../domain/working.js';
import {
  CARRIED_COLLECTIONS,
  carrierFacts,
  carriersOf,
  knowersOf,
  personFacts,
  type CarriedCollection,
} from '../carriers.js';
import { criticalityOf } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import {
  CRITICALITY,
  type BooleanSpec,
  type ChoiceSpec,
  type ElementsSpec,
  type FactSpec,
} from '../fact-spec.js';
import { product, weight, weightAt, weightFor } from '../working.js';
import type { EvaluationContext } from '../world.js';

function collectionFacts(collection: CarriedCollection) {
  return {
    list: {
      kind: 'elements',
      path: `/${collection}`,
      worst: 'more',
      question: `liste-${collection}`,
    } as ElementsSpec,
    ...carrierFacts(collection),
  };
}

const byCollection = {
  outils: collectionFacts('outils'),
  hebergeurs: collectionFacts('hebergeurs'),
  acces_critiques: collectionFacts('acces_critiques'),
};

const criticality = {
  outils: { kind: 'choice', path: '/outils/*/criticite', order: CRITICALITY, question: 'criticite' },
  acces_critiques: {
    kind: 'choice',
    path: '/acces_critiques/*/criticite',
    order: CRITICALITY,
    question: 'criticite',
  },
} as const satisfies Record<string, ChoiceSpec>;

const written: BooleanSpec = {
  kind: 'boolean',
  path: '/outils/*/procedure/ecrite',
  worst: false,
  question: 'procedure',
};
const followed: BooleanSpec = {
  kind: 'boolean',
  path: '/outils/*/procedure/suivie_par_une_autre_personne',
  worst: false,
  question: 'procedure',
};

const facts: Record<string, FactSpec> = {
  ...personFacts,
  written,
  followed,
  toolCriticality: criticality.outils,
  accessCriticality: criticality.acces_critiques,
  ...Object.fromEntries(
    CARRIED_COLLECTIONS.flatMap((collection) =>
      Object.entries(byCollection[collection]).map(([name, spec]) => [`${collection}.${name}`, spec]),
    ),
  ),
};

/** « Si une personne n'est plus là »: what nobody, or one person alone, can carry. Rows M2 and U6. */
export const busFactor: Evaluator = {
  family: 'bus-factor',
  sides: ['rester', 'migrer'],
  rows: ['M2', 'U6'],
  facts,
  evaluate(reader, context) {
    for (const collection of CARRIED_COLLECTIONS) {
      for (const id of reader.elements(byCollection[collection].list)) {
        const target = collection === 'outils' ? context.targets.get(id) : undefined;
        if (context.side === 'migrer' && target !== undefined) weighTarget(reader, context, id, target);
        else weighOne(reader, context, collection, id);
      }
    }
  },
};

/** What takes over needs people who know it before the switch: at least two, by the rule of the plan. */
function weighTarget(reader: FactReader, context: EvaluationContext, id: string, target: string): void {
  const subject = `/outils/${id}`;
  const meta = {
    rule: 'bus-factor.cible',
    subject,
    cause: subject,
    rows: ['M2', 'U6'],
    args: { cible: target },
    answers: ['apprendre-a-administrer'],
  };
  reader.weigh(meta, () => {
    const knowers = knowersOf(reader, context, target).count;
    const severity = product(aloneWeight(context, knowers), weightOf(reader, context, 'outils', id));
    return { ...severity, measures: { porteurs: knowers } };
  });
}

function weighOne(
  reader: FactReader,
  context: EvaluationContext,
  collection: CarriedCollection,
  id: string,
): void {
  const subject = `/${collection}/${id}`;
  const answers = [
    'reprise-de-compte',
    'second-acces',
    ...(collection === 'outils' ? ['ecrire-procedure'] : []),
  ];
  const meta = { rule: 'bus-factor.porteurs', subject, cause: subject, rows: ['M2', 'U6'], answers };
  reader.weigh(meta, () => {
    const carriers = carriersOf(reader, context, collection, id).count;
    const severity = product(
      aloneWeight(context, carriers),
      weightOf(reader, context, collection, id),
      ...procedureFactor(reader, context, collection, id, carriers),
    );
    return { ...severity, measures: { porteurs: carriers } };
  });
}

/** Severity by how many can carry it; from the last figure of the list on, it stays the same. */
function aloneWeight(context: EvaluationContext, carriers: number): Term {
  return weightFor(context.weights, 'bus-factor', 'porteurs', carriers);
}

function weightOf(
  reader: FactReader,
  context: EvaluationContext,
  collection: CarriedCollection,
  id: string,
): Term {
  // The inventory does not ask how critical a host is: the coefficient file says so for all of them.
  if (collection === 'hebergeurs')
    return weightAt(context.weights, 'importance', ['criticite', context.weights['bus-factor'].hebergeur]);
  return criticalityOf(reader, context, criticality[collection], id);
}

/** A procedure shortens the time without anybody; it is never a person, and cannot help where nobody has access. */
function procedureFactor(
  reader: FactReader,
  context: EvaluationContext,
  collection: CarriedCollection,
  id: string,
  carriers: number,
): readonly Term[] {
  if (collection !== 'outils' || carriers === 0) return [];
  if (!reader.boolean(written, id)) return [];
  const key = reader.boolean(followed, id) ? 'procedure_suivie' : 'procedure_ecrite';
  return [weight(context.weights, 'bus-factor', key)];
}
