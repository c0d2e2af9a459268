import { orElse, plainly, word, type Sentence, type SentenceArguments } from './sentence.js';

const RANGE = 'une fourchette comme {min: 10, max: 15}';

/** What is wanted at a place, in plain words. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  'oui-non': '« oui », « non » ou « inconnu »',
  choix: 'un des mots proposés',
  'nombre-entier': `un nombre entier, ${RANGE}, ou « inconnu »`,
  'nombre-decimal': `un nombre (avec un point : 12.5), ${RANGE}, ou « inconnu »`,
  'entier-seul': 'un nombre entier',
  'decimal-seul': 'un nombre (avec un point : 12.5)',
  date: 'une date écrite année-mois-jour, comme 2027-03-15, ou « inconnu »',
  'date-seule': 'une date écrite année-mois-jour, comme 2027-03-15',
  'date-ou-sans-terme': 'une date comme 2027-03-15, « sans-terme » ou « inconnu »',
  identifiant: 'un nom court en minuscules, sans accent, comme « tresoriere »',
  extension: 'une fin de nom de fichier, comme « xlsx » ou « odt »',
  texte: 'un texte',
  reference: 'un seul nom court, comme « tresoriere », ou « inconnu »',
  liste: 'une liste entre crochets, comme [secretaire, tresoriere], « aucun » ou « inconnu »',
  'liste-simple': 'une liste entre crochets, comme [secretaire, tresoriere]',
  collection: 'des éléments nommés, un par ligne et décalés, ou « aucun » ou « inconnu »',
  rubrique: 'des lignes « clé: valeur », décalées sous celle-ci',
};

const wanted = (args: SentenceArguments): string =>
  KIND_NAMES[word(args, 'attendu')] ?? 'une autre sorte de valeur';

const proposed = (args: SentenceArguments, otherwise: string): string => {
  const proposal = word(args, 'proposition');
  return proposal === '' ? otherwise : `Vouliez-vous écrire « ${proposal} » ?`;
};

/** What the schema of the inventory wants. */
export const SCHEMA_SENTENCES = {
  'version-absente': plainly(
    'Il manque la version du fichier.',
    'Ajoutez « bascule: 1 » sur la première ligne, sans décalage.',
  ),
  'version-inconnue': plainly(
    'Cette version du fichier n’est pas connue.',
    'Écrivez « bascule: 1 ». Si le fichier vient d’un Bascule plus récent, mettez le vôtre à jour.',
  ),
  'cle-inconnue': (args) => ({
    message: `La clé « ${word(args, 'cle')} » n’existe pas à cet endroit.`,
    aide: orElse(
      args,
      word(args, 'permis') === ''
        ? 'Effacez cette ligne, ou déplacez-la là où elle a un sens.'
        : `Les clés possibles ici : ${word(args, 'permis')}.`,
    ),
  }),
  'cle-manquante': (args) => ({
    message: `Il manque ici : ${word(args, 'cles')}.`,
    aide: 'Ajoutez ce qui manque, ou écrivez « inconnu » à la place de tout le bloc.',
  }),
  'identifiant-mal-forme': (args) => ({
    message: `« ${word(args, 'cle')} » ne peut pas servir de nom court.`,
    aide: orElse(args, 'Utilisez des minuscules sans accent et des tirets, comme « atelier-velo ».'),
  }),
  'identifiant-reserve': (args) => ({
    message: `« ${word(args, 'cle')} » est un mot réservé : il ne peut pas servir de nom ici.`,
    aide: 'Choisissez un autre nom. Si personne ne sait, écrivez « inconnu » ou effacez la ligne.',
  }),
  'valeur-vide': (args) => ({
    message: 'Rien n’est écrit après les deux-points.',
    aide: `Écrivez ${wanted(args)}, ou effacez la ligne : ce qui n’est pas écrit est simplement inconnu.`,
  }),
  'valeur-inattendue': (args) => ({
    message: `Il faut ici ${wanted(args)}.`,
    aide: proposed(args, 'Corrigez la valeur, ou effacez la ligne si personne ne sait.'),
  }),
  'choix-inconnu': (args) => ({
    message: `Ce mot n’est pas prévu ici. Les réponses possibles : ${word(args, 'permis')}.`,
    aide: orElse(args, 'Choisissez le mot le plus proche, et précisez dans « note » si besoin.'),
  }),
  'nombre-hors-limites': (args) => ({
    message: `Ce nombre n’est pas entre ${word(args, 'min')} et ${word(args, 'max')}.`,
    aide: 'Vérifiez le nombre et son unité.',
  }),
  'texte-sans-guillemets': plainly(
    'Ceci est lu comme un nombre ou comme oui/non, alors qu’il faut un texte.',
    'Mettez-le entre guillemets, par exemple "01" : sans eux, un zéro du début serait perdu.',
  ),
  'texte-vide': plainly('Ce texte est vide.', 'Écrivez quelques mots, ou effacez la ligne.'),
  'texte-trop-long': (args) => ({
    message: `Ce texte dépasse ${word(args, 'limite')} caractères.`,
    aide: 'Gardez l’essentiel ici, et le reste dans un document à part.',
  }),
} satisfies Readonly<Record<string, Sentence>>;
