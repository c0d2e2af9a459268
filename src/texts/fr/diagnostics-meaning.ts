import { orElse, word, type Sentence } from './sentence.js';

/** Where an id should be described, and what to do when it is not. */
const TARGETS: Readonly<Record<string, readonly [where: string, aide: string]>> = {
  personnes: ['parmi les « personnes »', 'Décrivez cette personne dans « personnes », même en une ligne.'],
  groupes: ['parmi les « groupes »', 'Décrivez ce groupe dans « groupes », même en une ligne.'],
  outils: ['parmi les « outils »', 'Ajoutez cet outil dans « outils », même en une ligne.'],
  usages: ['parmi les « usages »', 'Décrivez cet usage dans « usages », même en une ligne.'],
  hebergeurs: ['parmi les « hebergeurs »', 'Décrivez cet hébergeur dans « hebergeurs », même en une ligne.'],
  acces_critiques: [
    'parmi les « acces_critiques »',
    'Décrivez cet accès dans « acces_critiques », même en une ligne.',
  ],
  catalogue: ['dans la liste des outils de Bascule', 'Cherchez le bon nom avec « bascule catalogue ».'],
  'outils-ou-catalogue': [
    'parmi vos « outils » ni dans la liste de Bascule',
    'Ajoutez cet outil dans « outils », ou cherchez son nom avec « bascule catalogue ».',
  ],
  'usages-du-catalogue': [
    'parmi les usages que Bascule connaît',
    'Utilisez un de ses mots, comme « agenda », « visio » ou « formulaire ».',
  ],
  fonctions: [
    'parmi les fonctions que Bascule connaît',
    'Utilisez un de ses mots, comme « partager-lien » ou « ecrire-ensemble ».',
  ],
  formats: [
    'parmi les formats que Bascule connaît',
    'Utilisez une extension comme « odt », « csv » ou « ics ».',
  ],
  reperes: ['parmi les repères que Bascule connaît', 'Utilisez un repère comme « C1 » ou « F-organiser ».'],
  sources: [
    'parmi les sources de cette fiche',
    'Écrivez « convention », ou le nom d’une de ses sources, comme « s1 ».',
  ],
};

/** What no schema can see. */
export const MEANING_SENTENCES = {
  'reference-inconnue': (args) => {
    const [where, aide] = TARGETS[word(args, 'cible')] ?? ['dans cet inventaire', 'Vérifiez ce nom.'];
    return { message: `« ${word(args, 'id')} » n’est pas ${where}.`, aide: orElse(args, aide) };
  },
  'outil-inconnu': (args) => ({
    message: `Bascule ne connaît pas l’outil « ${word(args, 'id')} ».`,
    aide: orElse(
      args,
      'Ce n’est pas interdit : ajoutez « description » pour dire ce que c’est, ou « catalogue » avec le bon nom.',
    ),
  }),
  'fiche-mal-nommee': (args) => ({
    message: `Cette fiche s’appelle « ${word(args, 'id')} », mais son fichier s’appelle « ${word(args, 'fichier')} ».`,
    aide: `Renommez le fichier en « ${word(args, 'id')}.yaml », ou changez « id ».`,
  }),
  'nom-deja-pris': (args) => ({
    message: `« ${word(args, 'nom')} » désigne déjà un autre outil : ${word(args, 'outil')}.`,
    aide: 'Retirez ce nom, ou donnez à la fiche le même « id » que cet outil pour prendre sa place.',
  }),
  'etape-inconnue': (args) => ({
    message: `« ${word(args, 'id')} » n’est pas une étape de cette feuille de route.`,
    aide: orElse(args, 'Elle n’y est peut-être plus. « bascule suivi --liste » montre toutes les étapes.'),
  }),
  'jour-de-decision-manquant': () => ({
    message: 'Il manque le jour de cette décision.',
    aide: 'Ajoutez une ligne au-dessous, par exemple « le: 2027-03-03 ».',
  }),
  'role-inconnu': (args) => ({
    message: `« ${word(args, 'id')} » n’est pas parmi les « personnes » de l’inventaire.`,
    aide: orElse(args, 'Ce n’est pas gênant : la note reste.'),
  }),
  'date-impossible': (args) => ({
    message: `Le ${word(args, 'date')} n’existe pas dans le calendrier.`,
    aide: 'Vérifiez le jour et le mois : une date s’écrit année-mois-jour, comme 2027-03-15.',
  }),
  'date-lointaine': (args) => ({
    message: `Le ${word(args, 'date')} est trop loin d’aujourd’hui.`,
    aide: 'Vérifiez l’année : elle va de 1800 à 2199. Pour ce qui n’a pas de fin, effacez la ligne.',
  }),
  'fin-avant-debut': (args) => ({
    message: `« ${word(args, 'cle_fin')} » (${word(args, 'fin')}) vient avant « ${word(args, 'cle_debut')} » (${word(args, 'debut')}).`,
    aide: 'Inversez les deux dates, ou vérifiez les années.',
  }),
  'min-plus-grand-que-max': (args) => ({
    message: `Le minimum (${word(args, 'min')}) est plus grand que le maximum (${word(args, 'max')}).`,
    aide: `Vouliez-vous écrire « {min: ${word(args, 'max')}, max: ${word(args, 'min')}} » ?`,
  }),
  cycle: (args) => ({
    message: `Ces outils forment une boucle (${word(args, 'cle')}) : ${word(args, 'chaine').replaceAll(', ', ' → ')}.`,
    aide: 'Dans « adherences », notez ce que l’outil alimente ; dans « remplace », celui d’avant. Retirez un des maillons.',
  }),
  'groupe-trop-petit': (args) => ({
    message: `« ${word(args, 'cle')} » compte au moins ${word(args, 'compte')} personnes, mais le groupe en a au plus ${word(args, 'effectif')}.`,
    aide: 'Corrigez ce compte ou « effectif ». Une fourchette suffit quand on n’est pas sûr.',
  }),
} satisfies Readonly<Record<string, Sentence>>;
