import type { Change, Field, Form } from '../domain/answer.js';
import { isMapping, nodeAt, type IsoDate, type Json } from '../domain/fact.js';
import { child, type Pointer } from '../domain/pointer.js';
import { elementNamed, namesToChanges, PERIODS, periodIn, type Hearing } from './elements.js';
import { fieldAt, formAt } from './forms.js';
import type { Reading } from './scalars.js';
import { readValue } from './values.js';
import { folded, isNobody, isUnknownWord, severalIn } from './words.js';

export type { Hearing } from './elements.js';

/** What was understood of an answer. Nobody knowing is an answer too. */
export type Understood =
  | { readonly kind: 'su'; readonly changes: readonly Change[] }
  | { readonly kind: 'inconnu' }
  | {
      readonly kind: 'incompris';
      readonly code: string;
      readonly args: Extract<Reading, { ok: false }>['args'];
    };

/** Understands what was told of a field: typed words, a cell of a sheet, or a value as an inventory writes it. */
export function understand({ pointer, form }: Field, told: Json, hearing: Hearing): Understood {
  if (told === null || (typeof told === 'string' && isUnknownWord(told))) return { kind: 'inconnu' };
  if (isMapping(told) && Object.hasOwn(told, 'valeur')) return understandLong(pointer, form, told, hearing);
  if (form.shape === 'collection') return understandNames(pointer, form, told, hearing);
  const reading = readValue(form, told, hearing);
  return reading.ok
    ? { kind: 'su', changes: changesFor(pointer, reading.value, hearing) }
    : { kind: 'incompris', code: reading.code, args: reading.args };
}

function understandLong(
  pointer: Pointer,
  form: Form,
  told: Readonly<Record<string, Json>>,
  hearing: Hearing,
): Understood {
  const { valeur = null, ...rest } = told;
  if (typeof valeur === 'string' && isUnknownWord(valeur)) return { kind: 'inconnu' };
  const reading = readValue(form, valeur, hearing);
  if (!reading.ok) return { kind: 'incompris', code: reading.code, args: reading.args };
  const value = { valeur: reading.value, ...rest };
  const before = nodeAt(hearing.tree, pointer);
  if (!isMapping(before)) return { kind: 'su', changes: [{ pointer, value }] };
  const keys: readonly (readonly [string, Json])[] = Object.entries(value);
  return { kind: 'su', changes: keys.map(([key, each]) => ({ pointer: child(pointer, key), value: each })) };
}

function understandNames(pointer: Pointer, form: Form, told: Json, hearing: Hearing): Understood {
  const text = Array.isArray(told) ? told.join(', ') : typeof told === 'string' ? told : undefined;
  if (isMapping(told) && form.keys !== undefined) return understandKeys(pointer, told, hearing);
  if (text === undefined) {
    return { kind: 'incompris', code: 'reponse-liste', args: { valeur: JSON.stringify(told) } };
  }
  const { names } = severalIn(text);
  const nobody = names.length === 1 && isNobody(names[0] ?? '');
  const [stranger] = nobody ? [] : strangersIn(pointer, form, names, hearing);
  if (stranger === undefined) return { kind: 'su', changes: namesToChanges(pointer, form, text, hearing) };
  return pointer === PERIODS
    ? { kind: 'incompris', code: 'reponse-periodes', args: { valeur: stranger } }
    : { kind: 'incompris', code: 'reponse-choix', args: { valeur: stranger, possibles: form.keys ?? [] } };
}

/** How many, key by key: « libreoffice: 4 ». */
function understandKeys(
  pointer: Pointer,
  told: Readonly<Record<string, Json>>,
  hearing: Hearing,
): Understood {
  const parts = Object.entries(told).map(([key, value]): Understood => {
    const field = fieldAt(child(pointer, key));
    if (field === undefined)
      return {
        kind: 'incompris',
        code: 'reponse-choix',
        args: { valeur: key, possibles: formAt(pointer)?.keys ?? [] },
      };
    const understood = understand(field, value, hearing);
    return understood.kind === 'inconnu'
      ? { kind: 'su', changes: [{ pointer: field.pointer, value: 'inconnu' }] }
      : understood;
  });
  const wrong = parts.find(({ kind }) => kind === 'incompris');
  if (wrong !== undefined) return wrong;
  return { kind: 'su', changes: parts.flatMap((part) => (part.kind === 'su' ? part.changes : [])) };
}

/** The names that a collection cannot take as they are told. */
function strangersIn(
  pointer: Pointer,
  { keys }: Form,
  names: readonly string[],
  hearing: Hearing,
): readonly string[] {
  if (pointer === PERIODS) return names.filter((name) => periodIn(name) === undefined);
  if (keys === undefined) return [];
  return names.filter(
    (name) =>
      !keys.some((key) => folded(key) === folded(name)) && elementNamed(pointer, name, hearing) === undefined,
  );
}
/** Where the fact has its long form, only its value changes: the note beside it stays. */
function changesFor(pointer: Pointer, value: Json, { tree, today }: Hearing): readonly Change[] {
  const before = nodeAt(tree, pointer);
  if (!isMapping(before)) return [{ pointer, value }];
  if (Object.hasOwn(before, 'valeur')) return renewed(pointer, value, before, today);
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

/** A new answer is of today, and only said unless somebody tells more. */
function renewed(
  pointer: Pointer,
  value: Json,
  before: Readonly<Record<string, Json>>,
  today: IsoDate,
): readonly Change[] {
  const marks: readonly (readonly [string, Json])[] = [
    ['date', today],
    ['certitude', 'declare'],
  ];
  return [
    { pointer: child(pointer, 'valeur'), value },
    ...marks
      .filter(([key]) => Object.hasOwn(before, key))
      .map(([key, mark]) => ({ pointer: child(pointer, key), value: mark })),
  ];
}
