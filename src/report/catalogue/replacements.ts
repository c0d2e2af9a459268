import type { Catalogue, CatalogueTool } from '../../domain/catalogue.js';
import type { Candidate, Replacements } from '../../domain/catalogue-answers.js';
import { replacementTexts as texts } from '../../texts/fr/catalogue.js';
import { FIELD_WORDS } from '../../texts/fr/catalogue-words.js';
import { fieldsOf, heading, listUnder, paragraphOf, type Block } from './blocks.js';
import { candidateBlocks } from './candidate.js';
import { factWords } from './facts.js';
import { freedomWords, usageWords } from './names.js';

/** Candidates shown with all their facts; those after them by name. JSON has them all. */
const DETAILED = 8;

/** What can take over from a tool, and how one leaves it. */
export function replacementBlocks(answer: Replacements, catalogue: Catalogue): readonly Block[] {
  const { old, uncovered, candidates } = answer;
  const [first] = candidates;
  return [
    {
      kind: 'title',
      spans: [{ text: texts.title(old.nom) }, { text: `— ${freedomWords(old)}`, style: 'dim' }],
    },
    ...(old.textes.fr.suite === undefined ? [] : [paragraphOf(old.textes.fr.suite)]),
    paragraphOf(texts.today(old.usages.map(usageWords))),
    ...introBlocks(answer),
    ...candidates
      .slice(0, DETAILED)
      .flatMap((candidate, rank) => candidateBlocks(candidate, rank, old, catalogue)),
    ...restBlocks(candidates.slice(DETAILED)),
    ...(uncovered.length === 0 || candidates.length === 0
      ? []
      : [heading(2, texts.keepTitle), paragraphOf(texts.uncovered(uncovered.map(usageWords), old.nom))]),
    ...leavingBlocks(old, catalogue),
    ...(first === undefined ? [] : [paragraphOf(`${texts.keep} ${texts.more(first.tool.id)}`)]),
  ];
}

function introBlocks({ old, basis, candidates }: Replacements): readonly Block[] {
  const libre = old.nature === 'libre' && old.statut === 'actuel';
  return [
    ...(libre ? [paragraphOf(texts.libre(old.nom))] : []),
    ...(candidates.length === 0
      ? [paragraphOf(texts.none)]
      : [
          paragraphOf((basis === 'declares' ? texts.found : texts.sameUsage)(candidates.length)),
          paragraphOf(texts.order(old.nom)),
        ]),
  ];
}

function restBlocks(rest: readonly Candidate[]): readonly Block[] {
  if (rest.length === 0) return [];
  return [heading(2, texts.rest), paragraphOf(rest.map(({ tool }) => tool.nom).join(', '))];
}

/** The way out of the old tool, step by step, what it misses, and how the account is closed. */
function leavingBlocks(old: CatalogueTool, catalogue: Catalogue): readonly Block[] {
  const { sortie = [], manque = [] } = old.textes.fr;
  const out = factWords(old, 'export', catalogue);
  const closing = factWords(old, 'fermeture', catalogue);
  return [
    heading(2, texts.leaving(old.nom)),
    ...fieldsOf([
      { label: FIELD_WORDS['export'] ?? '', text: out },
      { label: FIELD_WORDS['fermeture'] ?? '', text: closing },
    ]),
    ...under(texts.steps, sortie, true),
    ...under(texts.left, manque, false),
    ...(out === '' && sortie.length === 0 && closing === '' ? [paragraphOf(texts.leavingUnknown)] : []),
  ];
}

function under(title: string, items: readonly string[], ordered: boolean): readonly Block[] {
  const [, ...list] = listUnder(title, items, ordered);
  return items.length === 0 ? [] : [paragraphOf(title), ...list];
}
