import type { Catalogue, CatalogueTool } from '../../domain/catalogue.js';
import { isMapping, type Json } from '../../domain/fact.js';
import type { Naming } from './naming.js';
import { without } from './without.js';

/** The catalogue with the association's own entries called anew: their facts stay, their sentences do not. */
export function anonymousCatalogue(catalogue: Catalogue, naming: Naming): Catalogue {
  const { own, ...rest } = catalogue;
  if (own === undefined) return catalogue;
  const words = wordsOf(naming.common.catalogue);
  const tools = [...catalogue.tools].map(([id, tool]) => {
    if (!own.has(id)) return [id, tool] as const;
    const alias = naming.idFor('catalogue', id);
    return [alias, anonymousTool(tool, alias, words, naming)] as const;
  });
  return { ...rest, tools: new Map(tools) };
}

/** An entry of ours that they wrote again keeps our name and our sentences. */
function anonymousTool(
  tool: CatalogueTool,
  id: string,
  words: ReadonlySet<string>,
  naming: Naming,
): CatalogueTool {
  const ours = naming.common.catalogue.tools.get(tool.id);
  const facts = known(without(tool, 'autres_noms', 'anciens_noms') as unknown as Json, words, naming);
  const nom = ours?.nom ?? naming.labelFor('catalogue', tool.id) ?? naming.words.hidden;
  return {
    ...(facts as unknown as CatalogueTool),
    id,
    nom,
    textes: ours?.textes ?? { fr: { resume: naming.words.hidden } },
  };
}

/** Days, months, years; names of sources inside an entry. */
const PLAIN = /^(\d{4}(-\d{2}){0,2}|[A-Z]{2}|s\d+)$/;

/** Words that our own entries use are everybody's; others may be theirs. An address leads to them. */
function known(node: Json, words: ReadonlySet<string>, naming: Naming): Json {
  if (typeof node === 'string')
    return words.has(node) || PLAIN.test(node) ? node : (naming.toolFor(node) ?? naming.words.hidden);
  if (Array.isArray(node)) return node.map((item: Json) => known(item, words, naming));
  if (!isMapping(node)) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => key !== 'adresse' || (typeof value === 'string' && words.has(value)))
      .map(([key, value]) => [key, known(value, words, naming)]),
  );
}

function wordsOf(catalogue: Catalogue): ReadonlySet<string> {
  const found = new Set([
    ...catalogue.tools.keys(),
    ...catalogue.formats.keys(),
    ...catalogue.functions.keys(),
    ...catalogue.rows.keys(),
  ]);
  const visit = (node: unknown): void => {
    if (typeof node === 'string') found.add(node);
    if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  [...catalogue.tools.values()].forEach(visit);
  return found;
}
