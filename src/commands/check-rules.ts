import { rulesOf, type CheckRequest } from '../check/index.js';
import { knowledge, verification } from '../data/index.js';
import { FORM_THEMES } from '../domain/checking.js';
import type { Severity } from '../domain/diagnostic.js';

/** The rules of a valid inventory. */
export const RULES = rulesOf(verification);

/** The rules of the text itself, as far as they can be told: an error each, but for a tool that the catalogue does not know. */
export const FORM_RULES = FORM_THEMES.flatMap((theme) =>
  verification.forme[theme].map((id) => {
    const severity: Severity = id === 'outil-inconnu' ? 'avertissement' : 'erreur';
    return { id, theme, severity, rows: [], always: false };
  }),
);

/** What a check goes by where nothing is set. */
export const CHECKING: CheckRequest = {
  rules: RULES,
  limits: { ...verification.limites, fraicheur_mois: knowledge.weights.fraicheur.apres_mois },
};
