import { plainly, word, type Sentence } from './sentence.js';

/** The form of the text, before its meaning. */
export const FORM_SENTENCES = {
  'inventaire-vide': plainly(
    'Le fichier est vide.',
    'Écrivez « bascule: 1 » sur la première ligne, ou partez d’un inventaire du dossier « examples ».',
  ),
  'plusieurs-documents': plainly(
    'Une ligne « --- » ou « ... » coupe le fichier en deux.',
    'Un inventaire tient en un seul morceau : effacez cette ligne.',
  ),
  'racine-inattendue': (args) => ({
    message: `Le fichier contient ${word(args, 'forme') === 'liste' ? 'une liste' : 'un simple texte'}, pas un inventaire.`,
    aide: 'Il commence par « bascule: 1 », puis une rubrique par ligne, comme « association: ».',
  }),
  'ancre-refusee': (args) => ({
    message: `« &${word(args, 'nom')} » est un renvoi : un inventaire n’en utilise pas.`,
    aide: 'Si c’est du texte, mettez-le entre guillemets. Sinon, effacez ce mot et écrivez la valeur en toutes lettres.',
  }),
  'alias-refuse': (args) => ({
    message: `${word(args, 'nom') === '' ? 'L’étoile' : `« *${word(args, 'nom')} »`} est lue comme un renvoi : un inventaire n’en utilise pas.`,
    aide: 'Si c’est du texte, mettez-le entre guillemets. Sinon, recopiez la valeur en toutes lettres.',
  }),
  'fusion-refusee': plainly(
    '« << » recopie un autre bloc : un inventaire n’en utilise pas.',
    'Recopiez les lignes voulues en toutes lettres, puis effacez cette ligne.',
  ),
  'etiquette-refusee': (args) => ({
    message: `${word(args, 'nom') === '' ? 'Le point d’exclamation' : `« ${word(args, 'nom')} »`} est lu comme une consigne technique : un inventaire n’en utilise pas.`,
    aide: 'Si c’est du texte, mettez toute la valeur entre guillemets. Sinon, effacez ce mot.',
  }),
  'directive-refusee': plainly(
    'Une ligne qui commence par « % » est une consigne technique : un inventaire n’en utilise pas.',
    'Effacez cette ligne, ou mettez le texte entre guillemets.',
  ),
  'cle-en-double': (args) => ({
    message: `« ${word(args, 'cle')} » est écrit deux fois au même endroit${
      word(args, 'premiere_ligne') === '' ? '' : ` (déjà à la ligne ${word(args, 'premiere_ligne')})`
    }.`,
    aide: 'Gardez une seule des deux lignes, ou réunissez ce qu’elles contiennent.',
  }),
  'cle-composee': plainly(
    'Le nom avant les deux-points est une liste ou un bloc : il faut un seul mot.',
    'Écrivez par exemple « secretaire: » puis ce qui la concerne en dessous.',
  ),
  tabulation: plainly(
    'Cette ligne est décalée avec une tabulation.',
    'Remplacez la tabulation par des espaces, deux par niveau.',
  ),
  'retrait-inattendu': plainly(
    'Le début de cette ligne n’est pas aligné avec les lignes voisines.',
    'Ajoutez ou retirez des espaces en début de ligne pour l’aligner avec les lignes du même niveau.',
  ),
  'deux-points-dans-un-texte': plainly(
    'Un deuxième « : » sur la même ligne empêche de lire le texte.',
    'Mettez le texte entre guillemets, par exemple  note: "Attention : à revoir".',
  ),
  'deux-points-manquants': plainly(
    'Il manque « : » après le nom, sur cette ligne.',
    'Écrivez le nom, deux-points, une espace, puis la valeur. Un texte sur plusieurs lignes se décale davantage.',
  ),
  'espace-apres-deux-points': plainly(
    'Il manque une espace après les deux-points.',
    'Écrivez par exemple « nom: Le Café » plutôt que « nom:Le Café ».',
  ),
  'guillemet-non-ferme': plainly(
    'Ce guillemet n’est jamais refermé.',
    "Ajoutez le même guillemet à la fin du texte. Une apostrophe dans un texte entre apostrophes se double : ''.",
  ),
  'texte-apres-guillemet': plainly(
    'Le texte continue après le guillemet qui le ferme.',
    'Encadrez toute la valeur avec l’autre sorte de guillemets : "L\'école" ou \'Dire "oui"\'.',
  ),
  'crochet-non-ferme': plainly(
    'Ce crochet ou cette accolade n’est jamais refermé.',
    'Ajoutez « ] » ou « } » à la fin. Si la liste continue sur d’autres lignes, décalez-les vers la droite.',
  ),
  'crochet-mal-aligne': plainly(
    'Ce crochet ou cette accolade qui ferme est trop à gauche.',
    'Ajoutez des espaces devant : il doit être plus à droite que le nom auquel il se rapporte.',
  ),
  'virgule-mal-placee': plainly(
    'Il y a une virgule de trop ou de moins entre ces crochets.',
    'Séparez les éléments par une seule virgule : [secretaire, tresoriere].',
  ),
  'caractere-reserve': plainly(
    'Un texte ne peut pas commencer par ce signe.',
    'Mettez tout le texte entre guillemets.',
  ),
  'caractere-de-controle': plainly(
    'Il y a ici un caractère invisible qui n’a pas sa place dans un texte.',
    'Effacez-le ; il vient souvent d’un copier-coller. Vérifiez aussi que c’est bien un fichier texte.',
  ),
  'echappement-inconnu': plainly(
    'Entre guillemets droits doubles, le signe « \\ » a un sens particulier, et celui-ci n’existe pas.',
    'Utilisez des guillemets simples ou doublez le signe : « \\\\ ».',
  ),
  'tiret-inattendu': plainly(
    'Un tiret de liste ne peut pas être à cet endroit.',
    'Mettez chaque « - » sur sa propre ligne, sous la clé, ou écrivez la liste entre crochets : [a, b].',
  ),
  'imbrication-trop-profonde': plainly(
    'Les blocs sont emboîtés sur trop de niveaux.',
    'Un inventaire n’a jamais besoin de tant de niveaux : vérifiez les crochets et les décalages.',
  ),
  'trop-de-valeurs': (args) => ({
    message: `Le fichier contient plus de ${word(args, 'limite')} mots-clés et valeurs.`,
    aide: 'Un inventaire en compte quelques milliers au plus : vérifiez que c’est le bon fichier.',
  }),
  syntaxe: plainly(
    'À partir d’ici, le fichier ne peut plus être lu.',
    'Vérifiez cette ligne et celle du dessus : un nom, deux-points, une espace, puis la valeur.',
  ),
} satisfies Readonly<Record<string, Sentence>>;
