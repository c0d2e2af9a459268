import type { Catalogue, CatalogueTool } from '../../domain/catalogue.js';
import type { Candidate, Replacements } from '../../domain/catalogue-answers.js';
import { replacementTexts as texts } from '../../texts/fr/catalogue.js';
import { FIELD_WORDS } from '../../texts/fr/catalogue-words.js';
import { fieldsOf, heading, listUnder, paragraphOf, type Block, type Field } from './blocks.js';
import { factWords, helperWords } from './facts.js';
import { freedomWords, functionWords, nameOf, usageWords } from './names.js';
import { dateMark } from './origins.js';

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

function candidateBlocks(
  candidate: Candidate,
  rank: number,
  old: CatalogueTool,
  catalogue: Catalogue,
): readonly Block[] {
  const { tool } = candidate;
  const { labels } = texts;
  const fact = (label: string, key: string): Field => ({
    label,
    text: factWords(tool, key, catalogue),
    note: dateMark(tool, key),
  });
  return [
    {
      kind: 'heading',
      level: 3,
      spans: [{ text: `${rank + 1}. ${tool.nom}` }, { text: `— ${freedomWords(tool)}`, style: 'dim' }],
      anchor: tool.id,
    },
    ...fieldsOf([
      { label: labels.covered, text: candidate.covered.map(usageWords).join(', ') },
      { label: labels.missing, text: candidate.missing.map(usageWords).join(', ') },
      ...functionFields(candidate, old),
      { label: labels.helpers, text: helpersText(candidate, old, catalogue) },
      formatsField(candidate, old),
      hostingField(candidate, catalogue),
      fact(labels.account, 'compte'),
      fact(labels.price, 'prix'),
      { label: labels.limits, text: (tool.textes.fr.limites ?? []).join(' ') },
      fact(labels.health, 'sante'),
      fact(labels.governance, 'gouvernance'),
      learningField(tool, catalogue),
    ]),
  ];
}

function functionFields(candidate: Candidate, old: CatalogueTool): readonly Field[] {
  const { labels } = texts;
  if (!candidate.compared) return [{ label: labels.toLearn, text: texts.notCompared }];
  const say = (ids: readonly string[]): string => ids.map(functionWords).join(', ');
  // What an entry says it has not is known; the rest is only not listed.
  const denied = (candidate.tool.ne_couvre_pas ?? []).filter((id) => old.fonctions?.includes(id) === true);
  const lost = [...new Set([...denied, ...candidate.lost])];
  return [
    { label: labels.known, text: say(candidate.known) },
    {
      label: labels.toLearn,
      text: candidate.toLearn.length === 0 ? texts.nothingNew : say(candidate.toLearn),
    },
    { label: labels.lost, text: say(lost) },
  ];
}

function helpersText({ helpers }: Candidate, old: CatalogueTool, catalogue: Catalogue): string {
  if (helpers.length === 0) return texts.noHelper;
  // Where the old tool has one usage, what a helper takes over goes without saying.
  const shown = old.usages.length > 1 ? helpers : helpers.map(({ usages: _, ...helper }) => helper);
  return shown.map((one) => helperWords(one, catalogue)).join(' ; ');
}

function formatsField({ formats, helpers }: Candidate, old: CatalogueTool): Field | undefined {
  if (formats.length === 0 && helpers.length > 0) return undefined;
  const text = formats.length === 0 ? texts.noFormat : texts.formats(old.nom, formats.join(', '));
  return { label: texts.labels.formats, text };
}

function hostingField({ tool, hostedBy }: Candidate, catalogue: Catalogue): Field {
  const where = factWords(tool, 'hebergement', catalogue);
  const hosts =
    hostedBy.length === 0 ? '' : `(${texts.hostedBy(hostedBy.map((id) => nameOf(id, catalogue)))})`;
  return { label: texts.labels.hosting, text: `${where} ${hosts}`.trim() };
}

function learningField(tool: CatalogueTool, catalogue: Catalogue): Field {
  const { apprentissage } = tool;
  return {
    label: texts.labels.learning,
    text: factWords(tool, 'apprentissage', catalogue),
    ...(apprentissage && { note: apprentissage.source }),
  };
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
