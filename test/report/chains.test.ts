import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knowledge, usageIds } from '../../src/data/index.js';
import { CHAIN_KINDS, CHAIN_SIGNS, type Chain, type ChainKind } from '../../src/domain/chain.js';
import { loadInventory } from '../../src/load/index.js';
import { ifGone, score } from '../../src/pipeline.js';
import { PLAIN, renderDeparture, renderScore } from '../../src/report/index.js';
import { BROKEN_TEXTS, CHAIN_TEXTS, shortList, type BrokenWords } from '../../src/texts/fr/chains.js';
import { CATALOGUE, CHOIR, departureOf, FIGURES, resultOf } from '../support/result-builder.js';

const base = { catalogue: CATALOGUE, weights: FIGURES, width: 100, paint: PLAIN };
const text = (chains: readonly Chain[]): string =>
  renderScore(resultOf(CHOIR, { chains }), { ...base, format: 'text' });
const section = (whole: string, title: string): string =>
  whole.slice(whole.indexOf(`\n${title}\n`)).split('\n\n')[0] ?? '';
const bullets = (part: string): number => part.match(/^ {2}• /gm)?.length ?? 0;

const chain = (
  kind: ChainKind,
  root: string,
  affected: readonly string[],
  more: Partial<Chain> = {},
): Chain => ({
  kind,
  root,
  affected,
  people: ['secretaire'],
  signs: [],
  evidence: [],
  unknown: [],
  ...more,
});

const WORDS: BrokenWords = {
  root: 'Le site',
  affected: 'Zoom et Canva',
  several: true,
  people: 'la secrétaire',
  onePerson: true,
  sure: true,
  date: '2027-01-19',
  signs: CHAIN_SIGNS,
  at: 'Zoom',
  severalAt: false,
};

describe('the sentences of chains', () => {
  it.each(CHAIN_KINDS)('tell the kind %s without a hole, whatever is known', (kind) => {
    const bare = {
      ...WORDS,
      affected: '',
      several: false,
      people: '',
      onePerson: false,
      date: undefined,
      signs: [],
    };
    for (const words of [WORDS, { ...WORDS, sure: false }, bare]) {
      for (const sentence of [CHAIN_TEXTS[kind](words), BROKEN_TEXTS[kind](words)]) {
        expect(sentence).toMatch(/[.:]$/);
        expect(sentence).not.toMatch(/undefined|null|\.\.|second facteur|pointeur/);
      }
    }
  });

  it('tell each sign that is known of a domain name', () => {
    const sentences = CHAIN_SIGNS.map((sign) => CHAIN_TEXTS.domaine({ ...WORDS, signs: [sign] }));
    expect(new Set(sentences).size).toBe(CHAIN_SIGNS.length);
    expect(sentences[1]).toBe(
      'Le site : à renouveler avant le 19 janvier 2027. En dépendent : Zoom et Canva.',
    );
  });

  it('say « d’après ce qui est dit » only while a list is open', () => {
    expect(CHAIN_TEXTS['second-facteur'](WORDS)).not.toContain('dit');
    expect(CHAIN_TEXTS['second-facteur']({ ...WORDS, sure: false })).toContain('d’après ce qui est dit');
  });

  it('shorten long lists', () => {
    expect(shortList(['a'], 3)).toBe('a');
    expect(shortList(['a', 'b', 'c'], 3)).toBe('a, b et c');
    expect(shortList(['a', 'b', 'c', 'd'], 3)).toBe('a, b, c et 1 autre');
    expect(shortList(['a', 'b', 'c', 'd', 'e'], 3)).toBe('a, b, c et 2 autres');
  });
});

describe('« Ce qui tient ensemble »', () => {
  const title = 'Ce qui tient ensemble';

  it('is left out where nothing hangs together', () => {
    expect(text([])).not.toContain(title);
  });

  it('shows six lines at most, and the first of every kind before the second of one', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      chain('second-facteur', `/personnes/p-${at}`, ['/outils/x']),
    );
    const part = section(
      text([
        ...many,
        chain('hebergeur', '/hebergeurs/voisin', ['/outils/y']),
        chain('adherences', '/outils/a', ['/outils/b']),
      ]),
      title,
    );
    expect(bullets(part)).toBe(6);
    expect(part).toContain('Voisin');
    expect(part).toContain('A alimente B');
  });

  it('shows a chain of tools once, and a circle from one of its tools', () => {
    const line = [
      chain('adherences', '/outils/a', ['/outils/b', '/outils/c']),
      chain('adherences', '/outils/b', ['/outils/c']),
    ];
    const circle = [
      chain('adherences', '/outils/d', ['/outils/e']),
      chain('adherences', '/outils/e', ['/outils/d']),
    ];
    const part = section(text([...line, ...circle]), title);
    expect(bullets(part)).toBe(2);
    expect(part).toContain('A alimente B et C');
    expect(part).toContain('D alimente E');
  });

  it('says that not all is told, only where it is so', () => {
    const one = chain('hebergeur', '/hebergeurs/voisin', ['/outils/y']);
    expect(section(text([one]), title)).not.toContain('il peut y en avoir d’autres');
    expect(section(text([{ ...one, unknown: ['/hebergeurs/voisin/financement'] }]), title)).toContain(
      'il peut y en avoir d’autres',
    );
  });
});

describe('« D’où cela vient »', () => {
  it('shows what weighs for certain, six lines at most', () => {
    const touched = (low: number) => [
      { family: 'formats' as const, sides: ['rester' as const], severity: { low, high: 1 } },
    ];
    const causes = Array.from({ length: 9 }, (_, at) => ({
      root: `/outils/o-${at}`,
      families: touched(at < 2 ? 0 : 0.5),
      contributions: [],
    }));
    const whole = renderScore(resultOf(CHOIR, { causes }), { ...base, format: 'text' });
    const part = section(whole, 'D’où cela vient');
    expect(bullets(part)).toBe(6);
    expect(part).not.toMatch(/O 0|O 1/);
    expect(part).toContain('O 2 : les documents et leurs formats');
  });
});

describe('chains in the whole program', () => {
  const file = readFileSync('examples/moyenne-asso/inventaire.yaml', 'utf8');
  const loaded = loadInventory(
    { name: 'inventaire.yaml', text: file },
    { catalogueIds: knowledge.catalogue.tools, usageIds },
  );
  if (!loaded.ok) throw new Error('the example does not load');
  const result = score(loaded.value, knowledge, '2026-11-22');
  const page = { ...base, catalogue: knowledge.catalogue, weights: knowledge.weights };

  it('tell of a domain name that ends soon and whose holder is gone', () => {
    const part = section(renderScore(result, { ...page, format: 'text' }), 'Ce qui tient ensemble');
    expect(part).toContain('19 janvier 2027');
    expect(part).toContain('dont le mandat est');
  });

  it('give a gate for each switch that was chosen, in the same order', () => {
    const switches = result.choices.flatMap(({ tool, to }) => (to === undefined ? [] : [`${tool} ${to}`]));
    expect(switches.length).toBeGreaterThan(0);
    expect(result.gates.map(({ tool, target }) => `${tool} ${target}`)).toEqual(switches);
  });

  it('say which chains break when somebody leaves', () => {
    const gone = ifGone(result, knowledge, ['secretaire']);
    const whole = renderDeparture(gone, { ...page, format: 'text' });
    expect(section(whole, 'Ce qui s’arrêterait à la suite')).toContain('Mailchimp n’aurait plus');
    const json = JSON.parse(renderDeparture(gone, { ...page, format: 'json' }));
    expect(json.broken.map(({ chain: { kind } }: { chain: Chain }) => kind)).toEqual(
      gone.broken.map(({ chain: { kind } }) => kind),
    );
  });

  it('say nothing of chains when the departure breaks none', () => {
    const whole = renderDeparture({ ...departureOf(), broken: [] }, { ...base, format: 'text' });
    expect(whole).not.toContain('Ce qui s’arrêterait à la suite');
  });
});
