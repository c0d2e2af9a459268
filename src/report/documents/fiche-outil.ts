import type { CatalogueTool } from '../../domain/catalogue.js';
import { LIMIT_WORDS } from '../../texts/fr/catalogue-words.js';
import { BLANK } from '../../texts/fr/members.js';
import { FIRST_STEPS, HABITS, SHARED_HABITS, toolSheetTexts as texts } from '../../texts/fr/members-tools.js';
import { capital, countWords, hoursWords } from '../../texts/fr/words.js';
import { planReasonWords, refresherWords } from '../plan-wording.js';
import type { StepView } from '../view-plan.js';
import { namesInSentence, nameWords } from '../wording.js';
import { accountsWords } from './accounts.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { helpersOf, helpOf, trainersOf } from './help.js';
import { runsHere } from './hosting.js';
import { ofTool, peopleWords, sessionWords, usageWords, whenWords } from './members-words.js';
import { copiedWords, readingWords } from './old-tool-words.js';
import { passagesOf, trainingsOf, unionOf, type Passage } from './passages.js';
import { catalogueUsages } from './tool-usages.js';

/** Reasons against a choice that people meet when they use the tool; the others are for those who decide. */
const FELT = ['usages-en-moins', 'fonctions-en-moins', 'en-ligne-vers-local'];

/** One sheet for each new tool: what for, the first time, good habits, limits, whom to ask, where the old documents are. */
export const ficheOutil: DocumentRow = {
  id: 'fiche-outil',
  audience: 'membres',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => ({ ...headOf(brief), sheets: sheetsOf(brief), blank: BLANK }),
};

function sheetsOf(brief: Brief) {
  const passages = passagesOf(brief);
  const ids = [...new Set(brief.plan.plan.choices.flatMap(({ to }) => to ?? []))];
  return ids
    .flatMap((id) => brief.catalogue.tools.get(id) ?? [])
    .map((tool, index) => ({
      apart: index > 0,
      ...sheetContext(
        tool,
        passages.filter(({ to }) => to === tool.id),
        brief,
      ),
    }));
}

function sheetContext(tool: CatalogueTool, passages: readonly Passage[], brief: Brief) {
  const usages = unionOf(passages, (passage) => passage.usages);
  const [first] = passages;
  const ask = peopleWords(first === undefined ? helpOf(brief).people : helpersOf(brief, first));
  return {
    name: tool.nom,
    summary: tool.textes.fr.resume || null,
    usedFor: usages.length === 0 ? null : texts.usedFor(usageWords(usages)),
    replaces: passages.map((passage) => texts.replaces(ofTool(passage.name), whenWords(passage))),
    steps: stepsOf(tool, ask).map((words, index) => ({ rank: index + 1, words })),
    habits: [
      ...new Set(catalogueUsages(usages, brief.lookup).flatMap((id) => HABITS[id] ?? [])),
      ...SHARED_HABITS,
    ],
    limits: limitsOf(tool, brief),
    trainings: trainingsOf(passages).flatMap((view) => trainingContext(view, brief)),
    old: passages.map((passage) => oldWords(passage)),
    ask: capital(ask),
  };
}

function stepsOf(tool: CatalogueTool, ask: string): readonly string[] {
  const { nom, compte } = tool;
  const last = FIRST_STEPS.together(ask);
  if (runsHere(tool)) return [FIRST_STEPS.install(nom), FIRST_STEPS.tryCopy, last];
  if (compte?.necessaire === undefined) return [FIRST_STEPS.open, FIRST_STEPS.maybeAccount, last];
  if (compte.necessaire === 'non') return [FIRST_STEPS.open, FIRST_STEPS.noAccount, last];
  return [
    FIRST_STEPS.open,
    FIRST_STEPS.user,
    ...(compte.telephone === 'oui' ? [FIRST_STEPS.phone] : []),
    FIRST_STEPS.password,
    ...(compte.second_facteur === undefined || compte.second_facteur === 'non' ? [] : [FIRST_STEPS.code]),
    ...(compte.necessaire === 'invites-sans' ? [FIRST_STEPS.guest] : []),
    last,
  ];
}

/** What the catalogue says of limits, and what the comparison with the old tool has shown. */
function limitsOf(tool: CatalogueTool, { plan, lookup }: Brief): readonly string[] {
  const numbers = Object.entries(tool.limites ?? {}).map(([key, count]) => {
    const [one, many] = LIMIT_WORDS[key] ?? [key, key];
    return countWords(count, one, many);
  });
  const felt = plan.moving
    .filter(({ to }) => to?.id === tool.id)
    .flatMap(({ against }) => against.filter(({ id }) => FELT.includes(id)))
    .map((reason) => planReasonWords(reason, lookup));
  return [
    ...new Set(felt),
    ...accountsWords([tool]),
    ...(tool.textes.fr.limites ?? []),
    ...(numbers.length === 0 ? [] : [texts.offer(numbers.join(', '))]),
    runsHere(tool) ? texts.local : texts.phone,
  ];
}

function trainingContext({ step, learners, ...view }: StepView, { lookup }: Brief) {
  const trainers = trainersOf([{ step, learners, ...view }], lookup, step.end);
  return learners.map(({ name, hours }) => ({
    group: capital(namesInSentence([name])),
    when: sessionWords(step),
    hours: hoursWords(hours),
    trainers: peopleWords(trainers),
    refresher: step.refresher === undefined ? null : refresherWords(step.refresher.days),
  }));
}

function oldWords(passage: Passage): string {
  const sentences = [copiedWords(passage), readingWords(passage)].filter((words) => words !== null);
  return texts.old(nameWords(passage.name), sentences.join(' '));
}
