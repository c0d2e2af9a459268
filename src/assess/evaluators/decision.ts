import type { Term } from '../../domain/working.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { count, word, type ElementsSpec } from '../fact-spec.js';
import { derived, highest, lowest, only, weight, weightFor } from '../working.js';
import type { EvaluationContext } from '../world.js';

const MODES = ['collegiale', 'tout-doux-cratie', 'ag', 'ca', 'bureau', 'seul'];

const facts = {
  mode: word('/decisions/mode_habituel', MODES, 'mode-decision'),
  taken: {
    kind: 'elements',
    path: '/decisions/prises',
    worst: 'fewer',
    question: 'decisions',
  } as ElementsSpec,
  carriers: count('/decisions/prises/*/porteurs', 'personnes', 'low', 'decision-prise'),
  instance: word('/decisions/prises/*/instance', MODES, 'decision-prise'),
} as const;

/** Who decides and who carries it: a choice of a few falls back on a few. Rows U6, M1, AC4, AU6. */
export const decision: Evaluator = {
  family: 'decision',
  sides: ['migrer'],
  rows: ['U6', 'M1', 'AC4', 'AU6'],
  facts,
  evaluate(reader, context) {
    weighMode(reader, context);
    weighDecision(reader, context);
  },
};

function weighMode(reader: FactReader, context: EvaluationContext): void {
  const subject = '/decisions/mode_habituel';
  const meta = {
    rule: 'decision.mode',
    subject,
    cause: subject,
    rows: ['M1', 'AC4'],
    answers: ['porter-en-instance'],
  };
  reader.weigh(meta, () => only(modeWeight(context, reader.choice(facts.mode))));
}

/** The best carried of the decisions taken counts: one that is collective and has two people behind it is enough. */
function weighDecision(reader: FactReader, context: EvaluationContext): void {
  const subject = '/decisions/prises';
  const meta = {
    rule: 'decision.prise',
    subject,
    cause: subject,
    rows: ['U6', 'AU6'],
    answers: ['porter-en-instance'],
  };
  reader.weigh(meta, () => {
    const taken = reader.elements(facts.taken);
    const decisions = taken.map((id) => {
      const alone = weightFor(context.weights, 'decision', 'porteurs', reader.count(facts.carriers, id));
      const how = modeWeight(context, reader.choice(facts.instance, id));
      return derived('decision-prise', highest(alone, how), `/decisions/prises/${id}`);
    });
    const none = weight(context.weights, 'decision', 'aucune_decision');
    return { ...lowest(none, ...decisions), measures: { decisions: taken.length } };
  });
}

function modeWeight(context: EvaluationContext, mode: string): Term {
  return weight(context.weights, 'decision', 'mode', mode);
}
