import { isDate } from '../domain/dates.js';
import { isMapping, isNearDate, readRange, type Json } from '../domain/fact.js';
import { PARTS_OF_A_GROUP, PERIODS } from './coherence-rules.js';
import type { Mapping } from './tree-paths.js';

/**
 * Quick looks at what no schema can see. True where there is surely nothing to say, for any tree, right or wrong; false says nothing
 * yet. Plain loops that note no place: nearly every inventory is right, and nobody asks then where anything is.
 */
export function valuesSurelyAgree(tree: Mapping): boolean {
  return seenIn(tree) !== DOUBT;
}

/** What was seen in a mapping, from the gravest on. */
const DOUBT = 2;
const DAY = 1;
const NOTHING = 0;

function seenIn(node: Mapping): number {
  let seen = NOTHING;
  let begins = false;
  for (const key in node) {
    const value = node[key];
    if (typeof value === 'string') {
      if (!beginsLikeDay(value)) continue;
      if (!isDate(value) || !isNearDate(value)) return DOUBT;
      seen = DAY;
      begins ||= beginsPeriod(key);
    } else if (typeof value === 'number') {
      if (key === 'min' && !isAtMost(value, node['max'])) return DOUBT;
    } else if (typeof value === 'object' && value !== null) {
      const inside = Array.isArray(value) ? seenInList(value as readonly Json[]) : seenIn(value as Mapping);
      if (inside === DOUBT) return DOUBT;
      // The day of a long form, perhaps.
      begins ||= inside === DAY && beginsPeriod(key);
    }
  }
  return begins && !periodsAgree(node) ? DOUBT : seen;
}

function seenInList(list: readonly Json[]): number {
  for (const item of list) {
    if (typeof item !== 'object' || item === null) continue;
    const inside = Array.isArray(item) ? seenInList(item as readonly Json[]) : seenIn(item as Mapping);
    if (inside === DOUBT) return DOUBT;
  }
  return NOTHING;
}

/** `2027-…`, as long as a day: ids begin with a letter. */
function beginsLikeDay(text: string): boolean {
  if (text.length !== 10) return false;
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}

function isAtMost(value: number, most: Json | undefined): boolean {
  return typeof most !== 'number' || !(value > most);
}

function beginsPeriod(key: string): boolean {
  return key === 'du' || key === 'debut';
}

function periodsAgree(node: Mapping): boolean {
  for (const [from, to] of PERIODS) {
    const start = dayOf(node[from]);
    const end = dayOf(node[to]);
    if (start !== undefined && end !== undefined && end < start) return false;
  }
  return true;
}

function dayOf(value: Json | undefined): string | undefined {
  const text = isMapping(value) ? value['valeur'] : value;
  return typeof text === 'string' && beginsLikeDay(text) ? text : undefined;
}

/** No group counts more people in one of its parts than it has. */
export function groupsSurelyFit(groups: Json | undefined): boolean {
  if (!isMapping(groups)) return true;
  for (const id of Object.keys(groups)) {
    const group = groups[id];
    if (isMapping(group) && !groupFits(group)) return false;
  }
  return true;
}

function groupFits(group: Mapping): boolean {
  const size = group['effectif'];
  const most = typeof size === 'number' ? size : readRange(size)?.max;
  if (most === undefined) return true;
  for (const key of PARTS_OF_A_GROUP) if (leastOf(group[key]) > most) return false;
  const ease = group['aisance'];
  if (!isMapping(ease)) return true;
  let eased = 0;
  for (const key of Object.keys(ease)) eased += leastOf(ease[key]);
  return !(eased > most);
}

function leastOf(count: Json | undefined): number {
  if (count === undefined) return 0;
  return typeof count === 'number' ? count : (readRange(count)?.min ?? 0);
}
