import { describe, expect, it } from 'vitest';
import { listTools } from '../../src/catalogue/index.js';
import { catalogue, usageIds } from '../../src/data/index.js';
import type { Filters } from '../../src/domain/catalogue-answers.js';
import { catalogueOf, entry, SMALL, USAGES } from './small.js';

const list = (filters: Filters, from = SMALL) => listTools(from, USAGES, filters);
const ids = (filters: Filters, from = SMALL): readonly string[] =>
  list(filters, from).tools.map(({ tool }) => tool.id);

describe('a list without filters', () => {
  it('has every entry of the real catalogue once, hosts apart', () => {
    const { tools, hosts } = listTools(catalogue, usageIds, {});
    const listed = [...tools, ...hosts].map(({ tool }) => tool.id);
    expect(listed.sort()).toEqual([...catalogue.tools.keys()].sort());
    expect(hosts.every(({ tool }) => tool.genre === 'hebergeur')).toBe(true);
    expect(tools.some(({ tool }) => tool.genre === 'hebergeur')).toBe(false);
  });

  it('puts libre tools first, what is gone after what lives, then goes by name without accents', () => {
    const from = catalogueOf(
      entry('z', { nom: 'Zèbre' }),
      entry('e', { nom: 'Écureuil' }),
      entry('f', { nom: 'fouine' }),
      entry('a', { nom: 'Âne', statut: 'ferme' }),
      entry('p', { nom: 'Paon', nature: 'proprietaire' }),
      entry('m', { nom: 'Mule', nature: 'mixte' }),
    );
    expect(ids({}, from)).toEqual(['e', 'f', 'z', 'a', 'm', 'p']);
  });

  it('groups tools under each of their usages, in the order of the usages', () => {
    const groups = list({}).groups.map(({ usage, tools }) => [usage, tools.map(({ tool }) => tool.id)]);
    expect(groups).toEqual([
      ['messagerie-equipe', ['tchatche', 'parlote']],
      ['visio', ['tchatche', 'visiolle', 'ferme', 'parlote']],
      ['bureautique', ['bureau']],
      ['agenda', ['ensemble']],
      ['vote', ['parlote']],
    ]);
  });
});

describe('a filter', () => {
  it('keeps the tools of a usage, and its group alone', () => {
    expect(ids({ usage: 'visio' })).toEqual(['tchatche', 'visiolle', 'ferme', 'parlote']);
    expect(list({ usage: 'visio' }).groups.map(({ usage }) => usage)).toEqual(['visio']);
    expect(list({ usage: 'visio' }).hosts.map(({ tool }) => tool.id)).toEqual(['hote']);
  });

  it('finds a part of a licence whatever its case; no licence is no match', () => {
    expect(ids({ licence: ' agpl ' })).toEqual(['tchatche']);
    expect(ids({ licence: 'pl' })).toEqual(['tchatche', 'bureau']);
    expect(ids({ licence: 'propri' })).toEqual([]);
  });

  it('keeps what a host says it runs', () => {
    expect(ids({ host: 'hote' })).toEqual(['visiolle']);
    expect(list({ host: 'hote' }).hosts).toEqual([]);
  });

  it('takes the collective for the host of what is found there', () => {
    const chatons = entry('chatons', { genre: 'hebergeur', hote: { public: 'tout-le-monde' } });
    const from = catalogueOf(chatons, entry('a', { hebergement: ['chatons'] }), entry('b'));
    expect(ids({ host: 'chatons' }, from)).toEqual(['a']);
  });

  it('says what a tool does with a format: read, write, export, work in', () => {
    const from = catalogueOf(
      entry('lit', { formats: { lit: ['odt'] } }),
      entry('ecrit', { formats: { ecrit: ['odt'] } }),
      entry('sort', { export: { existe: 'oui', formats: ['odt'] } }),
      entry('natif', { formats: { natif: 'odt' } }),
      entry('rien', { formats: { lit: ['docx'] } }),
    );
    const uses = listTools(from, USAGES, { format: 'odt' }).tools.map(({ tool, file }) => [tool.id, file]);
    expect(Object.fromEntries(uses)).toEqual({
      lit: { reads: true, writes: false, native: false },
      ecrit: { reads: false, writes: true, native: false },
      sort: { reads: false, writes: true, native: false },
      natif: { reads: true, writes: true, native: true },
    });
    expect(list({ format: 'odt' }).format?.id).toBe('odt');
  });

  it('of what is libre leaves out what is libre in part', () => {
    expect(ids({ libre: true })).toEqual(['ensemble', 'tchatche', 'visiolle', 'ferme']);
  });

  it('joined to others keeps only what passes them all', () => {
    const both: Filters = { usage: 'visio', licence: 'mit', libre: true };
    expect(ids(both)).toEqual(['visiolle']);
    for (const key of Object.keys(both) as (keyof Filters)[])
      expect(ids({ [key]: both[key] }).length, key).toBeGreaterThanOrEqual(1);
    expect(ids({ usage: 'bureautique', host: 'hote' })).toEqual([]);
  });
});

describe('what a listed tool says besides', () => {
  it('is its newest dated source, and who may replace it: named by either entry, living, not proprietary', () => {
    const from = catalogueOf(
      entry('vieux', {
        nature: 'proprietaire',
        remplacants: ['deux'],
        sources: {
          s1: { titre: 'a', date: '2020', porte_sur: ['prix'] },
          s2: { titre: 'b', date: '2021-03', porte_sur: ['prix'] },
          s3: { titre: 'c', date: 'sans date', porte_sur: ['prix'] },
        },
      }),
      entry('deux'),
      entry('un', { remplace: ['vieux'] }),
      entry('parti', { remplace: ['vieux'], statut: 'ferme' }),
      entry('prive', { remplace: ['vieux'], nature: 'proprietaire' }),
    );
    const old = listTools(from, USAGES, {}).tools.find(({ tool }) => tool.id === 'vieux');
    expect(old).toMatchObject({ newest: '2021-03', replacedBy: ['deux', 'un'] });
  });
});
