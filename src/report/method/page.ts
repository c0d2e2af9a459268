import type { Catalogue } from '../../domain/catalogue.js';
import type { Coefficient } from '../../domain/coefficient.js';
import type { FamilyMethod, Method, MethodFact } from '../../domain/method.js';
import { pointerOf, segmentsOf } from '../../domain/pointer.js';
import { FAMILY_TEXTS } from '../../texts/fr/families.js';
import {
  coefficientGroup,
  coefficientPlace,
  coefficientWords,
  figureWords,
  methodTexts,
  POLARITY_WORDS,
  thingWords,
  valueWords,
} from '../../texts/fr/method.js';
import { questionText } from '../../texts/fr/questions.js';
import { listWords, SIDE_WORDS, uncapital } from '../../texts/fr/words.js';
import { creditsOf, methodContext, rowsCited } from '../documents/audit-context.js';
import type { MethodFigures } from '../documents/document.js';
import { rowTitle } from '../wording.js';

/** One coefficient, or a group of them, in words. */
export interface CoefficientRow {
  readonly words: string;
  readonly place: string;
  readonly value: string;
  readonly source: string;
}

/** One question, and the facts that its answers fill. */
export interface AskedRow {
  readonly question: string;
  readonly keys: readonly string[];
}

/** The method in words, in the order of the families. Every number and name comes from the data that scores use. */
export function methodPage(method: Method, catalogue: Catalogue, figures: MethodFigures) {
  const rows = rowsCited(
    method.families.flatMap((family) => family.rows),
    catalogue.rows,
  );
  return {
    ...methodTexts,
    method: methodContext(figures),
    sharedRows: coefficientRows(method.shared),
    all: method.families.map(familyPage),
    cited: rows,
    credits: creditsOf(rows),
  };
}

export type MethodPage = ReturnType<typeof methodPage>;

/** One family of the page. */
export function familyPage({ family, sides, rows, facts, coefficients }: FamilyMethod) {
  return {
    id: family,
    name: FAMILY_TEXTS[family].name,
    text: FAMILY_TEXTS[family].about,
    when: listWords(sides.map((side) => uncapital(SIDE_WORDS[side].title))),
    cites: rows.map((row) => `${row} ${rowTitle(row)}`.trim()),
    askedRows: askedRows(facts),
    coefficientRows: coefficientRows(coefficients),
  };
}

/** Facts by the question that asks for them; those of the catalogue, which nobody is asked for, come last. */
function askedRows(facts: readonly MethodFact[]): readonly AskedRow[] {
  const asked = facts.filter(({ source }) => source === 'inventaire');
  const kinds = [...new Set(asked.map(({ question }) => question))];
  const rows = kinds.map((kind): AskedRow => {
    const own = asked.filter(({ question }) => question === kind);
    const things = [...new Set(own.map(({ path }) => thingOf(path)))];
    return { question: questionText(kind)(thingWords(things)), keys: keysOf(own) };
  });
  const known = facts.filter(({ source }) => source === 'catalogue');
  return known.length === 0 ? rows : [...rows, { question: methodTexts.fromCatalogue, keys: keysOf(known) }];
}

/** « compte › au_nom_de (du plus léger au plus lourd : …) », once each. */
function keysOf(facts: readonly MethodFact[]): readonly string[] {
  return [
    ...new Set(
      facts.map(({ path, worst, order }) => {
        const words = order.length === 0 ? '' : ` : ${order.map(valueWords).join(', ')}`;
        return `${keyOf(path)} (${POLARITY_WORDS[worst]}${words})`;
      }),
    ),
  ];
}

/** Up to the last star: the thing that a question is about. */
function thingOf(path: string): string {
  const segments = segmentsOf(path);
  return pointerOf(segments.slice(0, segments.lastIndexOf('*') + 1));
}

function keyOf(path: string): string {
  const segments = segmentsOf(path);
  const below = segments.slice(segments.lastIndexOf('*') + 1);
  return (below.length > 0 ? below : segments.filter((segment) => segment !== '*').slice(-1)).join(' › ');
}

/** Coefficients by group: the words of a list, or of a choice, stand in one row. */
export function coefficientRows(coefficients: readonly Coefficient[]): readonly CoefficientRow[] {
  const groups = new Map<string, Coefficient[]>();
  for (const coefficient of coefficients) {
    const group = coefficientGroup(coefficient);
    groups.set(group, [...(groups.get(group) ?? []), coefficient]);
  }
  return [...groups].flatMap(([pointer, own]): readonly CoefficientRow[] => {
    const [first] = own;
    if (first === undefined) return [];
    const group = { file: first.file, pointer };
    return [
      {
        words: coefficientWords(group),
        place: coefficientPlace(group),
        value: own.map(({ pointer: at, value }) => figureIn(at.slice(pointer.length), value)).join(' ; '),
        source: first.source,
      },
    ];
  });
}

function figureIn(below: string, value: number): string {
  const keys = segmentsOf(below);
  return keys.length === 0
    ? figureWords(value)
    : `${keys.map(valueWords).join(', ')} : ${figureWords(value)}`;
}
