import { explainTexts } from '../../texts/fr/explain.js';
import { lookupIn } from '../lookup.js';
import { paragraph, type Page } from '../renderers/text-layout.js';
import type { Explanation, Reference, Situation } from './explanation.js';
import { headingOf } from './heading.js';
import { familyCoefficientLines, familyLines } from './text-family.js';
import { fullFindingLines } from './text-finding.js';
import { actionLines, findingLines, foundLines, questionLines, rowLines, type Shown } from './text-lists.js';
import { carrierLines, verdictLines } from './text-thing.js';

/** An explanation for a terminal: what it is in words, then down to the facts. Ends with a newline. */
export function renderExplanationText(
  explanation: Explanation,
  reference: Reference,
  situation: Situation | undefined,
  page: Page,
): string {
  const lookup = situation && lookupIn(situation.result.inventory, reference.catalogue);
  const shown: Shown = {
    explanation,
    reference,
    page,
    coefficients: new Map(
      [...reference.method.shared, ...reference.method.families.flatMap((family) => family.coefficients)].map(
        (coefficient) => [coefficient.pointer, coefficient],
      ),
    ),
    ...(situation && { situation }),
    ...(lookup && { lookup }),
  };
  const lines = [...headingLines(shown), ...bodyLines(shown), ...closingLines(shown)];
  return `${lines.join('\n')}\n`;
}

function headingLines(shown: Shown): readonly string[] {
  const { title, about } = headingOf(shown.explanation, shown.reference, shown.situation);
  const { page, explanation } = shown;
  return [
    ...paragraph(page, [
      { text: title, style: 'bold' },
      { text: `— ${explainTexts.kinds[explanation.kind]} : ${explanation.id}`, style: 'dim' },
    ]),
    ...about.flatMap((text) => paragraph(page, [{ text }])),
  ];
}

/** What matters most for the kind of thing that was asked for comes first. */
function bodyLines(shown: Shown): readonly string[] {
  switch (shown.explanation.kind) {
    case 'famille':
      return [
        ...familyLines(shown),
        ...findingLines(shown),
        ...helpLines(shown),
        ...familyCoefficientLines(shown),
      ];
    case 'constat':
      return [...fullFindingLines(shown), ...helpLines(shown)];
    case 'chose':
      return [
        ...verdictLines(shown, { candidates: false }),
        ...carrierLines(shown),
        ...findingLines(shown),
        ...foundLines(shown),
        ...helpLines(shown),
      ];
    case 'verdict':
      return [...verdictLines(shown, { candidates: true }), ...helpLines(shown)];
    case 'action':
      return [...actionLines(shown), ...findingLines(shown)];
    case 'question':
      return [...questionLines(shown), ...findingLines(shown)];
    case 'repere':
      return [...findingLines(shown), ...actionLines(shown)];
    case 'regle':
      return foundLines(shown);
  }
}

/** What would improve it, and what would narrow it. */
function helpLines(shown: Shown): readonly string[] {
  return [...actionLines(shown), ...questionLines(shown)];
}

function closingLines(shown: Shown): readonly string[] {
  const { explanation, page, situation } = shown;
  const rows = explanation.kind === 'repere' ? [] : rowLines(shown);
  const alone =
    situation === undefined ? ['', ...paragraph(page, [{ text: explainTexts.needsInventory }])] : [];
  return [...rows, ...alone];
}
