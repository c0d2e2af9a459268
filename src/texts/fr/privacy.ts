import { BLANK } from './members.js';

/** Words about what is written about people, and where it is kept. */
export const privacyTexts = {
  ownComputers: 'sur les ordinateurs où on les range',
  /** What the inventory may hold about a person, by key. */
  kinds: {
    groupes: 'ses groupes',
    heures_par_mois: 'les heures données par mois',
    fin_mandat: 'la fin de son mandat ou de son contrat',
    absences: 'les absences prévues',
    competences: 'ce que cette personne sait utiliser',
    note: 'une remarque',
  } as Readonly<Record<string, string>>,
  /** Parts of the inventory that name people elsewhere than in their own lines. */
  sections: {
    outils: 'les outils dont cette personne s’occupe',
    acces_critiques: 'les accès que cette personne garde',
    hebergeurs: 'les hébergements dont cette personne s’occupe',
    formats: 'les fichiers dont cette personne s’occupe',
    formation: 'ce que cette personne apprend aux autres',
    soutien: 'l’aide que cette personne apporte',
    association: 'ce que cette personne suit pour l’association',
    decisions: 'ce que cette personne porte à la suite d’une décision',
    exceptions: 'ce que cette personne a accepté pour un temps',
  } as Readonly<Record<string, string>>,
  roleOnly: 'son rôle seulement',
  told: 'oui',
  notTold: 'pas encore',
  unknown: 'on ne sait pas encore',
  from: (tool: string, date: string) => `${tool}, à partir du ${date}`,
  minors:
    'Des informations sur des mineurs y figurent. Leurs parents, ou la personne qui en a la charge, ont les mêmes droits.',
  sensitive: `Certaines informations sont délicates. Les seules personnes qui peuvent les voir : ${BLANK}`,
} as const;

/** Words of the welcome of a new person. */
export const arrivalTexts = {
  until: (old: string, date: string, next: string) => `${old} (puis ${next}, à partir du ${date})`,
  stopsOn: (old: string, date: string) => `${old} (seulement jusqu’au ${date})`,
  givenBy: (people: string) => `accès donné par ${people}`,
  allGroups: 'Groupe à préciser',
} as const;
