import type { IsoDate } from '../../domain/fact.js';
import type { Step } from '../../domain/plan.js';
import { byCodePoint } from '../../domain/pointer.js';
import { BLANK, membersTexts as texts, WAY_WORDS } from '../../texts/fr/members.js';
import { capital, INSTANCE_WORDS, inSentence, listWords, uncapital } from '../../texts/fr/words.js';
import { linked } from '../french.js';
import type { Name } from '../lookup.js';
import type { StepView } from '../view-plan.js';
import { namesInSentence, nameWords, personWords } from '../wording.js';
import type { Help } from './help.js';
import type { Passage } from './passages.js';

/** « la secrétaire et le référent », or a blank where nobody is known. */
export function peopleWords(people: readonly Name[]): string {
  return people.length === 0 ? BLANK : listWords(people.map(personWords));
}

/** « au référent et à la secrétaire », or « à ……… ». */
export function toPeople(people: readonly Name[]): string {
  return people.length === 0 ? `à ${BLANK}` : listWords(people.map((name) => linked('à', personWords(name))));
}

/** « au référent ou à la secrétaire ». */
export function toAnyOf(people: readonly Name[]): string {
  return people.length === 0
    ? toPeople(people)
    : texts.anyOf(people.map((name) => linked('à', personWords(name))));
}

/** « de WhatsApp », « d’Etherpad », « du logiciel de la fédération ». */
export function ofTool(name: Name): string {
  return linked('de', inSentence(nameWords(name)));
}

/** A thing's name inside a sentence. */
export function inner(name: Name): string {
  return inSentence(nameWords(name));
}

/** Names in a row, each once, with a capital at the head only. */
export function listedNames(names: readonly Name[]): string {
  return capital(listWords([...new Set(names.map(inner))]));
}

/** What a passage is for, in the middle of a sentence. */
export function purposeWords({ usages, name }: Pick<Passage, 'usages' | 'name'>): string {
  return usages.length === 0 ? texts.whatItDoes(inner(name)) : usageWords(usages);
}

/** Usages are verbs: « choisir une date et ranger nos documents ». */
export function usageWords(usages: readonly Name[]): string {
  const words = usages.map((usage) => uncapital(nameWords(usage)));
  return words.some((word) => /,| et /.test(word)) ? namesInSentence(usages) : listWords(words);
}

/** What serves instead of a tool that just stops. */
export function insteadWords({ instead }: Pick<Passage, 'instead'>): string {
  return instead.length === 0 ? texts.stopsHere : texts.alreadyThere(listWords(instead.map(nameWords)));
}

/** When the old tool is left for good. */
export function whenWords({ stops, done }: Pick<Passage, 'stops' | 'done'>): string {
  if (stops === undefined) return texts.toCome;
  return done ? texts.since(stops) : texts.from(stops);
}

/** « la secrétaire (sur place et par téléphone) ». */
export function helpWords(help: Help): string {
  return texts.support(peopleWords(help.people), waysWords(help));
}

/** « sur place et par téléphone ». */
export function waysWords({ ways }: Help): string {
  return listWords(ways.map((way) => WAY_WORDS[way] ?? way));
}

/** First and last day of several steps. */
export function spanOf(
  steps: readonly StepView[],
): { readonly from: IsoDate; readonly to: IsoDate } | undefined {
  const days = steps.flatMap(({ step }) => [step.start, step.end]).sort(byCodePoint);
  const [from] = days;
  const to = days.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The words of a paper that waits for decisions; null once all are taken. */
export function draftWords(passages: readonly Passage[]): string | null {
  const days = passages.flatMap(({ decision }) => decision?.date ?? []);
  const dates = [...new Set(days)].sort(byCodePoint).map(texts.onDay);
  return dates.length === 0 ? null : texts.draft(listWords(dates));
}

/** Decisions still to be taken: tools that are decided on the same day by the same people stand together. */
export function decisionsWords(passages: readonly Passage[]): readonly string[] {
  const together = new Map<string, Passage[]>();
  for (const passage of passages) {
    if (passage.decision === undefined) continue;
    const key = `${passage.decision.date} ${passage.decision.instance}`;
    together.set(key, [...(together.get(key) ?? []), passage]);
  }
  return [...together.entries()]
    .sort(([a], [b]) => byCodePoint(a, b))
    .flatMap(([, group]) => {
      const decision = group[0]?.decision;
      if (decision === undefined) return [];
      const tools = listWords(group.map(({ name }) => nameWords(name)));
      return [texts.decision(tools, decision.date, INSTANCE_WORDS[decision.instance], decision.supposed)];
    });
}

/** When a session is; the one after the switch is to come back to what was learnt. */
export function sessionWords({ start, end, text }: Step): string {
  const when = texts.span(start, end);
  return text.endsWith('.consolidation') ? texts.again(when) : when;
}
