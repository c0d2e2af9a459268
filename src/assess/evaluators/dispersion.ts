import { addMonths } from '../../domain/dates.js';
import { criticalityWeight } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { count, CRITICALITY, list, word, type DateSpec } from '../fact-spec.js';
import type { EvaluationContext } from '../world.js';

type Weights = EvaluationContext['weights']['dispersion'];

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
    const { canaux } = context.weights.dispersion;
    const channels = reader.count(facts.channels, id);
    const severity = canaux[Math.min(channels, canaux.length - 1)] ?? 0;
    return {
      severity: severity * criticalityWeight(reader, context, facts.usageCriticality, id),
      measures: { canaux: channels },
    };
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
    const { etape, depuis_longtemps, longtemps_mois } = context.weights.dispersion;
    const stage = etape[reader.choice(facts.stage, id) as keyof Weights['etape']];
    if (stage === 0) return 0;
    const long = reader.date(facts.since, id) < addMonths(context.today, -longtemps_mois);
    const weight = criticalityWeight(reader, context, facts.toolCriticality, id);
    return weight * (long ? Math.min(1, stage * depuis_longtemps) : stage);
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
    if (reader.choice(facts.official, id) === 'officiel') return 0;
    return (
      context.weights.dispersion.spontane * criticalityWeight(reader, context, facts.toolCriticality, id)
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
    const { disparite } = context.weights.dispersion;
    const different = (kinds: number): number => disparite[Math.min(kinds, disparite.length - 1)] ?? 0;
    const suites = reader.count(facts.suites, id);
    const systems = reader.count(facts.systems, id);
    return {
      severity: Math.max(different(suites), different(systems)),
      measures: { suites, systemes: systems },
    };
  });
}
