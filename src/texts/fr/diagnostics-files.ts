import type { FileErrorCode } from '../../domain/user-error.js';
import { word, type Sentence, type SentenceArguments } from './sentence.js';

const MEGABYTE = 1024 * 1024;

/** Where it stops being UTF-8, and the byte; nothing for a whole text in another encoding. */
function badByte(args: SentenceArguments): string {
  if (word(args, 'codage') !== '') return '';
  const letter = word(args, 'lettre');
  const meant = /^[\p{L}\p{P}\p{S}\p{N}]$/u.test(letter) ? `, sans doute « ${letter} »` : '';
  return ` : ligne ${word(args, 'ligne')}, colonne ${word(args, 'colonne')}, une lettre est illisible (octet ${word(args, 'octet')}${meant})`;
}

/** Files that cannot be read or written. */
export const FILE_SENTENCES: Readonly<Record<FileErrorCode, Sentence>> = {
  'fichier-absent': (args) => ({
    message: `Le fichier « ${word(args, 'fichier')} » n’existe pas.`,
    aide: 'Vérifiez son nom et son dossier. Pour en commencer un : bascule init',
  }),
  'fichier-dossier': (args) => ({
    message: `« ${word(args, 'fichier')} » est un dossier, pas un fichier.`,
    aide: `Indiquez le fichier lui-même, par exemple « ${word(args, 'fichier').replace(/\/+$/, '')}/inventaire.yaml ».`,
  }),
  'fichier-trop-grand': (args) => ({
    message: `Le fichier « ${word(args, 'fichier')} » dépasse ${Number(args['limite'] ?? 0) / MEGABYTE} Mo.`,
    aide: 'Un inventaire tient en quelques pages : vérifiez que c’est le bon fichier.',
  }),
  'fichier-encodage': (args) => ({
    message: `Le fichier « ${word(args, 'fichier')} » n’est pas écrit en UTF-8${badByte(args)}.`,
    aide: `Il a sans doute été enregistré en ${word(args, 'codage') || 'Windows-1252 ou Latin-1'}. Dans votre éditeur : « Enregistrer sous », encodage UTF-8.`,
  }),
  'fichier-illisible': (args) => ({
    message: `Le fichier « ${word(args, 'fichier')} » ne peut pas être lu (${word(args, 'cause')}).`,
    aide: 'Vérifiez que c’est un fichier ordinaire et que vous avez le droit de le lire.',
  }),
  'fichier-non-ecrit': (args) => ({
    message: `Le fichier « ${word(args, 'fichier')} » n’a pas pu être écrit (${word(args, 'cause')}). Rien n’a été changé.`,
    aide: 'Vérifiez la place sur le disque et le droit d’écrire dans ce dossier.',
  }),
  'fichier-sortie': (args) => ({
    message: `Le résultat n’a pas pu être montré en entier (${word(args, 'cause')}).`,
    aide: 'Vérifiez la place sur le disque où vous l’envoyez, puis relancez.',
  }),
  'fichier-dossier-disparu': () => ({
    message: 'Le dossier où vous êtes n’existe plus.',
    aide: 'Allez dans un autre dossier, puis relancez.',
  }),
  'fichier-change-ailleurs': (args) => ({
    message: `Le fichier « ${word(args, 'fichier')} » vient de changer : quelqu’un d’autre l’a peut-être ouvert. Rien n’a été écrit.`,
    aide: 'Relancez la même commande : elle partira de la nouvelle version.',
  }),
};
