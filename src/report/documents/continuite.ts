import { readBoolean, readText } from '../../domain/fact.js';
import { accessTexts } from '../../texts/fr/team-access.js';
import { DEVICE_WORDS, OWNER_WORDS, teamTexts } from '../../texts/fr/team.js';
import { capital, inSentence, listWords } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { stepWords } from '../plan-wording.js';
import { criticalityWords, holderWords, holdWords } from '../renderers/score-text-people.js';
import type { ActionView } from '../view-actions.js';
import type { ThingView } from '../view-carriers.js';
import { actionWords, nameWords, personWords } from '../wording.js';
import { headOf } from './brief.js';
import { chainsContext } from './chains-context.js';
import type { Brief, DocumentRow } from './document.js';
import { holdingsOf, peopleOf, type Holding } from './holdings.js';
import { daysOf, doersOf, peopleAt, stepsOf } from './team.js';

/** Who holds and knows what, where the means to get back in are, and who could stand in for whom. Never a secret. */
export const continuite: DocumentRow = {
  id: 'continuite',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  context: (brief: Brief) => ({
    ...headOf(brief),
    alone: aloneOf(brief),
    planned: plannedOf(brief),
    pairings: pairingsOf(brief),
    chains: chainsContext(brief.score).chains,
    things: brief.score.carriers.things.map((thing) => thingOf(thing, brief.lookup)),
  }),
};

/** What each person is the only one known to open, to receive codes for, to know or to understand. */
function aloneOf(brief: Brief) {
  return peopleOf(brief).flatMap((id) => {
    const { accesses, codes, skills, files } = holdingsOf(id, brief);
    const lines = soleLines([
      ...withWords(accesses, accessTexts.opens),
      ...withWords(codes, accessTexts.receives),
      ...withWords(skills, accessTexts.knows),
      ...withWords(files, accessTexts.keeps),
    ]);
    return lines.length === 0 ? [] : [{ person: capital(personWords(brief.lookup.person(id))), lines }];
  });
}

type Said = Holding & { readonly words: string };

function withWords(holdings: readonly Holding[], words: string): readonly Said[] {
  return holdings.map((holding) => ({ ...holding, words }));
}

/** One line a thing, with all that hangs on the person. */
function soleLines(held: readonly Said[]): readonly string[] {
  const sole = held.filter(({ alone }) => alone);
  const pointers = [...new Set(sole.map(({ named }) => named.pointer))];
  return pointers.flatMap((pointer) => {
    const own = sole.filter(({ named }) => named.pointer === pointer);
    const [first] = own;
    return first === undefined
      ? []
      : [
          accessTexts.thing(
            nameWords(first.named.name),
            own.map(({ words }) => words),
          ),
        ];
  });
}

/** The hand-overs that the road map already holds. */
function plannedOf(brief: Brief) {
  return [...stepsOf(brief, 'acces'), ...stepsOf(brief, 'releve')].map((step) => ({
    title: stepWords(step.step).title,
    when: daysOf(step),
    who: doersOf(step),
  }));
}

/** The step of the safeguards that does the same as an action. */
const SAME_STEP: Readonly<Record<string, string>> = {
  'second-acces': 'garde-fous.acces',
  'reprise-de-compte': 'garde-fous.compte',
};
const HAND_OVER: readonly string[] = ['reprise-de-compte', 'second-acces', 'ecrire-procedure'];

/** The hand-overs that would help and that no step of the road map does yet. */
function pairingsOf(brief: Brief) {
  const planned = new Set(
    [...stepsOf(brief, 'acces'), ...stepsOf(brief, 'compte')].flatMap(({ step }) =>
      step.tools.map((tool) => `${step.text} /outils/${tool}`),
    ),
  );
  const open = ({ kind, subject }: ActionView): boolean =>
    HAND_OVER.includes(kind) && !planned.has(`${SAME_STEP[kind] ?? ''} ${subject.pointer}`);
  return brief.score.actions.filter(open).map((action) => {
    const { title, who } = actionWords(action);
    return { title, who: listWords(who) };
  });
}

function thingOf(thing: ThingView, lookup: Lookup) {
  const at = (key: string): string => `${thing.pointer}/${key}`;
  const rescue = readText(lookup.at(at('compte/adresse_recuperation')));
  return {
    name: accessTexts.importance(nameWords(thing.name), criticalityWords(thing)),
    holders: holderWords(thing),
    owner: ownerOf(at('compte'), lookup),
    code: codeOf(at('second_facteur'), lookup),
    rescue:
      rescue === undefined
        ? teamTexts.blank
        : inSentence(nameWords(lookup.named(`/acces_critiques/${rescue}`).name)),
    skilled: peopleAt(at('savoir_faire'), lookup) ?? teamTexts.unknown,
    manual: manualOf(at('procedure'), lookup),
    why: holdWords(thing) || null,
  };
}

function ownerOf(account: string, lookup: Lookup): string {
  const whose = OWNER_WORDS[readText(lookup.at(`${account}/au_nom_de`)) ?? ''];
  return whose === undefined
    ? teamTexts.unknown
    : accessTexts.owner(whose, peopleAt(`${account}/titulaire`, lookup));
}

function codeOf(second: string, lookup: Lookup): string {
  const asked = readBoolean(lookup.at(`${second}/demande`));
  if (asked === undefined) return accessTexts.codeUnknown;
  if (!asked) return accessTexts.noCode;
  const device = DEVICE_WORDS[readText(lookup.at(`${second}/appareil`)) ?? ''];
  return accessTexts.code(device, peopleAt(`${second}/personnes`, lookup));
}

function manualOf(manual: string, lookup: Lookup): string {
  const written = readBoolean(lookup.at(`${manual}/ecrite`));
  const followed = readBoolean(lookup.at(`${manual}/suivie_par_une_autre_personne`));
  if (written === undefined) return accessTexts.manual.unknown;
  if (!written) return accessTexts.manual.no;
  return followed === true ? accessTexts.manual.followed : accessTexts.manual.yes;
}
