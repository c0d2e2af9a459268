import type { Reason } from '../../domain/plan.js';
import { answerTexts, dossierTexts, motionTexts } from '../../texts/fr/decision.js';
import { VERDICT_WORDS } from '../../texts/fr/plan.js';
import { uncapital } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { planReasonWords, stepWords } from '../plan-wording.js';
import type { ChoiceView, PlanView } from '../view-plan.js';
import { namesInSentence, nameWords } from '../wording.js';
import { answersContext, hoursOfQuestion, priceOfNo, safeguardWords } from './answers-context.js';
import { headOf } from './brief.js';
import { askedLines, imposedWords, stateLines, unknownLines } from './decision-state.js';
import type { Brief, DocumentRow } from './document.js';
import { overBudgetWords } from './budget-words.js';
import { moneyOfAll, type Money } from './motion-money.js';
import { everyBearer, meetingContext, motionBrief, returnWords, yearMoney } from './motion-words.js';
import { meetingsOf, motionsOf, type Meeting, type Motion } from './motions.js';
import { costsContext } from './roadmap-tables.js';

/** Tools that stay, named before the rest is counted: the note holds in two pages. */
const KEPT = 2;

/** Two pages for those who vote: what is asked, three answers side by side, what each costs, how to come back. */
export const dossierDecision: DocumentRow = {
  id: 'dossier-decision',
  audience: 'decider',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => {
    const motions = motionsOf(brief);
    const meetings = meetingsOf(motions, brief.lookup);
    const kept = [...brief.plan.staying, ...brief.plan.waiting];
    const shown = meetings.map((meeting) => askedContext(meeting, brief.lookup));
    const { costs } = brief.result.plan;
    const next = moneyOfAll(motions.map((motion) => motion.next));
    return {
      ...headOf(brief),
      asked: motions.length > 0 ? motionTexts.asked(motions.length) : null,
      imposed: imposedWords(brief.lookup),
      meetings: shown,
      byConsent: shown.some(({ byConsent }) => byConsent),
      state: stateLines(brief),
      answers: answersContext(brief, motions),
      questions: motions.map((motion) => questionContext(motion, brief.lookup)),
      budget: budgetLines(brief),
      overBudget: overBudgetWords(next, costs.yearlyBudget, brief.lookup),
      alsoPaid: motions.some(({ present }) => costsMoney(present)) ? dossierTexts.alsoPaid : null,
      refused: motions.length > 0 ? answerTexts.refused : null,
      later: answerTexts.later,
      safeguards: safeguardWords(brief.plan),
      kept: kept.slice(0, KEPT).map((choice) => keptContext(choice, brief.lookup)),
      keptMore:
        kept.length > KEPT
          ? dossierTexts.others(namesInSentence(kept.slice(KEPT).map(({ tool }) => tool)))
          : null,
      bearers: everyBearer(motions) || null,
      quorum: sharedQuorum(shown),
      end: endWords(brief.plan),
      unknown: unknownLines(brief),
      heard: askedLines(brief.lookup),
    };
  },
};

/** What the association foresees, a year and once. */
function budgetLines({ result, lookup }: Brief): readonly string[] {
  const { yearly, oneOff } = costsContext(result.plan, lookup);
  return [yearly, oneOff].filter((line) => line !== null);
}

function costsMoney({ bands }: Money): boolean {
  return bands.some(({ high }) => high > 0);
}

/** A meeting with its motions: what is asked, and why. */
function askedContext(meeting: Meeting, lookup: Lookup) {
  return {
    ...meetingContext(meeting),
    motions: meeting.motions.map((motion) => ({
      rank: motion.rank,
      words: motionBrief(motion),
      ...reasonsContext(motion, lookup),
    })),
  };
}

/** The first reason for, and the first against. */
function reasonsContext({ choices }: Motion, lookup: Lookup) {
  const told = (reasons: readonly Reason[]) => reasons.slice(0, 1).map((one) => planReasonWords(one, lookup));
  const moving = choices.filter(({ verdict }) => verdict !== 'adapter');
  const [choice] = moving.length > 0 ? moving : choices;
  return { why: told(choice?.reasons ?? []), against: told(choice?.against ?? []) };
}

/** One question in figures. */
function questionContext(motion: Motion, lookup: Lookup) {
  return {
    rank: motion.rank,
    yes: yearMoney(motion.next),
    hours: hoursOfQuestion(motion),
    no: priceOfNo(motion, lookup),
    back: returnWords(motion),
  };
}

function keptContext({ tool, verdict, reasons, trigger }: ChoiceView, lookup: Lookup) {
  const [reason] = reasons;
  return {
    tool: nameWords(tool),
    verdict: uncapital(VERDICT_WORDS[verdict]),
    why: reason === undefined ? null : planReasonWords(reason, lookup),
    then: trigger === undefined ? null : planReasonWords(trigger, lookup),
  };
}

/** Which step is the last, and when. */
function endWords({ end, plan }: PlanView): string | null {
  const last = plan.steps.filter((step) => step.end === end).at(-1);
  return last === undefined ? null : dossierTexts.end(stepWords(last).title, end);
}

/** How many must be there, said once where it is the same for all meetings. */
function sharedQuorum(meetings: readonly { readonly quorum: string }[]): string | null {
  const [first] = meetings;
  return first !== undefined && meetings.every(({ quorum }) => quorum === first.quorum) ? first.quorum : null;
}
