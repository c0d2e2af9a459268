import type { Plan } from '../../domain/plan.js';
import { movementTexts } from '../../texts/fr/movements.js';
import { summaryTexts, roadmapTexts } from '../../texts/fr/roadmap.js';
import { capital, dayWords, INSTANCE_WORDS, listWords, spanWords } from '../../texts/fr/words.js';
import type { Lookup, Name } from '../lookup.js';
import { movementsWords } from '../movement-words.js';
import { givenUpWords, hypothesisWords, outcomeWords, relaxationWords } from '../plan-wording.js';
import type { PlanView, WaveView } from '../view-plan.js';
import { nameWords } from '../wording.js';
import { item, paragraph, title, type Page } from './text-layout.js';

/** The road map for a terminal: one line a wave, the decisions, the dates that do not hold, what was supposed. */
export function renderPlanText(view: PlanView, lookup: Lookup, page: Page): string {
  const { plan } = view;
  const named = (id: string): string => nameWords(lookup.named(`/outils/${id}`).name);
  const lines = [
    ...paragraph(page, [
      { text: summaryTexts.heading(view.start, view.end, plan.steps.length), style: 'bold' },
    ]),
    ...paragraph(page, [
      {
        text: capital(`${roadmapTexts.brief(view.moving.length, view.staying.length, view.waiting.length)}.`),
      },
    ]),
    ...(plan.steps.length > 0 ? workLines(plan, view.hours, page) : []),
    ...list(page, movementTexts.heading, movements(plan, lookup)),
    ...list(page, summaryTexts.waves, view.waves.map(waveWords)),
    ...list(
      page,
      summaryTexts.decisions,
      view.decisions.map(({ decision, step }) =>
        summaryTexts.decision(
          dayWords(decision.date),
          INSTANCE_WORDS[decision.instance],
          toolNames(step.tools),
          decision.supposed,
        ),
      ),
    ),
    ...list(
      page,
      summaryTexts.givenUp,
      plan.deadlinesGivenUp.map((given) =>
        givenUpWords(given, given.tool === undefined ? undefined : named(given.tool)),
      ),
    ),
    ...list(
      page,
      summaryTexts.relaxations,
      plan.relaxations.map((relaxation) => relaxationWords(relaxation, lookup)),
    ),
    ...list(
      page,
      summaryTexts.hypotheses,
      plan.hypotheses.map((hypothesis) => hypothesisWords(hypothesis, lookup)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** How much work it is, and whether it fits in. */
function workLines(plan: Plan, hours: number, page: Page): readonly string[] {
  return [
    ...paragraph(page, [{ text: roadmapTexts.hours(hours) }]),
    ...paragraph(page, [
      { text: outcomeWords(plan), ...(plan.outcome !== 'faisable' && { style: 'yellow' as const }) },
    ]),
  ];
}

/** Enough for one screen; the road map and plan.yaml tell all. */
const MOVEMENTS = 12;

function movements(plan: Plan, lookup: Lookup): readonly string[] {
  const all = movementsWords(plan, lookup).map(({ what, why }) => `${what}. ${why}`.trim());
  const left = all.length - MOVEMENTS;
  return left > 0 ? [...all.slice(0, MOVEMENTS), movementTexts.more(left)] : all;
}

function waveWords({ safeguards, tools, to, wave }: WaveView): string {
  const names = toolNames(tools);
  const what = safeguards
    ? summaryTexts.safeguards
    : to.length > 0
      ? roadmapTexts.towards(names, toolNames(to))
      : names;
  return `${what} : ${spanWords(wave.start, wave.end)}`;
}

function toolNames(names: readonly Name[]): string {
  return listWords(names.map(nameWords));
}

function list(page: Page, heading: string, sentences: readonly string[]): readonly string[] {
  if (sentences.length === 0) return [];
  return [...title(page, heading), ...sentences.flatMap((text) => item(page, '  • ', [{ text }]))];
}
