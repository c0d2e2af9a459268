import type { Field, Form } from '../domain/answer.js';
import { isMapping, type Json } from '../domain/fact.js';
import { child, segmentsOf, type Pointer } from '../domain/pointer.js';
import { forms as generated } from '../generated/forms.js';

const FORMS = generated as Readonly<Record<string, Form>>;

/** The places of the schema with stars, in its order, each in segments. */
const STARRED = Object.keys(FORMS)
  .filter((path) => path.includes('*'))
  .map((path) => ({ path, segments: segmentsOf(path) }));

const RANKS = new Map(Object.keys(FORMS).map((path, rank) => [path, rank]));

/** The path of the schema that a pointer fills, with its stars. Undefined where nothing can be told. */
export function pathOf(pointer: Pointer): string | undefined {
  if (Object.hasOwn(FORMS, pointer)) return pointer;
  const asked = segmentsOf(pointer);
  return STARRED.find(
    ({ segments }) =>
      segments.length === asked.length &&
      segments.every((segment, at) => segment === '*' || segment === asked[at]),
  )?.path;
}

/** What may be told at a place. */
export function formAt(pointer: Pointer): Form | undefined {
  const path = pathOf(pointer);
  return path === undefined ? undefined : FORMS[path];
}

/** The order of the schema: people and groups before what names them. */
export function rankOf(pointer: Pointer): number {
  return RANKS.get(pathOf(pointer) ?? '') ?? RANKS.size;
}

/** A fact that somebody told outside a terminal, in a tree shaped like an inventory. */
export interface Told {
  readonly pointer: Pointer;
  readonly told: Json;
}

/**
 * The facts of a tree shaped like an inventory; keys may be whole paths, `outils/google-drive/acces`. What has no place in an
 * inventory comes out too, to be told.
 */
export function factsOf(tree: Json, pointer: Pointer = ''): readonly Told[] {
  const form = formAt(pointer);
  const isSection = isMapping(tree) && (form === undefined || form.shape === 'collection');
  if (!isSection || (Object.keys(tree).length === 0 && pointer !== '')) return [{ pointer, told: tree }];
  return Object.entries(tree).flatMap(([key, value]) =>
    factsOf(value, child(pointer, key.replace(/^\/+|\/+$/g, ''))),
  );
}

/** The place as a field to ask, where there is something to ask. */
export function fieldAt(pointer: Pointer): Field | undefined {
  const form = formAt(pointer);
  return form === undefined ? undefined : { pointer, form };
}
