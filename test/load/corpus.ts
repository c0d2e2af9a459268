import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BASE } from './base.js';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples');

/** Every published example. */
function examples(): readonly (readonly [name: string, text: string])[] {
  return readdirSync(EXAMPLES)
    .sort()
    .map((name) => join(EXAMPLES, name, 'inventaire.yaml'))
    .filter((path) => existsSync(path))
    .map((path) => [path.slice(EXAMPLES.length + 1), readFileSync(path, 'utf8')]);
}

/** Ways of writing that a person may use: whatever is read must be placed rightly. */
const SNIPPETS: readonly string[] = [
  BASE,
  'a: 1\nb: 01\nc: 0612345678\nd: 3.10\ne: 1e3\nf: 0x1F\ng: 0o17\nh: -0\ni: .5\nj: +12\n',
  'a: NO\nb: yes\nc: True\nd: FALSE\ne: null\nf: ~\ng:\nh: Null\ni: on\n',
  'a: 2027-01-05\nb: 12:30\nc: 12,5\nd: 1_000\ne: 0b11\nf: 1.\ng: .\n',
  "a: \"é\\n\\t\\u00e9 \\x41\"\nb: 'l''été'\nc: \"l'été\"\nd: \"\"\ne: ''\n",
  'a: |\n  un\n   deux\n\n  trois\nb: >\n  plié\n  ici\n\n  autre\nc: |-\n  sans fin\nd: >+\n  garde\n\ne: 1\n',
  'a: | # titre | faux\n  texte > vrai\nb: 1\n',
  'a: un texte\n  sur deux lignes\nb: "entre\n  guillemets"\n',
  '# tête\na: 1 # fin: {x: 1}\n# milieu\nb:\n  # dedans\n  c: 2\n',
  'a: [1, "b", {c: d, e: [f]}, [], {}]\nb: {}\nc: []\n',
  'a: [\n  x, # un\n  y,\n  ]\nb: {\n  c: 1, # deux\n  d: 2,\n  }\n',
  'a: {b, c: , d: 1}\ne: [f: 1, g]\n',
  'a:\n- 1\n- \n-\n  - 2\n  -   b: 3\n      c: 4\n- - 5\n',
  '"a b": 1\n\'c\': 2\n? d\n: 3\n? e\n',
  '---\na: 1\n...\n',
  '{"a": {"b": [1, 2, null, true, "x"]}}',
  '01: a\ntrue: b\n1.5: c\n"": d\n',
  'é: ü\n日本: 語 # 😀\n😀: a\nb: 1\n',
  'clé: "👩‍👩‍👧 famille" \nb:   1   \n',
];

/** Texts that are read without any error of form. */
export const CORPUS: readonly (readonly [name: string, text: string])[] = [
  ...examples(),
  ...SNIPPETS.map((text): readonly [string, string] => [JSON.stringify(text).slice(0, 60), text]),
];
