import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { PlannedResult } from '../../src/domain/result.js';
import { renderDocument } from '../../src/report/index.js';
import { plannedExample, type ExampleId } from '../support/planned-example.js';
import { CATALOGUE, CHOIR, FIGURES, plannedOf } from '../support/result-builder.js';

type Tree = { readonly [key: string]: Json };

const EXAMPLES: readonly ExampleId[] = ['petite-asso', 'moyenne-asso', 'centre-social'];
const of = (id: string, example: ExampleId): string =>
  String(renderDocument(id, plannedExample(example), knowledge.catalogue, knowledge.weights));
const choir = (id: string, tree: Tree = CHOIR, plan: Partial<PlannedResult['plan']> = {}): string => {
  const result = plannedOf(tree);
  return String(renderDocument(id, { ...result, plan: { ...result.plan, ...plan } }, CATALOGUE, FIGURES));
};
const section = (text: string, heading: string): string =>
  text.split(/^(?:#+ |\*\*)/m).find((part) => part.startsWith(heading)) ?? '';
const bullets = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
const withGroup = (group: Tree): Tree => ({ ...CHOIR, groupes: { complet: 'oui', choristes: group } });

describe('the letter to members', () => {
  const letter = of('lettre-membres', 'petite-asso');

  it('says what to do and from when, by date', () => {
    const todo = bullets(section(letter, 'Ce qui change, et ce que vous avez à faire'));
    expect(todo[0]).toMatch(/^\*\*Du 20 février au 1er mars 2027\*\* : venir apprendre LibreOffice/);
    expect(todo).toContain(
      "**À partir du 4 novembre 2027** : pour ranger et retrouver nos documents, vous servir de Nextcloud à la place de Google Drive. Qui : l'équipe de l'atelier, le bureau.",
    );
  });

  it('says whom to ask, and where the group writes afterwards', () => {
    expect(section(letter, 'Qui vous aide')).toContain('Le référent numérique (sur place et par téléphone)');
    expect(section(letter, 'Ce qui ne change pas')).toContain('WhatsApp, pour se prévenir entre bénévoles.');
    expect(letter).toContain('Framateam. Ensuite, on continue avec WhatsApp, que l’on a déjà.');
  });

  it('asks for an account after the decision, and before the session that needs it', () => {
    expect(bullets(section(letter, 'Ce qui change, et ce que vous avez à faire'))).toContain(
      '**Du 1er avril au 24 septembre 2027** : demander au référent numérique votre accès à Nextcloud.',
    );
  });

  it('says « if the answer is yes » as long as nothing is decided', () => {
    expect(letter).toContain('**Ce qui change, et ce que vous avez à faire, si la réponse est oui**');
    const steps = plannedOf().plan.steps.map((step) =>
      step.decision === undefined ? step : { ...step, done: step.end },
    );
    const decided = choir('lettre-membres', CHOIR, { steps });
    expect(decided).toContain('**Ce qui change, et ce que vous avez à faire**');
    expect(decided).not.toContain('si la réponse est oui');
  });

  it('tells of a tool that stays that it takes over from another one too', () => {
    expect(section(letter, 'Ce qui ne change pas')).toContain(
      'LibreOffice, pour tenir les comptes et la caisse du samedi. Si la réponse est oui, il servira aussi à la place de Google Sheets.',
    );
    expect(letter).toContain('vous servir de LibreOffice, que l’on a déjà, à la place de Google Sheets');
  });

  it('leaves a blank for where each new tool is found, and none for what is already there', () => {
    const where = section(letter, 'Où les trouver');
    expect(where).toContain('Pollaris : ……………… ; Nextcloud : ………………');
    expect(where).not.toContain('LibreOffice');
  });

  it('names two people who can hear a « no », where there are two', () => {
    expect(section(letter, 'Dire non')).toContain('dites-le au référent numérique ou à la secrétaire,');
  });

  it('answers those without a computer before it speaks of accounts', () => {
    expect(section(letter, 'Sans ordinateur')).not.toContain('compte');
    expect(letter.indexOf('**Sans ordinateur')).toBeLessThan(letter.indexOf('**Faut-il un compte ?**'));
    expect(letter).toContain('qui peut lire et répondre avec vous');
  });

  it('asks nothing of those who only read what others send', () => {
    const todo = section(of('lettre-membres', 'moyenne-asso'), 'Ce qui change, et ce que vous avez à faire');
    expect(todo).toContain(
      'si vous vous en occupez, passer de Mailchimp à Keila. Si vous ne faites que lire ou répondre, rien à faire.',
    );
    expect(todo).not.toMatch(/votre accès à [^.]*Keila/);
  });

  it('shows as one change the tools that move together', () => {
    const letterOfCentre = of('lettre-membres', 'centre-social');
    expect(letterOfCentre).toContain('de Nextcloud à la place de Dropbox et de Google Drive');
    expect(letterOfCentre.match(/venir apprendre Nextcloud/g)).toHaveLength(1);
  });

  it('gives no task for a change that is done', () => {
    const steps = plannedOf().plan.steps.map((step) => ({ ...step, done: step.end }));
    const text = choir('lettre-membres', CHOIR, { steps });
    expect(text).toContain('on ne se sert plus de : Google Drive');
    expect(text).not.toContain('Ce qui change, et ce que vous avez à faire');
  });

  it('never counts people, who could be recognised', () => {
    expect(section(letter, 'Sans ordinateur')).not.toMatch(/\d/);
  });

  it('speaks of those without a computer unless every group is known to have and want everything', () => {
    const all = { sans_ordinateur: 0, sans_smartphone: 0, sans_bonne_connexion: 0, refusent_un_compte: 0 };
    const heading = '**Sans ordinateur';
    expect(choir('lettre-membres', withGroup({ ...all, ne_suivra_pas: 0 }))).not.toContain(heading);
    expect(choir('lettre-membres', withGroup(all))).toContain(heading);
    expect(choir('lettre-membres', withGroup({ ...all, ne_suivra_pas: 1 }))).toContain(heading);
  });
});

describe('whom to ask', () => {
  const team = (fin: string): Tree => ({
    ...CHOIR,
    soutien: { equipe: ['tresorier'] },
    personnes: {
      secretaire: { role: 'La secrétaire' },
      tresorier: { role: 'Le trésorier', fin_mandat: fin },
    },
  });

  it('is the support team, with « au » where French wants it', () => {
    expect(choir('lettre-membres', team('sans-terme'))).toContain(
      'dites-le au trésorier ou à la secrétaire,',
    );
  });

  it('is never somebody who has left by then', () => {
    expect(choir('lettre-membres', team('2026-11-21'))).toContain('dites-le à la secrétaire,');
    expect(section(choir('annonce-gel', team('2027-03-04')), 'Google Drive')).toContain(
      'Dites-le à la secrétaire',
    );
  });

  it('is a blank when nobody is known', () => {
    expect(choir('lettre-membres', { ...CHOIR, association: { nom: 'La Chorale' } })).toContain(
      'dites-le à ………………,',
    );
  });
});

describe('the announcement of the freeze', () => {
  const text = of('annonce-gel', 'moyenne-asso');

  it('gives the last day to write, the last day to read, and where it goes on', () => {
    const drive = section(text, 'Google Drive');
    expect(drive).toContain('y écrire ou y changer quelque chose : le 21 avril 2027.');
    expect(drive).toContain('jusqu’au 6 mai 2027. Ensuite, il est fermé.');
    expect(drive).toContain('Cela continue avec Nextcloud, à partir du 23 mars 2027.');
  });

  it('does not close what is given back to private life', () => {
    expect(section(text, 'WhatsApp')).toContain('Il ne ferme pas');
    expect(section(text, 'WhatsApp')).not.toContain('il est fermé');
  });

  it('says that nothing is decided as long as the decision is to come', () => {
    expect(text.match(/Rien n’est encore décidé/g)).toHaveLength(6);
  });

  it('leaves a blank for a closing that the plan does not hold', () => {
    expect(choir('annonce-gel')).toContain('Le jour de sa fermeture n’est pas encore fixé : ………………');
  });
});

describe('which tool for what', () => {
  const page = of('quel-outil-pour-quoi', 'petite-asso');

  it('says where to write to the group, and what is not used any more', () => {
    expect(page).toContain(
      '| Se prévenir entre bénévoles | Framateam et WhatsApp | WhatsApp : on garde ; on ne se sert plus de Framateam à partir du 8 mars 2027 |',
    );
    expect(bullets(section(page, 'On ne s’en sert plus'))).toEqual([
      'Framateam, à partir du 8 mars 2027.',
      'Doodle, à partir du 16 mars 2027.',
      'Google Sheets, à partir du 1er avril 2027.',
      'Google Drive, à partir du 4 novembre 2027.',
    ]);
  });

  it('is a draft, not to be hung up, as long as something is to be decided', () => {
    const draft =
      '**Tant que l’association n’a pas décidé (le 3 février 2027 et le 31 mars 2027), cette feuille est un projet : ne l’affichez pas encore.**';
    expect(page.split('\n').filter((line) => line !== '')[1]).toBe(draft);
    const steps = plannedOf().plan.steps.map((step) =>
      step.decision === undefined ? step : { ...step, done: step.end },
    );
    expect(choir('quel-outil-pour-quoi', CHOIR, { steps })).toContain('sur le frigo par exemple');
    expect(choir('quel-outil-pour-quoi', CHOIR, { steps })).not.toContain('est un projet');
  });

  it('says how those who have none of the tools are told', () => {
    expect(section(page, 'Une question ?')).toContain("la feuille sur le frigo de l'atelier");
  });

  it.each(EXAMPLES)('has every tool of %s once at least', (example) => {
    const tools = plannedExample(example).plan.choices.map(({ tool }) => tool);
    const table = of('quel-outil-pour-quoi', example);
    const { inventory } = plannedExample(example);
    const named = (id: string): string => {
      const own = (inventory.tree['outils'] as Record<string, { description?: { nom?: string } }>)[id];
      return own?.description?.nom ?? knowledge.catalogue.tools.get(id)?.nom ?? id;
    };
    for (const tool of tools) expect(table.toLowerCase()).toContain(named(tool).toLowerCase());
  });
});

describe('the short version', () => {
  const long = 'Une association au nom vraiment très long '.repeat(8);
  const texts: readonly (readonly [string, string])[] = [
    ...EXAMPLES.map((example) => [example, of('version-courte', example)] as const),
    ['a name without end', choir('version-courte', { ...CHOIR, association: { nom: long } })],
  ];

  it.each(texts)('of %s holds in eight lines, and in SMS of 160 signs', (_, text) => {
    const lines = bullets(text.split('## Par SMS')[0] ?? '');
    const sms = bullets(text.split('## Par SMS')[1] ?? '');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length).toBeLessThanOrEqual(8);
    expect(sms.length).toBeGreaterThan(0);
    for (const line of sms) expect(line.length).toBeLessThanOrEqual(160);
  });

  it('keeps the day in an SMS whatever the length of the name', () => {
    expect(texts.at(-1)?.[1].split('## Par SMS')[1]).toContain('à partir du 5 mars 2027');
  });
});

describe('the tool sheets', () => {
  it('are one a tool, with a page break between two', () => {
    const text = of('fiche-outil', 'petite-asso');
    expect([...text.matchAll(/^## (.*)/gm)].map(([, name]) => name)).toEqual([
      'Pollaris',
      'Nextcloud',
      'LibreOffice',
    ]);
    expect(text.match(/<!-- saut de page -->/g)).toHaveLength(2);
  });

  it('ask for an account only where the catalogue says that there is one', () => {
    const text = of('fiche-outil', 'petite-asso');
    expect(section(text, 'La première fois')).toContain('Il n’y a pas de compte à créer.');
    expect(choir('fiche-outil')).toContain('Faut-il un compte ? On ne sait pas encore.');
  });
});

describe('questions and answers', () => {
  it.each(EXAMPLES)('are ten to fourteen for %s, each with an answer', (example) => {
    const text = of('questions-reponses', example);
    const asked = text.split(/^## /m).slice(1, -1);
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(asked.length).toBeLessThanOrEqual(14);
    for (const question of asked) expect(bullets(question).length).toBeGreaterThan(0);
  });

  it('leave out a question that no fact answers', () => {
    expect(choir('questions-reponses')).not.toContain('numéro de téléphone');
    expect(choir('questions-reponses')).not.toContain('Pourquoi changer');
    expect(of('questions-reponses', 'petite-asso')).toContain('Pourquoi changer');
  });

  it('speak of photos only where people share some', () => {
    expect(of('questions-reponses', 'centre-social')).toContain('mes documents et mes photos');
    expect(of('questions-reponses', 'petite-asso')).not.toContain('mes photos');
  });
});

describe('the notices about what is written of people', () => {
  it('tell which kinds of things are written, never the things themselves', () => {
    const text = choir('information-personnes', {
      ...CHOIR,
      personnes: {
        secretaire: { role: 'La secrétaire', heures_par_mois: 3, absences: 'inconnu', note: 'Fatiguée' },
      },
    });
    expect(text).toContain('| La secrétaire | Les heures données par mois, une remarque, les outils dont');
    expect(text).not.toMatch(/Fatiguée|les absences prévues/);
  });

  it('say who still has to be told', () => {
    expect(of('information-personnes', 'moyenne-asso')).toMatch(/\| L'ancien président \|.*\| pas encore \|/);
  });

  it('name the host that is told, and leave a blank for the others', () => {
    const text = of('mention-rgpd', 'centre-social');
    expect(text).toMatch(/\| La base des familles \|.*\| le petit serveur, dans le placard du bureau \|/);
    expect(text).toMatch(/\| Penpot, à partir du 19 mars 2027 \|.*\| ……………… \| ……………… \|/);
    expect(text).toContain('Des informations sur des mineurs y figurent.');
  });

  it('leave out tools that hold nothing about people', () => {
    expect(of('mention-rgpd', 'moyenne-asso')).not.toContain('Canva');
  });
});

describe('the sheet of an arrival', () => {
  it('gives accesses to those who do the work, not to those who are served', () => {
    const text = of('fiche-arrivee', 'petite-asso');
    expect(text).toContain("### L'équipe du jardin");
    expect(text).not.toContain('### Les personnes qui viennent');
  });

  it('tells at once what the tool of today becomes', () => {
    expect(of('fiche-arrivee', 'petite-asso')).toContain(
      'Google Drive (puis Nextcloud, à partir du 4 novembre 2027) : accès donné par la secrétaire',
    );
  });
});
