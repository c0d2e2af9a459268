import { addMonths } from '../../domain/dates.js';
import { criticalityOf } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { count, CRITICALITY, list, word, type DateSpec } from '../fact-spec.js';
import { derived, highest, nothing, product, productUpToOne, weight, weightFor } from '../working.js';
import type { EvaluationContext } from '../world.js';

const STAGES = ['delaisse', 'adopte', 'essai', 'retour', 'double-usage'];

const facts = {
  usages: list('/usages', 'liste-usages'),
  channels: count('/usages/*/outils', 'outils', 'high', 'outils-usage'),
  usageCriticality: word('/usages/*/criticite', CRITICALITY, 'criticite'),
  tools: list('/outils', 'liste-outils'),
  toolCriticality: word('/outils/*/criticite', CRITICALITY, 'criticite'),
  stage: word('/outils/*/etape', STAGES, 'etape'),
  since: { kind: 'date', path: '/outils/*/depuis', worst: 'early', question: 'etape' } as DateSpec,
  official: word('/outils/*/statut', ['officiel', 'spontane'], 'statut'),
  groups: list('/groupes', 'liste-groupes'),
  suites: count('/groupes/*/suites', 'cles', 'high', 'suites'),
  systems: count('/groupes/*/systemes', 'cles', 'high', 'systemes'),
} as const;

/** Too many places for one thing, moves left half-way, tools that came by themselves. Rows C4, AC3. */
export const dispersion: Evaluator = {
  family: 'dispersion',
  sides: ['rester', 'migrer'],
  rows: ['C4', 'AC3'],
  facts,
  evaluate(reader, context) {
    for (const id of reader.elements(facts.usages)) weighChannels(reader, context, id);
    for (const id of reader.elements(facts.tools)) {
      weighStage(reader, context, id);
      weighOfficial(reader, context, id);
    }
    for (const id of reader.elements(facts.groups)) weighDisparity(reader, context, id);
  },
};

function weighChannels(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `/usages/${id}`;
  const meta = {
    rule: 'dispersion.canaux',
    subject,
    cause: subject,
    rows: ['AC3'],
    answers: ['choisir-un-canal'],
  };
  reader.weigh(meta, () => {
    const channels = reader.count(facts.channels, id);
    const severity = product(
      weightFor(context.weights, 'dispersion', 'canaux', channels),
      criticalityOf(reader, context, facts.usageCriticality, id),
    );
    return { ...severity, measures: { canaux: channels } };
  });
}

function weighStage(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `/outils/${id}`;
  const meta = {
    rule: 'dispersion.etape',
    subject,
    cause: subject,
    rows: ['AC3'],
    answers: ['finir-ou-revenir'],
  };
  reader.weigh(meta, () => {
    const { weights, today } = context;
    const stage = weight(weights, 'dispersion', 'etape', reader.choice(facts.stage, id));
    if (stage.value === 0) return nothing('rien-en-suspens');
    const long = reader.date(facts.since, id) < addMonths(today, -weights.dispersion.longtemps_mois);
    const importance = criticalityOf(reader, context, facts.toolCriticality, id);
    if (!long) return product(importance, stage);
    const lasting = productUpToOne(stage, weight(weights, 'dispersion', 'depuis_longtemps'));
    return product(importance, derived('etape-qui-dure', lasting));
  });
}

function weighOfficial(reader: FactReader, context: EvaluationContext, id: string): void {
  const meta = {
    rule: 'dispersion.spontane',
    subject: `/outils/${id}`,
    cause: `/outils/${id}/statut`,
    rows: ['AC3'],
    answers: ['decider-pour-cet-outil'],
  };
  reader.weigh(meta, () => {
    if (reader.choice(facts.official, id) === 'officiel') return nothing('outil-officiel');
    return product(
      weight(context.weights, 'dispersion', 'spontane'),
      criticalityOf(reader, context, facts.toolCriticality, id),
    );
  });
}

/** Several office suites or systems in one group: open formats let each person keep their own. */
function weighDisparity(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `/groupes/${id}`;
  const meta = {
    rule: 'dispersion.logiciels',
    subject,
    cause: '/groupes',
    rows: ['C4'],
    answers: ['decider-formats'],
  };
  reader.weigh(meta, () => {
    const different = (kinds: number) => weightFor(context.weights, 'dispersion', 'disparite', kinds);
    const suites = reader.count(facts.suites, id);
    const systems = reader.count(facts.systems, id);
    return {
      ...highest(different(suites), different(systems)),
      measures: { suites, systemes: systems },
    };
  });
}
