import { describe, expect, it } from 'vitest';
import type { Evaluator } from '../../src/assess/evaluator.js';
import {
  word,
  yesNo,
  type BooleanSpec,
  type CatalogueWordSpec,
  type ElementsSpec,
  type FactSpec,
} from '../../src/assess/fact-spec.js';
import type { FactReader } from '../../src/assess/fact-reader.js';
import { questionsFor } from '../../src/assess/questions.js';
import type { FamilyId, Side } from '../../src/domain/score.js';
import { worldOf, type Tree } from '../support/fact-worlds.js';

/** A family that weighs one fact after the other, each half as much as the one before. */
function family(
  id: FamilyId,
  specs: readonly FactSpec[],
  isBad: (reader: FactReader, spec: FactSpec) => boolean,
  sides: readonly Side[] = ['rester'],
): Evaluator {
  return {
    family: id,
    sides,
    rows: [],
    facts: Object.fromEntries(specs.map((spec, index) => [`fait${index}`, spec])),
    evaluate(reader) {
      specs.forEach((spec, index) => {
        const meta = { rule: `${id}.${index}`, subject: '/x', cause: `${index}`, rows: [], answers: [] };
        reader.weigh(meta, () => (isBad(reader, spec) ? 0.5 / (index + 1) : 0));
      });
    },
  };
}

const bad = (reader: FactReader, spec: FactSpec): boolean =>
  spec.kind === 'boolean' && reader.boolean(spec, 'drive');
const fact = (key: string, question = 'compte'): BooleanSpec => yesNo(`/outils/*/${key}`, true, question);
const world = worldOf({ outils: { complet: 'oui', drive: {} } } as Tree);
const asked = (evaluators: readonly Evaluator[], sides: readonly Side[] = ['rester']) =>
  questionsFor(world, evaluators, sides);

describe('a question', () => {
  it('names its facts in order, whatever the order in which they are read', () => {
    const [question] = asked([family('formats', [fact('b'), fact('a')], bad)]);
    expect(question?.facts).toEqual(['/outils/drive/a', '/outils/drive/b']);
  });

  it('is one for all families that it helps, with the facts of each in order', () => {
    const both = [family('formats', [fact('b')], bad), family('couts', [fact('c'), fact('a')], bad)];
    const [question, ...others] = asked(both);
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      id: 'compte@/outils/drive',
      facts: ['/outils/drive/a', '/outils/drive/b', '/outils/drive/c'],
      families: ['formats', 'couts'],
    });
    expect(question?.narrowing).toBeCloseTo(
      both.flatMap((one) => asked([one])).reduce((sum, { narrowing }) => sum + narrowing, 0),
    );
  });

  it('is asked where no answer alone would show anything yet', () => {
    // Two things, each as bad as can be where two facts are bad, and harmless where one of them is good.
    const things = ['un', 'deux'].map((thing) => [
      fact(`${thing}-a`, `${thing}-a`),
      fact(`${thing}-b`, `${thing}-b`),
    ]);
    const pair: Evaluator = {
      ...family('exclusion', things.flat(), bad),
      evaluate(reader) {
        things.forEach((pairOf, index) => {
          const meta = { rule: 'r', subject: `/${index}`, cause: `${index}`, rows: [], answers: [] };
          reader.weigh(meta, () => (pairOf.every((spec) => reader.boolean(spec, 'drive')) ? 1 : 0));
        });
      },
    };
    expect(asked([pair]).length).toBeGreaterThan(0);
  });

  it('is asked for the sides that were looked at', () => {
    const [staying, moving] = [
      family('formats', [fact('a', 'reste')], bad),
      family('couts', [fact('a', 'part')], bad, ['migrer']),
    ] as const;
    const kinds = (sides: readonly Side[]) => asked([staying, moving], sides).map(({ kind }) => kind);
    expect([kinds(['rester']), kinds(['migrer'])]).toEqual([['reste'], ['part']]);
  });

  it('comes by id among those that narrow as much', () => {
    const same = [family('formats', [fact('a', 'z')], bad), family('couts', [fact('a', 'b')], bad)];
    expect(asked(same).map(({ kind }) => kind)).toEqual(['b', 'z']);
  });

  it('is never about somebody whom no list has named yet, nor about what they know', () => {
    const people: ElementsSpec = { kind: 'elements', path: '/personnes', worst: 'fewer', question: 'liste' };
    const skill = word('/personnes/*/competences/*', ['expert', 'debutant'], 'competence');
    const nobodyKnows = (reader: FactReader): boolean =>
      reader.elements(people).every((person) => reader.choice(skill, person, 'zoom') === 'debutant');
    const open = worldOf({ personnes: { tresorier: {} } } as Tree);
    const ids = questionsFor(open, [family('formation', [people], nobodyKnows)], ['rester']).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['competence@/personnes/tresorier/competences/zoom']);
  });

  it('is never about what the catalogue does not know', () => {
    const spec: CatalogueWordSpec = {
      kind: 'catalogue-word',
      path: '/sante/statut',
      order: ['actif', 'ferme'],
      question: 'catalogue',
    };
    const isClosed = (reader: FactReader): boolean => reader.catalogueWord(spec, 'inconnue') === 'ferme';
    expect(asked([family('perennite', [spec], isClosed)])).toEqual([]);
  });
});
