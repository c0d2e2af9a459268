import type { Certainty } from '../../domain/fact.js';
import type { FormulaId } from '../../domain/working.js';
import { orElse, word, type Sentence } from './sentence.js';
import { countWords, dayWords } from './words.js';

/** What each number of a working is, or why there is nothing to count. */
export const TERM_WORDS: Readonly<Record<string, string>> = {
  gravite: 'gravité',
  'liste-ouverte': 'une liste ouverte peut cacher ce qu’il y a de plus lourd',
  'pas-au-mieux': 'si tout ce que l’on ignore tournait bien, rien ici ne pèserait',
  'aucune-donnee': 'aucune donnée de personnes',
  donnees: 'les données les plus délicates',
  'rien-ne-manque': 'rien ne manque',
  'cout-annuel': 'coût par an',
  'cout-actuel': 'coût d’aujourd’hui, en euros par an',
  'cout-annonce': 'coût annoncé, en euros par an',
  cout: 'coût de tous les outils, en euros par an',
  prix: 'prix du catalogue, en euros par an',
  budget: 'budget, en euros par an',
  'non-couvert': 'part du coût que le budget ne couvre pas',
  'part-utilisee': 'part de l’offre déjà utilisée, en %',
  'limite-proche': 'gravité d’une offre presque pleine',
  'decision-prise': 'décision prise : le plus lourd, entre qui la porte et qui l’a prise',
  'logiciel-libre': 'le logiciel est libre',
  prise: 'dépendance, avant l’importance',
  'rien-en-suspens': 'aucun passage en suspens',
  'etape-qui-dure': 'un passage à moitié fait, et qui dure',
  'outil-officiel': 'l’association a choisi cet outil',
  'aucun-outil-concerne': 'ce groupe ne se sert d’aucun de ces outils',
  'personnes-au-dehors': 'personnes qui resteraient au dehors, au plus',
  'part-du-groupe': 'part du groupe',
  'refus-de-compte': 'personnes qui ne veulent pas de compte',
  'sans-ordinateur': 'personnes sans ordinateur',
  'sans-smartphone': 'personnes sans smartphone',
  'sans-materiel': 'personnes sans aucun des deux, au plus',
  'sans-connexion': 'personnes sans bonne connexion',
  'ne-suivra-pas': 'personnes qui ne suivront pas',
  'seules-a-domicile': 'personnes sans aide chez elles',
  effectif: 'personnes dans le groupe',
  'groupe-vide': 'personne dans ce groupe',
  'rien-a-apprendre': 'rien à apprendre',
  'heures-par-mois': 'heures par mois',
  'mois-calmes': 'mois calmes',
  'heures-du-groupe': 'heures pour tout le groupe',
  'heures-de-tous': 'heures pour tous les groupes',
  'heures-de-formation': 'heures par mois d’une personne qui forme',
  'heures-a-apprendre': 'heures pour une personne',
  debutant: 'personnes qui débutent',
  'a-l-aise': 'personnes à l’aise',
  expert: 'personnes très à l’aise',
  'heures-debutant': 'heures de celles et ceux qui débutent',
  'heures-a-l-aise': 'heures des personnes à l’aise',
  'heures-expert': 'heures des personnes très à l’aise',
  offre: 'heures que l’on a',
  demande: 'heures qu’il faudrait',
  obstacle: 'l’obstacle le plus lourd du fichier',
  'format-ouvert-suffit': 'un format ouvert suffit au partenaire',
  fermeture: 'combien le format est fermé, par rapport au plus fermé',
  'copie-ouverte': 'une copie ouverte existe',
  'formats-expliques': 'les formats ont été expliqués',
  'formats-choisis': 'les formats sont choisis',
  'procedure-suivie': 'la façon de faire est écrite, et quelqu’un d’autre l’a suivie',
  'avis-demande': 'l’avis a été demandé',
  'c-est-fait': 'c’est fait',
  'logiciel-entretenu': 'le logiciel est entretenu',
  'essai-prevu': 'des personnes et du temps sont prévus pour essayer',
};

/** How a line of arithmetic is written, from its numbers in words and as they are. */
export const FORMULA_WORDS: Readonly<
  Record<FormulaId, (words: readonly string[], values: readonly number[]) => string>
> = {
  valeur: (words) => words.join(''),
  produit: (words) => words.join(' × '),
  'produit-plafonne': (words) => `${words.join(' × ')}, 1 au plus`,
  maximum: (words) => (words.length === 0 ? '0' : `le plus haut de ${words.join(' ; ')}`),
  minimum: (words) => `le plus bas de ${words.join(' ; ')}`,
  somme: (words) => (words.length === 0 ? '0' : words.join(' + ')),
  manque: ([there = '', asked = ''], [has = 0, wants = 0]) =>
    has >= wants
      ? `rien ne manque, puisque ${there} couvre ${asked}`
      : `ce qui manque à ${there} pour faire ${asked}, soit 1 − ${there} ÷ ${asked}`,
  rapport: (words) => words.join(' ÷ '),
  part: (words, [, whole = 0]) => (whole === 0 ? 'une part de rien' : `${words.join(' ÷ ')}, 1 au plus`),
  'a-partir-de': ([told = '', threshold = '', then = '']) =>
    `${then} si ${told} atteint ${threshold}, sinon 0`,
  rien: () => '0',
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  declare: 'dit',
  documente: 'écrit quelque part',
  teste: 'essayé',
};

/** Words of `bascule expliquer`. */
export const explainTexts = {
  kinds: {
    famille: 'une fragilité',
    constat: 'une raison d’un résultat',
    chose: 'une chose de l’inventaire',
    action: 'une action',
    question: 'une question',
    repere: 'un repère',
    regle: 'une règle de vérification',
    verdict: 'un choix d’outil',
  },
  titles: {
    facts: 'Ce que l’on sait',
    catalogue: 'Ce que dit le catalogue',
    working: 'Le calcul',
    workingBest: 'Le calcul, si ce que l’on ignore tourne bien',
    workingWorst: 'Le calcul, si ce que l’on ignore tourne mal',
    combining: (side: string, end: string) => `De la gravité au chiffre : ${side}, ${end}`,
    findings: 'Les raisons, les plus lourdes d’abord',
    aboutIt: 'Ce que cela pèse, fragilité par fragilité',
    verdict: 'Ce qui est proposé',
    carriers: 'Qui peut s’en occuper',
    carries: 'Ce dont cette personne s’occupe, ou pourrait s’occuper',
    candidates: 'Les destinations regardées',
    actions: 'Ce qui aiderait',
    questions: 'Ce qui éclairerait',
    rows: 'Les repères',
    asks: 'Ce que le repère demande',
    watch: 'Point de vigilance',
    families: 'Les fragilités qui s’appuient dessus',
    found: 'Dans cet inventaire',
    changes: 'Ce que l’action changerait dans l’inventaire',
    effects: 'Ce que les chiffres deviendraient',
    answers: 'Ce à quoi elle répond',
    resting: 'Ce qui dépend de la réponse',
    toFill: 'Ce qu’il reste à écrire',
    reads: 'Ce qu’elle regarde',
    coefficients: 'Ses coefficients',
    list: 'Ce qui s’explique',
  },
  best: 'au mieux',
  worst: 'au pire',
  both: 'au mieux comme au pire',
  unknown: 'inconnu',
  none: 'aucun',
  openList: 'la liste n’est pas dite complète',
  emptyOpenList: 'rien n’est encore dit',
  between: (low: string, high: string) => `entre ${low} et ${high}`,
  supposed: 'supposé pour l’essai',
  toWrite: 'à écrire',
  untold: 'un élément pas encore cité',
  noEntry: 'le catalogue ne connaît pas cet outil',
  convention: 'convention',
  noSource: 'à vérifier, sans source encore',
  sourceOf: (title: string, date: string) => `${title}, ${dayWords(date)}`,
  severity: 'gravité',
  severityIs: (value: string) => `gravité ${value}`,
  rank: (severity: string, weight: string) => `${severity} × ${weight}`,
  combined: (factors: string, score: string) => `100 × (1 − ${factors}) = ${score}`,

  attenuation: (value: string, source: string) =>
    `D’une place à la suivante, une raison compte ${value} fois autant (src/data/weights.yaml › combinaison › attenuation, ${source}). Ce qui a la même cause ne compte qu’une fois, par le plus lourd.`,
  tail: (count: number) => `et ${countWords(count, 'raison plus légère', 'raisons plus légères')}`,
  raised: (severity: string) => `Quand cela arrive, « bascule check » dit : ${severity}.`,
  raisedAlways:
    'Ni un réglage, ni une exception, ni une référence ne l’excuse : ce qui est perdu là ne se retrouve pas.',
  raisedByDefault:
    'Cette gravité peut se changer dans « .bascule/check.yaml », et le constat s’accepter pour un temps.',
  credit: (title: string, editors: string, licence: string) =>
    `D’après ${title}, par ${editors} (${licence}), redit avec nos mots.`,
  points: (value: string) => `poids ${value}`,
  supposedEnds:
    'Faute de réponse, un nombre prend ici la plus petite ou la plus grande valeur possible : ce n’est pas une estimation.',
  carrierRule:
    'Pouvoir s’en occuper, c’est avoir l’accès et le code, savoir faire, et être là dans les mois qui viennent.',
  nobodyLeft: 'plus personne ne pourra s’en occuper',
  canCarry: (count: string) => `personnes qui peuvent s’en occuper : ${count}`,
  nothingWeighs: 'Rien ne pèse, d’après ce qui est dit.',
  notAsked: 'Rien, dans ce qui est proposé aujourd’hui.',
  accept:
    'Rien n’est entre les mains de l’association ici : l’accepter en connaissance de cause, ou garder un œil dessus.',
  noQuestion: 'Tout ce que cela regarde est déjà connu.',
  verdictTo: (verdict: string, target: string) => `${verdict} par ${target}`,
  own: 'C’est le choix de l’association : rien ne passe avant.',
  review: (day: string) => `À revoir le ${dayWords(day)}.`,
  pointsFor: '+',
  pointsAgainst: '−',
  hours: (words: string) => `${words} (convention)`,
  narrowing: (points: string) =>
    `une réponse resserrerait les fourchettes d’environ ${points} points, toutes fragilités additionnées`,
  foundNothing: 'Rien de tel dans cet inventaire.',
  needsInventory:
    'Avec un inventaire, vous verrez aussi ce qu’il en est chez vous : ajoutez le nom du fichier.',
  severityOf: { erreur: 'erreur', avertissement: 'à vérifier', information: 'à savoir' },
  seeAlso: (id: string) => `→ bascule expliquer ${id}`,
  more: (count: number) => `… et ${countWords(count, 'autre', 'autres')}`,
  listIntro: 'Chacun de ces noms se met après « bascule expliquer ».',
  list: {
    families: 'Les fragilités',
    things: 'Les choses de l’inventaire',
    verdicts: 'Les choix d’outils',
    findings: 'Les raisons des résultats',
    actions: 'Les actions',
    questions: 'Les questions',
    rows: 'Les repères',
    rules: 'Les règles de vérification',
  },
} as const;

/** What cannot be explained. */
export const EXPLAIN_SENTENCES = {
  'explication-inconnue': (args) => ({
    message: `Rien ne s’appelle « ${word(args, 'nom')} » ici.`,
    aide: `${orElse(args, 'Vérifiez le nom : les identifiants sont ceux de l’inventaire et des résultats.')} Pour la liste : bascule expliquer --liste ${word(args, 'fichier')}`.trim(),
  }),
  'explication-sans-inventaire': (args) => ({
    message: `« ${word(args, 'nom')} » ne s’explique pas sans inventaire.`,
    aide: `Ajoutez le fichier : bascule expliquer ${word(args, 'nom')} inventaire.yaml. Ce qui s’explique sans lui : bascule expliquer --liste`,
  }),
} as const satisfies Readonly<Record<string, Sentence>>;
