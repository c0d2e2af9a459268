import type { InterviewRules } from '../ask/index.js';
import { data } from '../generated/data.js';
import type { Vocabulary } from '../load/index.js';
import type { ReadabilityFigures } from '../report/index.js';

// What a check does without: apart, so that it does not read it.

/** How people head the columns of their own sheets, and what they write in the cells. */
export const sheetWords = data.single['entetes'] as Vocabulary;
/** How easily a text is read: the formula and its levels. */
export const readability = data.single['lisibilite'] as ReadabilityFigures;
/** How questions are put to people. */
export const interviewRules = data.single['entretien'] as InterviewRules;
/** Roles that most associations have: they say nothing of which one it is. */
export const ordinaryRoles = (data.single['roles'] as { readonly roles: readonly string[] }).roles;
