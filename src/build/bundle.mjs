// Bundles the program into dist/: one entry, and chunks that are loaded only when they are used. CommonJS, which starts quicker, and
// whose compiled code can be kept (src/io/compiled-code.ts).
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { librariesOf, noticesOf, sbomOf } from './notices.mjs';
import { packed } from './packs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { version } = manifest;

// Its own checksum, once everything is there.
const BUILD = '@@what-it-is-made-of@@';
const shared = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  // Paths end up in the text: the same wherever the libraries really are.
  preserveSymlinks: true,
  write: false,
  platform: 'node',
  target: 'node20',
  define: { BASCULE_VERSION: JSON.stringify(version), BASCULE_BUILD: JSON.stringify(BUILD) },
  // Names stay: what a person sends us of a failure must be readable.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** Commander can start other programs, which loads much of Node; ours has none. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules.commander./.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Data stands beside the code: of a text in a program, every letter is read, summed and copied at each start. */
const TEXTS = 'textes.txt';
let texts = '';
/** `() => "…"`, or a part of it: `(from, to) => "…".slice(from, to)`. */
const TEXT = /(?<=\((?:from, to)?\) => )("(?:[^"\\]|\\.)*")(\.slice\(from, to\))?/g;
const textsApart = {
  name: 'texts-apart',
  setup({ onLoad }) {
    onLoad({ filter: /generated.(?:data|inventory-rules)\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(TEXT, (_text, literal, isPart) => {
        const start = texts.length;
        texts += JSON.parse(literal);
        return isPart === undefined
          ? `textOf(${start}, ${texts.length})`
          : `textOf(${start} + from, ${start} + to)`;
      }),
    }));
  },
};

/**
 * What few runs need, and a function asks for that cannot wait: an `import(…)` would make everything above it wait. The chunk is
 * asked for where something of it is used, instead of at the start.
 */
const LATE = {
  'parse-fully': 'src/load/parse-fully.ts',
  'validate-inventory': 'src/generated/validate-inventory.js',
  targets: 'src/plan/targets.ts',
  'tool-index': 'src/commands/tool-index.ts',
  'sentence-tables': 'src/texts/fr/sentence-tables.ts',
};
const lateChunks = Object.keys(LATE).map((name) => `./${name}.js`);
const withoutEnding = (path) => path.replace(/\.[jt]s$/, '');
const loadedLate = {
  name: 'loaded-late',
  setup({ onResolve }) {
    const chunks = new Map(
      Object.entries(LATE).map(([name, path]) => [withoutEnding(join(root, path)), `./${name}.js`]),
    );
    onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir, kind }) => {
      if (kind === 'entry-point') return undefined;
      const chunk = chunks.get(withoutEnding(join(resolveDir, path)));
      return chunk === undefined ? undefined : { path: chunk, external: true };
    });
  },
};

function lately(code, namesOf) {
  return lateChunks.reduce((changed, chunk) => {
    const getters = namesOf(chunk).map((name) => `get ${name}(){return require("${chunk}").${name}}`);
    return changed.replaceAll(`=require("${chunk}")`, `={${getters.join()}}`);
  }, code);
}

const GIVEN = /\bexport\{([^{}]*)\};?\s*$/;
const ASKED = /\bimport\(("\.\/[^"]+")\)/g;

/**
 * What a chunk exports, given as values once it has run; and what it asks for later, taken as it is given. esbuild would write getters,
 * helpers that copy them, and copies of these in each chunk.
 */
function asValues(text) {
  return text.replaceAll(ASKED, '__later($1)').replace(GIVEN, (_export, list) => {
    const pairs = list.split(',').map((pair) => pair.split(' as '));
    return `__given={${pairs.map(([own, name = own]) => `${name}:${own}`).join()}};`;
  });
}

/** esbuild splits only what is ESM: its chunks become CommonJS one by one. */
async function asCommonJs({ path, text }, namesOf) {
  const { code } = await transform(asValues(text), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
  // What a chunk exports must be there once it has run.
  if (code.includes('__esm(')) throw new Error(`${path} exports what comes later`);
  if (code.includes('__toCommonJS(')) throw new Error(`${path} exports in another way`);
  // Plain ASCII has not to be decoded. Only regular expressions still hold other letters.
  if (/\\[^\0-\x7f]/.test(code)) throw new Error(`${path} escapes a letter`);
  const called = code
    .replaceAll('__given=', 'module.exports=')
    .replaceAll(/\b__later\(("[^"]+")\)/g, 'Promise.resolve().then(()=>require($1))');
  return lately(called, namesOf).replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const entry = await build({ ...shared, entryPoints: ['bin/bascule.ts', 'bin/thread.ts'], format: 'cjs' });
const program = await build({
  ...shared,
  entryPoints: { cli: 'src/cli.ts', 'check-thread': 'src/commands/check-thread.ts', ...LATE },
  format: 'esm',
  splitting: true,
  plugins: [withoutChildProcess, textsApart, loadedLate],
});
const imports = Object.values(program.metafile.outputs).flatMap((output) => output.imports);
const strangers = imports.filter(
  ({ path, external }) => external && !lateChunks.includes(path) && !isBuiltin(path),
);
if (strangers.length > 0)
  throw new Error(`not in the bundle: ${strangers.map(({ path }) => path).join(', ')}`);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
for (const { path, text } of entry.outputFiles) writeFileSync(join(dist, basename(path)), text);
const sum = createHash('sha256');
for (const { text } of program.outputFiles) sum.update(text);
sum.update(texts);
const made = sum.digest('hex');
const namesOf = (chunk) => program.metafile.outputs[`dist/${basename(chunk)}`].exports;
const chunks = new Map();
for (const { path, text } of program.outputFiles) {
  const code = await asCommonJs({ path, text: text.replaceAll(BUILD, made) }, namesOf);
  chunks.set(relative(root, path), code);
}
for (const [name, text] of packed(program.metafile, chunks)) writeFileSync(join(dist, name), text);
// Letters are counted as bytes.
if (/[^\0-\x7f]/.test(texts)) throw new Error('texts are not plain ASCII');
writeFileSync(join(dist, TEXTS), texts);
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
// Validators are bundled before, with what they need of these.
const inValidators = ['ajv', 'ajv-formats', 'fast-deep-equal'].map(
  (name) => `node_modules/${name}/package.json`,
);
const libraries = librariesOf(root, [...Object.keys(program.metafile.inputs), ...inValidators]);
writeFileSync(join(dist, 'LICENCES-TIERCES.txt'), noticesOf(libraries));
writeFileSync(join(dist, 'sbom.cdx.json'), sbomOf(manifest, libraries));
chmodSync(join(dist, 'bascule.js'), 0o755);
