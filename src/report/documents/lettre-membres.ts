import { BLANK, membersTexts as texts } from '../../texts/fr/members.js';
import { capital } from '../../texts/fr/words.js';
import { namesInSentence } from '../wording.js';
import { accountsWords, targetsOf } from './accounts.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { channelsWithoutTool, helpOf, listenersOf, mayConcern, SHUT_OUT_FACTS } from './help.js';
import { runsHere } from './hosting.js';
import { keptWords } from './kept-words.js';
import { todoOf } from './letter-tasks.js';
import { decisionsWords, helpWords, listedNames, toAnyOf } from './members-words.js';
import { passagesOf, type Passage } from './passages.js';

/** One page to members: what changes for them, when, what does not, what to do, who helps. */
export const lettreMembres: DocumentRow = {
  id: 'lettre-membres',
  audience: 'membres',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => {
    const passages = passagesOf(brief);
    const help = helpOf(brief);
    return {
      ...headOf(brief),
      changes: passages.length > 0,
      undecided: decisionsWords(passages),
      outOfUse: passages.length === 0 ? null : texts.outOfUse(listedNames(passages.map(({ name }) => name))),
      kept: keptWords(brief),
      todo: todoOf(passages, brief),
      ifYes: conditionWords(passages),
      addresses: addressesOf(passages, brief),
      help: capital(helpWords(help)),
      helpHours: help.hours === undefined ? null : texts.supportHours(help.hours),
      offline: offlineContext(passages, brief),
      ask: toAnyOf(listenersOf(brief)),
      blank: BLANK,
    };
  },
};

/** As long as something is not decided, what people have to do hangs on the answer. */
function conditionWords(passages: readonly Passage[]): string | null {
  const open = passages.filter(({ done }) => !done);
  const undecided = open.filter(({ decision }) => decision !== undefined);
  if (undecided.length === 0) return null;
  return undecided.length === open.length ? texts.ifYes : texts.ifYesForSome;
}

/** Where each new tool will be found: to be written by hand. */
function addressesOf(passages: readonly Passage[], { lookup }: Brief): string | null {
  const asked = passages.filter(({ done, held, here }) => !done && !held && !here);
  const tools = targetsOf(asked, lookup).filter((tool) => !runsHere(tool));
  return tools.length === 0 ? null : tools.map(({ nom }) => texts.address(nom)).join(' ; ');
}

/** How it goes on without a computer, a telephone or an account. Null where everybody is known to have and want them. */
function offlineContext(passages: readonly Passage[], { lookup }: Brief) {
  if (!mayConcern(SHUT_OUT_FACTS, lookup)) return null;
  const channels = channelsWithoutTool(lookup);
  return {
    channels: channels.length === 0 ? null : texts.channels(namesInSentence(channels)),
    accounts: mayConcern(['refusent_un_compte'], lookup) ? accountsWords(targetsOf(passages, lookup)) : [],
  };
}
