import { addDays } from '../../domain/dates.js';
import type { CatalogueTool } from '../../domain/catalogue.js';
import { BLANK, membersTexts } from '../../texts/fr/members.js';
import { answerTexts as answers, questionTexts as questions } from '../../texts/fr/members-questions.js';
import { capital, dayWords, listWords } from '../../texts/fr/words.js';
import { planReasonWords, stepWords } from '../plan-wording.js';
import { namesInSentence, nameWords } from '../wording.js';
import { accountsWords, targetsOf } from './accounts.js';
import { headOf } from './brief.js';
import { changeLine } from './change-words.js';
import type { Brief, DocumentRow } from './document.js';
import { channelsWithoutTool, helpOf, listenersOf, mayConcern, textsOf } from './help.js';
import { hostWords, placeOf } from './hosting.js';
import { keptWords } from './kept-words.js';
import { decisionsWords, listedNames, sessionWords, toAnyOf, toPeople, waysWords } from './members-words.js';
import { copiedWords, readingWords } from './old-tool-words.js';
import { bundlesOf, passagesOf, trainingsOf, type Bundle, type Passage } from './passages.js';
import { costsContext } from './roadmap-tables.js';
import { catalogueUsages } from './tool-usages.js';

/** Reasons that members understand without the report. */
const PLAIN_REASONS = [
  'choix-de-l-association',
  'service-qui-ferme',
  'deja-delaisse',
  'prix-multiplie',
  'prix-annonce',
  'changement-annonce',
  'double-usage-qui-dure',
];

/** What members ask, answered from this plan; a question that the facts do not answer is left out. */
export const questionsReponses: DocumentRow = {
  id: 'questions-reponses',
  audience: 'membres',
  formats: ['odt', 'markdown'],
  context: (brief: Brief) => ({
    ...headOf(brief),
    questions: answeredOf(brief).filter(({ lines }) => lines.length > 0),
    blank: BLANK,
  }),
};

function answeredOf(brief: Brief) {
  const passages = passagesOf(brief);
  const bundles = bundlesOf(passages);
  const targets = targetsOf(passages, brief.lookup);
  const decided = decisionsWords(passages);
  const asked = (question: string, lines: readonly string[]) => ({ question, lines });
  return [
    asked(questions.why, whyWords(brief)),
    asked(decided.length === 0 ? questions.what : questions.whatIfYes, bundles.map(changeLine)),
    asked(questions.stays, keptWords(brief)),
    asked(questions.decided, decided.length === 0 ? [] : [...decided, answers.stillOpen]),
    asked(questions.account, accountsWords(targets)),
    asked(questions.phone, phoneWords(targets)),
    asked(documentsQuestion(passages, brief), passages.flatMap(documentWords)),
    asked(questions.back, bundles.flatMap(backWords)),
    asked(questions.learn, bundles.flatMap(learningWords)),
    asked(questions.stuck, stuckWords(brief)),
    asked(questions.offline, offlineWords(brief)),
    asked(questions.cost, costWords(brief)),
    asked(
      questions.where,
      targets.flatMap((tool) => whereWords(tool, brief)),
    ),
    asked(questions.no, noWords(brief)),
  ];
}

function whyWords({ plan, lookup }: Brief): readonly string[] {
  const aims = textsOf(lookup.at('/objectifs/voulus'));
  const reasons = plan.moving.flatMap(({ tool, reasons: all }) =>
    all
      .filter(({ id }) => PLAIN_REASONS.includes(id))
      .map((reason) => answers.about(nameWords(tool), planReasonWords(reason, lookup))),
  );
  return [...(aims.length === 0 ? [] : [answers.wanted(aims.join(' ; '))]), ...reasons];
}

function phoneWords(targets: readonly CatalogueTool[]): readonly string[] {
  const named = (answer: string): string =>
    listWords(targets.filter(({ compte }) => compte?.telephone === answer).map(({ nom }) => nom));
  const [yes, no] = [named('oui'), named('non')];
  return [
    ...(yes === '' ? [] : [answers.phoneAsked(yes)]),
    ...(no === '' ? [] : [answers.phoneNotAsked(no)]),
  ];
}

function documentsQuestion(passages: readonly Passage[], { lookup }: Brief): string {
  const photos = passages.some(({ usages }) => catalogueUsages(usages, lookup).includes('photos'));
  return photos ? questions.photos : questions.documents;
}

function documentWords(passage: Passage): readonly string[] {
  const copied = copiedWords(passage);
  if (copied === null) return [];
  return [answers.about(nameWords(passage.name), `${copied} ${readingWords(passage)}`)];
}

/** Easy where the recipe says so; otherwise until the day before the switch. */
function backWords(bundle: Bundle): readonly string[] {
  const { switch: change, stops, done } = bundle[0];
  const tools = listedNames(bundle.map(({ name }) => name));
  if (change === undefined || stops === undefined || done) return [];
  const { easyReturn } = stepWords(change.step);
  if (easyReturn !== '') return [answers.about(tools, `${easyReturn}.`)];
  return [answers.backUntil(tools, dayWords(addDays(stops, -1)))];
}

function learningWords(bundle: Bundle): readonly string[] {
  const tools = listedNames(bundle.flatMap(({ toName }) => toName ?? []));
  return trainingsOf(bundle).map(({ step, learners }) =>
    answers.session(capital(namesInSentence(learners.map(({ name }) => name))), tools, sessionWords(step)),
  );
}

function stuckWords(brief: Brief): readonly string[] {
  const help = helpOf(brief);
  if (help.people.length === 0) return [];
  const hours = help.hours === undefined ? null : membersTexts.supportHours(help.hours);
  return [answers.stuck(toPeople(help.people), waysWords(help)), ...(hours === null ? [] : [hours])];
}

function offlineWords({ lookup }: Brief): readonly string[] {
  const channels = channelsWithoutTool(lookup);
  if (channels.length === 0 || !mayConcern(['sans_ordinateur', 'sans_smartphone'], lookup)) return [];
  return [membersTexts.channels(namesInSentence(channels))];
}

function costWords({ plan, lookup }: Brief): readonly string[] {
  const known = new Set(
    plan.plan.costs.years.filter(({ money }) => money.length > 0).map(({ year }) => String(year)),
  );
  const { years, unknown } = costsContext(plan.plan, lookup);
  const told = years.filter(({ year }) => known.has(year));
  if (told.length === 0) return [];
  const lines = told.map(({ year, money }) => answers.costs(year, money));
  return unknown === null ? lines : [...lines, unknown];
}

function whereWords(tool: CatalogueTool, { lookup }: Brief): readonly string[] {
  const host = hostWords(tool, lookup);
  const where = [host === BLANK ? '' : host, placeOf(tool) ?? ''].filter((words) => words !== '');
  return where.length === 0 ? [] : [answers.place(tool.nom, where.join(', '))];
}

function noWords(brief: Brief): readonly string[] {
  const people = listenersOf(brief);
  return people.length === 0 ? [] : [answers.say(toAnyOf(people))];
}
