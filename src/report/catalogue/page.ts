import type { Catalogue, CatalogueTool, FileFormat } from '../../domain/catalogue.js';
import type { Completeness, ListedTool, Listing, UsageGroup } from '../../domain/catalogue-answers.js';
import { listTexts as texts, softDateWords } from '../../texts/fr/catalogue.js';
import { valueWord } from '../../texts/fr/catalogue-words.js';
import { heading, paragraphOf, type Block } from './blocks.js';
import { completenessTable } from './completeness.js';
import { linkWords } from './list.js';
import { formatWords, freedomWords, nameOf, usageTitle } from './names.js';

/** The whole catalogue as a document: tools by usage, hosts, formats, and what is filled. */
export function pageBlocks(
  listing: Listing,
  completeness: Completeness,
  catalogue: Catalogue,
): readonly Block[] {
  return [
    { kind: 'title', spans: [{ text: texts.title }] },
    paragraphOf(texts.generated),
    paragraphOf(texts.count(listing.tools.length, listing.hosts.length)),
    ...listing.groups.flatMap((group) => usageBlocks(group, catalogue)),
    heading(2, texts.hosts, 'hebergeurs'),
    hostTable(listing.hosts, catalogue),
    heading(2, texts.formats, 'formats'),
    formatTable([...catalogue.formats.values()]),
    heading(2, texts.figures, 'completude'),
    ...completenessTable(completeness),
  ];
}

function usageBlocks({ usage, tools }: UsageGroup, catalogue: Catalogue): readonly Block[] {
  const { columns } = texts;
  return [
    heading(2, usageTitle(usage), usage),
    {
      kind: 'table',
      head: [columns.tool, columns.nature, columns.licence, columns.link, columns.state, columns.newest],
      rows: tools.map(({ tool, newest }) => [
        tool.nom,
        freedomWords(tool),
        tool.licence ?? '',
        linkWords(tool, catalogue),
        stateWords(tool),
        newestWords(newest),
      ]),
    },
  ];
}

function stateWords({ statut, sante }: CatalogueTool): string {
  return statut === 'actuel' && sante !== undefined
    ? valueWord('sante', sante.statut)
    : valueWord('statut', statut);
}

function newestWords(date: string | undefined): string {
  return date === undefined ? texts.undated : softDateWords(date);
}

function hostTable(hosts: readonly ListedTool[], catalogue: Catalogue): Block {
  const { columns } = texts;
  return {
    kind: 'table',
    head: [columns.host, columns.nature, columns.public, columns.runs, columns.state, columns.newest],
    rows: hosts.map(({ tool, newest }) => [
      tool.nom,
      freedomWords(tool),
      tool.hote?.public === undefined ? texts.unknown : valueWord('public', tool.hote.public),
      (tool.hote?.heberge ?? []).map((id) => nameOf(id, catalogue)).join(', ') || texts.unknown,
      stateWords(tool),
      newestWords(newest),
    ]),
  };
}

function formatTable(formats: readonly FileFormat[]): Block {
  const { columns } = texts;
  return {
    kind: 'table',
    head: [columns.format, columns.family, columns.open, columns.standard, columns.instead],
    rows: formats.map(({ id, famille, ouvert, norme, remplacant }) => [
      id,
      formatWords('familles', famille),
      formatWords('ouvert', ouvert),
      norme ?? '',
      remplacant ?? '',
    ]),
  };
}
