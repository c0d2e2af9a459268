import { readRange } from '../../domain/fact.js';
import type { GroupShutOut } from '../../domain/gate.js';
import { GATE_WORDS } from '../../texts/fr/plan.js';
import { trialTexts } from '../../texts/fr/team-trial.js';
import { idWords, inSentence, listWords } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { stepWords } from '../plan-wording.js';
import type { WaveView } from '../view-plan.js';
import { nameWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { daysOf, doersOf, waveTitle, whenWho } from './team.js';
import { described, groupName, groupsOf, trialsOf, usageName, usagesOf, type Trial } from './trial.js';

/** For each trial: who tries, when, and what would make people go on or stop, written before. */
export const pilote: DocumentRow = {
  id: 'pilote',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => ({
    ...headOf(brief),
    trials: trialsOf(brief).map((trial) => trialOf(trial, brief)),
    // Without a trial the sheet is blank.
    criteria: [],
  }),
};

function trialOf({ wave, step, verdict }: Trial, brief: Brief) {
  const { lookup } = brief;
  const groups = groupsOf(wave, lookup).map((id) => groupName(id, lookup));
  return {
    title: waveTitle(wave),
    when: daysOf(step),
    who: doersOf(step),
    verdict: whenWho(verdict),
    how: stepWords(step.step).how || null,
    testers: testersOf(lookup),
    groups: groups.length === 0 ? null : trialTexts.groups(groups),
    criteria: [...usageCriteria(wave, lookup), ...groupCriteria(wave, brief), ...exitCriteria(wave)],
  };
}

function testersOf(lookup: Lookup): string | null {
  const range = readRange(lookup.at('/soutien/beta_testeurs'));
  if (range === undefined || range.max === 0) return null;
  return range.min === range.max
    ? trialTexts.testers(range.max)
    : trialTexts.testersRange(range.min, range.max);
}

/** What people do today, what they lack and how they go round it. */
function usageCriteria(wave: WaveView, lookup: Lookup): readonly string[] {
  const usages = usagesOf(wave, lookup);
  const target = targetOf(wave);
  return [
    ...usages.map((id) =>
      target === undefined
        ? trialTexts.usageAlone(usageName(id, lookup))
        : trialTexts.usage(usageName(id, lookup), target),
    ),
    ...described(usages, 'besoins_non_couverts', lookup).map(trialTexts.need),
    ...described(usages, 'contournements', lookup).map(trialTexts.workaround),
  ];
}

function targetOf({ to }: WaveView): string | undefined {
  return to.length === 0 ? undefined : listWords(to.map((name) => inSentence(nameWords(name))));
}

/** Each group finds its way, and whoever could not follow has another one. */
function groupCriteria(wave: WaveView, { result, lookup }: Brief): readonly string[] {
  const own = groupsOf(wave, lookup);
  const gates = result.gates
    .filter(({ tool }) => wave.wave.tools.includes(tool))
    .flatMap(({ groups }) => groups)
    .filter(({ group, people }) => people.low > 0 || (people.high > 0 && own.includes(group)));
  const ids = [...new Set(gates.map(({ group }) => group))];
  return [
    ...own.map((id) => trialTexts.group(groupName(id, lookup))),
    ...ids.map((id) => otherWay(id, gates, lookup)),
  ];
}

/** What keeps people away is told where it is known, not where it might be. */
function otherWay(id: string, gates: readonly GroupShutOut[], lookup: Lookup): string {
  const known = gates.filter(({ group, people }) => group === id && people.low > 0);
  const reasons = known.flatMap((gate) => gate.reasons.map((one) => GATE_WORDS[one] ?? idWords(one)));
  return trialTexts.otherWay(groupName(id, lookup), [...new Set(reasons)]);
}

function exitCriteria(wave: WaveView): readonly string[] {
  const target = targetOf(wave);
  return [
    ...wave.tools.map((tool) => trialTexts.oldCopy(inSentence(nameWords(tool)))),
    ...(target === undefined ? [] : [trialTexts.newCopy(target)]),
  ];
}
