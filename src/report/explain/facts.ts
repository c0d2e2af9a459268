import type { CatalogueTool } from '../../domain/catalogue.js';
import { isMapping, nodeAt, readPeriods, type Json } from '../../domain/fact.js';
import { child, pointerOf, segmentsOf, type Pointer } from '../../domain/pointer.js';
import type { Evidence } from '../../domain/score.js';
import { CERTAINTY_WORDS, explainTexts } from '../../texts/fr/explain.js';
import { figureWords, valueWords } from '../../texts/fr/method.js';
import { dayWords, listWords, spanWords } from '../../texts/fr/words.js';
import { sourcesAbout } from '../json-parts.js';
import type { Lookup } from '../lookup.js';
import { isKnown } from '../view-score.js';
import { nameWords, placeWords } from '../wording.js';

/** A fact in words: which, what it says, how that is known, and where it stands. */
export interface FactWords {
  readonly label: string;
  readonly value: string;
  readonly how: string;
  readonly place: string;
}

/** Puts a fact of the inventory in words; what nobody has told is said to be unknown, with the place to write it. */
export function factWords(evidence: Evidence, lookup: Lookup): FactWords {
  const { pointer, source, certainty, date } = evidence;
  const at = placeWords(lookup.file, lookup.place(pointer));
  const how = [
    source === 'hypothese' ? explainTexts.supposed : '',
    certainty === undefined ? '' : CERTAINTY_WORDS[certainty],
    date === undefined ? '' : dayWords(date),
  ].filter((part) => part !== '');
  const silent = !isKnown(evidence) && evidence.value === undefined;
  return {
    label: labelOf(pointer, lookup),
    value: evidenceWords(evidence, lookup),
    how: silent ? explainTexts.toWrite : how.join(', '),
    place: at,
  };
}

/** Puts a fact of the catalogue in words, with its dated sources. */
export function catalogueWords(evidence: Evidence, lookup: Lookup): FactWords {
  const [, id = '', key = ''] = segmentsOf(evidence.pointer);
  const entry = lookup.catalogue.tools.get(id);
  return {
    label: labelOf(evidence.pointer, lookup),
    value: evidenceWords(evidence, lookup),
    how:
      entry === undefined ? explainTexts.noEntry : isSilent(evidence, entry) ? '' : sourceWords(entry, key),
    place: entry === undefined ? '' : (lookup.catalogue.own?.get(id) ?? `src/data/catalogue/${id}.yaml`),
  };
}

/** Asked for, and the entry says nothing of it. A place alone, of a reason for a choice, has no value to look at. */
function isSilent({ value, pointer }: Evidence, entry: CatalogueTool): boolean {
  return value === undefined && nodeAt(entry, `/${segmentsOf(pointer).slice(2).join('/')}`) === undefined;
}

/** The sources about one key of an entry; classing a tool, or guessing at hours, is a convention of the project. */
function sourceWords(entry: CatalogueTool, key: string): string {
  const about = sourcesAbout(entry, key);
  if (about.length > 0) return about.map(({ titre, date }) => explainTexts.sourceOf(titre, date)).join(' ; ');
  if (entry.non_verifie?.includes(key) === true) return explainTexts.noSource;
  const named = nodeAt(entry, `/${key}/source`) ?? nodeAt(entry, '/classement/source');
  const source = typeof named === 'string' ? entry.sources[named] : undefined;
  return source === undefined ? explainTexts.convention : explainTexts.sourceOf(source.titre, source.date);
}

/** « Google Drive, compte › au_nom_de »: the thing as people call it, then the keys as they are written. */
function labelOf(pointer: Pointer, lookup: Lookup): string {
  const segments = segmentsOf(pointer);
  // What no list has told has no name: the thing that it would be in has one.
  const untold = segments.indexOf(UNTOLD);
  const { name } = lookup.named(untold < 0 ? pointer : pointerOf(segments.slice(0, untold)));
  const from = name.id === '' ? segments.length : segments.indexOf(name.id) + 1;
  const keys = segments
    .slice(from)
    .map((key) => (key === UNTOLD ? explainTexts.untold : key))
    .join(' › ');
  return keys === '' ? nameWords(name) : `${nameWords(name)}, ${keys}`;
}

/** How scores name what no list has told yet. */
const UNTOLD = '?';

function evidenceWords(evidence: Evidence, lookup: Lookup): string {
  const { pointer, value } = evidence;
  const known = isKnown(evidence);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    const names = value.map((id) => elementName(pointer, id, lookup));
    if (known) return names.length === 0 ? explainTexts.none : listWords(names);
    return names.length === 0 ? explainTexts.emptyOpenList : `${listWords(names)} ; ${explainTexts.openList}`;
  }
  if (value === undefined || value === 'inconnu') return explainTexts.unknown;
  if (typeof value === 'string' && pointer.endsWith('/titulaire')) return elementName(pointer, value, lookup);
  return known ? jsonWords(value) : `${jsonWords(value)} ; ${explainTexts.openList}`;
}

function jsonWords(value: Json): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return figureWords(value);
  if (typeof value === 'string') return /^\d{4}-/.test(value) ? dayWords(value) : valueWords(value);
  if (isMapping(value) && typeof value['min'] === 'number' && typeof value['max'] === 'number')
    return explainTexts.between(figureWords(value['min']), figureWords(value['max']));
  const { periods } = readPeriods(value);
  return periods.length === 0
    ? explainTexts.none
    : listWords(periods.map(({ from, to }) => spanWords(from, to)));
}

/** Where ids of a list may live, by what the list is called. */
const HOMES: Readonly<Record<string, string>> = { groupes: '/groupes', outils: '/outils' };

function elementName(list: Pointer, id: string, lookup: Lookup): string {
  const key = segmentsOf(list).at(-1) ?? '';
  const homes = [list, HOMES[key] ?? '/personnes', '/personnes', '/groupes', '/outils'];
  const home = homes.find((at) => lookup.at(child(at, id)) !== undefined);
  const name = home === undefined ? undefined : lookup.named(child(home, id)).name;
  // Deep in a thing, a pointer is called by the thing: its own id says more.
  return name?.id === id ? nameWords(name) : valueWords(id);
}
