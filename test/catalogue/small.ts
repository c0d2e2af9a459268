import type { Catalogue, CatalogueTool, FileFormat } from '../../src/domain/catalogue.js';
import { catalogue as shipped } from '../../src/data/index.js';

/** An entry with what the schema asks for; tests add what they are about. */
export function entry(id: string, more: Partial<CatalogueTool> = {}): CatalogueTool {
  return {
    id,
    nom: id.charAt(0).toUpperCase() + id.slice(1),
    genre: 'logiciel',
    niveau: 'repere',
    releve: '2026-11-01',
    nature: 'libre',
    service: 'communautaire',
    usages: ['visio'],
    statut: 'actuel',
    sources: {},
    classement: { source: 'convention' },
    textes: { fr: { resume: `Un outil nommé ${id}.` } },
    ...more,
  };
}

/** A catalogue of some entries, with the functions and formats that ship. */
export function catalogueOf(...tools: readonly CatalogueTool[]): Catalogue {
  return { ...shipped, tools: new Map(tools.map((tool) => [tool.id, tool])) };
}

const odt: FileFormat = {
  id: 'odt',
  famille: 'texte',
  ouvert: 'oui',
  norme: 'ISO/IEC 26300 (OpenDocument)',
  risques: ['passage-par-ooxml'],
  source: 'convention',
};
const docx: FileFormat = { ...odt, id: 'docx', ouvert: 'publie-complexe', remplacant: 'odt', macros: false };

/** Everything that an entry may say, in one. */
export const WHOLE: CatalogueTool = {
  id: 'tchatche',
  nom: 'Tchatche',
  autres_noms: ['tchatch'],
  anciens_noms: [{ nom: 'Papote', jusqu_a: '2023-05' }, { nom: 'Bavarde' }],
  genre: 'logiciel',
  niveau: 'complet',
  releve: '2026-11-01',
  nature: 'libre',
  service: 'associatif',
  licence: 'AGPL-3.0-or-later',
  editeur: 'La Bonne Asso',
  pays: 'FR',
  gouvernance: { par: 'association', financement: ['dons', 'benevolat'] },
  usages: ['messagerie-equipe', 'visio'],
  ne_couvre_pas: ['invites-messagerie'],
  fonctions: ['canaux', 'fils', 'recherche-messages', 'rejoindre-visio'],
  remplace: ['parlote'],
  partie_de: 'ensemble',
  integre: ['visiolle'],
  fiches: ['F-communiquer'],
  apprentissage: {
    debutant: 2,
    'a-l-aise': 1,
    expert: 0.5,
    source: 'convention',
    par_usage: { visio: { debutant: 1, 'a-l-aise': 0.5, expert: 0.25 } },
  },
  formats: { lit: ['json', 'zip'], ecrit: ['json'], natif: 'sqlite' },
  export: { existe: 'oui', formats: ['json'], par_personne: 'non' },
  aides: [
    {
      nom: 'passe-partout',
      depuis: ['parlote'],
      usages: ['messagerie-equipe'],
      licence: 'MIT',
      par: 'administration',
    },
  ],
  fermeture: { difficulte: 'facile', adresse: 'https://tchatche.example/compte' },
  compte: { necessaire: 'invites-sans', second_facteur: 'possible', telephone: 'non' },
  donnees: { lieu: 'hebergeur', droit: 'FR', chiffrement: 'partiel' },
  hebergement: ['chatons', 'propre-serveur'],
  sante: {
    statut: 'maintenance',
    derniere_version: { nom: '3.2', date: '2026-04' },
    fin_de_soutien: '2027-03-31',
    mainteneurs: 1,
    commits_12_mois: 40,
    commits_du_premier: 39,
  },
  prix: { gratuit: 'limite', annuel: { min: 0, max: 120 }, pour: 'dix personnes' },
  limites: { comptes: 10, stockage_go: 2.5 },
  langues: ['fr', 'en'],
  accessibilite: { declaration: 'oui', norme: 'WCAG 2.0 AA', conformite: 'partielle' },
  hote: {
    heberge: ['visiolle'],
    public: 'associations',
    preavis_mois: 3,
    sauvegardes: 'oui',
    chatons: 'oui',
  },
  statut: 'actuel',
  fin: '2030',
  devient: 'visiolle',
  sources: {
    s1: {
      titre: 'La Bonne Asso, présentation',
      date: '2026-03-02',
      adresse: 'https://tchatche.example/',
      porte_sur: ['licence', 'sante', 'prix', 'hebergement', 'gouvernance', 'aides', 'accessibilite'],
    },
    s2: { titre: 'Un comparatif', date: 'sans date', porte_sur: ['compte', 'formats', 'export', 'usages'] },
  },
  non_verifie: ['donnees', 'compte', 'langues', 'limites', 'hote', 'fermeture', 'anciens_noms'],
  classement: { source: 'convention' },
  textes: {
    fr: {
      resume: 'Des discussions par sujet, chez une association.',
      vigilance: ['Une seule personne écrit le code.'],
      limites: ['Dix comptes dans l’offre gratuite.'],
      sortie: ['Ouvrir les réglages.', 'Demander l’archive.'],
      manque: ['Les réactions.'],
      suite: 'Un jour, Visiolle prendra la suite.',
    },
  },
};

const PARLOTE = entry('parlote', {
  genre: 'service',
  nature: 'proprietaire',
  service: 'commercial',
  editeur: 'Parlote SA',
  pays: 'US',
  usages: ['messagerie-equipe', 'visio', 'vote'],
  fonctions: ['canaux', 'fils', 'mentions', 'rejoindre-visio', 'partager-ecran', 'voter'],
  remplacants: ['tchatche', 'visiolle'],
  export: { existe: 'partiel', formats: ['json', 'zip'] },
  fermeture: { difficulte: 'difficile' },
  sources: {
    s1: { titre: 'Parlote, aide', date: '2024', porte_sur: ['export'] },
    s2: { titre: 'JustDeleteMe, liste des services', date: '2026-08-21', porte_sur: ['fermeture'] },
  },
  textes: {
    fr: {
      resume: 'Des discussions d’équipe, chez un éditeur américain.',
      sortie: ['Demander l’archive.', 'Télécharger les fichiers joints à part.'],
      manque: ['Les messages privés.'],
    },
  },
});

const VISIOLLE = entry('visiolle', {
  service: 'communautaire',
  licence: 'MIT',
  fonctions: ['rejoindre-visio', 'salle-attente'],
  apprentissage: { debutant: 1, 'a-l-aise': 0.5, expert: 0.5, source: 'convention' },
  sante: { statut: 'actif', derniere_version: { nom: '1.0', date: '2026-10-01' } },
  sources: { s1: { titre: 'Visiolle, code', date: '2026-10-01', porte_sur: ['sante', 'licence'] } },
});

const BUREAU = entry('bureau', {
  nature: 'mixte',
  service: 'local',
  licence: 'MPL-2.0',
  usages: ['bureautique'],
  formats: { lit: ['odt', 'docx'], natif: 'odt' },
  sante: { statut: 'incertain', fin_de_soutien: '2026-06' },
  sources: { s1: { titre: 'Bureau, aide', date: '2019-05', porte_sur: ['formats'] } },
});

const FERME = entry('ferme', {
  statut: 'ferme',
  fin: '2024-02',
  textes: { fr: { resume: 'Une visio d’autrefois.', suite: 'Ferme a fermé en février 2024.' } },
});

const HOTE = entry('hote', {
  genre: 'hebergeur',
  nom: 'L’Hôte',
  service: 'associatif',
  usages: ['visio'],
  hote: { heberge: ['visiolle'], public: 'tout-le-monde' },
});

/** A catalogue that data do not move: six tools and a host. */
export const SMALL: Catalogue = {
  ...catalogueOf(WHOLE, PARLOTE, VISIOLLE, BUREAU, FERME, entry('ensemble', { usages: ['agenda'] }), HOTE),
  formats: new Map([
    ['odt', odt],
    ['docx', docx],
  ]),
};

export const USAGES = ['messagerie-equipe', 'visio', 'bureautique', 'agenda', 'vote'];
