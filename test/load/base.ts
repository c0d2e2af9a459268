import { loadInventory, type Known } from '../../src/load/index.js';
import { locate } from '../../src/report/diagnostics.js';

export const KNOWN: Known = {
  catalogueIds: new Set(['framaforms', 'google-drive', 'google-sheets', 'listmonk', 'nextcloud']),
  usageIds: ['agenda', 'fichiers', 'formulaire'],
};

/** A small valid inventory; tests break one thing of it at a time. */
export const BASE = `bascule: 1
association:
  nom: Le Café des Bricoles
  benevoles: {min: 10, max: 14}
groupes:
  equipe:
    effectif: 12
personnes:
  secretaire:
    role: La secrétaire
    groupes: [equipe]
    fin_mandat: 2027-06-30
  tresoriere:
    role: La trésorière
outils:
  google-drive:
    acces: [secretaire, tresoriere]
    depuis: 2019-09-01
    adherences: [google-sheets]
  google-sheets:
    savoir_faire: [tresoriere]
  framaforms:
    acces: aucun
    adherences: [google-drive]
`;

/** The base with one passage replaced. Throws when the passage is not there exactly once: the test would test nothing. */
export function broken(passage: string, replacement: string): string {
  if (BASE.split(passage).length !== 2) throw new Error(`not once in the base: ${passage}`);
  return BASE.replace(passage, () => replacement);
}

/** What is said about a text, as `severity code line:column`. */
export function verdict(text: string): readonly string[] {
  return loadInventory({ name: 'inventaire.yaml', text }, KNOWN).diagnostics.map(
    ({ code, offset, severity }) => {
      const { line, column } = locate(text, offset ?? -1);
      return `${severity === 'erreur' ? '' : `${severity} `}${code} ${line}:${column}`;
    },
  );
}

/** The arguments of the only diagnostic of a text. */
export function argsOf(text: string): unknown {
  const { diagnostics } = loadInventory({ name: 'inventaire.yaml', text }, KNOWN);
  if (diagnostics.length !== 1) throw new Error(`${diagnostics.length} diagnostics`);
  return diagnostics[0]?.args;
}
