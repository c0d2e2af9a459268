import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isMapping } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import { diagnose, keyPointer, type Spans } from './diagnose.js';
import { RESERVED, closestOf, slugSuggestion, suggestionOf } from './suggest.js';
import { withoutOtherBranches } from './unions.js';
import { explainValue } from './value-errors.js';

/** Keywords about the keys of a mapping; all others are about a value. */
const KEY_KEYWORDS: readonly string[] = ['additionalProperties', 'required', 'propertyNames'];

/** Beyond, the file is no hand's work: the keys are still told, without looking for what was meant. */
const MAX_SUGGESTIONS = 200;

/** What the validator says, turned into one diagnostic for each mistake, placed on the key or the value to mend. */
export function explainSchemaErrors(errors: readonly ErrorObject[], spans: Spans): readonly Diagnostic[] {
  // A bad key is told by `propertyNames`; the reasons inside it come with `propertyName` and add nothing.
  // `if` only says that a `then` failed: what failed in it is told by itself.
  const kept = withoutOtherBranches(
    errors.filter((error) => error.propertyName === undefined && error.keyword !== 'if'),
  );
  const named = kept.filter(
    ({ keyword }) => keyword === 'additionalProperties' || keyword === 'propertyNames',
  );
  return [
    ...named.map((error, index) => explainKey(error, index, spans)),
    ...explainMissing(kept, spans),
    ...explainValues(kept, spans),
  ];
}

/** The keys missing from each mapping. One that is there under a misspelt name is told already: not twice. */
function explainMissing(errors: readonly ErrorObject[], spans: Spans): readonly Diagnostic[] {
  const missing = groupByPlace(errors.filter(({ keyword }) => keyword === 'required'));
  const unknown = errors.filter(
    ({ keyword, instancePath }) => keyword === 'additionalProperties' && missing.has(instancePath),
  );
  const present = new Set(
    unknown.map((error) => {
      const meant = closestOf(String(error.params['additionalProperty']), allowedKeys(error));
      return keyPointer(error.instancePath, meant ?? '');
    }),
  );
  return [...missing].flatMap(([parent, found]) => {
    const keys = found.map(({ params }) => String(params['missingProperty']));
    const absent = keys.filter((key) => !present.has(keyPointer(parent, key)));
    if (absent.length === 0) return [];
    const span = spans.get(parent);
    return absent.includes('bascule')
      ? [diagnose('version-absente', parent, span?.value)]
      : [diagnose('cle-manquante', parent, parent === '' ? span?.value : span?.key, { cles: absent })];
  });
}

function groupByPlace(errors: readonly ErrorObject[]): ReadonlyMap<Pointer, readonly ErrorObject[]> {
  const groups = new Map<Pointer, ErrorObject[]>();
  for (const error of errors) {
    const group = groups.get(error.instancePath);
    if (group === undefined) groups.set(error.instancePath, [error]);
    else group.push(error);
  }
  return groups;
}

function allowedKeys(error: ErrorObject): readonly string[] {
  const properties: unknown = error.parentSchema?.['properties'];
  return isMapping(properties) ? Object.keys(properties) : [];
}

function explainKey(error: ErrorObject, index: number, spans: Spans): Diagnostic {
  const { instancePath: parent, params } = error;
  const key = String(params['additionalProperty'] ?? params['propertyName']);
  const pointer = keyPointer(parent, key);
  const offset = spans.get(pointer)?.key;
  if (error.keyword === 'propertyNames') return explainBadId(key, pointer, offset);
  const permis = allowedKeys(error);
  const meant = index < MAX_SUGGESTIONS ? suggestionOf(key, permis) : {};
  return diagnose('cle-inconnue', pointer, offset, { cle: key, permis, ...meant });
}

/** An id that is no word, or a word kept for something else. */
function explainBadId(id: string, pointer: Pointer, offset: number | undefined): Diagnostic {
  if (RESERVED.includes(id)) return diagnose('identifiant-reserve', pointer, offset, { cle: id });
  return diagnose('identifiant-mal-forme', pointer, offset, { cle: id, ...slugSuggestion(id) });
}

function explainValues(errors: readonly ErrorObject[], spans: Spans): readonly Diagnostic[] {
  const aboutValues = errors.filter(({ keyword }) => !KEY_KEYWORDS.includes(keyword));
  return [...groupByPlace(aboutValues)].map(([pointer, found]) =>
    explainValue(pointer, found, spans.get(pointer)?.value),
  );
}
