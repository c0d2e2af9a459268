import { readBoolean, readCollection, readReferences, readText } from '../../domain/fact.js';
import { BLANK } from '../../texts/fr/members.js';
import { arrivalTexts as texts } from '../../texts/fr/privacy.js';
import { capital, dayWords } from '../../texts/fr/words.js';
import { nameWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { helpersOf, helpOf, knowersOf, peoplePresent } from './help.js';
import { helpWords, peopleWords, usageWords } from './members-words.js';
import { passagesOf, type Passage } from './passages.js';
import { usagesOfTool } from './tool-usages.js';

/** A person arrives: which accesses to give by group, which tools to show, who shows them, what to read. */
export const ficheArrivee: DocumentRow = {
  id: 'fiche-arrivee',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => {
    const passages = passagesOf(brief);
    const tools = readCollection(brief.lookup.at('/outils')).ids;
    return {
      ...headOf(brief),
      groups: groupsOf(tools, passages, brief),
      tools: tools.map((tool) => toolContext(tool, passages, brief)),
      written: tools
        .filter((tool) => readBoolean(brief.lookup.at(`/outils/${tool}/procedure/ecrite`)) === true)
        .map((tool) => nameWords(brief.lookup.named(`/outils/${tool}`).name)),
      help: helpWords(helpOf(brief)),
      blank: BLANK,
    };
  },
};

/** Groups that nobody joins to do the work: they use what others hold. */
const OUTSIDE = ['adherents', 'public', 'partenaires'];

/** Accesses by group; tools whose groups nobody told come last. */
function groupsOf(tools: readonly string[], passages: readonly Passage[], brief: Brief) {
  const { lookup } = brief;
  const groupsOfTool = (tool: string): readonly string[] =>
    readReferences(lookup.at(`/outils/${tool}/groupes`)).ids;
  const outside = (id: string): boolean =>
    OUTSIDE.includes(readText(lookup.at(`/groupes/${id}/nature`)) ?? '');
  const teams = readCollection(lookup.at('/groupes')).ids.filter((id) => !outside(id));
  const groups = teams.map((id) => ({
    name: nameWords(lookup.named(`/groupes/${id}`).name),
    tools: tools.filter((tool) => groupsOfTool(tool).includes(id)),
  }));
  const others = { name: texts.allGroups, tools: tools.filter((tool) => groupsOfTool(tool).length === 0) };
  return [...groups, others]
    .filter((group) => group.tools.length > 0)
    .map((group) => ({
      name: group.name,
      accesses: group.tools.map((tool) => accessWords(tool, passages, brief)),
    }));
}

function accessWords(tool: string, passages: readonly Passage[], brief: Brief): string {
  const holders = peoplePresent(`/outils/${tool}/acces`, brief);
  return `${nowAndNext(tool, passages, brief)} : ${texts.givenBy(peopleWords(holders))}`;
}

/** The tool of today and, where it is left, what comes and when: nobody should learn a tool for three weeks. */
function nowAndNext(tool: string, passages: readonly Passage[], { lookup }: Brief): string {
  const name = nameWords(lookup.named(`/outils/${tool}`).name);
  const passage = passages.find((one) => one.tool === tool);
  if (passage === undefined) return name;
  const date = passage.stops === undefined ? BLANK : dayWords(passage.stops);
  return passage.toName === undefined
    ? texts.stopsOn(name, date)
    : texts.until(name, date, nameWords(passage.toName));
}

function toolContext(tool: string, passages: readonly Passage[], brief: Brief) {
  const passage = passages.find((one) => one.tool === tool);
  const shown = passage?.toName === undefined ? knowersOf(tool, brief) : helpersOf(brief, passage);
  return {
    tool: nowAndNext(tool, passages, brief),
    purpose: capital(usageWords(usagesOfTool(tool, brief.lookup))) || BLANK,
    who: peopleWords(shown),
  };
}
