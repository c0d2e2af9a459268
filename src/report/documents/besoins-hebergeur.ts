import { readBoolean, readCollection, readRange, readReferences, readText } from '../../domain/fact.js';
import { needsTexts } from '../../texts/fr/charter.js';
import { motionTexts } from '../../texts/fr/decision.js';
import { reportTexts } from '../../texts/fr/report.js';
import { capital, hoursWords, inSentence, listWords, numberWords } from '../../texts/fr/words.js';
import { frictionWords } from '../plan-wording.js';
import type { Lookup } from '../lookup.js';
import { nameWords } from '../wording.js';
import { activityOf } from './audit-context.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { motionAct } from './motion-words.js';
import { motionsOf, type Motion } from './motions.js';
import { hostedTargets } from './note-financement.js';

/** What a host or an adviser needs to know, and the questions to put to them. */
export const besoinsHebergeur: DocumentRow = {
  id: 'besoins-hebergeur',
  audience: 'exterieur',
  formats: ['odt', 'markdown'],
  context: (brief: Brief) => {
    const { lookup, plan, result } = brief;
    const motions = motionsOf(brief);
    const hosting = needsTexts.hosting[readText(lookup.at('/objectifs/hebergement')) ?? ''];
    return {
      ...headOf(brief),
      activity: activityOf(result),
      uses: readCollection(lookup.at('/usages')).ids.map((id) => useContext(id, lookup)),
      targets: hostedTargets(plan.moving, lookup).map(nameWords),
      wanted: hosting === undefined ? null : needsTexts.wanted(hosting),
      people: peopleOf(lookup),
      constraints: constraintsOf(lookup),
      volumes: volumesOf(lookup),
      data: dataOf(lookup),
      support: supportOf(brief),
      dates: motions.map((motion) => ({ act: capital(motionAct(motion)), words: datesOf(motion, lookup) })),
    };
  },
};

function useContext(id: string, lookup: Lookup) {
  const tools = readReferences(lookup.at(`/usages/${id}/outils`)).ids;
  return {
    what: nameWords(lookup.named(`/usages/${id}`).name),
    tools: listWords(tools.map((tool) => nameWords(lookup.named(`/outils/${tool}`).name))) || '—',
    who: groupNames(readReferences(lookup.at(`/usages/${id}/groupes`)).ids, lookup) || reportTexts.notKnown,
  };
}

function groupNames(ids: readonly string[], lookup: Lookup): string {
  return listWords(ids.map((id) => inSentence(nameWords(lookup.named(`/groupes/${id}`).name))));
}

function peopleOf(lookup: Lookup): readonly string[] {
  return readCollection(lookup.at('/groupes')).ids.map((id) => {
    const count = readRange(lookup.at(`/groupes/${id}/effectif`));
    const words = count === undefined ? reportTexts.notKnown : needsTexts.many(count.min, count.max);
    return needsTexts.people(nameWords(lookup.named(`/groupes/${id}`).name), words);
  });
}

/** People who could not follow just any tool: groups in a row, never a person. */
function constraintsOf(lookup: Lookup): readonly string[] {
  return Object.entries(needsTexts.constraints).flatMap(([key, words]) => {
    const groups = readCollection(lookup.at('/groupes')).ids.flatMap((id) => {
      const count = readRange(lookup.at(`/groupes/${id}/${key}`));
      if (count === undefined || count.max === 0) return [];
      const many = needsTexts.many(count.min, count.max);
      return [needsTexts.within(many, inSentence(nameWords(lookup.named(`/groupes/${id}`).name)))];
    });
    return groups.length > 0 ? [needsTexts.who(words, groups.join(' ; '))] : [];
  });
}

function volumesOf(lookup: Lookup): readonly string[] {
  return readCollection(lookup.at('/outils')).ids.flatMap((id) => {
    const volume = readRange(lookup.at(`/outils/${id}/donnees/volume_go`));
    if (volume === undefined) return [];
    const words = needsTexts.volume(numberWords(volume.min), numberWords(volume.max));
    return [needsTexts.people(nameWords(lookup.named(`/outils/${id}`).name), words)];
  });
}

/** What the tools hold about people: it is what a contract must speak of. */
function dataOf(lookup: Lookup): readonly string[] {
  return readCollection(lookup.at('/outils')).ids.flatMap((id) => {
    const kinds = Object.entries(needsTexts.data).flatMap(([key, words]) =>
      readBoolean(lookup.at(`/outils/${id}/donnees/${key}`)) === true ? [words] : [],
    );
    const tool = nameWords(lookup.named(`/outils/${id}`).name);
    return kinds.length > 0 ? [needsTexts.holds(tool, listWords(kinds))] : [];
  });
}

function supportOf({ result, lookup }: Brief): readonly string[] {
  const own = readRange(lookup.at('/soutien/permanence_heures_par_mois'));
  return [
    ...result.plan.costs.frictions.map((friction) =>
      needsTexts.monthly(frictionWords(friction), hoursWords(friction.hoursPerMonth)),
    ),
    ...(own === undefined ? [] : [needsTexts.permanence(hoursWords(own.max))]),
  ];
}

function datesOf({ decision, noReturn, ids }: Motion, lookup: Lookup): string {
  const ends = ids.flatMap((id) => {
    const end = readText(lookup.at(`/outils/${id}/fin_contrat`));
    return end === undefined ? [] : [needsTexts.end(nameWords(lookup.named(`/outils/${id}`).name), end)];
  });
  return [
    needsTexts.vote(motionTexts.who(decision.instance), decision.date),
    ...(noReturn === undefined ? [] : [needsTexts.move(noReturn.step.start)]),
    ...ends,
  ].join(' ');
}
