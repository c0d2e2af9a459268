// Bundles the program into dist/: one entry, and chunks that are loaded only when they are used. CommonJS, which starts quicker, and
// whose compiled code can be kept (src/io/compiled-code.ts).
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { librariesOf, noticesOf, sbomOf } from './notices.mjs';

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

// What few runs need, and a function asks for that cannot wait: an `import(…)` would make everything above it wait.
const LATE = './parse-fully.js';
const loadedLate = {
  name: 'loaded-late',
  setup({ onResolve }) {
    onResolve({ filter: /\/parse-fully\.js$/ }, () => ({ path: LATE, external: true }));
  },
};

/** The chunk is asked for where something of it is used, instead of at the start. */
function lately(code, names) {
  const getters = names.map((name) => `get ${name}(){return require("${LATE}").${name}}`);
  return code.replaceAll(`=require("${LATE}")`, `={${getters.join()}}`);
}

/** esbuild splits only what is ESM: its chunks become CommonJS one by one. */
async function asCommonJs({ path, text }, lateNames) {
  const { code } = await transform(text, {
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
  // Plain ASCII has not to be decoded. Only regular expressions still hold other letters.
  if (/\\[^\0-\x7f]/.test(code)) throw new Error(`${path} escapes a letter`);
  const ascii = lately(code, lateNames).replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(join(dist, basename(path)), ascii);
}

const entry = await build({ ...shared, entryPoints: ['bin/bascule.ts'], format: 'cjs' });
const program = await build({
  ...shared,
  entryPoints: { cli: 'src/cli.ts', 'parse-fully': 'src/load/parse-fully.ts' },
  format: 'esm',
  splitting: true,
  plugins: [withoutChildProcess, loadedLate],
});
const imports = Object.values(program.metafile.outputs).flatMap((output) => output.imports);
const strangers = imports.filter(({ path, external }) => external && path !== LATE && !isBuiltin(path));
if (strangers.length > 0)
  throw new Error(`not in the bundle: ${strangers.map(({ path }) => path).join(', ')}`);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
for (const { path, text } of entry.outputFiles) writeFileSync(join(dist, basename(path)), text);
const sum = createHash('sha256');
for (const { text } of program.outputFiles) sum.update(text);
const made = sum.digest('hex');
const { exports: lateNames } = program.metafile.outputs['dist/parse-fully.js'];
for (const { path, text } of program.outputFiles)
  await asCommonJs({ path, text: text.replaceAll(BUILD, made) }, lateNames);
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
// Validators are bundled before, with what they need of these.
const inValidators = ['ajv', 'ajv-formats', 'fast-deep-equal'].map(
  (name) => `node_modules/${name}/package.json`,
);
const libraries = librariesOf(root, [...Object.keys(program.metafile.inputs), ...inValidators]);
writeFileSync(join(dist, 'LICENCES-TIERCES.txt'), noticesOf(libraries));
writeFileSync(join(dist, 'sbom.cdx.json'), sbomOf(manifest, libraries));
chmodSync(join(dist, 'bascule.js'), 0o755);
