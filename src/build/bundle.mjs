// Bundles the program into dist/: one entry, a chunk for each command, loaded only when it is used.
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { noticesOf } from './notices.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(join(root, 'dist'), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['bin/bascule.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  define: { BASCULE_VERSION: JSON.stringify(version) },
  // Some libraries are CommonJS and ask for `require` at run time.
  banner: {
    js: "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);",
  },
  // Names stay: what a person sends us of a failure must be readable.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
});
// Validators are bundled before, with what they need of these.
const inValidators = ['ajv', 'ajv-formats', 'fast-deep-equal'].map(
  (name) => `node_modules/${name}/package.json`,
);
const notices = noticesOf(root, [...Object.keys(metafile.inputs), ...inValidators]);
writeFileSync(join(root, 'dist', 'LICENCES-TIERCES.txt'), notices);
chmodSync(join(root, 'dist', 'bascule.js'), 0o755);
