export { elementNamed } from './elements.js';
export { EVERYBODY, FIRST_QUESTIONS, firstFields, type FirstQuestion } from './first.js';
export { factsOf, fieldAt, formAt, pathOf, rankOf, type Told } from './forms.js';
export {
  concerns,
  fieldsOf,
  isKnown,
  questionsIn,
  wantsCertainty,
  type InterviewRules,
  type Scope,
} from './interview.js';
export { isThere, placeNamed } from './places.js';
export { standingOf, type Standing } from './refine.js';
export { understand, type Hearing, type Understood } from './understand.js';
export { idFor, isUnknownWord, severalIn } from './words.js';
