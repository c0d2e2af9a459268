import type { Field } from '../domain/answer.js';
import {
  isMapping,
  nodeAt,
  readCollection,
  readFact,
  readReferences,
  readText,
  UNKNOWN,
  type Json,
} from '../domain/fact.js';
import { child, segmentsOf, type Pointer } from '../domain/pointer.js';
import { UNTOLD, type Question } from '../domain/score.js';
import { fieldAt, formAt, pathOf, rankOf } from './forms.js';

/** How questions are put: src/data/entretien.yaml. */
export interface InterviewRules {
  readonly minutes: number;
  readonly minutes_par_question: number;
  readonly champs: Readonly<Record<string, readonly string[]>>;
  readonly si: Readonly<Record<string, { readonly champ: string; readonly vaut: readonly string[] }>>;
  readonly certitude: readonly string[];
}

/** Whom and what an interview is about; everything where nothing is said. */
export interface Scope {
  /** A section of the inventory, or a family of risks. */
  readonly theme?: string;
  /** The person who answers: what they carry comes up, the rest is left for others. */
  readonly person?: string;
}

/** What to ask for a question, in order: what is known, and what an answer made pointless, is left out. */
export function fieldsOf(question: Question, tree: Json, rules: InterviewRules): readonly Field[] {
  const { kind, subject, facts } = question;
  const told = rules.champs[kind]?.map((key) => child(subject, key)) ?? [];
  const pointers = told.length > 0 ? told : [...facts].sort((a, b) => rankOf(a) - rankOf(b));
  return pointers
    .filter((pointer) => !isKnown(pointer, tree) && isAsked(pointer, subject, tree, rules))
    .flatMap((pointer) => fieldAt(pointer) ?? []);
}

/** A list that is open, and a word that nobody has said, are not known. */
export function isKnown(pointer: Pointer, tree: Json): boolean {
  const node = nodeAt(tree, pointer);
  const shape = formAt(pointer)?.shape;
  if (shape === 'collection') return readCollection(node).complete;
  if (shape === 'references' || shape === 'textes' || shape === 'absences')
    return readReferences(node).complete;
  return readFact(node).value !== undefined;
}

function isAsked(pointer: Pointer, subject: Pointer, tree: Json, { si }: InterviewRules): boolean {
  const key = pointer.slice(subject.length + 1);
  const condition = Object.hasOwn(si, key) ? si[key] : undefined;
  if (condition === undefined) return true;
  const { value } = readFact(nodeAt(tree, child(subject, condition.champ)));
  if (value === undefined) return nodeAt(tree, child(subject, condition.champ)) !== UNKNOWN;
  const word = value === true ? 'oui' : value === false ? 'non' : value;
  return condition.vaut.includes(String(word));
}

/** It matters how this is known. */
export function wantsCertainty(pointer: Pointer, { certitude }: InterviewRules): boolean {
  return certitude.includes(pathOf(pointer) ?? '');
}

/** The questions of an interview, the most useful first; those to which somebody said « je ne sais pas » come last. */
export function questionsIn(
  questions: readonly Question[],
  scope: Scope,
  tree: Json,
  rules: InterviewRules,
): readonly Question[] {
  const wanted = questions.filter(
    (question) =>
      // Somebody whom no list names yet cannot be asked about: the list is asked for first.
      !segmentsOf(question.subject).includes(UNTOLD) &&
      isInTheme(question, scope.theme) &&
      (scope.person === undefined || concerns(question, scope.person, tree)) &&
      fieldsOf(question, tree, rules).length > 0,
  );
  const unsaid = wanted.filter((question) => !isSaidUnknown(question, tree));
  return [...unsaid, ...wanted.filter((question) => isSaidUnknown(question, tree))];
}

function isInTheme({ subject, families }: Question, theme: string | undefined): boolean {
  return (
    theme === undefined || segmentsOf(subject)[0] === theme || families.some((family) => family === theme)
  );
}

function isSaidUnknown({ facts }: Question, tree: Json): boolean {
  return facts.every((pointer) => {
    const node = nodeAt(tree, pointer);
    // A remark may stand beside « je ne sais pas ».
    return (isMapping(node) ? node['valeur'] : node) === UNKNOWN;
  });
}

/** About the person, about a thing that they carry, or about an usage of such a thing. */
export function concerns({ subject }: Question, person: string, tree: Json): boolean {
  const [section = '', id = ''] = segmentsOf(subject);
  if (section === 'personnes') return id === person || id === '';
  const thing = nodeAt(tree, `/${section}/${id}`);
  if (mentions(thing, person)) return true;
  const theirs = readCollection(nodeAt(tree, '/outils')).ids.filter((tool) =>
    mentions(nodeAt(tree, `/outils/${tool}`), person),
  );
  if (section === 'usages')
    return readReferences(nodeAt(thing, '/outils')).ids.some((tool) => theirs.includes(tool));
  if (section !== 'groupes') return false;
  return readReferences(nodeAt(tree, `/personnes/${person}/groupes`)).ids.includes(id);
}

function mentions(node: Json | undefined, person: string): boolean {
  if (Array.isArray(node)) return node.some((each: Json) => mentions(each, person));
  if (isMapping(node)) return Object.values(node).some((each) => mentions(each, person));
  return readText(node) === person;
}
