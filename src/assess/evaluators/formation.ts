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
import { derived, measured, missing, nothing, product, ratio, sum, weight, type Worked } from '../working.js';
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
    weighTrainers(reader, context, groups);
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
    if (asked.severity === 0) return { ...nothing('rien-a-apprendre'), measures: { demande: 0 } };
    const { weights } = context;
    const happens = reader.boolean(facts.timeSetAside)
      ? []
      : [weight(weights, 'formation', 'sans_temps_reserve')];
    const months = reader.calmMonths(facts.calm, group, weights.formation.horizon_mois);
    const there = product(
      measured('heures-par-mois', reader.amount(facts.learningHours, group)),
      measured('mois-calmes', months),
      ...happens,
    );
    return shortage(there, asked);
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
    const { weights } = context;
    const learning = groups.map((group) =>
      derived('heures-du-groupe', hoursOfGroup(reader, context, group), `/groupes/${group}`),
    );
    const asked = ratio(
      derived('heures-de-tous', sum(...learning)),
      weight(weights, 'formation', 'personnes_par_seance'),
    );
    if (asked.severity === 0) return { ...nothing('rien-a-apprendre'), measures: { demande: 0 } };
    const perMonth = reader
      .elements(facts.trainers)
      .map((trainer) => measured('heures-de-formation', reader.amount(facts.trainerHours, trainer)));
    const there = product(
      derived('heures-par-mois', sum(...perMonth)),
      weight(weights, 'formation', 'horizon_mois'),
    );
    return shortage(there, asked);
  });
}

/** The part of the hours asked for that is not there, with both. */
function shortage(there: Worked, asked: Worked) {
  return {
    ...missing(derived('offre', there), derived('demande', asked)),
    measures: { demande: asked.severity, offre: there.severity },
  };
}

/** Mean learning hours of one person of a group, over all targets that the group will use. */
function hoursPerPerson(reader: FactReader, context: EvaluationContext, group: string): Worked {
  // The mean turns where everybody is a beginner, and where nobody is at ease: larger groups dilute both.
  const beginners = reader.amount(facts.beginners, group);
  const turningPoints = [beginners, beginners + reader.amount(facts.experts, group)];
  const mean = (people: number): Worked =>
    people === 0
      ? nothing('groupe-vide')
      : ratio(
          derived('heures-du-groupe', groupHours(reader, context, group, people)),
          measured('effectif', people),
        );
  return mean(reader.extreme(facts.people, [group], (people) => mean(people).severity, turningPoints));
}

/** Learning hours of a whole group, over all targets that it will use. */
function hoursOfGroup(reader: FactReader, context: EvaluationContext, group: string): Worked {
  const hours = (people: number): Worked => groupHours(reader, context, group, people);
  return hours(reader.extreme(facts.people, [group], (people) => hours(people).severity));
}

function groupHours(reader: FactReader, context: EvaluationContext, group: string, people: number): Worked {
  const beginners = Math.min(reader.amount(facts.beginners, group), people);
  const experts = Math.min(reader.amount(facts.experts, group), people - beginners);
  // People who are neither are at ease: that count is not asked twice.
  const middling = people - beginners - experts;
  const bounds = context.weights.formation.apprentissage_inconnu;
  const learners = [
    { name: 'debutant', heads: beginners, spec: facts.forBeginner },
    { name: 'a-l-aise', heads: middling, spec: facts.forMiddling },
    { name: 'expert', heads: experts, spec: facts.forExpert },
  ] as const;
  const parts = targetsOf(reader, context, group).flatMap((target) =>
    learners.map(({ name, heads, spec }) => {
      const each = measured('heures-a-apprendre', reader.catalogue(spec, target, bounds));
      return derived(`heures-${name}`, product(measured(name, heads), each), `/catalogue/${target}`);
    }),
  );
  return sum(...parts);
}

/** What a group will have to learn: each target once, even where it replaces two tools. */
function targetsOf(reader: FactReader, context: EvaluationContext, group: string): readonly string[] {
  const used = [...context.targets.keys()].filter((tool) => reader.member(facts.uses, [tool], group));
  return [...new Set(used.map((tool) => context.targets.get(tool) ?? tool))].sort(byCodePoint);
}
