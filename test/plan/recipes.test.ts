import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { CONDITION_NAMES } from '../../src/plan/conditions.js';
import { EFFECT_NAMES } from '../../src/plan/effects.js';
import { EFFORT_TERMS } from '../../src/plan/effort.js';
import type { Recipe, RecipeStep } from '../../src/plan/recipe.js';
import { HYPOTHESIS_TEXTS, REASON_TEXTS } from '../../src/texts/fr/plan.js';
import { planning, readJson, readYaml, recipes, rows, yamlNames } from './load-data.js';

interface StepTexts {
  readonly titre?: string;
  readonly comment?: string;
  readonly preuve?: string;
  readonly retour?: string;
  readonly retour_simple?: string;
}

const texts = readYaml('src/texts/fr/recipes.yaml') as Readonly<
  Record<string, Readonly<Record<string, StepTexts>>>
>;
const { commun: shared = {}, ...owned } = texts;
const { usages } = readYaml('src/data/usages.yaml') as { readonly usages: readonly string[] };
const rowIds = new Set(rows.map(({ id }) => id));
const steps = recipes.flatMap((recipe) => recipe.etapes.map((step) => ({ recipe, step })));
/** Recipes that move a tool to another one. */
const moving = recipes.filter(({ id }) => id !== 'garde-fous' && id !== 'arret');
const wordsOf = (recipe: string, step: string): StepTexts => ({
  ...shared[step],
  ...owned[recipe]?.[step],
});
const isSwitch = (step: RecipeStep) => step.effets?.includes('bascule') === true;

/** Everything that a step waits for, near or far. */
function allBefore(recipe: Recipe, id: string): ReadonlySet<string> {
  const before = recipe.etapes.find((step) => step.id === id)?.apres ?? [];
  return new Set(before.flatMap((one) => [one, ...allBefore(recipe, one)]));
}

/** Uses that have no recipe of their own, on purpose. */
const GENERIC_USES = [
  // No libre tool takes them over by itself: what holds for any tool holds for them.
  'paiements',
  'collecte',
];

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

  it('say every step in words: what to do, how to go about it, what proves it done', () => {
    for (const { recipe, step } of steps) {
      const { titre, comment, preuve } = wordsOf(recipe.id, step.id);
      for (const text of [titre, comment, preuve]) expect(text, `${recipe.id}.${step.id}`).toMatch(/\S/);
    }
  });

  it('have no words for a step that does not exist, and share none that only one says', () => {
    const known = new Set(steps.map(({ recipe, step }) => `${recipe.id}.${step.id}`));
    for (const [recipe, own] of Object.entries(owned)) {
      for (const step of Object.keys(own)) expect(known).toContain(`${recipe}.${step}`);
    }
    for (const name of Object.keys(shared))
      expect(steps.filter(({ step }) => step.id === name).length, name).toBeGreaterThan(1);
  });

  it('repeat no shared words in a recipe', () => {
    for (const [recipe, own] of Object.entries(owned)) {
      for (const [step, text] of Object.entries(own)) {
        for (const [field, words] of Object.entries(text))
          expect(shared[step]?.[field as keyof StepTexts], `${recipe}.${step}.${field}`).not.toBe(words);
      }
    }
  });

  it('use only the arguments that a step carries', () => {
    const all = Object.values(texts).flatMap((own) =>
      Object.values(own).flatMap((text) => Object.values(text)),
    );
    for (const text of all as readonly string[]) {
      for (const [, name] of text.matchAll(/\{(\w+)\}/g))
        expect(['outils', 'cibles', 'groupe']).toContain(name);
    }
  });

  it('name the group only where a group learns', () => {
    for (const { recipe, step } of steps) {
      const words = Object.values(wordsOf(recipe.id, step.id)).join(' ');
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

  it('cover every use of the catalogue once: by their own recipe, or on purpose by the generic one', () => {
    for (const usage of usages) {
      const own = recipes.filter((recipe) => recipe.usages.includes(usage)).map(({ id }) => id);
      expect([usage, own.length]).toEqual([usage, GENERIC_USES.includes(usage) ? 0 : 1]);
    }
    for (const { usages: own } of recipes) for (const usage of own) expect(usages).toContain(usage);
  });

  it('follow only recipes that exist, and are chosen in an order without ties', () => {
    const ids = recipes.map(({ id }) => id);
    for (const { apres_recettes } of recipes)
      for (const before of apres_recettes ?? []) expect(ids).toContain(before);
    expect(new Set(recipes.map(({ priorite }) => priorite)).size).toBe(recipes.length);
  });

  it('decide together before anything is opened, and switch once', () => {
    for (const recipe of recipes.filter(({ id }) => id !== 'garde-fous')) {
      const [decision, ...others] = recipe.etapes.filter(({ qui }) => qui === 'instance');
      const switches = recipe.etapes.filter(isSwitch);
      expect([recipe.id, others.length, switches.length]).toEqual([recipe.id, 0, 1]);
      const before = allBefore(recipe, switches[0]?.id ?? '');
      expect(before, recipe.id).toContain(decision?.id);
      for (const step of recipe.etapes.filter(({ id }) => id === 'equipe' || id === 'compte'))
        expect(allBefore(recipe, step.id), recipe.id).toContain(decision?.id);
    }
  });

  it('name the point of no return at the switch, and only there; a reversible use says that going back is easy', () => {
    for (const { recipe, step } of steps) {
      const at = `${recipe.id}.${step.id}`;
      expect([at, step.point_de_non_retour === true]).toEqual([at, isSwitch(step)]);
      if (!isSwitch(step)) continue;
      const { retour, retour_simple } = wordsOf(recipe.id, step.id);
      expect([at, retour_simple !== undefined]).toEqual([at, recipe.reversible === true]);
      expect(retour).toMatch(/^Point de non-retour : /);
      expect([at, step.chantier, step.echeance]).toEqual([at, 'ferme', true]);
    }
  });

  it('open each migration once, before it closes', () => {
    for (const recipe of recipes.filter(({ id }) => id !== 'garde-fous')) {
      const opening = recipe.etapes.filter(({ chantier }) => chantier === 'ouvre');
      const closing = recipe.etapes.filter(({ chantier }) => chantier === 'ferme');
      expect([recipe.id, opening.length, closing.length]).toEqual([recipe.id, 1, 1]);
      expect(allBefore(recipe, closing[0]?.id ?? '')).toContain(opening[0]?.id);
    }
  });

  it('have two people able to carry on before the switch, where one alone could', () => {
    for (const recipe of moving) {
      const before = allBefore(recipe, recipe.etapes.find(isSwitch)?.id ?? '');
      const doubling = recipe.etapes.filter(
        ({ id, effets }) => before.has(id) && effets?.includes('savoir-faire-double') === true,
      );
      expect([recipe.id, doubling.length]).toEqual([recipe.id, 1]);
      expect(Object.keys(doubling[0]?.effort ?? {}).length, recipe.id).toBeGreaterThan(1);
      expect([undefined, 'savoir-a-doubler']).toContain(doubling[0]?.si?.join());
    }
  });

  it('use what is learnt right after, and never learn more than there is', () => {
    for (const recipe of moving) {
      const training = recipe.etapes.find(({ qui }) => qui === 'formateur');
      const use = recipe.etapes.find(({ id }) => id === 'cohabitation');
      if (training === undefined) continue;
      expect([recipe.id, training.usage]).toEqual([recipe.id, 'cohabitation']);
      expect(use?.apres, recipe.id).toContain('formation');
      const shares = recipe.etapes.flatMap(({ apprentissage }) => apprentissage ?? []);
      expect(
        shares.reduce((sum, share) => sum + share, 0),
        recipe.id,
      ).toBeLessThanOrEqual(1);
      for (const { id, portee, apprentissage } of recipe.etapes)
        if (apprentissage !== undefined) expect([recipe.id, id, portee]).toEqual([recipe.id, id, 'groupe']);
    }
  });

  it('try a migration that asks for learning before going on with it, and say stop or go', () => {
    for (const recipe of moving.filter(({ etapes }) => etapes.some(({ qui }) => qui === 'formateur'))) {
      const ids = recipe.etapes.map(({ id }) => id);
      expect(ids, recipe.id).toEqual(expect.arrayContaining(['equipe', 'pilote', 'avis']));
      expect(allBefore(recipe, 'pilote'), recipe.id).toContain('equipe');
      expect(allBefore(recipe, 'annonce'), recipe.id).toContain('avis');
      expect(allBefore(recipe, 'avis'), recipe.id).toContain('pilote');
    }
  });

  it('keep a reversible use light: no pilot of weeks, three hours or less', () => {
    for (const recipe of recipes.filter(({ reversible }) => reversible === true)) {
      expect(recipe.etapes.map(({ id }) => id)).not.toContain('pilote');
      if (recipe.id !== 'reseaux-sociaux') expect(recipe.etapes.length).toBeLessThanOrEqual(7);
    }
    const poll = recipes.find(({ id }) => id === 'sondages');
    const all = poll?.etapes.flatMap(({ effort }) => Object.values(effort ?? {})) ?? [];
    expect(
      all.reduce((sum, { fixe = 0, par_canal = 0 }) => sum + fixe + 3 * par_canal, 0),
    ).toBeLessThanOrEqual(2.25);
  });

  it('end what lives side by side: its step comes before the switch, in weeks and not in months', () => {
    for (const recipe of moving) {
      const parallel = recipe.etapes.find(({ id }) => id === 'cohabitation');
      if (parallel === undefined) continue;
      expect(allBefore(recipe, recipe.etapes.find(isSwitch)?.id ?? ''), recipe.id).toContain('cohabitation');
      expect(parallel.duree_min_jours, recipe.id).toBeLessThanOrEqual(45);
    }
  });

  it('ask hours of those who do a step, and only in halves and quarters for what is fixed', () => {
    for (const { recipe, step } of steps) {
      const at = `${recipe.id}.${step.id}`;
      const hours = Object.values(step.effort ?? {}).flatMap((effort) => effort.fixe ?? []);
      for (const fixed of hours) expect([at, Number.isInteger(fixed * 4)]).toEqual([at, true]);
      if (step.qui === 'porteur' || step.qui === 'second' || step.qui === 'referent')
        expect(Object.keys(step.effort ?? {}), at).toContain(step.qui);
    }
  });

  it('keep accounts and members for the start of their year', () => {
    const start = (id: string) =>
      recipes.find((recipe) => recipe.id === id)?.etapes.find(({ chantier }) => chantier === 'ouvre')
        ?.periode;
    expect([start('comptabilite'), start('adherents')]).toEqual(['debut-exercice', 'debut-saison']);
  });

  it('cut nobody off: a private messenger, a public page and a video channel stay, with a word', () => {
    for (const id of ['messagerie-privee', 'reseaux-sociaux', 'video-en-ligne']) {
      const ids = recipes.find((recipe) => recipe.id === id)?.etapes.map((step) => step.id) ?? [];
      expect([id, ids.includes('maintien'), ids.includes('fermeture')]).toEqual([id, true, false]);
    }
  });

  it('look back about three months after the switch', () => {
    for (const recipe of moving) {
      const review = recipe.etapes.find(({ id }) => id === 'bilan');
      expect([recipe.id, review?.apres[0], review?.attente_jours]).toEqual([recipe.id, 'bascule', 90]);
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
