import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/index.js';
import { CHECKING, RULES } from '../../src/commands/check-rules.js';
import { knowledge } from '../../src/data/index.js';
import { glanceAt } from '../../src/appraise.js';
import { inventoryOf, TODAY } from '../situations/situation.js';
import { SOLE_CODE } from './situation.js';

const found = (yaml: string) => check(glanceAt(inventoryOf(yaml), knowledge, TODAY), CHECKING);
const codes = (yaml: string): readonly string[] => found(yaml).map(({ code }) => code);
const V = 'bascule: 1\n';
const tool = (lines: string): string => `${V}outils:\n  framaforms:\n${lines}`;
const domain = (lines: string): string =>
  `${V}acces_critiques:\n  nom-du-site: { nature: nom-de-domaine, ${lines} }\n`;
const gone = `${V}personnes: { ancienne: { fin_mandat: 2026-01-01 } }\noutils:\n  framaforms:\n`;
const here = gone.replace('2026-01-01', '2027-01-01');
const double = '    etape: double-usage\n';

/** For each rule, an inventory in which it finds something, and the same with that one thing mended. */
const PAIRS: Readonly<Record<string, readonly [caught: string, mended: string]>> = {
  'acces-irrecuperable': [
    `${V}personnes: { complet: oui }\nacces_critiques:\n  nom-du-site: { acces: aucun }\n`,
    `${V}personnes: { complet: oui, tresoriere: {} }\nacces_critiques:\n  nom-du-site: { acces: [tresoriere] }\n`,
  ],
  'second-facteur-unique': [SOLE_CODE, SOLE_CODE.replace('complet: oui', 'complet: non')],
  'domaine-a-renouveler': [
    domain('echeance: 2026-12-31'),
    domain('echeance: 2026-12-31, renouvellement_automatique: oui'),
  ],
  'compte-personnel': [
    tool('    compte: { au_nom_de: personne }\n'),
    tool('    compte: { au_nom_de: association }\n'),
  ],
  'mandat-termine': [`${gone}    acces: [ancienne]\n`, `${here}    acces: [ancienne]\n`],
  'titulaire-parti': [
    `${gone}    compte: { titulaire: ancienne }\n`,
    `${here}    compte: { titulaire: ancienne }\n`,
  ],
  'export-essaye-sans-date': [
    tool('    export: { essaye: { valeur: oui, certitude: teste } }\n'),
    tool('    export: { essaye: { valeur: oui, certitude: teste, date: 2026-11-02 } }\n'),
  ],
  'donnees-qui-se-contredisent': [
    tool('    donnees: { personnelles: non, sensibles: oui }\n'),
    tool('    donnees: { personnelles: inconnu, sensibles: oui, mineurs: non }\n'),
  ],
  'groupe-plus-grand-que-l-association': [
    `${V}association: { benevoles: { min: 5, max: 8 } }\ngroupes: { equipe: { nature: benevoles, effectif: 9 } }\n`,
    `${V}association: { benevoles: { min: 5, max: 8 } }\ngroupes: { equipe: { nature: benevoles, effectif: { min: 8, max: 9 } } }\n`,
  ],
  'double-usage-sans-fin': [tool(double), `${tool(double)}objectifs: { echeance: 2027-06-30 }\n`],
  'perimetre-sans-raison': [
    tool('    perimetre_maintenu: { revue: 2027-05-01 }\n'),
    tool('    perimetre_maintenu: { revue: 2027-05-01, raison: imposé par la mairie }\n'),
  ],
  'reponse-ancienne': [
    `${tool('    cout_annuel: { valeur: 10, date: 2026-05-01 }\n')}objectifs: { tolerances: { fraicheur_mois: 6 } }\n`,
    `${tool('    cout_annuel: { valeur: 10, date: 2026-05-01 }\n')}objectifs: { tolerances: { fraicheur_mois: 7 } }\n`,
  ],
  'choix-a-revoir': [
    `${tool('    statut: officiel\n')}objectifs: { garder: { framaforms: { revue: 2026-11-21 } } }\n`,
    `${tool('    statut: officiel\n')}objectifs: { garder: { framaforms: { revue: 2026-11-22 } } }\n`,
  ],
  'systeme-sans-corrections': [
    `${V}postes: { portables: { fin_support: 2026-11-21 } }\n`,
    `${V}postes: { portables: { fin_support: 2026-11-22 } }\n`,
  ],
  'contrat-a-denoncer': [
    tool('    fin_contrat: 2027-01-31\n    preavis_jours: 60\n'),
    tool('    fin_contrat: 2027-01-31\n    preavis_jours: 10\n'),
  ],
  'echeance-passee': [
    `${V}objectifs: { echeance: 2026-11-21 }\n`,
    `${V}objectifs: { echeance: 2026-11-22 }\n`,
  ],
  'porteurs-insuffisants': [
    `${V}personnes: { complet: oui, seule: {} }\nobjectifs: { porteurs_vises: 2 }\noutils: { framaforms: { criticite: vital, acces: [seule] } }\n`,
    `${V}personnes: { complet: oui, seule: {} }\nobjectifs: { porteurs_vises: 1 }\noutils: { framaforms: { criticite: vital, acces: [seule] } }\n`,
  ],
  'budget-depasse': [
    `${tool('    cout_annuel: { min: 120, max: 200 }\n')}objectifs: { budget_annuel: 100 }\n`,
    `${tool('    cout_annuel: { min: 120, max: 200 }\n')}objectifs: { budget_annuel: 150 }\n`,
  ],
  'exception-expiree': [
    `${V}exceptions: { essai: { constat: echeance-passee, jusqu_au: 2026-11-21 } }\n`,
    `${V}exceptions: { essai: { constat: echeance-passee, jusqu_au: 2026-11-22 } }\n`,
  ],
  'exception-inutile': [
    `${V}exceptions: { essai: { constat: echeance-passee } }\n`,
    `${V}exceptions: { essai: { constat: echeance-passee } }\nobjectifs: { echeance: 2026-01-01 }\n`,
  ],
  'exception-incomplete': [
    `${V}exceptions: { essai: { constat: echeance-passee, jusqu_au: 2027-11-22 } }\n`,
    `${V}personnes: { tresoriere: {} }\nexceptions: { essai: { constat: echeance-passee, jusqu_au: 2027-11-22, raison: en cours, acceptee_par: tresoriere } }\n`,
  ],
  'exception-sans-effet': [
    `${SOLE_CODE}exceptions: { essai: { constat: second-facteur-unique } }\n`,
    `${SOLE_CODE}exceptions: { essai: { constat: compte-personnel } }\n`,
  ],
};

/** These two rest on scores and gates: their tests are below, with what they rest on made up. */
const OTHERS = ['niveau-depasse', 'exclusion-depassee'];

describe('a rule of check', () => {
  it('is caught and mended here, whichever it is', () => {
    expect([...Object.keys(PAIRS), ...OTHERS].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it.each(Object.entries(PAIRS))(
    '%s finds what is wrong, and nothing once it is mended',
    (code, [caught, mended]) => {
      expect(codes(caught)).toContain(code);
      expect(codes(mended)).not.toContain(code);
    },
  );

  it('niveau-depasse tells the families that stay above the ceiling, and only these', () => {
    const calm = glanceAt(
      inventoryOf(`${V}objectifs: { tolerances: { niveau_max: modere } }\n`),
      knowledge,
      TODAY,
    );
    const [first, ...rest] = calm.floors();
    if (first === undefined) throw new Error('No family.');
    const high = { ...first, level: 'eleve' } as const;
    const found = check({ ...calm, floors: () => [high, ...rest] }, CHECKING);
    expect(found.filter(({ code }) => code === 'niveau-depasse')).toMatchObject([{ about: first.family }]);
  });

  it('exclusion-depassee tells the switches that the association’s own tolerance blocks, not those of the convention', () => {
    const tolerant = `${tool('    statut: officiel\n')}objectifs: { tolerances: { exclusion_nombre: 0 } }\n`;
    const calm = glanceAt(inventoryOf(tolerant), knowledge, TODAY);
    const gate = (own: boolean) => {
      const tolerance = { people: 0, share: 0, own };
      return { tool: 'framaforms', target: 'yeswiki', groups: [], tolerance, blocked: true, doubtful: false };
    };
    const tell = (own: boolean) =>
      check({ ...calm, blocked: () => [gate(own)] }, CHECKING).filter(
        ({ code }) => code === 'exclusion-depassee',
      );
    expect(tell(true)).toMatchObject([{ pointer: '/outils/framaforms' }]);
    expect(tell(false)).toEqual([]);
  });
});

describe('what excuses a finding', () => {
  const personal = tool('    compte: { au_nom_de: personne }\n');
  const kept = (end: string, reason = ', raison: imposé') =>
    tool(`    compte: { au_nom_de: personne }\n    perimetre_maintenu: { revue: ${end}${reason} }\n`);
  const excuse = (yaml: string, code = 'compte-personnel') =>
    found(yaml).find((one) => one.code === code)?.excuse?.kind;

  it('is a scope kept with its reason, until the day of its review', () => {
    expect(excuse(personal)).toBeUndefined();
    expect(excuse(kept('2026-11-22'))).toBe('maintenu');
    expect(excuse(kept('2026-11-21'))).toBeUndefined();
    expect(excuse(kept('2027-05-01', ''))).toBeUndefined();
  });

  it('is an exception about this rule, at this place or above it', () => {
    const at = (finding: string) => `${personal}exceptions: { essai: { constat: "${finding}" } }\n`;
    expect(excuse(at('compte-personnel'))).toBe('accepte');
    expect(excuse(at('compte-personnel@/outils/framaforms'))).toBe('accepte');
    expect(excuse(at('compte-personnel@/outils/framaform'))).toBeUndefined();
    expect(excuse(at('mandat-termine'))).toBeUndefined();
  });

  it('is nothing for an access that could not be had again', () => {
    const both = `${SOLE_CODE}    perimetre_maintenu: { raison: imposé, revue: 2027-05-01 }\nexceptions: { essai: { constat: second-facteur-unique } }\n`;
    expect(found(both).find(({ code }) => code === 'second-facteur-unique')).toMatchObject({
      always: true,
      severity: 'erreur',
      excuse: undefined,
    });
  });
});
