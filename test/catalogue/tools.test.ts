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
    const text = (name: string, all: string) => (from: number, to: number) => {
      asked.push(name);
      return all.slice(from, to);
    };
    const few = toolsIn({
      ids: ['a', 'b'],
      outlines: () => '[]',
      facts: { part: text('facts', 'nonsense{"id":"b"}'), ends: [8, 18] },
      later: { part: text('later', '{}{"textes":1}'), ends: [2, 14] },
    });
    expect([...few.keys(), few.size, few.has('b'), asked.length]).toEqual(['a', 'b', 2, true, 0]);
    expect(few.get('b')?.id).toBe('b');
    expect(asked).toEqual(['facts']);
    expect(few.get('b')?.textes).toBe(1);
    expect(asked).toEqual(['facts', 'later']);
    expect(() => few.get('a')).toThrow(SyntaxError);
  });

  it('are read together where many are asked for', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `outil-${String(index)}`);
    const texts = ids.map((id) => JSON.stringify({ id }));
    const ends = texts.map((_, index) => texts.slice(0, index + 1).join('').length);
    let reads = 0;
    const part = (from: number, to: number): string => {
      reads += 1;
      return texts.join('').slice(from, to);
    };
    const many = toolsIn({ ids, outlines: () => '[]', facts: { part, ends }, later: { part, ends } });
    expect([...many.values()].map(({ id }) => id)).toEqual(ids);
    expect(reads).toBeLessThan(ids.length / 2);
  });
});
