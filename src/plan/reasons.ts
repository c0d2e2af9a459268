import { yearlyPrice, type CatalogueTool } from '../domain/catalogue.js';
import { nodeAt, readBoolean, readCollection, readRange, readReferences, readText } from '../domain/fact.js';
import { helpersFrom, highCount, skillsOf, type ToolFacts } from './facts.js';
import {
  alreadyThere,
  functionsOf,
  reason,
  usesOf,
  type Leaning,
  type ReasonContext,
  type Weighed,
} from './reason-context.js';

const says = (side: Leaning, ...given: Parameters<typeof reason>): readonly Weighed[] => [
  { side, reason: reason(...given) },
];

const NOTHING: readonly Weighed[] = [];

type Rule = (context: ReasonContext, tool: ToolFacts, candidate: CatalogueTool) => readonly Weighed[];

/** Every reason that the facts give for or against a candidate, in the order of the rules. */
export function weighCandidate(
  context: ReasonContext,
  tool: ToolFacts,
  candidate: CatalogueTool,
): readonly Weighed[] {
  return RULES.flatMap((rule) => rule(context, tool, candidate));
}

const coverage: Rule = ({ catalogue }, tool, candidate) => {
  const uses = usesOf(catalogue, candidate);
  const covered = tool.needs.filter((need) => uses.has(need));
  const missing = tool.needs.filter((need) => !uses.has(need));
  const at = [`/catalogue/${candidate.id}/usages`];
  return [
    ...(covered.length > 0 ? says('pour', 'couvre-usages', { usages: covered }, ['U1'], at) : NOTHING),
    ...(missing.length > 0 ? says('contre', 'usages-en-moins', { usages: missing }, ['U1'], at) : NOTHING),
  ];
};

const wanted: Rule = ({ inventory }, _tool, candidate) =>
  readReferences(nodeAt(inventory.tree, '/objectifs/voulus')).ids.includes(candidate.id)
    ? says('pour', 'voulu', {}, ['AC4'], ['/objectifs/voulus'])
    : NOTHING;

const inPlace: Rule = (context, tool, candidate) => {
  const there = alreadyThere(context, tool, candidate);
  if (there.length === 0) return NOTHING;
  return says(
    'pour',
    'deja-en-place',
    { outils: there.map(({ id }) => id) },
    ['M3', 'AC5'],
    there.map(({ pointer }) => pointer),
  );
};

/** The other proprietary tools that it could take the place of as well. */
function othersServed(
  { catalogue, tools }: ReasonContext,
  tool: ToolFacts,
  candidate: CatalogueTool,
): readonly ToolFacts[] {
  const uses = usesOf(catalogue, candidate);
  return tools.filter(
    ({ id, nature, needs }) =>
      id !== tool.id &&
      nature === 'proprietaire' &&
      needs.length > 0 &&
      needs.every((need) => uses.has(need)),
  );
}

const servesOthers: Rule = (context, tool, candidate) => {
  const others = othersServed(context, tool, candidate);
  return others.length === 0
    ? NOTHING
    : says(
        'pour',
        'couvre-aussi',
        { outils: others.map(({ id }) => id) },
        ['M3', 'AC7'],
        others.map(({ pointer }) => pointer),
      );
};

const skills: Rule = (context, tool, candidate) => {
  const ids = [candidate.id, ...alreadyThere(context, tool, candidate).map(({ id }) => id)];
  const able = context.people.filter((person) => {
    const known = skillsOf(person);
    return ids.some((id) => ['a-l-aise', 'expert', 'formateur'].includes(known.get(id) ?? ''));
  });
  const args = { personnes: able.map(({ id }) => id) };
  const at = able.map(({ pointer }) => `${pointer}/competences`);
  return able.length === 0 ? NOTHING : says('pour', 'savoir-faire-present', args, ['C1', 'AC5'], at);
};

const libreAtHome: Rule = ({ inventory }, tool) => {
  const users = tool.groups.ids.filter(
    (group) => (highCount(inventory.tree, `/groupes/${group}/libre_chez_soi`) ?? 0) > 0,
  );
  const at = users.map((group) => `/groupes/${group}/libre_chez_soi`);
  return users.length === 0 ? NOTHING : says('pour', 'libre-a-la-maison', { groupes: users }, ['AU1'], at);
};

const formats: Rule = (_context, tool, candidate) => {
  const leaving = tool.known?.export?.formats ?? [];
  const shared = leaving.filter((format) => (candidate.formats?.lit ?? []).includes(format));
  const at = [`/catalogue/${tool.known?.id}/export`, `/catalogue/${candidate.id}/formats`];
  return shared.length === 0
    ? NOTHING
    : says('pour', 'reprend-les-fichiers', { formats: shared }, ['C2', 'AU3'], at);
};

/** A program brings the data of today's tool over: less to copy by hand. */
const bringsData: Rule = (_context, tool, candidate) => {
  const programmes = helpersFrom(tool, candidate);
  const args = { programmes };
  return programmes.length === 0
    ? NOTHING
    : says('pour', 'apporte-les-donnees', args, ['C2', 'AU3'], [`/catalogue/${candidate.id}/aides`]);
};

/** Where the association wishes its tools to live, in the catalogue's words. */
const WISHES: Readonly<Record<string, readonly string[]>> = {
  'hebergeur-ethique': ['chatons', 'local'],
  'propre-serveur': ['propre-serveur', 'local'],
  'sur-place': ['local', 'propre-serveur'],
};

const hosting: Rule = ({ inventory }, _tool, candidate) => {
  const wish = readText(nodeAt(inventory.tree, '/objectifs/hebergement')) ?? '';
  const places = candidate.hebergement ?? [];
  const at = ['/objectifs/hebergement', `/catalogue/${candidate.id}/hebergement`];
  const suits = (WISHES[wish] ?? []).some((place) => places.includes(place));
  const mustCarry = places.length > 0 && places.every((place) => place === 'propre-serveur');
  return [
    ...(suits ? says('pour', 'hebergement-voulu', { souhait: wish }, ['AC1'], at) : NOTHING),
    ...(mustCarry && wish !== 'propre-serveur'
      ? says('contre', 'hebergement-a-porter', {}, ['AC1', 'M2'], at)
      : NOTHING),
  ];
};

/** Leaving a shared place for a program on one's own machine: nobody writes at the same time any more. */
const fromOnlineToLocal: Rule = (_context, tool, candidate) => {
  const isLocal = (places: readonly string[] | undefined) => places?.length === 1 && places[0] === 'local';
  const places = tool.known?.hebergement ?? [];
  return places.length > 0 && !isLocal(places) && isLocal(candidate.hebergement)
    ? says('contre', 'en-ligne-vers-local', {}, ['U1', 'C4'], [`/catalogue/${candidate.id}/hebergement`])
    : NOTHING;
};

const outsideHelp: Rule = ({ inventory }, _tool, candidate) => {
  const helps = nodeAt(inventory.tree, '/association/aide_exterieure');
  const able = readCollection(helps).ids.filter((id) =>
    readReferences(nodeAt(helps, `/${id}/connait`)).ids.includes(candidate.id),
  );
  const at = able.map((id) => `/association/aide_exterieure/${id}`);
  return able.length === 0 ? NOTHING : says('pour', 'aide-exterieure', { aides: able }, ['C5', 'AC1'], at);
};

const accounts: Rule = ({ inventory }, tool, candidate) => {
  const refusing = tool.groups.ids.filter(
    (id) => (highCount(inventory.tree, `/groupes/${id}/refusent_un_compte`) ?? 0) > 0,
  );
  const needed = candidate.compte?.necessaire;
  const at = [
    `/catalogue/${candidate.id}/compte`,
    ...refusing.map((id) => `/groupes/${id}/refusent_un_compte`),
  ];
  if (needed === 'non') return says('pour', 'sans-compte', {}, ['M3'], at);
  return needed === 'oui' && refusing.length > 0
    ? says('contre', 'compte-refuse', { groupes: refusing }, ['M3'], at)
    : NOTHING;
};

const ETHICAL: readonly (string | undefined)[] = ['associatif', 'cooperatif', 'communautaire', 'local'];

const freedom: Rule = (_context, _tool, candidate) => {
  const at = [`/catalogue/${candidate.id}/nature`, `/catalogue/${candidate.id}/service`];
  if (candidate.nature !== 'libre')
    return says('contre', 'entre-deux', { nature: candidate.nature }, ['AC1'], at);
  return ETHICAL.includes(candidate.service)
    ? says('pour', 'logiciel-et-service-libres', { service: candidate.service ?? '' }, ['AC1'], at)
    : says('pour', 'logiciel-libre-service-commercial', {}, ['AC1'], at);
};

const longevity: Rule = ({ planning }, _tool, candidate) => {
  const health = candidate.sante;
  const at = [`/catalogue/${candidate.id}/sante`];
  const few = (health?.mainteneurs ?? Infinity) < planning.cibles.mainteneurs_min;
  return [
    ...(health?.statut === 'actif' ? says('pour', 'actif', {}, ['C5'], at) : NOTHING),
    ...(health?.statut === 'incertain' || health?.statut === 'maintenance'
      ? says('contre', 'avenir-incertain', { statut: health.statut }, ['C5'], at)
      : NOTHING),
    ...(few
      ? says('contre', 'peu-de-mainteneurs', { nombre: health?.mainteneurs ?? 0 }, ['C5'], at)
      : NOTHING),
  ];
};

const price: Rule = ({ inventory }, _tool, candidate) => {
  const yearly = yearlyPrice(candidate);
  const budget = readRange(nodeAt(inventory.tree, '/objectifs/budget_annuel'))?.max;
  const at = [`/catalogue/${candidate.id}/prix`, '/objectifs/budget_annuel'];
  if (yearly !== undefined && budget !== undefined && yearly.min > budget) {
    return says('contre', 'depasse-le-budget', { prix: yearly.min, budget }, ['M6'], at);
  }
  return yearly?.min === 0 ? says('pour', 'gratuit', {}, ['M6'], at.slice(0, 1)) : NOTHING;
};

/**
 * « Two simple programs rather than one that does everything »: functions to learn against functions that serve here, for
 * this tool and for the others that it could replace. Where functions are listed they are counted; elsewhere usages stand
 * for them.
 */
const functions: Rule = (context, tool, candidate) => {
  const { planning, catalogue } = context;
  const all = candidate.fonctions ?? candidate.usages;
  const needs = [tool, ...othersServed(context, tool, candidate)].flatMap((each) => each.needs);
  const useful = all.filter((id) => needs.includes(catalogue.functions.get(id)?.usage ?? id));
  return all.length > Math.max(1, useful.length) * planning.cibles.fonctions_de_trop
    ? says(
        'contre',
        'plus-que-necessaire',
        { a_apprendre: all.length, utiles: useful.length },
        ['AU2'],
        [`/catalogue/${candidate.id}/${candidate.fonctions === undefined ? 'usages' : 'fonctions'}`],
      )
    : NOTHING;
};

/** What today's tool does, for the uses people need, and the candidate does not. */
const lostFunctions: Rule = ({ catalogue }, tool, candidate) => {
  const next = functionsOf(catalogue, candidate);
  const today = (tool.known?.fonctions ?? []).filter((id) =>
    tool.needs.includes(catalogue.functions.get(id)?.usage ?? ''),
  );
  const lost = next === undefined ? [] : today.filter((id) => !next.has(id));
  const at = [`/catalogue/${tool.known?.id}/fonctions`, `/catalogue/${candidate.id}/fonctions`];
  // A whole usage that is missing is said by the usages.
  const uses = usesOf(catalogue, candidate);
  const said = lost.filter((id) => uses.has(catalogue.functions.get(id)?.usage ?? ''));
  return said.length === 0
    ? NOTHING
    : says('contre', 'fonctions-en-moins', { fonctions: said, sur: today.length }, ['U1'], at);
};

const learning: Rule = ({ planning }, _tool, candidate) => {
  const hours = candidate.apprentissage?.debutant;
  return hours !== undefined && hours < planning.groupes.apprentissage.debutant
    ? says(
        'pour',
        'apprendre-peu',
        { heures: hours },
        ['AU2', 'C1'],
        [`/catalogue/${candidate.id}/apprentissage`],
      )
    : NOTHING;
};

const pastAttempt: Rule = ({ inventory }, _tool, candidate) => {
  const attempts = nodeAt(inventory.tree, '/association/tentatives');
  const stopped = readCollection(attempts).ids.filter(
    (id) =>
      readReferences(nodeAt(attempts, `/${id}/vers`)).ids.includes(candidate.id) &&
      readText(nodeAt(attempts, `/${id}/resultat`)) === 'abandonnee',
  );
  const at = stopped.map((id) => `/association/tentatives/${id}`);
  const why = stopped
    .map((id) => readText(nodeAt(attempts, `/${id}/raison`)) ?? '')
    .filter((text) => text !== '');
  return stopped.length === 0
    ? NOTHING
    : says('contre', 'tentative-passee', { raisons: why }, ['AC2', 'U1'], at);
};

/** Partners who take neither pdf nor an open format: documents go on being converted, whatever the office suite. */
const closedPartners: Rule = ({ inventory, planning }, tool) => {
  const exchanges = nodeAt(inventory.tree, '/formats/echanges');
  const closed = readCollection(exchanges).ids.filter(
    (id) => readBoolean(nodeAt(exchanges, `/${id}/pdf_ou_odf_suffit`)) === false,
  );
  const writes = tool.needs.some((need) => planning.cibles.usages_de_documents.includes(need));
  const at = closed.map((id) => `/formats/echanges/${id}/pdf_ou_odf_suffit`);
  return closed.length === 0 || !writes
    ? NOTHING
    : says('contre', 'partenaires-fermes', { partenaires: closed }, ['M5', 'AC7'], at);
};

const depth: Rule = (_context, _tool, candidate) =>
  candidate.niveau === 'repere'
    ? says('contre', 'fiche-reperes', {}, [], [`/catalogue/${candidate.id}/niveau`])
    : NOTHING;

const RULES: readonly Rule[] = [
  coverage,
  wanted,
  inPlace,
  servesOthers,
  skills,
  libreAtHome,
  formats,
  bringsData,
  hosting,
  fromOnlineToLocal,
  outsideHelp,
  accounts,
  freedom,
  longevity,
  price,
  functions,
  lostFunctions,
  learning,
  pastAttempt,
  closedPartners,
  depth,
];
