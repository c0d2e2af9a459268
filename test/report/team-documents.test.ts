import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import type { Json } from '../../src/domain/fact.js';
import type { PlannedResult } from '../../src/domain/result.js';
import { DOCUMENTS, renderDocument, renderDocuments } from '../../src/report/index.js';
import { plannedExample } from '../support/planned-example.js';
import { CATALOGUE, CHOIR, FIGURES, inventoryOf, PLAN, plannedOf } from '../support/result-builder.js';

const { catalogue, weights } = knowledge;
const TEAM = DOCUMENTS.filter(({ audience }) => audience === 'equipe').map(({ id }) => id);

const ofChoir = (id: string, result: PlannedResult = plannedOf()): string =>
  String(renderDocument(id, result, CATALOGUE, FIGURES));
const ofExample = (id: string, example: Parameters<typeof plannedExample>[0] = 'petite-asso'): string =>
  String(renderDocument(id, plannedExample(example), catalogue, weights));
/** The part of a document below one of its headings of level 2. */
const section = (text: string, heading: string): string =>
  text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
const choirWith = (more: { readonly [key: string]: Json }): PlannedResult => ({
  ...plannedOf(),
  inventory: inventoryOf({ ...CHOIR, ...more }),
});

describe('the documents of the team', () => {
  it('never print a note, where people sometimes write what should stay secret', () => {
    const outils = { 'google-drive': { acces: ['secretaire'], note: 'le mot est azerty42' } };
    const personnes = { secretaire: { role: 'La secrétaire', note: 'code 1234' } };
    const result = choirWith({ outils, personnes });
    for (const id of TEAM) expect(ofChoir(id, result)).not.toMatch(/azerty42|code 1234/);
  });
});

describe('the training plan', () => {
  it('gives the day on which a use starts too late after its session', () => {
    expect(ofChoir('plan-formation')).toContain('juste avant le 2 mars 2027');
  });

  it('starts each week of the rota on a Monday', () => {
    const rota = section(ofChoir('plan-formation'), 'La permanence');
    expect([...rota.matchAll(/^\| (\S+ \S+ 2027) /gm)].map(([, day]) => day)).toEqual([
      '1er février 2027',
      '8 février 2027',
      '15 février 2027',
      '22 février 2027',
    ]);
  });

  it('teaches what is done today with the old tool, not all that the new one does', () => {
    const group = section(ofExample('plan-formation'), 'Le bureau');
    expect(group).toContain('☐ Partager par un lien');
    expect(group).not.toContain('Discuter par sujet');
  });

  it('counts a time to gain ease as no session', () => {
    const text = ofExample('plan-formation');
    expect(text).toContain('3 séances sont prévues');
    expect(text.match(/sans nouvelle séance/g)).toHaveLength(3);
  });
});

describe('the document on going on without somebody', () => {
  it('says once a thing all that hangs on one person', () => {
    expect(ofChoir('continuite')).toContain('- Google Drive : ouvre, reçoit les codes');
  });

  it('does not propose again a hand-over that the road map holds', () => {
    const [planned = '', useful = ''] = ofExample('continuite').split('Utiles aussi');
    expect(planned).toContain('Donner un deuxième accès à Google Drive');
    expect(useful).not.toContain('Google Drive : donner l’accès à une autre personne');
    expect(useful).not.toContain('Google Drive : passer le compte');
  });
});

describe('the sheets for a person who leaves', () => {
  it('are one a person, each on its own page', () => {
    const pages = ofExample('depart-personne').split('<!-- saut de page -->');
    expect(pages).toHaveLength(6);
    expect(pages.slice(1).every((page) => page.includes('Merci pour tout'))).toBe(true);
  });

  it('tell what would stop only to the person it hangs on', () => {
    const text = ofChoir('depart-personne');
    expect(section(text, 'La secrétaire')).toContain('n’arriveraient plus chez personne de connu');
    expect(section(text, 'Le trésorier')).not.toContain('Ce qui s’arrêterait');
  });

  it('ask nobody for an account that is already the association’s', () => {
    const outils = { 'google-drive': { compte: { au_nom_de: 'association', titulaire: 'secretaire' } } };
    expect(ofChoir('depart-personne', choirWith({ outils }))).not.toContain('Les comptes à remettre');
  });
});

describe('the sheets to take a copy', () => {
  it('tell what the copy leaves behind, and where that was read', () => {
    const drive = section(ofExample('export-sauvegarde'), 'Google Drive');
    expect(drive).toContain('- ☐ Les droits de partage.');
    expect(drive).toContain('rclone 1.75, documentation de Google Drive (21 août 2026)');
  });

  it('have no page for a tool that stays', () => {
    expect(ofExample('export-sauvegarde')).not.toMatch(/^## (Facebook|WhatsApp)/m);
  });

  it('name the files that matter and live in the tool', () => {
    expect(section(ofExample('export-sauvegarde'), 'Google Sheets')).toContain(
      'Le planning des samedis (gsheet)',
    );
  });
});

describe('the sheets to close an account', () => {
  it('give no day before that of the road map', () => {
    const [closing] = plannedExample('petite-asso').plan.steps.filter(
      ({ text, tools }) => text.endsWith('.fermeture') && tools.includes('google-drive'),
    );
    expect(closing?.start).toBe('2027-11-19');
    expect(section(ofExample('fermeture-compte'), 'Google Drive')).toContain(
      'Pas avant le 19 novembre 2027.',
    );
  });

  it('warn that the account opens other tools, and may hold private things', () => {
    const drive = section(ofExample('fermeture-compte'), 'Google Drive');
    expect(drive).toContain('Le même compte ouvre peut-être aussi Google Sheets');
    expect(drive).toContain('le compte reste ouvert');
  });

  it('leave open a place that the road map only leaves with a word', () => {
    const text = ofExample('fermeture-compte', 'moyenne-asso');
    expect(text).toContain('On ne ferme pas : WhatsApp.');
    expect(text).not.toMatch(/^## WhatsApp/m);
  });
});

describe('the register', () => {
  const outils = {
    tableur: { donnees: { personnelles: 'non' } },
    'google-drive': { donnees: { personnelles: 'oui', mineurs: 'non' } },
  };
  const usages = {
    affiches: { nom: 'Faire les affiches', outils: ['tableur'] },
    inscriptions: { nom: '=cmd()', outils: ['google-drive', 'tableur'] },
    plus_tard: { nom: 'Un jour peut-être', etat: 'souhaite' },
  };
  const result = choirWith({ outils, usages });
  const csv = (of: PlannedResult = result): string =>
    String(renderDocuments(of, CATALOGUE, FIGURES, { documents: ['registre-rgpd'] }).at(-1)?.content);

  it('holds what people do, apart from what was said to hold nothing on people', () => {
    const text = ofChoir('registre-rgpd', result);
    expect(text).toMatch(/^### \\=cmd\(\)/m);
    expect(text).not.toMatch(/^### Faire les affiches/m);
    expect(section(text, 'Rien sur des personnes')).toContain('- Faire les affiches');
  });

  it('leaves out what is only wished for', () => {
    expect(ofChoir('registre-rgpd', result)).not.toContain('Un jour');
  });

  it('says no only where each tool was said to hold none', () => {
    const text = ofChoir('registre-rgpd', result);
    expect(text).toContain('| Renseignements sur des personnes | oui |');
    expect(text).toContain('| Renseignements sur des enfants | on ne sait pas encore |');
  });

  it('is a sheet that opens by itself: mark, semicolons, as many cells as heads', () => {
    const [head = '', ...lines] = csv(plannedExample('petite-asso')).trimEnd().split('\r\n');
    expect(head.startsWith('\ufeffActivité;')).toBe(true);
    expect(lines.length).toBeGreaterThan(0);
    const cells = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, '').split(';').length;
    for (const line of lines) expect(cells(line)).toBe(cells(head));
  });

  it('keeps as text a cell that a sheet would compute', () => {
    expect(csv()).toMatch(/^'=cmd\(\);/m);
  });

  it('says once what protects several tools', () => {
    const coded = { second_facteur: { demande: 'oui' } };
    const both = choirWith({
      outils: { 'google-drive': coded, whatsapp: coded },
      usages: { inscriptions: { nom: 'Inscrire', outils: ['google-drive', 'whatsapp'] } },
    });
    expect(ofChoir('registre-rgpd', both)).toContain(
      'un code en plus du mot de passe (Google Drive et WhatsApp)',
    );
  });

  it('leaves empty in the sheet what is to be filled in', () => {
    expect(csv()).not.toContain('……');
  });
});

describe('the criteria of a trial', () => {
  const text = ofExample('pilote');

  it('are written for each wave that has a trial, and for no other', () => {
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual([
      'Doodle → Pollaris',
      'Google Drive → Nextcloud',
    ]);
  });

  it('take up what people do, what they lack and how they go round it', () => {
    const drive = section(text, 'Google Drive');
    expect(drive).toContain(
      '| « Ranger et retrouver nos documents » : cela se fait avec Nextcloud. | ☐ | ☐ | ☐ |',
    );
    expect(drive).toContain("« Retrouver une notice par le nom de l'objet »");
    expect(drive).toContain('clé USB');
  });

  it('say who chooses what comes next', () => {
    expect(section(text, 'Google Drive')).toContain('le 4 mai 2027, la secrétaire et le référent numérique');
    expect(section(text, 'Doodle')).toContain('le 3 février 2027, l’équipe collégiale');
  });
});

describe('the sheet for testers', () => {
  it('asks nothing of what a person is able to do', () => {
    expect(ofExample('retours-essai')).not.toMatch(/débutant|niveau|compétence|à l’aise|doué/i);
  });
});

describe('the review after three months', () => {
  it('is on the day of the road map where it has one', () => {
    expect(section(ofExample('bilan-trois-mois'), 'Doodle')).toContain(
      '**Le 15 juin 2027** (date de la feuille de route)',
    );
  });

  it('is three months after the last step elsewhere', () => {
    expect(Math.max(...PLAN.waves.map(({ end }) => Date.parse(end)))).toBe(Date.parse('2027-03-05'));
    expect(ofChoir('bilan-trois-mois')).toContain('**Le 5 juin 2027** (trois mois après la dernière étape)');
  });

  it('come in the order of their days', () => {
    const days = [...ofExample('bilan-trois-mois').matchAll(/^\*\*Le (.+?)\*\*/gm)].map(([, day]) => day);
    expect(days.slice(0, 2)).toEqual(['15 juin 2027', '23 juin 2027']);
  });
});
