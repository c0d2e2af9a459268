import { describe, expect, test } from 'vitest';
import { loadInventory } from '../../src/load/index.js';
import { KNOWN } from './base.js';

/** What is said about one line below `bascule: 1`: code, the letters pointed at, and the useful arguments. */
function told(line: string): readonly string[] {
  const text = `bascule: 1\n${line}\n`;
  return loadInventory({ name: 'x', text }, KNOWN).diagnostics.map(({ code, offset = -1, args }) => {
    const letters = /^[^\s:,}\]]*/.exec(text.slice(offset))?.[0] ?? '';
    const useful = args['suggestion'] ?? args['proposition'] ?? args['attendu'] ?? args['cles'];
    return [code, letters, ...(useful === undefined ? [] : [String(useful)])].join(' | ');
  });
}

describe('one mistake, one diagnostic, on the word to mend', () => {
  test.each([
    // Facts, in their short form.
    ['association: {membres: dix}', 'valeur-inattendue | dix | nombre-entier'],
    ['association: {membres: 12.5}', 'valeur-inattendue | 12.5 | nombre-entier'],
    ['association: {membres: -1}', 'nombre-hors-limites | -1'],
    ['association: {rotation_annuelle: 120}', 'nombre-hors-limites | 120'],
    ['association: {membres: }', 'valeur-vide |  | nombre-entier'],
    ['association: {membres: [1]}', 'valeur-inattendue | [1 | nombre-entier'],
    ['association: {activite: 12}', 'texte-sans-guillemets | 12'],
    ['association: {nom: 0612345678}', 'texte-sans-guillemets | 0612345678'],
    ['association: {activite: true}', 'texte-sans-guillemets | true'],
    ['association: {activite: ""}', 'texte-vide | ""'],
    ['association: {nom: [a]}', 'valeur-inattendue | [a | texte'],
    ['soutien: {periode_essai: Oui}', 'choix-inconnu | Oui | oui'],
    ['soutien: {periode_essai: yes}', 'choix-inconnu | yes | oui'],
    ['soutien: {periode_essai: 1}', 'valeur-inattendue | 1 | oui-non'],
    ['usages: {u: {criticite: vitale}}', 'choix-inconnu | vitale | vital'],
    ['usages: {u: {criticite: 3}}', 'choix-inconnu | 3'],
    ['objectifs: {debut: 15/03/2027}', 'valeur-inattendue | 15/03/2027 | 2027-03-15'],
    ['objectifs: {debut: 2027-3-5}', 'valeur-inattendue | 2027-3-5 | 2027-03-05'],
    ['objectifs: {debut: 2027}', 'valeur-inattendue | 2027 | date'],
    // What the person probably meant.
    ['association: {membres: 10-15}', 'valeur-inattendue | 10-15 | {min: 10, max: 15}'],
    ['association: {membres: environ 1 200 personnes}', 'valeur-inattendue | environ | 1200'],
    ['objectifs: {budget_annuel: 12 €}', 'valeur-inattendue | 12 | 12'],
    ['soutien: {permanence_heures_par_mois: "12,5"}', 'valeur-inattendue | "12 | 12.5'],
    ['association: {membres: nsp}', 'valeur-inattendue | nsp | inconnu'],
    ['association: {referents: personne}', 'valeur-inattendue | personne | aucun'],
    ['outils: rien', 'valeur-inattendue | rien | aucun'],
    ['soutien: {equipe: secretaire}', 'valeur-inattendue | secretaire | [secretaire]'],
    ['soutien: {equipe: la secrétaire}', 'valeur-inattendue | la | liste'],
    ['formats: {archives: {a: {format: .XLSX}}}', 'valeur-inattendue | .XLSX | xlsx'],
    // The long form and ranges: told inside.
    ['association: {membres: {valeur: x}}', 'valeur-inattendue | x | nombre-entier'],
    ['association: {membres: {valeur: {min: 1, max: x}}}', 'valeur-inattendue | x | entier-seul'],
    ['association: {membres: {valeur: 3, certitude: testé}}', 'choix-inconnu | testé | teste'],
    ['association: {membres: {valeur: 3, date: hier}}', 'valeur-inattendue | hier | date-seule'],
    ['association: {membres: {valeur: 3, notes: x}}', 'cle-inconnue | notes | note'],
    ['association: {membres: {certitude: teste}}', 'cle-manquante | membres | valeur'],
    ['association: {membres: {min: 1}}', 'cle-manquante | membres | max'],
    ['association: {membres: {mini: 1, max: 2}}', 'cle-inconnue | mini | min'],
    [
      'association: {membres: {minimum: 1, maximum: 2}}',
      'cle-inconnue | minimum | min',
      'cle-inconnue | maximum | max',
    ],
    ['association: {membres: {a: 1}}', 'valeur-inattendue | {a | nombre-entier'],
    ['soutien: {periode_essai: {valeur: peut-être}}', 'choix-inconnu | peut-être'],
    // References and lists.
    ['soutien: {equipe: [Trésorière]}', 'identifiant-mal-forme | Trésorière | tresoriere'],
    ['soutien: {equipe: [12]}', 'texte-sans-guillemets | 12'],
    ['soutien: {equipe: {complet: oui, liste: [Été]}}', 'identifiant-mal-forme | Été | ete'],
    ['soutien: {equipe: {complet: peut-être, liste: []}}', 'choix-inconnu | peut-être'],
    ['soutien: {equipe: {complet: oui}}', 'cle-manquante | equipe | liste'],
    ['soutien: {formes: [tel, visios]}', 'choix-inconnu | tel | telephone', 'choix-inconnu | visios | visio'],
    ['formats: {fichiers_cles: {a: {proprietaire: [x]}}}', 'valeur-inattendue | [x | x'],
    ['formats: {fichiers_cles: {a: {proprietaire: Été}}}', 'identifiant-mal-forme | Été | ete'],
    ['formats: {fichiers_cles: {a: {proprietaire: aucun}}}', 'identifiant-reserve | aucun'],
    // Sections and collections.
    ['outils: [a, b]', 'valeur-inattendue | [a | collection'],
    ['outils:', 'valeur-vide |  | collection'],
    ['association: rien', 'valeur-inattendue | rien | rubrique'],
    ['outils: {google-drive: oui}', 'valeur-inattendue | oui | rubrique'],
    ['personnes: {Trésorière: {role: x}}', 'identifiant-mal-forme | Trésorière | tresoriere'],
    ['personnes: {inconnu: {role: x}}', 'identifiant-reserve | inconnu'],
    ['personnes: {x: {rôle: y}}', 'cle-inconnue | rôle | role'],
    ['personnes: {x: {zzz: y}}', 'cle-inconnue | zzz'],
    ['personnes: {x: {absences: [{du: 2027-01-01}]}}', 'cle-manquante | {du | au'],
    ['decisions: {instances: {conseil: {}}}', 'cle-inconnue | conseil'],
    ['formats: {comptes: {.xlsx: 3}}', 'identifiant-mal-forme | .xlsx | xlsx'],
    ['a/b: 1', 'cle-inconnue | a/b'],
  ])('%s', (line, ...expected) => {
    expect(told(line)).toEqual(expected);
  });

  test('a section under a wrong name is told once, not for each id that names what it holds', () => {
    expect(told('outlis: {google-drive: {}}\nusages: {u: {outils: [google-drive]}}')).toEqual([
      'cle-inconnue | outlis | outils',
    ]);
  });

  test('nor is a section that is written twice', () => {
    expect(told('outils: {}\noutils: {google-drive: {}}\nusages: {u: {outils: [google-drive]}}')).toEqual([
      'cle-en-double | outils',
    ]);
  });

  test('an ill-formed id is told where it is defined, not where it is named as it should be', () => {
    expect(told('personnes: {Trésorière: {}}\nsoutien: {equipe: [tresoriere]}')).toEqual([
      'identifiant-mal-forme | Trésorière | tresoriere',
    ]);
  });

  test('the version is asked for at the top, and must be one that is known', () => {
    const verdictOf = (text: string): unknown =>
      loadInventory({ name: 'x', text }, KNOWN).diagnostics.map(({ code, offset }) => [code, offset]);
    expect(verdictOf('# un\nassociation: {}\n')).toEqual([['version-absente', 5]]);
    expect(verdictOf('bascule: 2')).toEqual([['version-inconnue', 9]]);
    expect(verdictOf('bascule: "1"')).toEqual([['version-inconnue', 9]]);
  });

  test('all that is wrong comes at once, in the order of the text', () => {
    expect(
      told(
        'zzz: 1\nassociation: {nom: a, nom: b, membres: dix}\nsoutien: {equipe: [x]}\nobjectifs: {debut: 2027-02-30}',
      ),
    ).toEqual([
      'cle-inconnue | zzz',
      'cle-en-double | nom',
      'valeur-inattendue | dix | nombre-entier',
      'reference-inconnue | x',
      'date-impossible | 2027-02-30',
    ]);
  });

  test('private values are not copied into the arguments', () => {
    const text = 'bascule: 1\nassociation: {nom: 0612345678, membres: Jeanne}\n';
    const { diagnostics } = loadInventory({ name: 'x', text }, KNOWN);
    expect(diagnostics).toHaveLength(2);
    expect(JSON.stringify(diagnostics)).not.toMatch(/612345678|Jeanne/);
  });
});
