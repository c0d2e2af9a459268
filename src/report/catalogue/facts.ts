import type { Catalogue, CatalogueTool, LearningHours } from '../../domain/catalogue.js';
import { sheetTexts as texts } from '../../texts/fr/catalogue.js';
import { LIMIT_WORDS, valueWord } from '../../texts/fr/catalogue-words.js';
import { countWords, euroWords, hoursWords, listWords } from '../../texts/fr/words.js';
import { nameOf, usageWords } from './names.js';

/** Says one key of an entry, which has it. */
type Say = (tool: CatalogueTool, catalogue: Catalogue) => string;

/** A row of parts, those that say something. */
const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ; ');
const given = <T>(value: T | undefined, say: (value: T) => string): string | undefined =>
  value === undefined ? undefined : say(value);
const words = (key: string, value: string | undefined): string | undefined =>
  given(value, (one) => valueWord(key, one));

/** Facts of an entry in words, by key. */
export const FACT_SENTENCES: Readonly<Record<string, Say>> = {
  licence: ({ licence = '' }) => licence,
  gouvernance: ({ gouvernance: { par, financement } = {} }) =>
    joined([
      given(par, (who) => texts.decidedBy(valueWord('par', who))),
      given(financement, (list) => texts.livesOn(list.map((one) => valueWord('financement', one)))),
    ]),
  compte: ({ compte: { necessaire, second_facteur: second, telephone } = {} }) =>
    joined([words('necessaire', necessaire), words('second_facteur', second), words('telephone', telephone)]),
  donnees: ({ donnees: { lieu, droit, chiffrement } = {} }) =>
    joined([
      words('lieu', lieu),
      given(droit, (one) => texts.law(valueWord('lieu', one))),
      words('chiffrement', chiffrement),
    ]),
  hebergement: ({ hebergement = [] }) => joined(hebergement.map((one) => valueWord('hebergement', one))),
  hote: hostSentence,
  prix: priceSentence,
  limites: ({ limites = {} }) => joined(Object.entries(limites).map(limitWords)),
  formats: ({ formats: { lit, ecrit, natif } = {} }) =>
    joined([
      given(lit, (list) => texts.reads(list.join(', '))),
      given(ecrit, (list) => texts.writes(list.join(', '))),
      given(natif, texts.native),
    ]),
  export: ({ export: { existe, formats, par_personne: each } = { existe: 'non' as const } }) =>
    joined([
      [valueWord('export', existe), given(formats, (list) => texts.in(list.join(', ')))].join(' ').trim(),
      words('par_personne', each),
    ]),
  aides: ({ aides = [] }, catalogue) => joined(aides.map((aide) => helperWords(aide, catalogue))),
  fermeture: ({ fermeture }) => joined([words('difficulte', fermeture?.difficulte), fermeture?.adresse]),
  sante: healthSentence,
  langues: ({ langues = [] }) => langues.map((one) => valueWord('langue', one)).join(', '),
  accessibilite: ({ accessibilite }) =>
    joined([
      words('declaration', accessibilite?.declaration),
      accessibilite?.norme,
      words('conformite', accessibilite?.conformite),
    ]),
  anciens_noms: ({ anciens_noms: former = [] }) =>
    joined(former.map(({ nom, jusqu_a: date }) => texts.until(nom, date))),
  apprentissage: learningSentence,
  statut: ({ statut, fin, devient }, catalogue) =>
    joined([
      texts.ended(valueWord('statut', statut), fin),
      given(devient, (id) => texts.nextIs(nameOf(id, catalogue))),
    ]),
};

/** One key in words; empty where the entry does not have it. */
export function factWords(tool: CatalogueTool, key: string, catalogue: Catalogue): string {
  const say = FACT_SENTENCES[key];
  return say === undefined || !Object.hasOwn(tool, key) ? '' : say(tool, catalogue);
}

/** « Reprise intégrée : depuis Slack et Discord (par qui administre le serveur) ». */
export function helperWords(
  { nom, depuis, usages, licence, par }: NonNullable<CatalogueTool['aides']>[number],
  catalogue: Catalogue,
): string {
  const details = [
    given(usages, (list) => listWords(list.map(usageWords))),
    words('aide', par),
    given(licence, texts.underLicence),
  ].filter((part) => part !== undefined);
  const from = texts.from(depuis.map((id) => nameOf(id, catalogue)));
  return `${nom}, ${from}${details.length === 0 ? '' : ` (${details.join(' ; ')})`}`;
}

function hostSentence({ hote = {} }: CatalogueTool, catalogue: Catalogue): string {
  const { heberge, public: open, preavis_mois: notice, sauvegardes, chatons } = hote;
  return joined([
    given(heberge, (ids) => texts.hosts(ids.map((id) => nameOf(id, catalogue)))),
    words('public', open),
    given(notice, texts.notice),
    words('sauvegardes', sauvegardes),
    words('chatons', chatons),
  ]);
}

function priceSentence({ prix: { gratuit, annuel, pour } = {} }: CatalogueTool): string {
  const euros = (amount: number): string => euroWords(Math.round(amount * 100));
  const yearly = given(annuel, ({ min, max }) => texts.aYear(euros(min), euros(max)));
  const for_ = given(pour, (what) => (yearly === undefined ? what : `${yearly} pour ${what}`));
  return joined([words('gratuit', gratuit), for_ ?? yearly]);
}

function limitWords([key, value]: readonly [string, number]): string {
  const [one, many] = LIMIT_WORDS[key] ?? [key, key];
  return countWords(value, one, many);
}

function healthSentence({ sante }: CatalogueTool): string {
  if (sante === undefined) return '';
  const { statut, derniere_version: version, fin_de_soutien: end } = sante;
  return joined([
    valueWord('sante', statut),
    given(version, ({ nom, date }) => texts.version(nom, date)),
    given(end, texts.support),
    given(sante.mainteneurs, texts.authors),
    given(sante.commits_12_mois, texts.changes),
    given(sante.commits_du_premier, texts.ofFirst),
  ]);
}

function learningSentence({ apprentissage }: CatalogueTool): string {
  if (apprentissage === undefined) return '';
  const own = Object.entries(apprentissage.par_usage ?? {});
  return joined([
    hoursOf(apprentissage),
    ...own.map(([usage, hours]) => texts.hoursFor(usageWords(usage), hoursOf(hours))),
  ]);
}

function hoursOf({ debutant, 'a-l-aise': easy, expert }: LearningHours): string {
  return texts.hours(hoursWords(debutant), hoursWords(easy), hoursWords(expert));
}
