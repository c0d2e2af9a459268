import type { ChainKind, ChainSign } from '../../domain/chain.js';
import { dayWords, uncapital } from './words.js';

/** A chain in names, ready for a sentence. */
export interface ChainWords {
  readonly root: string;
  /** « Zoom, Canva et 2 autres »; empty when nobody has said. */
  readonly affected: string;
  readonly several: boolean;
  /** Who holds it, in a sentence; empty when nobody known does. */
  readonly people: string;
  readonly onePerson: boolean;
  /** All about it has been told. */
  readonly sure: boolean;
  readonly date: string | undefined;
  readonly signs: readonly ChainSign[];
}

/** A chain that a departure would break: where, in names. */
export interface BrokenWords extends ChainWords {
  readonly at: string;
  readonly severalAt: boolean;
}

/** What is shown of causes and chains, whatever the form. */
export const chainTexts = {
  causes: {
    title: 'D’où cela vient',
    intro: 'Une même chose pèse souvent à plusieurs endroits : s’en occuper une fois allège le reste.',
    line: (thing: string, families: readonly string[], others: number) =>
      `${thing} : ${[...families.map(uncapital), ...(others > 0 ? [andOthers(others)] : [])].join(' ; ')}`,
  },
  chains: {
    title: 'Ce qui tient ensemble',
    intro: 'Quand l’un de ces points bouge, ce qui s’y accroche bouge aussi.',
    open: 'Tout n’est pas encore dit de ces liens : il peut y en avoir d’autres.',
  },
  broken: {
    title: 'Ce qui s’arrêterait à la suite',
  },
} as const;

/** « et 1 autre », « et 3 autres ». */
export function andOthers(count: number): string {
  return `et ${count} autre${count > 1 ? 's' : ''}`;
}

/** « a, b et c », or « a, b et 3 autres » when there are more than `most`. */
export function shortList(names: readonly string[], most: number): string {
  if (names.length < 2) return names.join('');
  const shown = names.length > most ? names.slice(0, most) : names.slice(0, -1);
  const end = names.length > most ? andOthers(names.length - most) : `et ${names.at(-1) ?? ''}`;
  return `${shown.join(', ')} ${end}`;
}

const SIGN_TEXTS: Readonly<Record<ChainSign, (words: ChainWords) => string>> = {
  'date-passee': ({ date }) => `la date du ${dayWords(date ?? '')} est passée`,
  'date-proche': ({ date }) => `à renouveler avant le ${dayWords(date ?? '')}`,
  'date-inconnue': () => 'on ne sait pas encore quand le renouveler',
  'sans-renouvellement': () => 'il ne se renouvelle pas tout seul',
  'renouvellement-inconnu': () => 'on ne sait pas encore s’il se renouvelle tout seul',
  'titulaire-parti': ({ people, onePerson }) =>
    onePerson
      ? `tenu par ${people}, dont le mandat est fini`
      : `tenu par ${people}, dont les mandats sont finis`,
  'sans-titulaire': () => 'personne n’a l’accès',
  gratuit: () => 'offert pour l’instant',
  subvention: () => 'payé par une subvention',
};

function signWords(words: ChainWords): readonly string[] {
  return words.signs.map((sign) => SIGN_TEXTS[sign](words));
}

/** Each kind of chain in one sentence. */
export const CHAIN_TEXTS: Readonly<Record<ChainKind, (words: ChainWords) => string>> = {
  domaine: (words) => `${words.root} : ${signWords(words).join(' ; ')}.${dependents(words)}`,
  recuperation: ({ root, affected, people, onePerson }) => {
    const alone = onePerson ? ` Une seule personne connue l’ouvre : ${people}.` : '';
    return `${root} : c’est par là que l’on retrouve, en cas d’oubli, l’accès pour ${affected}.${alone}`;
  },
  'second-facteur': ({ affected, people, sure }) =>
    `Les codes pour ouvrir ${affected} n’arrivent${sure ? '' : ', d’après ce qui est dit,'} que chez une personne : ${people}.`,
  hebergeur: (words) => {
    const { root, affected, several, date, signs } = words;
    const ends = date !== undefined && !signs.includes('date-passee');
    const details = [...(ends ? [`contrat jusqu’au ${dayWords(date)}`] : []), ...signWords(words)];
    const how = details.length > 0 ? ` (${details.join(' ; ')})` : '';
    return several
      ? `${root}${how} : si cet hébergement s’arrêtait, tout cela s’arrêterait ensemble : ${affected}.`
      : `${root}${how} : si cet hébergement s’arrêtait, ${affected} s’arrêterait aussi.`;
  },
  adherences: ({ root, affected, several }) =>
    `${root} alimente ${affected} : si l’un ${several ? 'd’eux' : 'ou l’autre'} change, la suite peut s’arrêter.`,
};

/** The same chains, when the last known person who holds a link leaves. */
export const BROKEN_TEXTS: Readonly<Record<ChainKind, (words: BrokenWords) => string>> = {
  domaine: (words) => `${words.root} : plus personne de connu pour le renouveler.${dependents(words)}`,
  recuperation: ({ root, affected }) =>
    `${root} : plus personne de connu pour l’ouvrir, et c’est par là que l’on retrouve l’accès pour ${affected}.`,
  'second-facteur': ({ affected }) =>
    `Les codes pour ouvrir ${affected} n’arriveraient plus chez personne de connu.`,
  hebergeur: (words) => `${words.root} : plus personne de connu pour s’en occuper.${dependents(words)}`,
  adherences: ({ root, affected, at, severalAt }) =>
    `${root} alimente ${affected} : ${at} ${severalAt ? 'n’auraient' : 'n’aurait'} plus personne de connu, et la suite s’arrêterait là.`,
};

function dependents({ affected, several }: ChainWords): string {
  return affected === '' ? '' : ` En ${several ? 'dépendent' : 'dépend'} : ${affected}.`;
}
