import { readdirSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bascule, emptyFolder } from './run.js';

const DAY = ['--date', '2026-11-22'];

function folderWithExample(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'inventaire.yaml'), readFileSync('examples/douze-reponses/inventaire.yaml'));
  return folder;
}

describe('the documents, told before they are written', () => {
  it('are listed without an inventory, and nothing is written', async () => {
    const cwd = emptyFolder();
    const { code, out } = await bascule(['docs', '--liste'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('lettre-membres');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('are told with how they read, and nothing is written', async () => {
    const cwd = folderWithExample();
    const { code, out } = await bascule(['docs', '--lisibilite', '--document', 'lettre-membres', ...DAY], {
      cwd,
    });
    expect(code).toBe(0);
    expect(out).toContain('Kandel');
    expect(out).toMatch(/lettre-membres : \d+ · .+ · \d+ mots\n\s+phrase la plus longue : \d+ mots/);
    expect(out).not.toContain('rapport-audit');
    expect(readdirSync(cwd)).toEqual(['inventaire.yaml']);
  });

  it('end with where to begin, unless only some are asked for or quiet is', async () => {
    const cwd = folderWithExample();
    const whole = await bascule(['docs', ...DAY], { cwd });
    expect(whole.err).toContain(`Commencez par ${join('documents', 'LISEZ-MOI.html')}`);
    const quiet = await bascule(['docs', '-q', ...DAY], { cwd });
    const one = await bascule(['docs', '--document', 'pilote', ...DAY], { cwd });
    expect([quiet.err, one.err].join()).not.toContain('LISEZ-MOI');
  });
});
