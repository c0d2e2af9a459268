import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { amount, count, list } from '../fact-spec.js';
import { askedBy, headsByReason, shareOf, shutOutFacts } from '../shut-out.js';
import type { EvaluationContext } from '../world.js';

const facts = {
  groups: list('/groupes', 'liste-groupes'),
  ...shutOutFacts,
  homeAlone: amount('/groupes/*/seules_a_domicile', 'nombre', 'high', 'domicile'),
  supporters: count('/soutien/equipe', 'personnes', 'low', 'soutien'),
  tools: list('/outils', 'liste-outils'),
} as const;

/** People who would stay at the door: today's tools on one side, the targets on the other. Rows M3, U5. */
export const exclusion: Evaluator = {
  family: 'exclusion',
  sides: ['rester', 'migrer'],
  rows: ['M3', 'U5'],
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
    rows: ['M3'],
    answers: ['prevoir-autre-chemin'],
  };
  reader.weigh(meta, () => {
    const used = [...tools].filter(([tool]) => reader.member(facts.uses, [tool], group));
    if (used.length === 0) return 0;
    const asked = askedBy(
      reader,
      used.map(([, entry]) => entry),
      context.side === 'migrer',
    );
    const shutOut = atMost(headsByReason(reader, group, asked));
    const share = shareOf(reader, group, shutOut);
    return {
      severity: Math.min(1, share / context.weights.exclusion.part_critique),
      measures: { personnes: shutOut, part: share },
    };
  });
}

/** At most this many people: somebody may be counted twice. */
function atMost(heads: ReturnType<typeof headsByReason>): number {
  return Object.values(heads).reduce((sum, people) => sum + people, 0);
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
    const { domicile, soutien } = context.weights.exclusion;
    const helpers = reader.count(facts.supporters);
    const left = soutien[Math.min(helpers, soutien.length - 1)] ?? 0;
    const alone = reader.amount(facts.homeAlone, group);
    return {
      severity: shareOf(reader, group, alone) * domicile * left,
      measures: { personnes: alone, soutien: helpers },
    };
  });
}
