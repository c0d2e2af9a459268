import Handlebars from 'handlebars';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { SourceText } from '../../domain/inventory.js';
import type { Models } from '../../domain/models.js';
import { replaceableTemplates } from './own-templates.js';
import { faultOf, type TemplateFault } from './template-fault.js';
import { TEMPLATE_OPTIONS } from './template-language.js';

const EXTENSION = '.md.hbs';

export interface ModelProblem {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is wrong with an association's own templates before anything is filled in: their form, the parts that they call. */
export function checkTemplates({ templates: own }: Models): readonly ModelProblem[] {
  const parsed = [...own].map(([path, { file, text }]) => ({
    path,
    source: { name: file, text },
    ...(path.endsWith(EXTENSION) ? parse(text) : { calls: [] }),
  }));
  const known = new Set([...replaceableTemplates.keys(), ...own.keys()]);
  const called = new Set(parsed.flatMap(({ calls }) => calls.map(({ name }) => `${name}${EXTENSION}`)));
  return parsed.flatMap(({ path, source, calls, fault }) => {
    const missing = calls.filter(({ name }) => !known.has(`${name}${EXTENSION}`));
    const faults: readonly TemplateFault[] = [
      ...(fault === undefined ? [] : [fault]),
      ...missing.map(({ name, line, column }) => ({
        code: 'modele-partie-inconnue' as const,
        line,
        column,
        args: { nom: name },
      })),
      // It replaces none of ours and no template calls it: its author believes that it does something.
      ...(replaceableTemplates.has(path) || called.has(path)
        ? []
        : [{ code: 'modele-sans-emploi' as const, line: 1, column: 1, args: { nom: path } }]),
    ];
    return faults.length === 0
      ? []
      : [{ source, diagnostics: faults.map((one) => diagnosticOf(one, source)) }];
  });
}

/** Our own have a tenth of it; what repeats blocks within blocks takes minutes to be read. Conventions. */
const MAX_LETTERS = 200_000;
const MAX_MARKS = 2000;

interface Call {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

interface Parsed {
  readonly calls: readonly Call[];
  readonly fault?: TemplateFault;
}

function parse(text: string): Parsed {
  if (text.length > MAX_LETTERS || text.split('{{').length > MAX_MARKS)
    return { calls: [], fault: { code: 'modele-demesure', args: {} } };
  try {
    const calls: Call[] = [];
    const visitor = new Handlebars.Visitor();
    const note = ({
      name,
      loc: { start },
    }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
      const called = 'original' in name ? String(name.original) : '';
      calls.push({ name: called, line: start.line, column: start.column + 1 });
    };
    visitor.PartialStatement = note;
    visitor.PartialBlockStatement = note;
    visitor.accept(Handlebars.parse(text));
    Handlebars.precompile(text, TEMPLATE_OPTIONS);
    return { calls };
  } catch (error) {
    return { calls: [], fault: faultOf(error) };
  }
}

function diagnosticOf({ code, line = 1, column = 1, args }: TemplateFault, { text }: SourceText): Diagnostic {
  const before = text.split('\n').slice(0, line - 1);
  const offset = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return { code, severity: 'erreur', pointer: '', offset: Math.min(offset, text.length), args };
}
