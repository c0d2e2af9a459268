import type { Change, Field, Form } from '../domain/answer.js';
import { isMapping, nodeAt, type Json } from '../domain/fact.js';
import { child, type Pointer } from '../domain/pointer.js';
import { answerIn, changesFor, isLong, longChanges } from './changes.js';
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
  if (form.shape === 'collection') return understandNames(pointer, form, told, hearing);
  if (isMapping(told) && isLong(told)) return understandLong({ pointer, form }, told, hearing);
  const reading = readValue(form, whatIsTold({ pointer, form }, told, hearing), hearing);
  return reading.ok
    ? { kind: 'su', changes: changesFor(pointer, reading.value, hearing) }
    : { kind: 'incompris', code: reading.code, args: reading.args };
}

function understandLong(field: Field, told: Readonly<Record<string, Json>>, hearing: Hearing): Understood {
  const answer = answerIn(told);
  if (answer === null || (typeof answer === 'string' && isUnknownWord(answer))) return { kind: 'inconnu' };
  const reading = readValue(field.form, whatIsTold(field, answer, hearing), hearing);
  return reading.ok
    ? { kind: 'su', changes: longChanges(field, reading.value, told, hearing) }
    : { kind: 'incompris', code: reading.code, args: reading.args };
}

/** « C’est tout », and nothing else, closes the list as it stands. */
function whatIsTold({ pointer, form }: Field, told: Json, { tree }: Hearing): Json {
  if (form.long !== 'liste' || typeof told !== 'string') return told;
  const { names, whole } = severalIn(told);
  const before = nodeAt(tree, pointer);
  const list = isMapping(before) ? before['liste'] : before;
  return names.length === 0 && whole && Array.isArray(list) && list.length > 0
    ? { complet: 'oui', liste: list as Json }
    : told;
}

function understandNames(pointer: Pointer, form: Form, told: Json, hearing: Hearing): Understood {
  const text = Array.isArray(told) ? told.join(', ') : typeof told === 'string' ? told : undefined;
  if (isMapping(told) && form.keys !== undefined) return understandKeys(pointer, told, hearing);
  if (text === undefined) {
    return { kind: 'incompris', code: 'reponse-liste', args: { valeur: JSON.stringify(told) } };
  }
  const counts = form.keys === undefined ? undefined : countsIn(text, form.keys);
  if (counts !== undefined) return understandKeys(pointer, counts, hearing);
  const { names } = severalIn(text);
  const nobody = names.length === 1 && isNobody(names[0] ?? '');
  const [stranger] = nobody ? [] : strangersIn(pointer, form, names, hearing);
  if (stranger === undefined) return { kind: 'su', changes: namesToChanges(pointer, form, text, hearing) };
  return pointer === PERIODS
    ? { kind: 'incompris', code: 'reponse-periodes', args: { valeur: stranger } }
    : { kind: 'incompris', code: 'reponse-choix', args: { valeur: stranger, possibles: form.keys ?? [] } };
}

/** « libreoffice : 4, word : 10 à 12 » as an inventory writes it; undefined where no number is told. */
function countsIn(text: string, keys: readonly string[]): Readonly<Record<string, Json>> | undefined {
  const { names, whole } = severalIn(text);
  const pairs = names.map((name) => name.split(/\s*[:=]\s*/));
  if (!pairs.some((pair) => pair.length === 2)) return undefined;
  const told = pairs.map(([name = '', count = 'inconnu']): [string, Json] => [
    keys.find((key) => folded(key) === folded(name)) ?? name,
    count,
  ]);
  return Object.fromEntries([...told, ...(whole ? [['complet', 'oui'] as const] : [])]);
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
