import { nodeAt, readCollection, readRange, readReferences, readText } from '../domain/fact.js';
import type { Reason } from '../domain/plan.js';
import type { Ranked } from './candidates.js';
import { proposable, reviewOf, waitFor, type Chooser, type Decider } from './draft.js';
import { isTrue, type ToolFacts } from './facts.js';
import { reason, wishedUsages } from './reason-context.js';

/** Nobody has said what it is. */
export const unknownTool: Decider = (chooser, tool) => {
  if (tool.nature !== undefined) return undefined;
  return waitFor(
    chooser,
    [reason('outil-inconnu', {}, [], [tool.pointer])],
    reason('quand-on-saura-ce-que-c-est', {}, [], [`${tool.pointer}/description`]),
  );
};

/** A tool does not create cooperation: none where nobody cooperates yet, and a question first where nobody has said. */
export const noCooperation: Decider = (chooser, tool) => {
  const wished = wishedUsages(chooser.inventory, tool);
  if (wished.pointers.length === 0 || wished.cooperation === 'oui') return undefined;
  const asked = wished.pointers.map((pointer) => `${pointer}/cooperation_existe`);
  const trigger = reason('quand-on-cooperera', {}, ['AC4'], asked);
  if (wished.cooperation === 'inconnu')
    return waitFor(chooser, [reason('cooperation-a-verifier', {}, ['AC4'], asked)], trigger);
  return {
    verdict: 'pas-d-outil',
    reasons: [reason('pas-encore-de-cooperation', {}, ['AC4'], wished.pointers)],
    trigger,
    review: reviewOf(chooser),
  };
};

/** A friend's server without means behind it holds today: the way out is kept ready, and nothing more is built on it. */
export const fragileHost: Decider = (chooser, tool) => {
  const host = readText(nodeAt(tool.node, '/hebergeur'));
  if (host === undefined || tool.nature === 'proprietaire' || !isFragile(chooser, host)) return undefined;
  const at = `/hebergeurs/${host}`;
  const neighbours = chooser.tools.filter(
    ({ id, node }) => id !== tool.id && readText(nodeAt(node, '/hebergeur')) === host,
  );
  const shared =
    neighbours.length === 0
      ? []
      : [
          reason(
            'hebergeur-partage',
            { hebergeur: host, outils: neighbours.map(({ id }) => id) },
            ['M2', 'C5'],
            neighbours.map(({ pointer }) => `${pointer}/hebergeur`),
          ),
        ];
  return waitFor(
    chooser,
    [reason('hebergeur-sans-moyens', { hebergeur: host }, ['AC1', 'C5'], [`${at}/financement`]), ...shared],
    reason('si-l-hebergement-change', { hebergeur: host }, ['AC1', 'C5'], [at]),
  );
};

/** Held by goodwill alone, and neither shared among people nor able to be carried elsewhere, as far as is known. */
function isFragile({ inventory }: Chooser, host: string): boolean {
  const at = `/hebergeurs/${host}`;
  const free = readText(nodeAt(inventory.tree, `${at}/financement`)) === 'gratuit-benevole';
  const shared = readReferences(nodeAt(inventory.tree, `${at}/acces`)).ids.length > 1;
  return free && !(shared && isTrue(inventory.tree, `${at}/reversibilite`));
}

/** The association said that nothing was ever decided: a move would rest on whoever started it. */
export const undecided: Decider = (chooser, _tool, ranked) => {
  const at = '/decisions/prises';
  const taken = readCollection(nodeAt(chooser.inventory.tree, at));
  if (!taken.complete || taken.ids.length > 0 || proposable(chooser, ranked) === undefined) return undefined;
  const instance = readText(nodeAt(chooser.inventory.tree, '/decisions/mode_habituel'));
  const who =
    instance === undefined || instance === 'seul' ? chooser.planning.decisions.par_defaut : instance;
  return waitFor(
    chooser,
    [reason('rien-n-est-decide', {}, ['U6', 'M1', 'AC4'], [at])],
    reason('quand-ce-sera-decide', { instance: who }, ['U6', 'AC4'], [at]),
  );
};

/** Nobody has time to carry a move, or nobody has time to learn: a promise would only tire people. */
export const noHours: Decider = (chooser, tool, ranked) => {
  const best = proposable(chooser, ranked);
  if (best === undefined) return undefined;
  const why = noHoursToCarry(chooser) ?? noHoursToLearn(chooser, tool, best);
  if (why === undefined) return undefined;
  const against = best.candidate.reasonsAgainst.filter(({ id }) => id === 'partenaires-fermes');
  const trigger = reason('quand-il-y-aura-du-temps', {}, ['C1', 'U6'], why.pointers);
  return waitFor(chooser, [why, ...against], trigger);
};

/** Everybody has said their hours, help from outside included, and they come to less than it takes. */
function noHoursToCarry({ inventory, people, planning, today }: Chooser): Reason | undefined {
  const closed = readCollection(nodeAt(inventory.tree, '/personnes')).complete;
  const present = people.filter(({ lastDay }) => lastDay === undefined || lastDay >= today);
  if (!closed || present.some(({ hours }) => hours === undefined)) return undefined;
  const helps = nodeAt(inventory.tree, '/association/aide_exterieure');
  const outside = readCollection(helps).ids.map(
    (id) => readRange(nodeAt(helps, `/${id}/heures_par_mois`))?.max,
  );
  if (outside.includes(undefined)) return undefined;
  const hours = [...present.map((person) => person.hours?.max ?? 0), ...outside.map((max) => max ?? 0)];
  const total = hours.reduce((sum, one) => sum + one, 0);
  if (total >= planning.cibles.heures_minimum) return undefined;
  const at = present.map(({ pointer }) => `${pointer}/heures_par_mois`);
  return reason(
    'personne-n-a-d-heures',
    { heures: total },
    ['C1', 'U6'],
    at.length > 0 ? at : ['/personnes'],
  );
}

/** All who use it have said that they have no hour to learn, and the best candidate asks for more than a meeting. */
function noHoursToLearn(
  { inventory, catalogue, planning }: Chooser,
  tool: ToolFacts,
  { candidate }: Ranked,
): Reason | undefined {
  const { apprentissage, formation_courte_heures } = planning.groupes;
  const asked = catalogue.tools.get(candidate.id)?.apprentissage?.debutant ?? apprentissage.debutant;
  const at = tool.groups.ids.map((group) => `/groupes/${group}/heures_apprentissage`);
  const none = at.every((pointer) => readRange(nodeAt(inventory.tree, pointer))?.max === 0);
  if (at.length === 0 || !none || asked <= formation_courte_heures) return undefined;
  return reason('aucune-heure-pour-apprendre', { groupes: tool.groups.ids, heures: asked }, ['C1', 'M3'], at);
}
