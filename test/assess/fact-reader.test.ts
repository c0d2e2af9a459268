import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/domain/fact.js';
import type { FactReader, ReadFact, Scenario } from '../../src/assess/fact-reader.js';
import type {
  AbsencesSpec,
  BooleanSpec,
  CatalogueSpec,
  CatalogueWordSpec,
  CertaintySpec,
  ChoiceSpec,
  CountSpec,
  MembersSpec,
  ReferenceSpec,
} from '../../src/assess/fact-spec.js';
import { runWith } from '../../src/assess/run-with.js';
import type { World } from '../../src/assess/world.js';
import { worldOf, type Tree } from '../support/fact-worlds.js';

const question = 'une-question';
const departed: Partial<World> = { departures: new Set(['ancien']) };

/** What a reader answers in one run. */
function read<T>(
  tree: object,
  ask: (reader: FactReader) => T,
  scenario: Scenario = 'worst',
  changes: Partial<World> = {},
): T {
  const answers: T[] = [];
  runWith(worldOf(tree as Tree, changes), { scenario, untold: true }, (reader) => {
    answers.push(ask(reader));
  });
  return answers[0] as T;
}

function noted(tree: object, ask: (reader: FactReader) => unknown): readonly ReadFact[] {
  return [...runWith(worldOf(tree as Tree), { scenario: 'worst', untold: true }, ask).reads.values()];
}

describe('somebody who has left', () => {
  const closed = { complet: 'oui', liste: ['ancien', 'presente'] };
  const member: MembersSpec = { kind: 'members', of: 'personnes', path: '/liste', worst: 'out', question };

  it('is on no list of people any more', () => {
    const isOn = (person: string) =>
      read({ liste: closed }, (reader) => reader.member(member, [], person), 'best', departed);
    expect([isOn('ancien'), isOn('presente')]).toEqual([false, true]);
  });

  it('does not take a group of the same name away', () => {
    const groups: MembersSpec = { ...member, of: 'groupes' };
    expect(read({ liste: closed }, (reader) => reader.member(groups, [], 'ancien'), 'worst', departed)).toBe(
      true,
    );
  });

  it('owns no account, even where nobody has said whose it is', () => {
    const owner: ReferenceSpec = {
      kind: 'reference',
      of: 'personnes',
      path: '/titulaire',
      worst: 'other',
      question,
    };
    const owns = (tree: object, person: string) =>
      read(tree, (reader) => reader.reference(owner, [], person), 'best', departed);
    expect([owns({ titulaire: 'ancien' }, 'ancien'), owns({}, 'ancien'), owns({}, 'presente')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('counts among the people of a list no more, and among its tools still', () => {
    const count = (of: CountSpec['of']) =>
      read(
        { liste: closed },
        (reader) => reader.count({ kind: 'count', of, path: '/liste', worst: 'low', question }),
        'worst',
        departed,
      );
    expect([count('personnes'), count('outils')]).toEqual([1, 2]);
  });
});

describe('an absence', () => {
  const spec: AbsencesSpec = { kind: 'absences', path: '/absences', worst: 'more', question };
  const away = (du: string, au: string) =>
    read({ absences: { complet: 'oui', liste: [{ du, au }] } }, (reader) =>
      reader.awayThroughout(spec, [], '2026-11-22', '2026-12-22'),
    );

  it('covers the days ahead from its first day to its last', () => {
    expect(away('2026-11-22', '2026-12-22')).toBe(true);
  });

  it('does not cover them where it begins a day late or ends a day early', () => {
    expect([away('2026-11-23', '2026-12-31'), away('2026-11-01', '2026-12-21')]).toEqual([false, false]);
  });
});

describe('a word', () => {
  const choice: ChoiceSpec = { kind: 'choice', path: '/lieu/mot', order: ['bon', 'mauvais'], question };

  it('of a format that the catalogue does not know may be any of them', () => {
    const open: ChoiceSpec = { ...choice, via: 'formats', order: ['oui', 'publie-complexe', 'non'] };
    const of = (scenario: Scenario) =>
      read({ lieu: { mot: 'wpd' } }, (reader) => reader.choice(open), scenario);
    expect([of('best'), of('worst')]).toEqual(['oui', 'non']);
  });

  it('that is missing from a closed mapping is the last one only where the mapping is a list', () => {
    const tree = { lieu: { complet: 'oui' } };
    const best = (spec: ChoiceSpec) => read(tree, (reader) => reader.choice(spec), 'best');
    expect([best(choice), best({ ...choice, closedBy: 'collection' })]).toEqual(['bon', 'mauvais']);
  });
});

describe('a yes or a no within a wider question', () => {
  const inner: BooleanSpec = {
    kind: 'boolean',
    path: '/donnees/sensibles',
    worst: true,
    question,
    within: '/donnees/personnelles',
  };
  const of = (donnees: Json, scenario: Scenario) =>
    read({ donnees }, (reader) => reader.boolean(inner), scenario);

  it('is a no where the wider one is, for certain', () => {
    expect([of({ personnelles: 'non' }, 'best'), of({ personnelles: 'non' }, 'worst')]).toEqual([
      false,
      false,
    ]);
  });

  it('stays unknown where the wider one is a yes, or unknown', () => {
    for (const donnees of [{ personnelles: 'oui' }, { personnelles: 'inconnu' }, {}])
      expect([of(donnees, 'best'), of(donnees, 'worst')]).toEqual([false, true]);
  });

  it('keeps an answer of its own, whatever the wider one says', () => {
    for (const personnelles of ['oui', 'non'])
      expect(of({ personnelles, sensibles: 'oui' }, 'best')).toBe(true);
  });
});

describe('how a fact is known', () => {
  it('is as unknown as the fact: tested at best, only said at worst', () => {
    const spec: CertaintySpec = { kind: 'certainty', path: '/fait', question };
    const of = (scenario: Scenario) => read({}, (reader) => reader.certainty(spec), scenario);
    expect([of('best'), of('worst')]).toEqual(['teste', 'declare']);
  });
});

describe('keys that stand for somebody', () => {
  it('are as few as can be where few is worst', () => {
    const spec: CountSpec = { kind: 'count', of: 'cles', path: '/aides', worst: 'low', question };
    const of = (scenario: Scenario) =>
      read({ aides: { complet: 'oui', une: 1, autre: 'inconnu' } }, (reader) => reader.count(spec), scenario);
    expect([of('best'), of('worst')]).toEqual([2, 1]);
  });

  it('are known only once each of them is', () => {
    const spec: CountSpec = { kind: 'count', of: 'cles', path: '/aides', worst: 'low', question };
    const known = (aides: object) => noted({ aides }, (reader) => reader.count(spec))[0]?.known;
    expect(known({ complet: 'oui', une: 1, autre: 2 })).toBe(true);
    expect(known({ complet: 'oui', une: 1, autre: 'inconnu' })).toBe(false);
  });
});

describe('what the catalogue says', () => {
  const amount: CatalogueSpec = { kind: 'catalogue', path: '/apprentissage/duree', worst: 'low', question };
  const state: CatalogueWordSpec = {
    kind: 'catalogue-word',
    path: '/sante/statut',
    order: ['actif', 'ferme'],
    question,
  };
  const bounds = { min: 1, max: 9 };

  it('is worst at its low end where little is worst', () => {
    const of = (scenario: Scenario) =>
      read({}, (reader) => reader.catalogue(amount, 'cible-a', bounds), scenario);
    expect([of('best'), of('worst')]).toEqual([9, 1]);
  });

  it('is not taken for an answer where the word is none of those that count', () => {
    // The catalogue of the tests calls this one « maintenance ».
    const of = (scenario: Scenario) => read({}, (reader) => reader.catalogueWord(state, 'cible-a'), scenario);
    expect([of('best'), of('worst')]).toEqual(['actif', 'ferme']);
  });

  it('is noted as known, or as not told', () => {
    const facts = noted({}, (reader) => {
      reader.catalogueWord(state, 'cible-b');
      reader.catalogueWord(state, 'cible-a');
    });
    expect(facts.map(({ known }) => known)).toEqual([true, false]);
  });
});

describe('a list that may hide more', () => {
  it('weighs as bad as can be, and points at the list', () => {
    const { contributions } = runWith(worldOf({}), { scenario: 'worst', untold: true }, (reader) => {
      reader.elements({ kind: 'elements', path: '/outils', worst: 'more', question });
    });
    expect(contributions.map(({ severity, reads }) => [severity, [...reads.keys()]])).toEqual([
      [1, ['/outils']],
    ]);
  });
});

describe('a run that writes nothing down', () => {
  const weighing =
    (rule: string) =>
    (reader: FactReader): void => {
      reader.weigh({ rule, subject: '/a', cause: '/a', rows: [], answers: [] }, () => 0.5);
    };
  const bare = { scenario: 'worst', untold: true, bare: true } as const;

  it('leaves another one as it was that it runs in', () => {
    const world = worldOf({});
    const inner: string[] = [];
    const outer = runWith(world, bare, (reader) => {
      weighing('before')(reader);
      inner.push(...runWith(world, bare, weighing('inside')).contributions.map(({ meta }) => meta.rule));
      weighing('after')(reader);
    });
    expect(inner).toEqual(['inside']);
    expect(outer.contributions.map(({ meta }) => meta.rule)).toEqual(['before', 'after']);
  });

  it('comes to the same whether or not something is said of the ends of facts', () => {
    const both = [bare, { ...bare, resolve: () => undefined }].map((assumption) =>
      runWith(worldOf({}), assumption, weighing('one')),
    );
    expect(both[1]?.contributions).toEqual(both[0]?.contributions);
    expect(both.map(({ weighed, reads }) => [weighed, reads.size])).toEqual([
      [[], 0],
      [[], 0],
    ]);
  });
});
