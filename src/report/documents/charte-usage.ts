import {
  readBoolean,
  readCollection,
  readRange,
  readReferences,
  readText,
  type IsoDate,
} from '../../domain/fact.js';
import { INSTANCES } from '../../domain/plan.js';
import { charterTexts } from '../../texts/fr/charter.js';
import { motionTexts } from '../../texts/fr/decision.js';
import { inSentence, listWords, uncapital } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { stepWords } from '../plan-wording.js';
import type { PlanView, StepView } from '../view-plan.js';
import { nameWords, personWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';

/** Which tool for what, when each channel that leaves is closed, good habits, how to change the page. */
export const charteUsage: DocumentRow = {
  id: 'charte-usage',
  audience: 'membres',
  formats: ['odt', 'markdown'],
  context: ({ plan, lookup, ...brief }: Brief) => ({
    ...headOf({ plan, lookup, ...brief }),
    uses: readCollection(lookup.at('/usages')).ids.map((id) => useContext(id, plan, lookup)),
    tools: otherTools(lookup).map((id) => toolContext(id, plan, lookup)),
    leaving: leavingOf(plan),
    formats:
      readBoolean(lookup.at('/formats/formats_decides')) === true
        ? charterTexts.formatsDecided
        : charterTexts.formatsOpen,
    people: peopleLines(lookup),
    change: changeWords(lookup),
  }),
};

/** One thing that people do: with what today, with what next, from when. */
function useContext(id: string, plan: PlanView, lookup: Lookup) {
  const { ids } = readReferences(lookup.at(`/usages/${id}/outils`));
  const lines = ids.map((tool) => toolContext(tool, plan, lookup));
  const once = (words: readonly string[]): readonly string[] => [...new Set(words)];
  const next = once(lines.flatMap((line) => (line.closing ? [] : [line.next])));
  const when = once(lines.map((line) => line.when));
  const each = lines.map((line) => charterTexts.ofTool(line.tool, line.when));
  return {
    what: nameWords(lookup.named(`/usages/${id}`).name),
    today: once(lines.map(({ tool }) => tool)).join(' ; ') || charterTexts.nothing,
    next: next.join(' ; ') || (lines.length > 0 ? charterTexts.toSay : charterTexts.nothing),
    when: (when.length > 1 ? each : when).join(' ; ') || charterTexts.stays,
  };
}

/** What becomes of a tool, and from which day. */
function toolContext(id: string, plan: PlanView, lookup: Lookup) {
  const choice = plan.moving.find(({ tool }) => tool.id === id);
  const tool = nameWords(lookup.named(`/outils/${id}`).name);
  const day = choice === undefined ? undefined : switchOf(id, plan);
  const closing = choice?.verdict === 'arreter';
  const from = closing ? charterTexts.until : charterTexts.from;
  return {
    tool,
    closing,
    next: choice?.to === undefined ? (closing ? charterTexts.toSay : tool) : nameWords(choice.to),
    when: day === undefined ? charterTexts.stays : from(day),
  };
}

/** Tools that no use names: they are told apart, so that none is forgotten. */
function otherTools(lookup: Lookup): readonly string[] {
  const named = readCollection(lookup.at('/usages')).ids.flatMap(
    (id) => readReferences(lookup.at(`/usages/${id}/outils`)).ids,
  );
  return readCollection(lookup.at('/outils')).ids.filter((id) => !named.includes(id));
}

function stepsOf(id: string, plan: PlanView): readonly StepView[] {
  return plan.waves
    .filter(({ safeguards }) => !safeguards)
    .flatMap(({ steps }) => steps)
    .filter(({ step }) => step.tools.includes(id));
}

function switchOf(id: string, plan: PlanView): IsoDate | undefined {
  return stepsOf(id, plan).find(({ step }) => step.pointOfNoReturn)?.step.start;
}

const CLOSINGS = ['fermeture', 'maintien'];

/** Each channel that leaves: its last day of use, and what becomes of it. */
function leavingOf(plan: PlanView): readonly string[] {
  return plan.moving
    .filter(({ verdict }) => verdict !== 'adapter')
    .flatMap(({ tool }) => {
      const day = switchOf(tool.id, plan);
      const closing = stepsOf(tool.id, plan).find(({ step }) =>
        CLOSINGS.includes(step.text.split('.')[1] ?? ''),
      );
      const words = [
        ...(day === undefined ? [] : [charterTexts.last(day)]),
        ...(closing === undefined
          ? []
          : [charterTexts.closed(uncapital(stepWords(closing.step).title), closing.step.start)]),
      ];
      return words.length > 0 ? [{ tool: nameWords(tool), words: words.join(' ; ') }] : [];
    })
    .map(({ tool, words }) => `${tool} : ${words}.`);
}

/** Ways for everybody, and whom to ask. */
function peopleLines(lookup: Lookup): readonly string[] {
  const groups = readCollection(lookup.at('/groupes')).ids;
  const some = (keys: readonly string[]): string =>
    listWords(
      groups
        .filter((id) => keys.some((key) => (readRange(lookup.at(`/groupes/${id}/${key}`))?.max ?? 0) > 0))
        .map((id) => inSentence(nameWords(lookup.named(`/groupes/${id}`).name))),
    );
  const [refusing, screenless] = [some(['refusent_un_compte']), some(['sans_ordinateur', 'sans_smartphone'])];
  const helpers = listWords(
    readReferences(lookup.at('/soutien/equipe')).ids.map((id) => personWords(lookup.person(id))),
  );
  return [
    ...(refusing === '' ? [] : [charterTexts.accounts(refusing)]),
    ...(screenless === '' ? [] : [charterTexts.noScreen(screenless)]),
    ...(helpers === '' ? [] : [charterTexts.helpers(helpers)]),
  ];
}

function changeWords(lookup: Lookup): string {
  const told = readText(lookup.at('/decisions/mode_habituel'));
  const instance = INSTANCES.find((one) => one === told);
  return instance === undefined ? charterTexts.changeUnknown : charterTexts.change(motionTexts.who(instance));
}
