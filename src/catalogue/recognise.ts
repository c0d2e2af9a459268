import { distance } from 'fastest-levenshtein';
import type { Catalogue, CatalogueTool } from '../domain/catalogue.js';
import type { Recognition, Understood } from '../domain/catalogue-answers.js';
import { byCodePoint } from '../domain/pointer.js';
import { allowedSlips, spell, spellings, type SearchRules, type Spelling } from './spelling.js';

/** One way to write the name of something. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly spelling: Spelling;
  readonly understood: Understood;
}

/** Everything that can be named in one search. */
export interface Index {
  readonly known: readonly Known[];
  readonly rules: SearchRules;
}

/** Longer words were not written by hand as a name: no time lost. */
const MAX_LENGTH = 100;

/** The names of the tools: id, name, other spellings, former names. */
export function indexTools(tools: Catalogue['tools'], rules: SearchRules): Index {
  return { known: [...tools.values()].flatMap((tool) => namesOf(tool, rules)), rules };
}

/** The names of anything else that has ids and words. */
export function indexWords(entries: ReadonlyMap<string, readonly string[]>, rules: SearchRules): Index {
  const known = [...entries].flatMap(([id, names]) =>
    [id, ...names].map((name): Known => ({ id, name, spelling: spell(name, rules), understood: CONNU })),
  );
  return { known, rules };
}

const CONNU: Understood = { how: 'connu' };

function namesOf(tool: CatalogueTool, rules: SearchRules): readonly Known[] {
  const { id, nom, autres_noms: others = [], anciens_noms: former = [] } = tool;
  return [
    ...[id, nom, ...others].map((name) => ({ id, name, spelling: spell(name, rules), understood: CONNU })),
    ...former.map(({ nom: name, jusqu_a: until }) => ({
      id,
      name,
      spelling: spell(name, rules),
      understood: { how: 'ancien-nom', name, ...(until !== undefined && { until }) } as const,
    })),
  ];
}

/**
 * What a person meant: the name as it is known whatever its case, accents and signs; without idle words; in any order;
 * then with a slip or two, if one thing alone is that near. Otherwise what it may have been, the likeliest first.
 */
export function recognise(text: string, { known, rules }: Index): Recognition {
  const ways = spellings(text.slice(0, MAX_LENGTH), rules);
  const [asked] = ways;
  if (asked.whole === '') return { ok: false, suggestions: [] };
  return (
    first(ways, (way) => first(SAME, (same) => alone(known.filter(({ spelling }) => same(way, spelling))))) ??
    first(ways, (way) => nearest(way, known, rules)) ?? {
      ok: false,
      suggestions: suggest(asked, known, rules),
    }
  );
}

function first<T, Found>(all: readonly T[], find: (one: T) => Found | undefined): Found | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Several names of one thing are no doubt; names of two things are. */
function alone(found: readonly Known[]): Recognition | undefined {
  const [one] = found;
  if (one === undefined || found.some(({ id }) => id !== one.id)) return undefined;
  return { ok: true, id: one.id, understood: one.understood };
}

/** From the strictest to the most lenient. Idle words alone are no name. */
const SAME: readonly ((asked: Spelling, spelling: Spelling) => boolean)[] = [
  (asked, { whole }) => asked.whole === whole,
  (asked, { whole }) => asked.bare === whole,
  (asked, { bare }) => asked.bare !== '' && asked.bare === bare,
  (asked, { sorted }) => asked.sorted !== '' && asked.sorted === sorted,
];

function nearest(asked: Spelling, known: readonly Known[], rules: SearchRules): Recognition | undefined {
  let least = Infinity;
  let near: Known[] = [];
  for (const one of known) {
    const allowed = Math.min(least, allowedSlips(shortest(asked, one.spelling), rules));
    const slips = slipsBetween(asked, one.spelling, allowed);
    if (slips > allowed) continue;
    if (slips < least) [least, near] = [slips, []];
    near.push(one);
  }
  return alone(
    near.map((one) =>
      one.understood.how === 'connu' ? { ...one, understood: { how: 'proche', name: one.name } } : one,
    ),
  );
}

/** Nobody mistypes the first letter of a name as often as another name begins so: « email » is not Gmail. */
function slipsBetween(asked: Spelling, { whole, bare, sorted }: Spelling, most: number): number {
  const slips = (a: string, b: string): number =>
    a !== '' && a[0] === b[0] ? distanceWithin(a, b, most) : Infinity;
  return Math.min(slips(asked.whole, whole), slips(asked.bare, bare), slips(asked.sorted, sorted));
}

/** How far two words are from each other; Infinity at once where their lengths alone are further apart than `most`. */
function distanceWithin(a: string, b: string, most: number): number {
  return Math.abs(a.length - b.length) > most ? Infinity : distance(a, b);
}

function shortest(asked: Spelling, { whole, bare }: Spelling): number {
  return Math.min(asked.bare.length, whole.length, bare === '' ? whole.length : bare.length);
}

/** Ids by how they may be what was meant: near, named among other words, of a longer name, begun alike, less near. */
function suggest(asked: Spelling, known: readonly Known[], rules: SearchRules): readonly string[] {
  const ranked = known
    .map(({ id, name, spelling }) => ({ id, name, rank: rankOf(asked, spelling, rules) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank || byCodePoint(a.name, b.name));
  return [...new Set(ranked.map(({ id }) => id))].slice(0, rules.propositions);
}

function rankOf(asked: Spelling, spelling: Spelling, rules: SearchRules): number {
  const allowed = allowedSlips(shortest(asked, spelling), rules);
  const far = Math.floor(asked.bare.length / 3);
  const name = asked.bare === '' ? asked.whole : asked.bare;
  const slips = distanceWithin(name, spelling.bare, Math.max(allowed, far));
  if (slips <= allowed) return slips;
  // The longer the name that is found whole, the surer.
  if (holds(asked.words, spelling.words)) return 20 - Math.min(10, spelling.words.length);
  if (holds(spelling.words, asked.words)) return 20;
  if (asked.bare.length >= 3 && spelling.bare.startsWith(asked.bare)) return 30;
  const words = asked.words.filter((word) => word.length >= 4);
  if (words.some((word) => spelling.words.includes(word))) return 40;
  const slipped = (word: string): boolean => {
    const most = allowedSlips(Math.min(word.length, spelling.bare.length), rules);
    return distanceWithin(word, spelling.bare, most) <= most;
  };
  if (words.some(slipped)) return 45;
  return slips <= far ? 50 + slips : Infinity;
}

/** The second words are all among the first. */
function holds(all: readonly string[], some: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => all.includes(word));
}
