import type { ProgramErrorCode } from '../../domain/user-error.js';
import type { Sentence } from './sentence.js';

/** Other programs of this computer, when they are needed. */
export const PROGRAM_SENTENCES: Readonly<Record<ProgramErrorCode, Sentence>> = {
  'libreoffice-absent': () => ({
    message:
      'Pour écrire des PDF, il faut LibreOffice, et il n’est pas sur cet ordinateur. Rien n’a été écrit.',
    aide: 'LibreOffice est libre et gratuit : fr.libreoffice.org. Sinon, demandez la forme « odt », ou imprimez la page « html » dans un fichier.',
  }),
  'libreoffice-echec': () => ({
    message: 'LibreOffice n’a pas réussi à écrire les PDF. Rien n’a été écrit.',
    aide: 'Relancez la même commande. Si cela recommence, demandez la forme « odt », ouvrez-la dans LibreOffice, puis « Fichier », « Exporter vers », « PDF ».',
  }),
};
