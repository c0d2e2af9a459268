import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { stringify } from 'yaml';
import { isMapping, type Json } from '../../src/domain/fact.js';
import { BASE } from '../load/base.js';
import { plantedInventory } from '../support/planted.js';
import type { Chance } from './chance.js';

/** Planted words bear it: whatever acts in an output with it in sight was brought in by them. */
export const MARK = 'zorg';

/** What people could write, by mistake or not. */
export const WORDS: readonly string[] = [
  `<script>${MARK}()</script><img src=x onerror=${MARK}()>`,
  `" onload="${MARK}()" x='`,
  `]]></text></svg><svg onload=${MARK}()><!--`,
  '&lt;b&gt; &amp; &#60;x &boom;',
  `\n# Titre\n\n- puce\n| a | b |\n[x](javascript:${MARK}) {{x}} {{#each y}} \`code\``,
  'fin\r\nEND:VEVENT\r\nBEGIN:VALARM\\n;,:"',
  '\u001b[31mrouge\u001b]8;;x\u0007\u009b2J \u202egauche\u2066\u200b\ufeff\u2028\ufffe\u0000',
  '=HYPERLINK("x")',
  '+33 6 12',
  '-2+3|cmd',
  '@SUM(1)',
  '\t=1+1',
  '::error file=x::y %0A',
  '\ud800 seul',
  ' ',
  '',
  'x'.repeat(2000),
  'é'.repeat(1999),
  '__proto__',
  'constructor',
  'toString',
  'inconnu',
  'aucun',
  'aucune',
  'oui',
  'non',
  'sans-terme',
  '2027-02-30',
  '1800-01-01',
  '2199-12-31',
  '9999-12-31',
  '0001-01-01',
  '2026-11-22',
  'vital',
  'google-drive',
  'nextcloud',
  'fichiers',
];

const NUMBERS: readonly number[] = [
  0,
  1,
  2,
  -1,
  0.5,
  1e6,
  1e7,
  1e21,
  2 ** 53,
  NaN,
  Infinity,
  -0,
  100,
  101,
  365,
  10_000,
];

const BYTES: readonly string[] = [
  ...'ab:-?[]{},#&*!|>\'"%@`\n\t\r ~<01é\uFEFF\u0000\u001b\u0085\u2028\u202e\ud800',
  '\n  ',
  ': ',
  '- ',
  '<<: ',
  '*a ',
  '&a ',
  '!!str ',
  '\n---\n',
  '\n...\n',
  '%YAML 1.2\n',
  '? ',
  '"\\u',
  '\\x00',
  '__proto__: ',
  '['.repeat(70),
];

type Mutation = (text: string, chance: Chance) => string;

const SMALL: readonly string[] = [BASE, readFileSync('examples/douze-reponses/inventaire.yaml', 'utf8')];
const LARGE: readonly string[] = [
  readFileSync('examples/petite-asso/inventaire.yaml', 'utf8'),
  stringify(plantedInventory(), { lineWidth: 0, aliasDuplicateObjects: false }),
];

/** A real inventory with one to four mutations, of its tree or of its letters. */
export function mutated(chance: Chance, small: boolean): string {
  let text = chance.pick(small ? SMALL : [...SMALL, ...LARGE]);
  const kind = chance.upTo(3);
  for (let left = 1 + chance.upTo(4); left > 0; left -= 1)
    text = (kind < 2 ? ofTree : ofLetters)(text, chance);
  return text;
}

/** Any text with its letters mutated: a sheet, a file of answers. */
export const ofLetters: Mutation = (text, chance) => {
  const [a, b, c] = [
    chance.upTo(text.length + 1),
    chance.upTo(text.length + 1),
    chance.upTo(text.length + 1),
  ];
  const end = Math.min(text.length, a + chance.upTo(40));
  const kinds: readonly (() => string)[] = [
    () => text.slice(0, a) + chance.pick(BYTES) + text.slice(a),
    () => text.slice(0, a) + text.slice(end),
    () => text.slice(0, b) + text.slice(a, end) + text.slice(b),
    () => text.slice(0, a) + text.slice(a, end).split('').reverse().join('') + text.slice(end),
    () => text.slice(0, c),
    () => text.slice(0, a) + chance.pick(WORDS) + text.slice(a),
    () => text.replaceAll('\n', chance.pick(['\r\n', '\r', '\n\n', '\u0085'])),
  ];
  return chance.pick(kinds)();
};

interface Place {
  readonly parent: Record<string, Json> | Json[];
  readonly key: string | number;
}

const ofTree: Mutation = (text, chance) => {
  const tree = readTree(text);
  if (tree === undefined) return ofLetters(text, chance);
  const places = placesIn(tree);
  if (places.length === 0) return ofLetters(text, chance);
  const one = chance.pick(places);
  const other = chance.pick(places);
  const kinds: readonly (() => void)[] = [
    () => put(one, chance.pick(WORDS)),
    () => put(one, chance.pick(WORDS)),
    () => put(one, chance.pick(NUMBERS)),
    () =>
      put(
        one,
        chance.pick<Json>([null, true, [], {}, [[]], { valeur: 'oui' }, { min: 3, max: 1 }, 'inconnu']),
      ),
    () => put(one, structuredClone(read(other))),
    () => remove(one),
    () => rename(one, chance.pick([...WORDS, String(other.key)])),
    () => double(one),
    () => many(one, 1 + chance.upTo(30)),
  ];
  chance.pick(kinds)();
  return stringify(tree, { lineWidth: 0, aliasDuplicateObjects: false });
};

function readTree(text: string): Json | undefined {
  try {
    const tree = load(text) as Json;
    return isMapping(tree) ? tree : undefined;
  } catch {
    return undefined;
  }
}

function placesIn(node: Json): readonly Place[] {
  if (typeof node !== 'object' || node === null) return [];
  const parent = node as Record<string, Json>;
  const keys = Array.isArray(node) ? node.map((_, index) => index) : Object.keys(node);
  return keys.flatMap((key) => [{ parent, key }, ...placesIn(parent[key] ?? null)]);
}

const read = ({ parent, key }: Place): Json => (parent as Record<string | number, Json>)[key] ?? null;

function put({ parent, key }: Place, value: Json): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

function rename(place: Place, name: string): void {
  const value = read(place);
  remove(place);
  put({ parent: place.parent, key: Array.isArray(place.parent) ? place.parent.length : name }, value);
}

function double(place: Place): void {
  const copy = structuredClone(read(place));
  put(
    {
      parent: place.parent,
      key: Array.isArray(place.parent) ? place.parent.length : `${String(place.key)}-bis`,
    },
    copy,
  );
}

function many(place: Place, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const key = Array.isArray(place.parent) ? place.parent.length : `${String(place.key)}-${String(index)}`;
    put({ parent: place.parent, key }, structuredClone(read(place)));
  }
}
