/** Words that the documents of the team share. Headings and standing advice are in the templates. */
export const teamTexts = {
  /** What is left to write by hand. */
  blank: '………………',
  unknown: 'on ne sait pas encore',
  yes: 'oui',
  no: 'non',
  safeguards: 'Les garde-fous',
  towards: (from: string, to: string | undefined) => (to === undefined ? from : `${from} → ${to}`),
  /** When, then who: « le 4 janvier 2027, la secrétaire ». */
  whenWho: (when: string, who: string) => `${when}, ${who}`,
} as const;

/** Whose name an account is in. */
export const OWNER_WORDS: Readonly<Record<string, string>> = {
  association: 'de l’association',
  personne: 'd’une personne',
  tiers: 'd’une autre structure',
};

/** Where a second code comes. */
export const DEVICE_WORDS: Readonly<Record<string, string>> = {
  'telephone-personnel': 'un téléphone personnel',
  'telephone-association': 'le téléphone de l’association',
  application: 'une application',
  cle: 'une petite clé à brancher',
  sms: 'un SMS',
  autre: 'un autre appareil',
};

/** How people can be helped. */
export const SUPPORT_WORDS: Readonly<Record<string, string>> = {
  'sur-place': 'sur place',
  telephone: 'par téléphone',
  visio: 'en visio',
  'prise-en-main': 'à distance, en voyant l’écran',
  ecrit: 'par écrit',
};
