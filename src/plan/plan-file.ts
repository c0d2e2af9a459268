import { Document, isScalar, Scalar, visit } from 'yaml';
import type { Plan } from '../domain/plan.js';
import { byCodePoint } from '../domain/pointer.js';

/** Keys that come first in any mapping, in this order; the others follow by code point. */
const FIRST = [
  'bascule',
  'date',
  'outcome',
  'id',
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
  const document = new Document(ordered(plan), { aliasDuplicateObjects: false });
  document.commentBefore = ` ${heading}`;
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && needsQuotes(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    // Short lists stay on their line: a change of one id is a change of one line.
    Seq: (_key, node) => {
      node.flow = node.items.every((item) => isScalar(item));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Dates and words that other readers of YAML take for something else. */
function needsQuotes(text: string): boolean {
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
