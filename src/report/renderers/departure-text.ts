import { departureTexts, levelRange, familyName, reportTexts } from '../../texts/fr/report.js';
import { hoursWords, listWords, SIDE_WORDS } from '../../texts/fr/words.js';
import type { ChangeView, DepartureView, LostView } from '../view-departure.js';
import {
  actionWords,
  intervalWords,
  namesInSentence,
  nameWords,
  personWords,
  placeWords,
} from '../wording.js';
import { brokenLines } from './score-text-chains.js';
import { criticalityWords } from './score-text-people.js';
import { item, paragraph, title, type Page } from './text-layout.js';

/** What if these people were gone: what nobody would hold, what one person would, what changes, what to hand over. */
export function renderDepartureText(view: DepartureView, page: Page): string {
  const people = listWords(view.people.map(personWords));
  const lines = [
    ...paragraph(page, [{ text: departureTexts.heading(people, view.people.length), style: 'bold' }]),
    ...paragraph(page, [{ text: departureTexts.intro }]),
    ...things(departureTexts.lost, view.lost, view.file, page, departureTexts.accessOnly),
    ...(view.usages.length > 0
      ? paragraph(page, [
          { text: departureTexts.usages(namesInSentence(view.usages.map(({ name }) => name))) },
        ])
      : []),
    ...things(departureTexts.perhapsLost, view.perhapsLost, view.file, page),
    ...things(departureTexts.alone, view.alone, view.file, page),
    ...(view.lost.length + view.perhapsLost.length + view.alone.length === 0 ? fine(page) : []),
    ...brokenLines(view.broken, view.file, page),
    ...changeLines(view.changes, page),
    ...handOverLines(view, page),
  ];
  return `${lines.join('\n')}\n`;
}

function fine(page: Page): readonly string[] {
  return ['', ...paragraph(page, [{ text: departureTexts.fine }])];
}

/** `remark` is said of people who would still hold the access. */
function things(
  heading: string,
  list: readonly LostView[],
  file: string,
  page: Page,
  remark = '',
): readonly string[] {
  if (list.length === 0) return [];
  return [
    ...title(page, heading),
    ...list.flatMap((thing) =>
      item(page, '  • ', [
        { text: nameWords(thing.name), style: 'bold' },
        { text: `(${criticalityWords(thing)})` },
        {
          text: thing.holders.length === 0 ? '' : `: ${listWords(thing.holders.map(personWords))} ${remark}`,
        },
        { text: placeWords(file, thing.place), style: 'dim' },
      ]),
    ),
  ];
}

function changeLines(changes: readonly ChangeView[], page: Page): readonly string[] {
  const lines = changes.flatMap(({ family, sides, from, to, levels }) => {
    const where = sides.map((side) => SIDE_WORDS[side].short).join(' et ');
    const before = `${levelRange(levels.from.low, levels.from.high)}, ${intervalWords(from)}`;
    const after = `${levelRange(levels.to.low, levels.to.high)}, ${intervalWords(to)}`;
    return item(page, '  • ', [{ text: `${familyName(family)} (${where}) : ${before} → ${after}` }]);
  });
  const none = lines.length === 0 ? paragraph(page, [{ text: departureTexts.noChange }]) : [];
  return [...title(page, departureTexts.changes), ...none, ...lines];
}

function handOverLines({ handOver }: DepartureView, page: Page): readonly string[] {
  if (handOver.length === 0) return [];
  return [
    ...title(page, departureTexts.handOver),
    ...handOver.flatMap((action, index) => {
      const { title: words, who } = actionWords(action);
      const detail = `${reportTexts.action.who} : ${listWords(who)} · ${hoursWords(action.hours)}`;
      return [
        ...item(page, `${String(index + 1).padStart(3)}. `, [{ text: words }]),
        ...item(page, '     ', [{ text: detail, style: 'dim' }]),
      ];
    }),
  ];
}
