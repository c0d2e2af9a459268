import { criticalityOf } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { amount, CRITICALITY, list, listWithin, word, yesNo } from '../fact-spec.js';
import { nothing, product, sum, weight } from '../working.js';
import type { EvaluationContext } from '../world.js';

const facts = {
  usages: list('/usages', 'liste-usages'),
  criticality: word('/usages/*/criticite', CRITICALITY, 'criticite'),
  workarounds: listWithin('/usages/*/contournements', 'contournements'),
  knownBy: word('/usages/*/contournements/*/connu_par', ['observe', 'declare'], 'contournement'),
  needs: listWithin('/usages/*/besoins_non_couverts', 'besoins'),
  needKind: word('/usages/*/besoins_non_couverts/*/nature', ['ressenti', 'constate'], 'besoin'),
  testers: amount('/soutien/beta_testeurs', 'nombre', 'low', 'beta-testeurs'),
  trialPeriod: yesNo('/soutien/periode_essai', false, 'periode-essai'),
} as const;

/** Habits, workarounds and needs that a new tool would meet. Rows U1, U3, M4, AU2. */
export const usages: Evaluator = {
  family: 'usages',
  sides: ['migrer'],
  rows: ['U1', 'U3', 'M4', 'AU2'],
  facts,
  evaluate(reader, context) {
    for (const usage of reader.elements(facts.usages)) {
      for (const id of reader.elements(facts.workarounds, usage)) weighWorkaround(reader, context, usage, id);
      for (const id of reader.elements(facts.needs, usage)) weighNeed(reader, context, usage, id);
    }
    weighTrial(reader, context);
  },
};

function weighWorkaround(reader: FactReader, context: EvaluationContext, usage: string, id: string): void {
  const cause = `/usages/${usage}/contournements`;
  const meta = {
    rule: 'usages.contournement',
    subject: `${cause}/${id}`,
    cause,
    rows: ['M4', 'U3'],
    answers: ['observer-contournement'],
  };
  reader.weigh(meta, () => {
    const known = reader.choice(facts.knownBy, usage, id);
    return product(
      criticalityOf(reader, context, facts.criticality, usage),
      weight(context.weights, 'usages', 'contournement', known),
    );
  });
}

function weighNeed(reader: FactReader, context: EvaluationContext, usage: string, id: string): void {
  const cause = `/usages/${usage}/besoins_non_couverts`;
  const meta = {
    rule: 'usages.besoin',
    subject: `${cause}/${id}`,
    cause,
    rows: ['U1', 'AU2'],
    answers: ['essayer-ensemble'],
  };
  reader.weigh(meta, () => {
    const kind = reader.choice(facts.needKind, usage, id);
    return product(
      criticalityOf(reader, context, facts.criticality, usage),
      weight(context.weights, 'usages', 'besoin', kind),
    );
  });
}

function weighTrial(reader: FactReader, context: EvaluationContext): void {
  const subject = '/soutien/periode_essai';
  const meta = {
    rule: 'usages.essai',
    subject,
    cause: subject,
    rows: ['U1'],
    answers: ['nommer-beta-testeurs'],
  };
  reader.weigh(meta, () => {
    const { weights } = context;
    const nobody = reader.amount(facts.testers) > 0 ? [] : [weight(weights, 'usages', 'sans_beta_testeurs')];
    const noTime = reader.boolean(facts.trialPeriod) ? [] : [weight(weights, 'usages', 'sans_periode_essai')];
    const lacking = [...nobody, ...noTime];
    return lacking.length === 0 ? nothing('essai-prevu') : sum(...lacking);
  });
}
