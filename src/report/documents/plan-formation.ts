import { addDays, dayOf, isoWeekday } from '../../domain/dates.js';
import { readRange, readReferences, type IsoDate } from '../../domain/fact.js';
import { byCodePoint } from '../../domain/pointer.js';
import { SUPPORT_WORDS } from '../../texts/fr/team.js';
import { trainingTexts } from '../../texts/fr/team-training.js';
import { rangeWords } from '../../texts/fr/rules.js';
import { hoursWords, listWords, uncapital } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { stepWords } from '../plan-wording.js';
import type { StepView } from '../view-plan.js';
import { nameWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { gesturesOf, targetsOf } from './gestures.js';
import { daysOf, doersOf, idsAt, peopleAt, projectsOf, stepIn, waveTitle } from './team.js';

/** Ideas of one session: more would not be kept in mind. */
const IDEAS = 3;
/** Weeks of the rota that follow a switch: a month, as in the recipes. */
const WEEKS = 4;

/** Who learns what, when and with whom, and who answers afterwards. */
export const planFormation: DocumentRow = {
  id: 'plan-formation',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  context: (brief: Brief) => {
    const groups = groupsOf(brief);
    const sessions = groups.reduce((sum, { sessions: own }) => sum + own.length, 0);
    return {
      ...headOf(brief),
      summary: sessions === 0 ? null : trainingTexts.summary(sessions, groups.length),
      groups,
      helpdesk: helpdeskOf(brief),
      help: helpOf(brief.lookup),
    };
  },
};

/** Sessions by group, each in the order of its dates; a time to gain ease is no session. */
function groupsOf(brief: Brief) {
  const ids = brief.plan.trainings.flatMap(({ step }) => step.learners.map(({ group }) => group));
  return [...new Set(ids)].sort(byCodePoint).flatMap((id) => {
    const own = brief.plan.trainings.filter(({ step }) => step.learners.some(({ group }) => group === id));
    const sessions = own.filter(({ step }) => !isEase(step.text)).map((step) => sessionOf(step, id, brief));
    const ease = own.filter(({ step }) => isEase(step.text)).map((step) => easeOf(step, id, brief));
    return sessions.length === 0
      ? []
      : [{ name: nameWords(brief.lookup.named(`/groupes/${id}`).name), sessions, ease }];
  });
}

function isEase(text: string): boolean {
  return text.endsWith('.consolidation');
}

function sessionOf(view: StepView, group: string, brief: Brief) {
  const { step } = view;
  const learner = step.learners.find((one) => one.group === group);
  const { how, proof } = stepWords(step);
  const targets = targetsOf(step.tools, brief);
  return {
    title: waveTitleOf(view, brief),
    when: daysOf(view),
    people: trainingTexts.people(learner?.people ?? 0),
    hours: trainingTexts.hours(learner?.hours ?? 0),
    trainers: doersOf(view),
    ideas: targets.flatMap(({ textes: { fr } }) =>
      [fr.resume, ...(fr.vigilance ?? [])].filter((idea) => idea !== '').slice(0, IDEAS),
    ),
    gestures: gesturesOf(step.tools, brief),
    how: how || null,
    proof: uncapital(proof) || null,
    refresher:
      step.refresher === undefined ? null : trainingTexts.useStarts(addDays(step.end, step.refresher.days)),
  };
}

function waveTitleOf({ step }: StepView, { plan }: Brief): string {
  const wave = plan.waves.find((one) => one.wave.id === step.wave);
  return wave === undefined ? stepWords(step).title : waveTitle(wave);
}

function easeOf(view: StepView, group: string, brief: Brief): string {
  const hours = view.step.learners.find((one) => one.group === group)?.hours ?? 0;
  return trainingTexts.ease(waveTitleOf(view, brief), daysOf(view), trainingTexts.hours(hours));
}

/** A rota for each switch towards another tool: who answers, week by week. */
function helpdeskOf(brief: Brief) {
  return projectsOf(brief).flatMap((wave) => {
    const start = stepIn(wave, 'cohabitation', 'bascule')?.step.start;
    return start === undefined || wave.to.length === 0
      ? []
      : [{ title: waveTitle(wave), weeks: weeksFrom(start) }];
  });
}

function weeksFrom(start: IsoDate): readonly string[] {
  const monday = addDays(start, 1 - isoWeekday(dayOf(start)));
  return Array.from({ length: WEEKS }, (_, week) => trainingTexts.week(addDays(monday, 7 * week)));
}

/** What is known of the help that exists. */
function helpOf(lookup: Lookup): readonly string[] {
  const people = peopleAt('/soutien/equipe', lookup);
  const forms = readReferences(lookup.at('/soutien/formes')).ids.map((id) => SUPPORT_WORDS[id] ?? id);
  const hours = readRange(lookup.at('/soutien/permanence_heures_par_mois'));
  if (people === null || idsAt('/soutien/equipe', lookup).length === 0) return [];
  return [
    trainingTexts.helpers(people),
    ...(forms.length === 0 ? [] : [trainingTexts.helpForms(listWords(forms))]),
    ...(hours === undefined || hours.max === 0 ? [] : [trainingTexts.helpHours(hoursRange(hours))]),
  ];
}

function hoursRange({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? hoursWords(min) : rangeWords({ best: min, worst: max }, false);
}
