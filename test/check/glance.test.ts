import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { appraise, glanceAt, glanceOf } from '../../src/appraise.js';
import { knowledge } from '../../src/data/index.js';
import type { Inventory } from '../../src/domain/inventory.js';
import { inventoryOf, TODAY } from '../situations/situation.js';

const exampleOf = (name: string): Inventory => {
  const text = readFileSync(`examples/${name}/inventaire.yaml`, 'utf8');
  return { source: { name, text }, tree: load(text) as Inventory['tree'], spans: new Map() };
};

describe('what a check looks at', () => {
  it.each(readdirSync('examples'))('is what a whole appraisal of %s says', (example) => {
    const inventory = exampleOf(example);
    const glance = glanceAt(inventory, knowledge, TODAY);
    const { families, ...whole } = glanceOf(appraise(inventory, knowledge, TODAY));
    expect(glance).toMatchObject(whole);
    expect(glance.families).toEqual(families.map(({ family, side, levels }) => ({ family, side, levels })));
  });

  it('is worked out once, however often it is asked for', () => {
    const glance = glanceAt(inventoryOf('bascule: 1\n'), knowledge, TODAY);
    expect(glance.floors).toBe(glance.floors);
    expect(glance.blocked).toBe(glance.blocked);
  });
});
