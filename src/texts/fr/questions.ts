/** A question to put to people; `subject` is the thing it is about. */
export type QuestionText = (subject: string) => string;

/** Every kind of question that a fact can ask for. */
export const QUESTION_TEXTS: Readonly<Record<string, QuestionText>> = {
  'liste-personnes': () =>
    'Qui fait vivre l’association au quotidien ? La liste des personnes est-elle complète ?',
  'liste-groupes': () =>
    'Quels groupes utilisent des outils (équipe, adhérents, partenaires…) ? La liste est-elle complète ?',
  'liste-outils': () => 'Quels outils utilisez-vous, même les plus petits ? La liste est-elle complète ?',
  'liste-hebergeurs': () =>
    'Chez qui vos services sont-ils hébergés ? La liste est-elle complète (« aucun » si c’est le cas) ?',
  'liste-acces_critiques': () =>
    'Quels accès tiennent tout le reste (nom de domaine, adresse de secours, téléphone qui reçoit les codes) ?',
  'liste-fichiers-cles': () =>
    'Quels sont les quelques fichiers dont la vie de l’association dépend ? La liste est-elle complète ?',
  'liste-echanges': () =>
    'Quels partenaires demandent un format précis ? La liste est-elle complète (« aucun » si c’est le cas) ?',
  'liste-archives': () =>
    'Quelles archives faut-il garder, et dans quel format ? La liste est-elle complète ?',
  acces: (subject) => `${subject} : qui peut l’ouvrir et le régler ? Est-ce tout le monde ?`,
  'second-facteur': (subject) =>
    `${subject} : un code est-il demandé en plus du mot de passe, et qui le reçoit ?`,
  'savoir-faire': (subject) => `${subject} : qui sait s’en occuper ? Est-ce tout le monde ?`,
  compte: (subject) => `${subject} : au nom de qui est le compte, l’association ou une personne ? Laquelle ?`,
  criticite: (subject) =>
    `${subject} : si cela s’arrêtait demain, serait-ce vital, important, utile ou accessoire ?`,
  competence: (subject) => `${subject} : à l’aise, débutante ou débutant, ou pas du tout ?`,
  procedure: (subject) =>
    `${subject} : la façon de faire est-elle écrite, et quelqu’un d’autre l’a-t-il déjà suivie ?`,
  presence: (subject) => `${subject} : présence jusqu’à quand, et avec quelles absences prévues ?`,
  'groupes-outil': (subject) => `${subject} : quels groupes s’en servent ? Est-ce tout le monde ?`,
  effectif: (subject) => `${subject} : combien de personnes, à peu près ?`,
  aisance: (subject) => `${subject} : combien de personnes débutent, et combien sont très à l’aise ?`,
  'heures-apprentissage': (subject) =>
    `${subject} : combien d’heures par mois chaque personne peut-elle donner pour apprendre ?`,
  periodes: () =>
    'Quand est-ce calme, quand est-ce chargé, quand n’y a-t-il personne ? Est-ce toute l’année ?',
  'temps-reserve': () => 'Avez-vous réservé du temps, dans l’agenda, pour apprendre ?',
  formateurs: () => 'Qui peut aider les autres à apprendre, et combien d’heures par mois ?',
  catalogue: (subject) => `${subject} : que sait-on de cet outil ?`,
  'fichier-cle': (subject) =>
    `${subject} : quel format, et y a-t-il des macros, une base, des liens ou un formulaire ?`,
  'essai-conversion': (subject) =>
    `${subject} : avez-vous essayé de le convertir ? Qu’est-ce que cela a donné ?`,
  echange: (subject) =>
    `${subject} : quel format, à quel rythme, et un PDF ou un format ouvert suffirait-il ?`,
  archive: (subject) => `${subject} : dans quel format, et en existe-t-il une copie dans un format ouvert ?`,
  export: (subject) => `${subject} : peut-on en sortir les données ? L’avez-vous essayé ? Tout y était-il ?`,
  'formats-expliques': (subject) => `${subject} : a-t-on pris le temps d’expliquer les formats ?`,
  'formats-decides': () => 'L’association a-t-elle choisi ses formats, et est-ce écrit ?',
};

/** The question of a kind that has no words yet. */
export function questionText(kind: string): QuestionText {
  return QUESTION_TEXTS[kind] ?? ((subject) => `${subject} : que peut-on en dire de plus ?`);
}
