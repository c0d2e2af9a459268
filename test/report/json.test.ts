import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLAIN, renderDeparture, renderScore } from '../../src/report/index.js';
import { CATALOGUE, CHOIR, departureOf, FIGURES, inventoryOf, resultOf } from '../support/result-builder.js';

const request = { catalogue: CATALOGUE, weights: FIGURES, width: 100, paint: PLAIN, format: 'json' as const };
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(new URL('../../schemas/result.schema.json', import.meta.url), 'utf8')),
);

function checked(json: string) {
  const value = JSON.parse(json);
  expect(validate(value), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  return value;
}

describe('the score as JSON', () => {
  it('holds to its published schema', () => {
    checked(renderScore(resultOf(), request));
  });

  it('writes an endless count as null, and says that nothing bounds it', () => {
    const { carriers, families } = checked(renderScore(resultOf(), request));
    const messenger = carriers.things.find(
      ({ subject }: { subject: { pointer: string } }) => subject.pointer === '/outils/whatsapp',
    );
    expect(messenger.count).toEqual({ low: 0, high: null, unbounded: true });
    const measures = families[0].contributions.map((one: { measures: unknown }) => one.measures);
    expect(measures).toContainEqual({
      porteurs: { best: null, bestUnbounded: true, worst: 0, worstUnbounded: false },
    });
  });

  it('gives each fact its file, line and column, and its nearest parent where it is not written', () => {
    const [{ contributions }] = checked(renderScore(resultOf(), request)).families;
    const evidence = contributions.flatMap((one: { evidence: unknown[] }) => one.evidence);
    expect(evidence).toContainEqual(
      expect.objectContaining({
        pointer: '/outils/google-drive/compte/au_nom_de',
        file: 'inventaire.yaml',
        line: 26,
        column: 7,
        exact: true,
      }),
    );
    expect(evidence).toContainEqual(
      expect.objectContaining({ pointer: '/outils/helloasso/acces', line: 37, exact: false, known: false }),
    );
  });

  it('gives a fact of the catalogue its dated source', () => {
    const families = checked(renderScore(resultOf(), request)).families;
    const evidence = families.at(-1).contributions[0].evidence;
    expect(evidence[0]).toMatchObject({
      source: 'catalogue',
      line: null,
      references: [{ title: 'Nextcloud, la page du projet', date: '2026-11-01' }],
    });
  });

  it('keeps no absolute path', () => {
    for (const name of ['/home/chorale/privé/inventaire.yaml', 'C:\\Users\\chorale\\inventaire.yaml']) {
      const json = renderScore(resultOf(CHOIR, { inventory: inventoryOf(CHOIR, name) }), request);
      expect(checked(json).inventory).toBe('inventaire.yaml');
      expect(json).not.toMatch(/home|Users/);
    }
  });

  it('keeps a relative path, with slashes on every system', () => {
    const json = renderScore(
      resultOf(CHOIR, { inventory: inventoryOf(CHOIR, 'assos\\chorale\\inventaire.yaml') }),
      request,
    );
    expect(checked(json).inventory).toBe('assos/chorale/inventaire.yaml');
  });

  it('has no prose but names', () => {
    expect(renderScore(resultOf(), request)).not.toMatch(/ne tient qu|on ne sait/i);
  });
});

describe('a departure as JSON', () => {
  it('holds to the same published schema', () => {
    const value = checked(renderDeparture(departureOf(), request));
    expect(value.lost.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/outils/google-drive']);
    expect(value.perhapsLost.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/outils/whatsapp',
    ]);
  });
});
