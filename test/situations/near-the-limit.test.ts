import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import { score, sensitivity } from '../../src/pipeline.js';
import { TODAY, inventoryOf, verdictOf } from './situation.js';

/** Two singers of twenty will not follow: just what the convention still accepts. */
const CHOIR = inventoryOf(`
bascule: 1
association: { nom: La Chorale du Bief, membres: 24 }
groupes:
  complet: oui
  choristes: { nom: Les choristes, nature: adherents, effectif: 20, ne_suivra_pas: 2, refusent_un_compte: 0, sans_ordinateur: 0, sans_smartphone: 0, sans_bonne_connexion: 0 }
usages:
  messagerie-equipe: { nom: Prévenir d'une répétition, etat: existant, outils: [whatsapp], groupes: [choristes], criticite: important }
outils:
  complet: oui
  whatsapp: { statut: spontane, etape: adopte, criticite: important, groupes: [choristes] }
`);

describe('people who stay behind, just at the limit', () => {
  it('let the change go on', () => {
    expect(verdictOf(score(CHOIR, knowledge, TODAY), 'whatsapp')).toMatch(/^remplacer/);
  });

  it('make the verdict hang on that limit, and the trial of the coefficients says so', () => {
    const { tipping } = sensitivity(CHOIR, knowledge, TODAY);
    const flips = tipping.flatMap((each) => (each.conclusion.kind === 'verdict' ? each.flips : []));
    expect(
      flips
        .filter(({ coefficient }) => coefficient.pointer === '/exclusion/tolerance_part')
        .map(({ moved, after }) => [moved, after]),
    ).toEqual([[0.08, { kind: 'verdict', tool: 'whatsapp', verdict: 'attendre', to: undefined }]]);
  });
});
