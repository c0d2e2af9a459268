import type { Catalogue } from '../../domain/catalogue.js';
import {
  isMapping,
  nodeAt,
  readCollection,
  readFact,
  readRange,
  readText,
  type Json,
} from '../../domain/fact.js';
import { byCodePoint, segmentsOf } from '../../domain/pointer.js';
import type { Result } from '../../domain/result.js';
import { auditTexts, reportTexts } from '../../texts/fr/report.js';
import { rangeWords, ruleText } from '../../texts/fr/rules.js';
import { dayWords, numberWords } from '../../texts/fr/words.js';
import { sourcesAbout } from '../json-parts.js';
import type { Lookup } from '../lookup.js';
import type { FamilyView } from '../view-score.js';
import type { ScoreView } from '../view.js';
import { wordTable } from '../word-tables.js';
import { nameWords, rowTitle } from '../wording.js';
import type { MethodFigures } from './document.js';

interface FormatTexts {
  readonly familles: Readonly<Record<string, string>>;
  readonly ouvert: Readonly<Record<string, string>>;
}

const formatTexts = () => wordTable<FormatTexts>('formats');

/** What the association's files are made of: counts by extension, key files, exchanges. */
export function formatsContext(lookup: Lookup) {
  const counts = lookup.at('/formats/comptes');
  return {
    counts: readCollection(counts).ids.map((id) =>
      countContext(id, nodeAt(counts, `/${id}`), lookup.catalogue),
    ),
    keyFiles: elements('/formats/fichiers_cles', 'formats.fichier-cle', lookup),
    exchanges: elements('/formats/echanges', 'formats.echange', lookup),
    archives: elements('/formats/archives', 'formats.archive', lookup),
  };
}

function countContext(extension: string, node: Json | undefined, { formats }: Catalogue) {
  const known = formats.get(extension);
  const range = readRange(node);
  return {
    extension,
    family: formatTexts().familles[known?.famille ?? ''] ?? reportTexts.notKnown,
    open: formatTexts().ouvert[known?.ouvert ?? ''] ?? reportTexts.notKnown,
    count: range === undefined ? reportTexts.notKnown : rangeText(range),
  };
}

function rangeText({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? numberWords(min) : auditTexts.between(numberWords(min), numberWords(max));
}

/** Each element of a collection, in the words of its rule. */
function elements(collection: string, rule: string, lookup: Lookup): readonly string[] {
  return readCollection(lookup.at(collection)).ids.map((id) => {
    const node = lookup.at(`${collection}/${id}`);
    const keys = isMapping(node) ? Object.keys(node) : [];
    const facts = keys.flatMap((key) => {
      const { value } = readFact(nodeAt(node, `/${key}`));
      return value === undefined ? [] : [[key, value] as const];
    });
    const subject = nameWords(lookup.named(`${collection}/${id}`).name);
    return ruleText(rule)({
      subject,
      untold: false,
      severity: { low: 0, high: 1 },
      facts: Object.fromEntries(facts),
      unknown: [],
      names: {},
      measures: {},
    });
  });
}

/** Hours asked and hours there, by group and for all trainers. */
export function trainingContext(families: readonly FamilyView[]) {
  const reasons = families.find(({ family }) => family === 'formation')?.sides.migrer?.reasons ?? [];
  return reasons.flatMap(({ subject, measures: { demande, offre }, unknown }) => {
    if (demande === undefined || offre === undefined) return [];
    const asked = rangeWords(demande, unknown.includes('effectif'));
    const open = ['heures_apprentissage', 'formateurs', 'heures_par_mois'].some((key) =>
      unknown.includes(key),
    );
    return [{ name: nameWords(subject.name), asked, there: rangeWords(offre, open) }];
  });
}

/** Every dated source that a score rests on, once each. */
export function sourcesContext(
  result: Result,
  { tools }: Catalogue,
): readonly { title: string; date: string }[] {
  const found = new Map<string, { title: string; date: string }>();
  const evidence = result.families.flatMap(({ contributions }) =>
    contributions.flatMap((one) => one.evidence),
  );
  for (const { source, pointer } of evidence) {
    const [, id = '', key = ''] = segmentsOf(pointer);
    const entry = source === 'catalogue' ? tools.get(id) : undefined;
    if (entry === undefined) continue;
    for (const { titre, date } of sourcesAbout(entry, key))
      found.set(`${titre} ${date}`, { title: titre, date: dayWords(date) });
  }
  return [...found.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, source]) => source);
}

/** The rows that the report cites, with what they ask for and where they come from. */
export function rowsContext(view: ScoreView, { rows }: Catalogue) {
  const cited = [
    ...view.families.flatMap((family) => family.rows),
    ...view.actions.flatMap((action) => action.rows),
  ];
  return rowsCited(cited, rows);
}

interface RowText {
  readonly demande?: string;
  readonly vigilance?: string;
}

const fiches = () => wordTable<Readonly<Record<string, RowText>>>('fiches');

/** Rows once each, in the order of the fiche's tables. */
export function rowsCited(cited: readonly string[], rows: Catalogue['rows']) {
  return [...rows.keys()]
    .filter((id) => cited.includes(id))
    .map((id) => ({
      id,
      title: rowTitle(id),
      text: fiches()[id]?.demande ?? fiches()[id]?.vigilance ?? '',
      source: rows.get(id)?.source.titre ?? '',
      editors: rows.get(id)?.source.editeurs ?? '',
      licence: rows.get(id)?.source.licence ?? '',
    }));
}

/** Where cited rows come from, once each; one line for what has the same editors. */
export function creditsOf(rows: ReturnType<typeof rowsCited>) {
  const credits = new Map<string, { titles: string[]; editors: string; licence: string }>();
  for (const { source, editors, licence } of rows) {
    const key = `${editors} ${licence}`;
    const credit = credits.get(key) ?? { titles: [], editors, licence };
    if (!credit.titles.includes(source)) credit.titles.push(source);
    credits.set(key, credit);
  }
  return [...credits.values()].map(({ titles, ...rest }) => ({ title: titles.join(' ; '), ...rest }));
}

/** The method in a few sentences, with the figures that were used. */
export function methodContext({ combinaison, niveaux }: MethodFigures): readonly string[] {
  return [
    auditTexts.method.levels(niveaux.modere, niveaux.eleve, niveaux.critique),
    auditTexts.method.combine(numberWords(combinaison.attenuation * 100)),
    ...auditTexts.method.rest,
  ];
}

/** What the association does, in its own words; null when it has not said. */
export function activityOf({ inventory }: Result): string | null {
  return readText(nodeAt(inventory.tree, '/association/activite')) ?? null;
}
