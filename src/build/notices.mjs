// What ends up in the bundle, told to people (licences, most of which ask to travel with their library) and to machines (SBOM).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The libraries that esbuild says it has read, by name. Throws for one that says no licence. */
export function librariesOf(root, inputs) {
  const folders = new Set(inputs.flatMap((path) => FOLDER.exec(path)?.[1] ?? []));
  return [...folders]
    .map((folder) => libraryIn(join(root, folder)))
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

function libraryIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (license === undefined) throw new Error(`${name} says no licence`);
  const file = readdirSync(folder)
    .sort()
    .find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, license, text };
}

/** One text for people. */
export function noticesOf(libraries) {
  return libraries
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
    .join('\n');
}

/** The same list as CycloneDX. Without a date or a number of its own: the same bytes at each build. */
export function sbomOf({ name, version, license }, libraries) {
  const licensed = (expression) => [{ expression }];
  const purl = (library) => `pkg:npm/${library.name.replace('@', '%40')}@${library.version}`;
  const own = { type: 'application', name, version, licenses: licensed(license) };
  const components = libraries.map((library) => ({
    type: 'library',
    'bom-ref': purl(library),
    name: library.name,
    version: library.version,
    licenses: licensed(library.license),
    purl: purl(library),
  }));
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: own },
    components,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
