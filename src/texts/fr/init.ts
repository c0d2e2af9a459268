import { countWords } from './words.js';
import { INTERVIEW_CONTROLS } from './interview.js';

/** What the start says, and its twelve questions. */
export const initTexts = {
  options: {
    toolSheet: 'commencer par un tableau de vos outils (CSV) : rien d’autre n’est demandé',
    peopleSheet: 'commencer par un tableau des personnes (CSV), seul ou avec le premier',
    answers: 'un fichier de réponses (YAML), écrit comme un inventaire : rien n’est demandé',
  },
  fileHeading: [
    'L’inventaire de l’association, commencé avec « bascule init ».',
    'Tout se corrige ici à la main ; ce qui n’est pas écrit est simplement inconnu.',
    'On y écrit des rôles, jamais des prénoms ni des mots de passe.',
    'Pour continuer : bascule audit',
  ],
  welcome: (file: string) =>
    `Douze questions, une dizaine de minutes, puis une première page. Chaque réponse est enregistrée tout de suite dans ${file}.\n` +
    `« Je ne sais pas » est une bonne réponse. ${INTERVIEW_CONTROLS}`,
  number: (rank: number, of: number) => `Question ${String(rank)} sur ${String(of)}`,
  known: (names: string) => `Reconnus dans le catalogue : ${names}.`,
  own: (names: string) =>
    `Absents du catalogue, gardés comme vous les dites : ${names}. Pour en corriger un, changez son nom dans le fichier.`,
  everybody: 'Les membres',
  next: (file: string) =>
    `Votre inventaire est dans ${file}. Pour l’éclairer davantage, la question la plus utile d’abord :\nbascule audit ${file}`,
  again: (file: string, sheets: string, columns: string) =>
    `Quand vos tableaux auront changé, pour les relire de la même façon :\nbascule importer ${file} ${sheets} --colonnes "${columns}"`,
  interrupted: (file: string, saved: number) =>
    `${countWords(saved, 'réponse enregistrée', 'réponses enregistrées')} dans ${file}. Pour continuer :\nbascule audit ${file}`,
  questions: {
    nom: {
      ask: 'Comment s’appelle votre association ?',
      why: 'Son nom est en tête des pages que l’on partage.',
    },
    effectif: {
      ask: 'Combien de personnes en font partie, à peu près ?',
      why: 'Le temps d’apprendre dépend du nombre de personnes. Une fourchette convient.',
    },
    outils: {
      ask: 'Quels outils utilisez-vous, même les plus petits ? Écrivez-les comme vous les dites.',
      why: 'Le groupe WhatsApp et le tableau partagé comptent autant que le logiciel de comptabilité.',
    },
    personnes: {
      ask: 'Qui s’en occupe ? Dites les rôles : la secrétaire, le trésorier…',
      why: 'Pour voir ce qui ne tient qu’à une personne. Un rôle suffit, sans prénom.',
    },
    heures: {
      ask: 'Combien d’heures par mois chaque personne peut-elle y passer ?',
      why: 'Pour ne rien prévoir que les personnes ne puissent porter.',
    },
    acces: {
      ask: 'Qui peut ouvrir et régler chaque outil ?',
      why: 'Une clé que tient une seule personne est la première chose à savoir.',
    },
    comptes: {
      ask: 'Au nom de qui est chaque compte ?',
      why: 'Un compte au nom d’une personne part avec elle.',
    },
    importance: {
      ask: 'Si l’outil s’arrêtait demain, que se passerait-il ?',
      why: 'On commence par ce dont l’association ne peut pas se passer.',
    },
    exports: {
      ask: 'A-t-on déjà essayé d’en sortir les données ?',
      why: 'On ne sait ce que l’on peut emporter qu’en essayant.',
    },
    'compte-refuse': {
      ask: 'Combien de personnes ne veulent pas créer de compte ?',
      why: 'Pour ne laisser personne dehors au moment de changer.',
    },
    vacances: {
      ask: 'De quelle zone de vacances scolaires dépendez-vous ?',
      why: 'Pour ne rien demander quand tout le monde est parti.',
    },
    ag: {
      ask: 'En quel mois est l’assemblée générale, d’habitude ?',
      why: 'Les grands changements se décident là, ou attendent après.',
    },
  },
  headings: {
    association: 'Qui vous êtes.',
    groupes: 'Les groupes de personnes concernées, le public compris.',
    personnes: 'Qui porte quelque chose, par son rôle.',
    outils: 'Les logiciels et services utilisés, choisis ou non.',
    usages: 'Ce que les gens font vraiment, avec ou sans ordinateur.',
    calendrier: 'Le rythme de votre année.',
    decisions: 'Comment vous décidez, et ce qui a déjà été décidé.',
    formats: 'Vos fichiers importants, vos archives, vos échanges.',
    hebergeurs: 'Chez qui vivent vos données.',
    acces_critiques: 'Nom de domaine, adresse de secours, téléphone qui reçoit les codes.',
    objectifs: 'Ce que vous voulez, ce que vous gardez, ce qu’on vous impose.',
  },
} as const;
