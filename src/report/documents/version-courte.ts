import { byCodePoint } from '../../domain/pointer.js';
import { shortTexts as texts } from '../../texts/fr/members-tools.js';
import { dayWords, listWords } from '../../texts/fr/words.js';
import { inertText } from '../inert.js';
import type { ChoiceView } from '../view-plan.js';
import { namesInSentence } from '../wording.js';
import { headOf } from './brief.js';
import { changeLine, changeWords } from './change-words.js';
import type { Brief, DocumentRow } from './document.js';
import { channelsWithoutTool, helpOf } from './help.js';
import { inner, peopleWords } from './members-words.js';
import { bundlesOf, passagesOf, type Bundle } from './passages.js';

/** Changes that stand on paper one by one; the others are counted. */
const CHANGES = 3;
/** The length of one SMS, in the alphabet of most telephones (GSM 03.38). */
const SMS_LENGTH = 160;
/** Room that the name of the association may take in an SMS. */
const NAME_LENGTH = 40;

/** For people offline: eight short lines at most, on paper, and the same by SMS. */
export const versionCourte: DocumentRow = {
  id: 'version-courte',
  audience: 'membres',
  formats: ['odt', 'markdown', 'texte'],
  context: (brief: Brief) => {
    const head = headOf(brief);
    const bundles = bundlesOf(passagesOf(brief));
    return { ...head, lines: linesOf(bundles, brief), sms: smsOf(bundles, head.association, brief) };
  },
};

function linesOf(bundles: readonly Bundle[], brief: Brief): readonly string[] {
  const { plan, lookup } = brief;
  const shown = bundles.length === CHANGES + 1 ? bundles.length : CHANGES;
  const rest = bundles.length - shown;
  const tools = (choices: readonly ChoiceView[]): string => listWords(choices.map(({ tool }) => inner(tool)));
  const channels = channelsWithoutTool(lookup);
  return [
    ...(bundles.length === 0 ? [texts.nothing] : bundles.slice(0, shown).map(changeLine)),
    ...(rest > 0 ? [texts.more(rest)] : []),
    ...undecidedLine(bundles),
    ...(plan.staying.length > 0 ? [texts.kept(tools(plan.staying))] : []),
    ...(channels.length > 0 ? [texts.channels(namesInSentence(channels))] : []),
    texts.ask(peopleWords(helpOf(brief).people)),
  ];
}

function undecidedLine(bundles: readonly Bundle[]): readonly string[] {
  const dates = bundles.flat().flatMap(({ decision }) => decision?.date ?? []);
  const [first] = dates.sort(byCodePoint);
  return first === undefined ? [] : [texts.undecided(dayWords(first))];
}

/** One SMS for each change, each on its own: telephones do not keep them in order. */
function smsOf(bundles: readonly Bundle[], association: string, brief: Brief): readonly string[] {
  const name = shortened(association, NAME_LENGTH);
  const { people } = helpOf(brief);
  const ask = people.length === 0 ? [] : [texts.smsAsk(peopleWords(people))];
  if (bundles.length === 0) return [fitted([texts.smsNothing(name), ...ask])];
  return bundles.map((bundle) => fitted([...smsSentences(bundle, name), ...ask]));
}

function smsSentences(bundle: Bundle, association: string): readonly string[] {
  const { to, purpose, when, from } = changeWords(bundle);
  if (to === '') return [texts.smsStop(association, from, when)];
  return [texts.smsChange(association, to, from, when), texts.smsPurpose(purpose)];
}

/** The first sentence, then each of the others that still has room. */
function fitted([first = '', ...others]: readonly string[]): string {
  return others.reduce(
    (text, sentence) => {
      const longer = inertText(`${text} ${sentence}`);
      return longer.length <= SMS_LENGTH ? longer : text;
    },
    shortened(first, SMS_LENGTH),
  );
}

/** Cut between two words where it is too long. What stands for a hostile character counts with its whole length. */
function shortened(text: string, length: number): string {
  const inert = inertText(text);
  if (inert.length <= length) return inert;
  return `${inert.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
}
