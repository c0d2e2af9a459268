import { stateTexts } from '../../texts/fr/decision.js';
import { capital, inSentence, listWords } from '../../texts/fr/words.js';
import { linked } from '../french.js';
import { holderWords } from '../renderers/score-text-people.js';
import type { ThingView } from '../view-carriers.js';
import { nameWords, personWords } from '../wording.js';

/** How many people the line names, and things of each, before it counts the rest. */
const PEOPLE = 2;
const NAMED = 3;

/** What hangs on one person, told person by person: a name that comes back with each thing would read as a reproach. */
export function aloneWords(alone: readonly ThingView[]): string {
  const held = new Map<string, readonly ThingView[]>();
  const single = alone.filter(hasBearer);
  for (const thing of [...single, ...alone.filter((one) => !hasBearer(one))])
    held.set(bearerOf(thing), [...(held.get(bearerOf(thing)) ?? []), thing]);
  const shown = [...held].slice(0, PEOPLE);
  const more = alone.length - shown.reduce((sum, [, things]) => sum + things.length, 0);
  return stateTexts.alone(
    shown.map(([who, things]) => stateTexts.holds(capital(who), thingsWords(things, who))),
    more,
  );
}

/** True where one known person stands for it: those are named first. */
function hasBearer({ holders, owner }: ThingView): boolean {
  return holders.length === 1 || owner !== undefined;
}

/** The only one who holds it, else the one whose account it is. */
function bearerOf(thing: ThingView): string {
  const [first, second] = thing.holders;
  if (first !== undefined && second === undefined) return personWords(first);
  return thing.owner === undefined ? holderWords(thing) : personWords(thing.owner);
}

/** Her things, without her role in their names. */
function thingsWords(things: readonly ThingView[], who: string): string {
  const names = things.map(({ name }) => inSentence(nameWords(name)).replace(` ${linked('de', who)}`, ''));
  const shown = names.slice(0, NAMED);
  const more = names.length - shown.length;
  if (shown.some((name) => name.includes(',')))
    return more > 0 ? stateTexts.rest(shown.join(' ; '), more) : shown.join(' ; ');
  return more > 0 ? stateTexts.others(shown.join(', '), more) : listWords(shown);
}
