import { extractTexts, motionTexts } from '../../texts/fr/decision.js';
import { capital, dayWords, hoursWords } from '../../texts/fr/words.js';
import { personWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { meetingContext, motionAct, motionBrief, yearMoney } from './motion-words.js';
import { meetingsOf, motionsOf, type Meeting, type Motion } from './motions.js';

/** Minutes ready to fill, one extract a decision: text, result, mandate, signatures. */
export const extraitDeliberation: DocumentRow = {
  id: 'extrait-deliberation',
  audience: 'decider',
  formats: ['odt', 'markdown'],
  context: (brief: Brief) => {
    const meetings = meetingsOf(motionsOf(brief), brief.lookup);
    return {
      ...headOf(brief),
      extracts: meetings.flatMap((meeting) =>
        meeting.motions.map((motion) => extractContext(meeting, motion)),
      ),
    };
  },
};

function extractContext(meeting: Meeting, motion: Motion) {
  const { who, date, supposed, quorum, byConsent } = meetingContext(meeting);
  return {
    title: capital(motionAct(motion)),
    who: capital(who),
    planned: supposed === null ? date : `${date} (${supposed})`,
    quorum,
    byConsent,
    motion: motionBrief(motion),
    bearers: motion.bearers.map(({ name, hours }) =>
      extractTexts.bearer(personWords(name), hoursWords(hours)),
    ),
    until: dayWords(motion.span.end),
    revocable: motionTexts.who(motion.decision.instance),
    hours: hoursWords(motion.after),
    money: yearMoney(motion.next),
  };
}
