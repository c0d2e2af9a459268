import { byCodePoint } from '../../domain/pointer.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import type {
  AmountSpec,
  BooleanSpec,
  CalmSpec,
  CatalogueSpec,
  ElementsSpec,
  MembersSpec,
} from '../fact-spec.js';
import type { EvaluationContext } from '../world.js';

const facts = {
  groups: { kind: 'elements', path: '/groupes', worst: 'more', question: 'liste-groupes' } as ElementsSpec,
  uses: {
    kind: 'members',
    of: 'groupes',
    path: '/outils/*/groupes',
    worst: 'in',
    question: 'groupes-outil',
  } as MembersSpec,
  people: {
    kind: 'amount',
    unit: 'nombre',
    path: '/groupes/*/effectif',
    worst: 'either',
    question: 'effectif',
  } as AmountSpec,
  beginners: {
    kind: 'amount',
    unit: 'nombre',
    path: '/groupes/*/aisance/debutant',
    worst: 'high',
    question: 'aisance',
  } as AmountSpec,
  experts: {
    kind: 'amount',
    unit: 'nombre',
    path: '/groupes/*/aisance/expert',
    worst: 'low',
    question: 'aisance',
  } as AmountSpec,
  learningHours: {
    kind: 'amount',
    unit: 'heures',
    path: '/groupes/*/heures_apprentissage',
    worst: 'low',
    question: 'heures-apprentissage',
  } as AmountSpec,
  calm: { kind: 'calm', path: '/calendrier/periodes', worst: 'fewer', question: 'periodes' } as CalmSpec,
  timeSetAside: {
    kind: 'boolean',
    path: '/formation/temps_reserve',
    worst: false,
    question: 'temps-reserve',
  } as BooleanSpec,
  trainers: {
    kind: 'elements',
    path: '/formation/formateurs',
    worst: 'fewer',
    question: 'formateurs',
  } as ElementsSpec,
  trainerHours: {
    kind: 'amount',
    unit: 'heures',
    path: '/formation/formateurs/*/heures_par_mois',
    worst: 'low',
    question: 'formateurs',
  } as AmountSpec,
  forBeginner: {
    kind: 'catalogue',
    path: '/apprentissage/debutant',
    worst: 'high',
    question: 'catalogue',
  } as CatalogueSpec,
  forMiddling: {
    kind: 'catalogue',
    path: '/apprentissage/a-l-aise',
    worst: 'high',
    question: 'catalogue',
  } as CatalogueSpec,
  forExpert: {
    kind: 'catalogue',
    path: '/apprentissage/expert',
    worst: 'high',
    question: 'catalogue',
  } as CatalogueSpec,
} as const;

/** Hours to learn against hours there are, for each group, towards given targets. Rows C1, AC5, AU7. */
export const formation: Evaluator = {
  family: 'formation',
  sides: ['migrer'],
  rows: ['C1', 'AC5', 'AU7'],
  facts,
  evaluate(reader, context) {
    const groups = reader.elements(facts.groups);
    for (const group of groups) weighLearners(reader, context, group);
    if (groups.length > 0) weighTrainers(reader, context, groups);
  },
};

function weighLearners(reader: FactReader, context: EvaluationContext, group: string): void {
  const meta = {
    rule: 'formation.groupe',
    subject: `/groupes/${group}`,
    cause: `/groupes/${group}`,
    rows: ['C1', 'AU7'],
    answers: ['reserver-du-temps'],
  };
  reader.weigh(meta, () => {
    const asked = hoursPerPerson(reader, context, group);
    if (asked === 0) return { severity: 0, measures: { demande: 0 } };
    const { horizon_mois, sans_temps_reserve } = context.weights.formation;
    const happens = reader.boolean(facts.timeSetAside) ? 1 : sans_temps_reserve;
    const months = reader.calmMonths(facts.calm, group, horizon_mois);
    const there = reader.amount(facts.learningHours, group) * months * happens;
    return { severity: shortage(asked, there), measures: { demande: asked, offre: there } };
  });
}

function weighTrainers(reader: FactReader, context: EvaluationContext, groups: readonly string[]): void {
  const meta = {
    rule: 'formation.formateurs',
    subject: '/formation/formateurs',
    cause: '/formation/formateurs',
    rows: ['C1', 'AC5'],
    answers: ['trouver-des-formateurs'],
  };
  reader.weigh(meta, () => {
    const { horizon_mois, personnes_par_seance } = context.weights.formation;
    const asked =
      groups.reduce((sum, group) => sum + hoursOfGroup(reader, context, group), 0) / personnes_par_seance;
    if (asked === 0) return { severity: 0, measures: { demande: 0 } };
    const perMonth = reader
      .elements(facts.trainers)
      .reduce((sum, trainer) => sum + reader.amount(facts.trainerHours, trainer), 0);
    const there = perMonth * horizon_mois;
    return { severity: shortage(asked, there), measures: { demande: asked, offre: there } };
  });
}

/** The part of the hours asked for that is not there: 0 when all is there, 1 when nothing is. */
function shortage(asked: number, there: number): number {
  return asked <= there ? 0 : 1 - there / asked;
}

/** Mean learning hours of one person of a group, over all targets that the group will use. */
function hoursPerPerson(reader: FactReader, context: EvaluationContext, group: string): number {
  // The mean turns where everybody is a beginner, and where nobody is at ease: larger groups dilute both.
  const beginners = reader.amount(facts.beginners, group);
  const turningPoints = [beginners, beginners + reader.amount(facts.experts, group)];
  const mean = (people: number): number =>
    people === 0 ? 0 : groupHours(reader, context, group, people) / people;
  return reader.either(facts.people, [group], mean, turningPoints);
}

/** Learning hours of a whole group, over all targets that it will use. */
function hoursOfGroup(reader: FactReader, context: EvaluationContext, group: string): number {
  return reader.either(facts.people, [group], (people) => groupHours(reader, context, group, people));
}

function groupHours(reader: FactReader, context: EvaluationContext, group: string, people: number): number {
  const beginners = Math.min(reader.amount(facts.beginners, group), people);
  const experts = Math.min(reader.amount(facts.experts, group), people - beginners);
  // People who are neither are at ease: that count is not asked twice.
  const middling = people - beginners - experts;
  const bounds = context.weights.formation.apprentissage_inconnu;
  return targetsOf(reader, context, group).reduce(
    (sum, target) =>
      sum +
      beginners * reader.catalogue(facts.forBeginner, target, bounds) +
      middling * reader.catalogue(facts.forMiddling, target, bounds) +
      experts * reader.catalogue(facts.forExpert, target, bounds),
    0,
  );
}

/** What a group will have to learn: each target once, even where it replaces two tools. */
function targetsOf(reader: FactReader, context: EvaluationContext, group: string): readonly string[] {
  const tools = [...context.targets.keys()].sort(byCodePoint);
  const used = tools.filter((tool) => reader.member(facts.uses, [tool], group));
  return [...new Set(used.map((tool) => context.targets.get(tool) ?? tool))].sort(byCodePoint);
}
