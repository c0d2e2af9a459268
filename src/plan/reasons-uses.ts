import type { CatalogueTool } from '../domain/catalogue.js';
import { nodeAt, readReferences } from '../domain/fact.js';
import type { ToolFacts } from './facts.js';
import { alreadyThere, functionsOf, usesOf, type ReasonContext } from './reason-context.js';
import { NOTHING, says, type Rule } from './reason-rule.js';

// Reasons of one kind: what it does, for this tool and for the others.

export const coverage: Rule = ({ catalogue }, tool, candidate) => {
  const uses = usesOf(catalogue, candidate);
  const covered = tool.needs.filter((need) => uses.has(need));
  const missing = tool.needs.filter((need) => !uses.has(need));
  const at = [`/catalogue/${candidate.id}/usages`];
  return [
    ...(covered.length > 0 ? says('pour', 'couvre-usages', { usages: covered }, ['U1'], at) : NOTHING),
    ...(missing.length > 0 ? says('contre', 'usages-en-moins', { usages: missing }, ['U1'], at) : NOTHING),
  ];
};

export const wanted: Rule = ({ inventory }, _tool, candidate) =>
  readReferences(nodeAt(inventory.tree, '/objectifs/voulus')).ids.includes(candidate.id)
    ? says('pour', 'voulu', {}, ['AC4'], ['/objectifs/voulus'])
    : NOTHING;

export const inPlace: Rule = (context, tool, candidate) => {
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

export const servesOthers: Rule = (context, tool, candidate) => {
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

/**
 * « Two simple programs rather than one that does everything »: functions to learn against functions that serve here, for
 * this tool and for the others that it could replace. Where functions are listed they are counted; elsewhere usages stand
 * for them.
 */
export const functions: Rule = (context, tool, candidate) => {
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
export const lostFunctions: Rule = ({ catalogue }, tool, candidate) => {
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
