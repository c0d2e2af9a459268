import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ASKED = /require\("\.\/([^"]+\.js)"\)/g;
/** What `import(…)` becomes, or is made late by the bundle: loaded later, if ever. */
const LATER = /(?:\.then\(\(\)=>[^;]*?|get \w+\(\)\{return )require\("\.\/[^"]+\.js"\)/g;

/** The code that a command loads before it does anything: its chunk, and all that this one asks for at once. */
export function codeLoadedBy(command: string): string {
  const loaded = new Map<string, string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    const code = readFileSync(join('dist', file), 'utf8');
    loaded.set(file, code);
    for (const [, next = ''] of code.replaceAll(LATER, '').matchAll(ASKED)) visit(next);
  };
  const chunk = readdirSync('dist').find(
    (name) => name.startsWith(`${command}-`) && holds(name, 'configure'),
  );
  visit(chunk ?? '');
  return [...loaded.values()].join('\n');
}

function holds(chunk: string, word: string): boolean {
  return readFileSync(join('dist', chunk), 'utf8').includes(word);
}
