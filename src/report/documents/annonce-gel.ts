import { addDays } from '../../domain/dates.js';
import { BLANK, freezeTexts as texts, membersTexts } from '../../texts/fr/members.js';
import { INSTANCE_WORDS } from '../../texts/fr/words.js';
import { nameWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { helpersOf } from './help.js';
import { draftWords, insteadWords, purposeWords, toPeople, whenWords } from './members-words.js';
import { copiedWords, readingWords } from './old-tool-words.js';
import { passagesOf, type Passage } from './passages.js';

/** The freeze of each old tool: from when nobody writes there, until when it can be read, where it goes on. */
export const annonceGel: DocumentRow = {
  id: 'annonce-gel',
  audience: 'membres',
  formats: ['odt', 'markdown'],
  context: (brief: Brief) => {
    const passages = passagesOf(brief);
    return {
      ...headOf(brief),
      draft: draftWords(passages),
      freezes: passages.map((passage) => freezeContext(passage, brief)),
      blank: BLANK,
    };
  },
};

function freezeContext(passage: Passage, brief: Brief) {
  const { stops, decision, done } = passage;
  return {
    title: texts.title(nameWords(passage.name), whenWords(passage)),
    purpose: purposeWords(passage),
    undecided:
      decision === undefined ? null : texts.undecided(decision.date, INSTANCE_WORDS[decision.instance]),
    lastDay: stops === undefined || done ? null : texts.lastDay(addDays(stops, -1)),
    reading: readingWords(passage),
    goesOn: goesOnWords(passage),
    copied: copiedWords(passage),
    forgotten: forgottenWords(passage, brief),
  };
}

function goesOnWords(passage: Passage): string {
  const { toName, begins, instead } = passage;
  if (toName !== undefined) {
    return texts.goesOn(nameWords(toName), begins === undefined ? '' : membersTexts.from(begins));
  }
  return instead.length === 0 ? texts.endsHere : texts.goesOn(insteadWords(passage), '');
}

function forgottenWords(passage: Passage, brief: Brief): string {
  const { closes, remains } = passage;
  const whom = toPeople(helpersOf(brief, passage));
  return texts.forgotten(whom, remains ? undefined : closes);
}
