import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { appraise, glanceAt, glanceOf } from '../../src/appraise.js';
import { knowledge } from '../../src/data/index.js';
import { nodeAt, readCollection } from '../../src/domain/fact.js';
import type { Inventory } from '../../src/domain/inventory.js';
import { withValue } from '../../src/domain/tree.js';
import { inventoryOf, TODAY } from '../situations/situation.js';

const exampleOf = (name: string): Inventory => {
  const text = readFileSync(`examples/${name}/inventaire.yaml`, 'utf8');
  return { source: { name, text }, tree: load(text) as Inventory['tree'], spans: new Map() };
};

/** Facts that decide whether a switch goes on, and whom it leaves out; the thing that each is about is picked by a number. */
const facts = fc.array(
  fc.record({
    which: fc.nat(),
    fact: fc.oneof(
      fc.constantFrom('nextcloud', 'libreoffice', 'jitsi-meet', 'framateam', 'signal').map((vers) => ({
        of: 'outils' as const,
        at: (tool: string) => `/objectifs/cibles/${tool}`,
        value: { vers, raison: 'choisi ensemble' },
      })),
      fc.constantFrom('fermeture', 'suppression', 'prix').map((nature) => ({
        of: 'outils' as const,
        at: (tool: string) => `/outils/${tool}/changements_annonces/annonce`,
        value: { nature, date: '2026-12-20', cout_annuel_ensuite: 900 },
      })),
      fc
        .tuple(
          fc.constantFrom(
            'refusent_un_compte',
            'sans_ordinateur',
            'sans_smartphone',
            'sans_bonne_connexion',
            'ne_suivra_pas',
          ),
          fc.integer({ min: 0, max: 40 }),
        )
        .map(([key, value]) => ({
          of: 'groupes' as const,
          at: (group: string) => `/groupes/${group}/${key}`,
          value,
        })),
      fc.integer({ min: 0, max: 5 }).map((value) => ({
        of: 'outils' as const,
        at: () => '/objectifs/tolerances/exclusion_nombre',
        value,
      })),
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

type Told = (typeof facts extends fc.Arbitrary<infer Value> ? Value : never)[number];

function toldAbout(inventory: Inventory, { which, fact }: Told): Inventory {
  const { ids } = readCollection(nodeAt(inventory.tree, `/${fact.of}`));
  const pointer = fact.at(ids[which % ids.length] ?? '');
  return { ...inventory, tree: withValue(inventory.tree, pointer, fact.value) as Inventory['tree'] };
}

describe('what a check looks at', () => {
  it.each(readdirSync('examples'))('is what a whole appraisal of %s says', (example) => {
    const inventory = exampleOf(example);
    const glance = glanceAt(inventory, knowledge, TODAY);
    const whole = glanceOf(appraise(inventory, knowledge, TODAY));
    expect(glance.blocked()).toEqual(whole.blocked());
    expect(glance.carried()).toEqual(whole.carried());
    expect(glance.floors()).toEqual(whole.floors());
    const levels = whole.families().map(({ family, side, levels }) => ({ family, side, levels }));
    expect(glance.families()).toEqual(levels);
  });

  it('has the switches of a whole appraisal that leave people out, whatever was chosen, announced or refused', () => {
    let blocked = 0;
    fc.assert(
      fc.property(fc.constantFrom(...readdirSync('examples')), facts, (example, told) => {
        const inventory = told.reduce(toldAbout, exampleOf(example));
        const glance = glanceAt(inventory, knowledge, TODAY);
        expect(glance.blocked()).toEqual(glanceOf(appraise(inventory, knowledge, TODAY)).blocked());
        blocked += glance.blocked().length;
      }),
      { numRuns: 60, seed: 20261122 },
    );
    expect(blocked).toBeGreaterThan(10);
  });

  it('is worked out once, however often it is asked for', () => {
    const glance = glanceAt(inventoryOf('bascule: 1\n'), knowledge, TODAY);
    expect(glance.floors()).toBe(glance.floors());
    expect(glance.blocked()).toBe(glance.blocked());
  });
});
