import { addMonths } from '../../domain/dates.js';
import { readReferences } from '../../domain/fact.js';
import { byCodePoint } from '../../domain/pointer.js';
import { familyName } from '../../texts/fr/report.js';
import { trialTexts } from '../../texts/fr/team-trial.js';
import { capital, SIDE_WORDS } from '../../texts/fr/words.js';
import type { WaveView } from '../view-plan.js';
import { intervalWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { doersOf, projectsOf, stepIn, waveTitle } from './team.js';
import { groupName, groupsOf, usageName, usagesOf } from './trial.js';

/** The review that the recipes ask for. */
const MONTHS = 3;

/** Three months after each wave: what was hoped, what is there, what to decide. */
export const bilanTroisMois: DocumentRow = {
  id: 'bilan-trois-mois',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => ({
    ...headOf(brief),
    // The sheet for any change, where none is planned, has blank lines only.
    usages: [],
    groups: [],
    dates: [],
    wanted: readReferences(brief.lookup.at('/objectifs/voulus')).ids.map(capital),
    reviews: projectsOf(brief)
      .map((wave) => ({ wave, date: dateOf(wave) }))
      .sort((a, b) => byCodePoint(a.date, b.date))
      .map(({ wave, date }) => reviewOf(wave, date, brief)),
  }),
};

/** The day that the road map gives, else three months after the last step. */
function dateOf(wave: WaveView): string {
  return stepIn(wave, 'bilan')?.step.start ?? addMonths(wave.wave.end, MONTHS);
}

function reviewOf(wave: WaveView, date: string, { lookup }: Brief) {
  const own = stepIn(wave, 'bilan');
  return {
    title: waveTitle(wave),
    date: trialTexts.reviewOn(date),
    origin: own === undefined ? trialTexts.counted : trialTexts.planned,
    who: own === undefined ? null : doersOf(own),
    hoped: wave.changes.map(({ family, side, before, after }) => ({
      name: trialTexts.hoped(familyName(family), SIDE_WORDS[side].short),
      before: intervalWords(before),
      after: intervalWords(after),
    })),
    usages: usagesOf(wave, lookup).map((id) => usageName(id, lookup)),
    groups: groupsOf(wave, lookup).map((id) => capital(groupName(id, lookup))),
    dates: datesOf(wave),
  };
}

/** What was announced: the end of living with both, the last day, the closing. */
function datesOf(wave: WaveView): readonly string[] {
  const [both, last, closing] = ['cohabitation', 'bascule', 'fermeture'].map((kind) => stepIn(wave, kind));
  return [
    ...(both === undefined ? [] : [trialTexts.sideBySide(both.step.end)]),
    ...(last === undefined ? [] : [trialTexts.lastDay(last.step.start)]),
    ...(closing === undefined ? [] : [trialTexts.closing(closing.step.start)]),
  ];
}
