import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { causesOf } from '../../src/assess/index.js';
import { knowledge } from '../../src/data/index.js';
import type { Contribution, FamilyId, FamilyScore, Side } from '../../src/domain/score.js';
import { appraise } from '../../src/pipeline.js';

const NO_WORKING = { formula: 'rien', terms: [] } as const;

const reason = (
  cause: string,
  subject: string,
  low: number,
  high = low,
  rule = 'une.regle',
): Contribution => ({
  rule,
  subject,
  cause,
  rows: [],
  args: {},
  measures: {},
  severity: { low, high },
  working: { best: NO_WORKING, worst: NO_WORKING },
  evidence: [],
  answers: [],
});

const family = (
  id: FamilyId,
  contributions: readonly Contribution[],
  side: Side = 'rester',
): FamilyScore => ({
  family: id,
  side,
  score: { low: 0, high: 0 },
  told: { low: 0, high: 0 },
  levels: { low: 'faible', high: 'faible' },
  rows: [],
  contributions,
});

const roots = (families: readonly FamilyScore[]): readonly string[] =>
  causesOf(families).map(({ root }) => root);

describe('the causes behind the families', () => {
  it('puts together what comes from one thing, with its worst severity in each family', () => {
    const drive = '/outils/drive';
    const [cause, ...others] = causesOf([
      family('bus-factor', [reason(drive, drive, 0.75)]),
      family('formats', [reason(drive, drive, 0.3, 0.6)]),
      family('formats', [reason(drive, drive, 0.5)], 'migrer'),
    ]);
    expect(others).toEqual([]);
    expect(cause).toMatchObject({
      root: drive,
      families: [
        { family: 'bus-factor', sides: ['rester'], severity: { low: 0.75, high: 0.75 } },
        { family: 'formats', sides: ['rester', 'migrer'], severity: { low: 0.5, high: 0.6 } },
      ],
    });
    expect(cause?.contributions).toHaveLength(3);
  });

  it('finds the thing behind a part of it', () => {
    expect(
      roots([
        family('dispersion', [reason('/outils/drive/statut', '/outils/drive', 0.3)]),
        family('couts', [reason('/outils/drive/limites', '/outils/drive/limites/place', 0.5)]),
      ]),
    ).toEqual(['/outils/drive']);
  });

  it('takes the subject where the cause is no single thing of the file', () => {
    expect(
      roots([
        family('dependance', [
          reason('editeur Google', '/outils/drive', 0.6),
          reason('editeur Google/Alphabet', '/outils/drive', 0.6),
        ]),
        family('perennite', [reason('/catalogue/nextcloud', '/outils/drive', 0.3)]),
        family('formats', [reason('/groupes', '/groupes/conseil', 0.2)]),
      ]),
    ).toEqual(['/outils/drive', '/groupes/conseil']);
  });

  it('knows things that stand inside a section, and facts of the whole association', () => {
    expect(
      roots([
        family('formats', [reason('/formats/fichiers_cles/budget', '/formats/fichiers_cles/budget', 0.9)]),
        family('decision', [reason('/decisions/mode_habituel', '/decisions/mode_habituel', 0.7)]),
      ]),
    ).toEqual(['/formats/fichiers_cles/budget', '/decisions/mode_habituel']);
  });

  it('puts first what weighs most for certain, then what may weigh most', () => {
    expect(
      roots([
        family('bus-factor', [
          reason('/outils/inconnu', '/outils/inconnu', 0, 1),
          reason('/outils/sur', '/outils/sur', 0.4),
          reason('/outils/flou', '/outils/flou', 0, 0.5),
        ]),
        family('formats', [
          reason('/outils/sur', '/outils/sur', 0.2),
          reason('/outils/gros', '/outils/gros', 0.5),
        ]),
      ]),
    ).toEqual(['/outils/sur', '/outils/gros', '/outils/inconnu', '/outils/flou']);
  });

  it('takes no open list for a cause', () => {
    expect(roots([family('formats', [reason('/outils', '/outils', 0, 1, 'liste-ouverte')])])).toEqual([]);
  });

  it('takes nothing that an open list may hide for a cause, but the thing that holds the list', () => {
    expect(
      roots([
        family('discours', [reason('/information/incidents', '/information/incidents/?', 0, 0.3)]),
        family('decision', [reason('/decisions/prises/?', '/decisions/prises/?', 0, 0.5)]),
        family('couts', [reason('/outils/drive/limites', '/outils/drive/limites/?', 0, 0.5)]),
      ]),
    ).toEqual(['/outils/drive', '/information/incidents']);
  });

  it('finds a private account with one holder behind several families of an example', () => {
    const text = readFileSync('examples/petite-asso/inventaire.yaml', 'utf8');
    const inventory = { source: { name: '', text: '' }, tree: load(text) as never, spans: new Map() };
    const { causes, families } = appraise(inventory, knowledge, '2026-11-22');
    const drive = causes.find(({ root }) => root === '/outils/google-drive');
    expect(drive?.families.map((one) => one.family)).toEqual(
      expect.arrayContaining(['bus-factor', 'dependance', 'formats']),
    );
    const told = families.flatMap(({ contributions }) => contributions);
    const kept = causes.flatMap(({ contributions }) => contributions);
    expect(kept).toHaveLength(told.filter(({ rule }) => rule !== 'liste-ouverte').length);
  });
});
