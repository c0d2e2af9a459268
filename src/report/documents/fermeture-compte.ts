import { readCollection, readRange, readReferences, readText } from '../../domain/fact.js';
import { dataTexts } from '../../texts/fr/team-data.js';
import { valueWord } from '../../texts/fr/catalogue-words.js';
import { countWords, inSentence, uncapital } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { stepWords } from '../plan-wording.js';
import { nameWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import {
  aboutKeys,
  doersOf,
  leavingTools,
  peopleAt,
  stepsOf,
  toolName,
  toolTitle,
  type LeavingTool,
} from './team.js';

/** For each account to close: what comes before, how, not before when, and what stays. */
export const fermetureCompte: DocumentRow = {
  id: 'fermeture-compte',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => {
    const leaving = leavingTools(brief);
    const open = leaving.filter(({ id }) => staysOpen(id, brief));
    return {
      ...headOf(brief),
      accounts: leaving.filter((tool) => !open.includes(tool)).map((tool) => accountOf(tool, brief)),
      // The sheet for any account, where none closes, has no link of its own to undo.
      links: [],
      open: open.map(({ name }) => name),
    };
  },
};

/** Some moves leave the old place open, with a word that tells where to go. */
function staysOpen(id: string, brief: Brief): boolean {
  return stepsOf(brief, 'fermeture', id).length === 0 && stepsOf(brief, 'maintien', id).length > 0;
}

function accountOf(tool: LeavingTool, brief: Brief) {
  const { id, entry } = tool;
  const { lookup } = brief;
  const [closing] = stepsOf(brief, 'fermeture', id);
  const [last] = stepsOf(brief, 'bascule', id);
  const words = closing === undefined ? undefined : stepWords(closing.step);
  return {
    title: toolTitle(tool),
    name: tool.name,
    notBefore: closing === undefined ? dataTexts.noDate : dataTexts.notBefore(closing.step.start),
    who: closing === undefined ? null : doersOf(closing),
    leftOn: last === undefined ? null : dataTexts.noReturnAt(last.step.start),
    contract: contractOf(id, lookup),
    holder: holderOf(id, lookup),
    links: [...sameAccountOf(tool, brief), ...linksOf(id, lookup)],
    how: howOf(tool),
    steps: words?.how || null,
    proof: words === undefined ? null : uncapital(words.proof) || null,
    sources: aboutKeys(entry, ['fermeture']),
  };
}

function contractOf(id: string, lookup: Lookup): string | null {
  const end = readText(lookup.at(`/outils/${id}/fin_contrat`));
  const notice = readRange(lookup.at(`/outils/${id}/preavis_jours`));
  const said = [
    ...(end === undefined ? [] : [dataTexts.contract(end)]),
    ...(notice === undefined ? [] : [dataTexts.notice(countWords(notice.max, 'jour', 'jours'))]),
  ];
  return said.join(' ') || null;
}

function holderOf(id: string, lookup: Lookup): string | null {
  const account = `/outils/${id}/compte`;
  if (readText(lookup.at(`${account}/au_nom_de`)) !== 'personne') return null;
  const who = peopleAt(`${account}/titulaire`, lookup);
  return who === null ? dataTexts.heldBySomebody : dataTexts.holder(who);
}

/** Other tools of the same publisher that the same account may open. */
function sameAccountOf({ id, entry }: LeavingTool, { lookup }: Brief): readonly string[] {
  const family = entry?.partie_de ?? entry?.id;
  const others = readCollection(lookup.at('/outils')).ids.filter((other) => {
    const known = lookup.toolEntry(other);
    return other !== id && known !== undefined && family !== undefined && inFamily(known, family);
  });
  return others.length === 0 ? [] : [dataTexts.sameAccount(namesOf(others, lookup))];
}

function inFamily({ id, partie_de: whole }: { id: string; partie_de?: string }, family: string): boolean {
  return whole === family || id === family;
}

/** What is plugged into it: tools on both sides, channels, addresses used when an access is lost. */
function linksOf(id: string, lookup: Lookup): readonly string[] {
  const feeds = readReferences(lookup.at(`/outils/${id}/adherences`)).ids;
  const fed = readCollection(lookup.at('/outils')).ids.filter((other) =>
    readReferences(lookup.at(`/outils/${other}/adherences`)).ids.includes(id),
  );
  const channels = readCollection(lookup.at('/information/canaux')).ids.filter(
    (channel) => readText(lookup.at(`/information/canaux/${channel}/outil`)) === id,
  );
  return [
    ...(feeds.length > 0 ? [dataTexts.feeds(namesOf(feeds, lookup))] : []),
    ...(fed.length > 0 ? [dataTexts.fed(namesOf(fed, lookup))] : []),
    ...(channels.length > 0 ? [dataTexts.channel(channels.map((one) => channelName(one, lookup)))] : []),
  ];
}

function channelName(id: string, lookup: Lookup): string {
  return inSentence(nameWords(lookup.named(`/information/canaux/${id}`).name));
}

function namesOf(ids: readonly string[], lookup: Lookup): readonly string[] {
  return ids.map((id) => inSentence(toolName(id, lookup)));
}

/** What the catalogue knows of closing an account. */
function howOf({ entry }: LeavingTool): readonly string[] {
  const { fermeture } = entry ?? {};
  if (fermeture === undefined) return [dataTexts.noAddress];
  const { difficulte, adresse } = fermeture;
  return [
    dataTexts.difficulty(valueWord('difficulte', difficulte)),
    adresse === undefined ? dataTexts.noAddress : dataTexts.address(adresse),
  ];
}
