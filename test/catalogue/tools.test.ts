import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/data/index.js';
import { toolsIn } from '../../src/data/tools.js';
import type { CatalogueTool } from '../../src/domain/catalogue.js';

const { tools } = catalogue;

describe('the tools of the catalogue', () => {
  it('are those of their files, letter by letter', () => {
    for (const [id, tool] of tools)
      expect({ ...tool }, id).toEqual(load(readFileSync(`src/data/catalogue/${id}.yaml`, 'utf8')));
  });

  it('are a map in the order of their files', () => {
    const ids = [...tools.keys()];
    const files = readdirSync('src/data/catalogue').sort();
    expect(ids.map((id) => `${id}.yaml`)).toEqual(files);
    expect([...tools.values()].map(({ id }) => id)).toEqual(ids);
    expect([...tools.entries()]).toEqual([...tools]);
    expect(tools.size).toBe(ids.length);
    expect(ids.every((id) => tools.has(id) && tools.get(id) === tools.get(id))).toBe(true);
    expect([tools.has('aucun'), tools.get('aucun')]).toEqual([false, undefined]);
    const told: string[] = [];
    tools.forEach((tool, id) => told.push(`${id} ${tool.id}`));
    expect(told).toEqual(ids.map((id) => `${id} ${id}`));
  });

  it('are outlined as they are', () => {
    expect(tools.outlines).toHaveLength(tools.size);
    for (const outline of tools.outlines ?? []) expect(tools.get(outline.id)).toMatchObject(outline);
    const usages = (list: Iterable<Pick<CatalogueTool, 'usages'>>) => [...list].map((one) => one.usages);
    expect(usages(tools.outlines ?? [])).toEqual(usages(tools.values()));
  });

  it('are read one by one, when they are asked for', () => {
    const asked: string[] = [];
    const text = (name: string, all: string) => () => {
      asked.push(name);
      return all;
    };
    const few = toolsIn({
      ids: ['a', 'b'],
      outlines: text('outlines', '[]'),
      facts: { all: text('facts', 'nonsense{"id":"b"}'), ends: [8, 18] },
      later: { all: text('later', '{}{"textes":1}'), ends: [2, 14] },
    });
    expect([...few.keys(), few.size, few.has('b'), asked.length]).toEqual(['a', 'b', 2, true, 0]);
    expect(few.get('b')?.id).toBe('b');
    expect(asked).toEqual(['facts']);
    expect(few.get('b')?.textes).toBe(1);
    expect(asked).toEqual(['facts', 'later']);
    expect(() => few.get('a')).toThrow(SyntaxError);
  });
});
