import { isDate } from '../domain/dates.js';
import type { Diagnostic, Loaded } from '../domain/diagnostic.js';
import { isMapping, isNearDate, type Json } from '../domain/fact.js';
import type { FollowUp, StepNote } from '../domain/follow-up.js';
import type { SourceText, Spans } from '../domain/inventory.js';
import { child } from '../domain/pointer.js';
import { validate_suivi as validateFollowUp } from '../generated/validate-suivi.js';
import { diagnose, keyPointer, sortDiagnostics } from './diagnose.js';
import { parseText } from './parse.js';
import { explainSchemaErrors } from './schema-errors.js';
import { suggestionOf } from './suggest.js';

/** What the notes may name. Ids, in any order. */
export interface KnownSteps {
  readonly steps: readonly string[];
  readonly people: readonly string[];
}

/** The notes, and where each stands in the text, so that a command can add to them. */
export interface FollowUpFile {
  readonly notes: FollowUp;
  readonly tree: { readonly [key: string]: Json };
  readonly spans: Spans;
}

/** The keys whose value is a day. A test holds them equal to the schema. */
export const NOTE_DATES: readonly string[] = ['fait', 'commence', 'reporte', 'abandonne', 'le'];

/** Notes with warnings at most, or all that is wrong with them. Never throws for a bad text. */
export function readFollowUp({ text }: SourceText, known: KnownSteps): Loaded<FollowUpFile> {
  const { tree, spans, diagnostics } = parseText(text);
  if (tree === undefined) return { ok: false, diagnostics };
  const ofSchema = validateFollowUp(tree) ? [] : schemaErrors(spans);
  const steps = stepsOf(tree);
  const all = sortDiagnostics([
    ...diagnostics,
    ...ofSchema,
    ...(ofSchema.length > 0 ? [] : steps.flatMap((step) => checkStep(step, spans, known))),
  ]);
  if (all.some(({ severity }) => severity === 'erreur')) return { ok: false, diagnostics: all };
  const notes = new Map(steps.map(([id, note]) => [id, note as StepNote]));
  return { ok: true, value: { notes, tree, spans }, diagnostics: all };
}

type Entry = readonly [id: string, note: Readonly<Record<string, Json>>];

function stepsOf(tree: Readonly<Record<string, Json>>): readonly Entry[] {
  const steps = tree['etapes'];
  if (!isMapping(steps)) return [];
  return Object.entries(steps).flatMap(([id, note]) => (isMapping(note) ? [[id, note] as const] : []));
}

/** A decision without its day says nothing of when: told in its own words. */
function schemaErrors(spans: Spans): readonly Diagnostic[] {
  const errors = validateFollowUp.errors ?? [];
  const dayless = errors.filter(({ keyword }) => keyword === 'dependentRequired');
  return [
    ...explainSchemaErrors(
      errors.filter((error) => !dayless.includes(error)),
      spans,
    ),
    ...dayless.map(({ instancePath }) => {
      const pointer = child(instancePath, 'decide');
      return diagnose('jour-de-decision-manquant', pointer, spans.get(pointer)?.key);
    }),
  ];
}

/** Steps and people come and go: what names them no more is told, and stops nothing. */
function checkStep([id, note]: Entry, spans: Spans, { steps, people }: KnownSteps): readonly Diagnostic[] {
  const pointer = keyPointer('/etapes', id);
  const dates = NOTE_DATES.flatMap((key) => {
    const date = note[key];
    const place = child(pointer, key);
    if (typeof date !== 'string' || (isDate(date) && isNearDate(date))) return [];
    const code = isDate(date) ? 'date-lointaine' : 'date-impossible';
    return [diagnose(code, place, spans.get(place)?.value, { date })];
  });
  const unknown = steps.includes(id)
    ? []
    : [
        diagnose(
          'etape-inconnue',
          pointer,
          spans.get(pointer)?.key,
          { id, ...suggestionOf(id, steps) },
          'avertissement',
        ),
      ];
  const { par } = note;
  const place = child(pointer, 'par');
  const nobody =
    typeof par !== 'string' || people.includes(par)
      ? []
      : [
          diagnose(
            'role-inconnu',
            place,
            spans.get(place)?.value,
            { id: par, ...suggestionOf(par, people) },
            'avertissement',
          ),
        ];
  return [...dates, ...unknown, ...nobody];
}
