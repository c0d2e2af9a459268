import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** A turn that no text of ours uses, and why. Words for people only: ids and code are not read here. */
interface Turn {
  readonly pattern: RegExp;
  readonly reason: string;
}

const turn = (source: string, reason: string): Turn => ({
  // \b knows no accent: a word ends where no letter goes on.
  pattern: new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, 'iu'),
  reason,
});

const TURNS: readonly Turn[] = [
  // Jargon: the word that a tired volunteer has to look up.
  turn('bus[ -]?factor', 'say « si une personne n’est plus là »'),
  turn('intervalles?', 'say « fourchette »'),
  turn('provenance', 'say where it comes from'),
  turn('pointeurs?', 'say « endroit », or give the line'),
  turn('stakeholders?|parties? prenantes?', 'say who they are'),
  turn(
    'deadlines?|feedbacks?|workflows?|onboarding|benchmarks?|backups?|reporting|roadmaps?',
    'there is a French word',
  ),
  turn('KPI|SaaS|lock-?in|vendor', 'a trade’s word'),
  turn('conduite du changement|mont(?:er|ée) en compétences?', 'a consultant’s word'),
  turn('impact(?:er|ant|é|ée)s?|implément(?:er|ation)s?|solutionner|prioriser', 'there is a plainer verb'),
  turn('criticité|entropie|heuristique|métriques?|dataset', 'our own kitchen'),
  // Orders: nobody is told what they must do.
  turn('il faut absolument|il faudra absolument', 'an order'),
  turn('vous devez|vous devriez|vous auriez dû|tu dois', 'an order, or a reproach'),
  turn('impérativement|obligatoirement|sans faute|sans exception|à tout prix', 'an absolute'),
  turn('interdiction de|il est interdit', 'we propose, we impose nothing'),
  // Reproaches to people.
  turn(
    '(?:par|de) (?:votre|sa|leur) faute|la faute (?:à|de)|coupables?|fautifs?|fautives?',
    'it looks for somebody to blame',
  ),
  turn(
    'irresponsables?|négligen(?:t|ts|te|tes|ce|ces)|incapables?|incompéten(?:t|ts|te|tes|ce)',
    'a verdict on people',
  ),
  turn('il aurait fallu|aurai(?:t|ent) dû|on aurait dû', 'a reproach about the past'),
  turn(
    'réfractaires?|récalcitrant(?:s|e|es)?|résistances? au changement|à la traîne|retardataires?',
    'it makes hesitation a defect',
  ),
  turn('mauvais(?:e|es)? (?:élèves?|habitudes?|volonté)|honte|illettrés?', 'it shames'),
  turn(
    "vous (?:n’|ne |n')[^.]{0,24}(?<![\\p{L}])(?:jamais|rien|toujours pas)",
    'it counts what people did not do',
  ),
  turn(
    '(?:vous|ils|elles|les gens|les bénévoles) [^.]{0,16}(?<![\\p{L}])(?:oubliez|oublient) toujours',
    'it generalises',
  ),
  turn('évidemment|bien entendu|comme chacun sait|tout le monde sait', 'whoever did not know feels small'),
  turn(
    'il suffit (?:de|d’)|c’est (?:très |si |pourtant )?(?:simple|facile)|un jeu d’enfant',
    'whoever finds it hard feels small',
  ),
  // Reproaches to tools: say what happens, not what they are worth.
  turn('mauvais(?:e)? outils?|à bannir|toxiques?|néfastes?|nuisibles?', 'say why, not that it is bad'),
  turn(
    'GAFAM|espionn(?:e|er|ent|age)|mouchards?|prédat(?:eur|eurs|ion)',
    'a slogan convinces those who already agree',
  ),
  turn('prisonni(?:er|ers|ère|ères)|otages?|esclaves?|piég(?:é|és|ée|ées|er)', 'it dramatises'),
  turn('catastroph(?:e|es|ique|iques)|désastr(?:e|es|eux)|dramatiques?', 'it frightens'),
];

/** What the list above would catch and a warm editor would keep: the file, a part of the sentence, the reason. */
const KEPT: readonly { readonly file: string; readonly part: string; readonly why: string }[] = [];

interface Sentence {
  readonly file: string;
  readonly text: string;
}

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();

/** Literals of a module, less what is no text: keys, imports, ids. The parts of a template stand for themselves. */
function literalsOf(path: string, source: string): readonly Sentence[] {
  const found: Sentence[] = [];
  const add = (text: string): void => {
    // An id has no space and no capital: `bus-factor` in a table is not read by anybody.
    if (!/^[a-z0-9_./@-]*$/.test(text)) found.push({ file: path, text });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) add(node.text);
    if (ts.isTemplateExpression(node))
      add([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  return found;
}

/** Every text in a tree of data, or those under some keys only. */
function leavesOf(file: string, node: unknown, keys?: readonly string[]): readonly Sentence[] {
  if (typeof node === 'string') return keys === undefined ? [{ file, text: node }] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(keys?.includes(key) === true ? leavesOf(file, value) : []),
    ...leavesOf(file, value, keys),
  ]);
}

function everySentence(): readonly Sentence[] {
  return [
    ...filesIn('src/texts/fr', '.ts').flatMap((path) => literalsOf(path, read(path))),
    ...filesIn('src/texts/fr', '.yaml').flatMap((path) => leavesOf(path, load(read(path)))),
    ...filesIn('templates/fr', '.hbs').flatMap((path) =>
      read(path)
        .replace(/\{\{[^}]*\}\}/g, '…')
        // Where a drawing goes is an id.
        .replace(/\(graphique:[a-z0-9-]+\)/g, '')
        .split('\n')
        .map((text) => ({ file: path, text })),
    ),
    ...filesIn('src/data/catalogue', '.yaml').flatMap((path) => leavesOf(path, load(read(path)), ['textes'])),
    ...filesIn('schemas', '.json').flatMap((path) =>
      leavesOf(path, JSON.parse(read(path)), ['title', 'description']),
    ),
  ];
}

/** What an editor would send back. */
function complaints(sentences: readonly Sentence[]): readonly string[] {
  return sentences.flatMap(({ file, text }) =>
    TURNS.filter(({ pattern }) => pattern.test(text))
      .filter(() => !KEPT.some((kept) => file === kept.file && text.includes(kept.part)))
      .map(
        ({ pattern, reason }) => `${file}: « ${pattern.exec(text)?.[0] ?? ''} » (${reason}) in « ${text} »`,
      ),
  );
}

describe('everything that people read', () => {
  const sentences = everySentence();

  it('blames nobody and no tool, orders nothing, and speaks plainly (row U7)', () => {
    expect(complaints(sentences)).toEqual([]);
  });

  it.each([
    ['src/texts/fr/rules-people.ts', 'la façon de faire n’est pas encore écrite'],
    ['src/texts/fr/fiches.yaml', 'Proposer, sans imposer'],
    ['src/texts/fr/recipes.yaml', ''],
    ['templates/fr/rapport-audit/document.md.hbs', 'il ne juge ni les personnes ni les outils'],
    ['src/data/catalogue/framatalk.yaml', 'seul le lien change'],
    ['schemas/inventory.schema.json', 'sans chercher de responsable'],
  ])('is read in %s', (path, part) => {
    expect(sentences.some(({ file, text }) => file === path && text.includes(part))).toBe(true);
  });

  it('leaves no file of texts, templates or tools unread', () => {
    const files = new Set(sentences.map(({ file }) => file));
    const folders = [
      ...filesIn('src/texts/fr', '.yaml'),
      ...filesIn('templates/fr', '.hbs'),
      ...filesIn('src/data/catalogue', '.yaml'),
      ...filesIn('schemas', '.json'),
      // Types alone, and what brings others together.
      ...filesIn('src/texts/fr', '.ts').filter(
        (path) => !/\/(?:action-text|sentence-tables)\.ts$/.test(path),
      ),
    ];
    expect(folders.filter((path) => !files.has(path))).toEqual([]);
  });

  it('keeps no exception that nothing needs any more', () => {
    const idle = KEPT.filter(
      ({ file, part }) => !sentences.some((one) => one.file === file && one.text.includes(part)),
    );
    expect(idle).toEqual([]);
  });
});

/** One sentence for each turn, in the same order: a turn that catches nothing is a turn that guards nothing. */
const PLANTED: readonly string[] = [
  'Votre bus factor est de 1.',
  'L’intervalle va de 12 à 100.',
  'La provenance de chaque donnée est notée.',
  'Le pointeur est absent.',
  'Prévenir les parties prenantes.',
  'Une deadline est fixée.',
  'Un SaaS de plus.',
  'La conduite du changement demande du temps.',
  'Cela va impacter les bénévoles.',
  'Indiquer la criticité de chaque outil.',
  'Il faut absolument changer le mot de passe.',
  'Vous devez quitter cet outil.',
  'Remplir impérativement toutes les lignes.',
  'Il est interdit d’utiliser WhatsApp.',
  'C’est la faute de la secrétaire.',
  'Des adhérents incapables de suivre.',
  'Il aurait fallu y penser avant.',
  'Convaincre les réfractaires.',
  'Perdre ses mauvaises habitudes.',
  'Vous n’avez jamais essayé de sortir vos données.',
  'Les bénévoles oublient toujours de ranger.',
  'Évidemment, la liste est à tenir à jour.',
  'Il suffit de cliquer ici.',
  'WhatsApp est un mauvais outil.',
  'Ne laissons plus les GAFAM décider.',
  'L’association est prisonnière de Google.',
  'Une catastrophe s’annonce.',
];

describe('the list of turns', () => {
  it.each(PLANTED.map((text, index) => [text, TURNS[index]?.reason ?? ''] as const))(
    'catches « %s »',
    (text, reason) => {
      const planted = complaints([{ file: 'texte.ts', text }]);
      expect(planted.join()).toContain(reason);
      expect(reason).not.toBe('');
    },
  );

  it('has a planted sentence for each of its turns', () => {
    expect(PLANTED).toHaveLength(TURNS.length);
  });

  it.each([
    ['a literal', "const TEXTS = { title: 'Vous devez répondre' };"],
    ['a template', 'const say = (x: string) => `Il faut absolument ${x}`;'],
    ['a template, across its places', 'const say = (x: string) => `${x} : vous devez répondre`;'],
  ])('catches %s of a module', (_, source) => {
    expect(complaints(literalsOf('texte.ts', source))).toHaveLength(1);
  });

  it('catches a leaf of a tool’s texts, and reads no other key', () => {
    const tool = { nom: 'Vous devez', textes: { fr: { resume: 'Un mauvais outil' } } };
    expect(complaints(leavesOf('outil.yaml', tool, ['textes']))).toHaveLength(1);
  });

  it.each(['family: bus-factor', 'const id = "bus-factor";', '// Il faut absolument le dire.'])(
    'lets code alone: %s',
    (source) => {
      expect(complaints(literalsOf('code.ts', source))).toEqual([]);
    },
  );

  it.each([
    'On ne sait pas encore qui pourrait reprendre.',
    'Le point de départ, le pointage et les parties communes.',
    'Les outils ne sont pas en faute.',
  ])('lets stand: « %s »', (text) => {
    expect(complaints([{ file: 'texte.ts', text }])).toEqual([]);
  });
});
