import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { list, word } from '../fact-spec.js';
import { only, weight } from '../working.js';
import type { EvaluationContext } from '../world.js';

const facts = {
  tone: word('/information/ton', ['ouvert', 'neutre', 'insistant', 'culpabilisant'], 'ton'),
  incidents: list('/information/incidents', 'liste-incidents'),
} as const;

/** How change has been talked about so far: pressure closes ears. Row U7. */
export const discours: Evaluator = {
  family: 'discours',
  sides: ['migrer'],
  rows: ['U7'],
  facts,
  evaluate(reader, context) {
    weighTone(reader, context);
    for (const id of reader.elements(facts.incidents)) weighIncident(reader, context, id);
  },
};

function weighTone(reader: FactReader, context: EvaluationContext): void {
  const subject = '/information/ton';
  const meta = { rule: 'discours.ton', subject, cause: subject, rows: ['U7'], answers: ['parler-des-gains'] };
  reader.weigh(meta, () => only(weight(context.weights, 'discours', 'ton', reader.choice(facts.tone))));
}

/** Something that hurt is still remembered: it is talked over before anything is announced. */
function weighIncident(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `/information/incidents/${id}`;
  const meta = {
    rule: 'discours.incident',
    subject,
    cause: subject,
    rows: ['U7'],
    answers: ['reparler-incident'],
  };
  reader.weigh(meta, () => only(weight(context.weights, 'discours', 'incident')));
}
