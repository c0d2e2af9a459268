// Chunks that are always loaded together stand in one file: each file costs an opening, a compilation, and as much again for what
// is kept of it. All that a check needs stands in one; other commands run little of it, and compile no more than they run.
import { basename } from 'node:path';

const REQUIRED = /require\("\.\/([^"]+)"\)/g;

/** The chunk of a module that is loaded late: esbuild names it after its source. */
function chunkOf(outputs, entryPoint) {
  const found = Object.keys(outputs).find((path) => outputs[path].entryPoint === entryPoint);
  if (found === undefined) throw new Error(`${entryPoint} has no chunk`);
  return found;
}

/** A chunk, and all that it loads before it runs. */
function loadedBy(outputs, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const next of askedBy(outputs, path)) loadedBy(outputs, next, found);
  return found;
}

const askedBy = (outputs, path) =>
  outputs[path].imports
    .filter(({ kind, external }) => kind === 'import-statement' && !external)
    .map((asked) => asked.path);

/** A chunk gives its values once it has run: two that ask for each other would find nothing. */
function refuseCircles(outputs) {
  for (const path of Object.keys(outputs))
    for (const next of askedBy(outputs, path))
      if (loadedBy(outputs, next).has(path)) throw new Error(`${path} and ${next} load each other`);
}

/** File of each chunk that shares one, by path. */
function filesOf(outputs) {
  const of = (...entryPoints) =>
    entryPoints.flatMap((entryPoint) => [...loadedBy(outputs, chunkOf(outputs, entryPoint))]);
  // A check looks names up only where it meets one that it does not know.
  const files = new Map(
    of('src/commands/catalogue.ts', 'src/commands/tool-index.ts').map((path) => [path, 'catalogue.js']),
  );
  for (const path of of('src/command-line.ts')) files.set(path, 'commands.js');
  for (const path of of('src/cli.ts', 'src/commands/check-plain.ts')) files.set(path, 'start.js');
  return files;
}

/** A chunk as our reader takes it, an expression: a function, or several by name. */
const asFunction = (code) => `(function(exports,require,module,textOf,programFolder){${code}\n})`;

/** The files to write, from the metafile of esbuild and the chunks as CommonJS, by path. `file.js#chunk.js` names a chunk in a file. */
export function packed({ outputs }, chunks) {
  refuseCircles(outputs);
  const files = filesOf(outputs);
  const ids = new Map(
    [...chunks.keys()].map((path) => {
      const file = files.get(path);
      return [basename(path), file === undefined ? basename(path) : `${file}#${basename(path)}`];
    }),
  );
  const written = new Map();
  const together = new Map();
  for (const [path, code] of chunks) {
    const named = code.replaceAll(REQUIRED, (_call, name) => `require("./${ids.get(name) ?? name}")`);
    const file = files.get(path);
    if (file === undefined) written.set(basename(path), asFunction(named));
    else together.set(file, [...(together.get(file) ?? []), `"${basename(path)}":${asFunction(named)}`]);
  }
  for (const [file, members] of together) written.set(file, `({${members.join(',\n')}})`);
  return written;
}
