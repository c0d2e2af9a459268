/** What stands for the words of an association that shows its results without saying who it is. */
export const anonymousTexts = {
  association: 'Une association',
  federation: 'Une fédération',
  hidden: 'texte masqué',
  /** One thing of each collection of the inventory. */
  one: {
    personnes: 'Personne',
    groupes: 'Groupe',
    outils: 'Outil',
    usages: 'Usage',
    hebergeurs: 'Hébergeur',
    acces_critiques: 'Accès',
    postes: 'Machine',
    fichiers_cles: 'Fichier',
    archives: 'Archive',
    echanges: 'Partenaire',
    canaux: 'Canal',
    formateurs: 'Formation',
    incidents: 'Incident',
    aide_exterieure: 'Aide',
    tentatives: 'Tentative',
    prises: 'Décision',
    periodes: 'Période',
    dates_fixes: 'Date',
    exceptions: 'Exception',
    contournements: 'Habitude',
    besoins_non_couverts: 'Besoin',
    limites: 'Limite',
    changements_annonces: 'Changement',
  } as Readonly<Record<string, string>>,
  which: (name: string, one: string, rank: number): string =>
    `${name} (${one.toLowerCase()} ${String(rank)})`,
} as const;
