import { readBoolean, readCollection, readText, type IsoDate } from '../../domain/fact.js';
import { data } from '../../generated/data.js';
import { partnerTexts } from '../../texts/fr/charter.js';
import type { Lookup } from '../lookup.js';
import type { PlanView } from '../view-plan.js';
import { nameWords } from '../wording.js';
import { headOf } from './brief.js';
import type { Brief, DocumentRow } from './document.js';

const FAMILIES = (data.texts['formats'] as { readonly familles: Readonly<Record<string, string>> }).familles;

/** A letter for each partner with whom files go to and fro: what changes in formats, and why nothing changes for them. */
export const lettrePartenaires: DocumentRow = {
  id: 'lettre-partenaires',
  audience: 'exterieur',
  formats: ['odt', 'markdown'],
  context: ({ plan, lookup, ...brief }: Brief) => ({
    ...headOf({ plan, lookup, ...brief }),
    letters: readCollection(lookup.at('/formats/echanges')).ids.map((id) => letterOf(id, plan, lookup)),
    from: fromWords(plan),
  }),
};

function letterOf(id: string, plan: PlanView, lookup: Lookup) {
  const at = `/formats/echanges/${id}`;
  const told = (key: string): string => readText(lookup.at(`${at}/${key}`)) ?? '';
  const extension = told('format');
  const format = extension === '' ? partnerTexts.files : formatWords(extension, lookup);
  const way = partnerTexts.ways[told('sens')] ?? partnerTexts.ways['inconnu'];
  const often = partnerTexts.often[told('frequence')];
  return {
    partner: nameWords(lookup.named(at).name),
    today: way === undefined ? format : way(format),
    often: often === undefined ? null : partnerTexts.pace(often),
    from: fromWords(plan),
    means: meansWords(readBoolean(lookup.at(`${at}/pdf_ou_odf_suffit`)), format, told('sens')),
  };
}

function formatWords(extension: string, lookup: Lookup): string {
  const family = lookup.catalogue.formats.get(extension)?.famille;
  return partnerTexts.format(extension, family === undefined ? undefined : FAMILIES[family]);
}

/** What it means for them: an imposed format stays, and what they send stays theirs to choose. */
function meansWords(enough: boolean | undefined, format: string, way: string): string {
  if (way === 'reception') return partnerTexts.receive;
  if (enough === undefined) return partnerTexts.ask;
  return enough ? partnerTexts.enough : partnerTexts.notEnough(format);
}

/** Office documents first: it is their move that changes formats. */
const FORMAT_RECIPES = ['bureautique-formats', 'fichiers-partages'];

function fromWords({ waves }: PlanView): string {
  const days = FORMAT_RECIPES.flatMap((recipe) => {
    const steps = waves.flatMap(({ steps: own }) => own).map(({ step }) => step);
    const found = steps.find((step) => step.recipe === recipe && step.pointOfNoReturn);
    return found === undefined ? [] : [found.start];
  });
  const [day]: readonly (IsoDate | undefined)[] = days;
  return day === undefined ? partnerTexts.fromUnknown : partnerTexts.from(day);
}
