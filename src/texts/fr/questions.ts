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
    `${subject} : combien d’heures par mois et par personne pour apprendre ?`,
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
  'liste-usages': () =>
    'Que fait-on ensemble avec des outils (prévenir, ranger, compter…) ? La liste est-elle complète ?',
  'outils-usage': (subject) =>
    `${subject} : avec quels outils, même ceux que personne n’a choisis ? Est-ce tout ?`,
  contournements: (subject) =>
    `${subject} : quelles façons de faire à côté permettent de s’en sortir ? Est-ce tout (« aucun » si c’est le cas) ?`,
  contournement: (subject) => `${subject} : l’a-t-on entendu dire, ou l’a-t-on vu faire ?`,
  besoins: (subject) =>
    `${subject} : que manque-t-il aujourd’hui ? Est-ce tout (« aucun » si rien ne manque) ?`,
  besoin: (subject) => `${subject} : l’a-t-on constaté, ou est-ce un ressenti ? Les deux comptent.`,
  'beta-testeurs': () => 'Combien de personnes ont dit oui pour essayer avant les autres ?',
  'periode-essai': () => 'Un temps pour essayer, avant de décider, est-il prévu ?',
  avis: (subject) => `${subject} : a-t-on demandé au groupe ce qu’il en pense ?`,
  canaux: () => 'Y a-t-il un moyen sûr de prévenir tout le monde, même sans ordinateur ?',
  demarche: () => 'Les personnes savent-elles pourquoi l’on change, et ce qui va se passer ?',
  parole: () => 'Y a-t-il un moment ou un endroit pour parler des outils et des difficultés ?',
  charte: () => 'Une page dit-elle quel outil sert à quoi, et comment on s’en sert ensemble ?',
  'compte-refuse': (subject) => `${subject} : combien de personnes ne veulent pas créer de compte ?`,
  'ne-suivra-pas': (subject) => `${subject} : d’après vous, combien de personnes ne pourraient pas suivre ?`,
  materiel: (subject) =>
    `${subject} : combien de personnes n’ont pas d’ordinateur, et combien pas de téléphone récent ?`,
  connexion: (subject) =>
    `${subject} : pour combien de personnes la connexion est-elle lente, chère ou absente ?`,
  domicile: (subject) =>
    `${subject} : combien de personnes travaillent chez elles, sans personne à qui demander ?`,
  soutien: () => 'Qui peut-on appeler quand un outil résiste ? Est-ce tout le monde ?',
  etape: (subject) =>
    `${subject} : où en est-on (à l’essai, adopté, délaissé, en double avec un autre), et depuis quand ?`,
  statut: (subject) => `${subject} : cet outil a-t-il été choisi par le groupe, ou est-il venu tout seul ?`,
  suites: (subject) =>
    `${subject} : avec quoi les documents sont-ils ouverts (Word, LibreOffice…) ? Est-ce tout ?`,
  systemes: (subject) => `${subject} : sur quoi tournent les ordinateurs et téléphones ? Est-ce tout ?`,
  changements: (subject) =>
    `${subject} : un changement est-il annoncé (prix, règles, fermeture) ? Est-ce tout (« aucun » si rien n’est annoncé) ?`,
  changement: (subject) => `${subject} : qu’est-ce qui change, quand, et combien cela coûtera-t-il par an ?`,
  limites: (subject) =>
    `${subject} : une limite approche-t-elle (place, comptes, messages) ? Est-ce tout (« aucune » sinon) ?`,
  limite: (subject) => `${subject} : où en est-on, en pour cent ?`,
  'association-paire': () => 'Avez-vous interrogé une association qui se sert déjà de l’outil visé ?',
  'mode-decision': () => 'Qui décide d’ordinaire d’un changement d’outil ?',
  decisions: () =>
    'Qu’a-t-on déjà décidé au sujet des outils ? La liste est-elle complète (« aucune » si rien) ?',
  'decision-prise': (subject) =>
    `${subject} : qui l’a décidé, et qui en a la charge ? Est-ce tout le monde ?`,
  ton: () => 'Comment les messages sur le changement ont-ils été reçus ? Aucune réponse n’est mauvaise.',
  'liste-incidents': () =>
    'Y a-t-il eu des moments difficiles autour des outils ? La liste est-elle complète (« aucun » si c’est le cas) ?',
  cout: (subject) => `${subject} : combien par an, à peu près (0 si c’est gratuit) ?`,
  budget: () => 'Combien l’association peut-elle dépenser chaque année pour ses outils ?',
  'nature-outil': (subject) =>
    `${subject} : est-ce un outil libre, un outil fait sur mesure, ou celui d’une entreprise ?`,
  donnees: (subject) =>
    `${subject} : y garde-t-on des noms et des adresses, des données sensibles, des données sur des enfants ?`,
  'contrat-donnees': (subject) =>
    `${subject} : un document dit-il ce que l’hébergeur a le droit de faire de vos données ?`,
  sauvegarde: (subject) => `${subject} : une copie est-elle gardée ailleurs ?`,
  'formats-decides': () => 'L’association a-t-elle choisi ses formats, et est-ce écrit ?',
};

/** The question of a kind that has no words yet. */
export function questionText(kind: string): QuestionText {
  return QUESTION_TEXTS[kind] ?? ((subject) => `${subject} : que peut-on en dire de plus ?`);
}
