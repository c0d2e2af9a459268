import { describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { catalogue as shipped } from '../../src/data/index.js';
import type { ExclusionGate, Gate } from '../../src/domain/gate.js';
import type { TargetChoice } from '../../src/domain/plan.js';
import { chooseTargets } from '../../src/plan/index.js';
import { REASON_TEXTS } from '../../src/texts/fr/plan.js';
import { OPEN_GATE, catalogue, example, EXAMPLES, inventoryOf, planning } from './load-data.js';

const TODAY = '2026-11-22';

function choose(tree: object): readonly TargetChoice[] {
  return chooseTargets(inventoryOf(tree), catalogue, planning, TODAY, OPEN_GATE);
}

function only(tree: object): TargetChoice {
  const [choice] = choose(tree);
  if (choice === undefined) throw new Error('No choice.');
  return choice;
}

const ids = (reasons: TargetChoice['reasons']) => reasons.map(({ id }) => id);

describe('the choice of targets', () => {
  it('lets the association choose, and says what speaks against', () => {
    const choice = only({
      outils: { 'google-drive': {} },
      objectifs: { cibles: { 'google-drive': { vers: 'zourit', raison: 'Nos voisins y sont' } } },
    });
    expect([choice.verdict, choice.to, choice.own]).toEqual(['remplacer', 'zourit', true]);
    expect(choice.reasons[0]).toMatchObject({
      id: 'choix-de-l-association',
      args: { cible: 'zourit', raison: 'Nos voisins y sont' },
    });
  });

  it('keeps what the association wants to keep, with its reason and its review', () => {
    const choice = only({
      outils: { 'google-drive': {} },
      objectifs: { garder: { 'google-drive': { raison: 'Trop tôt', revue: '2027-09-01' } } },
    });
    expect([choice.verdict, choice.own, choice.review]).toEqual(['garder', true, '2027-09-01']);
    expect(choice.candidates.length).toBeGreaterThan(0);
  });

  it('keeps a maintained perimeter', () => {
    const choice = only({
      outils: { 'google-drive': { perimetre_maintenu: { raison: 'Un tableau', revue: '2027-09-01' } } },
    });
    expect([choice.verdict, choice.own, ids(choice.reasons)]).toEqual([
      'garder',
      true,
      ['perimetre-maintenu'],
    ]);
  });

  it('prefers a target to a wish to keep when both are told', () => {
    const choice = only({
      outils: { 'google-drive': { perimetre_maintenu: { raison: 'x' } } },
      objectifs: { cibles: { 'google-drive': { vers: 'nextcloud' } } },
    });
    expect(choice.to).toBe('nextcloud');
  });

  it('does not keep a service that ends, even a wanted one', () => {
    const closing = { changements_annonces: { fin: { nature: 'fermeture', date: '2027-03-01' } } };
    for (const id of ['google-drive', 'nextcloud', 'framateam', 'facebook', 'windows']) {
      const plain = only({ outils: { [id]: closing } });
      const wanted = only({
        outils: { [id]: closing },
        objectifs: { garder: { [id]: { raison: 'x' } }, cibles: { [id]: { vers: id } } },
      });
      expect(['remplacer', 'fusionner', 'arreter'], id).toContain(plain.verdict);
      expect(['remplacer', 'fusionner', 'arreter'], id).toContain(wanted.verdict);
      expect(ids(wanted.reasons)).toContain('service-qui-ferme');
    }
  });

  it('waits for a tool that nobody has described, until it is known what it is', () => {
    const choice = only({ outils: { 'outil-mystere': {} } });
    expect(choice.verdict).toBe('attendre');
    expect(choice.trigger?.id).toBe('quand-on-saura-ce-que-c-est');
    expect(choice.review).toBe('2027-05-22');
  });

  it('finds candidates for a tool that is only described', () => {
    const choice = only({
      outils: { 'vieux-disque': { description: { nature: 'proprietaire', usages: ['fichiers'] } } },
    });
    expect(choice.verdict).toBe('remplacer');
    expect(choice.candidates.map(({ id }) => id)).toContain('nextcloud');
  });

  it('keeps what is libre, and finishes what is half done', () => {
    expect(only({ outils: { nextcloud: { etape: 'adopte' } } }).verdict).toBe('garder');
    expect(only({ outils: { nextcloud: { etape: 'double-usage' } } })).toMatchObject({
      verdict: 'adapter',
      to: 'nextcloud',
    });
    expect(only({ outils: { nextcloud: { etape: 'essai' } } }).verdict).toBe('adapter');
  });

  it('closes what is abandoned and waits where people went back', () => {
    expect(only({ outils: { framateam: { etape: 'delaisse' } } }).verdict).toBe('arreter');
    expect(only({ outils: { framateam: { etape: 'retour' } } })).toMatchObject({
      verdict: 'attendre',
      trigger: { id: 'savoir-ce-qui-a-bloque' },
    });
  });

  it('proposes no tool where nobody cooperates yet', () => {
    const choice = only({
      outils: { trello: {} },
      usages: { taches: { etat: 'souhaite', cooperation_existe: 'non', outils: ['trello'] } },
    });
    expect(choice.verdict).toBe('pas-d-outil');
  });

  it('joins a tool that is already there rather than adding one', () => {
    const [drive] = choose({ outils: { 'google-drive': {}, nextcloud: { etape: 'adopte' } } });
    expect(drive).toMatchObject({ verdict: 'fusionner', to: 'nextcloud' });
    expect(ids(drive?.reasons ?? [])).toContain('deja-en-place');
  });

  it('leaves the operating system and a public page where they are', () => {
    expect(only({ outils: { windows: {} } })).toMatchObject({
      verdict: 'garder',
      reasons: [{ id: 'systeme-en-dernier' }],
    });
    expect(
      only({ outils: { facebook: {} }, usages: { 'reseau-social': { outils: ['facebook'] } } }).verdict,
    ).toBe('garder');
  });

  it('keeps a tool whose essential use nothing libre covers, and says so', () => {
    const choice = only({ outils: { helloasso: {} }, usages: { paiements: { outils: ['helloasso'] } } });
    expect([choice.verdict, ids(choice.reasons)]).toEqual(['garder', ['aucun-remplacant']]);
    expect(choice.review).toBe('2027-11-22');
  });

  it('remembers an attempt that was stopped, with its reason', () => {
    const tree = {
      outils: { whatsapp: {} },
      association: {
        tentatives: { essai: { vers: ['framateam'], resultat: 'abandonnee', raison: 'Trop vite' } },
      },
    };
    const framateam = only(tree).candidates.find(({ id }) => id === 'framateam');
    expect(framateam?.reasonsAgainst.find(({ id }) => id === 'tentative-passee')?.args).toEqual({
      raisons: ['Trop vite'],
    });
  });

  it('counts the skills that are there', () => {
    const tree = {
      outils: { 'google-drive': {} },
      personnes: { secretaire: { competences: { nextcloud: 'expert' } } },
    };
    const nextcloud = only(tree).candidates.find(({ id }) => id === 'nextcloud');
    expect(nextcloud?.reasonsFor.find(({ id }) => id === 'savoir-faire-present')?.args).toEqual({
      personnes: ['secretaire'],
    });
  });

  it('never crashes on an empty inventory and never depends on the order of tools', () => {
    expect(choose({})).toEqual([]);
    expect(choose({ outils: 'inconnu' })).toEqual([]);
    const tools = { whatsapp: {}, doodle: {}, 'google-drive': {}, zoom: {} };
    const turned = Object.fromEntries(Object.entries(tools).reverse());
    expect(choose({ outils: turned })).toEqual(choose({ outils: tools }));
  });

  it('has words for every reason that the examples bring up', () => {
    for (const name of EXAMPLES) {
      const choices = chooseTargets(example(name), catalogue, planning, TODAY, OPEN_GATE);
      const given = choices.flatMap(({ reasons, candidates, trigger }) => [
        ...reasons,
        ...candidates.flatMap(({ reasonsFor, reasonsAgainst }) => [...reasonsFor, ...reasonsAgainst]),
        ...(trigger === undefined ? [] : [trigger]),
      ]);
      for (const { id, rows } of given) {
        expect(Object.keys(REASON_TEXTS)).toContain(id);
        for (const row of rows) expect(catalogue.rows.has(row), row).toBe(true);
      }
    }
  });
});

/** A gate that shuts out everybody of one group on the way to some targets. */
function gateAgainst(
  targets: readonly string[],
  more: Partial<Gate> = {},
  motive = 'ne-suivra-pas',
): ExclusionGate {
  return (tool, target) => {
    const share = targets.includes(target) || targets.includes('*') ? 0.4 : 0;
    const people = { low: share * 10, high: share * 10 };
    const reasons = share > 0 ? [motive] : [];
    return {
      tool,
      target,
      groups: [
        { group: 'aines', people, share: { low: share, high: share }, reasons, pointers: ['/groupes/aines'] },
      ],
      tolerance: { people: undefined, share: 0.1, own: false },
      blocked: share > 0.1,
      doubtful: false,
      ...more,
    };
  };
}

describe('the gate before a change', () => {
  const past = (tree: object, gate: ExclusionGate): TargetChoice => {
    const [choice] = chooseTargets(inventoryOf(tree), catalogue, planning, TODAY, gate);
    if (choice === undefined) throw new Error('No choice.');
    return choice;
  };
  const zoom = { outils: { zoom: {} } };

  it('changes nothing where nobody is shut out', () => {
    expect(past(zoom, gateAgainst([]))).toEqual(only(zoom));
  });

  it('takes another target that takes everybody along, and says which was set aside', () => {
    const first = only(zoom).to ?? '';
    const choice = past(zoom, gateAgainst([first]));
    expect(choice.to).not.toBe(first);
    expect(choice.verdict).toBe('remplacer');
    expect(choice.reasons[0]).toMatchObject({
      id: 'cible-ecartee',
      args: { cible: first, groupes: ['aines'] },
    });
  });

  it('waits for a compensating measure where every target shuts somebody out', () => {
    const choice = past(zoom, gateAgainst(['*']));
    expect([choice.verdict, choice.to, choice.trigger?.id]).toEqual([
      'attendre',
      undefined,
      'autre-voie-prevue',
    ]);
    expect(choice.reasons[0]?.args).toEqual({ groupes: ['aines'], motifs: ['ne-suivra-pas'] });
  });

  it('lets the association choose, and says who pays for it', () => {
    const choice = past(
      { ...zoom, objectifs: { cibles: { zoom: { vers: 'jitsi-meet' } } } },
      gateAgainst(['*']),
    );
    expect([choice.verdict, choice.to, choice.own]).toEqual(['remplacer', 'jitsi-meet', true]);
    expect(ids(choice.reasons)).toContain('au-prix-de');
  });

  it('cannot hold back a service that ends: the price is said', () => {
    const closing = { outils: { zoom: { changements_annonces: { fin: { nature: 'fermeture' } } } } };
    const choice = past(closing, gateAgainst(['*']));
    expect(choice.verdict).toBe('remplacer');
    expect(ids(choice.reasons)).toContain('au-prix-de');
  });

  it('asks first where it is only possible', () => {
    const doubt = gateAgainst([], {
      doubtful: true,
      groups: [
        {
          group: 'aines',
          people: { low: 0, high: 9 },
          share: { low: 0, high: 0.9 },
          reasons: ['ne-suivra-pas'],
          pointers: [],
        },
      ],
    });
    const used = { outils: { zoom: { groupes: ['aines'] } } };
    const choice = past(used, doubt);
    expect([choice.to, choice.reasons.at(-1)]).toMatchObject([
      only(used).to,
      { id: 'acces-a-verifier', args: { groupes: ['aines'] } },
    ]);
    expect(past(zoom, doubt)).toEqual(only(zoom));
  });

  it('does not hold a change against whoever today’s tool leaves out already, and says so', () => {
    const choice = past(zoom, gateAgainst(['*'], {}, 'sans-connexion'));
    expect([choice.verdict, choice.to]).toEqual(['remplacer', only(zoom).to]);
    expect(choice.reasons.at(-1)).toMatchObject({
      id: 'deja-a-l-ecart',
      args: { groupes: ['aines'], motifs: ['sans-connexion'] },
    });
  });

  it('counts the refusal of an account where today’s tool needs none', () => {
    const refused = gateAgainst(['*'], {}, 'refus-de-compte');
    expect(past(zoom, refused).verdict).toBe('attendre');
    expect(past({ outils: { whatsapp: {} } }, refused).verdict).toBe('remplacer');
  });

  it('holds back what is half done too', () => {
    const choice = past({ outils: { nextcloud: { etape: 'double-usage' } } }, gateAgainst(['nextcloud']));
    expect([choice.verdict, choice.trigger?.id]).toEqual(['attendre', 'autre-voie-prevue']);
  });
});

describe('every choice', () => {
  const all = EXAMPLES.flatMap((name) => chooseTargets(example(name), catalogue, planning, TODAY, OPEN_GATE));

  it.each(all.map((choice) => [choice.tool, choice] as const))(
    'for %s has a reason, and an end',
    (_tool, choice) => {
      const { verdict, to, review, trigger, reasons } = choice;
      expect(reasons.length).toBeGreaterThan(0);
      if (['remplacer', 'fusionner'].includes(verdict)) expect(to).toBeDefined();
      if (['garder', 'attendre', 'pas-d-outil'].includes(verdict)) expect(review).toBeDefined();
      if (['attendre', 'pas-d-outil'].includes(verdict)) expect(trigger).toBeDefined();
    },
  );

  it('has words for every reason that the code can give', () => {
    const files = readdirSync('src/plan').map((name) => readFileSync(`src/plan/${name}`, 'utf8'));
    const given = files.flatMap((text) =>
      [...text.matchAll(/(?:reason|aboutFiles|says)\(\s*(?:'(?:pour|contre)',\s*)?'([a-z-]+)'/g)].map(
        ([, id]) => id,
      ),
    );
    expect(given.length).toBeGreaterThan(50);
    for (const id of given) expect(Object.keys(REASON_TEXTS)).toContain(id);
  });
});

describe('a catalogue that tells of tools in short', () => {
  it.each(EXAMPLES)('leads where the whole one leads: %s', (name) => {
    expect(shipped.tools.outlines?.length).toBeGreaterThan(0);
    const chosen = [catalogue, { ...catalogue, tools: shipped.tools }].map((each) =>
      chooseTargets(example(name), each, planning, TODAY, OPEN_GATE),
    );
    expect(chosen[1]).toEqual(chosen[0]);
  });
});

describe('what is announced', () => {
  const mailchimp = (more: object) => only({ outils: { mailchimp: { cout_annuel: 60, ...more } } });
  const change = (told: object) => ({ changements_annonces: { annonce: told } });

  it('hurries where data will be erased within weeks', () => {
    const choice = mailchimp(change({ nature: 'suppression', date: '2026-12-31' }));
    expect(choice.reasons[0]).toMatchObject({
      id: 'changement-annonce',
      args: { changement: 'suppression' },
    });
    expect(ids(choice.reasons)).toContain('sortir-les-donnees-d-abord');
  });

  it.each([
    ['a price that rises a little', { nature: 'prix', date: '2026-12-31', cout_annuel_ensuite: 70 }],
    ['a price that multiplies next year', { nature: 'prix', date: '2027-11-01', cout_annuel_ensuite: 600 }],
    ['a price of which nobody knows how much', { nature: 'prix', date: '2026-12-31' }],
    ['a change of owner', { nature: 'rachat', date: '2026-12-31' }],
  ])('does not hurry for %s', (_what, told) => {
    expect(ids(mailchimp(change(told)).reasons)).not.toContain('delai-court');
  });
});
