import { readCollection, readRange, readText } from '../../domain/fact.js';
import type { MoneyBand } from '../../domain/plan.js';
import { segmentsOf, type Pointer } from '../../domain/pointer.js';
import { fundingTexts } from '../../texts/fr/funding.js';
import { roadmapTexts } from '../../texts/fr/roadmap.js';
import { dayWords, hoursWords, inSentence } from '../../texts/fr/words.js';
import { sourcesAbout } from '../json-parts.js';
import type { Lookup, Name } from '../lookup.js';
import type { PlanView } from '../view-plan.js';
import { bearerWords, namesInSentence, nameWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { costsContext } from './roadmap-tables.js';

/** What is to be paid year by year and from where it is known, hours apart, what is unknown, what help could be. */
export const noteFinancement: DocumentRow = {
  id: 'note-financement',
  audience: 'decider',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => {
    const { plan } = brief.result;
    const bands = plan.costs.years.flatMap(({ money }) => money.filter(({ high }) => high > 0));
    return {
      ...headOf(brief),
      costs: costsContext(plan, brief.lookup),
      sources: sourcesOf(bands, brief.lookup),
      aside: asideOf(brief.lookup),
      help: helpOf(brief.plan, brief.lookup),
    };
  },
};

/** Each price once, and who says so. */
function sourcesOf(bands: readonly MoneyBand[], lookup: Lookup) {
  const first = bands.filter(({ source }, at) => bands.findIndex((band) => band.source === source) === at);
  return first.map(({ label, low, high, source }) => ({
    label,
    money: roadmapTexts.money(low, high),
    source: sourceWords(source, lookup),
  }));
}

function sourceWords(source: Pointer, lookup: Lookup): string {
  const [kind, id = '', key = ''] = segmentsOf(source);
  const entry = lookup.catalogue.tools.get(id);
  if (kind !== 'catalogue' || entry === undefined) return fundingTexts.today;
  const titles = sourcesAbout(entry, key).map(({ titre, date }) =>
    fundingTexts.catalogue(titre, dayWords(date)),
  );
  return [...new Set(titles)].join(' ; ') || fundingTexts.convention;
}

const ASIDE = [
  { at: '/hebergeurs', words: fundingTexts.hosting },
  { at: '/association/aide_exterieure', words: fundingTexts.help },
] as const;

/** What the inventory says is paid besides tools: hosting, help from outside. */
function asideOf(lookup: Lookup) {
  return ASIDE.flatMap(({ at, words }) =>
    readCollection(lookup.at(at)).ids.flatMap((id) => {
      const price = readRange(lookup.at(`${at}/${id}/cout_annuel`));
      if (price === undefined || price.max === 0) return [];
      const name = nameWords(lookup.named(`${at}/${id}`).name);
      const until = readText(lookup.at(`${at}/${id}/jusqu_au`));
      return [
        {
          label: words(inSentence(name)),
          money: roadmapTexts.money(price.min * 100, price.max * 100),
          until: until === undefined ? null : fundingTexts.ends(until),
        },
      ];
    }),
  );
}

/** What somebody who funds could help with: only what the plan counts. */
function helpOf({ trainings, work, moving }: PlanView, lookup: Lookup): readonly string[] {
  const left = trainings.filter(({ step }) => step.done === undefined);
  const seats = left.flatMap(({ learners }) => learners);
  const places = seats.reduce((sum, { people }) => sum + people, 0);
  const learning = seats.reduce((sum, { people, hours }) => sum + people * hours, 0);
  const training = left.flatMap(({ assignees }) => assignees).reduce((sum, { hours }) => sum + hours, 0);
  const roles = work.filter(({ name }) => name.kind === 'role');
  const hosted = hostedTargets(moving, lookup);
  return [
    ...(places > 0 ? [fundingTexts.learning(places, learning), fundingTexts.trainers(training)] : []),
    ...(roles.length > 0
      ? [
          fundingTexts.toFind(
            roles.map(({ name, total }) => `${bearerWords(name)} (${hoursWords(total)})`).join(' ; '),
          ),
        ]
      : []),
    ...(hosted.length > 0 ? [fundingTexts.host(namesInSentence(hosted))] : []),
  ];
}

/** What would take over and lives on somebody's server. */
export function hostedTargets(moving: PlanView['moving'], { catalogue }: Lookup): readonly Name[] {
  const targets = moving.flatMap(({ to }) => to ?? []);
  const hosted = targets.filter(({ id }) =>
    catalogue.tools.get(id)?.hebergement?.some((way) => way === 'chatons' || way === 'propre-serveur'),
  );
  return hosted.filter(({ id }, at) => hosted.findIndex((other) => other.id === id) === at);
}
