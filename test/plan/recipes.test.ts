import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { CONDITION_NAMES } from '../../src/plan/conditions.js';
import { EFFECT_NAMES } from '../../src/plan/effects.js';
import { EFFORT_TERMS } from '../../src/plan/effort.js';
import { HYPOTHESIS_TEXTS, REASON_TEXTS } from '../../src/texts/fr/plan.js';
import { planning, readJson, readYaml, recipes, rows, yamlNames } from './load-data.js';

interface StepTexts {
  readonly titre: string;
  readonly comment: string;
  readonly preuve: string;
}

const texts = readYaml('src/texts/fr/recipes.yaml') as Readonly<
  Record<string, Readonly<Record<string, StepTexts>>>
>;
const rowIds = new Set(rows.map(({ id }) => id));
const steps = recipes.flatMap((recipe) => recipe.etapes.map((step) => ({ recipe, step })));

describe('recipes', () => {
  it('are valid by their schema', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
      readJson('schemas/recipe.schema.json') as object,
    );
    for (const recipe of recipes)
      expect([recipe.id, validate(recipe), validate.errors]).toEqual([recipe.id, true, null]);
  });

  it('bear the name of their file', () => {
    expect(recipes.map(({ id }) => `${id}.yaml`)).toEqual(yamlNames('src/data/recipes'));
  });

  it('say every step in words, and no step that does not exist', () => {
    const written = Object.entries(texts).flatMap(([recipe, own]) =>
      Object.keys(own).map((step) => `${recipe}.${step}`),
    );
    expect(written.sort()).toEqual(steps.map(({ recipe, step }) => `${recipe.id}.${step.id}`).sort());
    for (const own of Object.values(texts)) {
      for (const text of Object.values(own))
        expect(Object.keys(text)).toEqual(['titre', 'comment', 'preuve']);
    }
  });

  it('use only the arguments that a step carries', () => {
    for (const own of Object.values(texts)) {
      for (const text of Object.values(own).flatMap(({ titre, comment, preuve }) => [
        titre,
        comment,
        preuve,
      ])) {
        for (const [, name] of text.matchAll(/\{(\w+)\}/g))
          expect(['outils', 'cibles', 'groupe']).toContain(name);
      }
    }
  });

  it('name the group only where a group learns', () => {
    for (const { recipe, step } of steps) {
      const text = texts[recipe.id]?.[step.id];
      const words = `${text?.titre} ${text?.comment} ${text?.preuve}`;
      if (step.portee !== 'groupe')
        expect([recipe.id, step.id, words.includes('{groupe}')]).toEqual([recipe.id, step.id, false]);
    }
  });

  it('cite rows that exist', () => {
    for (const { step } of steps) for (const row of step.lignes) expect(rowIds.has(row), row).toBe(true);
  });

  it('wait only for steps of their own that come before, so that nothing goes round in a circle', () => {
    for (const recipe of recipes) {
      const seen = new Set<string>();
      for (const step of recipe.etapes) {
        for (const before of step.apres)
          expect([recipe.id, step.id, before, seen.has(before)]).toEqual([recipe.id, step.id, before, true]);
        seen.add(step.id);
      }
    }
  });

  it('use only conditions, effects and terms that the code knows', () => {
    for (const { step } of steps) {
      for (const name of step.si ?? []) expect(CONDITION_NAMES).toContain(name);
      for (const name of step.effets ?? []) expect(EFFECT_NAMES).toContain(name);
      for (const effort of Object.values(step.effort ?? {})) {
        for (const term of Object.keys(effort)) expect(EFFORT_TERMS).toContain(term);
      }
    }
  });

  it('decide together, switch once, and look back afterwards', () => {
    for (const recipe of recipes.filter(({ id }) => id !== 'garde-fous')) {
      const ids = recipe.etapes.map(({ id }) => id);
      expect(recipe.etapes.filter(({ qui }) => qui === 'instance')).toHaveLength(1);
      expect(recipe.etapes.filter((step) => step.point_de_non_retour === true)).toHaveLength(1);
      const order = [
        'entretiens',
        'decision',
        'equipe',
        'criteres',
        'pilote',
        'avis',
        'annonce',
        'formation',
        'cohabitation',
        'bascule',
        'fermeture',
        'bilan',
      ];
      expect(ids.filter((id) => order.includes(id))).toEqual(order.filter((id) => ids.includes(id)));
      expect(
        recipe.etapes.filter(({ chantier }) => chantier !== undefined).map(({ chantier }) => chantier),
      ).toEqual(['ouvre', 'ferme']);
      expect(recipe.etapes.find(({ usage }) => usage !== undefined)?.usage).toBe('cohabitation');
    }
  });

  it('look back about three months after the switch', () => {
    for (const recipe of recipes.filter(({ id }) => id !== 'garde-fous')) {
      const review = recipe.etapes.find(({ id }) => id === 'bilan');
      expect([review?.apres[0], review?.attente_jours]).toEqual(['bascule', 90]);
    }
  });
});

describe('planning coefficients', () => {
  it('say where every block comes from', () => {
    for (const [name, block] of Object.entries(planning)) {
      expect([name, typeof (block as { source?: unknown }).source]).toEqual([name, 'string']);
    }
  });

  it('weigh only reasons that have words, and all reasons for and against', () => {
    for (const id of Object.keys(planning.cibles.points)) expect(Object.keys(REASON_TEXTS)).toContain(id);
    for (const id of Object.values(planning.cibles.laisses)) expect(Object.keys(REASON_TEXTS)).toContain(id);
  });

  it('has words for hypotheses without blame', () => {
    for (const text of [...Object.values(HYPOTHESIS_TEXTS), ...Object.values(REASON_TEXTS)]) {
      expect(text).not.toMatch(/faute de (?:votre|la)|coupable|mauvais|vous auriez dû/i);
    }
  });
});
