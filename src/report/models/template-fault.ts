import { MissingValue } from './template-language.js';

/** What a template does wrong, in a code of the texts. Line and column from 1, where they are known. */
export interface TemplateFault {
  readonly code: ModelCode;
  readonly line?: number;
  readonly column?: number;
  readonly args: Readonly<Record<string, string>>;
}

/** All that can be said of an association's own templates. Each has its sentence in the texts; a test holds both equal. */
export const MODEL_CODES = [
  'modele-illisible',
  'modele-valeur-inconnue',
  'modele-partie-inconnue',
  'modele-aide-inconnue',
  'modele-en-boucle',
  'modele-demesure',
  'modele-sans-emploi',
] as const;
export type ModelCode = (typeof MODEL_CODES)[number];

/** Reads an error of the template language: what is wrong, and where it says so. */
export function faultOf(error: unknown): TemplateFault {
  if (error instanceof MissingValue) {
    return {
      code: 'modele-valeur-inconnue',
      line: error.line,
      column: error.column + 1,
      args: { nom: '' },
    };
  }
  if (error instanceof RangeError) return { code: 'modele-en-boucle', args: {} };
  const message = error instanceof Error ? error.message : String(error);
  const known = KINDS.find(({ pattern }) => pattern.test(message));
  const nom = known === undefined ? undefined : known.pattern.exec(message)?.[1];
  return {
    code: known?.code ?? 'modele-illisible',
    ...placeOf(error, message),
    args: nom === undefined ? {} : { nom },
  };
}

const KINDS: readonly { readonly pattern: RegExp; readonly code: ModelCode }[] = [
  { pattern: /^"([^"]*)" not defined in /, code: 'modele-valeur-inconnue' },
  {
    pattern: /^Cannot read properties of (?:undefined|null) \(reading '([^']*)'\)/,
    code: 'modele-valeur-inconnue',
  },
  { pattern: /^The partial (.+) could not be found/, code: 'modele-partie-inconnue' },
  { pattern: /but used the unknown helper (\S+)/, code: 'modele-aide-inconnue' },
  { pattern: /Maximum call stack/, code: 'modele-en-boucle' },
];

/** Errors of the runtime have a place; those of the parser only say the line. */
function placeOf(error: unknown, message: string): { readonly line?: number; readonly column?: number } {
  if (typeof error === 'object' && error !== null && 'lineNumber' in error) {
    const { lineNumber: line } = error;
    const column = 'column' in error ? error.column : undefined;
    if (typeof line === 'number') return { line, column: typeof column === 'number' ? column + 1 : 1 };
  }
  const line = /(?:Parse|Lexical) error on line (\d+)/.exec(message)?.[1];
  return line === undefined ? {} : { line: Number(line), column: 1 };
}
