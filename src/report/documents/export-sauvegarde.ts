import { readBoolean, readCollection, readText } from '../../domain/fact.js';
import { dataTexts } from '../../texts/fr/team-data.js';
import { inSentence, uncapital } from '../../texts/fr/words.js';
import type { Lookup } from '../lookup.js';
import { nameWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';
import { aboutKeys, leavingTools, stepsOf, toolTitle, whenWho, type LeavingTool } from './team.js';

/** For each tool that leaves: what a copy takes, what it misses, how to check it, where to keep it. */
export const exportSauvegarde: DocumentRow = {
  id: 'export-sauvegarde',
  audience: 'equipe',
  formats: ['odt', 'markdown'],
  tight: true,
  context: (brief: Brief) => ({
    ...headOf(brief),
    // The sheet for any tool, where none leaves, has no file of its own to open.
    files: [],
    tools: leavingTools(brief).map((tool) => copyOf(tool, brief)),
  }),
};

function copyOf(tool: LeavingTool, brief: Brief) {
  const { id, entry } = tool;
  const texts = entry?.textes.fr;
  return {
    title: toolTitle(tool),
    name: tool.name,
    first: whenWho(stepsOf(brief, 'export', id)[0]),
    last: whenWho(stepsOf(brief, 'donnees', id)[0]),
    tried: triedWords(id, brief.lookup),
    takes: takesOf(tool),
    how: texts?.sortie ?? [],
    misses: [...(texts?.manque ?? []), ...lostOf(tool, brief)],
    files: filesOf(id, brief.lookup),
    sources: aboutKeys(entry, ['export']),
  };
}

function triedWords(id: string, lookup: Lookup): string {
  const says = (key: string): boolean | undefined => readBoolean(lookup.at(`/outils/${id}/export/${key}`));
  const { tried } = dataTexts;
  if (says('existe') === false) return tried.none;
  if (says('essaye') === undefined) return tried.unknown;
  if (says('essaye') === false) return tried.never;
  if (says('complet') === undefined) return tried.done;
  return says('complet') === true ? tried.complete : tried.partial;
}

function takesOf({ entry }: LeavingTool): readonly string[] {
  const { formats = [], par_personne: each } = entry?.export ?? {};
  return [
    ...(formats.length > 0 ? [dataTexts.formats(formats)] : []),
    ...(each === undefined ? [] : [each === 'oui' ? dataTexts.each : dataTexts.oneForAll]),
  ];
}

/** What the old tool does and the new one does not, among the same usages. */
function lostOf({ entry, target, to }: LeavingTool, { catalogue }: Brief): readonly string[] {
  if (entry?.fonctions === undefined || target?.fonctions === undefined || to === undefined) return [];
  const shared = (id: string): boolean => target.usages.includes(catalogue.functions.get(id)?.usage ?? '');
  const lost = entry.fonctions.filter((id) => shared(id) && !target.fonctions?.includes(id));
  const words = lost.map((id) => uncapital(nameWords({ kind: 'fonctions', id, label: undefined })));
  return words.length === 0 ? [] : [dataTexts.lost(words, inSentence(to))];
}

/** The files that matter and live in this tool: those to open first when checking. */
function filesOf(id: string, lookup: Lookup): readonly string[] {
  return readCollection(lookup.at('/formats/fichiers_cles'))
    .ids.map((file) => `/formats/fichiers_cles/${file}`)
    .filter((file) => readText(lookup.at(`${file}/outil`)) === id)
    .map((file) => dataTexts.file(nameWords(lookup.named(file).name), readText(lookup.at(`${file}/format`))));
}
