import type { Catalogue } from '../../domain/catalogue.js';
import type { Json } from '../../domain/fact.js';
import type { Target } from '../reference-table.js';
import { slugOf } from '../suggest.js';
import { aliasesFor, type Alias } from './aliases.js';
import { extensionsIn } from './extensions.js';
import { labelsIn } from './labels.js';
import { COLLECTION_OF, namedAs, type Collection } from './targets.js';
import type { AnonymousWords, Common } from './words.js';

/** What an inventory names elsewhere than where it stands, and may no longer describe. */
export interface Mentions {
  readonly personnes: readonly string[];
  readonly groupes: readonly string[];
  readonly outils: readonly string[];
}

/** How everything is called from now on. */
export interface Naming {
  readonly words: AnonymousWords;
  readonly common: Common;
  /** The id that stands for one of a collection, or for what is named as one. */
  readonly idFor: (target: Target, id: string) => string;
  readonly labelFor: (target: Target, id: string) => string | undefined;
  /** Undefined for what the inventory, its tools or the plan never name. */
  readonly toolFor: (id: string) => string | undefined;
  readonly extensionFor: (extension: string) => string;
}

/** Names every person, group, tool, host… of an inventory anew, whether it is described, or only named somewhere. */
export function namingOf(
  tree: Json,
  catalogue: Catalogue,
  mentions: Mentions,
  common: Common,
  words: AnonymousWords,
): Naming {
  const isKept = keptBy(common);
  const wordFor = (collection: Collection): string => slugOf(words.one[collection] ?? '');
  const more: Partial<Record<Collection, readonly string[]>> = {
    ...mentions,
    outils: [...mentions.outils, ...(catalogue.own?.keys() ?? [])],
  };
  const known = Object.fromEntries(
    [...new Set(Object.values(COLLECTION_OF))].map((collection) => {
      const ids = [...namedAs(tree, collection), ...(more[collection] ?? [])];
      return [collection, aliasesFor(ids, wordFor(collection), (id) => isKept(collection, id))];
    }),
  ) as Readonly<Record<Collection, ReadonlyMap<string, Alias>>>;
  const label = labelsIn(tree, common, words);
  const idOf = (collection: Collection, id: string): string | undefined =>
    isKept(collection, id) ? id : known[collection].get(id)?.id;
  return {
    words,
    common,
    idFor: (target, id) => idOf(COLLECTION_OF[target], id) ?? `${wordFor(COLLECTION_OF[target])}-0`,
    labelFor: (target, id) => {
      const alias = known[COLLECTION_OF[target]].get(id);
      return alias && label(COLLECTION_OF[target], id, alias);
    },
    toolFor: (id) => idOf('outils', id),
    extensionFor: extensionsIn(tree, (extension) => common.catalogue.formats.has(extension)),
  };
}

/** Ids that are the same for everybody: those of our catalogue and of our usages. */
function keptBy({ catalogue, usages }: Common) {
  return (collection: Collection, id: string): boolean => {
    if (collection === 'usages') return Object.hasOwn(usages, id);
    return (collection === 'outils' || collection === 'hebergeurs') && catalogue.tools.has(id);
  };
}
