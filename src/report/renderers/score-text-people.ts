import { groupTexts, HOLD_WORDS, reportTexts, type GroupWords } from '../../texts/fr/report.js';
import { CRITICALITY_WORDS, listWords } from '../../texts/fr/words.js';
import type { Named } from '../lookup.js';
import type { GroupView, ThingView } from '../view-carriers.js';
import type { ScoreView } from '../view.js';
import { namesInSentence, nameWords, personWords, placeWords } from '../wording.js';
import { item, paragraph, title, type Page, type Span } from './text-layout.js';

/** What nobody can get back into. */
export function unrecoverableLines({ carriers, file }: ScoreView, page: Page): readonly string[] {
  const { unrecoverable, untold, usages } = carriers;
  const list = unrecoverable.flatMap((thing) => item(page, '  • ', thingSpans(thing, file, 'red')));
  const doubtful = carriers.things.filter(({ count, unrecoverable: lost }) => count.low === 0 && !lost);
  const nothing = carriers.things.length === 0 ? reportTexts.nothingDescribed : reportTexts.nothing;
  const none = doubtful.length === 0 ? nothing : reportTexts.nothingSure(listed(doubtful));
  return [
    ...title(page, reportTexts.titles.unrecoverable),
    ...paragraph(page, [{ text: list.length > 0 ? reportTexts.intro.unrecoverable : none }]),
    ...list,
    ...(usages.lost.length > 0
      ? paragraph(page, [{ text: reportTexts.usagesLost(listed(usages.lost)) }])
      : []),
    ...(untold.length > 0 ? paragraph(page, [{ text: untoldWords(untold) }]) : []),
  ];
}

function untoldWords(things: readonly Named[]): string {
  return reportTexts.untold(listed(things));
}

function listed(things: readonly Named[]): string {
  return namesInSentence(things.map(({ name }) => name));
}

/** What one person alone holds, the most critical first, and how few departures would be enough. */
export function peopleLines({ carriers, file }: ScoreView, page: Page): readonly string[] {
  const { alone, open, groups, usages } = carriers;
  const list = alone.flatMap((thing) => item(page, '  • ', thingSpans(thing, file, 'yellow')));
  const few = [
    groups.vital && groupTexts.vital(inWords(groups.vital)),
    groups.half && groupTexts.half(inWords(groups.half)),
  ];
  const lists = open.length > 0 ? [reportTexts.openLists(listed(open), open.length)] : [];
  const held = usages.alone.length > 0 ? [reportTexts.usagesAlone(listed(usages.alone))] : [];
  const closing = [...held, ...few.filter((sentence) => sentence !== undefined), ...lists];
  return [
    ...title(page, reportTexts.titles.alone),
    ...paragraph(page, [{ text: list.length > 0 ? reportTexts.intro.alone : reportTexts.nothing }]),
    ...list,
    ...closing.flatMap((sentence) => paragraph(page, [{ text: sentence }])),
  ];
}

/** A group with its people by role. */
export function inWords(group: GroupView): GroupWords {
  return { ...group, people: group.people.map(personWords) };
}

function thingSpans(thing: ThingView, file: string, style: 'red' | 'yellow'): readonly Span[] {
  const urgent = thing.criticality === 'vital' ? style : undefined;
  return [
    { text: nameWords(thing.name), style: 'bold' },
    { text: `(${criticalityWords(thing)})`, ...(urgent && { style: urgent }) },
    { text: `: ${holderWords(thing)} ; ${holdWords(thing)}` },
    { text: placeWords(file, thing.place), style: 'dim' },
  ];
}

/** « vital », or that nobody has said. */
export function criticalityWords({ criticality }: Pick<ThingView, 'criticality'>): string {
  return CRITICALITY_WORDS[criticality ?? ''] ?? reportTexts.criticalityNotKnown;
}

/** Who holds it, by role: the holders told, else the owner of the account, else that nobody has said. */
export function holderWords({ holders, owner, unrecoverable, closed }: ThingView): string {
  if (holders.length > 0) return listWords(holders.map(personWords));
  if (owner !== undefined) return personWords(owner);
  return closed || unrecoverable ? reportTexts.nobody : reportTexts.nobodyKnown;
}

/** Why it hangs on one person, all reasons in a row. */
export function holdWords({ reasons, owner }: ThingView): string {
  const words = reasons.map((reason) =>
    reason === 'compte-personnel' && owner !== undefined
      ? reportTexts.ownedBy(personWords(owner))
      : HOLD_WORDS[reason],
  );
  return words.join(' ; ');
}

/** Ways out that nobody has tried. */
export function exitLines({ exits, carriers, file }: ScoreView, page: Page): readonly string[] {
  const kinds = ['none', 'untried', 'partial', 'unknown'] as const;
  const list = kinds.flatMap((kind) => {
    if (exits[kind].length === 0) return [];
    const names = exits[kind].map(({ name, place }) => ({ name: nameWords(name), at: place?.line }));
    const words = names.map(({ name, at }) => (at === undefined ? name : `${name} (${file}:${at})`));
    return item(page, '  • ', [
      { text: `${reportTexts.exits[kind]} :`, style: 'bold' },
      { text: words.join(', ') },
    ]);
  });
  const nothing = carriers.things.length === 0 ? reportTexts.nothingDescribed : reportTexts.nothing;
  const intro = list.length > 0 ? reportTexts.intro.exits : nothing;
  return [...title(page, reportTexts.titles.exits), ...paragraph(page, [{ text: intro }]), ...list];
}
