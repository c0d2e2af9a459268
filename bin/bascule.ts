#!/usr/bin/env node
import { keepCompiledCode } from '../src/io/compiled-code.js';
import { asksOnlyVersion, VERSION } from '../src/version.js';

const argv = process.argv.slice(2);
if (asksOnlyVersion(argv)) process.stdout.write(`${VERSION}\n`);
else {
  keepCompiledCode(process.env);
  // Only now: what is loaded before would not be kept.
  const { main } = await import('../src/cli.js');
  process.exitCode = await main(argv);
}
