/** A tool of one federation, as it would describe it. */
export const HOUSE = `id: maison-des-familles
nom: Maison des familles
autres_noms: [base des familles]
genre: logiciel
niveau: repere
releve: '2026-11-20'
nature: proprietaire
editeur: Une fédération
usages: [adherents]
fonctions: [fiches-membres]
remplacants: [galette]
export: { existe: partiel, formats: [csv] }
statut: actuel
sources: {}
non_verifie: [export]
classement: { source: convention }
textes:
  fr:
    resume: 'La base imposée par la fédération.'
    sortie: ['Demander le csv à la fédération.']
    manque: ['L’historique des séjours.']
`;
