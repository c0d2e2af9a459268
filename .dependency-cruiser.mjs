// Who may import whom. Each rule says why it exists; `npm run layers` runs them on src and bin.
const stages = ['load', 'assess', 'plan', 'check', 'catalogue', 'ask', 'report'];

/** A stage may reach its own folder, the domain and what is named in `also`; nothing else of src. */
const stageRule = (stage, also = []) => ({
  name: `${stage}-stays-in-its-room`,
  comment: `Stages meet in the pipeline, never in each other: "${stage}" may import only itself, the domain${also.length > 0 ? `, ${also.join(', ')}` : ''}.`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: '^(src|bin)/', pathNot: `^src/(${[stage, 'domain', 'generated', ...also].join('|')})/` },
});

const nodeBuiltins = { dependencyTypes: ['core'] };

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle hides which of two modules is the foundation of the other.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    stageRule('load'),
    stageRule('assess'),
    stageRule('plan'),
    stageRule('check'),
    stageRule('catalogue'),
    stageRule('ask'),
    stageRule('report', ['texts']),
    stageRule('edit'),
    {
      name: 'domain-imports-nothing',
      comment: 'The nouns everybody shares depend on nobody, or every change would travel everywhere.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '.', pathNot: '^src/(domain|generated)/' },
    },
    {
      name: 'io-knows-only-the-domain',
      comment: 'The edge to the disk and the terminal serves everybody, so it knows only the shared nouns.',
      severity: 'error',
      from: { path: '^src/io/' },
      to: { path: '^(src|bin)/', pathNot: '^src/(io|domain)/' },
    },
    {
      name: 'texts-know-only-the-domain',
      comment: 'Sentences can be translated as a whole only if no logic hides among them.',
      severity: 'error',
      from: { path: '^src/texts/' },
      to: { path: '^(src|bin)/', pathNot: '^src/(texts|domain|generated)/' },
    },
    {
      name: 'pipeline-composes-stages-only',
      comment:
        'The pipeline is pure: it composes stages and never touches disk, terminal or prose. Its first half, which is all that a check needs, stands apart, and chooses without loading scheduling.',
      severity: 'error',
      from: { path: '^src/(pipeline|appraise)\\.ts$' },
      to: {
        path: '^(src|bin)/',
        pathNot: `^src/(${stages.join('|')})/index\\.ts$|^src/plan/(targets|going-on)\\.ts$|^src/appraise\\.ts$|^src/domain/`,
      },
    },
    {
      name: 'commands-enter-stages-by-their-door',
      comment:
        'Commands use the index of a stage, so that its inside can change freely. The report has two light doors, for the catalogue and for what is wrong with a file: both start at once.',
      severity: 'error',
      from: { path: '^src/(commands/|(cli|command-line|guarded)\\.ts$)' },
      to: {
        path: `^src/(${stages.join('|')})/`,
        pathNot: `^src/(${stages.join('|')}|report/catalogue|report/check)/index\\.ts$`,
      },
    },
    {
      name: 'bin-only-starts-the-cli',
      comment:
        'bin hands over argv and streams, tells the version, answers in other threads, and lets Node keep what it compiles before anything else is loaded; anything more could not be tested without a process.',
      severity: 'error',
      from: { path: '^bin/' },
      to: { path: '^src/', pathNot: '^src/(cli|asked|io/(compiled-code|threads))\\.ts$' },
    },
    {
      name: 'node-only-at-the-edge',
      comment: 'The disk, the clock and processes are arguments everywhere else: same input, same output.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io|commands|build)/|^src/command-line\\.ts$' },
      to: nodeBuiltins,
    },
    {
      name: 'terminal-libraries-only-at-the-edge',
      comment: 'Colour, spinners, prompts and processes belong to io, commands and cli.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(io|commands|build)/|^src/command-line\\.ts$' },
      to: { path: 'node_modules/(chalk|ora|execa|commander|inquirer|@inquirer)/' },
    },
    {
      name: 'evaluators-are-strangers',
      comment: 'A family can be read, tested and removed alone: evaluators never import each other.',
      severity: 'error',
      from: { path: '^src/assess/evaluators/([^/]+)\\.ts$', pathNot: '^src/assess/evaluators/index\\.ts$' },
      to: { path: '^src/assess/evaluators/', pathNot: '^src/assess/evaluators/$1\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/build/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
