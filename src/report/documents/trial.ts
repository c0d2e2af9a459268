import { readCollection, readReferences, readText } from '../../domain/fact.js';
import { byCodePoint } from '../../domain/pointer.js';
import { inSentence } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import type { StepView, WaveView } from '../view-plan.js';
import { nameWords } from '../wording.js';
import type { Brief } from './document.js';
import { projectsOf, stepIn } from './team.js';

/** A wave that has a trial: some try before all decide. */
export interface Trial {
  readonly wave: WaveView;
  readonly step: StepView;
  /** Where the answers are read and the next thing chosen. */
  readonly verdict: StepView | undefined;
}

/** The trials of the plan, in the order of the waves. */
export function trialsOf(brief: Brief): readonly Trial[] {
  return projectsOf(brief).flatMap((wave) => {
    const step = stepIn(wave, 'pilote', 'essai');
    return step === undefined
      ? []
      : [{ wave, step, verdict: stepIn(wave, 'avis') ?? stepIn(wave, 'decision') }];
  });
}

/** The usages of the inventory that the tools of a wave serve. */
export function usagesOf({ wave }: WaveView, lookup: Lookup): readonly string[] {
  return readCollection(lookup.at('/usages')).ids.filter((id) => {
    const told = readReferences(lookup.at(`/usages/${id}/outils`)).ids;
    return wave.tools.some(
      (tool) => told.includes(tool) || readReferences(lookup.at(`/outils/${tool}/usages`)).ids.includes(id),
    );
  });
}

/** The groups that use the tools of a wave. */
export function groupsOf({ wave }: WaveView, lookup: Lookup): readonly string[] {
  const ids = wave.tools.flatMap((tool) => readReferences(lookup.at(`/outils/${tool}/groupes`)).ids);
  return [...new Set(ids)].sort(byCodePoint);
}

/** A group in the middle of a sentence. */
export function groupName(id: string, lookup: Lookup): string {
  return inSentence(nameWords(lookup.named(`/groupes/${id}`).name));
}

/** A usage as people call it. */
export function usageName(id: string, lookup: Lookup): string {
  return nameWords(lookup.named(`/usages/${id}`).name);
}

/** The descriptions of a list inside usages: needs, workarounds. */
export function described(usages: readonly string[], list: string, lookup: Lookup): readonly string[] {
  return usages.flatMap((usage) => {
    const at = `/usages/${usage}/${list}`;
    return readCollection(lookup.at(at)).ids.flatMap(
      (id) => readText(lookup.at(`${at}/${id}/description`)) ?? [],
    );
  });
}
