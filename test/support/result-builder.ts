import { causesOf } from '../../src/assess/index.js';
import type { Carried } from '../../src/domain/carriers.js';
import type { Chain } from '../../src/domain/chain.js';
import type { Catalogue, CatalogueTool } from '../../src/domain/catalogue.js';
import type { Json } from '../../src/domain/fact.js';
import type { Gate } from '../../src/domain/gate.js';
import type { Inventory, Span } from '../../src/domain/inventory.js';
import type { Lever } from '../../src/domain/lever.js';
import type { Plan, Step } from '../../src/domain/plan.js';
import type { Departure, PlannedResult, Result } from '../../src/domain/result.js';
import type { Action, Contribution, Evidence, FamilyScore, Question } from '../../src/domain/score.js';
import type { Working } from '../../src/domain/working.js';

type Tree = { readonly [key: string]: Json };

/** Writes a tree as YAML, one key a line, and remembers where each pointer stands. */
export function inventoryOf(tree: Tree, name = 'inventaire.yaml'): Inventory {
  const spans = new Map<string, Span>();
  let text = '';
  const write = (node: Tree, pointer: string, indent: string): void => {
    for (const [key, value] of Object.entries(node)) {
      const at = text.length + indent.length;
      const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
      text += `${indent}${key}:${nested ? '' : ` ${JSON.stringify(value)}`}\n`;
      spans.set(`${pointer}/${key}`, { key: at, value: at + key.length + 2, end: text.length - 1 });
      if (nested) write(value as Tree, `${pointer}/${key}`, `${indent}  `);
    }
  };
  write(tree, '', '');
  return { source: { name, text }, tree, spans };
}

/** A choir: a drive that the secretary alone holds, a messenger in her name, a domain that nobody can reach. */
export const CHOIR: Tree = {
  bascule: 1,
  association: { nom: 'La Chorale du Canal', activite: 'Chanter ensemble', referents: ['secretaire'] },
  personnes: {
    complet: 'oui',
    secretaire: { role: 'La secrétaire', heures_par_mois: 3 },
    tresorier: { role: 'Le trésorier' },
  },
  groupes: { choristes: { nom: 'Les choristes', effectif: 34 } },
  outils: {
    'google-drive': {
      acces: { complet: 'oui', liste: ['secretaire'] },
      second_facteur: { demande: 'oui', personnes: ['secretaire'] },
      compte: { au_nom_de: 'personne', titulaire: 'secretaire' },
      criticite: 'vital',
      export: { existe: 'oui', essaye: 'non' },
    },
    whatsapp: { acces: ['secretaire'], criticite: 'utile', export: { existe: 'oui' } },
    helloasso: { criticite: 'important', export: { existe: 'oui', essaye: 'oui', complet: 'oui' } },
  },
  acces_critiques: { domaine: { description: 'Le nom du site', criticite: 'vital', acces: 'aucun' } },
  formats: {
    comptes: { docx: 12 },
    fichiers_cles: { partitions: { nom: 'Les partitions', format: 'docx', macros: 'oui' } },
  },
};

const tool = (id: string, nom: string): CatalogueTool => ({
  id,
  nom,
  genre: 'logiciel',
  niveau: 'complet',
  releve: '2026-11-01',
  nature: 'libre',
  usages: ['fichiers'],
  sources: { s1: { titre: `${nom}, la page du projet`, date: '2026-11-01', porte_sur: ['apprentissage'] } },
  statut: 'actuel',
  classement: { source: 'convention' },
  textes: { fr: { resume: '' } },
});

const row = (id: string) => ({
  id,
  table: id.replace(/\d+/, ''),
  genre: 'contrainte' as const,
  fiche: 'Migration',
  source: { titre: '[RÉSOLU] — fiche « Migration »', editeurs: 'Framasoft et Picasoft', licence: 'CC BY-SA' },
  familles: [],
  faits: [],
});

export const CATALOGUE: Catalogue = {
  tools: new Map(
    [
      ['google-drive', 'Google Drive'],
      ['whatsapp', 'WhatsApp'],
      ['helloasso', 'HelloAsso'],
      ['nextcloud', 'Nextcloud'],
    ].map(([id = '', nom = '']) => [id, tool(id, nom)]),
  ),
  formats: new Map([
    ['docx', { id: 'docx', famille: 'texte', ouvert: 'publie-complexe', source: 'convention' }],
  ]),
  functions: new Map(),
  rows: new Map(['C1', 'C2', 'M2', 'M6', 'U6'].map((id) => [id, row(id)])),
};

export const FIGURES = {
  combinaison: { attenuation: 0.5 },
  niveaux: { modere: 25, eleve: 50, critique: 75 },
};

const fact = (
  pointer: string,
  value: Json | undefined,
  source: Evidence['source'] = 'inventaire',
): Evidence => ({
  source,
  pointer,
  value,
  certainty: value === undefined || source === 'catalogue' ? undefined : 'declare',
  date: undefined,
});

const as = (value: number): Working => ({
  formula: 'valeur',
  terms: [{ name: 'gravite', value, from: 'mesure' }],
});

const reason = (
  rule: string,
  subject: string,
  severity: readonly [number, number],
  more: Partial<Contribution> = {},
): Contribution => ({
  rule,
  subject,
  cause: subject,
  rows: ['M2'],
  args: {},
  measures: {},
  severity: { low: severity[0], high: severity[1] },
  working: { best: as(severity[0]), worst: as(severity[1]) },
  evidence: [],
  answers: [],
  ...more,
});

const DRIVE = reason('bus-factor.porteurs', '/outils/google-drive', [0.75, 0.75], {
  measures: { porteurs: { best: 1, worst: 1 } },
  evidence: [
    fact('/outils/google-drive/acces', ['secretaire']),
    fact('/outils/google-drive/compte/au_nom_de', 'personne'),
  ],
  answers: ['reprise-de-compte'],
});

const HELLOASSO = reason('bus-factor.porteurs', '/outils/helloasso', [0, 0.75], {
  measures: { porteurs: { best: Infinity, worst: 0 } },
  evidence: [fact('/outils/helloasso/acces', undefined)],
});

const OPEN_LIST = reason('liste-ouverte', '/outils', [0, 1], {
  rows: [],
  evidence: [fact('/outils', undefined)],
});

const WAY_OUT = reason('formats.sortie', '/outils/google-drive', [0.6, 0.9], {
  rows: ['C2'],
  evidence: [
    fact('/outils/google-drive/export/essaye', false),
    fact('/outils/google-drive/export/complet', undefined),
  ],
  answers: ['essayer-export'],
});

const LEARNING = reason('formation.groupe', '/groupes/choristes', [0, 1], {
  rows: ['C1'],
  measures: { demande: { best: 1, worst: 3 }, offre: { best: 10000, worst: 0 } },
  evidence: [
    fact('/catalogue/nextcloud/apprentissage/debutant', 3, 'catalogue'),
    fact('/groupes/choristes/heures_apprentissage', undefined),
  ],
});

const family = (
  id: FamilyScore['family'],
  side: FamilyScore['side'],
  more: Omit<FamilyScore, 'family' | 'side'>,
): FamilyScore => ({
  family: id,
  side,
  ...more,
});

export const FAMILIES: readonly FamilyScore[] = [
  family('bus-factor', 'rester', {
    score: { low: 87.4, high: 100 },
    told: { low: 87.4, high: 93.2 },
    levels: { low: 'critique', high: 'critique' },
    rows: ['M2', 'U6'],
    contributions: [OPEN_LIST, DRIVE, HELLOASSO],
  }),
  family('formats', 'rester', {
    score: { low: 60, high: 90 },
    told: { low: 60, high: 90 },
    levels: { low: 'eleve', high: 'critique' },
    rows: ['C2'],
    contributions: [WAY_OUT],
  }),
  family('formats', 'migrer', {
    score: { low: 30, high: 80 },
    told: { low: 30, high: 80 },
    levels: { low: 'modere', high: 'critique' },
    rows: ['C2'],
    contributions: [WAY_OUT],
  }),
  family('formation', 'migrer', {
    score: { low: 0, high: 100 },
    told: { low: 0, high: 100 },
    levels: { low: 'faible', high: 'critique' },
    rows: ['C1'],
    contributions: [LEARNING],
  }),
];

const carried = (subject: string, more: Partial<Carried>): Carried => ({
  subject,
  criticality: undefined,
  holders: [],
  holdersClosed: false,
  carriers: [],
  possible: [],
  count: { low: 0, high: Infinity },
  unrecoverable: false,
  closed: false,
  ...more,
});

export const CARRIED: readonly Carried[] = [
  carried('/outils/google-drive', {
    criticality: 'vital',
    holders: ['secretaire'],
    holdersClosed: true,
    carriers: ['secretaire'],
    possible: ['secretaire'],
    count: { low: 1, high: 1 },
    closed: true,
  }),
  carried('/outils/whatsapp', {
    criticality: 'utile',
    holders: ['secretaire'],
    possible: ['secretaire', 'tresorier'],
  }),
  carried('/outils/helloasso', { criticality: 'important' }),
  carried('/acces_critiques/domaine', {
    criticality: 'vital',
    holdersClosed: true,
    count: { low: 0, high: 0 },
    unrecoverable: true,
    closed: true,
  }),
];

const USAGES: readonly Carried[] = [
  carried('/usages/fichiers', {
    criticality: 'vital',
    holders: ['secretaire'],
    carriers: ['secretaire'],
    possible: ['secretaire'],
    count: { low: 1, high: 1 },
  }),
];

const action = (kind: string, subject: string, more: Partial<Action> = {}): Action => ({
  id: `${kind}@${subject}`,
  kind,
  subject,
  args: {},
  rows: ['M2'],
  hours: 2,
  verification: false,
  severity: 0.75,
  effects: [],
  gain: 0,
  overrides: new Map(),
  ...more,
});

const ACTIONS: readonly Action[] = [
  action('reprise-de-compte', '/outils/google-drive', {
    args: { personne: 'tresorier' },
    hours: 5,
    gain: 0.8,
    effects: [{ family: 'bus-factor', side: 'rester', low: -40, high: -20 }],
    overrides: new Map([['/outils/google-drive/compte/au_nom_de', 'association']]),
  }),
  action('essayer-export', '/outils/google-drive', { rows: ['C2'], verification: true }),
  action('second-acces', '/outils/whatsapp', {
    args: { personne: 'personne-a-trouver' },
    hours: 3,
    gain: 0.01,
  }),
  action('second-acces', '/acces_critiques/domaine', { args: { personne: 'tresorier' }, hours: 3 }),
];

const QUESTIONS: readonly Question[] = [
  {
    id: 'acces@/outils/helloasso',
    kind: 'acces',
    subject: '/outils/helloasso',
    facts: ['/outils/helloasso/acces'],
    narrowing: 12.5,
    families: ['bus-factor'],
  },
  {
    id: 'liste-outils@/outils',
    kind: 'liste-outils',
    subject: '/outils',
    facts: ['/outils'],
    narrowing: 6,
    families: ['bus-factor'],
  },
];

const LEVERS: readonly Lever[] = [
  { row: 'AC5', state: 'present', pointers: ['/personnes/tresorier/role'] },
  { row: 'AU1', state: 'absent', pointers: ['/groupes/choristes/libre_chez_soi'] },
  { row: 'AU3', state: 'inconnu', pointers: ['/formats/formats_decides'] },
];

const CODES: Chain = {
  kind: 'second-facteur',
  root: '/personnes/secretaire',
  affected: ['/outils/google-drive'],
  people: ['secretaire'],
  signs: [],
  evidence: ['/outils/google-drive/second_facteur/personnes'],
  unknown: ['/outils/google-drive/second_facteur/personnes'],
};

/** A domain name that nobody can renew, and the codes that the secretary alone gets. */
export const CHAINS: readonly Chain[] = [
  {
    kind: 'domaine',
    root: '/acces_critiques/domaine',
    affected: ['/outils/google-drive', '/outils/helloasso'],
    people: [],
    date: '2027-01-19',
    signs: ['date-proche', 'renouvellement-inconnu', 'sans-titulaire'],
    evidence: ['/acces_critiques/domaine/acces'],
    unknown: ['/acces_critiques/domaine/renouvellement_automatique'],
  },
  CODES,
];

const GATES: readonly Gate[] = [
  {
    tool: 'google-drive',
    target: 'nextcloud',
    groups: [
      {
        group: 'choristes',
        people: { low: 0, high: Infinity },
        share: { low: 0, high: 1 },
        reasons: ['sans-connexion'],
        pointers: ['/groupes/choristes/sans_bonne_connexion'],
      },
    ],
    tolerance: { people: undefined, share: 0.1, own: false },
    blocked: false,
    doubtful: true,
  },
];

/** A small result, made by hand. */
export function resultOf(tree: Tree = CHOIR, more: Partial<Result> = {}): Result {
  return {
    inventory: inventoryOf(tree),
    date: '2026-11-22',
    choices: PLAN.choices,
    gates: GATES,
    families: FAMILIES,
    carriers: {
      carried: CARRIED,
      usages: USAGES,
      vital: { size: { low: 0, high: 0 }, people: [], exact: true },
      half: { size: { low: 1, high: Infinity }, people: ['secretaire'], exact: false },
    },
    causes: causesOf(FAMILIES),
    chains: CHAINS,
    questions: QUESTIONS,
    actions: ACTIONS,
    levers: LEVERS,
    ...more,
  };
}

/** Nothing told but a name. */
export function blankResult(): Result {
  return resultOf(
    { bascule: 1, association: { nom: 'Les Amis' } },
    {
      families: [
        family('bus-factor', 'rester', {
          score: { low: 0, high: 100 },
          told: { low: 0, high: 0 },
          levels: { low: 'faible', high: 'critique' },
          rows: ['M2'],
          contributions: [OPEN_LIST],
        }),
      ],
      carriers: { carried: [], usages: [], vital: undefined, half: undefined },
      actions: [],
      choices: [],
      levers: [],
      gates: [],
      causes: [],
      chains: [],
    },
  );
}

const step = (id: string, more: Partial<Step>): Step => ({
  id,
  recipe: 'fichiers-partages',
  tools: ['google-drive'],
  text: id.split('@')[0] ?? id,
  args: { outils: ['Google Drive'], cibles: ['Nextcloud'] },
  assignees: [{ who: 'secretaire', kind: 'personne', hours: 1.5 }],
  learners: [],
  rows: ['M2'],
  proof: id.split('@')[0] ?? id,
  pointOfNoReturn: false,
  start: '2027-01-04',
  end: '2027-02-02',
  after: [],
  wave: 'fichiers-partages@google-drive',
  ...more,
});

const STEPS: readonly Step[] = [
  step('garde-fous.export@google-drive', {
    recipe: 'garde-fous',
    wave: 'garde-fous',
    start: '2026-12-28',
    end: '2027-01-03',
  }),
  step('fichiers-partages.decision@google-drive', {
    assignees: [],
    start: '2027-01-04',
    end: '2027-01-04',
    decision: { instance: 'ca', date: '2027-01-04', supposed: true },
  }),
  step('fichiers-partages.formation@google-drive.choristes', {
    text: 'fichiers-partages.formation',
    args: { outils: ['Google Drive'], cibles: ['Nextcloud'], groupe: 'Les choristes' },
    assignees: [{ who: 'formateur-exterieur', kind: 'role', hours: 4 }],
    learners: [{ group: 'choristes', people: 34, hours: 1.25 }],
    start: '2027-01-31',
    end: '2027-02-02',
    refresher: { days: 28 },
  }),
  step('fichiers-partages.cohabitation@google-drive', { start: '2027-02-03', end: '2027-03-04' }),
  step('fichiers-partages.bascule@google-drive', {
    start: '2027-03-05',
    end: '2027-03-05',
    pointOfNoReturn: true,
  }),
];

export const PLAN: Plan = {
  bascule: 1,
  date: '2026-11-22',
  origin: '2026-11-22',
  basis: {},
  movements: [],
  dropped: [],
  outcome: 'pas-trouve',
  choices: [
    {
      tool: 'google-drive',
      verdict: 'remplacer',
      to: 'nextcloud',
      own: false,
      reasons: [{ id: 'couvre-usages', args: { usages: ['fichiers'] }, rows: ['C2'], pointers: [] }],
      candidates: [
        {
          id: 'nextcloud',
          reasonsFor: [],
          reasonsAgainst: [
            { id: 'compte-refuse', args: { groupes: ['choristes'] }, rows: ['M2'], pointers: [] },
          ],
        },
      ],
    },
    {
      tool: 'helloasso',
      verdict: 'garder',
      own: true,
      reasons: [
        { id: 'garde-par-choix', args: { raison: 'les paiements marchent' }, rows: [], pointers: [] },
      ],
      candidates: [],
      review: '2027-12-01',
    },
    {
      tool: 'whatsapp',
      verdict: 'attendre',
      own: false,
      reasons: [{ id: 'outil-inconnu', args: {}, rows: [], pointers: [] }],
      candidates: [],
      trigger: { id: 'quand-on-saura-ce-que-c-est', args: {}, rows: [], pointers: [] },
    },
  ],
  steps: STEPS,
  waves: [
    {
      id: 'fichiers-partages@google-drive',
      rank: 1,
      tools: ['google-drive'],
      steps: STEPS.slice(1).map(({ id }) => id),
      start: '2027-01-04',
      end: '2027-03-05',
      families: [],
    },
    {
      id: 'garde-fous',
      rank: 0,
      tools: ['google-drive'],
      steps: STEPS.slice(0, 1).map(({ id }) => id),
      start: '2026-12-28',
      end: '2027-01-03',
      families: [
        { family: 'formats', side: 'rester', before: { low: 60, high: 90 }, after: { low: 0, high: 40 } },
        {
          family: 'bus-factor',
          side: 'rester',
          before: { low: 87.4, high: 100 },
          after: { low: 87.1, high: 100 },
        },
      ],
    },
  ],
  work: [
    { who: 'secretaire', kind: 'personne', months: { '2026-12': 1.5, '2027-02': 1.5, '2027-03': 1.5 } },
    { who: 'formateur-exterieur', kind: 'role', months: { '2027-01': 1, '2027-02': 3 } },
  ],
  bound: { days: 60, reason: 'heures', who: 'secretaire', about: 'duree-seulement' },
  days: 104,
  costs: {
    years: [
      { year: 2026, money: [], hours: 1.5 },
      {
        year: 2027,
        money: [
          {
            tool: 'google-drive',
            kind: 'nouveau',
            label: 'Nextcloud',
            low: 3650,
            high: 90000,
            source: '/catalogue/nextcloud/prix',
          },
        ],
        hours: 7,
      },
    ],
    frictions: [{ id: 'entraide', hoursPerMonth: 1, rows: ['M6'], args: {} }],
    unknown: ['/outils/whatsapp/cout_annuel'],
    yearlyBudget: { low: 6000, high: 6000 },
  },
  hypotheses: [
    {
      id: 'heures-supposees',
      args: { personne: 'tresorier', heures: 4 },
      pointers: ['/personnes/tresorier/heures_par_mois'],
      source: 'convention',
    },
  ],
  kept: [],
  deadlinesGivenUp: [
    {
      kind: 'contrat',
      pointer: '/outils/google-drive/fin_contrat',
      tool: 'google-drive',
      date: '2027-02-01',
      reached: '2027-03-05',
      passed: false,
      proven: true,
    },
  ],
  relaxations: [{ kind: 'semaines', args: { semaines: 5 }, end: '2027-03-05' }],
};

/** The same, with its road map. */
export function plannedOf(tree: Tree = CHOIR): PlannedResult {
  return { ...resultOf(tree), plan: PLAN };
}

/** The secretary leaves: the drive is lost, the messenger perhaps. */
export function departureOf(tree: Tree = CHOIR): Departure {
  const before = resultOf(tree);
  const after = CARRIED.map((thing): Carried => {
    const holders = thing.holders.filter((person) => person !== 'secretaire');
    const lost = thing.unrecoverable || thing.subject === '/outils/google-drive';
    return {
      ...thing,
      holders,
      carriers: [],
      possible: [],
      unrecoverable: lost,
      count: lost ? { low: 0, high: 0 } : thing.count,
    };
  });
  const families = FAMILIES.map((score) =>
    score.family === 'bus-factor'
      ? { ...score, score: { low: 100, high: 100 }, told: { low: 100, high: 100 } }
      : score,
  );
  return {
    people: ['secretaire'],
    before,
    broken: [{ chain: CODES, at: ['/personnes/secretaire'] }],
    after: {
      families,
      carriers: {
        carried: after,
        usages: USAGES.map((usage) => ({
          ...usage,
          holders: [],
          carriers: [],
          possible: [],
          count: { low: 0, high: 0 },
          unrecoverable: true,
        })),
        vital: undefined,
        half: undefined,
      },
    },
  };
}
