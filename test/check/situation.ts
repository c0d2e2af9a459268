/** An association with something to say of most themes: an account in a person's name, an ended mandate, a level above its limit. */
export const TROUBLED = `bascule: 1
association: { nom: Les Voisins, benevoles: 6 }
personnes:
  complet: oui
  secretaire: { role: La secrétaire, fin_mandat: 2029-01-01 }
  ancienne: { role: L'ancienne présidente, fin_mandat: 2025-01-01 }
outils:
  complet: oui
  framaforms:
    compte: { au_nom_de: personne, titulaire: secretaire }
    acces: [secretaire, ancienne]
objectifs:
  tolerances: { niveau_max: faible }
`;

/** Only one person can give the code, and no address gets the account back. */
export const SOLE_CODE = `bascule: 1
personnes: { secretaire: {} }
outils:
  framaforms:
    second_facteur: { demande: oui, personnes: { complet: oui, liste: [secretaire] } }
`;
