// Mutates real inventories and what stands beside them, and follows each through every command and format; prints how many were
// tried and what of the program they ran through. The same seed tries the same texts: `npm run fuzz -- --executions 2000 --graine 7`.
// What is found goes, with its shortest text, to the file of `--trouve`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    executions: { type: 'string', default: '500' },
    graine: { type: 'string', default: '1' },
    trouve: { type: 'string' },
  },
});
const parts = ['load', 'check', 'assess', 'plan', 'report', 'ask', 'edit'];
const args = [
  'vitest',
  'run',
  'test/fuzz/campaign.test.ts',
  '--coverage.enabled',
  '--coverage.reporter=text-summary',
  '--coverage.reportOnFailure',
  ...parts.map((part) => `--coverage.include=src/${part}/**/*.ts`),
];
const environment = {
  BASCULE_FUZZ: values.executions,
  BASCULE_GRAINE: values.graine,
  ...(values.trouve !== undefined && { BASCULE_FUZZ_TROUVE: values.trouve }),
};
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...environment } });
console.log(`${values.executions} executions, seed ${values.graine}, over src/{${parts.join(',')}}`);
process.exitCode = status ?? 1;
