import { readReferences, readText } from '../domain/fact.js';
import { child } from '../domain/pointer.js';
import type { Result } from '../domain/result.js';
import type { Action, Effect, FamilyId, FamilyScore, Interval, Question, Side } from '../domain/score.js';
import { readsSame, shownScore } from './figures.js';
import type { Lookup, Name, Named } from './lookup.js';
import type { Place } from './places.js';

/** What an action changes in one family, on the sides where it changes the same. As far as is told. */
export interface EffectView {
  readonly family: FamilyId;
  readonly sides: readonly Side[];
  readonly from: Interval;
  readonly to: Interval;
}

export interface ActionView {
  readonly id: string;
  readonly kind: string;
  readonly subject: Named;
  /** The person proposed, with those who do it now. */
  readonly partner: Name | undefined;
  /** The tool to learn, where one takes over. */
  readonly target: Name | undefined;
  readonly who: readonly Name[];
  readonly hours: number;
  readonly rows: readonly string[];
  readonly verification: boolean;
  /** Only what shows once rounded: a change nobody can read is no promise. */
  readonly effects: readonly EffectView[];
  /** It changes something, too little to show. */
  readonly slight: boolean;
}

export interface QuestionView {
  readonly id: string;
  readonly kind: string;
  readonly subject: Named;
  readonly place: Place | undefined;
  /** The keys to fill in, below the thing. */
  readonly keys: readonly string[];
  readonly families: readonly FamilyId[];
  readonly narrowing: number;
}

/**
 * Actions in the order of the assessment, the most useful for an hour of work first; but before all others, one for each
 * thing that nobody can get back into: no figure shows how little time there may be.
 */
export function viewActions({ actions, families, carriers }: Result, lookup: Lookup): readonly ActionView[] {
  const lost = carriers.carried.filter(({ unrecoverable }) => unrecoverable).map(({ subject }) => subject);
  const first = lost.flatMap((subject) => actions.filter((action) => action.subject === subject).slice(0, 1));
  const ordered = [...first, ...actions.filter((action) => !first.includes(action))];
  return ordered.map((action) => viewAction(action, families, lookup));
}

function viewAction(action: Action, families: readonly FamilyScore[], lookup: Lookup): ActionView {
  const { personne: partner, cible: target } = action.args;
  return {
    id: action.id,
    kind: action.kind,
    subject: lookup.named(action.subject),
    partner: typeof partner === 'string' ? lookup.person(partner) : undefined,
    target: typeof target === 'string' ? lookup.named(`/catalogue/${target}`).name : undefined,
    who: whoDoes(action, lookup),
    hours: action.hours,
    rows: action.rows,
    verification: action.verification,
    effects: viewEffects(action.effects, families),
    slight: action.gain > 0,
  };
}

function viewEffects(effects: readonly Effect[], families: readonly FamilyScore[]): readonly EffectView[] {
  const views = effects.flatMap(({ family, side, low, high }): readonly EffectView[] => {
    const from = families.find((score) => score.family === family && score.side === side)?.told;
    if (from === undefined) return [];
    return [{ family, sides: [side], from, to: { low: from.low + low, high: from.high + high } }];
  });
  const merged = new Map<string, EffectView>();
  for (const view of views.filter(({ from, to }) => !readsSame(from, to))) {
    const key = [view.family, ...ends(view)].join(' ');
    const before = merged.get(key);
    merged.set(key, { ...view, sides: [...(before?.sides ?? []), ...view.sides] });
  }
  return [...merged.values()];
}

function ends({ from, to }: EffectView): readonly number[] {
  return [from.low, from.high, to.low, to.high].map(shownScore);
}

/** Below the subject, who is asked first for each kind of action; the first list that names somebody answers. */
const DOERS: Readonly<Record<string, readonly string[]>> = {
  'second-acces': ['acces', 'savoir_faire'],
  'reprise-de-compte': ['compte/titulaire', 'acces'],
  'ecrire-procedure': ['savoir_faire', 'acces'],
  'essayer-export': ['acces', 'savoir_faire'],
  'essayer-conversion': ['proprietaire', 'compris_par'],
  'demander-contrat': ['acces', 'savoir_faire'],
  'copier-ailleurs': ['acces', 'savoir_faire'],
};

/** Kinds that the association decides together. */
const COLLECTIVE: readonly string[] = [
  'decider-formats',
  'reserver-du-temps',
  'ecrire-charte',
  'ouvrir-la-parole',
  'choisir-un-canal',
  'finir-ou-revenir',
  'decider-pour-cet-outil',
  'porter-en-instance',
  'demander-budget',
  'accepter',
];

function whoDoes({ kind, subject }: Action, lookup: Lookup): readonly Name[] {
  if (COLLECTIVE.includes(kind)) return [roleName('ensemble')];
  const places = (DOERS[kind] ?? []).map((key) => child(subject, key));
  for (const pointer of [...places, '/association/referents']) {
    const ids = peopleAt(pointer, lookup);
    if (ids.length > 0) return ids.map((id) => lookup.person(id));
  }
  return [roleName('personne-a-trouver')];
}

/** The people named at a pointer: one reference, or a list. `aucun` and `inconnu` name nobody. */
function peopleAt(pointer: string, lookup: Lookup): readonly string[] {
  const one = readText(lookup.at(pointer));
  if (one === undefined) return readReferences(lookup.at(pointer)).ids;
  return lookup.at(`/personnes/${one}`) === undefined ? [] : [one];
}

/** Somebody whom the inventory does not name: the texts know the word. */
export function roleName(id: string): Name {
  return { kind: 'role', id, label: undefined };
}

/** Questions in the order of what they narrow. */
export function viewQuestions(questions: readonly Question[], lookup: Lookup): readonly QuestionView[] {
  return questions.map(({ id, kind, subject, facts, families, narrowing }) => ({
    id,
    kind,
    subject: lookup.named(subject),
    place: lookup.place(facts[0] ?? subject),
    keys: [
      ...new Set(facts.map((fact) => (fact === subject ? fact.slice(1) : fact.slice(subject.length + 1)))),
    ],
    families,
    narrowing,
  }));
}
