import { capital, idWords } from './words.js';

/** The words of an inventory as they are read, where they are more than their letters; the same word comes back when typed. */
const NAMES: Readonly<Record<string, string>> = {
  // Help, attempts, decisions.
  federation: 'fédération',
  'benevole-exterieur': 'bénévole extérieur',
  chatons: 'CHATONS',
  abandonnee: 'abandonnée',
  ca: 'CA',
  ag: 'AG',
  collegiale: 'collégiale',
  'tout-doux-cratie': 'tout-doux-cratie',
  // Groups and what they work with.
  benevoles: 'bénévoles',
  salaries: 'salariés',
  adherents: 'adhérents',
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  android: 'Android',
  ios: 'iOS',
  'microsoft-office': 'Microsoft Office',
  libreoffice: 'LibreOffice',
  onlyoffice: 'OnlyOffice',
  'google-docs': 'Google Docs',
  collabora: 'Collabora',
  // Ease, needs, habits.
  debutant: 'débutant',
  'a-l-aise': 'à l’aise',
  souhaite: 'souhaité',
  declare: 'déclaré',
  observe: 'observé',
  constate: 'constaté',
  // Tools, accounts and hosts.
  proprietaire: 'propriétaire',
  spontane: 'spontané',
  adopte: 'adopté',
  delaisse: 'délaissé',
  association: 'l’association',
  personne: 'une personne',
  tiers: 'un tiers',
  pret: 'un prêt',
  'telephone-personnel': 'téléphone personnel',
  'telephone-association': 'téléphone (association)',
  cle: 'clé',
  sms: 'SMS',
  adhesion: 'adhésion',
  'gratuit-benevole': 'gratuit bénévole',
  'adresse-de-recuperation': 'adresse de récupération',
  'salle-publique': 'salle publique',
  // Files, messages, help.
  reussi: 'réussi',
  echoue: 'échoué',
  reception: 'réception',
  telephone: 'téléphone',
  ecrit: 'écrit',
  // Calendar and wishes.
  a: 'A',
  b: 'B',
  c: 'C',
  corse: 'Corse',
  chargee: 'chargée',
  'hebergeur-ethique': 'hébergeur éthique',
  modere: 'modéré',
  eleve: 'élevé',
};

type Meanings = Readonly<Record<string, string>>;

const IMPORTANCE: Meanings = {
  vital: 'on ne pourrait plus fonctionner',
  important: 'ce serait une vraie gêne',
  utile: 'on ferait autrement',
  accessoire: 'on le verrait à peine',
};

const INSTANCE: Meanings = {
  seul: 'une personne, avec l’accord du groupe',
  ca: 'le conseil d’administration',
  ag: 'l’assemblée générale',
  'tout-doux-cratie': 'on propose, et on avance si personne ne s’y oppose',
};

const DEVICE: Meanings = {
  'telephone-personnel': 'le téléphone privé de quelqu’un',
  'telephone-association': 'celui de l’association',
  application: 'une application qui donne des codes',
  cle: 'une petite clé à brancher',
  sms: 'un message sur un numéro',
};

/** What a word means, by the key that it answers: said to whoever chooses in front of a screen. */
const MEANINGS: Readonly<Record<string, Meanings>> = {
  criticite: IMPORTANCE,
  mode_habituel: INSTANCE,
  instance: INSTANCE,
  revocable_par: INSTANCE,
  instances: INSTANCE,
  appareil: DEVICE,
  au_nom_de: { personne: 'à son propre nom', tiers: 'la mairie, la fédération, un prestataire…' },
  proprietaire: { personne: 'une machine privée', pret: 'la mairie, un partenaire…' },
  competences: { formateur: 'peut aussi l’apprendre aux autres' },
  etat: { existant: 'on le fait déjà', souhaite: 'on aimerait le faire' },
  connu_par: { declare: 'on me l’a raconté', observe: 'je l’ai vu faire' },
  statut: { officiel: 'l’association l’a choisi', spontane: 'il est venu tout seul' },
  etape: {
    essai: 'quelques personnes l’essaient',
    'double-usage': 'en même temps qu’un autre',
    adopte: 'c’est celui qu’on utilise',
    delaisse: 'on ne s’en sert presque plus',
    retour: 'on est revenu à l’outil d’avant',
  },
  financement: {
    'gratuit-commercial': 'une entreprise le donne, et vit d’autre chose',
    'gratuit-benevole': 'des bénévoles le font vivre',
  },
  nature: {
    chatons: 'un hébergeur associatif de ce collectif',
    'fait-maison': 'quelqu’un d’ici l’a fabriqué',
    'appareil-second-facteur': 'le téléphone qui reçoit les codes',
    'banque-des-services': 'la carte qui paie les abonnements',
    chargee: 'tout le monde est pris',
    absente: 'il n’y a personne',
  },
  essai_conversion: { partiel: 'lisible, mais abîmé' },
  hebergement: { 'sur-place': 'une machine dans vos locaux' },
  formes: { 'prise-en-main': 'en voyant l’écran à distance' },
};

/** A choice as it is told on paper: what is written there is understood. */
export function choiceName(word: string): string {
  return NAMES[word] ?? idWords(word);
}

/** A choice as it is shown on a screen, with what it means. `pointer`: the place that it answers. */
export function choiceLabel(word: string, pointer: string): string {
  const keys = pointer.split('/');
  const meaning = (MEANINGS[keys.at(-1) ?? ''] ?? MEANINGS[keys.at(-2) ?? ''])?.[word];
  const name = capital(choiceName(word));
  return meaning === undefined ? name : `${name} (${meaning})`;
}
