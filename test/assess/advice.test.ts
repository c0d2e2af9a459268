import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { advise, assess, type ActionKind, type AssessmentInput } from '../../src/assess/index.js';
import type { Json } from '../../src/domain/fact.js';
import { catalogue, TODAY, weights } from '../support/fact-worlds.js';

const { actions: kinds } = load(readFileSync('src/data/actions.yaml', 'utf8')) as unknown as {
  actions: ActionKind[];
};

function input(tree: Record<string, Json>): AssessmentInput {
  const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
  return { inventory, catalogue, weights, today: TODAY };
}

function advice(tree: Record<string, Json>) {
  const given = input(tree);
  // These inventories say all that two families read; what the others would ask is none of their business.
  const told = ['bus-factor', 'formats'];
  const families = assess(given, 'rester').filter(({ family }) => told.includes(family));
  const { actions, questions } = advise(given, families, kinds);
  return {
    actions,
    questions: questions.filter(({ families }) => families.some((family) => told.includes(family))),
  };
}

const stays: Json = { fin_mandat: 'sans-terme', absences: 'aucune' };
const people: Json = { complet: 'oui', secretaire: stays, tresoriere: stays, presidente: stays };
const closed = (...liste: string[]): Json => ({ complet: 'oui', liste });

function tool(changes: Record<string, Json> = {}): Record<string, Json> {
  return {
    criticite: 'vital',
    acces: closed('secretaire'),
    savoir_faire: closed('secretaire'),
    second_facteur: { demande: 'non' },
    compte: { au_nom_de: 'association' },
    procedure: { ecrite: 'non', suivie_par_une_autre_personne: 'non' },
    export: { existe: 'oui', essaye: 'oui', complet: { valeur: 'oui', certitude: 'teste' } },
    ...changes,
  };
}

function association(outils: Record<string, Json>): Record<string, Json> {
  return {
    bascule: 1,
    personnes: people,
    groupes: 'aucun',
    outils: { complet: 'oui', ...outils },
    hebergeurs: 'aucun',
    acces_critiques: 'aucun',
    formats: { fichiers_cles: 'aucun', echanges: 'aucun', archives: 'aucun', formats_decides: 'oui' },
  };
}

describe('actions', () => {
  it('put access and know-how together: a second person is worth more than a written procedure', () => {
    const { actions } = advice(association({ drive: tool() }));
    expect(actions.map(({ kind }) => kind)).toEqual(['second-acces', 'ecrire-procedure']);
    expect(actions[0]?.effects.every(({ low, high }) => low < 0 && high < 0)).toBe(true);
    expect(actions[0]?.args).toEqual({ personne: 'presidente' });
  });

  it('take an account out of somebody’s own name before they add a second person to it', () => {
    const personal = tool({ compte: { au_nom_de: 'personne', titulaire: 'secretaire' } });
    const { actions } = advice(association({ drive: personal }));
    expect(actions[0]?.kind).toBe('reprise-de-compte');
    expect(actions.map(({ kind }) => kind)).not.toContain('second-acces');
  });

  it('do not load one person with every pairing', () => {
    const { actions } = advice(association({ a: tool(), b: tool(), c: tool(), d: tool() }));
    const partners = actions
      .filter(({ kind }) => kind === 'second-acces')
      .map(({ args }) => args['personne']);
    expect(partners.sort()).toEqual(['presidente', 'presidente', 'tresoriere', 'tresoriere']);
  });

  it('earn nothing for a verification before its result', () => {
    const { actions } = advice(association({ drive: tool({ export: { existe: 'oui', essaye: 'non' } }) }));
    const trial = actions.find(({ kind }) => kind === 'essayer-export');
    expect(trial).toMatchObject({ verification: true, gain: 0, effects: [] });
  });

  it('name somebody to find where nobody else is there to stay', () => {
    const alone = {
      ...association({ drive: tool() }),
      personnes: { complet: 'oui', secretaire: stays } as Json,
    };
    const second = advice(alone).actions.find(({ kind }) => kind === 'second-acces');
    expect(second?.args).toEqual({ personne: 'personne-a-trouver' });
    expect(second?.gain).toBeGreaterThan(0);
  });

  it('do not ask for work where there is only a question to ask', () => {
    const unknown = association({
      drive: tool({ procedure: 'inconnu', acces: 'inconnu', savoir_faire: 'inconnu' }),
    });
    const { actions, questions } = advice(unknown);
    expect(actions).toEqual([]);
    expect(questions.map(({ id }) => id)).toContain('acces@/outils/drive');
  });

  it('ask for a verification only of what is known to weigh', () => {
    const { actions } = advice({ ...association({ drive: tool({ export: 'inconnu' }) }) });
    expect(actions.map(({ kind }) => kind)).not.toContain('essayer-export');
  });

  it('never lower a count that is already higher', () => {
    const soutien = (beta_testeurs: number): Json => ({ beta_testeurs, periode_essai: 'non' });
    const trial = (count: number): readonly (readonly [string, Json])[] => {
      const given = input({ ...association({}), usages: 'aucun', soutien: soutien(count) });
      const { actions } = advise(given, assess(given, 'migrer'), kinds);
      return [...(actions.find(({ kind }) => kind === 'nommer-beta-testeurs')?.overrides ?? [])];
    };
    expect(trial(5)).toEqual([['/soutien/periode_essai', 'oui']]);
    expect(trial(1)).toEqual([
      ['/soutien/beta_testeurs', 3],
      ['/soutien/periode_essai', 'oui'],
    ]);
  });

  it('are not about something that a list may still hide', () => {
    const usages: Json = {
      complet: 'oui',
      planning: { criticite: 'vital', besoins_non_couverts: 'inconnu' },
    };
    const given = input({ ...association({}), usages });
    const families = assess(given, 'migrer');
    const hidden = families.flatMap(({ contributions }) => contributions.map(({ subject }) => subject));
    expect(hidden).toContain('/usages/planning/besoins_non_couverts/?');
    expect(advise(given, families, kinds).actions.filter(({ subject }) => subject.endsWith('?'))).toEqual([]);
  });

  it('are asked once for the whole association, whatever calls for them', () => {
    const given = input({
      ...association({}),
      decisions: { mode_habituel: 'seul', prises: 'aucune' },
    });
    const { actions } = advise(given, assess(given, 'migrer'), kinds);
    expect(actions.filter(({ kind }) => kind === 'porter-en-instance').map(({ id }) => id)).toEqual([
      'porter-en-instance',
    ]);
  });

  it('rank by what they ease for each hour', () => {
    const { actions } = advice(association({ vital: tool(), mineur: tool({ criticite: 'accessoire' }) }));
    const ratios = actions.map(({ gain, hours }) => gain / hours);
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
    expect(actions[0]?.subject).toBe('/outils/vital');
  });
});

describe('questions', () => {
  it('are none when all is known', () => {
    expect(advice(association({ drive: tool() })).questions).toEqual([]);
  });

  it('put the facts of one question and one thing together', () => {
    const { questions } = advice(association({ drive: tool({ second_facteur: 'inconnu' }) }));
    expect(questions.map(({ id, facts }) => [id, facts])).toEqual([
      [
        'second-facteur@/outils/drive',
        ['/outils/drive/second_facteur/demande', '/outils/drive/second_facteur/personnes'],
      ],
    ]);
  });

  it('ask first what narrows most', () => {
    const { questions } = advice(
      association({
        vital: tool({ acces: 'inconnu' }),
        mineur: tool({ criticite: 'accessoire', acces: 'inconnu' }),
      }),
    );
    expect(questions.map(({ id }) => id)).toEqual(['acces@/outils/vital', 'acces@/outils/mineur']);
  });
});
