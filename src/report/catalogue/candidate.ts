import type { Catalogue, CatalogueTool } from '../../domain/catalogue.js';
import type { Candidate } from '../../domain/catalogue-answers.js';
import { replacementTexts as texts } from '../../texts/fr/catalogue.js';
import { fieldsOf, type Block, type Field } from './blocks.js';
import { factWords, helperWords } from './facts.js';
import { freedomWords, functionWords, nameOf, usageWords } from './names.js';
import { dateMark } from './origins.js';

/** One candidate, with its facts. */
export function candidateBlocks(
  candidate: Candidate,
  rank: number,
  old: CatalogueTool,
  catalogue: Catalogue,
): readonly Block[] {
  const { tool } = candidate;
  return [
    {
      kind: 'heading',
      level: 3,
      spans: [{ text: `${rank + 1}. ${tool.nom}` }, { text: `— ${freedomWords(tool)}`, style: 'dim' }],
      anchor: tool.id,
    },
    ...fieldsOf([...changeFields(candidate, old, catalogue), ...placeFields(candidate, catalogue)]),
  ];
}

/** What would change: what it does, and what comes along. */
function changeFields(
  candidate: Candidate,
  old: CatalogueTool,
  catalogue: Catalogue,
): readonly (Field | undefined)[] {
  const { labels } = texts;
  return [
    { label: labels.covered, text: candidate.covered.map(usageWords).join(', ') },
    { label: labels.missing, text: candidate.missing.map(usageWords).join(', ') },
    ...functionFields(candidate, old),
    { label: labels.helpers, text: helpersText(candidate, old, catalogue) },
    formatsField(candidate, old),
  ];
}

/** Where it lives, on what terms, and how it fares. */
function placeFields(candidate: Candidate, catalogue: Catalogue): readonly Field[] {
  const { tool } = candidate;
  const { labels } = texts;
  const fact = (label: string, key: string): Field => ({
    label,
    text: factWords(tool, key, catalogue),
    note: dateMark(tool, key),
  });
  return [
    hostingField(candidate, catalogue),
    fact(labels.account, 'compte'),
    fact(labels.price, 'prix'),
    { label: labels.limits, text: (tool.textes.fr.limites ?? []).join(' ') },
    fact(labels.health, 'sante'),
    fact(labels.governance, 'gouvernance'),
    learningField(tool, catalogue),
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
  const hosts = hostedBy.length === 0 ? '' : texts.hostedBy(hostedBy.map((id) => nameOf(id, catalogue)));
  return { label: texts.labels.hosting, text: [where, hosts].filter((part) => part !== '').join(' ; ') };
}

function learningField(tool: CatalogueTool, catalogue: Catalogue): Field {
  const { apprentissage } = tool;
  return {
    label: texts.labels.learning,
    text: factWords(tool, 'apprentissage', catalogue),
    ...(apprentissage && { note: apprentissage.source }),
  };
}
