import type { FamilyId } from '../../domain/score.js';

export interface FamilyText {
  readonly name: string;
  /** What it is about, in one sentence. */
  readonly about: string;
}

/** The families of risks, as people read them. */
export const FAMILY_TEXTS: Readonly<Record<FamilyId, FamilyText>> = {
  'bus-factor': {
    name: 'Si une personne n’est plus là',
    about: 'Ce que plus personne, ou une seule personne, pourrait ouvrir et faire marcher.',
  },
  formats: {
    name: 'Les documents et leurs formats',
    about: 'Ce que l’on peut reprendre ailleurs, et ce que des formats fermés retiennent.',
  },
  formation: {
    name: 'Le temps d’apprendre',
    about: 'Les heures qu’il faudrait pour apprendre, et celles que l’on a.',
  },
  information: {
    name: 'L’information qui circule',
    about: 'Savoir ce qui change, à temps, et pouvoir en parler.',
  },
  exclusion: {
    name: 'La place de chaque personne',
    about: 'Que chacune et chacun puisse suivre, aujourd’hui et demain, avec ou sans ordinateur.',
  },
  usages: {
    name: 'Les usages et les habitudes',
    about: 'Ce qui manque dans les outils, et les détours que l’on prend pour s’en sortir.',
  },
  dispersion: {
    name: 'Trop de canaux à la fois',
    about: 'Plusieurs outils pour une même chose : on ne sait plus où regarder.',
  },
  perennite: {
    name: 'L’avenir des outils',
    about: 'Les services qui ferment, les logiciels que plus personne n’entretient.',
  },
  decision: {
    name: 'La façon de décider',
    about: 'Un choix porté par le groupe, et non par une personne seule.',
  },
  discours: {
    name: 'La façon d’en parler',
    about: 'Des mots qui accueillent, sans reproche pour personne.',
  },
  couts: {
    name: 'Ce que cela coûte',
    about: 'L’argent et les heures, année après année.',
  },
  dependance: {
    name: 'La dépendance à un fournisseur',
    about: 'Ce qu’un prix, des conditions ou une fermeture décidés ailleurs changeraient ici.',
  },
  confidentialite: {
    name: 'Les données des personnes',
    about: 'Où vivent les données confiées à l’association, et qui peut les lire.',
  },
};
