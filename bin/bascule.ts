#!/usr/bin/env node
import { writeSync } from 'node:fs';
import type * as Program from '../src/cli.js';
import { asksOnlyVersion, useOf, VERSION } from '../src/asked.js';
import { chunksIn } from '../src/io/compiled-code.js';

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

/** The program itself is loaded by its own reader of chunks, which tells what was compiled for the next start. */
async function run(): Promise<void> {
  const { load, compiled } = chunksIn(__dirname, VERSION, process.env, useOf(argv));
  const { main, keepCompiled, isAllWritten } = load('start.js#cli.js') as unknown as typeof Program;
  process.exitCode = await main(argv);
  keepCompiled(compiled);
  // Node would take everything apart before it ends.
  if (isAllWritten()) process.exit();
}
