import { explainTexts } from '../../texts/fr/explain.js';
import { familyName } from '../../texts/fr/report.js';
import { listWords, SIDE_WORDS } from '../../texts/fr/words.js';
import type { Evidence } from '../../domain/score.js';
import { item, paragraph, title, type Page } from '../renderers/text-layout.js';
import { viewReason } from '../view-score.js';
import { reasonWords } from '../wording.js';
import { workingLines, type WorkingContext, type WorkingLine } from './arithmetic.js';
import { idOfFinding, type Finding } from './explanation.js';
import { catalogueWords, factWords, type FactWords } from './facts.js';
import type { Shown } from './text-lists.js';

/** Reasons told in full: facts, catalogue, arithmetic. */
export function fullFindingLines(shown: Shown): readonly string[] {
  const { explanation, lookup } = shown;
  if (lookup === undefined) return [];
  const { findings } = explanation;
  const context: WorkingContext = { lookup, coefficients: shown.coefficients };
  return findings.flatMap((finding) => [
    ...headLines(finding, findings.length, context, shown.page),
    ...evidenceLines(finding, context, shown.page),
    ...arithmeticLines(finding, context, shown.page),
  ]);
}

function headLines(
  finding: Finding,
  count: number,
  { lookup }: WorkingContext,
  page: Page,
): readonly string[] {
  const sides = listWords(finding.sides.map((side) => SIDE_WORDS[side].short));
  const where = `${familyName(finding.family)} (${finding.family}), ${sides}`;
  const words = reasonWords(viewReason(finding.contribution, lookup));
  const several =
    count < 2
      ? []
      : [...title(page, words), ...paragraph(page, [{ text: idOfFinding(finding), style: 'dim' }])];
  return [...several, ...paragraph(page, [{ text: where }])];
}

function evidenceLines(
  { contribution: { evidence } }: Finding,
  { lookup }: WorkingContext,
  page: Page,
): readonly string[] {
  const isOfCatalogue = ({ source }: Evidence): boolean => source === 'catalogue';
  const told = evidence.filter((fact) => !isOfCatalogue(fact)).map((fact) => factWords(fact, lookup));
  const known = evidence.filter(isOfCatalogue).map((fact) => catalogueWords(fact, lookup));
  return [
    ...factLines(explainTexts.titles.facts, told, page),
    ...factLines(explainTexts.titles.catalogue, known, page),
  ];
}

function factLines(heading: string, facts: readonly FactWords[], page: Page): readonly string[] {
  if (facts.length === 0) return [];
  return [
    ...title(page, heading),
    ...facts.flatMap(({ label, value, how, place }) =>
      item(page, '  • ', [
        { text: `${label} : ${value}${how === '' ? '' : ` (${how})`}` },
        { text: place, style: 'dim' },
      ]),
    ),
  ];
}

/** Once where both readings are worked out alike, else the better and the worse one. */
function arithmeticLines(
  { contribution: { working, severity } }: Finding,
  context: WorkingContext,
  page: Page,
): readonly string[] {
  const { titles } = explainTexts;
  const best = workingLines(working.best, severity.low, context);
  const worst = workingLines(working.worst, severity.high, context);
  if (JSON.stringify(best) === JSON.stringify(worst))
    return [...title(page, titles.working), ...printed(worst, page)];
  return [
    ...title(page, titles.workingBest),
    ...printed(best, page),
    ...title(page, titles.workingWorst),
    ...printed(worst, page),
    ...paragraph(page, [{ text: explainTexts.supposedEnds, style: 'dim' }]),
  ];
}

function printed(lines: readonly WorkingLine[], page: Page): readonly string[] {
  return lines.flatMap(({ words, place, depth }) =>
    item(page, ' '.repeat(2 + 2 * depth), [{ text: words }, { text: place, style: 'dim' }]),
  );
}
