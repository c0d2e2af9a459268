import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { EVALUATORS } from '../../src/assess/evaluators/index.js';
import { INSTANCES, VERDICTS } from '../../src/domain/plan.js';
import { FAMILY_IDS, LEVELS } from '../../src/domain/score.js';
import { CAUSE_IDS } from '../../src/plan/causes.js';
import { fillSentence } from '../../src/report/french.js';
import { ACTION_TEXTS } from '../../src/texts/fr/actions.js';
import { FAMILY_TEXTS } from '../../src/texts/fr/families.js';
import { HYPOTHESIS_TEXTS, REASON_TEXTS, VERDICT_WORDS } from '../../src/texts/fr/plan.js';
import { CAUSE_TEXTS } from '../../src/texts/fr/movements.js';
import { QUESTION_TEXTS } from '../../src/texts/fr/questions.js';
import { RULE_TEXTS } from '../../src/texts/fr/rules.js';
import {
  dayWords,
  euroWords,
  hoursWords,
  inSentence,
  INSTANCE_WORDS,
  LEVEL_WORDS,
  listWords,
  numberWords,
  spanWords,
} from '../../src/texts/fr/words.js';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const sources = (folder: string): string =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`${folder}/${name}`))
    .join('\n');
const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, id = '']) => id)),
];

describe('every id has its words', () => {
  const assess = sources('src/assess');
  const plan = sources('src/plan');

  it('each cause of a movement, and no other', () => {
    expect(Object.keys(CAUSE_TEXTS).sort()).toEqual([...CAUSE_IDS].sort());
    for (const id of CAUSE_IDS)
      expect(plan, id).toMatch(new RegExp(`cause\\(['"]${id}['"]|\\? cause\\('${id}'`));
  });

  it('each rule of the evaluators', () => {
    const rules = found(assess, /rule: '([^']+)'/g);
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) expect(RULE_TEXTS, rule).toHaveProperty([rule]);
  });

  it('each kind of question', () => {
    const kinds = EVALUATORS.flatMap(({ facts }) => Object.values(facts).map(({ question }) => question));
    expect(kinds.length).toBeGreaterThan(20);
    for (const kind of kinds) expect(QUESTION_TEXTS, kind).toHaveProperty([kind]);
  });

  it('each kind of action', () => {
    const { actions } = load(read('src/data/actions.yaml')) as { actions: readonly { id: string }[] };
    for (const { id } of actions) expect(ACTION_TEXTS, id).toHaveProperty([id]);
  });

  it('each kind of action, and none besides but the two that need no hands', () => {
    const { actions } = load(read('src/data/actions.yaml')) as { actions: readonly { id: string }[] };
    expect(Object.keys(ACTION_TEXTS).sort()).toEqual(
      [...actions.map(({ id }) => id), 'accepter', 'surveiller'].sort(),
    );
  });

  it('each family, level, verdict and way of deciding', () => {
    expect(Object.keys(FAMILY_TEXTS).sort()).toEqual([...FAMILY_IDS].sort());
    expect(Object.keys(LEVEL_WORDS).sort()).toEqual([...LEVELS].sort());
    expect(Object.keys(VERDICT_WORDS).sort()).toEqual([...VERDICTS].sort());
    expect(Object.keys(INSTANCE_WORDS).sort()).toEqual([...INSTANCES].sort());
  });

  it('each reason for a choice', () => {
    const reasons = found(plan, /(?:reason\(|says\(\s*'(?:pour|contre)', )\s*'([^']+)'/g);
    expect(reasons.length).toBeGreaterThan(20);
    for (const id of reasons) expect(REASON_TEXTS, id).toHaveProperty([id]);
  });

  it('each thing that is supposed', () => {
    const ids = found(plan, /['"]([a-z-]+-(?:suppose(?:e|es|s)?|inconnues|a-trouver|nul))['"]/g).filter(
      (id) => !/^(porteur|second|releve|renfort|formateur)-/.test(id),
    );
    expect(ids.length).toBeGreaterThan(4);
    for (const id of ids) expect(HYPOTHESIS_TEXTS, id).toHaveProperty([id]);
  });
});

describe('our sentences', () => {
  const files = ['report', 'families', 'rules', 'questions', 'actions', 'words', 'roadmap'].map((name) =>
    read(`src/texts/fr/${name}.ts`),
  );
  const templates = readdirSync(new URL('templates/fr', root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => read(`templates/fr/${name}`));

  it('blame nobody (row U7)', () => {
    const blame =
      /\b(faute à|par votre faute|coupable|irresponsable|négligen\w*|mauvaise? (élève|habitude)|il aurait fallu|auriez dû|honte)\b/i;
    for (const text of [...files, ...templates]) expect(text).not.toMatch(blame);
  });

  it('write apostrophes and quotes the French way in what people read', () => {
    for (const text of templates) expect(text.replace(/\{\{[^}]*\}\}/g, '')).not.toMatch(/['"]/);
  });

  it('hold no logic beyond each, if, unless, with and partials in the templates', () => {
    const helpers = templates.flatMap((text) =>
      [...text.matchAll(/\{\{[#/]?\s*([a-z-]+)/g)].map(([whole, name = '']) => ({ whole, name })),
    );
    const blocks = helpers.filter(({ whole }) => whole.startsWith('{{#')).map(({ name }) => name);
    expect([...new Set(blocks)].sort()).toEqual(['each', 'if', 'unless', 'with']);
  });
});

describe('French words', () => {
  it.each([
    ['2027-01-04', '2027-02-02', 'du 4 janvier au 2 février 2027'],
    ['2027-01-01', '2027-01-20', 'du 1er au 20 janvier 2027'],
    ['2026-12-20', '2027-01-03', 'du 20 décembre 2026 au 3 janvier 2027'],
    ['2027-08-01', '2027-08-01', 'le 1er août 2027'],
  ])('say the days from %s to %s', (from, to, words) => {
    expect(spanWords(from, to)).toBe(words);
  });

  it('leave what is no date as it is', () => {
    expect(dayWords('sans date')).toBe('sans date');
  });

  it.each([
    [0, '0\u00a0h'],
    [0.01, '15\u00a0min'],
    [0.5, '30\u00a0min'],
    [2, '2\u00a0h'],
    [2.25, '2\u00a0h\u00a015'],
    [1234.5, '1\u202f234\u00a0h\u00a030'],
  ])('say %d hours', (hours, words) => {
    expect(hoursWords(hours)).toBe(words);
  });

  it('write numbers and euros the French way', () => {
    expect(numberWords(1234567.5)).toBe('1\u202f234\u202f567,5');
    expect(numberWords(-0.04)).toBe('0');
    expect(euroWords(123450)).toBe('1\u202f234,50\u00a0€');
    expect(euroWords(90000)).toBe('900\u00a0€');
  });

  it('join lists, and lower the article of a role in a sentence', () => {
    expect(listWords(['a', 'b', 'c'])).toBe('a, b et c');
    expect(inSentence('La secrétaire')).toBe('la secrétaire');
    expect(inSentence('L’équipe')).toBe('l’équipe');
    expect(inSentence('LibreOffice')).toBe('LibreOffice');
    expect(inSentence('Laure')).toBe('Laure');
  });
});

describe('filling a sentence', () => {
  it.each([
    ['Essayer l’export de {x}', 'Le logiciel', 'Essayer l’export du logiciel.'],
    ['Essayer l’export de {x}', 'Etherpad', 'Essayer l’export d’Etherpad.'],
    ['Essayer l’export de {x}', 'La base', 'Essayer l’export de la base.'],
    ['Passer à {x}', 'Le Drive', 'Passer au Drive.'],
    ['{x} : on garde.', 'Le bureau', 'Le bureau : on garde.'],
    ['On garde. {x}', 'les comptes sont bons', 'On garde. Les comptes sont bons.'],
    ['On garde. {y}', 'x', 'On garde.'],
  ])('« %s » with « %s »', (template, x, sentence) => {
    expect(fillSentence(template, { x })).toBe(sentence);
  });

  it('puts nothing of a value through the filling again', () => {
    expect(fillSentence('Il sert à : {x}.', { x: '{y} $& {x}', y: 'non' })).toBe('Il sert à : {y} $& {x}.');
  });
});
