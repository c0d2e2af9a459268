/** What can go wrong with a file that a person named. The sentences are in the texts. */
export type FileErrorCode =
  | 'fichier-absent'
  | 'fichier-dossier'
  | 'fichier-trop-grand'
  | 'fichier-encodage'
  | 'fichier-illisible'
  | 'fichier-non-ecrit'
  | 'fichier-change-ailleurs'
  | 'fichier-sortie'
  | 'fichier-dossier-disparu';

/** What can go wrong with another program that is asked to help. */
export type ProgramErrorCode = 'libreoffice-absent' | 'libreoffice-echec';

export type UserErrorArguments = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Something that the person can mend: a missing file, a refused write. Thrown at the edge, caught once by the
 * command line. It carries a stable code and arguments, never prose.
 */
export class UserError extends Error {
  readonly code: string;
  readonly args: UserErrorArguments;

  constructor(code: string, args: UserErrorArguments = {}) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.args = args;
  }
}
