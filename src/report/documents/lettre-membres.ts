import { byCodePoint } from '../../domain/pointer.js';
import { BLANK, membersTexts as texts } from '../../texts/fr/members.js';
import { capital, listWords } from '../../texts/fr/words.js';
import { namesInSentence } from '../wording.js';
import { accountsWords, targetsOf } from './accounts.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { channelsWithoutTool, helpersOf, helpOf, mayConcern, SHUT_OUT_FACTS, trainersOf } from './help.js';
import { keptWords } from './kept-words.js';
import {
  decisionsWords,
  helpWords,
  listedNames,
  insteadWords,
  ofTool,
  peopleWords,
  purposeWords,
  spanOf,
  toPeople,
} from './members-words.js';
import { bundlesOf, passagesOf, trainingsOf, unionOf, type Bundle, type Passage } from './passages.js';

/** One page to members: what changes for them, when, what does not, what to do, who helps. */
export const lettreMembres: DocumentRow = {
  id: 'lettre-membres',
  audience: 'membres',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => {
    const passages = passagesOf(brief);
    const help = helpOf(brief);
    return {
      ...headOf(brief),
      changes: passages.length > 0,
      undecided: decisionsWords(passages),
      outOfUse: passages.length === 0 ? null : texts.outOfUse(listedNames(passages.map(({ name }) => name))),
      kept: keptWords(brief),
      todo: todoOf(passages, brief),
      help: capital(helpWords(help)),
      helpHours: help.hours === undefined ? null : texts.supportHours(help.hours),
      offline: offlineContext(passages, brief),
      ask: toPeople(help.people),
      blank: BLANK,
    };
  },
};

interface Task {
  readonly day: string;
  readonly when: string;
  readonly what: string;
}

/** The one list of what to do, by date. What is past asks for nothing. */
function todoOf(passages: readonly Passage[], brief: Brief): readonly Task[] {
  const tasks = bundlesOf(passages.filter(({ done }) => !done)).flatMap((bundle) => tasksOf(bundle, brief));
  return [...tasks.sort((a, b) => byCodePoint(a.day, b.day)), ...accessTask(passages, brief)].map((task) => ({
    ...task,
    when: capital(task.when),
  }));
}

function tasksOf(bundle: Bundle, brief: Brief): readonly Task[] {
  const [first] = bundle;
  const { stops, name, toName } = first;
  const day = stops ?? '~';
  const when = stops === undefined ? texts.toCome : texts.before(stops);
  if (toName === undefined) {
    return [
      { day, when, what: texts.toKeep(ofTool(name), toPeople(helpersOf(brief, first)), insteadWords(first)) },
    ];
  }
  const from = listWords(bundle.map((passage) => ofTool(passage.name)));
  const targets = unionOf(bundle, (passage) => (passage.toName === undefined ? [] : [passage.toName]));
  const what = bundle.every(({ held }) => held)
    ? texts.toMoveHeld(from, listedNames(targets))
    : texts.toMove(
        purposeWords({ ...first, usages: unionOf(bundle, ({ usages }) => usages) }),
        from,
        listWords(targets.map(ofTool)),
        namesInSentence(unionOf(bundle, ({ groups }) => groups)),
      );
  return [...learningOf(bundle, listedNames(targets), brief), { day, when, what }];
}

/** Accounts are asked for once, all together. */
function accessTask(passages: readonly Passage[], brief: Brief): readonly Task[] {
  const asked = passages.filter(({ done, held }) => !done && !held);
  const tools = targetsOf(asked, brief.lookup).filter(
    ({ compte }) => (compte?.necessaire ?? 'non') !== 'non',
  );
  if (tools.length === 0) return [];
  const names = listWords(tools.map(({ nom }) => nom));
  return [{ day: '~', when: texts.inTime, what: texts.askAccess(names, toPeople(helpOf(brief).people)) }];
}

/** One line for all the sessions before the change: the first day, the last, who and how long. */
function learningOf(bundle: Bundle, tools: string, brief: Brief): readonly Task[] {
  const { stops } = bundle[0];
  const sessions = trainingsOf(bundle).filter(({ step }) => stops === undefined || step.end < stops);
  const span = spanOf(sessions);
  if (span === undefined) return [];
  const learners = sessions.flatMap(({ learners: groups }) => groups);
  const hours = learners.map((group) => group.hours);
  const groups = new Map(learners.map(({ name }) => [name.id, name]));
  const trainers = trainersOf(sessions, brief.lookup, span.to);
  const what = texts.toLearn(
    tools,
    namesInSentence([...groups.values()]),
    texts.hours(Math.min(...hours), Math.max(...hours)),
    trainers.length === 0 ? '' : peopleWords(trainers),
  );
  return [{ day: span.from, when: texts.span(span.from, span.to), what }];
}

/** How it goes on without a computer, a telephone or an account. Null where everybody is known to have and want them. */
export function offlineContext(passages: readonly Passage[], { lookup }: Brief) {
  if (!mayConcern(SHUT_OUT_FACTS, lookup)) return null;
  const channels = channelsWithoutTool(lookup);
  return {
    channels: channels.length === 0 ? null : texts.channels(namesInSentence(channels)),
    accounts: mayConcern(['refusent_un_compte'], lookup) ? accountsWords(targetsOf(passages, lookup)) : [],
  };
}
