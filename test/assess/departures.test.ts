import { describe, expect, it } from 'vitest';
import { assess, assessCarriers, type AssessmentInput } from '../../src/assess/index.js';
import type { Json } from '../../src/domain/fact.js';
import { catalogue, TODAY, weights } from '../support/fact-worlds.js';

function input(tree: Record<string, Json>, departures: readonly string[] = []): AssessmentInput {
  const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
  return { inventory, catalogue, weights, today: TODAY, departures: new Set(departures) };
}

const closed = (...liste: string[]): Json => ({ complet: 'oui', liste });
const present: Json = { fin_mandat: 'sans-terme', absences: 'aucune' };

const association: Record<string, Json> = {
  bascule: 1,
  personnes: { complet: 'oui', secretaire: present, tresoriere: present },
  outils: {
    complet: 'oui',
    drive: {
      criticite: 'vital',
      acces: closed('secretaire'),
      savoir_faire: closed('secretaire', 'tresoriere'),
      second_facteur: { demande: 'non' },
      compte: { au_nom_de: 'association' },
    },
    compta: {
      criticite: 'utile',
      acces: closed('secretaire', 'tresoriere'),
      savoir_faire: closed('secretaire', 'tresoriere'),
      second_facteur: { demande: 'oui', personnes: closed('tresoriere') },
      compte: { au_nom_de: 'association' },
    },
  },
  hebergeurs: 'aucun',
  acces_critiques: 'aucun',
};

describe('who carries what', () => {
  it('counts only people with the access, its second factor and the know-how', () => {
    const { carried } = assessCarriers(input(association));
    expect(carried.map(({ subject, carriers, closed: exact }) => [subject, carriers, exact])).toEqual([
      ['/outils/compta', ['tresoriere'], true],
      ['/outils/drive', ['secretaire'], true],
    ]);
  });

  it('finds that one departure orphans the only vital thing', () => {
    const { vital } = assessCarriers(input(association));
    expect(vital).toEqual({ size: { low: 1, high: 1 }, people: ['secretaire'], exact: true });
  });

  it('shows what nobody carries any more once somebody has left', () => {
    const { carried } = assessCarriers(input(association, ['secretaire']));
    expect(carried.filter(({ unrecoverable }) => unrecoverable).map(({ subject }) => subject)).toEqual([
      '/outils/drive',
    ]);
  });

  it('never lowers a score when somebody leaves', () => {
    const score = (gone: readonly string[]) => assess(input(association, gone), 'rester')[0]?.score;
    expect(score(['secretaire'])?.low).toBeGreaterThan(score([])?.low as number);
  });

  it('leaves an account in somebody’s own name to that one alone', () => {
    const drive = { ...(association['outils'] as { drive: Record<string, Json> }).drive };
    const personal = {
      ...drive,
      acces: closed('secretaire', 'tresoriere'),
      compte: { au_nom_de: 'personne', titulaire: 'secretaire' },
    };
    const { carried } = assessCarriers(
      input({ ...association, outils: { complet: 'oui', drive: personal } }),
    );
    expect(carried[0]?.carriers).toEqual(['secretaire']);
  });

  it('does not count somebody whose mandate is about to end', () => {
    const personnes = {
      complet: 'oui',
      secretaire: { ...(present as object), fin_mandat: '2027-01-31' },
      tresoriere: present,
    };
    const { carried } = assessCarriers(input({ ...association, personnes: personnes as Json }));
    expect(carried.find(({ subject }) => subject === '/outils/drive')?.carriers).toEqual([]);
  });

  it('counts somebody until the last day of the months ahead', () => {
    expect(weights['bus-factor'].horizon_mois).toBe(3);
    const carriersOf = (fin_mandat: string) => {
      const personnes: Json = { complet: 'oui', secretaire: { ...(present as object), fin_mandat } };
      return assessCarriers(input({ ...association, personnes })).carried.find(
        ({ subject }) => subject === '/outils/drive',
      )?.carriers;
    };
    expect(carriersOf('2027-02-22')).toEqual(['secretaire']);
    expect(carriersOf('2027-02-21')).toEqual([]);
  });

  it('leaves a host alone whose id is that of a tool on the move', () => {
    const hebergeurs = { complet: 'oui', drive: (association['outils'] as { drive: Json }).drive };
    const targets = new Map([['drive', 'cible-a']]);
    const rules = assess({ ...input({ ...association, hebergeurs }), targets }, 'migrer')
      .find(({ family }) => family === 'bus-factor')
      ?.contributions.filter(({ subject }) => subject === '/hebergeurs/drive')
      .map(({ rule }) => rule);
    expect(rules).toEqual(['bus-factor.porteurs']);
  });

  it('asks of a move that people know what takes over, and takes a closed list of skills at its word', () => {
    const moving = (competences: Json): number | undefined => {
      const knows: Json = { ...(present as object), competences };
      const tree = { ...association, personnes: { complet: 'oui', secretaire: knows, tresoriere: knows } };
      const targets = new Map([['drive', 'cible-a']]);
      return assess({ ...input(tree as Record<string, Json>), targets }, 'migrer')
        .find(({ family }) => family === 'bus-factor')
        ?.contributions.find(({ rule }) => rule === 'bus-factor.cible')?.severity.low;
    };
    expect(moving({ complet: 'oui' })).toBe(1);
    expect(moving({})).toBe(0.2);
    expect(moving({ 'cible-a': 'expert' })).toBe(0.2);
  });

  it('lets a usage stand as long as somebody carries one of its tools', () => {
    const usages = {
      complet: 'oui',
      inscrire: { criticite: 'vital', outils: closed('drive', 'compta') },
      ranger: { criticite: 'vital', outils: closed('drive') },
      reve: { etat: 'souhaite', outils: closed('drive') },
    };
    const { usages: carried } = assessCarriers(input({ ...association, usages }, ['secretaire']));
    expect(carried.map(({ subject, carriers, unrecoverable }) => [subject, carriers, unrecoverable])).toEqual(
      [
        ['/usages/inscrire', ['tresoriere'], false],
        ['/usages/ranger', [], true],
      ],
    );
    expect(carried.map(({ closed: exact }) => exact)).toEqual([true, true]);
  });

  it('knows of no carrier of a usage whose tools are not in the inventory', () => {
    const usages = { complet: 'oui', ecrire: { criticite: 'vital', outils: closed('ailleurs') } };
    expect(assessCarriers(input({ ...association, usages })).usages).toEqual([]);
  });

  it('does not promise anything of an open list: somebody untold may hold the access too', () => {
    const drive = {
      ...(association['outils'] as { drive: Record<string, Json> }).drive,
      acces: ['secretaire'],
      savoir_faire: ['secretaire'],
    };
    const { carried } = assessCarriers(
      input({ ...association, personnes: { secretaire: present }, outils: { complet: 'oui', drive } }),
    );
    expect(carried[0]?.count).toEqual({ low: 1, high: Infinity });
    expect(carried[0]?.holders).toEqual(['secretaire']);
    expect(carried[0]?.unrecoverable).toBe(false);
  });
});

describe('the smallest group', () => {
  const { drive } = association['outils'] as { drive: object };
  const groups = (outils: Record<string, object>, changes: Partial<AssessmentInput> = {}, people = {}) => {
    const tools = Object.entries(outils).map(([id, more]) => [id, { ...drive, ...more }]);
    const personnes = { ...(association['personnes'] as object), ...people };
    const tree = { ...association, personnes, outils: { complet: 'oui', ...Object.fromEntries(tools) } };
    return assessCarriers({ ...input(tree as Record<string, Json>), ...changes });
  };
  const by = (person: string) => ({ acces: closed(person), savoir_faire: closed(person) });

  it('for half of what is carried looks at everything, vital or not', () => {
    const important = { ...by('tresoriere'), criticite: 'important' };
    const { vital, half } = groups({ a: by('secretaire'), b: important, c: important, d: important });
    expect(vital?.people).toEqual(['secretaire']);
    expect(half?.people).toEqual(['tresoriere']);
  });

  it('is not looked for where nothing is vital', () => {
    const { vital, half } = groups({ a: { ...by('secretaire'), criticite: 'utile' } });
    expect(vital).toBeUndefined();
    expect(half?.people).toEqual(['secretaire']);
  });

  it('is not told as exact where one of the two readings was cut short', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    // Nobody for certain, which is found at once; those who may stand in a ring, two for each thing.
    const ring = ids.map((id, at) => ({
      acces: closed(id, ids[(at + 1) % 6] ?? ''),
      savoir_faire: 'inconnu',
    }));
    const exact = (noeuds: number) =>
      groups(
        Object.fromEntries(ring.entries()),
        { weights: { ...weights, 'bus-factor': { ...weights['bus-factor'], noeuds } } },
        Object.fromEntries(ids.map((id) => [id, present])),
      ).half?.exact;
    expect([exact(200_000), exact(1)]).toEqual([true, false]);
  });
});
