import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { advise, assess, type ActionKind, type AssessmentInput } from '../../src/assess/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { Action, Contribution, FamilyScore, Side, Targets } from '../../src/domain/score.js';
import { catalogue, TODAY, weights } from '../support/fact-worlds.js';

const { actions: kinds } = load(readFileSync('src/data/actions.yaml', 'utf8')) as unknown as {
  actions: ActionKind[];
};

function input(tree: Record<string, Json>, targets: Targets = new Map()): AssessmentInput {
  const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
  return { inventory, catalogue, weights, today: TODAY, targets };
}

function actionsOf(tree: Record<string, Json>, sides: readonly Side[] = ['rester'], targets?: Targets) {
  const given = input(tree, targets);
  return advise(
    given,
    sides.flatMap((side) => assess(given, side)),
    kinds,
  ).actions;
}

const closed = (...liste: string[]): Json => ({ complet: 'oui', liste });
const stays: Json = { fin_mandat: 'sans-terme', absences: 'aucune' };

function tool(changes: Record<string, Json> = {}): Record<string, Json> {
  return {
    criticite: 'vital',
    acces: closed('secretaire'),
    savoir_faire: closed('secretaire'),
    second_facteur: { demande: 'non' },
    compte: { au_nom_de: 'association' },
    procedure: { ecrite: 'non', suivie_par_une_autre_personne: 'non' },
    export: { existe: 'oui', essaye: 'oui', complet: 'oui' },
    ...changes,
  };
}

function association(outils: Record<string, Json>, more: Record<string, Json> = {}): Record<string, Json> {
  return {
    bascule: 1,
    personnes: { complet: 'oui', secretaire: stays, tresoriere: stays, presidente: stays },
    outils: { complet: 'oui', ...outils },
    ...more,
  };
}

const ofKind = (actions: readonly Action[], kind: string) => actions.filter((action) => action.kind === kind);

describe('pairings', () => {
  it('are made once for each thing, by its id, whatever else it calls for', () => {
    const untried = tool({ export: { existe: 'oui', essaye: 'non' } });
    const actions = actionsOf(
      association({ a: { ...untried, criticite: 'accessoire' }, b: untried, c: untried }),
    );
    expect(actions.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['ecrire-procedure', 'essayer-export', 'second-acces']),
    );
    const partners = ofKind(actions, 'second-acces').map(({ subject, args }) => [subject, args['personne']]);
    expect(new Map(partners as [string, string][])).toEqual(
      new Map([
        ['/outils/a', 'presidente'],
        ['/outils/b', 'tresoriere'],
        ['/outils/c', 'presidente'],
      ]),
    );
  });

  it('follow ids and not what weighs most', () => {
    const actions = actionsOf(association({ a: tool({ criticite: 'accessoire' }), z: tool() }));
    const partner = (subject: string) =>
      ofKind(actions, 'second-acces').find((action) => action.subject === subject)?.args['personne'];
    expect([partner('/outils/a'), partner('/outils/z')]).toEqual(['presidente', 'tresoriere']);
  });

  it('tell an effect on the worst end alone, where somebody untold may hold the thing already', () => {
    const open = tool({ acces: ['secretaire'], savoir_faire: ['secretaire'] });
    const [second] = ofKind(actionsOf(association({ drive: open })), 'second-acces');
    const effect = second?.effects.find(({ family }) => family === 'bus-factor');
    expect(effect?.low).toBe(0);
    expect(effect?.high).toBeLessThan(0);
  });
});

describe('effects', () => {
  it('are counted on the sides that were looked at, and on no other', () => {
    const effects = actionsOf(association({ drive: tool() })).flatMap((action) => action.effects);
    expect([...new Set(effects.map(({ side }) => side))]).toEqual(['rester']);
  });
});

describe('a procedure to write', () => {
  const writing = (procedure: Json) =>
    ofKind(actionsOf(association({ drive: tool({ procedure }) })), 'ecrire-procedure')[0];

  it('is work as soon as one part of it is known to be missing', () => {
    expect([...(writing({ ecrite: 'non' })?.overrides ?? [])]).toEqual([
      ['/outils/drive/procedure/ecrite', 'oui'],
      ['/outils/drive/procedure/suivie_par_une_autre_personne', 'oui'],
    ]);
  });

  it('is a question first where it is written and nobody has said who followed it', () => {
    expect(writing({ ecrite: 'oui' })).toBeUndefined();
  });
});

describe('a number to reach', () => {
  const floor: ActionKind = {
    id: 'nommer-beta-testeurs',
    heures: 1,
    lignes: [],
    effets: [
      { chemin: '/soutien/beta_testeurs', valeur: 1 },
      { chemin: '/soutien/periode_essai', valeur: 'oui' },
    ],
  };
  const changes = (beta_testeurs: Json): readonly string[] => {
    const given = input({ usages: 'aucun', soutien: { beta_testeurs, periode_essai: 'non' } });
    const { actions } = advise(given, assess(given, 'migrer'), [floor]);
    return [...(actions[0]?.overrides.keys() ?? [])];
  };

  it('is left as it is once it is reached', () => {
    expect(changes(1)).toEqual(['/soutien/periode_essai']);
  });

  it('is asked for where nobody has counted', () => {
    expect(changes('inconnu')).toEqual(['/soutien/beta_testeurs', '/soutien/periode_essai']);
  });
});

describe('learning to look after a target', () => {
  const targets = new Map([['drive', 'cible-a']]);
  const learning = (personnes: Json) =>
    ofKind(
      actionsOf(association({ drive: tool() }, { personnes }), ['migrer'], targets),
      'apprendre-a-administrer',
    );
  const knows: Json = { ...(stays as object), competences: { complet: 'oui', 'cible-a': 'expert' } };
  const ignores: Json = { ...(stays as object), competences: { complet: 'oui' } };

  it('names somebody who is there to stay, and eases the risk', () => {
    const [action, ...others] = learning({ complet: 'oui', alix: ignores, bea: knows });
    expect(others).toEqual([]);
    expect(action).toMatchObject({
      subject: '/outils/drive',
      args: { personne: 'alix', cible: 'cible-a' },
      verification: false,
    });
    expect([...(action?.overrides ?? [])]).toEqual([
      ['/personnes/alix/competences/cible-a', 'a-l-aise'],
      ['/personnes/alix/fin_mandat', 'sans-terme'],
      ['/personnes/alix/absences', 'aucune'],
    ]);
    expect(action?.gain).toBeGreaterThan(0);
  });

  it('is asked of nobody where all who stay know it already', () => {
    expect(learning({ complet: 'oui', bea: knows })).toEqual([]);
  });
});

describe('verifications', () => {
  it('are not called off by an export that was tried: that is another matter', () => {
    const between = tool({ etape: 'double-usage', depuis: '2026-09-01' });
    const actions = actionsOf(association({ drive: between }));
    expect(ofKind(actions, 'finir-ou-revenir')).toHaveLength(1);
    expect(ofKind(actions, 'essayer-export')).toEqual([]);
  });
});

const NO_WORKING = { formula: 'rien', terms: [] } as const;

function told(subject: string, low: number, high: number, ...answers: string[]): Contribution {
  return {
    rule: 'une.regle',
    subject,
    cause: subject,
    rows: [],
    args: {},
    measures: {},
    severity: { low, high },
    working: { best: NO_WORKING, worst: NO_WORKING },
    evidence: [],
    answers,
  };
}

/** The actions for contributions made by hand. */
function answering(
  contributions: readonly Contribution[],
  own: readonly ActionKind[],
  tree: Record<string, Json> = {},
) {
  const score = { low: 0, high: 0 };
  const family: FamilyScore = {
    family: 'formats',
    side: 'rester',
    score,
    told: score,
    levels: { low: 'faible', high: 'faible' },
    rows: [],
    contributions,
  };
  return advise(input(tree), [family], own).actions;
}

const look = (id: string, heures: number, more: Partial<ActionKind> = {}): ActionKind => ({
  id,
  heures,
  lignes: [],
  verification: 'oui',
  ...more,
});

describe('what one action answers', () => {
  const whole = [look('regarder', 1, { globale: 'oui' })];

  it('is put together for the whole association, with the worst of what is told', () => {
    const [action, ...others] = answering(
      [told('/outils/a', 0.2, 0.3, 'regarder'), told('/outils/b', 0.1, 0.5, 'regarder')],
      whole,
    );
    expect(others).toEqual([]);
    expect(action).toMatchObject({ id: 'regarder', subject: '', severity: 0.5 });
  });

  it('is certain as soon as one reason for it is', () => {
    const reasons = [told('/outils/a', 0.2, 0.3, 'regarder'), told('/outils/b', 0, 0.5, 'regarder')];
    expect(answering(reasons, whole)).toHaveLength(1);
    expect(answering(reasons.slice(1), whole)).toEqual([]);
  });

  it('leaves out what a list may still hide', () => {
    const hidden = told('/usages/a/besoins_non_couverts/?', 0, 0.9, 'regarder');
    const [action] = answering([told('/outils/a', 0.2, 0.3, 'regarder'), hidden], whole);
    expect(action?.severity).toBe(0.3);
  });

  const unset = { information: { charte: 'non' }, outils: { a: { statut: 'spontane' } } } as const;

  it('is about the whole association where all of its effects are', () => {
    const charter: ActionKind = {
      id: 'ecrire-charte',
      heures: 1,
      lignes: [],
      effets: [{ chemin: '/information/charte', valeur: 'oui' }],
    };
    const reasons = [
      told('/outils/a', 0.2, 0.3, 'ecrire-charte'),
      told('/outils/b', 0.2, 0.3, 'ecrire-charte'),
    ];
    expect(answering(reasons, [charter], unset).map(({ id }) => id)).toEqual(['ecrire-charte']);
  });

  it('stays about the thing where one of its effects is', () => {
    const both: ActionKind = {
      id: 'decider',
      heures: 1,
      lignes: [],
      effets: [
        { chemin: '/information/charte', valeur: 'oui' },
        { chemin: '{sujet}/statut', valeur: 'officiel' },
      ],
    };
    const actions = answering([told('/outils/a', 0.2, 0.3, 'decider')], [both], unset);
    expect(actions.map(({ id }) => id)).toEqual(['decider@/outils/a']);
  });
});

describe('verifications, which earn nothing before their result,', () => {
  const order = (...given: readonly (readonly [id: string, severity: number, hours: number])[]) =>
    answering(
      given.map(([id, severity]) => told('/outils/a', severity, severity, id)),
      given.map(([id, , hours]) => look(id, hours)),
    ).map(({ kind }) => kind);

  it('are ranked by the worst that they answer for each hour', () => {
    expect(order(['longue', 0.8, 4], ['courte', 0.5, 1])).toEqual(['courte', 'longue']);
    expect(order(['courte', 0.8, 4], ['longue', 0.5, 1])).toEqual(['longue', 'courte']);
    expect(order(['a', 0.3, 2], ['b', 0.9, 2], ['c', 0.6, 2])).toEqual(['b', 'c', 'a']);
  });

  it('are ranked by id among equals', () => {
    expect(order(['b', 0.4, 2], ['a', 0.2, 1])).toEqual(['a', 'b']);
  });
});
