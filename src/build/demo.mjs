// The main job on a shipped example, as a person would run it. Everything lands in sortie/demo.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'dist', 'bascule.js');
const folder = join('sortie', 'demo');
const inventory = join(folder, 'inventaire.yaml');

if (!existsSync(program)) {
  console.error('Bascule n’est pas encore construit : lancez d’abord « npm install ».');
  process.exit(2);
}

mkdirSync(join(root, folder), { recursive: true });
cpSync(join(root, 'examples', 'petite-asso', 'inventaire.yaml'), join(root, inventory));

const steps = [
  ['check', inventory],
  ['score', inventory],
  ['plan', inventory],
  ['docs', inventory, '--sortie', join(folder, 'documents')],
];
// The example tells a story of this day: the same documents whenever the demonstration runs.
const day = ['--date', '2026-11-22'];

for (const step of steps) {
  console.log(`\n$ bascule ${step.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [program, ...step, ...day], { cwd: root, stdio: 'inherit' });
  // 1 means that something was found, which is what a demonstration is for.
  if (status !== 0 && status !== 1) process.exit(status ?? 3);
}
console.log(`\nLes documents sont là : ${relative(process.cwd(), join(root, folder))}`);
console.log('  plan.yaml                        la feuille de route, pour la machine et pour git');
console.log('  documents/LISEZ-MOI.html         les documents, dans l’ordre où l’on en a besoin');
