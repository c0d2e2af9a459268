import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessCarriers, assessChains, brokenChains, type AssessmentInput } from '../../src/assess/index.js';
import type { BrokenChain, Chain, ChainKind } from '../../src/domain/chain.js';
import type { Json } from '../../src/domain/fact.js';
import { catalogue, isTree, TODAY, weights } from '../support/fact-worlds.js';
import { runs } from '../support/runs.js';

type Node = Record<string, Json>;

function input(tree: Node, departures: readonly string[] = []): AssessmentInput {
  const inventory = { source: { name: 'inventaire.yaml', text: '' }, tree, spans: new Map() };
  return { inventory, catalogue, weights, today: TODAY, departures: new Set(departures) };
}

const chains = (tree: Node, kind: ChainKind): readonly Chain[] =>
  assessChains(input(tree)).filter((chain) => chain.kind === kind);
const closed = (...liste: string[]): Json => ({ complet: 'oui', liste });

describe('tools that feed each other', () => {
  const outils: Node = {
    formulaire: { adherences: closed('tableau'), acces: closed('animateur') },
    tableau: { adherences: closed('envoi') },
    envoi: { adherences: 'aucune' },
    agenda: {},
  };

  it('names, for each tool, all that comes after it, the nearest first', () => {
    const found = chains({ outils }, 'adherences').map(({ root, affected }) => [root, affected]);
    expect(found).toEqual([
      ['/outils/formulaire', ['/outils/tableau', '/outils/envoi']],
      ['/outils/tableau', ['/outils/envoi']],
    ]);
  });

  it('says by which facts, who holds the first one, and that nothing is missing', () => {
    expect(chains({ outils }, 'adherences')[0]).toMatchObject({
      people: ['animateur'],
      evidence: ['/outils/formulaire/adherences', '/outils/tableau/adherences'],
      unknown: [],
    });
  });

  it('lists the open ends as unknown', () => {
    const open = { ...outils, tableau: { adherences: ['envoi'] }, envoi: {} };
    expect(chains({ outils: open }, 'adherences')[0]?.unknown).toEqual([
      '/outils/tableau/adherences',
      '/outils/envoi/adherences',
    ]);
  });

  it('ends a circle where it began', () => {
    const circle = { a: { adherences: ['b'] }, b: { adherences: ['c'] }, c: { adherences: ['a'] } };
    const found = chains({ outils: circle }, 'adherences').map(({ root, affected }) => [root, affected]);
    expect(found[0]).toEqual(['/outils/a', ['/outils/b', '/outils/c']]);
    expect(found).toHaveLength(3);
  });
});

describe('a host', () => {
  const tree = (host: Node): Node => ({
    hebergeurs: { voisin: host, autre: {} },
    outils: { nuage: { hebergeur: 'voisin' }, lettre: { hebergeur: 'voisin' }, papier: {} },
  });

  it('ends with all its tools, on the day of its contract', () => {
    const [chain, ...others] = chains(
      tree({ fin_contrat: '2027-10-31', financement: 'subvention' }),
      'hebergeur',
    );
    expect(others).toEqual([]);
    expect(chain).toMatchObject({
      root: '/hebergeurs/voisin',
      affected: ['/outils/lettre', '/outils/nuage'],
      date: '2027-10-31',
      signs: ['subvention'],
      unknown: [],
    });
  });

  it('has what nobody has told among the unknown, and no date then', () => {
    const [chain] = chains(tree({}), 'hebergeur');
    expect(chain).not.toHaveProperty('date');
    expect(chain?.unknown).toEqual(['/hebergeurs/voisin/fin_contrat', '/hebergeurs/voisin/financement']);
  });

  it('tells a contract that is over, and a host that nobody pays', () => {
    const [chain] = chains(tree({ fin_contrat: '2026-01-31', financement: 'gratuit-benevole' }), 'hebergeur');
    expect(chain?.signs).toEqual(['date-passee', 'gratuit']);
  });

  it('is still there on the last day of its contract', () => {
    expect(chains(tree({ fin_contrat: TODAY }), 'hebergeur')[0]?.signs).toEqual([]);
    expect(chains(tree({ fin_contrat: '2026-11-21' }), 'hebergeur')[0]?.signs).toEqual(['date-passee']);
  });
});

describe('codes that come to one person', () => {
  const asked = (...people: string[]): Json => ({
    second_facteur: { demande: 'oui', personnes: closed(...people) },
  });

  it('are put together by person, things and devices alike', () => {
    const tree: Node = {
      outils: { drive: asked('secretaire'), lettre: asked('tresorier'), agenda: {} },
      hebergeurs: { voisin: asked('secretaire') },
      acces_critiques: {
        telephone: {
          nature: 'appareil-second-facteur',
          acces: closed('secretaire'),
          outils: ['drive', 'agenda'],
        },
      },
    };
    const found = chains(tree, 'second-facteur').map(({ root, affected, people }) => [
      root,
      affected,
      people,
    ]);
    expect(found).toEqual([
      ['/personnes/secretaire', ['/hebergeurs/voisin', '/outils/agenda', '/outils/drive'], ['secretaire']],
      ['/personnes/tresorier', ['/outils/lettre'], ['tresorier']],
    ]);
  });

  it('are no chain where two people get them, where none are asked for, or where nobody has said', () => {
    const tree: Node = {
      outils: {
        deux: asked('secretaire', 'tresorier'),
        sans: { second_facteur: { demande: 'non', personnes: ['secretaire'] } },
        inconnu: { second_facteur: { demande: 'inconnu', personnes: ['secretaire'] } },
      },
    };
    expect(chains(tree, 'second-facteur')).toEqual([]);
  });

  it('are no chain where nobody has said who gets them', () => {
    const tree: Node = {
      outils: { drive: { second_facteur: { demande: 'oui' } } },
      acces_critiques: { telephone: { nature: 'appareil-second-facteur', outils: ['drive'] } },
    };
    expect(chains(tree, 'second-facteur')).toEqual([]);
  });

  it('are no chain where one person keeps a device that opens nothing', () => {
    const telephone: Json = { nature: 'appareil-second-facteur', acces: closed('secretaire') };
    expect(chains({ acces_critiques: { telephone } }, 'second-facteur')).toEqual([]);
  });

  it('may come to somebody untold too while the list is open', () => {
    const outils = { drive: { second_facteur: { demande: 'oui', personnes: ['secretaire'] } } };
    expect(chains({ outils }, 'second-facteur')[0]?.unknown).toEqual([
      '/outils/drive/second_facteur/personnes',
    ]);
  });
});

describe('a recovery address', () => {
  it('holds all that leads to it, by either of the facts that say so', () => {
    const tree: Node = {
      outils: { drive: { compte: { adresse_recuperation: 'contact' } }, lettre: {}, autre: {} },
      acces_critiques: {
        contact: { nature: 'adresse-de-recuperation', outils: closed('lettre'), acces: closed('secretaire') },
        site: { compte: { adresse_recuperation: 'contact' } },
      },
    };
    expect(chains(tree, 'recuperation')).toEqual([
      {
        kind: 'recuperation',
        root: '/acces_critiques/contact',
        affected: ['/acces_critiques/site', '/outils/drive', '/outils/lettre'],
        people: ['secretaire'],
        signs: [],
        evidence: [
          '/outils/drive/compte/adresse_recuperation',
          '/acces_critiques/site/compte/adresse_recuperation',
          '/acces_critiques/contact/outils',
        ],
        unknown: [],
      },
    ]);
  });

  it('points at no list of its own where it has told none', () => {
    const tree: Node = {
      outils: { drive: { compte: { adresse_recuperation: 'contact' } } },
      acces_critiques: { contact: { nature: 'adresse-de-recuperation' } },
    };
    const [chain] = chains(tree, 'recuperation');
    expect(chain?.evidence).toEqual(['/outils/drive/compte/adresse_recuperation']);
    expect(chain?.unknown).toEqual(['/acces_critiques/contact/outils', '/acces_critiques/contact/acces']);
  });
});

describe('a domain name', () => {
  const kept: Node = {
    acces: closed('presidente'),
    renouvellement_automatique: 'non',
    outils: closed('lettre'),
  };
  const domain = (more: Node): Chain | undefined =>
    chains(
      {
        personnes: { presidente: { fin_mandat: 'sans-terme' }, ancien: { fin_mandat: '2024-03-23' } },
        outils: { lettre: {} },
        acces_critiques: { site: { nature: 'nom-de-domaine', ...kept, ...more } },
      },
      'domaine',
    )[0];

  it('near its end takes everything with it', () => {
    expect(domain({ echeance: '2027-01-19' })).toMatchObject({
      root: '/acces_critiques/site',
      affected: ['/outils/lettre'],
      people: ['presidente'],
      date: '2027-01-19',
      signs: ['date-proche', 'sans-renouvellement'],
      unknown: [],
    });
  });

  it('is near its end within the months of the convention, and no longer', () => {
    expect(weights.chaines.domaine_mois).toBe(3);
    expect(domain({ echeance: '2027-02-21' })?.signs).toContain('date-proche');
    expect(domain({ echeance: '2027-02-22' })).toBeUndefined();
  });

  it('is left in peace where it renews itself and somebody is there', () => {
    expect(domain({ echeance: '2026-12-01', renouvellement_automatique: 'oui' })).toBeUndefined();
  });

  it('is told where whoever holds it is gone, even far from its end', () => {
    const gone = { echeance: '2029-01-01', renouvellement_automatique: 'oui' };
    expect(domain({ ...gone, acces: closed('ancien') })?.signs).toEqual(['titulaire-parti']);
    expect(domain({ ...gone, acces: 'aucun' })?.signs).toEqual(['sans-titulaire']);
    expect(domain({ ...gone, acces: closed('ancien', 'presidente') })).toBeUndefined();
  });

  it('belongs to whose name it is in, whoever else has the access', () => {
    const compte = { au_nom_de: 'personne', titulaire: 'ancien' };
    expect(domain({ echeance: '2029-01-01', compte })).toMatchObject({
      people: ['ancien'],
      signs: ['sans-renouvellement', 'titulaire-parti'],
      evidence: expect.arrayContaining([
        '/acces_critiques/site/compte/titulaire',
        '/personnes/ancien/fin_mandat',
      ]) as unknown,
    });
  });

  it('is told with what is not known of its end', () => {
    const chain = domain({ renouvellement_automatique: 'inconnu' });
    expect(chain?.signs).toEqual(['date-inconnue', 'renouvellement-inconnu']);
    expect(chain?.unknown).toEqual([
      '/acces_critiques/site/echeance',
      '/acces_critiques/site/renouvellement_automatique',
    ]);
  });

  it('is told when its date has passed, and not before the day is over', () => {
    expect(domain({ echeance: '2026-11-21' })?.signs).toContain('date-passee');
    expect(domain({ echeance: TODAY })?.signs).toEqual(['date-proche', 'sans-renouvellement']);
  });

  it('is shown with the facts that tell of it, and with no others', () => {
    expect(domain({ echeance: '2027-01-19' })?.evidence).toEqual([
      '/acces_critiques/site/echeance',
      '/acces_critiques/site/renouvellement_automatique',
      '/acces_critiques/site/acces',
      '/acces_critiques/site/outils',
    ]);
    const bare = domain({ acces: 'inconnu', outils: 'inconnu' });
    expect(bare).not.toHaveProperty('date');
    expect(bare).toMatchObject({
      signs: ['date-inconnue', 'sans-renouvellement'],
      evidence: ['/acces_critiques/site/renouvellement_automatique'],
      unknown: [
        '/acces_critiques/site/echeance',
        '/acces_critiques/site/acces',
        '/acces_critiques/site/outils',
      ],
    });
  });

  it('names the departure of its holders by what tells of it', () => {
    const gone = { echeance: '2029-01-01', renouvellement_automatique: 'oui', acces: closed('ancien') };
    expect(domain(gone)?.evidence).toEqual([
      '/acces_critiques/site/echeance',
      '/acces_critiques/site/renouvellement_automatique',
      '/acces_critiques/site/acces',
      '/acces_critiques/site/outils',
      '/personnes/ancien/fin_mandat',
    ]);
  });

  it('belongs to whoever has the access where its account is somebody’s and nobody has said whose', () => {
    expect(domain({ echeance: '2027-01-19', compte: { au_nom_de: 'personne' } })?.people).toEqual([
      'presidente',
    ]);
  });

  it('belongs to the person of its account where nobody is known to have the access', () => {
    const compte = { au_nom_de: 'association', titulaire: 'ancien' };
    expect(domain({ echeance: '2027-01-19', acces: 'inconnu', compte })?.people).toEqual(['ancien']);
    expect(domain({ echeance: '2027-01-19', compte })?.people).toEqual(['presidente']);
  });

  it('is kept until the last day of a mandate', () => {
    const keptUntil = (fin_mandat: string): readonly string[] =>
      chains(
        {
          personnes: { presidente: { fin_mandat } },
          acces_critiques: { site: { nature: 'nom-de-domaine', ...kept, echeance: '2027-01-19' } },
        },
        'domaine',
      )[0]?.signs ?? [];
    expect(keptUntil(TODAY)).not.toContain('titulaire-parti');
    expect(keptUntil('2028-03-31')).not.toContain('titulaire-parti');
    expect(keptUntil('2026-11-21')).toContain('titulaire-parti');
  });
});

describe('chains', () => {
  const domain = (echeance: string, ...outils: string[]): Node => ({
    nature: 'nom-de-domaine',
    renouvellement_automatique: 'non',
    acces: closed('presidente'),
    outils: closed(...outils),
    ...(echeance === '' ? {} : { echeance }),
  });
  const order = (tree: Node): readonly string[] => assessChains(input(tree)).map(({ root }) => root);

  it('are told with the nearest date first, and those without one after', () => {
    const acces_critiques = { a: domain(''), b: domain('2027-02-01'), c: domain('2026-12-01') };
    expect(order({ acces_critiques })).toEqual([
      '/acces_critiques/c',
      '/acces_critiques/b',
      '/acces_critiques/a',
    ]);
  });

  it('are told with the longest first where no date tells them apart, then by id', () => {
    const acces_critiques = {
      d: domain('2027-02-01', 'x'),
      c: domain('2027-02-01', 'x'),
      b: domain('2027-02-01', 'x', 'y', 'z'),
      a: domain('2027-02-01', 'x', 'y'),
    };
    expect(order({ acces_critiques })).toEqual(['b', 'a', 'c', 'd'].map((id) => `/acces_critiques/${id}`));
  });

  it('are told kind by kind, the longest first in each', () => {
    const codes = (person: string): Node => ({
      second_facteur: { demande: 'oui', personnes: closed(person) },
    });
    const tree: Node = {
      outils: {
        a: { adherences: closed('b'), hebergeur: 'voisin', ...codes('alix') },
        b: { adherences: closed('c'), hebergeur: 'lointain', ...codes('bea') },
        c: { hebergeur: 'lointain', compte: { adresse_recuperation: 'un' }, ...codes('bea') },
        d: { compte: { adresse_recuperation: 'zero' } },
        e: { compte: { adresse_recuperation: 'un' } },
      },
      hebergeurs: { lointain: {}, voisin: { fin_contrat: '2027-12-31' } },
      acces_critiques: { site: domain('2027-01-01'), un: {}, zero: {} },
    };
    expect(order(tree)).toEqual([
      '/acces_critiques/site',
      '/acces_critiques/un',
      '/acces_critiques/zero',
      '/personnes/bea',
      '/personnes/alix',
      '/hebergeurs/voisin',
      '/hebergeurs/lointain',
      '/outils/a',
      '/outils/b',
    ]);
  });
});

describe('a departure', () => {
  const present: Node = { fin_mandat: 'sans-terme', absences: 'aucune' };
  const held = (person: string, more: Node = {}): Node => ({
    acces: closed(person),
    savoir_faire: closed(person),
    second_facteur: { demande: 'non' },
    compte: { au_nom_de: 'association' },
    ...more,
  });
  const tree: Node = {
    personnes: { complet: 'oui', animateur: present, secretaire: present },
    outils: {
      complet: 'oui',
      formulaire: held('animateur', { adherences: closed('tableau') }),
      tableau: held('secretaire', { adherences: 'aucune', compte: { adresse_recuperation: 'contact' } }),
    },
    acces_critiques: {
      complet: 'oui',
      contact: held('animateur'),
      site: held('secretaire', {
        nature: 'nom-de-domaine',
        echeance: '2029-01-01',
        renouvellement_automatique: 'oui',
      }),
    },
    hebergeurs: 'aucun',
  };
  const broken = (leaving: readonly string[], of = tree): readonly BrokenChain[] => {
    const without = input(of, leaving);
    return brokenChains(
      assessChains(without),
      assessCarriers(input(of)),
      assessCarriers(without),
      new Set(leaving),
    );
  };
  const told = (found: readonly BrokenChain[]) =>
    found.map(({ chain: { kind, root }, at }) => [kind, root, at]);

  it('breaks a chain of tools at the link that nobody holds any more', () => {
    expect(told(broken(['secretaire']))).toContainEqual([
      'adherences',
      '/outils/formulaire',
      ['/outils/tableau'],
    ]);
  });

  it('breaks other chains at their root only', () => {
    const found = told(broken(['animateur']));
    expect(found).toContainEqual(['recuperation', '/acces_critiques/contact', ['/acces_critiques/contact']]);
    expect(told(broken(['secretaire'])).map(([kind]) => kind)).not.toContain('recuperation');
  });

  it('shows a domain name that was in peace, and that nobody is left to renew', () => {
    expect(chains(tree, 'domaine')).toEqual([]);
    expect(told(broken(['secretaire']))).toContainEqual([
      'domaine',
      '/acces_critiques/site',
      ['/acces_critiques/site'],
    ]);
  });

  it('breaks the codes that come to who leaves, and to nobody else', () => {
    const codes = (person: string): Node =>
      held(person, { second_facteur: { demande: 'oui', personnes: closed(person) } });
    const both = { ...tree, outils: { a: codes('animateur'), b: codes('secretaire') } };
    const roots = told(broken(['secretaire'], both)).filter(([kind]) => kind === 'second-facteur');
    expect(roots).toEqual([['second-facteur', '/personnes/secretaire', ['/personnes/secretaire']]]);
  });

  it('breaks nothing that somebody else holds too', () => {
    const shared = {
      acces: closed('animateur', 'secretaire'),
      savoir_faire: closed('animateur', 'secretaire'),
    };
    const outils = tree['outils'] as Record<string, Node>;
    const safe = {
      ...tree,
      outils: {
        complet: 'oui',
        formulaire: { ...outils['formulaire'], ...shared },
        tableau: { ...outils['tableau'], ...shared },
      },
    } as Node;
    expect(told(broken(['secretaire'], safe)).map(([kind]) => kind)).not.toContain('adherences');
  });

  /** Where a chain of two tools breaks when the secretary leaves, the second one being as given. */
  const breaksAt = (tableau: Node): unknown => {
    const outils = tree['outils'] as Record<string, Node>;
    const found = told(broken(['secretaire'], { ...tree, outils: { ...outils, tableau } }));
    return found.find(([kind]) => kind === 'adherences')?.[2];
  };

  it('is not blamed for what nobody held before', () => {
    expect(breaksAt(held('secretaire', { acces: 'aucun' }))).toBeUndefined();
    expect(breaksAt({ criticite: 'vital' })).toBeUndefined();
  });

  it('breaks what those who are left cannot get into', () => {
    const tableau = held('secretaire', {
      acces: closed('animateur', 'secretaire'),
      savoir_faire: closed('animateur', 'secretaire'),
      second_facteur: { demande: 'oui', personnes: closed('secretaire') },
    });
    expect(breaksAt(tableau)).toEqual(['/outils/tableau']);
  });

  it('breaks what nobody known holds any more, even if somebody untold might', () => {
    expect(breaksAt(held('secretaire', { acces: ['secretaire'] }))).toEqual(['/outils/tableau']);
    expect(breaksAt(held('secretaire', { compte: { au_nom_de: 'tiers' } }))).toEqual(['/outils/tableau']);
  });
});

describe('on any association', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const some = fc.subarray(ids);
  const one = fc.constantFrom(...ids);
  const opened = fc.record(
    {
      acces: some,
      second_facteur: fc.record({ demande: fc.constantFrom('oui', 'non', 'inconnu'), personnes: some }),
      compte: fc.record({ adresse_recuperation: one, titulaire: one }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  const withKeys = (more: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Node> =>
    fc
      .tuple(opened, fc.record(more, { requiredKeys: [] }))
      .map(([left, right]) => ({ ...left, ...right }) as Node);
  const dated = fc.constantFrom('2026-01-01', '2027-01-01', '2029-01-01', 'inconnu');
  const collection = (element: fc.Arbitrary<Node>): fc.Arbitrary<Json> =>
    fc.dictionary(one, element) as never;
  const trees: fc.Arbitrary<Node> = fc.record({
    personnes: collection(fc.record({ fin_mandat: dated }) as never),
    outils: collection(withKeys({ adherences: some, hebergeur: one })),
    hebergeurs: collection(
      withKeys({ fin_contrat: dated, financement: fc.constantFrom('subvention', 'dons') }),
    ),
    acces_critiques: collection(
      withKeys({
        nature: fc.constantFrom(
          'nom-de-domaine',
          'adresse-de-recuperation',
          'appareil-second-facteur',
          'autre',
        ),
        echeance: dated,
        renouvellement_automatique: fc.constantFrom('oui', 'non', 'inconnu'),
        outils: some,
      }),
    ),
  });
  const always = { numRuns: runs(1000), seed: 20261122 };
  const reversed = <T>(node: T): T => {
    if (Array.isArray(node)) return [...node].reverse().map(reversed) as T;
    if (!isTree(node)) return node;
    const turned = Object.entries(node).reverse();
    return Object.fromEntries(turned.map(([key, value]) => [key, reversed(value)])) as T;
  };

  it('does not depend on the order of keys and lists', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(assessChains(input(reversed(tree)))).toEqual(assessChains(input(tree)));
      }),
      always,
    );
  });

  it('tells each chain once, each link once, and never a root that hangs on itself by feeding', () => {
    let seen = 0;
    fc.assert(
      fc.property(trees, (tree) => {
        const found = assessChains(input(tree));
        seen += found.length;
        expect(new Set(found.map(({ kind, root }) => `${kind} ${root}`)).size).toBe(found.length);
        for (const { kind, root, affected } of found) {
          expect(new Set(affected).size).toBe(affected.length);
          if (kind === 'adherences') expect(affected).not.toContain(root);
        }
      }),
      always,
    );
    expect(seen).toBeGreaterThan(always.numRuns);
  });
});
