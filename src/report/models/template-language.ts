import Handlebars from 'handlebars';

const { each, if: whether, unless, with: within } = Handlebars.helpers;

/** What a template may do: no logic beyond these, no call of anything else. */
export const TEMPLATE_HELPERS: readonly string[] = ['each', 'if', 'unless', 'with'];

/** How templates are read: our own escaping, no missing value, no other helper. */
export const TEMPLATE_OPTIONS: CompileOptions = {
  noEscape: true,
  strict: true,
  preventIndent: true,
  knownHelpers: Object.fromEntries(TEMPLATE_HELPERS.map((name) => [name, true])),
  knownHelpersOnly: true,
};

/** Handlebars itself says nothing of `{{#each absent}}`: a slip in a name would silently drop a whole part. */
export const strictHelpers: Readonly<Record<string, Handlebars.HelperDelegate>> = Object.fromEntries(
  Object.entries({ each, if: whether, unless, with: within }).map(([name, helper]) => [name, strict(helper)]),
);

/** A value that a block names and the view lacks. */
export class MissingValue extends Error {
  readonly line: number;
  readonly column: number;

  constructor({ line, column }: { readonly line: number; readonly column: number }) {
    super(`missing value, ${String(line)}:${String(column)}`);
    this.line = line;
    this.column = column;
  }
}

interface Placed {
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
}

function strict(helper: Handlebars.HelperDelegate | undefined): Handlebars.HelperDelegate {
  return function (this: unknown, value: unknown, options: Handlebars.HelperOptions & Placed) {
    if (value === undefined) throw new MissingValue(options.loc.start);
    return helper?.call(this, value, options) as unknown;
  };
}
