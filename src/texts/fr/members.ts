import { dayWords, hoursWords, numberWords, spanWords } from './words.js';

/** To be filled in by hand. */
export const BLANK = '………………';
/** An empty cell of a table. */
export const NO_CELL = '—';

/** Ways of helping, as the inventory names them. */
export const WAY_WORDS: Readonly<Record<string, string>> = {
  'sur-place': 'sur place',
  telephone: 'par téléphone',
  visio: 'en visio',
  'prise-en-main': 'en regardant votre écran à distance, avec votre accord',
  ecrit: 'par écrit',
};

/** Sentences of the documents for members that hold names or dates. */
export const membersTexts = {
  toCome: `date à venir : ${BLANK}`,
  from: (date: string) => `à partir du ${dayWords(date)}`,
  since: (date: string) => `depuis le ${dayWords(date)}`,
  switched: (to: string, date: string) => `${to}, ${date}`,
  kept: (tool: string) => `${tool} : on garde`,
  waits: (tool: string) => `${tool}, pour l’instant`,
  stopsHere: 'rien à la place',
  alreadyThere: (tools: string) => `${tools}, que l’on a déjà`,
  whatItDoes: (tool: string) => `ce que vous faites avec ${tool}`,
  keptFor: (tool: string, usages: string) => (usages === '' ? `${tool}.` : `${tool}, pour ${usages}.`),
  waitingFor: (tool: string, usages: string) =>
    usages === ''
      ? `${tool} : on attend d’en savoir plus.`
      : `${tool}, pour ${usages} : on attend d’en savoir plus.`,
  /** The head of what changes, as long as all of it, or some of it, is still to be decided. */
  ifYes: ', si la réponse est oui',
  ifYesForSome: ' (pour ce qui n’est pas encore décidé : si la réponse est oui)',
  /** Papers that are hung up or sent only once it is decided. */
  draft: (dates: string) => `Tant que l’association n’a pas décidé (${dates}), cette feuille est un projet`,
  onDay: (date: string) => `le ${dayWords(date)}`,
  alsoFor: (kept: string, from: string, undecided: boolean) =>
    `${kept} ${undecided ? 'Si la réponse est oui, il' : 'Il'} servira aussi à la place ${from}.`,
  stopsThere: (from: string, date: string) => `on ne se sert plus ${from} ${date}`,
  address: (tool: string) => `${tool} : ${BLANK}`,
  anyOf: (people: readonly string[]) => people.join(' ou '),
  decision: (tools: string, date: string, who: string, supposed: boolean) =>
    `${tools} : le ${dayWords(date)}, par ${who}${supposed ? ' (date supposée)' : ''}.`,
  /** « Du 4 au 6 janvier 2027 », « Avant le 4 janvier 2027 ». */
  span: (from: string, to: string) => spanWords(from, to),
  again: (when: string) => `${when}, pour y revenir ensemble`,
  until: (date: string) => `jusqu’au ${dayWords(date)}`,
  toLearn: (tool: string, groups: string, hours: string, trainers: string) =>
    `venir apprendre ${tool}${trainers === '' ? '' : ` avec ${trainers}`} (${groups} : ${hours} par personne).`,
  toMove: (purpose: string, from: string, to: string, groups: string) =>
    `pour ${purpose}, vous servir ${to} à la place ${from}.${groups === '' ? '' : ` Qui : ${groups}.`}`,
  /** What takes over is there already. */
  had: (to: string) => `${to}, que l’on a déjà,`,
  toMoveHeld: (from: string, to: string) =>
    `si vous vous en occupez, passer ${from} à ${to}. Si vous ne faites que lire ou répondre, rien à faire.`,
  toKeep: (from: string, whom: string, instead: string) =>
    `dire ${whom} ce que vous voulez garder ${from}. Ensuite, ${instead === '' ? 'rien ne le remplace' : `on continue avec ${instead}`}.`,
  askAccess: (tools: string, whom: string) => `demander ${whom} votre accès à ${tools}.`,
  toolAndDate: (tool: string, date: string) => `${tool}, ${date}.`,
  outOfUse: (tools: string) => `Une fois le passage fait, on ne se sert plus de : ${tools}.`,
  hours: (low: number, high: number) =>
    low === high ? hoursWords(low) : `de ${hoursWords(low)} à ${hoursWords(high)}`,
  support: (people: string, ways: string) => `${people}${ways === '' ? '' : ` (${ways})`}`,
  supportHours: ({ min, max }: { readonly min: number; readonly max: number }) =>
    max === 0
      ? null
      : `Environ ${min === max ? hoursWords(max) : `${numberWords(min)} à ${hoursWords(max)}`} d’entraide par mois, pour tout le monde.`,
  channels: (channels: string) => `On continue de vous prévenir autrement : ${channels}.`,
  noAccount: (tools: string) => `Aucun compte n’est demandé pour ${tools}.`,
  guests: (tools: string) =>
    `Pour ${tools}, une personne invitée peut venir sans compte : demandez qu’on vous envoie un lien.`,
  account: (tools: string) =>
    `Pour ${tools}, il faut un compte. Si vous n’en voulez pas, dites-le : une personne peut faire le lien avec vous.`,
  unknownAccount: (tools: string) => `Pour ${tools}, on ne sait pas encore s’il faut un compte.`,
};

/** Announcement of the day on which nobody writes in the old tool any more. */
export const freezeTexts = {
  title: (tool: string, date: string) => `${tool} : on ne s’en sert plus, ${date}`,
  lastDay: (date: string) =>
    `Le dernier jour pour s’en servir, y écrire ou y changer quelque chose : le ${dayWords(date)}.`,
  readUntil: (date: string) =>
    `On peut encore y lire et y retrouver quelque chose jusqu’au ${dayWords(date)}. Ensuite, il est fermé.`,
  readUnknown: `On peut encore y lire pendant un temps. Le jour de sa fermeture n’est pas encore fixé : ${BLANK}.`,
  remains:
    'Il ne ferme pas : chacune et chacun peut y rester à titre privé. L’association, elle, n’y écrit plus.',
  goesOn: (to: string, date: string) => `Cela continue avec ${to}${date === '' ? '' : `, ${date}`}.`,
  endsHere: 'Rien ne le remplace.',
  copied: (title: string, when: string) =>
    `Pour ce qui s’y trouve déjà, la feuille de route prévoit : « ${title} », ${when}.`,
  forgotten: (whom: string, date: string | undefined) =>
    `Quelque chose a été oublié ? Dites-le ${whom}${date === undefined ? '' : ` avant le ${dayWords(date)}`} : on peut encore aller le chercher.`,
  undecided: (date: string, who: string) =>
    `Rien n’est encore décidé : la décision est prévue le ${dayWords(date)}, par ${who}.`,
};
