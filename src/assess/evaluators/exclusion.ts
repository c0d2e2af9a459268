import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { amount, count, list, type CatalogueWordSpec, type MembersSpec } from '../fact-spec.js';
import type { EvaluationContext } from '../world.js';

const facts = {
  groups: list('/groupes', 'liste-groupes'),
  people: amount('/groupes/*/effectif', 'nombre', 'either', 'effectif'),
  refuse: amount('/groupes/*/refusent_un_compte', 'nombre', 'high', 'compte-refuse'),
  willNotFollow: amount('/groupes/*/ne_suivra_pas', 'nombre', 'high', 'ne-suivra-pas'),
  noComputer: amount('/groupes/*/sans_ordinateur', 'nombre', 'high', 'materiel'),
  noPhone: amount('/groupes/*/sans_smartphone', 'nombre', 'high', 'materiel'),
  noConnection: amount('/groupes/*/sans_bonne_connexion', 'nombre', 'high', 'connexion'),
  homeAlone: amount('/groupes/*/seules_a_domicile', 'nombre', 'high', 'domicile'),
  supporters: count('/soutien/equipe', 'personnes', 'low', 'soutien'),
  tools: list('/outils', 'liste-outils'),
  uses: {
    kind: 'members',
    of: 'groupes',
    path: '/outils/*/groupes',
    worst: 'in',
    question: 'groupes-outil',
  } as MembersSpec,
  account: {
    kind: 'catalogue-word',
    path: '/compte/necessaire',
    order: ['non', 'invites-sans', 'oui'],
    question: 'catalogue',
  } as CatalogueWordSpec,
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
    if (used.length === 0) return 0;
    const needsAccount = used.some(([, entry]) => reader.catalogueWord(facts.account, entry) === 'oui');
    const shutOut = peopleShutOut(reader, context, group, needsAccount);
    const share = shareOf(reader, group, shutOut);
    return {
      severity: Math.min(1, share / context.weights.exclusion.part_critique),
      measures: { personnes: shutOut, part: share },
    };
  });
}

/**
 * At most this many people: who refuses an account where one is needed, and on moving also who will not follow, who has
 * neither computer nor smartphone, who has no good connection. Somebody may be counted twice: it is an upper figure.
 */
function peopleShutOut(
  reader: FactReader,
  context: EvaluationContext,
  group: string,
  needsAccount: boolean,
): number {
  const refusals = needsAccount ? reader.amount(facts.refuse, group) : 0;
  const nothing = Math.min(reader.amount(facts.noComputer, group), reader.amount(facts.noPhone, group));
  const unconnected = reader.amount(facts.noConnection, group);
  const moving = context.side === 'migrer' ? reader.amount(facts.willNotFollow, group) : 0;
  return refusals + nothing + unconnected + moving;
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

/** The share of a group, 0 to 1. An empty group shuts nobody out. */
function shareOf(reader: FactReader, group: string, people: number): number {
  return reader.either(facts.people, [group], (size) => (size === 0 ? 0 : Math.min(1, people / size)), [
    people,
  ]);
}
