import type { Catalogue, CatalogueTool } from '../../domain/catalogue.js';
import type { Sheet } from '../../domain/catalogue-answers.js';
import { sheetTexts as texts } from '../../texts/fr/catalogue.js';
import { FIELD_WORDS, valueWord } from '../../texts/fr/catalogue-words.js';
import { listWords } from '../../texts/fr/words.js';
import { fieldsOf, heading, listUnder, paragraphOf, type Block, type Field } from './blocks.js';
import { factWords } from './facts.js';
import { ficheWords, freedomWords, functionWords, nameOf, usageTitle } from './names.js';
import { originMark } from './origins.js';

/** Facts in the order in which one asks for them. */
const FACTS = [
  'statut',
  'licence',
  'gouvernance',
  'hebergement',
  'hote',
  'compte',
  'prix',
  'limites',
  'apprentissage',
  'donnees',
  'export',
  'formats',
  'aides',
  'fermeture',
  'sante',
  'langues',
  'accessibilite',
];

/** One entry whole. */
export function sheetBlocks(sheet: Sheet, catalogue: Catalogue): readonly Block[] {
  const { tool } = sheet;
  const { resume, suite, vigilance = [], limites = [], sortie = [], manque = [] } = tool.textes.fr;
  return [
    { kind: 'title', spans: [{ text: tool.nom }, { text: `— ${freedomWords(tool)}`, style: 'dim' }] },
    paragraphOf(resume),
    ...(suite === undefined ? [] : [paragraphOf(suite)]),
    ...doesBlocks(tool, catalogue),
    heading(2, texts.facts),
    ...fieldsOf(FACTS.map((key) => factField(sheet, key, catalogue))),
    ...listUnder(texts.limits, limites),
    ...listUnder(texts.attention, vigilance),
    ...listUnder(texts.out, sortie, true),
    ...listUnder(texts.left, manque),
    heading(2, texts.names),
    ...fieldsOf(linkFields(sheet, catalogue)),
    ...sourceBlocks(tool),
  ];
}

/** What every living tool has in common is not worth a line. */
function factField({ tool, origins }: Sheet, key: string, catalogue: Catalogue): Field | undefined {
  if (key === 'statut' && tool.statut === 'actuel' && tool.fin === undefined && tool.devient === undefined)
    return undefined;
  const note = originMark(tool, key, origins.get(key));
  const text = factWords(tool, key, catalogue);
  return { label: FIELD_WORDS[key] ?? key, text, ...(note !== undefined && { note }) };
}

/** Each usage with its functions. */
function doesBlocks(tool: CatalogueTool, { functions }: Catalogue): readonly Block[] {
  const rows = tool.usages.map((usage) => {
    const own = (tool.fonctions ?? []).filter((id) => functions.get(id)?.usage === usage);
    const text = own.length === 0 ? texts.functionsUnknown : own.map(functionWords).join(', ');
    return [{ text: usageTitle(usage), style: 'bold' as const }, { text: `: ${text}.` }];
  });
  const not = (tool.ne_couvre_pas ?? []).map(functionWords).join(', ');
  const items = not === '' ? rows : [...rows, [{ text: `${texts.doesNot} ${not}.` }]];
  return [heading(2, texts.does), { kind: 'list', ordered: false, items }];
}

function linkFields({ tool, hostedBy, replacedBy, origins }: Sheet, catalogue: Catalogue) {
  const names = (ids: readonly string[] = []): string => ids.map((id) => nameOf(id, catalogue)).join(', ');
  const field = (key: string, text: string): Field => {
    const note = key === 'anciens_noms' ? originMark(tool, key, origins.get(key)) : undefined;
    return { label: FIELD_WORDS[key] ?? key, text, ...(note !== undefined && { note }) };
  };
  return [
    field('genre', valueWord('genre', tool.genre)),
    field('editeur', publisherWords(tool)),
    field('hosted', names(hostedBy)),
    field('remplace', names(tool.remplace)),
    field('remplacants', names(tool.remplacants)),
    field('replaced', names(replacedBy)),
    field('partie_de', names(tool.partie_de === undefined ? [] : [tool.partie_de])),
    field('integre', names(tool.integre)),
    field('anciens_noms', factWords(tool, 'anciens_noms', catalogue)),
    field('autres_noms', (tool.autres_noms ?? []).join(', ')),
    field('fiches', (tool.fiches ?? []).map(ficheWords).join(', ')),
  ];
}

function publisherWords({ editeur, pays }: CatalogueTool): string {
  const country = pays === undefined ? undefined : valueWord('lieu', pays);
  if (editeur === undefined) return country ?? '';
  return country === undefined ? editeur : `${editeur} (${country})`;
}

function sourceBlocks(tool: CatalogueTool): readonly Block[] {
  const sources = Object.entries(tool.sources).map(([id, { titre, date, porte_sur: covers, adresse }]) => [
    { text: texts.source(id, titre, date) },
    { text: texts.about(covers.map(fieldWords)) },
    ...(adresse === undefined ? [] : [{ text: adresse, style: 'dim' as const }]),
  ]);
  const { source } = tool.classement;
  const sorted = source === 'convention' ? texts.byConvention : texts.bySource(source);
  return [
    heading(2, texts.sources),
    ...(sources.length === 0
      ? [paragraphOf(texts.noSource)]
      : [{ kind: 'list', ordered: false, items: sources } as const]),
    ...((tool.non_verifie ?? []).length === 0
      ? []
      : [paragraphOf(`${texts.unverifiedFields} ${listWords((tool.non_verifie ?? []).map(fieldWords))}.`)]),
    paragraphOf(texts.closing(valueWord('niveau', tool.niveau), tool.releve, sorted)),
    paragraphOf(texts.marks),
  ];
}

function fieldWords(key: string): string {
  return (FIELD_WORDS[key] ?? key).toLowerCase();
}
