import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exclusion } from '../../src/assess/evaluators/exclusion.js';
import { exclusionGateIn } from '../../src/assess/exclusion-gate.js';
import type { Json } from '../../src/domain/fact.js';
import type { Gate, GroupShutOut } from '../../src/domain/gate.js';
import type { Interval } from '../../src/domain/score.js';
import {
  catalogue,
  completeTrees,
  forget,
  get,
  isTree,
  masksFor,
  put,
  worldOf,
  type Complete,
  type Tree,
} from '../support/fact-worlds.js';
import { runs } from '../support/runs.js';

const local = { ...catalogue.tools.get('cible-b'), id: 'locale', service: 'local' as const };
const known = new Map([...catalogue.tools, ['locale', local as never]]);
/** Today's tool is unknown to this catalogue: all that a target asks counts as new. */
const catalogueHere = { ...catalogue, tools: new Map([...known].filter(([id]) => id !== 'outil-a')) };

/** By the catalogue of the tests, `cible-a` is online and asks for an account, `cible-b` is online, `locale` asks nothing. */
const gateOf = (tree: object, target = 'cible-a', tool = 'outil-a'): Gate =>
  exclusionGateIn(worldOf(tree as Tree, { catalogue: catalogueHere }))(tool, target);

const nobody: Json = {
  effectif: 10,
  refusent_un_compte: 0,
  sans_ordinateur: 0,
  sans_smartphone: 0,
  sans_bonne_connexion: 0,
  ne_suivra_pas: 0,
};
const association = (group: object, more: Record<string, Json> = {}): object => ({
  groupes: { complet: 'oui', jardin: { ...nobody, ...group } },
  outils: { 'outil-a': { groupes: { complet: 'oui', liste: ['jardin'] } } },
  ...more,
});
const only = (gate: Gate): GroupShutOut => gate.groups[0] as GroupShutOut;
const tolerances = (values: object): Record<string, Json> => ({ objectifs: { tolerances: values as Json } });

describe('the gate of a switch', () => {
  it('lets everybody through where nobody would lose access', () => {
    expect(gateOf(association({}))).toMatchObject({ groups: [], blocked: false, doubtful: false });
  });

  it('counts those who refuse an account where the target needs one, and nowhere else', () => {
    const tree = association({ refusent_un_compte: 3 });
    expect(only(gateOf(tree))).toMatchObject({
      group: 'jardin',
      people: { low: 3, high: 3 },
      share: { low: 0.3, high: 0.3 },
      reasons: ['refus-de-compte'],
    });
    expect(gateOf(tree, 'cible-b').groups).toEqual([]);
  });

  it('takes the smaller count for those who have neither computer nor smartphone', () => {
    const { people, reasons } = only(gateOf(association({ sans_ordinateur: 4, sans_smartphone: 2 })));
    expect([people, reasons]).toEqual([{ low: 2, high: 2 }, ['sans-materiel']]);
    expect(gateOf(association({ sans_ordinateur: 4 })).groups).toEqual([]);
  });

  it('asks for a good connection only where the target is online', () => {
    const tree = association({ sans_bonne_connexion: 2 });
    expect(only(gateOf(tree, 'cible-b')).reasons).toEqual(['sans-connexion']);
    expect(gateOf(tree, 'locale').groups).toEqual([]);
  });

  it('counts nobody who stays at the door of today’s tool already', () => {
    const tree = association({ refusent_un_compte: 3, sans_ordinateur: 4, sans_smartphone: 2 }) as Tree;
    const gate = exclusionGateIn(worldOf(tree, { catalogue: { ...catalogue, tools: known } }))(
      'outil-a',
      'cible-a',
    );
    // outil-a asks for an account too, and nobody without a screen uses it.
    expect(gate.groups).toEqual([]);
  });

  it('asks anew for an account and a connection where today’s tool needs neither', () => {
    const today = (changes: object): Gate => {
      const entry = { ...catalogue.tools.get('outil-a'), ...changes };
      const tools = new Map([...known, ['outil-a', entry as never]]);
      const tree = association({ refusent_un_compte: 3, sans_bonne_connexion: 2 }) as Tree;
      return exclusionGateIn(worldOf(tree, { catalogue: { ...catalogue, tools } }))('outil-a', 'cible-a');
    };
    expect(today({ service: 'local' }).groups[0]?.reasons).toEqual(['sans-connexion']);
    expect(today({ compte: undefined }).groups[0]?.reasons).toEqual(['refus-de-compte']);
    expect(today({ service: undefined }).groups[0]?.reasons).toEqual(['sans-connexion']);
  });

  it('tells the reasons that are sure, and those that may be only where none is', () => {
    const may = { refusent_un_compte: 'inconnu', sans_bonne_connexion: 'inconnu' };
    expect(only(gateOf(association({ ...may, ne_suivra_pas: 2 }))).reasons).toEqual(['ne-suivra-pas']);
    expect(only(gateOf(association(may))).reasons).toEqual(['refus-de-compte', 'sans-connexion']);
  });

  it('counts those who will not follow, whatever the target', () => {
    expect(only(gateOf(association({ ne_suivra_pas: 1 }), 'locale')).people).toEqual({ low: 1, high: 1 });
  });

  it('knows that one person may have several reasons: between the longest and their sum', () => {
    const { people, share } = only(gateOf(association({ refusent_un_compte: 2, ne_suivra_pas: 3 })));
    expect(people).toEqual({ low: 3, high: 5 });
    expect(share).toEqual({ low: 0.3, high: 0.5 });
  });

  it('never counts more people than the group has', () => {
    const { people } = only(gateOf(association({ effectif: 4, refusent_un_compte: 3, ne_suivra_pas: 3 })));
    expect(people).toEqual({ low: 3, high: 4 });
  });

  it('looks at an outside public like at any other group, and at no group that does not use the tool', () => {
    const people: Json = { ...(nobody as object), nature: 'public', refusent_un_compte: 5 };
    const groupes = { complet: 'oui', familles: people, voisins: people };
    const outils = { 'outil-a': { groupes: { complet: 'oui', liste: ['familles'] } } };
    expect(gateOf({ groupes, outils }).groups.map(({ group }) => group)).toEqual(['familles']);
  });

  it('shuts nobody out of a move towards what is already there', () => {
    const tree = association({ refusent_un_compte: 5 });
    expect(gateOf(tree, 'cible-a', 'outil-a').blocked).toBe(true);
    const known = association(
      { refusent_un_compte: 5 },
      {
        outils: { 'outil-a': { catalogue: 'cible-a', groupes: ['jardin'] } },
      },
    );
    expect(gateOf(known)).toMatchObject({ groups: [], blocked: false, doubtful: false });
  });

  it('names the facts that it rests on', () => {
    expect(only(gateOf(association({ refusent_un_compte: 3 }))).pointers).toEqual(
      expect.arrayContaining([
        '/catalogue/cible-a/compte/necessaire',
        '/groupes/jardin/refusent_un_compte',
        '/outils/outil-a/groupes',
      ]),
    );
  });

  it('widens with what nobody has told, and asks instead of blocking', () => {
    const gate = gateOf(association({ refusent_un_compte: 'inconnu' }));
    expect(only(gate)).toMatchObject({ people: { low: 0, high: 10 }, share: { low: 0, high: 1 } });
    expect([gate.blocked, gate.doubtful]).toEqual([false, true]);
  });

  it('says that heads have no end where nobody has counted the group', () => {
    const { people } = only(
      gateOf(association({ effectif: 'inconnu', refusent_un_compte: 'inconnu', ne_suivra_pas: 2 })),
    );
    expect(people).toEqual({ low: 0, high: Infinity });
  });

  it('doubts where a group may use the tool that nobody has named yet', () => {
    const outils = { 'outil-a': { groupes: ['jardin'] } };
    const gate = gateOf({ groupes: { jardin: nobody }, outils });
    expect(gate).toMatchObject({ groups: [], blocked: false, doubtful: true });
    expect(gateOf({ groupes: { complet: 'oui', jardin: nobody }, outils }).doubtful).toBe(false);
  });
});

describe('the tolerance', () => {
  const gate = (refusals: number, more?: Record<string, Json>): Gate =>
    gateOf(association({ refusent_un_compte: refusals }, more));

  it('is the convention where the association has none: up to one person in ten', () => {
    expect(gate(1)).toMatchObject({
      blocked: false,
      tolerance: { people: undefined, share: 0.1, own: false },
    });
    expect(gate(2).blocked).toBe(true);
  });

  it('is the association’s own number, whatever the share', () => {
    const own = tolerances({ exclusion_nombre: 2 });
    expect(gate(2, own)).toMatchObject({ blocked: false, tolerance: { people: 2, share: 1, own: true } });
    expect(gate(3, own).blocked).toBe(true);
    expect(gate(1, tolerances({ exclusion_nombre: 0 })).blocked).toBe(true);
  });

  it('is its own share, in per cent', () => {
    expect(gate(2, tolerances({ exclusion_part: 20 }))).toMatchObject({
      blocked: false,
      tolerance: { people: undefined, share: 0.2, own: true },
    });
    expect(gate(3, tolerances({ exclusion_part: 20 })).blocked).toBe(true);
  });

  it('holds both limits when it gave both', () => {
    const both = tolerances({ exclusion_nombre: 5, exclusion_part: 20 });
    expect([gate(2, both).blocked, gate(3, both).blocked]).toEqual([false, true]);
  });

  it('is the convention again while its own is unknown', () => {
    expect(gate(2, tolerances({ exclusion_nombre: 'inconnu' }))).toMatchObject({
      blocked: true,
      tolerance: { own: false },
    });
  });
});

const HEADS = [
  'effectif',
  'refusent_un_compte',
  'ne_suivra_pas',
  'sans_ordinateur',
  'sans_smartphone',
  'sans_bonne_connexion',
];
const always = { numRuns: runs(1000), seed: 20261122 };
const within = (inner: Interval, outer: Interval): boolean =>
  inner.low >= outer.low && inner.high <= outer.high;
const limits = fc.constantFrom<readonly (Json | undefined)[]>([], [2], [0, 40], [undefined, 25]);

/** An association of which all is known, with some limits of its own. */
const complete = fc.tuple(completeTrees([exclusion]), limits).map(([world, [count, part]]) => {
  put(world.tree, '/objectifs/tolerances', {
    ...(count === undefined ? {} : { exclusion_nombre: count }),
    ...(part === undefined ? {} : { exclusion_part: part }),
  });
  return world;
});
const withMasks = complete.chain((world) => masksFor(world).map((masks) => ({ world, masks })));
const groupIn = (gate: Gate, id: string): GroupShutOut | undefined =>
  gate.groups.find(({ group }) => group === id);

describe('on any association', () => {
  it('encloses every completion', () => {
    fc.assert(
      fc.property(withMasks, ({ world, masks }) => {
        const partial = forget(world.tree, masks);
        const [truth, told] = [gateOf(world.tree), gateOf(partial)];
        for (const { group, people, share } of truth.groups) {
          const known = groupIn(told, group);
          if (!isTree(get(partial, `/groupes/${group}`))) continue;
          expect(known !== undefined && within(people, known.people) && within(share, known.share)).toBe(
            true,
          );
        }
      }),
      always,
    );
  });

  it('never says blocked when some completion is under the tolerance, nor free when some is above', () => {
    const seen = { blocked: 0, free: 0, doubtful: 0 };
    fc.assert(
      fc.property(withMasks, ({ world, masks }) => {
        const [truth, told] = [gateOf(world.tree), gateOf(forget(world.tree, masks))];
        seen[told.blocked ? 'blocked' : told.doubtful ? 'doubtful' : 'free'] += 1;
        if (told.blocked) expect(truth.blocked).toBe(true);
        if (!told.blocked && !told.doubtful) expect([truth.blocked, truth.doubtful]).toEqual([false, false]);
      }),
      always,
    );
    // The test says something only if each answer was seen.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });

  it('knows heads exactly, but for people with several reasons, when all is known', () => {
    fc.assert(
      fc.property(complete, (world) => {
        for (const { people, reasons } of gateOf(world.tree).groups)
          expect(people.low === people.high || reasons.length > 1).toBe(true);
      }),
      always,
    );
  });

  it('gives the same shares when all heads are multiplied', () => {
    const scaled = ({ tree }: Complete, factor: number): Tree => {
      const copy = structuredClone(tree);
      for (const id of Object.keys((copy['groupes'] ?? {}) as Tree).filter((key) => key !== 'complet')) {
        for (const key of HEADS) {
          const node = get(copy, `/groupes/${id}/${key}`);
          const value = isTree(node) ? node['valeur'] : node;
          put(copy, `/groupes/${id}/${key}`, (value as number) * factor);
        }
      }
      return copy;
    };
    fc.assert(
      fc.property(complete, fc.constantFrom(2, 3, 10), (world, factor) => {
        const shares = (tree: Tree) => gateOf(tree).groups.map(({ group, share }) => [group, share]);
        expect(shares(scaled(world, factor))).toEqual(shares(world.tree));
      }),
      always,
    );
  });

  it('does not depend on the order of groups', () => {
    const tree = association({ ne_suivra_pas: 2 });
    const { jardin } = (tree as { groupes: Record<string, Json> }).groupes;
    const both = (ids: readonly string[]): object => ({
      groupes: { complet: 'oui', ...Object.fromEntries(ids.map((id) => [id, jardin])) },
      outils: { 'outil-a': { groupes: ids } },
    });
    expect(gateOf(both(['b', 'a']))).toEqual(gateOf(both(['a', 'b'])));
  });
});
