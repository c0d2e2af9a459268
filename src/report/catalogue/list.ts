import type { Catalogue, CatalogueTool } from '../../domain/catalogue.js';
import type { FileUse, ListedTool, Listing, UsageGroup } from '../../domain/catalogue-answers.js';
import { listTexts as texts } from '../../texts/fr/catalogue.js';
import { valueWord } from '../../texts/fr/catalogue-words.js';
import { capital, uncapital } from '../../texts/fr/words.js';
import type { Span } from '../renderers/text-layout.js';
import { fieldsOf, heading, paragraphOf, type Block } from './blocks.js';
import { formatBlocks } from './format.js';
import { freedomWords, nameOf, usageTitle } from './names.js';

/** True where nothing narrows a list. */
export function isWhole({ filters }: Listing): boolean {
  return Object.values(filters).every((value) => value === undefined || value === false);
}

/** The whole catalogue on a few screens: names by usage, libre first. */
export function overviewBlocks(listing: Listing): readonly Block[] {
  return [
    { kind: 'title', spans: [{ text: texts.title }] },
    paragraphOf(texts.count(listing.tools.length, listing.hosts.length)),
    ...listing.groups.flatMap(groupBlocks),
    heading(2, texts.hosts),
    paragraphOf(listing.hosts.map(shownName).join(', ')),
    heading(2, texts.further),
    { kind: 'list', ordered: false, items: texts.how.map((text) => [{ text }]) },
  ];
}

function groupBlocks({ usage, tools }: UsageGroup): readonly Block[] {
  const natures = ['libre', 'mixte', 'proprietaire'] as const;
  const rows = natures.map((nature) => ({
    label: texts.natures[nature],
    text: tools
      .filter(({ tool }) => tool.nature === nature)
      .map(shownName)
      .join(', '),
  }));
  return [
    { kind: 'heading', level: 2, spans: [{ text: usageTitle(usage) }, { text: `(${usage})`, style: 'dim' }] },
    ...fieldsOf(rows),
  ];
}

function shownName({ tool }: ListedTool): string {
  return tool.statut === 'actuel' ? tool.nom : texts.gone(tool.nom, valueWord('statut', tool.statut));
}

/** What passes the filters, a few lines each. */
export function filteredBlocks(listing: Listing, catalogue: Catalogue): readonly Block[] {
  const { tools, hosts, format, filters } = listing;
  const what = filterWords(listing, catalogue);
  const host = filters.host === undefined ? undefined : catalogue.tools.get(filters.host);
  return [
    { kind: 'title', spans: [{ text: texts.filtered(what, tools.length) }] },
    ...(host === undefined ? [] : [paragraphOf(host.textes.fr.resume)]),
    ...(format === undefined ? [] : formatBlocks(format)),
    ...(tools.length + hosts.length === 0 ? nothingBlocks(listing) : []),
    ...entriesUnder(undefined, tools, catalogue),
    ...entriesUnder(texts.hostsOffering, hosts, catalogue),
  ];
}

function filterWords({ filters }: Listing, catalogue: Catalogue): readonly string[] {
  const { usage, licence, host, format, libre } = filters;
  return [
    ...(usage === undefined ? [] : [usageTitle(usage)]),
    ...(licence === undefined ? [] : [texts.filters.licence(licence)]),
    ...(host === undefined ? [] : [texts.filters.host(nameOf(host, catalogue))]),
    ...(format === undefined ? [] : [texts.filters.format(format)]),
    ...(libre === true ? [texts.filters.libre] : []),
  ].map((text, rank) => (rank === 0 ? capital : uncapital)(text));
}

/** A way out of an empty list: what to widen. */
function nothingBlocks({ filters }: Listing): readonly Block[] {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== false);
  const [only] = given;
  const { nothingAids: aids } = texts;
  const aid = (): string => {
    if (given.length !== 1) return aids.several;
    if (only?.[0] === 'licence') return aids.licence;
    if (only?.[0] === 'host') return aids.host(filters.host ?? '');
    return only?.[0] === 'format' ? aids.format : aids.usage;
  };
  return [paragraphOf(`${texts.nothing} ${aid()}`)];
}

function entriesUnder(
  title: string | undefined,
  entries: readonly ListedTool[],
  catalogue: Catalogue,
): readonly Block[] {
  if (entries.length === 0) return [];
  const items = entries.map((entry) => entrySpans(entry, catalogue));
  return [...(title === undefined ? [] : [heading(2, title)]), { kind: 'list', ordered: false, items }];
}

function entrySpans({ tool, file }: ListedTool, catalogue: Catalogue): readonly Span[] {
  const links = linkWords(tool, catalogue);
  const facts = [capital(freedomWords(tool)), tool.licence, goneWord(tool), file && fileWords(file), links];
  return [
    { text: tool.nom, style: 'bold' },
    { text: `(${tool.id})`, style: 'dim' },
    { text: `— ${tool.textes.fr.resume}` },
    { text: `${facts.filter((one) => one !== undefined && one !== '').join(' ; ')}.`, style: 'dim' },
  ];
}

function goneWord({ statut, sante }: CatalogueTool): string | undefined {
  if (statut !== 'actuel') return valueWord('statut', statut);
  return sante === undefined || sante.statut === 'actif' ? undefined : valueWord('sante', sante.statut);
}

function fileWords({ reads, writes, native }: FileUse): string {
  if (native) return texts.file.native;
  if (reads && writes) return texts.file.both;
  return reads ? texts.file.reads : texts.file.writes;
}

/** What it replaces, or what the entry names to replace it. */
export function linkWords({ nature, remplace, remplacants }: CatalogueTool, catalogue: Catalogue): string {
  const names = (ids: readonly string[]): readonly string[] => ids.map((id) => nameOf(id, catalogue));
  if (nature === 'proprietaire') return remplacants === undefined ? '' : texts.replacedBy(names(remplacants));
  return remplace === undefined ? '' : texts.replaces(names(remplace));
}
