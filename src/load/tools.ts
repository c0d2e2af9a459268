import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { SourceText } from '../domain/inventory.js';
import { plainLetters } from '../domain/spelling.js';
import { validate_tool as validateTool } from '../generated/validate-tool.js';
import { diagnose, sortDiagnostics, type Spans } from './diagnose.js';
import { parseText } from './parse.js';
import { explainSchemaErrors } from './schema-errors.js';
import { checkToolReferences } from './tool-references.js';

/** What is wrong with one entry, or nothing. */
export interface ToolCheck {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

export interface OwnCatalogue {
  /** The catalogue with the association's own entries in it: theirs take the place of ours of the same id. */
  readonly catalogue: Catalogue;
  /** Entries with something wrong; none of them is in the catalogue. */
  readonly problems: readonly ToolCheck[];
}

/**
 * Adds an association's own entries to the catalogue, each held to the same schema and references as ours. Never throws for
 * a bad text.
 */
export function addTools(
  catalogue: Catalogue,
  sources: readonly SourceText[],
  usageIds: readonly string[],
): OwnCatalogue {
  const parsed = sources.map((source) => ({ source, ...parseText(source.text) }));
  const formed = parsed.map(({ source, tree, spans, diagnostics }) => {
    const ofSchema =
      tree === undefined || validateTool(tree) ? [] : explainSchemaErrors(validateTool.errors ?? [], spans);
    const ofName = tree === undefined || ofSchema.length > 0 ? [] : checkName(tree, spans, source);
    return { source, tree, spans, diagnostics: [...diagnostics, ...ofSchema, ...ofName] };
  });
  const sound = formed.flatMap(({ tree, source, diagnostics }) =>
    tree === undefined || diagnostics.length > 0 ? [] : [{ tool: tree as unknown as CatalogueTool, source }],
  );
  const merged = withTools(catalogue, sound);
  const checked = formed.map(({ source, tree, spans, diagnostics }): ToolCheck => {
    const meant =
      tree === undefined || diagnostics.length > 0
        ? diagnostics
        : [...checkToolReferences(tree, spans, merged, usageIds), ...checkSpellings(tree, spans, merged)];
    return { source, diagnostics: sortDiagnostics(meant) };
  });
  return { catalogue: merged, problems: checked.filter((check) => check.diagnostics.length > 0) };
}

function withTools(
  catalogue: Catalogue,
  own: readonly { readonly tool: CatalogueTool; readonly source: SourceText }[],
): Catalogue {
  return {
    ...catalogue,
    tools: new Map([...catalogue.tools, ...own.map(({ tool }) => [tool.id, tool] as const)]),
    own: new Map(own.map(({ tool, source }) => [tool.id, source.name])),
  };
}

/** One entry a file, named after it: whoever reads an id knows where to look. */
function checkName(
  tree: Readonly<Record<string, unknown>>,
  spans: Spans,
  { name }: SourceText,
): readonly Diagnostic[] {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '');
  const id = String(tree['id']);
  return id === stem
    ? []
    : [diagnose('fiche-mal-nommee', '/id', spans.get('/id')?.value, { id, fichier: stem })];
}

/** A spelling leads to one entry only. */
function checkSpellings(
  tree: Readonly<Record<string, unknown>>,
  spans: Spans,
  { tools }: Catalogue,
): readonly Diagnostic[] {
  const own = tree as unknown as CatalogueTool;
  const taken = new Map(
    [...tools.values()]
      .filter(({ id }) => id !== own.id)
      .flatMap((tool) => spellingsOf(tool).map(({ word }) => [word, tool.nom] as const)),
  );
  return spellingsOf(own).flatMap(({ word, name, pointer }) => {
    const other = taken.get(word);
    return other === undefined
      ? []
      : [diagnose('nom-deja-pris', pointer, spans.get(pointer)?.value, { nom: name, outil: other })];
  });
}

function spellingsOf({ id, nom, autres_noms: others = [], anciens_noms: former = [] }: CatalogueTool) {
  const all = [
    { name: id, pointer: '/id' },
    { name: nom, pointer: '/nom' },
    ...others.map((name, index) => ({ name, pointer: `/autres_noms/${String(index)}` })),
    ...former.map((each, index) => ({ name: each.nom, pointer: `/anciens_noms/${String(index)}/nom` })),
  ];
  return all.map((each) => ({
    ...each,
    word: plainLetters(each.name).replace(/[^a-z0-9]+/g, ''),
  }));
}
