import type { Catalogue } from '../../domain/catalogue.js';
import type { FollowUp } from '../../domain/follow-up.js';
import type { Inventory } from '../../domain/inventory.js';
import type { Plan } from '../../domain/plan.js';
import { anonymousCatalogue } from './catalogue.js';
import { namingOf } from './naming.js';
import { mentionsIn } from './step-ids.js';
import { anonymousNotes, anonymousPlan } from './steps.js';
import { anonymousTree } from './tree.js';
import type { AnonymousWords, Common } from './words.js';

export type { AnonymousWords, Common } from './words.js';

/** Everything that is known of one association. */
export interface Told {
  readonly inventory: Inventory;
  /** With the association's own entries. */
  readonly catalogue: Catalogue;
  readonly previous?: Plan;
  readonly notes?: FollowUp;
}

/** The same without anything that says which association it is. */
export interface Untraced extends Told {
  /** The id that now stands for a person. */
  readonly person: (id: string) => string;
}

/** A name that every inventory may have. */
const FILE = 'inventaire.yaml';

/**
 * Puts aliases in the place of all that people called something, and drops their sentences, before anything is computed: no
 * result can then hold what is no longer there. Figures, dates, yes and no stay, so that scores and plans come out the same. No
 * text is kept to point at, comments included.
 */
export function anonymise(told: Told, common: Common, words: AnonymousWords): Untraced {
  const { inventory, catalogue, previous, notes } = told;
  const { tree } = inventory;
  const naming = namingOf(tree, catalogue, mentionsIn(previous, notes), common, words);
  return {
    inventory: {
      source: { name: FILE, text: '' },
      tree: anonymousTree(tree, naming) as Inventory['tree'],
      spans: new Map(),
    },
    catalogue: anonymousCatalogue(catalogue, naming),
    ...(previous && { previous: anonymousPlan(previous, tree, naming) }),
    ...(notes && { notes: anonymousNotes(notes, naming) }),
    person: (id) => naming.idFor('personnes', id),
  };
}
