import { describe, expect, it } from 'vitest';
import {
  factsOf,
  fieldAt,
  isThere,
  placeNamed,
  standingOf,
  understand,
  type Hearing,
} from '../../src/ask/index.js';
import type { Json } from '../../src/domain/fact.js';

const TREE: Json = {
  personnes: { secretaire: { role: 'La secrétaire' }, tresorier: { role: 'Le trésorier' } },
  groupes: {
    choristes: { nom: 'Les choristes', effectif: { valeur: 30, date: '2024-01-01', note: 'à l’œil' } },
  },
  outils: { 'google-drive': { acces: ['secretaire'], export: { essaye: 'non' } } },
};

const HEARING: Hearing = {
  tree: TREE,
  today: '2026-11-22',
  toolNamed: (name) => ({ 'g drive': 'google-drive', 'Whats App': 'whatsapp' })[name],
};

function told(pointer: string, answer: Json): unknown {
  const field = fieldAt(pointer);
  if (field === undefined) throw new Error(`nothing to tell at ${pointer}`);
  const understood = understand(field, answer, HEARING);
  if (understood.kind === 'incompris') return understood.code;
  return understood.kind === 'inconnu'
    ? 'inconnu'
    : understood.changes.map(({ pointer: at, value }) => [at, value]);
}

const EXPORT = '/outils/google-drive/export/existe';
const HOURS = '/personnes/secretaire/heures_par_mois';
const HEADS = '/groupes/choristes/sans_ordinateur';
const ACCESS = '/outils/google-drive/acces';

describe('what people say', () => {
  const cases: readonly (readonly [string, Json, unknown])[] = [
    [EXPORT, 'Oui', [[EXPORT, 'oui']]],
    [EXPORT, true, [[EXPORT, 'oui']]],
    [EXPORT, 'je ne sais pas', 'inconnu'],
    [EXPORT, '', 'inconnu'],
    [EXPORT, 'peut-être', 'reponse-oui-non'],
    [HOURS, '2,5 h', [[HOURS, 2.5]]],
    [HEADS, '10 à 15', [[HEADS, { min: 10, max: 15 }]]],
    [HEADS, 'environ 1 200 personnes', [[HEADS, 1200]]],
    [HEADS, '15 à 10', 'reponse-bornes-inversees'],
    [HEADS, '2,5', 'reponse-entier'],
    [HEADS, 'beaucoup', 'reponse-nombre'],
    [HEADS, '-3', 'reponse-nombre'],
    ['/personnes/secretaire/fin_mandat', '5/1/2027', [['/personnes/secretaire/fin_mandat', '2027-01-05']]],
    ['/personnes/secretaire/fin_mandat', '05/01/27', [['/personnes/secretaire/fin_mandat', '2027-01-05']]],
    ['/personnes/secretaire/fin_mandat', 'sans terme', [['/personnes/secretaire/fin_mandat', 'sans-terme']]],
    ['/personnes/secretaire/fin_mandat', '30/2/2027', 'reponse-date'],
    ['/outils/google-drive/criticite', 'Vital', [['/outils/google-drive/criticite', 'vital']]],
    ['/outils/google-drive/criticite', 'imp', [['/outils/google-drive/criticite', 'important']]],
    ['/outils/google-drive/criticite', 'grave', 'reponse-choix'],
    [ACCESS, 'la secrétaire, Le trésorier', [[ACCESS, ['secretaire', 'tresorier']]]],
    [ACCESS, 'secrétaire ; c’est tout', [[ACCESS, { complet: 'oui', liste: ['secretaire'] }]]],
    [ACCESS, 'c’est tout', [[ACCESS, { complet: 'oui', liste: ['secretaire'] }]]],
    [
      ACCESS,
      { liste: 'secrétaire, tresorier ; c’est tout', note: 'vu', date: '2026-11-20' },
      [[ACCESS, { complet: 'oui', liste: ['secretaire', 'tresorier'], note: 'vu', date: '2026-11-20' }]],
    ],
    [EXPORT, { valeur: 'Oui', certitude: 'teste' }, [[EXPORT, { valeur: 'oui', certitude: 'teste' }]]],
    [ACCESS, 'personne', [[ACCESS, 'aucun']]],
    [ACCESS, 'le voisin', 'reponse-personne'],
    ['/outils', 'g drive', []],
    [
      '/outils',
      'Whats App, Notre base',
      [
        ['/outils/whatsapp', {}],
        ['/outils/notre-base', { description: { nom: 'Notre base' } }],
      ],
    ],
    ['/outils', 'aucun', [['/outils/complet', 'oui']]],
    ['/hebergeurs', 'aucun', [['/hebergeurs', 'aucun']]],
    [
      '/personnes',
      'La présidente ; c’est tout',
      [
        ['/personnes/presidente', { role: 'La présidente' }],
        ['/personnes/complet', 'oui'],
      ],
    ],
    ['/groupes/choristes/suites', 'LibreOffice', [['/groupes/choristes/suites/libreoffice', 'inconnu']]],
    [
      '/groupes/choristes/suites',
      'LibreOffice : 4, Microsoft Office : 10 à 12, autre ; c’est tout',
      [
        ['/groupes/choristes/suites/libreoffice', 4],
        ['/groupes/choristes/suites/microsoft-office', { min: 10, max: 12 }],
        ['/groupes/choristes/suites/autre', 'inconnu'],
        ['/groupes/choristes/suites/complet', 'oui'],
      ],
    ],
    ['/groupes/choristes/suites', 'Emacs : 4', 'reponse-choix'],
    [
      '/personnes/secretaire/absences',
      'du 1/2/2027 au 15/3/2027',
      [['/personnes/secretaire/absences', [{ du: '2027-02-01', au: '2027-03-15' }]]],
    ],
    ['/personnes/secretaire/absences', 'aucune', [['/personnes/secretaire/absences', 'aucune']]],
    ['/personnes/secretaire/absences', 'du 2027-02-01 au 2027-01-01', 'reponse-absences'],
  ];

  it.each(cases)('%s: %j', (pointer, answer, expected) => {
    expect(told(pointer, answer)).toEqual(expected);
  });

  it('dates a new answer where the old one had a date, and keeps the note', () => {
    expect(told('/groupes/choristes/effectif', '34')).toEqual([
      ['/groupes/choristes/effectif/valeur', 34],
      ['/groupes/choristes/effectif/date', '2026-11-22'],
    ]);
    expect(told('/groupes/choristes/effectif', { valeur: '34', note: 'comptés' })).toEqual([
      ['/groupes/choristes/effectif/valeur', 34],
      ['/groupes/choristes/effectif/note', 'comptés'],
      ['/groupes/choristes/effectif/date', '2026-11-22'],
    ]);
  });

  it('leaves the day of an answer that is the same again', () => {
    expect(told('/groupes/choristes/effectif', '30')).toEqual([['/groupes/choristes/effectif/valeur', 30]]);
  });

  it('has a place only in what is still there', () => {
    expect(isThere('/outils/google-drive/acces', TREE)).toBe(true);
    expect(isThere('/outils/trello/acces', TREE)).toBe(false);
    expect(isThere('/groupes/choristes/suites/libreoffice', TREE)).toBe(true);
    expect(isThere('/outils/complet', TREE)).toBe(true);
    expect(isThere('/outils', {})).toBe(true);
  });
});

describe('answers shaped like an inventory', () => {
  it('come out fact by fact, whole paths as keys or not', () => {
    const facts = factsOf({
      outils: { whatsapp: { acces: ['a'], export: { essaye: 'oui' } } },
      'outils/zoom/criticite': 'vital',
    });
    expect(facts.map(({ pointer }) => pointer)).toEqual([
      '/outils/whatsapp/acces',
      '/outils/whatsapp/export/essaye',
      '/outils/zoom/criticite',
    ]);
  });

  it('find their thing under any of its names', () => {
    expect(placeNamed('/outils/g drive/acces', HEARING)).toBe(ACCESS);
    expect(placeNamed('/personnes/La secrétaire/heures_par_mois', HEARING)).toBe(HOURS);
    expect(placeNamed('/outils/Notre base/acces', HEARING)).toBe('/outils/notre-base/acces');
  });
});

describe('an answer beside what the file says', () => {
  const cases: readonly (readonly [string, Json, string])[] = [
    [EXPORT, 'oui', 'nouveau'],
    [ACCESS, ['secretaire'], 'deja-dit'],
    [ACCESS, { complet: 'oui', liste: ['secretaire', 'tresorier'] }, 'precise'],
    [ACCESS, ['tresorier'], 'contredit'],
    ['/outils/google-drive/export/essaye', 'oui', 'contredit'],
  ];

  it.each(cases)('%s: %j is %s', (pointer, value, expected) => {
    expect(standingOf({ pointer, value }, TREE)).toBe(expected);
  });
});
