import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ASKED = /require\("\.\/([^"#]+\.js)(?:#[^"]+)?"\)/g;
/** What `import(…)` becomes, or is made late by the bundle: loaded later, if ever. */
const LATER = /(?:\.then\(\(\)=>[^;]*?|get \w+\(\)\{return )require\("\.\/[^"]+\.js"\)/g;

/** The code that a command loads before it does anything: the file of its chunk, and all that this one asks for at once. */
export function codeLoadedBy(command: string): string {
  const loaded = new Map<string, string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    const code = codeIn(file);
    loaded.set(file, code);
    for (const [, next = ''] of code.replaceAll(LATER, '').matchAll(ASKED)) visit(next);
  };
  visit(fileOf(command));
  return [...loaded.values()].join('\n');
}

/** The start loads each command late, from a chunk that is named after it. */
function fileOf(command: string): string {
  const [, file] =
    new RegExp(`require\\("\\./([^"#]+#)?${command}-\\w+\\.js"\\)`).exec(
      codeIn('start.js') + codeIn('commands.js'),
    ) ?? [];
  const alone = readdirSync('dist').find((name) => name.startsWith(`${command}-`));
  const found = file?.replace('#', '') ?? alone;
  if (found === undefined) throw new Error(`no chunk of ${command}`);
  return found;
}

const codeIn = (file: string): string => readFileSync(join('dist', file), 'utf8');
