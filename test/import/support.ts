import { catalogue } from '../../src/data/index.js';
import { importTables, type Imported, type ImportRequest } from '../../src/commands/import-tables.js';
import { valueChecksum } from '../../src/io/import-memory.js';
import { loadInventory, type Memory } from '../../src/load/index.js';
import { usageIds } from '../../src/data/index.js';

/** What a test says of an import: the rest is that of a first one. */
export interface Told extends Pick<ImportRequest, 'given' | 'confirm'> {
  readonly outils?: string;
  readonly personnes?: string;
  readonly inventory?: string;
  readonly memory?: Memory;
}

export function imported({
  outils,
  personnes,
  inventory,
  memory = new Map(),
  ...rest
}: Told): Promise<Imported> {
  return importTables(
    {
      inventory: { name: 'inventaire.yaml', text: inventory },
      sheets: {
        ...(outils !== undefined && { outils: { name: 'outils.csv', text: outils } }),
        ...(personnes !== undefined && { personnes: { name: 'personnes.csv', text: personnes } }),
      },
      memory,
      checksum: valueChecksum,
      ...rest,
    },
    catalogue,
  );
}

/** The inventory as the loader understands it; a test stops where it has anything to say. */
export function treeOf(text: string): Readonly<Record<string, unknown>> {
  const loaded = loadInventory({ name: 'x', text }, { catalogueIds: catalogue.tools, usageIds });
  if (!loaded.ok || loaded.diagnostics.length > 0) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value.tree;
}

/** What there is to look at again: the line, the heading and why. */
export function troublesOf({ sheets }: Imported): readonly string[] {
  return sheets.flatMap(({ troubles }) =>
    troubles.map(({ row, heading, code }) => `${row.line} ${heading ?? '-'} ${code}`),
  );
}

/** A small sheet of people: two roles, and two people of one role. */
export const PEOPLE = `Rôle;Prénom;Nom;E-mail;Heures par mois
Secrétaire;Marie;Dupont;marie@exemple.org;4
Trésorier;Luc;Durand;;2h30
Bénévole;Paul;Petit;;
Bénévole;Zoé;Grand;;2 à 3
`;
