import type { Catalogue } from '../domain/catalogue.js';
import { nodeAt, readCollection, readReferences, readText, type IsoDate } from '../domain/fact.js';
import type { Result } from '../domain/result.js';
import { lookupIn, type Lookup, type Name } from './lookup.js';
import { viewActions, viewQuestions, type ActionView, type QuestionView } from './view-actions.js';
import { viewCauses, viewChains, type CauseView, type ChainsView } from './view-chains.js';
import { viewCarriers, viewExits, type CarriersView, type ExitsView } from './view-carriers.js';
import { countLevels, viewFamilies, type FamilyView, type LevelCount } from './view-score.js';

/** All that the reports of a score tell, without a word of any language. */
export interface ScoreView {
  readonly association: string | undefined;
  readonly file: string;
  readonly date: IsoDate;
  readonly referents: readonly Name[];
  /** So little is known that questions come before anything else. */
  readonly blank: boolean;
  readonly carriers: CarriersView;
  readonly exits: ExitsView;
  readonly families: readonly FamilyView[];
  readonly levels: readonly LevelCount[];
  readonly causes: readonly CauseView[];
  readonly chains: ChainsView;
  readonly actions: readonly ActionView[];
  readonly questions: readonly QuestionView[];
}

/** Makes the view of a result. Pure; the order of everything is settled here. */
export function viewScore(
  result: Result,
  catalogue: Catalogue,
  lookup: Lookup = lookupIn(result.inventory, catalogue),
): ScoreView {
  const { tree } = result.inventory;
  const families = viewFamilies(result.families, lookup);
  return {
    association: readText(nodeAt(tree, '/association/nom')),
    file: lookup.file,
    date: result.date,
    referents: readReferences(nodeAt(tree, '/association/referents')).ids.map((id) => lookup.person(id)),
    blank: isBlank(families, readCollection(nodeAt(tree, '/outils')).ids),
    carriers: viewCarriers(result, lookup),
    exits: viewExits(lookup),
    families,
    levels: countLevels(families),
    causes: viewCauses(result, lookup),
    chains: viewChains(result, lookup),
    actions: viewActions(result, lookup),
    questions: viewQuestions(result.questions, lookup),
  };
}

/** No tool is described, or no family can be told from the lowest level to the highest. */
function isBlank(families: readonly FamilyView[], tools: readonly string[]): boolean {
  return (
    tools.length === 0 || families.every(({ sides }) => Object.values(sides).every(({ blank }) => blank))
  );
}
