import { criticalityOf } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { CRITICALITY, list, word, yesNo } from '../fact-spec.js';
import { nothing, only, product, weight } from '../working.js';
import type { EvaluationContext } from '../world.js';

const facts = {
  usages: list('/usages', 'liste-usages'),
  criticality: word('/usages/*/criticite', CRITICALITY, 'criticite'),
  written: yesNo('/usages/*/procedure/ecrite', false, 'procedure'),
  followed: yesNo('/usages/*/procedure/suivie_par_une_autre_personne', false, 'procedure'),
  groups: list('/groupes', 'liste-groupes'),
  asked: yesNo('/groupes/*/avis_demande', false, 'avis'),
  reachesAll: yesNo('/information/touche_tout_le_monde', false, 'canaux'),
  explained: yesNo('/information/demarche_expliquee', false, 'demarche'),
  spaces: yesNo('/information/espaces_de_parole', false, 'parole'),
  charter: yesNo('/information/charte', false, 'charte'),
} as const;

/** Whether people know what changes, how, and may say what they think. Rows C3, U4, AU4, AU5. */
export const information: Evaluator = {
  family: 'information',
  sides: ['migrer'],
  rows: ['C3', 'U4', 'AU4', 'AU5'],
  facts,
  evaluate(reader, context) {
    for (const id of reader.elements(facts.usages)) weighProcedure(reader, context, id);
    for (const id of reader.elements(facts.groups)) weighOpinion(reader, context, id);
    weighAssociation(reader, context);
  },
};

function weighProcedure(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `/usages/${id}`;
  const meta = {
    rule: 'information.procedure',
    subject,
    cause: subject,
    rows: ['C3'],
    answers: ['ecrire-pas-a-pas'],
  };
  reader.weigh(meta, () => {
    const importance = criticalityOf(reader, context, facts.criticality, id);
    const lacking = (key: 'procedure_absente' | 'procedure_non_suivie') =>
      product(importance, weight(context.weights, 'information', key));
    if (!reader.boolean(facts.written, id)) return lacking('procedure_absente');
    return reader.boolean(facts.followed, id) ? nothing('procedure-suivie') : lacking('procedure_non_suivie');
  });
}

function weighOpinion(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `/groupes/${id}`;
  const meta = {
    rule: 'information.avis',
    subject,
    cause: subject,
    rows: ['U4', 'AU4'],
    answers: ['demander-avis'],
  };
  reader.weigh(meta, () =>
    reader.boolean(facts.asked, id)
      ? nothing('avis-demande')
      : only(weight(context.weights, 'information', 'avis_non_demande')),
  );
}

/** What holds, or does not, for the association as a whole: each its own cause, each with its answer. */
function weighAssociation(reader: FactReader, context: EvaluationContext): void {
  const checks = [
    {
      rule: 'information.tout-le-monde',
      spec: facts.reachesAll,
      rows: ['C3', 'U4'],
      key: 'personnes_non_jointes',
      answer: 'joindre-tout-le-monde',
    },
    {
      rule: 'information.demarche',
      spec: facts.explained,
      rows: ['C3', 'AU5'],
      key: 'demarche_non_expliquee',
      answer: 'expliquer-la-demarche',
    },
    {
      rule: 'information.parole',
      spec: facts.spaces,
      rows: ['U4', 'AU4'],
      key: 'sans_espace_de_parole',
      answer: 'ouvrir-la-parole',
    },
    {
      rule: 'information.charte',
      spec: facts.charter,
      rows: ['C3'],
      key: 'sans_charte',
      answer: 'ecrire-charte',
    },
  ] as const;
  for (const { rule, spec, rows, key, answer } of checks) {
    const meta = { rule, subject: spec.path, cause: spec.path, rows, answers: [answer] };
    reader.weigh(meta, () =>
      reader.boolean(spec) ? nothing('c-est-fait') : only(weight(context.weights, 'information', key)),
    );
  }
}
