import { nodeAt, readBoolean, readCollection, readText } from '../domain/fact.js';
import { helpersFrom } from './facts.js';
import { NOTHING, says, type Rule } from './reason-rule.js';

// Reasons of one kind: where data lives and how it gets there.

export const formats: Rule = (_context, tool, candidate) => {
  const leaving = tool.known?.export?.formats ?? [];
  const shared = leaving.filter((format) => (candidate.formats?.lit ?? []).includes(format));
  const at = [`/catalogue/${tool.known?.id}/export`, `/catalogue/${candidate.id}/formats`];
  return shared.length === 0
    ? NOTHING
    : says('pour', 'reprend-les-fichiers', { formats: shared }, ['C2', 'AU3'], at);
};

/** A program brings the data of today's tool over: less to copy by hand. */
export const bringsData: Rule = (_context, tool, candidate) => {
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

export const hosting: Rule = ({ inventory }, _tool, candidate) => {
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
export const fromOnlineToLocal: Rule = (_context, tool, candidate) => {
  const isLocal = (places: readonly string[] | undefined) => places?.length === 1 && places[0] === 'local';
  const places = tool.known?.hebergement ?? [];
  return places.length > 0 && !isLocal(places) && isLocal(candidate.hebergement)
    ? says('contre', 'en-ligne-vers-local', {}, ['U1', 'C4'], [`/catalogue/${candidate.id}/hebergement`])
    : NOTHING;
};

/** Partners who take neither pdf nor an open format: documents go on being converted, whatever the office suite. */
export const closedPartners: Rule = ({ inventory, planning }, tool) => {
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
