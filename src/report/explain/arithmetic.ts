import type { Coefficient } from '../../domain/coefficient.js';
import type { Pointer } from '../../domain/pointer.js';
import type { Term, Working } from '../../domain/working.js';
import { explainTexts, FORMULA_WORDS, TERM_WORDS } from '../../texts/fr/explain.js';
import { coefficientPlace, coefficientWords, figureWords } from '../../texts/fr/method.js';
import type { Lookup } from '../lookup.js';
import { nameWords } from '../wording.js';

/** One line of a calculation: a number that comes in, or a number worked out. */
export interface WorkingLine {
  readonly words: string;
  /** Where a coefficient stands, and its source; empty for what facts say. */
  readonly place: string;
  readonly depth: number;
}

/** What the lines need to know: names of things, coefficients of weights.yaml by their place. */
export interface WorkingContext {
  readonly lookup: Lookup;
  readonly coefficients: ReadonlyMap<Pointer, Coefficient>;
}

/** A working line by line, what a line needs before it: it can be redone with a pencil. */
export function workingLines(
  working: Working,
  value: number,
  context: WorkingContext,
): readonly WorkingLine[] {
  if (working.formula === 'rien')
    return [{ words: `${explainTexts.severity} = 0${because(working)}`, place: '', depth: 0 }];
  return [...termsLines(working, context, 0), resultLine(explainTexts.severity, working, value, 0)];
}

function termsLines({ terms }: Working, context: WorkingContext, depth: number): readonly WorkingLine[] {
  return terms.flatMap((term): readonly WorkingLine[] => {
    const { working, value } = term;
    if (working === undefined) return [termLine(term, context, depth)];
    const name = nameOf(term, context);
    // What is one number only needs no line beside that number.
    if (working.formula === 'rien' || (working.formula === 'valeur' && working.terms[0]?.from === 'mesure'))
      return [{ words: `${name} : ${figureWords(value)}${because(working)}`, place: '', depth }];
    return [...termsLines(working, context, depth + 1), resultLine(name, working, value, depth)];
  });
}

function resultLine(name: string, { formula, terms }: Working, value: number, depth: number): WorkingLine {
  const values = terms.map((term) => term.value);
  const how = FORMULA_WORDS[formula](values.map(figureWords), values);
  const result = figureWords(value);
  return { words: [name, ...(how === result ? [] : [how]), result].join(' = '), place: '', depth };
}

function termLine(term: Term, context: WorkingContext, depth: number): WorkingLine {
  const coefficient = context.coefficients.get(term.weight ?? '');
  return {
    words: `${nameOf(term, context)} : ${figureWords(term.value)}`,
    place: coefficient === undefined ? '' : `${coefficientPlace(coefficient)} (${coefficient.source})`,
    depth,
  };
}

/** Why nothing is counted, in brackets. */
function because({ formula, terms: [reason] }: Working): string {
  return formula === 'rien' && reason !== undefined ? ` (${TERM_WORDS[reason.name] ?? reason.name})` : '';
}

/** « importance », « coût par an, Google Drive ». */
function nameOf({ name, weight, about }: Term, { lookup }: WorkingContext): string {
  const words =
    weight === undefined
      ? (TERM_WORDS[name] ?? name)
      : coefficientWords({ file: 'weights', pointer: weight });
  return about === undefined ? words : `${words}, ${nameWords(lookup.named(about).name)}`;
}
