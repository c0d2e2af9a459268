import { FORM_THEMES } from '../../domain/checking.js';
import { CHECK_RULE_WORDS, FORM_RULE_TITLES, FORM_THEME_WORDS } from '../../texts/fr/check-rules.js';
import { explainTexts } from '../../texts/fr/explain.js';
import { FAMILY_TEXTS } from '../../texts/fr/families.js';
import { familyName } from '../../texts/fr/report.js';
import { listWords } from '../../texts/fr/words.js';
import { lookupIn, type Lookup } from '../lookup.js';
import { viewActions, viewQuestions } from '../view-actions.js';
import { viewReason } from '../view-score.js';
import { wordTable } from '../word-tables.js';
import { actionWords, nameWords, placeWords, questionWords, reasonWords, rowTitle } from '../wording.js';
import type { Explanation, Reference, Situation } from './explanation.js';

/** What it is, in words: a title, then a few sentences. */
export interface Heading {
  readonly title: string;
  readonly about: readonly string[];
}

interface RowText {
  readonly demande?: string;
  readonly vigilance?: string;
}

const fiches = () => wordTable<Readonly<Record<string, RowText>>>('fiches');

/** The title of an explanation, and what it is about. */
export function headingOf(
  explanation: Explanation,
  { catalogue }: Reference,
  situation: Situation | undefined,
): Heading {
  const { kind, id, rows, rules, families } = explanation;
  const lookup = situation && lookupIn(situation.result.inventory, catalogue);
  if (kind === 'famille') {
    const [family] = families;
    return family === undefined
      ? { title: id, about: [] }
      : { title: FAMILY_TEXTS[family.family].name, about: [FAMILY_TEXTS[family.family].about] };
  }
  if (kind === 'repere') return rowHeading(rows[0] ?? id, explanation, catalogue.rows);
  const [rule] = rules;
  if (kind === 'regle' && rule !== undefined) return ruleHeading(rule);
  return situation === undefined || lookup === undefined
    ? { title: id, about: [] }
    : situatedHeading(explanation, situation, lookup);
}

function ruleHeading({ id, severity, always, theme }: Explanation['rules'][number]): Heading {
  const raised = explainTexts.raised(explainTexts.severityOf[severity]);
  if (FORM_THEMES.some((one) => one === theme))
    return { title: FORM_RULE_TITLES[id] ?? id, about: [FORM_THEME_WORDS[theme] ?? '', raised] };
  const words = CHECK_RULE_WORDS[id];
  const bent = always ? explainTexts.raisedAlways : explainTexts.raisedByDefault;
  return { title: words?.title ?? id, about: [words?.text ?? '', raised, bent] };
}

function rowHeading(row: string, { families }: Explanation, rows: Reference['catalogue']['rows']): Heading {
  const { demande, vigilance } = fiches()[row] ?? {};
  const source = rows.get(row)?.source;
  const resting = families.map(({ family }) => `${familyName(family)} (${family})`);
  const lines = [
    demande,
    vigilance === undefined ? undefined : `${explainTexts.titles.watch} : ${vigilance}`,
    resting.length === 0 ? undefined : `${explainTexts.titles.families} : ${listWords(resting)}.`,
    source === undefined ? undefined : explainTexts.credit(source.titre, source.editeurs, source.licence),
  ];
  return { title: `${row} ${rowTitle(row)}`, about: lines.filter((line) => line !== undefined) };
}

function situatedHeading(explanation: Explanation, { result }: Situation, lookup: Lookup): Heading {
  const { kind, id, findings, things, actions, questions } = explanation;
  const named = things.map((pointer) => nameWords(lookup.named(pointer).name));
  const places = things.map((pointer) =>
    `${pointer} ${placeWords(lookup.file, lookup.place(pointer))}`.trim(),
  );
  switch (kind) {
    case 'constat':
      return { title: titleOfFindings(findings, id, lookup), about: [] };
    case 'action': {
      const view = viewActions({ ...result, actions }, lookup)[0];
      const words = view && actionWords(view);
      return { title: words?.title ?? id, about: words === undefined ? [] : [words.why, words.how] };
    }
    case 'question':
      return { title: viewQuestions(questions, lookup).map(questionWords)[0] ?? id, about: [] };
    default:
      return { title: listWords(named) || id, about: places };
  }
}

function titleOfFindings(findings: Explanation['findings'], id: string, lookup: Lookup): string {
  const sentences = findings.map(({ contribution }) => reasonWords(viewReason(contribution, lookup)));
  return [...new Set(sentences)].length === 1 ? (sentences[0] ?? id) : id;
}
