import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leversOf, type LeverRule } from '../../src/assess/index.js';
import { knowledge } from '../../src/data/index.js';
import type { Inventory } from '../../src/domain/inventory.js';
import { data } from '../../src/generated/data.js';
import { appraise, score } from '../../src/pipeline.js';
import { example, inventoryOf } from '../plan/load-data.js';

const TODAY = '2026-11-22';
const FICHES = data.texts['fiches'] as Readonly<Record<string, { titre?: string; vigilance?: string }>>;

const stateOf = (tree: object, row: string) =>
  leversOf(inventoryOf(tree), knowledge.levers).find((lever) => lever.row === row);

const rule = (fait: LeverRule['faits'][number]): readonly LeverRule[] => [{ id: 'AC1', faits: [fait] }];
const only = (tree: object, fait: LeverRule['faits'][number]) =>
  leversOf(inventoryOf(tree), rule(fait))[0]?.state;

/** Everything that any lever looks for, all of it there. */
const CARRIED = {
  association: { nom: 'Tout est là' },
  objectifs: { hebergement: 'hebergeur-ethique', voulus: ['nextcloud'] },
  formation: { temps_reserve: 'oui', acquis_valorises: 'oui', entraide: 'oui' },
  groupes: {
    complet: 'oui',
    benevoles: { avis_demande: 'oui', libre_chez_soi: 3, formats_expliques: 'oui' },
  },
  soutien: { contribution: { temps: 'oui', don: 'oui' }, beta_testeurs: 3, periode_essai: 'oui' },
  formats: { formats_decides: 'oui', echanges: { mairie: { pdf_ou_odf_suffit: 'oui' } } },
  information: { espaces_de_parole: 'oui', demarche_expliquee: 'oui' },
};

describe('levers', () => {
  it('are the fourteen rows of adoption, in the order of the tables, each with its point of vigilance', () => {
    const rows = [...knowledge.catalogue.rows.values()].filter(({ genre }) => genre === 'levier');
    expect(knowledge.levers.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(rows).toHaveLength(14);
    for (const { id } of rows) expect(FICHES[id]?.vigilance, id).toBeTypeOf('string');
  });

  it('look only at facts that their row names, each rule with its source', () => {
    for (const { id, faits, ...rest } of knowledge.levers) {
      for (const { chemin } of faits) expect(knowledge.catalogue.rows.get(id)?.faits, id).toContain(chemin);
      expect((rest as { source?: unknown }).source, id).toBeTypeOf('string');
    }
  });

  it('are all there for an association that has told them all', () => {
    for (const { row, state } of leversOf(inventoryOf(CARRIED), knowledge.levers))
      expect(state, row).toBe('present');
  });

  it('are unknown, never absent, where nobody has told', () => {
    for (const { row, state } of leversOf(inventoryOf({}), knowledge.levers))
      expect(state, row).toBe('inconnu');
  });

  it('point at the facts that make them present', () => {
    const tree = { groupes: { conseil: { avis_demande: 'non' }, benevoles: { avis_demande: 'oui' } } };
    expect(stateOf(tree, 'AU4')).toEqual({
      row: 'AU4',
      state: 'present',
      pointers: ['/groupes/benevoles/avis_demande'],
    });
  });

  it('point at their facts in order, each once', () => {
    const rules: readonly LeverRule[] = [
      { id: 'AC1', faits: ['b', 'a', 'b'].map((key) => ({ chemin: `soutien/${key}`, valeur: 'oui' })) },
    ];
    const tree = { soutien: { a: 'oui', b: 'oui' } };
    expect(leversOf(inventoryOf(tree), rules)[0]?.pointers).toEqual(['/soutien/a', '/soutien/b']);
  });

  it('point at a list that may hide what they look for', () => {
    const tree = { groupes: { conseil: { avis_demande: 'non' } }, information: { espaces_de_parole: 'non' } };
    expect(stateOf(tree, 'AU4')).toMatchObject({ state: 'inconnu', pointers: ['/groupes'] });
  });

  it.each([
    [2, 'present'],
    [{ min: 2, max: 4 }, 'present'],
    [{ min: 1, max: 2 }, 'inconnu'],
    [{ min: 0, max: 1 }, 'absent'],
  ])('are there from the number that is asked for: %j of two', (nombre, state) => {
    expect(only({ soutien: { nombre } }, { chemin: 'soutien/nombre', au_moins: 2 })).toBe(state);
  });

  it('are absent only where everything is known and every list is closed', () => {
    const told = { conseil: { avis_demande: 'non' } };
    const spaces = { information: { espaces_de_parole: 'non' } };
    expect(stateOf({ groupes: told, ...spaces }, 'AU4')?.state).toBe('inconnu');
    expect(stateOf({ groupes: { complet: 'oui', ...told } }, 'AU4')?.state).toBe('inconnu');
    expect(stateOf({ groupes: { complet: 'oui', ...told }, ...spaces }, 'AU4')?.state).toBe('absent');
  });

  it.each([
    [{ libre_chez_soi: { min: 2, max: 5 } }, 'present'],
    [{ libre_chez_soi: { min: 0, max: 5 } }, 'inconnu'],
    [{ libre_chez_soi: 0 }, 'absent'],
    [{ libre_chez_soi: 'inconnu' }, 'inconnu'],
  ])('count heads from what is sure: %j', (group, state) => {
    expect(stateOf({ groupes: { complet: 'oui', benevoles: group } }, 'AU1')?.state).toBe(state);
  });

  it.each([
    [['nextcloud'], 'present'],
    [[], 'inconnu'],
    ['aucun', 'absent'],
    [{ complet: 'oui', liste: [] }, 'absent'],
    [undefined, 'inconnu'],
  ])('count lists, and an open one may hide more: %j', (voulus, state) => {
    const tree = voulus === undefined ? {} : { objectifs: { voulus } };
    expect(only(tree, { chemin: 'objectifs/voulus', au_moins: 1 })).toBe(state);
  });

  it('never cancel a critical risk: no score depends on them', () => {
    const alone: Inventory = inventoryOf({
      ...CARRIED,
      personnes: { complet: 'oui', secretaire: { fin_mandat: 'sans-terme', absences: 'aucune' } },
      outils: {
        complet: 'oui',
        'google-drive': {
          criticite: 'vital',
          acces: { complet: 'oui', liste: ['secretaire'] },
          savoir_faire: { complet: 'oui', liste: ['secretaire'] },
          second_facteur: { demande: 'non' },
          compte: { au_nom_de: 'association' },
          procedure: { ecrite: 'non' },
        },
      },
    });
    const result = score(alone, knowledge, TODAY);
    const risk = result.families.find(({ family, side }) => family === 'bus-factor' && side === 'rester');
    expect(result.levers.every(({ state }) => state === 'present')).toBe(true);
    expect(risk?.levels.high).toBe('critique');
    for (const inventory of [alone, example('moyenne-asso')]) {
      const without = { ...knowledge, levers: [] };
      expect(appraise(inventory, without, TODAY)).toEqual(appraise(inventory, knowledge, TODAY));
    }
    for (const file of ['families.ts', 'combine.ts', 'fact-reader.ts', 'evaluators/index.ts'])
      expect(readFileSync(`src/assess/${file}`, 'utf8')).not.toContain('lever');
  });
});
