import type { Certainty } from '../../domain/fact.js';
import type { Term } from '../../domain/working.js';
import { criticalityOf } from '../criticality.js';
import type { Evaluator } from '../evaluator.js';
import type { FactReader } from '../fact-reader.js';
import { CRITICALITY, list, word, yesNo, type ChoiceSpec } from '../fact-spec.js';
import { derived, highest, nothing, only, product, ratio, weight } from '../working.js';
import type { EvaluationContext } from '../world.js';

const OPENNESS: ChoiceSpec['order'] = ['oui', 'publie-complexe', 'non'];
const KEY_FILES = '/formats/fichiers_cles';
const EXCHANGES = '/formats/echanges';
const ARCHIVES = '/formats/archives';

const format = (path: string, question: string): ChoiceSpec => ({
  ...word(path, OPENNESS, question),
  via: 'formats',
});

const facts = {
  keyFiles: list(KEY_FILES, 'liste-fichiers-cles'),
  keyFormat: format(`${KEY_FILES}/*/format`, 'fichier-cle'),
  keyCriticality: word(`${KEY_FILES}/*/criticite`, CRITICALITY, 'criticite'),
  macros: yesNo(`${KEY_FILES}/*/macros`, true, 'fichier-cle'),
  base: yesNo(`${KEY_FILES}/*/base`, true, 'fichier-cle'),
  links: yesNo(`${KEY_FILES}/*/liens`, true, 'fichier-cle'),
  form: yesNo(`${KEY_FILES}/*/formulaire`, true, 'fichier-cle'),
  trial: word(
    `${KEY_FILES}/*/essai_conversion`,
    ['reussi', 'partiel', 'echoue', 'pas-fait'],
    'essai-conversion',
  ),
  exchanges: list(EXCHANGES, 'liste-echanges'),
  exchangeFormat: format(`${EXCHANGES}/*/format`, 'echange'),
  frequency: word(
    `${EXCHANGES}/*/frequence`,
    ['rare', 'mensuelle', 'hebdomadaire', 'quotidienne'],
    'echange',
  ),
  openWouldDo: yesNo(`${EXCHANGES}/*/pdf_ou_odf_suffit`, false, 'echange'),
  archives: list(ARCHIVES, 'liste-archives'),
  archiveFormat: format(`${ARCHIVES}/*/format`, 'archive'),
  openCopy: yesNo(`${ARCHIVES}/*/copie_ouverte`, false, 'archive'),
  tools: list('/outils', 'liste-outils'),
  toolCriticality: word('/outils/*/criticite', CRITICALITY, 'criticite'),
  exportExists: yesNo('/outils/*/export/existe', false, 'export'),
  exportTried: yesNo('/outils/*/export/essaye', false, 'export'),
  exportWhole: yesNo('/outils/*/export/complet', false, 'export'),
  exportWholeKnown: { kind: 'certainty', path: '/outils/*/export/complet', question: 'export' },
  groups: list('/groupes', 'liste-groupes'),
  explained: yesNo('/groupes/*/formats_expliques', false, 'formats-expliques'),
  decided: yesNo('/formats/formats_decides', false, 'formats-decides'),
} as const;

/** Files, partners and ways out: what closed formats hold back. Rows C2, U2, M5, AC7, AU3. */
export const formats: Evaluator = {
  family: 'formats',
  sides: ['rester', 'migrer'],
  rows: ['C2', 'U2', 'M5', 'AC7', 'AU3'],
  facts,
  evaluate(reader, context) {
    for (const id of reader.elements(facts.tools)) weighWayOut(reader, context, id);
    for (const id of reader.elements(facts.archives)) weighArchive(reader, context, id);
    // Files, partners and habits hinder a move; staying leaves them as they are.
    if (context.side === 'rester') return;
    for (const id of reader.elements(facts.keyFiles)) weighKeyFile(reader, context, id);
    for (const id of reader.elements(facts.exchanges)) weighExchange(reader, context, id);
    for (const id of reader.elements(facts.groups)) weighUnderstanding(reader, context, id);
    weighDecision(reader, context);
  },
};

function weighWayOut(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `/outils/${id}`;
  const meta = { rule: 'formats.sortie', subject, cause: subject, rows: ['C2'], answers: ['essayer-export'] };
  reader.weigh(meta, () => {
    return product(
      criticalityOf(reader, context, facts.toolCriticality, id),
      weight(context.weights, 'formats', 'sortie', wayOut(reader, id)),
    );
  });
}

function wayOut(reader: FactReader, id: string): string {
  if (!reader.boolean(facts.exportExists, id)) return 'aucune';
  if (!reader.boolean(facts.exportTried, id)) return 'jamais-essayee';
  if (!reader.boolean(facts.exportWhole, id)) return 'incomplete';
  return WHOLE[reader.certainty(facts.exportWholeKnown, id)];
}

const WHOLE: Readonly<Record<Certainty, string>> = {
  declare: 'complete-declaree',
  documente: 'complete-documentee',
  teste: 'complete',
};

/** What a key file may hold that others cannot read. */
const HURDLES = [
  ['macros', facts.macros],
  ['base', facts.base],
  ['formulaire', facts.form],
  ['liens', facts.links],
] as const;

function weighKeyFile(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `${KEY_FILES}/${id}`;
  const meta = {
    rule: 'formats.fichier-cle',
    subject,
    cause: subject,
    rows: ['C2', 'M5'],
    answers: ['essayer-conversion'],
  };
  reader.weigh(meta, () => {
    const { weights } = context;
    const held = HURDLES.filter(([, spec]) => reader.boolean(spec, id));
    const hurdles = [
      ...held.map(([kind]) => weight(weights, 'formats', 'fichier_cle', kind)),
      weight(weights, 'formats', 'ouverture', reader.choice(facts.keyFormat, id)),
    ];
    return product(
      criticalityOf(reader, context, facts.keyCriticality, id),
      derived('obstacle', highest(...hurdles)),
      weight(weights, 'formats', 'essai_conversion', reader.choice(facts.trial, id)),
    );
  });
}

function weighExchange(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `${EXCHANGES}/${id}`;
  const meta = {
    rule: 'formats.echange',
    subject,
    cause: subject,
    rows: ['M5', 'AC7'],
    answers: ['demander-partenaire'],
  };
  reader.weigh(meta, () => {
    const { weights } = context;
    if (reader.boolean(facts.openWouldDo, id)) return nothing('format-ouvert-suffit');
    return product(
      weight(weights, 'formats', 'echange'),
      weight(weights, 'formats', 'frequence', reader.choice(facts.frequency, id)),
      closedness(context, reader.choice(facts.exchangeFormat, id)),
    );
  });
}

/** How closed a format is, from 0 to 1: against the most closed there is. */
function closedness({ weights }: EvaluationContext, openness: string): Term {
  const openTo = (word: string): Term => weight(weights, 'formats', 'ouverture', word);
  return derived('fermeture', ratio(openTo(openness), openTo('non')));
}

function weighArchive(reader: FactReader, context: EvaluationContext, id: string): void {
  const subject = `${ARCHIVES}/${id}`;
  const meta = { rule: 'formats.archive', subject, cause: subject, rows: ['C2'], answers: ['copie-ouverte'] };
  reader.weigh(meta, () => {
    if (reader.boolean(facts.openCopy, id)) return nothing('copie-ouverte');
    const closed = closedness(context, reader.choice(facts.archiveFormat, id));
    return product(weight(context.weights, 'formats', 'archive'), closed);
  });
}

function weighUnderstanding(reader: FactReader, context: EvaluationContext, id: string): void {
  const meta = {
    rule: 'formats.groupe',
    subject: `/groupes/${id}`,
    cause: '/groupes',
    rows: ['U2'],
    answers: ['expliquer-formats'],
  };
  reader.weigh(meta, () =>
    reader.boolean(facts.explained, id)
      ? nothing('formats-expliques')
      : only(weight(context.weights, 'formats', 'formats_non_expliques')),
  );
}

function weighDecision(reader: FactReader, context: EvaluationContext): void {
  const meta = {
    rule: 'formats.decision',
    subject: '/formats/formats_decides',
    cause: '/formats/formats_decides',
    rows: ['AU3', 'AC7'],
    answers: ['decider-formats'],
  };
  reader.weigh(meta, () =>
    reader.boolean(facts.decided)
      ? nothing('formats-choisis')
      : only(weight(context.weights, 'formats', 'formats_non_decides')),
  );
}
