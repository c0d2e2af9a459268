import { describe, expect, it } from 'vitest';
import { execa } from 'execa';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeLoadedBy } from '../support/chunks.js';
import { bascule, emptyFolder } from './run.js';

/** Which of these words stand in the code that a command loads at once. Not the code itself: it would fill the screen. */
const found = (command: string, words: readonly string[]): readonly string[] => {
  const code = codeLoadedBy(command);
  return words.filter((word) => code.includes(word));
};

/** Said by the library that reads YAML, which reads only what raises a doubt. */
const WHOLE_YAML = 'bad indentation of a mapping entry';
/** In what Ajv wrote for the schema of an inventory. */
const VALIDATOR = 'schemaPath:"#/';

describe('the start', () => {
  it('tells the version alone, and nothing else', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
    for (const word of ['--version', '-V'])
      expect(await bascule([word])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each(['pipe', 'ignore'] as const)(
    'of a check loads no streams where nobody looks: %s',
    async (stdout) => {
      const folder = emptyFolder();
      const [probe, told] = [join(folder, 'sonde.cjs'), join(folder, 'charges.json')];
      const load = `JSON.stringify(process.moduleLoadList)`;
      const write = `require('node:fs').writeFileSync(${JSON.stringify(told)}, ${load})`;
      writeFileSync(probe, `process.on('exit', () => ${write});`);
      const args = [
        '--require',
        probe,
        resolve('dist/bascule.js'),
        'check',
        'examples/douze-reponses/inventaire.yaml',
      ];
      await execa(process.execPath, args, { stdout, stderr: 'pipe', stdin: 'ignore', reject: false });
      const loaded = JSON.parse(readFileSync(told, 'utf8')) as readonly string[];
      expect(loaded.filter((name) => /^NativeModule (?:stream|net|tty|crypto)$/.test(name))).toEqual([]);
      expect(loaded.join()).toContain('vm');
    },
  );

  it('does without a folder for what is compiled', async () => {
    const { code } = await bascule(['catalogue', 'paheko'], { env: { XDG_CACHE_HOME: '/dev/null' } });
    expect(code).toBe(0);
  });

  it('of the catalogue loads neither validators nor templates', () => {
    const heavy = [VALIDATOR, 'Handlebars', WHOLE_YAML];
    expect(found('catalogue', ['indexTools', ...heavy])).toEqual(['indexTools']);
  });

  it('finds the data in no code at all: they are read when they are asked for', () => {
    expect([...found('catalogue', ['Paheko']), ...found('check', ['Paheko'])]).toEqual([]);
    expect(readFileSync('dist/textes.txt', 'utf8')).toContain('Paheko');
  });

  it('of a check loads neither scheduling, nor documents, nor agendas, nor what explains mistakes', () => {
    const heavy = ['makePlan', 'Handlebars', 'fromMarkdown', 'vevent', VALIDATOR, WHOLE_YAML];
    expect(found('check', ['checkCoherence', ...heavy])).toEqual(['checkCoherence']);
    expect(readFileSync('dist/parse-fully.js', 'utf8')).toContain(WHOLE_YAML);
    expect(readFileSync('dist/validate-inventory.js', 'utf8')).toContain(VALIDATOR);
  });
});
