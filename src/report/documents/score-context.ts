import type { Side } from '../../domain/score.js';
import { familyName, groupTexts, levelCount, levelRange, reportTexts } from '../../texts/fr/report.js';
import { FAMILY_TEXTS } from '../../texts/fr/families.js';
import { dayWords, hoursWords, listWords, SIDE_WORDS } from '../../texts/fr/words.js';
import type { Named } from '../lookup.js';
import { criticalityWords, holderWords, holdWords, inWords } from '../renderers/score-text-people.js';
import { changeWords } from '../renderers/score-text-actions.js';
import type { ActionView, QuestionView } from '../view-actions.js';
import type { CarriersView, ExitsView, ThingView } from '../view-carriers.js';
import type { FamilyView, SideView } from '../view-score.js';
import type { ScoreView } from '../view.js';
import { chainsContext } from './chains-context.js';
import {
  actionWords,
  intervalWords,
  namesInSentence,
  nameWords,
  personWords,
  placeWords,
  questionWords,
  reasonWords,
  toldWords,
} from '../wording.js';

const SIDES: readonly Side[] = ['rester', 'migrer'];
const NO_CELL = '—';

/** The score in words, in the shape that the templates read. */
export function scoreContext(view: ScoreView, counts: { readonly now: number; readonly questions: number }) {
  return {
    association: view.association ?? reportTexts.unnamed,
    date: dayWords(view.date),
    file: view.file,
    referents: view.referents.length > 0 ? listWords(view.referents.map(personWords)) : null,
    blank: view.blank,
    people: peopleContext(view.carriers, view.file),
    exits: exitsContext(view.exits, view.file),
    families: view.families.map((family) => familyContext(family, view.file)),
    levels: levelsContext(view),
    ...chainsContext(view),
    now: view.actions
      .slice(0, counts.now)
      .map((action, index) => ({ rank: index + 1, ...actionContext(action) })),
    later: view.actions.slice(counts.now).map(actionContext),
    questions: view.questions
      .slice(0, counts.questions)
      .map((question, index) => ({ rank: index + 1, ...questionContext(question, view.file) })),
  };
}

function peopleContext(
  { things, unrecoverable, alone, untold, usages, open, groups }: CarriersView,
  file: string,
) {
  const doubtful = things.filter(({ count, unrecoverable: lost }) => count.low === 0 && !lost);
  return {
    lost: unrecoverable.map((thing) => thingContext(thing, file)),
    described: things.length > 0,
    notSure: doubtful.length > 0 ? reportTexts.nothingSure(listed(doubtful)) : null,
    alone: alone.map((thing) => thingContext(thing, file)),
    usagesLost: usages.lost.length > 0 ? reportTexts.usagesLost(listed(usages.lost)) : null,
    usagesAlone: usages.alone.length > 0 ? reportTexts.usagesAlone(listed(usages.alone)) : null,
    untold: untold.length > 0 ? reportTexts.untold(listed(untold)) : null,
    open: open.length > 0 ? reportTexts.openLists(listed(open), open.length) : null,
    table: things.map((thing) => thingContext(thing, file)),
    vital: groups.vital === undefined ? null : groupTexts.vital(inWords(groups.vital)),
    half: groups.half === undefined ? null : groupTexts.half(inWords(groups.half)),
  };
}

function listed(things: readonly Named[]): string {
  return namesInSentence(things.map(({ name }) => name));
}

function thingContext(thing: ThingView, file: string) {
  return {
    name: nameWords(thing.name),
    criticality: criticalityWords(thing),
    who: holderWords(thing),
    count: reportTexts.carrierCount(thing.count.low, thing.count.high),
    why: holdWords(thing) || NO_CELL,
    place: placeWords(file, thing.place) || null,
  };
}

function exitsContext(exits: ExitsView, file: string) {
  const kinds = ['none', 'untried', 'partial', 'unknown'] as const;
  const lists = kinds.filter((kind) => exits[kind].length > 0);
  return lists.map((kind) => ({
    title: reportTexts.exits[kind],
    tools: exits[kind]
      .map(({ name, place }) => {
        const at = placeWords(file, place);
        return at === '' ? nameWords(name) : `${nameWords(name)} (${at})`;
      })
      .join(', '),
  }));
}

function familyContext({ family, sides, rows }: FamilyView, file: string) {
  const cell = (side: Side, make: (view: SideView) => string): string => {
    const view = sides[side];
    return view === undefined ? NO_CELL : make(view);
  };
  const score = (view: SideView): string =>
    `${levelRange(view.levels.low, view.levels.high)}, ${intervalWords(view.score)}`;
  return {
    name: familyName(family),
    about: FAMILY_TEXTS[family].about,
    staying: cell('rester', score),
    moving: cell('migrer', score),
    stayingTold: cell('rester', toldWords),
    movingTold: cell('migrer', toldWords),
    rows: rows.join(', '),
    reasons: reasonsOf(sides, file),
  };
}

/** Reasons told for each side: enough to understand the level, the rest is in the JSON. */
const REASONS = 3;

/** The heaviest reasons of both sides; one that both share is told once. */
function reasonsOf(sides: FamilyView['sides'], file: string) {
  const told = SIDES.flatMap((side) =>
    (sides[side]?.reasons ?? [])
      .slice(0, REASONS)
      .map((reason) => ({ side, words: reasonWords(reason), place: placeWords(file, reason.place) || null })),
  );
  const words = [...new Set(told.map((reason) => reason.words))];
  return words.map((sentence) => {
    const same = told.filter((reason) => reason.words === sentence);
    const side =
      same.length > 1 || Object.keys(sides).length < 2 ? null : SIDE_WORDS[same[0]?.side ?? 'rester'].title;
    return { side, words: sentence, place: same[0]?.place ?? null };
  });
}

function levelsContext({ levels }: ScoreView) {
  return levels
    .filter(({ counts }) => counts.length > 0)
    .map(({ side, counts }) => ({
      side: SIDE_WORDS[side].title,
      words: counts.map(({ count, low, high }) => levelCount(count, low, high)).join(', '),
    }));
}

function actionContext(action: ActionView) {
  const { title, why, how, who, pending } = actionWords(action);
  return {
    title,
    verify: action.verification ? pending : null,
    why,
    how,
    who: listWords(who),
    hours: hoursWords(action.hours),
    rows: action.rows.join(', '),
    change: changeWords(action),
  };
}

function questionContext(question: QuestionView, file: string) {
  return {
    words: questionWords(question),
    place: placeWords(file, question.place) || file,
    fill: reportTexts.fillIn(question.keys),
  };
}
