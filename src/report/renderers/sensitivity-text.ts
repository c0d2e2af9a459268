import { levelRange, familyName, reportTexts } from '../../texts/fr/report.js';
import { coefficientPlace, coefficientWords, figureWords } from '../../texts/fr/method.js';
import { VERDICT_WORDS } from '../../texts/fr/plan.js';
import { sensitivityTexts } from '../../texts/fr/sensitivity.js';
import { dayWords, listWords, SIDE_WORDS } from '../../texts/fr/words.js';
import type { IsoDate } from '../../domain/fact.js';
import type { Conclusion, Flip, Sensitivity, Tipping } from '../../domain/sensitivity.js';
import type { Lookup } from '../lookup.js';
import { nameWords } from '../wording.js';
import { item, paragraph, title, type Page } from './text-layout.js';

/** Coefficients named for one change; the JSON has them all. */
const FLIPS_SHOWN = 2;

/** What the sensitivity is about: whose, and when. */
export interface SensitivityHeading {
  readonly association: string | undefined;
  readonly date: IsoDate;
}

/** Which conclusions hang on a coefficient, the choices of tools first. Ends with a newline. */
export function renderSensitivityText(
  sensitivity: Sensitivity,
  { association, date }: SensitivityHeading,
  lookup: Lookup,
  page: Page,
): string {
  const { variation, coefficients, conclusions, tipping } = sensitivity;
  const name = association ?? reportTexts.unnamed;
  const say = (text: string): readonly string[] => paragraph(page, [{ text }]);
  const ours = tipping.flatMap(withoutThresholds);
  const lines = [
    ...paragraph(page, [{ text: sensitivityTexts.heading(name, dayWords(date)), style: 'bold' }]),
    ...say(sensitivityTexts.intro(variation, coefficients, conclusions)),
    '',
    ...say(
      tipping.length === 0
        ? sensitivityTexts.none
        : sensitivityTexts.steady(conclusions - tipping.length, conclusions),
    ),
    ...tippingLines(sensitivityTexts.verdicts, 'verdict', ours, lookup, page),
    ...tippingLines(sensitivityTexts.levels, 'niveau', ours, lookup, page),
    ...thresholdLines(tipping, lookup, page),
    ...(tipping.length === 0 ? [] : ['', ...say(sensitivityTexts.closing)]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Where a level begins is a name for a score: told apart, in one sentence. */
const isThreshold = ({ coefficient }: Flip): boolean => coefficient.pointer.startsWith('/niveaux/');

function withoutThresholds({ conclusion, flips }: Tipping): readonly Tipping[] {
  const ours = flips.filter((flip) => !isThreshold(flip));
  return ours.length === 0 ? [] : [{ conclusion, flips: ours }];
}

function tippingLines(
  heading: string,
  kind: Conclusion['kind'],
  tipping: readonly Tipping[],
  lookup: Lookup,
  page: Page,
): readonly string[] {
  const own = tipping.filter(({ conclusion }) => conclusion.kind === kind);
  if (own.length === 0) return [];
  return [...title(page, heading), ...own.flatMap((one) => oneTipping(one, lookup, page))];
}

/** One conclusion, then one line for each other outcome, with the coefficients that lead there. */
function oneTipping({ conclusion, flips }: Tipping, lookup: Lookup, page: Page): readonly string[] {
  const outcomes = [...new Set(flips.map(({ after }) => outcomeWords(after, lookup)))];
  return [
    ...item(page, '  • ', [{ text: subjectWords(conclusion, lookup), style: 'bold' }]),
    ...outcomes.flatMap((outcome) => {
      const own = flips.filter(({ after }) => outcomeWords(after, lookup) === outcome);
      return outcomeLines(sensitivityTexts.becomes(outcomeWords(conclusion, lookup), outcome), own, page);
    }),
  ];
}

function outcomeLines(change: string, flips: readonly Flip[], page: Page): readonly string[] {
  const shown = flips.slice(0, FLIPS_SHOWN).flatMap(({ coefficient, moved }) => {
    const [from, to] = [coefficient.value, moved].map(figureWords);
    const words = sensitivityTexts.flip(coefficientWords(coefficient), from ?? '', to ?? '');
    return item(page, '      - ', [{ text: words }, { text: coefficientPlace(coefficient), style: 'dim' }]);
  });
  const left = flips.length - FLIPS_SHOWN;
  return [
    ...item(page, '    ', [{ text: `${change}, ${sensitivityTexts.would} :` }]),
    ...shown,
    ...(left > 0 ? item(page, '      - ', [{ text: sensitivityTexts.more(left) }]) : []),
  ];
}

function thresholdLines(tipping: readonly Tipping[], lookup: Lookup, page: Page): readonly string[] {
  const names = tipping
    .filter(({ flips }) => flips.some(isThreshold))
    .map(({ conclusion }) => subjectWords(conclusion, lookup));
  if (names.length === 0) return [];
  return ['', ...paragraph(page, [{ text: sensitivityTexts.thresholds(listWords(names)) }])];
}

/** « La façon de décider (changer) », « Google Drive ». */
function subjectWords(conclusion: Conclusion, lookup: Lookup): string {
  if (conclusion.kind === 'verdict') return nameWords(lookup.named(`/outils/${conclusion.tool}`).name);
  return `${familyName(conclusion.family)} (${SIDE_WORDS[conclusion.side].short})`;
}

function outcomeWords(conclusion: Conclusion, lookup: Lookup): string {
  if (conclusion.kind === 'niveau') return levelRange(conclusion.low, conclusion.high);
  const words = VERDICT_WORDS[conclusion.verdict];
  const { to } = conclusion;
  return to === undefined ? words : `${words} (${nameWords(lookup.named(`/catalogue/${to}`).name)})`;
}
