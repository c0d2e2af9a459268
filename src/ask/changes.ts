import type { Change, Field, Form } from '../domain/answer.js';
import { isMapping, nodeAt, readFact, type IsoDate, type Json } from '../domain/fact.js';
import { child, idOf, type Pointer } from '../domain/pointer.js';
import { sameTree } from '../domain/tree.js';
import type { Hearing } from './elements.js';

/** What stands beside an answer in its long form. */
const BESIDE: readonly string[] = ['certitude', 'date', 'note'];

/** True for an answer told with its long form: « {valeur: oui, certitude: teste} ». */
export function isLong(told: Readonly<Record<string, Json>>): boolean {
  return Object.hasOwn(told, 'valeur') || BESIDE.some((key) => Object.hasOwn(told, key));
}

/** The answer itself, without what stands beside it. */
export function answerIn(told: Readonly<Record<string, Json>>): Json {
  if (Object.hasOwn(told, 'valeur')) return told['valeur'] ?? null;
  const list = told['liste'] ?? null;
  return typeof list === 'string' || list === null ? list : told;
}

/** What a value with a day, a remark or how it is known changes. A new value is of today. */
export function longChanges(
  { pointer, form }: Field,
  value: Json,
  told: Readonly<Record<string, Json>>,
  { tree, today }: Hearing,
): readonly Change[] {
  const beside = Object.fromEntries(Object.entries(told).filter(([key]) => BESIDE.includes(key)));
  const whole: Readonly<Record<string, Json>> = { ...longForm(form, value), ...beside };
  const before = nodeAt(tree, pointer);
  if (!isMapping(before) || !Object.hasOwn(before, form.long ?? 'valeur')) return [{ pointer, value: whole }];
  return [
    ...Object.entries(whole).map(([key, each]) => ({ pointer: child(pointer, key), value: each })),
    ...renewed(pointer, value, before, today).filter(({ pointer: at }) => !Object.hasOwn(whole, idOf(at))),
  ];
}

/** A value in its long form; nobody and nothing is a list that is whole and empty. */
function longForm({ long }: Form, value: Json): Readonly<Record<string, Json>> {
  if (long !== 'liste') return { valeur: value };
  if (isMapping(value)) return value;
  return Array.isArray(value) ? { liste: value as Json } : { complet: 'oui', liste: [] };
}

/** Where the fact has its long form, only its value changes: the note beside it stays. */
export function changesFor(pointer: Pointer, value: Json, { tree, today }: Hearing): readonly Change[] {
  const before = nodeAt(tree, pointer);
  if (!isMapping(before)) return [{ pointer, value }];
  if (Object.hasOwn(before, 'valeur'))
    return [{ pointer: child(pointer, 'valeur'), value }, ...renewed(pointer, value, before, today)];
  if (!Object.hasOwn(before, 'liste')) return [{ pointer, value }];
  if (isMapping(value) && Object.hasOwn(value, 'liste')) {
    return [
      { pointer: child(pointer, 'liste'), value: value['liste'] ?? [] },
      { pointer: child(pointer, 'complet'), value: value['complet'] ?? 'non' },
    ];
  }
  return Array.isArray(value)
    ? [{ pointer: child(pointer, 'liste'), value: value as Json }]
    : [{ pointer, value }];
}

/** A new answer is of today, and only said unless somebody tells more; the same answer again changes nothing. */
function renewed(
  pointer: Pointer,
  value: Json,
  before: Readonly<Record<string, Json>>,
  today: IsoDate,
): readonly Change[] {
  if (sameTree(readFact(before).value, readFact(value).value)) return [];
  const marks: readonly (readonly [string, Json])[] = [
    ['date', today],
    ['certitude', 'declare'],
  ];
  return marks
    .filter(([key]) => Object.hasOwn(before, key))
    .map(([key, mark]) => ({ pointer: child(pointer, key), value: mark }));
}
