// The licences of the libraries that end up in the bundle: most of them ask to travel with it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** One text, by package; `inputs` is what esbuild says it has read. Throws for a package that says no licence. */
export function noticesOf(root, inputs) {
  const folders = new Set(inputs.flatMap((path) => FOLDER.exec(path)?.[1] ?? []));
  return [...folders]
    .map((folder) => noticeIn(join(root, folder)))
    .sort()
    .join('\n');
}

function noticeIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (license === undefined) throw new Error(`${name} says no licence`);
  const file = readdirSync(folder)
    .sort()
    .find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
