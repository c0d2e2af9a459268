import type { FormTheme, LevelChange, LevelEnds, Standing } from '../../domain/checking.js';
import type { Severity } from '../../domain/diagnostic.js';
import { CHECK_RULE_WORDS, FORM_RULE_TITLES } from './check-rules.js';
import { FAMILY_TEXTS } from './families.js';
import { countWords, LEVEL_WORDS, SIDE_WORDS } from './words.js';

/** A rule in a few words; its id where it has none, as what is said of files. */
export function ruleTitle(id: string): string {
  return CHECK_RULE_WORDS[id]?.title ?? FORM_RULE_TITLES[id] ?? id;
}

/** What a rule looks for, and where to read more. */
export function sarifHelp(id: string): string {
  const text = CHECK_RULE_WORDS[id]?.text ?? FORM_RULE_TITLES[id] ?? '';
  return `${text} Pour en savoir plus : bascule expliquer ${id}`.trim();
}

const NAMES: Readonly<Record<Severity, string>> = {
  erreur: 'erreur',
  avertissement: 'à vérifier',
  information: 'à savoir',
};

/** Said after a finding that has grown more serious. */
export function seriousnessWords(before: Severity, after: Severity): string {
  return `(dans la référence : ${NAMES[before]}, maintenant : ${NAMES[after]})`;
}

/** A family whose level moved, before and after. */
export function levelChangeWords({ side, family, before, after }: LevelChange): string {
  return `« ${FAMILY_TEXTS[family].name} » (${SIDE_WORDS[side].title.toLowerCase()}) était au niveau ${endsWords(before)}, et passe à ${endsWords(after)}.`;
}

function endsWords([low, high]: LevelEnds): string {
  return low === high ? `« ${LEVEL_WORDS[low]} »` : `« ${LEVEL_WORDS[low]} » à « ${LEVEL_WORDS[high]} »`;
}

/** Said around the findings that GitHub would not show beside the lines: before the first of them, then at the end. */
export const annotationWords = {
  full: (most: number) =>
    `GitHub montre au plus ${countWords(most, 'constat', 'constats')} de chaque gravité à côté des lignes. Les autres sont écrits ici, chacun après un tiret.`,
  beyond: (count: number) =>
    `${countWords(count, 'constat est écrit ici seulement, après un tiret', 'constats sont écrits ici seulement, chacun après un tiret')}.`,
} as const;

/** Names of cases that are no rule, and what is said of findings that do not count. */
export const junitTexts = {
  file: 'Le fichier peut être lu',
  themes: {
    texte: 'Le texte se lit comme un inventaire',
    schema: 'Les clés et les valeurs sont connues',
    references: 'Les noms désignent ce qui est décrit',
    sens: 'Les lignes vont ensemble',
  } as const satisfies Record<FormTheme, string>,
  standings: {
    connu: 'déjà dans la référence',
    accepte: 'accepté',
    maintenu: 'gardé exprès',
    nouveau: 'nouveau',
  } as const satisfies Record<Standing, string>,
} as const;

/** What the summary says after the counts. */
export const checkSummary = {
  known: (count: number) =>
    countWords(count, 'constat déjà dans la référence', 'constats déjà dans la référence'),
  excused: (count: number) =>
    countWords(count, 'constat accepté ou gardé exprès', 'constats acceptés ou gardés exprès'),
  gone: (count: number) =>
    `${countWords(count, 'constat de la référence a disparu', 'constats de la référence ont disparu')} : « --ecrire-reference » la met à jour.`,
  baselineWritten: (path: string) => `Référence écrite : ${path}`,
} as const;
