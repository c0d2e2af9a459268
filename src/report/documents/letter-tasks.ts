import { addDays } from '../../domain/dates.js';
import type { IsoDate } from '../../domain/fact.js';
import { byCodePoint } from '../../domain/pointer.js';
import { membersTexts as texts } from '../../texts/fr/members.js';
import { capital, listWords } from '../../texts/fr/words.js';
import { namesInSentence } from '../wording.js';
import { targetsOf } from './accounts.js';
import type { Brief } from './document.js';
import { helpersOf, helpOf, trainersOf } from './help.js';
import {
  insteadWords,
  listedNames,
  ofTool,
  peopleWords,
  purposeWords,
  spanOf,
  toPeople,
} from './members-words.js';
import { bundlesOf, trainingsOf, unionOf, type Bundle, type Passage } from './passages.js';

interface Task {
  readonly day: string;
  readonly when: string;
  readonly what: string;
}

/** The one list of what to do, by date. What is past asks for nothing. */
export function todoOf(passages: readonly Passage[], brief: Brief): readonly Task[] {
  const tasks = bundlesOf(passages.filter(({ done }) => !done)).flatMap((bundle) => tasksOf(bundle, brief));
  return [...tasks, ...accessTasks(passages, brief)]
    .sort((a, b) => byCodePoint(a.day, b.day))
    .map((task) => ({ ...task, when: capital(task.when) }));
}

function tasksOf(bundle: Bundle, brief: Brief): readonly Task[] {
  const [first] = bundle;
  const { stops, name, toName } = first;
  if (toName === undefined) {
    const last = stops === undefined ? undefined : addDays(stops, -1);
    const instead = first.instead.length === 0 ? '' : insteadWords(first);
    const what = texts.toKeep(ofTool(name), toPeople(helpersOf(brief, first)), instead);
    return [{ day: last ?? '~', when: last === undefined ? texts.toCome : texts.until(last), what }];
  }
  const from = listWords(bundle.map((passage) => ofTool(passage.name)));
  const targets = unionOf(bundle, (passage) => (passage.toName === undefined ? [] : [passage.toName]));
  const what = bundle.every(({ held }) => held)
    ? texts.toMoveHeld(from, listedNames(targets))
    : texts.toMove(
        purposeWords({ ...first, usages: unionOf(bundle, ({ usages }) => usages) }),
        from,
        bundle.every(({ here }) => here)
          ? texts.had(listWords(targets.map(ofTool)))
          : listWords(targets.map(ofTool)),
        namesInSentence(unionOf(bundle, ({ groups }) => groups)),
      );
  const when = stops === undefined ? texts.toCome : texts.from(stops);
  return [...learningOf(bundle, listedNames(targets), brief), { day: stops ?? '~', when, what }];
}

/** Each account is asked for once: after the decision, and before people first need it. */
function accessTasks(passages: readonly Passage[], brief: Brief): readonly Task[] {
  const asked = passages.filter(({ done, held }) => !done && !held);
  const whom = toPeople(helpOf(brief).people);
  const tasks = new Map<string, { readonly day: string; readonly names: readonly string[] }>();
  for (const { id, nom, compte } of targetsOf(asked, brief.lookup)) {
    const first = asked.find(({ to }) => to === id);
    if (first === undefined || (compte?.necessaire ?? 'non') === 'non') continue;
    const { day, when } = accessTime(first, brief.result.date);
    tasks.set(when, { day, names: [...(tasks.get(when)?.names ?? []), nom] });
  }
  return [...tasks].map(([when, { day, names }]) => ({
    day,
    when,
    what: texts.askAccess(listWords(names), whom),
  }));
}

function accessTime({ trainings, stops, decision }: Passage, today: IsoDate): Omit<Task, 'what'> {
  const sessions = trainings.map(({ step }) => step.start).filter((start) => start > today);
  const [first] = [...sessions, ...(stops === undefined ? [] : [stops])].sort(byCodePoint);
  if (first === undefined) return { day: '~', when: texts.toCome };
  const last = addDays(first, -1);
  const from = decision === undefined ? today : addDays(decision.date, 1);
  return decision === undefined || from > last
    ? { day: last, when: texts.until(last) }
    : { day: from, when: texts.span(from, last) };
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
