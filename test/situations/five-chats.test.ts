import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import { answersOf, choiceFor, expectAtLeast, ids, planOf, scoreOf, told, verdictOf } from './situation.js';

/** Each new volunteer brought a favourite: one group, five places to look before knowing when Saturday starts. */
const CHATS = `
bascule: 1
association: { nom: La Ressourcerie du Port, benevoles: 25 }
decisions:
  mode_habituel: collegiale
  prises: { un-salon: { instance: collegiale, date: 2026-10-02, objet: Un seul salon, porteurs: [accueil, atelier] } }
groupes:
  complet: oui
  equipe: { nom: L'équipe bénévole, nature: benevoles, effectif: 25, heures_apprentissage: 1, refusent_un_compte: 0, ne_suivra_pas: 0 }
personnes:
  complet: oui
  accueil: { role: La personne à l'accueil, heures_par_mois: 4, fin_mandat: sans-terme, absences: aucune }
  atelier: { role: Le responsable de l'atelier, heures_par_mois: 3, fin_mandat: sans-terme, absences: aucune }
usages:
  complet: oui
  messagerie-equipe:
    nom: Se prévenir entre bénévoles
    etat: existant
    cooperation_existe: oui
    outils: { complet: oui, liste: [whatsapp, signal, messenger, discord, framateam] }
    groupes: [equipe]
    criticite: important
outils:
  complet: oui
  whatsapp: { statut: spontane, etape: adopte, part_reelle: 60, criticite: important, groupes: [equipe] }
  signal: { statut: spontane, etape: adopte, part_reelle: 20, criticite: utile, groupes: [equipe] }
  messenger: { description: { nom: Messenger, nature: proprietaire, usages: [messagerie-privee] }, statut: spontane, etape: adopte, criticite: utile, groupes: [equipe] }
  discord: { description: { nom: Discord, nature: proprietaire, usages: [messagerie-equipe] }, statut: spontane, etape: adopte, criticite: utile, groupes: [equipe] }
  framateam: { statut: officiel, etape: adopte, part_reelle: 40, criticite: important, groupes: [equipe], acces: [accueil, atelier] }
`;

const OTHERS = ['whatsapp', 'signal', 'messenger', 'discord'];

describe('five chats for one group', () => {
  const result = scoreOf(CHATS);

  it('join the one that is libre and official, which stays', () => {
    for (const tool of OTHERS)
      expect([tool, verdictOf(result, tool)]).toEqual([tool, 'fusionner → framateam']);
    expect(verdictOf(result, 'framateam')).toBe('garder');
  });

  it('are told why, in figures: one group, five places', () => {
    const [first] = choiceFor(result, 'discord').reasons;
    expect(first).toMatchObject({
      id: 'un-seul-lieu',
      args: { groupe: 'equipe', nombre: 5 },
      pointers: ['/usages/messagerie-equipe'],
    });
  });

  it('show as dispersion, at the highest of levels or next to it', () => {
    expectAtLeast(result, 'dispersion', 'rester', 'eleve');
    expect(answersOf(result, 'dispersion', 'rester')).toContain('choisir-un-canal');
  });

  it('make one project, one announcement and one switch', () => {
    const { plan } = planOf(CHATS);
    const switches = plan.steps.filter(({ pointOfNoReturn }) => pointOfNoReturn);
    expect(switches.map(({ tools }) => [...tools])).toEqual([[...OTHERS].sort()]);
  });

  it('go to one new place together where none of them can be the home', () => {
    const closed = told(
      CHATS,
      ['whatsapp, signal, messenger, discord, framateam]', 'whatsapp, messenger, slack, discord]'],
      [
        '  signal: { ',
        '  slack: { description: { nom: Slack, nature: proprietaire, usages: [messagerie-equipe] }, ',
      ],
      [
        '  framateam: { statut: officiel',
        '  mattermost-ferme: { description: { nature: libre }, statut: officiel',
      ],
    );
    const together = scoreOf(closed);
    const verdicts = ['whatsapp', 'messenger', 'slack', 'discord'].map((tool) => verdictOf(together, tool));
    expect(new Set(verdicts).size).toBe(1);
    const place = knowledge.catalogue.tools.get(verdicts[0]?.split(' → ')[1] ?? '');
    expect([verdicts[0]?.split(' → ')[0], place?.nature, place?.statut]).toEqual([
      'fusionner',
      'libre',
      'actuel',
    ]);
  });

  it('leave alone what another group uses', () => {
    const apart = told(
      CHATS,
      [
        'nature: proprietaire, usages: [messagerie-equipe] }, statut: spontane, etape: adopte, criticite: utile, groupes: [equipe] }',
        'nature: proprietaire, usages: [messagerie-equipe] }, groupes: [jeunes] }',
      ],
      ['personnes:\n', '  jeunes: { nom: Les jeunes, nature: adherents, effectif: 9 }\npersonnes:\n'],
    );
    const others = scoreOf(apart);
    expect(ids(choiceFor(others, 'discord').reasons)).not.toContain('un-seul-lieu');
    expect(choiceFor(others, 'messenger').reasons[0]?.args['nombre']).toBe(4);
  });
});
