import type { Catalogue } from '../domain/catalogue.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isMapping, type Json } from '../domain/fact.js';
import { idOf } from '../domain/pointer.js';
import { diagnose, type Spans } from './diagnose.js';
import { suggestionOf } from './suggest.js';
import { elementsOf, idsAt, nodesAt, type Located } from './tree-paths.js';

/** What an id of an entry may name. */
type ToolTarget = 'catalogue' | 'usages-du-catalogue' | 'fonctions' | 'formats' | 'reperes' | 'sources';

/** Every place of an entry that names something described elsewhere; `aides/*` stands for each of the list. */
const TARGETS: readonly (readonly [path: string, targets: readonly ToolTarget[]])[] = [
  ['remplace', ['catalogue']],
  ['remplacants', ['catalogue']],
  ['partie_de', ['catalogue']],
  ['integre', ['catalogue']],
  ['devient', ['catalogue']],
  ['hote/heberge', ['catalogue']],
  ['aides/*/depuis', ['catalogue']],
  ['usages', ['usages-du-catalogue']],
  ['aides/*/usages', ['usages-du-catalogue']],
  ['ne_couvre_pas', ['usages-du-catalogue', 'fonctions']],
  ['fonctions', ['fonctions']],
  ['formats/lit', ['formats']],
  ['formats/ecrit', ['formats']],
  ['formats/natif', ['formats']],
  ['export/formats', ['formats']],
  ['fiches', ['reperes']],
  ['classement/source', ['sources']],
  ['apprentissage/source', ['sources']],
];

/** Every id of an entry that names nothing, with the id that was probably meant. */
export function checkToolReferences(
  tree: Json,
  spans: Spans,
  catalogue: Catalogue,
  usageIds: readonly string[],
): readonly Diagnostic[] {
  const known: Readonly<Record<ToolTarget, readonly string[]>> = {
    catalogue: [...catalogue.tools.keys()],
    'usages-du-catalogue': usageIds,
    fonctions: [...catalogue.functions.keys()],
    formats: [...catalogue.formats.keys()],
    reperes: [...catalogue.rows.keys()],
    sources: [
      'convention',
      ...nodesAt(tree, 'sources')
        .flatMap(elementsOf)
        .map(({ pointer }) => idOf(pointer)),
    ],
  };
  return TARGETS.flatMap(([path, targets]) => {
    const words = targets.flatMap((target) => known[target]);
    return placesAt(tree, path)
      .flatMap(idsAt)
      .filter(({ id }) => !words.includes(id))
      .map(({ id, pointer }) =>
        diagnose('reference-inconnue', pointer, spans.get(pointer)?.value, {
          id,
          cible: targets[0] ?? 'catalogue',
          ...suggestionOf(id, words),
        }),
      );
  });
}

/** As for an inventory, but that `*` also stands for the elements of a list. */
function placesAt(tree: Json, path: string): readonly Located[] {
  const [list = '', rest] = path.split('/*/');
  if (rest === undefined) return nodesAt(tree, path);
  return nodesAt(tree, list).flatMap(({ pointer, node }) =>
    Array.isArray(node)
      ? node.flatMap((each: Json, index) =>
          isMapping(each)
            ? nodesAt(each, rest).map((found) => ({
                node: found.node,
                pointer: `${pointer}/${String(index)}${found.pointer}`,
              }))
            : [],
        )
      : [],
  );
}
