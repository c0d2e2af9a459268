import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { mkdtempSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Configuration {
  readonly forbidden: readonly unknown[];
  readonly options: object;
}
const { default: config } = (await import(pathToFileURL(resolve('.dependency-cruiser.mjs')).href)) as {
  readonly default: Configuration;
};

/** The rules run on a copy of the tree, into which each test plants one import that must not be. */
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(process.cwd(), 'test', '.layers-'));
  for (const part of ['src', 'bin', 'tsconfig.json', 'package.json'])
    cpSync(part, join(copy, part), { recursive: true });
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

interface Violation {
  readonly from: string;
  readonly rule: string;
}

async function violations(): Promise<readonly Violation[]> {
  const result = await cruise(
    ['bin', 'src'],
    { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: copy } as never,
    undefined,
    { tsConfig: extractTSConfig(join(copy, 'tsconfig.json')) },
  );
  if (typeof result.output === 'string') throw new Error(result.output);
  return result.output.summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}

const FORBIDDEN = [
  ['src/plan/planted.ts', "import '../assess/index.js';", 'plan-stays-in-its-room'],
  ['src/assess/planted.ts', "import '../plan/index.js';", 'assess-stays-in-its-room'],
  ['src/load/planted.ts', "import '../texts/fr/cli.js';", 'load-stays-in-its-room'],
  ['src/catalogue/planted.ts', "import '../load/index.js';", 'catalogue-stays-in-its-room'],
  [
    'src/commands/planted.ts',
    "import '../report/catalogue/sheet.js';",
    'commands-enter-stages-by-their-door',
  ],
  ['src/domain/planted.ts', "import '../io/clock.js';", 'domain-imports-nothing'],
  ['src/report/planted.ts', "import 'node:fs';", 'node-only-at-the-edge'],
  ['src/check/planted.ts', "import 'chalk';", 'terminal-libraries-only-at-the-edge'],
  ['src/assess/evaluators/planted.ts', "import './formats.js';", 'evaluators-are-strangers'],
  ['src/commands/also-planted.ts', "import '../assess/combine.js';", 'commands-enter-stages-by-their-door'],
  ['bin/planted.ts', "import '../src/pipeline.js';", 'bin-only-starts-the-cli'],
] as const;

describe('the layer rules', () => {
  it('hold for the tree as it is', async () => {
    expect(await violations()).toEqual([]);
  });

  describe('catch', () => {
    let caught: readonly Violation[] = [];
    // All planted at once: going through the tree is what takes time.
    beforeAll(async () => {
      for (const [path, line] of FORBIDDEN) writeFileSync(join(copy, path), `${line}\n`);
      caught = await violations();
      for (const [path] of FORBIDDEN) rmSync(join(copy, path));
    });

    it.each(FORBIDDEN)('%s with %s', (path, _, rule) => {
      expect(caught).toContainEqual({ from: path, rule });
    });
  });
});
