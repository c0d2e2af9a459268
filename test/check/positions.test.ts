import { describe, expect, it } from 'vitest';
import { inFolder, say } from '../support/in-process.js';
import { PLANTED, SIGN } from './planted.js';

interface Told {
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

/** Where the sign stands, counted as editors do, without it. */
function placeIn(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(SIGN));
  const lines = before.split(/\r\n|\n/);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

async function told(text: string): Promise<readonly Told[]> {
  inFolder({ 'inventaire.yaml': text.replace(SIGN, '') });
  const { out } = await say(['check', '--format', 'json', '--date', '2026-11-22']);
  return (JSON.parse(out) as { diagnostics: readonly Told[] }).diagnostics;
}

describe('an error planted in an inventory', () => {
  it('is planted at fifty places or more', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(50);
  });

  it.each(PLANTED)('is told where it stands: %s in %j', async (code, text) => {
    for (const written of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      const places = (await told(written)).filter((one) => one.code === code);
      expect(places.map(({ line, column }) => ({ line, column }))).toContainEqual(
        placeIn(written.replace('\uFEFF', '')),
      );
    }
  });
});
