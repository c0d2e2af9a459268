import type { Term } from '../../domain/working.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import {
  amount,
  count,
  list,
  type AmountSpec,
  type CatalogueWordSpec,
  type MembersSpec,
} from '../fact-spec.js';
import {
  derived,
  lowest,
  measured,
  nothing,
  product,
  share,
  sum,
  weight,
  weightFor,
  type Worked,
} from '../working.js';
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
    if (used.length === 0) return nothing('aucun-outil-concerne');
    const needsAccount = used.some(([, entry]) => reader.catalogueWord(facts.account, entry) === 'oui');
    const shutOut = peopleShutOut(reader, context, group, needsAccount);
    const part = shareOf(reader, group, derived('personnes-au-dehors', shutOut));
    return {
      ...share(derived('part-du-groupe', part), weight(context.weights, 'exclusion', 'part_critique')),
      measures: { personnes: shutOut.severity, part: part.severity },
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
): Worked {
  const heads = (name: string, spec: AmountSpec): Term => measured(name, reader.amount(spec, group));
  const refusals = needsAccount ? [heads('refus-de-compte', facts.refuse)] : [];
  const unequipped = lowest(
    heads('sans-ordinateur', facts.noComputer),
    heads('sans-smartphone', facts.noPhone),
  );
  const unconnected = heads('sans-connexion', facts.noConnection);
  const moving = context.side === 'migrer' ? [heads('ne-suivra-pas', facts.willNotFollow)] : [];
  return sum(...refusals, derived('sans-materiel', unequipped), unconnected, ...moving);
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

/** The share of a group, 0 to 1. An empty group shuts nobody out. */
function shareOf(reader: FactReader, group: string, people: Term): Worked {
  const of = (size: number): Worked => share(people, measured('effectif', size));
  return of(reader.extreme(facts.people, [group], (size) => of(size).severity, [people.value]));
}
