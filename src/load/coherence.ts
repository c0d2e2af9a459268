import { isDate } from '../domain/dates.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isMapping, isNearDate, readRange, readText, type Json } from '../domain/fact.js';
import { byCodePoint, child, idOf } from '../domain/pointer.js';
import { DATE_KEYS, PARTS_OF_A_GROUP, PERIODS } from './coherence-rules.js';
import { findCycle } from './cycles.js';
import { diagnose, keyPointer, type Spans } from './diagnose.js';
import { groupsSurelyFit, valuesSurelyAgree } from './quick-coherence.js';
import {
  eachKey,
  idsAt,
  idsIn,
  nodesAt,
  pointerAt,
  type Located,
  type Mapping,
  type Trail,
} from './tree-paths.js';

/** What no schema can see: dates, orders, sums and chains. Expects nothing of the tree, which may be wrong elsewhere. */
export function checkCoherence(tree: Mapping, spans: Spans): readonly Diagnostic[] {
  return [
    ...(valuesSurelyAgree(tree) ? [] : checkValues(tree, spans)),
    ...(groupsSurelyFit(tree['groupes']) ? [] : checkGroups(tree, spans)),
    ...CHAINS.flatMap((key) => checkCycles(tree, key, spans)),
  ];
}

/** The same without quick looks. */
export function checkCoherenceFully(tree: Json, spans: Spans): readonly Diagnostic[] {
  return [
    ...checkValues(tree, spans),
    ...checkGroups(tree, spans),
    ...CHAINS.flatMap((key) => checkCycles(tree, key, spans)),
  ];
}

/** Where a tool names others that have to move before it. */
const CHAINS: readonly string[] = ['adherences', 'remplace'];

function checkValues(tree: Json, spans: Spans): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  eachKey(tree, (node, key, trail) => {
    const looks = LOOKS.get(key);
    if (looks === undefined) return;
    for (const look of looks) found.push(...look({ node, key, trail, spans }));
  });
  return found;
}

function checkGroups(tree: Json, spans: Spans): readonly Diagnostic[] {
  return nodesAt(tree, 'groupes/*').flatMap((group) => checkGroup(group, spans));
}

const looksLikeDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A key of a mapping; where the mapping is, is worked out only when there is something to say. */
interface Entry {
  readonly node: Mapping;
  readonly key: string;
  readonly trail: Trail | undefined;
  readonly spans: Spans;
}

function checkDate({ node, key, trail, spans }: Entry): readonly Diagnostic[] {
  const value = node[key];
  const text = readText(value);
  if (text === undefined || !looksLikeDate(text)) return [];
  const code = !isDate(text) ? 'date-impossible' : isNearDate(text) ? undefined : 'date-lointaine';
  if (code === undefined) return [];
  const pointer = child(pointerAt(trail), key);
  const place = isMapping(value) ? child(pointer, 'valeur') : pointer;
  return [diagnose(code, place, spans.get(place)?.value, { date: text })];
}

function checkPeriods({ node, key: from, trail, spans }: Entry): readonly Diagnostic[] {
  const start = dateAt(node, from);
  return PERIODS.filter(([first]) => first === from).flatMap(([, to]) => {
    const end = dateAt(node, to);
    if (start === undefined || end === undefined || end >= start) return [];
    const place = child(pointerAt(trail), to);
    const args = { cle_debut: from, debut: start, cle_fin: to, fin: end };
    return [diagnose('fin-avant-debut', place, spans.get(place)?.value, args)];
  });
}

function dateAt(node: Mapping, key: string): string | undefined {
  const text = Object.hasOwn(node, key) ? readText(node[key]) : undefined;
  return text !== undefined && isDate(text) ? text : undefined;
}

function checkRange({ node, trail, spans }: Entry): readonly Diagnostic[] {
  const { min, max } = node;
  if (typeof min !== 'number' || typeof max !== 'number' || !(min > max)) return [];
  const pointer = pointerAt(trail);
  // Among the counts of files, `min` and `max` are extensions like any others.
  if (pointer === '/formats/comptes') return [];
  return [diagnose('min-plus-grand-que-max', pointer, spans.get(child(pointer, 'min'))?.key, { min, max })];
}

/** What is looked at where a key is met. */
const LOOKS = new Map<string, readonly ((entry: Entry) => readonly Diagnostic[])[]>([
  ...DATE_KEYS.map((key) => [key, [checkDate]] as const),
  ...PERIODS.map(([from]) => [from, [checkDate, checkPeriods]] as const),
  ['min', [checkRange]] as const,
]);

/** Only what is surely too much is told: the least of the parts against the most of the whole. */
function checkGroup({ pointer, node }: Located, spans: Spans): readonly Diagnostic[] {
  if (!isMapping(node)) return [];
  const most = readRange(node['effectif'])?.max;
  if (most === undefined) return [];
  const parts = PARTS_OF_A_GROUP.map((key) => ({ key, least: readRange(node[key])?.min ?? 0 }));
  const ease = isMapping(node['aisance']) ? Object.values(node['aisance']) : [];
  const eased = ease.reduce<number>((sum, count) => sum + (readRange(count)?.min ?? 0), 0);
  return [...parts, { key: 'aisance', least: eased }]
    .filter(({ least }) => least > most)
    .map(({ key, least }) => {
      const place = child(pointer, key);
      const args = { cle: key, compte: least, effectif: most };
      return diagnose('groupe-trop-petit', place, spans.get(place)?.key, args);
    });
}

/** A chain of tools that comes back to its start: each would have to move before the others. */
function checkCycles(tree: Json, key: string, spans: Spans): readonly Diagnostic[] {
  const tools = isMapping(tree) ? tree['outils'] : undefined;
  const links = isMapping(tools) ? linksOf(tools, key) : NO_LINKS;
  const chain = leadOn(links) ? findCycle(links) : undefined;
  if (chain === undefined) return [];
  const [from, to] = chain.slice(-2);
  const place =
    nodesAt(tree, `outils/*/${key}`)
      .filter(({ pointer }) => pointer === `/outils/${from}/${key}`)
      .flatMap(idsAt)
      .findLast(({ id }) => id === to)?.pointer ?? '';
  return [diagnose('cycle', place, spans.get(place)?.value, { cle: key, chaine: chain })];
}

type Links = ReadonlyMap<string, readonly string[]>;
const NO_LINKS: Links = new Map();

/** The tools that each tool names, where it names some. */
function linksOf(tools: Mapping, key: string): Links {
  const links = new Map<string, readonly string[]>();
  for (const tool in tools) {
    const node = tools[tool];
    const named = tool !== 'complet' && isMapping(node) ? node[key] : undefined;
    if (named === undefined) continue;
    const ids = idsIn(named);
    if (ids.length > 0) links.set(idOf(keyPointer('', tool)), ids.sort(byCodePoint));
  }
  return links;
}

/** A tool is named that names others: without that, no chain can come back. */
function leadOn(links: Links): boolean {
  for (const ids of links.values()) for (const id of ids) if (links.has(id)) return true;
  return false;
}
