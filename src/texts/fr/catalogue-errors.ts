import { word, type Sentence, type SentenceArguments } from './sentence.js';

/** Proposals first, else where to look. */
const perhaps = (args: SentenceArguments, otherwise: string): string => {
  const proposals = args['propositions'];
  if (typeof proposals !== 'object' || proposals.length === 0) return otherwise;
  const [first = ''] = proposals;
  return proposals.length === 1
    ? `Vouliez-vous dire « ${first} » ?`
    : `Vouliez-vous dire : ${proposals.join(', ')} ?`;
};

/** What was asked of the catalogue and cannot be answered. */
export const CATALOGUE_SENTENCES = {
  'catalogue-outil-inconnu': (args) => ({
    message: `Le catalogue ne connaît pas « ${word(args, 'nom')} ».`,
    aide: perhaps(args, 'Tous les noms : bascule catalogue'),
  }),
  'outil-non-decrit': (args) => ({
    message: `Aucun outil de l’inventaire ne s’appelle « ${word(args, 'nom')} ».`,
    aide: perhaps(args, 'Aucun outil n’y est encore décrit.'),
  }),
  'catalogue-usage-demande': (args) => ({
    message: `« ${word(args, 'nom')} » est un usage, pas un outil.`,
    aide: `Les outils de cet usage : bascule catalogue --usage ${word(args, 'id')}`,
  }),
  'catalogue-format-demande': (args) => ({
    message: `« ${word(args, 'nom')} » est un format de fichiers, pas un outil.`,
    aide: `Ce que l’on en sait : bascule catalogue --fichier ${word(args, 'id')}`,
  }),
  'catalogue-usage-inconnu': (args) => ({
    message: `Aucun usage ne s’appelle « ${word(args, 'nom')} ».`,
    aide: perhaps(args, `Les usages : ${word(args, 'connus')}.`),
  }),
  'catalogue-hebergeur-inconnu': (args) => ({
    message: `Aucun hébergeur du catalogue ne s’appelle « ${word(args, 'nom')} ».`,
    aide: perhaps(args, `Les hébergeurs : ${word(args, 'connus')}.`),
  }),
  'catalogue-format-inconnu': (args) => ({
    message: `Le catalogue ne connaît pas de fichiers « ${word(args, 'nom')} ».`,
    aide: perhaps(args, 'Donnez la fin du nom du fichier, comme « odt » ou « xlsx ».'),
  }),
  'catalogue-nom-et-option': (args) => ({
    message: `« ${word(args, 'nom')} » ne va pas avec « ${word(args, 'option')} ».`,
    aide: 'Demandez un outil par son nom, ou une liste par une option : un seul des deux.',
  }),
} as const satisfies Readonly<Record<string, Sentence>>;
