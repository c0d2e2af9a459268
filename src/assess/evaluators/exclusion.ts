import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { amount, count, list } from '../fact-spec.js';
import { askedBy, headTerms, shareOf, shutOutFacts } from '../shut-out.js';
import { derived, measured, nothing, product, share, sum, weight, weightFor } from '../working.js';
import type { EvaluationContext } from '../world.js';

const facts = {
  groups: list('/groupes', 'liste-groupes'),
  ...shutOutFacts,
  homeAlone: amount('/groupes/*/seules_a_domicile', 'nombre', 'high', 'domicile'),
  supporters: count('/soutien/equipe', 'personnes', 'low', 'soutien'),
  tools: list('/outils', 'liste-outils'),
} as const;

/** People who would stay at the door: today's tools on one side, the targets on the other. Rows M3, U5, F-communiquer. */
export const exclusion: Evaluator = {
  family: 'exclusion',
  sides: ['rester', 'migrer'],
  rows: ['M3', 'U5', 'F-communiquer'],
  facts,
  evaluate(reader, context) {
    const tools = toolsInPlay(reader, context);
    for (const id of reader.elements(facts.groups)) {
      weighShutOut(reader, context, id, tools);
      if (context.side === 'migrer') weighHomeAlone(reader, context, id);
    }
  },
};

/** Inventory tool → the catalogue entry that people would have to use. */
type InPlay = ReadonlyMap<string, string>;

/** Today's tools, or those that take over: what does not move shuts nobody out by moving. */
function toolsInPlay(reader: FactReader, context: EvaluationContext): InPlay {
  if (context.side === 'migrer') return context.targets;
  return new Map(reader.elements(facts.tools).map((tool) => [tool, reader.catalogueId(tool)]));
}

function weighShutOut(reader: FactReader, context: EvaluationContext, group: string, tools: InPlay): void {
  const subject = `/groupes/${group}`;
  const meta = {
    rule: 'exclusion.groupe',
    subject,
    cause: subject,
    rows: ['M3', 'F-communiquer'],
    answers: ['prevoir-autre-chemin'],
  };
  reader.weigh(meta, () => {
    const used = [...tools].filter(([tool]) => reader.member(facts.uses, [tool], group));
    if (used.length === 0) return nothing('aucun-outil-concerne');
    const entries = used.map(([, entry]) => entry);
    // At most this many people: somebody may be counted twice.
    const shutOut = sum(...headTerms(reader, group, askedBy(reader, entries, context.side === 'migrer')));
    const part = shareOf(reader, group, derived('personnes-au-dehors', shutOut));
    return {
      ...share(derived('part-du-groupe', part), weight(context.weights, 'exclusion', 'part_critique')),
      measures: { personnes: shutOut.severity, part: part.severity },
    };
  });
}

function weighHomeAlone(reader: FactReader, context: EvaluationContext, group: string): void {
  const subject = `/groupes/${group}`;
  const meta = {
    rule: 'exclusion.domicile',
    subject,
    cause: `${subject}/seules_a_domicile`,
    rows: ['U5'],
    answers: ['former-soutien'],
  };
  reader.weigh(meta, () => {
    const helpers = reader.count(facts.supporters);
    const alone = reader.amount(facts.homeAlone, group);
    const part = shareOf(reader, group, measured('seules-a-domicile', alone));
    const severity = product(
      derived('part-du-groupe', part),
      weight(context.weights, 'exclusion', 'domicile'),
      weightFor(context.weights, 'exclusion', 'soutien', helpers),
    );
    return { ...severity, measures: { personnes: alone, soutien: helpers } };
  });
}
