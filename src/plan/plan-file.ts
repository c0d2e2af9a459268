import { Document, isMap, isScalar, Scalar, visit } from 'yaml';
import type { Plan } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';

/** Keys that come first in any mapping, in this order; the others follow by code point. */
const FIRST = [
  'bascule',
  'date',
  'origin',
  'outcome',
  'id',
  'step',
  'from',
  'tool',
  'family',
  'side',
  'year',
  'kind',
  'verdict',
  'to',
  'start',
  'end',
];

/** The plan as YAML text under a heading for people: one value a line so that a change reads well in a diff, the same bytes for the same plan. */
export function planToYaml(plan: Plan, heading: string): string {
  const document = new Document(ordered(inStableOrder(plan)), { aliasDuplicateObjects: false });
  document.commentBefore = ` ${heading}`;
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && needsQuotes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && SPANS.includes(String(pair.key.value)) && isMap(pair.value))
        pair.value.flow = true;
    },
    // Short lists stay on their line: a change of one id is a change of one line.
    Seq: (_key, node) => {
      node.flow = node.items.every((item) => isScalar(item));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(UNSEEN, escapeOf);
}

/** Two days that are read together stay on one line. */
const SPANS: readonly string[] = ['from', 'to'];

/**
 * Steps and waves by id, whatever their days: a step that moves changes its two dates where it stands, instead of a block
 * taken from one place and put in another. Whoever reads the file puts them in order again.
 */
function inStableOrder(plan: Plan): Plan {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => byCodePoint(a.id, b.id);
  return {
    ...plan,
    steps: [...plan.steps].sort(byId),
    waves: plan.waves.map((wave) => ({ ...wave, steps: [...wave.steps].sort(byCodePoint) })).sort(byId),
  };
}

/** What YAML 1.2 (section 5.1) does not print, or what moves the words around it: between quotes, its code says the same. */
const UNSEEN =
  /(?!\n)[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;

function escapeOf(found: string): string {
  return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Dates, words that other readers of YAML take for something else, and what must be written as a code. */
function needsQuotes(text: string): boolean {
  if (text.search(UNSEEN) !== -1) return true;
  return /^\d/.test(text) || ['oui', 'non', 'yes', 'no', 'on', 'off'].includes(text.toLowerCase());
}

function ordered(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(ordered);
  if (typeof node !== 'object' || node === null) return node;
  const place = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  const entries = Object.entries(node).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => place(a) - place(b) || byCodePoint(a, b));
  return Object.fromEntries(entries.map(([key, value]) => [key, ordered(value)]));
}
