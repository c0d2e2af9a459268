#!/usr/bin/env node
import { writeSync } from 'node:fs';
import type { main } from '../src/cli.js';
import { chunksIn } from '../src/io/compiled-code.js';
import { asksOnlyVersion, VERSION } from '../src/version.js';

const argv = process.argv.slice(2);
if (!asksOnlyVersion(argv) || !saysVersion()) void run();

/** False where it could not be written: the whole program knows how to say so. */
function saysVersion(): boolean {
  try {
    writeSync(1, `${VERSION}\n`);
    return true;
  } catch {
    return false;
  }
}

/** The program itself is loaded by its own reader of chunks, which remembers what it has compiled. */
async function run(): Promise<void> {
  const chunks = chunksIn(__dirname, VERSION, process.env);
  const cli = chunks.load('start.js#cli.js') as { readonly main: typeof main };
  process.exitCode = await cli.main(argv);
  chunks.keep();
}
