import { readCollection, readReferences } from '../../domain/fact.js';
import { BLANK, membersTexts as texts } from '../../texts/fr/members.js';
import { capital } from '../../texts/fr/words.js';
import { namesInSentence, nameWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { channelsWithoutTool, helpersOf, helpOf, knowersOf } from './help.js';
import { draftWords, listedNames, ofTool, peopleWords, usageWords, whenWords } from './members-words.js';
import { passagesOf, type Passage } from './passages.js';
import { usagesOfTool } from './tool-usages.js';

/** How many people to ask stand in one cell. */
const ASKED = 2;

/** One page to keep on the fridge: for what, with which tool, whom to ask. */
export const quelOutilPourQuoi: DocumentRow = {
  id: 'quel-outil-pour-quoi',
  audience: 'membres',
  formats: ['html', 'odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => {
    const passages = passagesOf(brief);
    return {
      ...headOf(brief),
      draft: draftWords(passages),
      rows: rowsOf(brief, passages),
      channels: namesInSentence(channelsWithoutTool(brief.lookup)) || null,
      outOfUse: passages.map((passage) => texts.toolAndDate(nameWords(passage.name), whenWords(passage))),
      help: capital(peopleWords(helpOf(brief).people)),
      blank: BLANK,
    };
  },
};

/** Usages as people told them, each with its tools; then, by what they serve for, the tools of which no usage was told. */
function rowsOf(brief: Brief, passages: readonly Passage[]) {
  const { lookup } = brief;
  const rows = new Map<string, readonly string[]>();
  for (const id of readCollection(lookup.at('/usages')).ids) {
    rows.set(`/usages/${id}`, readReferences(lookup.at(`/usages/${id}/outils`)).ids);
  }
  const told = new Set([...rows.values()].flat());
  for (const id of readCollection(lookup.at('/outils')).ids.filter((tool) => !told.has(tool))) {
    const purpose = usageWords(usagesOfTool(id, lookup)) || BLANK;
    rows.set(purpose, [...(rows.get(purpose) ?? []), id]);
  }
  const named = (key: string): string => (key.startsWith('/') ? nameWords(lookup.named(key).name) : key);
  return [...rows]
    .filter(([, tools]) => tools.length > 0)
    .map(([key, tools]) => ({
      purpose: capital(named(key)),
      today: listedNames(tools.map((id) => lookup.named(`/outils/${id}`).name)),
      then: thenWords(tools, brief, passages),
      ask: askedWords(tools, brief, passages),
    }));
}

/** What serves afterwards: what stays, then what comes, by date, then from when a tool that just stops is not used any more. */
function thenWords(tools: readonly string[], { plan, lookup }: Brief, passages: readonly Passage[]): string {
  const waiting = plan.waiting.map(({ tool }) => tool.id);
  const moves = passages.filter(({ tool, to }) => tools.includes(tool) && to !== undefined);
  const staying = tools.filter((id) => {
    const taken = moves.some(({ to }) => to === (lookup.toolEntry(id)?.id ?? id));
    return !taken && passages.every(({ tool }) => tool !== id);
  });
  const stays = staying.map((id) => {
    const name = nameWords(lookup.named(`/outils/${id}`).name);
    return waiting.includes(id) ? texts.waits(name) : texts.kept(name);
  });
  const dates = [...new Set(moves.map(whenWords))];
  const comes = dates.map((date) => {
    const targets = moves.filter((move) => whenWords(move) === date).flatMap(({ toName }) => toName ?? []);
    return texts.switched(listedNames(targets), date);
  });
  const serving = [...stays, ...comes];
  if (serving.length === 0) return texts.stopsHere;
  const stopping = passages
    .filter(({ tool, to, done }) => tools.includes(tool) && to === undefined && !done)
    .map((passage) => texts.stopsThere(ofTool(passage.name), whenWords(passage)));
  return [...serving, ...stopping].join(' ; ');
}

/** Who helps with a move; who knows the tool where it stays. */
function askedWords(tools: readonly string[], brief: Brief, passages: readonly Passage[]): string {
  const moves = passages.filter(({ tool, toName }) => tools.includes(tool) && toName !== undefined);
  const kept = tools.filter((id) => passages.every(({ tool }) => tool !== id));
  const known = [
    ...moves.flatMap((passage) => helpersOf(brief, passage)),
    ...kept.flatMap((id) => knowersOf(id, brief)),
  ];
  const people = [
    ...new Map((known.length > 0 ? known : helpOf(brief).people).map((name) => [name.id, name])).values(),
  ];
  return peopleWords(people.slice(0, ASKED));
}
