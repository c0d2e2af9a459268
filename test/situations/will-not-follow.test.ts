import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/index.js';
import { knowledge } from '../../src/data/index.js';
import { nodeAt, readRange } from '../../src/domain/fact.js';
import type { ExclusionGate } from '../../src/domain/gate.js';
import { chooseTargets } from '../../src/plan/index.js';
import { TODAY, choiceFor, ids, inventoryOf, told, verdictOf } from './situation.js';

/** Twelve of twenty singers, most of them over seventy-five, said that they would not learn another messenger. */
const CHOIR = `
bascule: 1
association: { nom: La Chorale du Bief, membres: 24 }
groupes:
  complet: oui
  choristes:
    nom: Les choristes
    nature: adherents
    effectif: 20
    aisance: { debutant: 14, a_l_aise: 6, expert: 0 }
    ne_suivra_pas: 12
    refusent_un_compte: 9
    sans_ordinateur: 8
    sans_smartphone: 2
    heures_apprentissage: 0.5
    avis_demande: oui
    note: On a demandé à la répétition, à main levée
  bureau: { nom: Le bureau, nature: administrateurs, effectif: 4, ne_suivra_pas: 0, refusent_un_compte: 0, heures_apprentissage: 1 }
personnes:
  complet: oui
  cheffe: { role: La cheffe de chœur, heures_par_mois: 2, fin_mandat: sans-terme, absences: aucune }
  tresorier: { role: Le trésorier, heures_par_mois: 3, fin_mandat: 2028-03-01, absences: aucune }
usages:
  messagerie-equipe: { nom: Prévenir d'une répétition, etat: existant, outils: [whatsapp], groupes: [choristes, bureau], criticite: important }
outils:
  complet: oui
  whatsapp: { statut: spontane, etape: adopte, criticite: important, groupes: [choristes, bureau], acces: [cheffe, tresorier] }
`;

const inventory = inventoryOf(CHOIR);

/** Stands for the pipeline's own gate: who said that they would not follow, against a tenth of the group. */
const gate: ExclusionGate = (tool, target) => {
  const groups = ['bureau', 'choristes'].map((group) => {
    const at = `/groupes/${group}`;
    const people = readRange(nodeAt(inventory.tree, `${at}/ne_suivra_pas`))?.max ?? 0;
    const share = people / (readRange(nodeAt(inventory.tree, `${at}/effectif`))?.max ?? 1);
    return {
      group,
      people: { low: people, high: people },
      share: { low: share, high: share },
      reasons: people > 0 ? ['ne-suivra-pas'] : [],
      pointers: [`${at}/ne_suivra_pas`],
    };
  });
  const tolerance = { people: undefined, share: 0.1, own: false };
  const blocked = groups.some(({ share }) => share.low > tolerance.share);
  return { tool, target, groups, tolerance, blocked, doubtful: false };
};

const decide = (tree = inventory) => ({
  choices: chooseTargets(tree, knowledge.catalogue, knowledge.planning, TODAY, gate),
});

describe('people who simply will not follow', () => {
  it('make the change wait, with what would open it again and when it is looked at', () => {
    const choice = choiceFor(decide(), 'whatsapp');
    expect([choice.verdict, choice.to, choice.trigger?.id]).toEqual([
      'attendre',
      undefined,
      'autre-voie-prevue',
    ]);
    expect(choice.review).toBe('2027-05-22');
  });

  it('are named by group and by reason, with the facts', () => {
    const [first] = choiceFor(decide(), 'whatsapp').reasons;
    expect(first).toMatchObject({
      id: 'personnes-au-bord',
      args: { groupes: ['choristes'], motifs: ['ne-suivra-pas'] },
      rows: ['M3'],
      pointers: ['/groupes/choristes/ne_suivra_pas'],
    });
  });

  it('would weigh as much as can be on moving', () => {
    const { catalogue, weights } = knowledge;
    const targets = new Map([['whatsapp', 'framateam']]);
    const families = assess({ inventory, catalogue, weights, today: TODAY, targets }, 'migrer');
    expect(families.find(({ family }) => family === 'exclusion')?.levels.low).toBe('critique');
  });

  it('leave the way out ready while it waits', () => {
    expect(ids(choiceFor(decide(), 'whatsapp').reasons)).toContain('garder-la-sortie-prete');
  });

  it('do not outweigh what the association has chosen, and the price is said', () => {
    const chosen = inventoryOf(
      told(CHOIR, ['\noutils:', '\nobjectifs: { cibles: { whatsapp: { vers: signal } } }\noutils:']),
    );
    const choice = choiceFor(decide(chosen), 'whatsapp');
    expect([verdictOf(decide(chosen), 'whatsapp'), choice.own]).toEqual(['remplacer → signal', true]);
    expect(choice.reasons.at(-1)).toMatchObject({ id: 'au-prix-de', args: { groupes: ['choristes'] } });
  });
});
