import type * as Crypto from 'node:crypto';

/** Loaded only when it is used: it takes longer than a check of one file. */
export function cryptography(): typeof Crypto {
  return process.getBuiltinModule('node:crypto');
}
