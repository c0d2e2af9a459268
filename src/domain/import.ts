/** Why a row of a sheet, or one of its cells, could not be read. */
export type TroubleCode =
  | 'montant'
  | 'heures'
  | 'jours'
  | 'date'
  | 'oui-non'
  | 'choix'
  | 'trop-long'
  | 'contact'
  | 'secret'
  | 'personne-introuvable'
  | 'personne-ambigue'
  | 'guillemet-non-ferme'
  | 'trop-de-cellules'
  | 'sans-identite'
  | 'deux-fois'
  | 'plusieurs-dans-l-inventaire';
