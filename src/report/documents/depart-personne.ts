import { readText } from '../../domain/fact.js';
import { byCodePoint } from '../../domain/pointer.js';
import { teamTexts } from '../../texts/fr/team.js';
import { accessTexts } from '../../texts/fr/team-access.js';
import { capital, listWords, spanWords } from '../../texts/fr/words.js';
import { brokenWords } from '../chain-wording.js';
import { viewBroken } from '../view-chains.js';
import { nameWords, personWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { holdingsOf, peopleOf, type Holding, type Holdings } from './holdings.js';
import { waveTitle } from './team.js';

/** For each person of the inventory, what to hand over before they leave: a page each. */
export const departPersonne: DocumentRow = {
  id: 'depart-personne',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => ({
    ...headOf(brief),
    people: peopleOf(brief).map((id) => personOf(id, brief)),
  }),
};

function personOf(id: string, brief: Brief) {
  const { lookup } = brief;
  const held = holdingsOf(id, brief);
  const lines = (holdings: readonly Holding[]) => holdings.map((one) => holdingOf(one, brief));
  const end = readText(lookup.at(`/personnes/${id}/fin_mandat`));
  return {
    name: capital(personWords(lookup.person(id))),
    until: end !== undefined && /^\d/.test(end) ? accessTexts.until(end) : null,
    accesses: lines(held.accesses),
    accounts: held.accounts.map(({ name }) => nameWords(name)),
    codes: lines(held.codes),
    skills: lines(held.skills),
    files: lines(held.files),
    broken: brokenBy(id, held, brief),
    tasks: tasksOf(id, brief),
  };
}

function holdingOf({ named, others }: Holding, { lookup }: Brief) {
  return {
    name: nameWords(named.name),
    others:
      others.length === 0
        ? accessTexts.only
        : accessTexts.others(listWords(others.map((id) => personWords(lookup.person(id))))),
  };
}

/** What would stop along with what nobody else is known to hold. */
function brokenBy(id: string, { accesses }: Holdings, { result, lookup }: Brief): readonly string[] {
  const lost = new Set([
    ...accesses.filter(({ alone }) => alone).map(({ named }) => named.pointer),
    `/personnes/${id}`,
  ]);
  const broken = result.chains.flatMap((chain) => {
    const links = chain.kind === 'adherences' ? [chain.root, ...chain.affected] : [chain.root];
    const at = links.filter((link) => lost.has(link));
    return at.length === 0 ? [] : [{ chain, at }];
  });
  return viewBroken(broken, lookup).map(brokenWords);
}

/** The steps of the road map that they were to do, by wave: the road map itself tells each. */
function tasksOf(id: string, { plan }: Brief) {
  return plan.waves.flatMap((wave) => {
    const steps = wave.steps
      .map(({ step }) => step)
      .filter(
        ({ done, assignees }) =>
          done === undefined && assignees.some(({ who, kind }) => kind === 'personne' && who === id),
      );
    const days = [...steps.map(({ start }) => start), ...steps.map(({ end }) => end)].sort(byCodePoint);
    return steps.length === 0
      ? []
      : [
          {
            title: wave.safeguards ? teamTexts.safeguards : waveTitle(wave),
            count: accessTexts.tasks(steps.length),
            when: spanWords(days[0] ?? '', days.at(-1) ?? ''),
          },
        ];
  });
}
