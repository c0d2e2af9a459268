import type { Interval } from '../domain/score.js';
import { actionText } from '../texts/fr/actions.js';
import { questionText } from '../texts/fr/questions.js';
import { COLLECTION_WORDS, FACT_WORDS, familyName, reportTexts } from '../texts/fr/report.js';
import { ruleText } from '../texts/fr/rules.js';
import { ROLE_WORDS as PLAN_ROLES, ROLES_IN_SENTENCE } from '../texts/fr/plan.js';
import { capital, idWords, inSentence, ROLE_WORDS, SIDE_WORDS, uncapital } from '../texts/fr/words.js';
import { shownScore } from './figures.js';
import type { Name } from './lookup.js';
import type { Place } from './places.js';
import type { ActionView, EffectView, QuestionView } from './view-actions.js';
import type { ReasonView, SideView } from './view-score.js';
import { wordTable } from './word-tables.js';

/** Lists whose words are data: what people do with tools. */
const LISTED = ['usages', 'fonctions'];

const fiches = () => wordTable<Readonly<Record<string, { readonly titre: string }>>>('fiches');

/** The title of a fiche row, in our words. */
export function rowTitle(row: string): string {
  return Object.hasOwn(fiches(), row) ? `« ${fiches()[row]?.titre ?? row} »` : '';
}

/** A thing as people call it, with its capital. */
export function nameWords({ kind, id, label, part }: Name): string {
  if (part !== undefined) {
    const words = part.label === undefined ? idWords(part.id) : `« ${part.label} »`;
    return `${nameWords({ kind, id, label })} (${words})`;
  }
  if (label !== undefined) return label;
  if (id === '') return COLLECTION_WORDS[kind] ?? capital(idWords(kind));
  if (Object.hasOwn(FACT_WORDS, `${kind}/${id}`)) return FACT_WORDS[`${kind}/${id}`] ?? id;
  const listed = LISTED.includes(kind) ? wordTable<Readonly<Record<string, string>>>(kind) : undefined;
  if (listed !== undefined && Object.hasOwn(listed, id)) return listed[id] ?? id;
  return capital(roleWords(id) ?? idWords(id));
}

/** Things in a row, in the middle of a sentence; names with a comma are set apart by semicolons. */
export function namesInSentence(names: readonly Name[]): string {
  // People name a usage by what they do: « Choisir une date ».
  const words = names.map((name) => (name.kind === 'usages' ? uncapital : inSentence)(nameWords(name)));
  return words.join(words.some((name) => name.includes(',')) ? ' ; ' : ', ');
}

/** A person in the middle of a sentence: « la secrétaire ». */
export function personWords(name: Name): string {
  if (name.label !== undefined) return inSentence(name.label);
  return roleWords(name.id) ?? idWords(name.id);
}

/** The same where people stand in a row in a sentence: a role to be filled reads without a comma. */
export function bearerWords(name: Name): string {
  return name.label === undefined
    ? (ROLES_IN_SENTENCE[unnumbered(name.id)] ?? personWords(name))
    : personWords(name);
}

/** Roles to be filled may be numbered: `renfort-a-trouver-2`. */
function roleWords(id: string): string | undefined {
  const role = unnumbered(id);
  return PLAN_ROLES[role] ?? ROLE_WORDS[role];
}

function unnumbered(id: string): string {
  return id.replace(/-\d+$/, '');
}

/** « 62 à 100 », or « 62 » when nothing is unknown. */
export function intervalWords({ low, high }: Interval): string {
  const [from, to] = [shownScore(low), shownScore(high)];
  return from === to ? String(from) : `${from} à ${to}`;
}

/** The interval as far as is told; a side of which nobody has told anything has none. */
export function toldWords({ told, score, untold }: SideView): string {
  return untold ? reportTexts.nothingTold : intervalWords(told ?? score);
}

/** `inventaire.yaml:12`, or nothing where there is no text to point at. */
export function placeWords(file: string, place: Place | undefined): string {
  return place === undefined ? '' : `${file}:${place.line}`;
}

/** The sentence of a reason. */
export function reasonWords({ rule, subject, names, ...facts }: ReasonView): string {
  const words = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, nameWords(name)]));
  return ruleText(rule)({ ...facts, subject: nameWords(subject.name), names: words });
}

/** The question as put to people. */
export function questionWords({ kind, subject }: QuestionView): string {
  return questionText(kind)(nameWords(subject.name));
}

/** An action in words: its title, why, how, who. */
export function actionWords({ kind, subject, partner, target, who }: ActionView) {
  const text = actionText(kind);
  const people = [...who, ...(partner === undefined ? [] : [partner])].map(personWords);
  return {
    title: text.title(nameWords(subject.name), {
      partner: partner === undefined ? reportTexts.nobodyKnown : personWords(partner),
      target: target === undefined ? '' : nameWords(target),
    }),
    pending: text.pending ?? reportTexts.toVerify,
    why: text.why,
    how: text.how,
    who: [...new Set(people)],
  };
}

/** « Si une personne n’est plus là : 62 à 100 → 20 à 100 (rester et changer) », families in a row. */
export function effectsWords(effects: readonly EffectView[]): string {
  const families = [...new Set(effects.map(({ family }) => family))];
  const words = families.map((family) => {
    const moves = effects
      .filter((effect) => effect.family === family)
      .map(({ sides, from, to }) => {
        const where = sides.map((side) => SIDE_WORDS[side].short).join(' et ');
        return `${intervalWords(from)} → ${intervalWords(to)} (${where})`;
      });
    return `${familyName(family)} : ${moves.join(', ')}`;
  });
  return words.join(' ; ');
}
