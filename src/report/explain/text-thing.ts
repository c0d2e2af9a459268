import type { Carried } from '../../domain/carriers.js';
import type { Candidate, Reason, TargetChoice } from '../../domain/plan.js';
import { explainTexts } from '../../texts/fr/explain.js';
import { coefficientPlace, figureWords } from '../../texts/fr/method.js';
import { VERDICT_WORDS } from '../../texts/fr/plan.js';
import { reportTexts } from '../../texts/fr/report.js';
import type { Lookup } from '../lookup.js';
import { planReasonWords } from '../plan-wording.js';
import { holderWords, holdWords } from '../renderers/score-text-people.js';
import { item, paragraph, title } from '../renderers/text-layout.js';
import { viewCarriers } from '../view-carriers.js';
import { nameWords, placeWords } from '../wording.js';
import { catalogueWords } from './facts.js';
import type { Shown } from './text-lists.js';

/** What is proposed for each tool, why, and what else was looked at. */
export function verdictLines(
  shown: Shown,
  { candidates }: { readonly candidates: boolean },
): readonly string[] {
  const { explanation, lookup, page } = shown;
  const { choices } = explanation;
  if (lookup === undefined || choices.length === 0) return [];
  return [
    ...title(page, explainTexts.titles.verdict),
    ...choices.flatMap((choice) => [
      ...choiceLines(choice, candidates, shown, lookup),
      ...(candidates ? candidateLines(choice, shown, lookup) : []),
    ]),
  ];
}

function choiceLines(
  { tool, verdict, to, own, reasons, review, trigger, candidates }: TargetChoice,
  inFull: boolean,
  shown: Shown,
  lookup: Lookup,
): readonly string[] {
  const { page } = shown;
  const target = to === undefined ? '' : ` (${nameWords(lookup.named(`/catalogue/${to}`).name)})`;
  // The table of candidates tells these with their weights.
  const chosen = candidates.filter(({ id }) => id === to);
  const toldBelow = new Set(
    chosen
      .flatMap(({ reasonsFor, reasonsAgainst }) => [...reasonsFor, ...reasonsAgainst])
      .map(({ id }) => id),
  );
  const asides = [
    own ? explainTexts.own : '',
    trigger === undefined ? '' : planReasonWords(trigger, lookup),
    review === undefined ? '' : explainTexts.review(review),
  ].filter((text) => text !== '');
  return [
    ...item(page, '  ', [{ text: `${VERDICT_WORDS[verdict]}${target}`, style: 'bold' }]),
    ...reasons.flatMap((reason) =>
      reasonLines('  • ', reason, inFull && !toldBelow.has(reason.id), shown, lookup),
    ),
    ...asides.flatMap((text) => item(page, '  ', [{ text }])),
    ...(inFull ? [] : item(page, '  ', [{ text: explainTexts.seeAlso(`verdict@${tool}`), style: 'dim' }])),
  ];
}

/** The sentence of a reason; in full, the facts that it rests on and what it weighs in the choice. */
function reasonLines(
  mark: string,
  reason: Reason,
  inFull: boolean,
  { page, reference }: Shown,
  lookup: Lookup,
): readonly string[] {
  const words = planReasonWords(reason, lookup);
  if (!inFull) return item(page, mark, [{ text: words }]);
  const at = `/cibles/points/${reason.id}`;
  const points = reference.planning.find(({ pointer }) => pointer === at);
  const weight =
    points === undefined
      ? ''
      : `${explainTexts.points(figureWords(points.value))}, ${coefficientPlace(points)} (${points.source})`;
  const places = reason.pointers.map((pointer) => factPlace(pointer, lookup)).filter((text) => text !== '');
  const details = [...new Set([...reason.rows, ...places, weight])].filter((text) => text !== '').join(' · ');
  return item(page, mark, [{ text: words }, { text: details, style: 'dim' }]);
}

function factPlace(pointer: string, lookup: Lookup): string {
  if (!pointer.startsWith('/catalogue/')) return placeWords(lookup.file, lookup.place(pointer));
  const fact = {
    source: 'catalogue',
    pointer,
    value: undefined,
    certainty: undefined,
    date: undefined,
  } as const;
  const { place, how } = catalogueWords(fact, lookup);
  return `${place} (${how})`;
}

/** The table of what could take over, the best first; the sum of points is never shown. */
function candidateLines({ candidates }: TargetChoice, shown: Shown, lookup: Lookup): readonly string[] {
  if (candidates.length === 0) return [];
  return [
    ...title(shown.page, explainTexts.titles.candidates),
    ...candidates.flatMap((candidate) => oneCandidate(candidate, shown, lookup)),
  ];
}

function oneCandidate(
  { id, reasonsFor, reasonsAgainst }: Candidate,
  shown: Shown,
  lookup: Lookup,
): readonly string[] {
  const { page } = shown;
  const lines = (mark: string, reasons: readonly Reason[]): readonly string[] =>
    reasons.flatMap((reason) => reasonLines(`    ${mark} `, reason, true, shown, lookup));
  return [
    ...item(page, '  ', [{ text: nameWords(lookup.named(`/catalogue/${id}`).name), style: 'bold' }]),
    ...lines(explainTexts.pointsFor, reasonsFor),
    ...lines(explainTexts.pointsAgainst, reasonsAgainst),
  ];
}

/** Who can carry the thing, or what a person carries. */
export function carrierLines({ explanation, lookup, page, situation }: Shown): readonly string[] {
  const { carried } = explanation;
  if (lookup === undefined || situation === undefined || carried.length === 0) return [];
  const isPerson = explanation.things.some((pointer) => pointer.startsWith('/personnes/'));
  const views = new Map(viewCarriers(situation.result, lookup).things.map((view) => [view.pointer, view]));
  return [
    ...title(page, isPerson ? explainTexts.titles.carries : explainTexts.titles.carriers),
    ...carried.flatMap((thing) => {
      const view = views.get(thing.subject);
      const holders =
        view === undefined
          ? ''
          : ` ; ${[holderWords(view), holdWords(view)].filter((text) => text !== '').join(' ; ')}`;
      return item(page, '  • ', [
        { text: nameWords(lookup.named(thing.subject).name), style: 'bold' },
        { text: `— ${countOf(thing)}${holders}` },
        { text: placeWords(lookup.file, lookup.place(thing.subject)), style: 'dim' },
      ]);
    }),
    ...paragraph(page, [{ text: explainTexts.carrierRule, style: 'dim' }]),
  ];
}

function countOf({ count, unrecoverable }: Carried): string {
  if (unrecoverable) return explainTexts.nobodyLeft;
  return explainTexts.canCarry(reportTexts.carrierCount(count.low, count.high));
}
