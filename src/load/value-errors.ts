import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isMapping } from '../domain/fact.js';
import type { Pointer } from '../domain/pointer.js';
import { diagnose, type Arguments } from './diagnose.js';
import { wantedBy, type Kind } from './kinds.js';
import { proposalFor } from './proposals.js';
import { RESERVED, closestOf, slugOf, slugSuggestion } from './suggest.js';

const TEXT_KINDS: readonly Kind[] = ['texte', 'identifiant', 'reference', 'extension'];

/** One diagnostic for a value, whatever the number of complaints about it. `errors` is never empty. */
export function explainValue(
  pointer: Pointer,
  errors: readonly ErrorObject[],
  offset: number | undefined,
): Diagnostic {
  const main = errors.find(({ keyword }) => keyword === 'anyOf') ?? errors[0];
  const data: unknown = main?.data;
  const schema: Readonly<Record<string, unknown>> = main?.parentSchema ?? {};
  const say = (code: Parameters<typeof diagnose>[0], args: Arguments = {}): Diagnostic =>
    diagnose(code, pointer, offset, args);
  const { kind, permis } = wantedBy(schema);

  if (pointer === '/bascule') return say('version-inconnue');
  if (data === null) return say('valeur-vide', { attendu: kind });
  const limits = typeof data === 'number' ? limitsOf(schema, data) : undefined;
  if (limits !== undefined) return say('nombre-hors-limites', limits);
  if (TEXT_KINDS.includes(kind) && typeof data !== 'object' && typeof data !== 'string') {
    return say('texte-sans-guillemets');
  }
  if (typeof data === 'string') return explainText(data, kind, permis, schema, say);
  return kind === 'choix'
    ? say('choix-inconnu', { permis })
    : say('valeur-inattendue', { attendu: kind, ...proposalFor(kind, data) });
}

function explainText(
  text: string,
  kind: Kind,
  permis: readonly string[],
  schema: Readonly<Record<string, unknown>>,
  say: (code: Parameters<typeof diagnose>[0], args?: Arguments) => Diagnostic,
): Diagnostic {
  if (kind === 'texte') return explainLength(text, schema, say);
  if (kind === 'identifiant' || kind === 'reference') {
    if (RESERVED.includes(text)) return say('identifiant-reserve', { cle: text });
    return say('identifiant-mal-forme', { cle: text, ...slugSuggestion(text) });
  }
  if (kind === 'choix' || kind === 'oui-non') {
    const suggestion = kind === 'oui-non' ? yesOrNo(text) : closestOf(text, permis);
    return say('choix-inconnu', { permis, ...(suggestion === undefined ? {} : { suggestion }) });
  }
  return say('valeur-inattendue', { attendu: kind, ...proposalFor(kind, text) });
}

/** Words for yes and no in other files and languages; only a guess to offer, never a reading. */
const YES_NO: Readonly<Record<string, 'oui' | 'non'>> = {
  yes: 'oui',
  y: 'oui',
  o: 'oui',
  vrai: 'oui',
  no: 'non',
  n: 'non',
  faux: 'non',
};

function yesOrNo(text: string): string | undefined {
  const word = slugOf(text);
  return Object.hasOwn(YES_NO, word) ? YES_NO[word] : closestOf(text, ['oui', 'non', 'inconnu']);
}

function explainLength(
  text: string,
  schema: Readonly<Record<string, unknown>>,
  say: (code: Parameters<typeof diagnose>[0], args?: Arguments) => Diagnostic,
): Diagnostic {
  if (text === '') return say('texte-vide');
  const limite = boundOf(schema, 'maxLength');
  return limite === undefined
    ? say('valeur-inattendue', { attendu: 'texte' })
    : say('texte-trop-long', { limite });
}

/** The bounds that a number is out of, if the schema has some. */
function limitsOf(schema: Readonly<Record<string, unknown>>, value: number): Arguments | undefined {
  const min = boundOf(schema, 'minimum');
  const max = boundOf(schema, 'maximum');
  if (min === undefined || max === undefined) return undefined;
  return value < min || value > max ? { min, max } : undefined;
}

/** A bound of the schema, or of the short form of a fact. */
function boundOf(schema: Readonly<Record<string, unknown>>, keyword: string): number | undefined {
  const first: unknown = Array.isArray(schema['anyOf']) ? schema['anyOf'][0] : schema;
  const bound = isMapping(first) ? first[keyword] : undefined;
  return typeof bound === 'number' ? bound : undefined;
}
