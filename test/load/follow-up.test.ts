import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { NOTE_DATES } from '../../src/load/follow-up.js';
import { loadFollowUp, loadPlan } from '../../src/load/index.js';
import { describeDiagnostics } from '../../src/report/diagnostics.js';

const KNOWN = { steps: ['garde-fous.export@google-drive'], people: ['secretaire', 'presidente'] };
const HEAD = 'bascule: 1\netapes:\n  garde-fous.export@google-drive:\n';

async function told(text: string): Promise<readonly string[]> {
  const source = { name: 'suivi.yaml', text };
  const { diagnostics } = await loadFollowUp(source, KNOWN);
  return describeDiagnostics(diagnostics, source).map(
    ({ severity, code, line, column }) =>
      `${severity === 'erreur' ? '' : `${severity} `}${code} ${String(line)}:${String(column)}`,
  );
}

describe('the notes of a plan', () => {
  test('are read with what they say', async () => {
    const loaded = await loadFollowUp(
      { name: 'suivi.yaml', text: `${HEAD}    fait: 2026-12-03\n    par: secretaire\n` },
      KNOWN,
    );
    expect(loaded.ok && [...loaded.value.notes]).toEqual([
      ['garde-fous.export@google-drive', { fait: '2026-12-03', par: 'secretaire' }],
    ]);
  });

  test.each([
    ['', ['inventaire-vide 1:1']],
    ['etapes: {}\n', ['version-absente 1:1']],
    [`${HEAD}    fait: 03/12/2026\n`, ['valeur-inattendue 4:11']],
    [`${HEAD}    fait: oui\n`, ['valeur-inattendue 4:11']],
    [`${HEAD}    fait: 2026-02-30\n`, ['date-impossible 4:11']],
    [`${HEAD}    fai: 2026-12-03\n`, ['cle-inconnue 4:5']],
    [`${HEAD}    decide: peut-etre\n    le: 2026-12-03\n`, ['choix-inconnu 4:13']],
    [`${HEAD}    decide: non\n`, ['jour-de-decision-manquant 4:5']],
    [`${HEAD}    fait: 2026-12-03\n    par: secretere\n`, ['avertissement role-inconnu 5:10']],
    [
      'bascule: 1\netapes:\n  garde-fous.expor@google-drive:\n    fait: 2026-12-03\n',
      ['avertissement etape-inconnue 3:3'],
    ],
    [`${HEAD}    fait: 2026-12-03\n    fait: 2026-12-04\n`, ['cle-en-double 5:5']],
  ])('%j is told with its place', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  test('a date the French way comes back as it should be written', async () => {
    const source = { name: 'suivi.yaml', text: `${HEAD}    fait: 03/12/2026\n` };
    const { diagnostics } = await loadFollowUp(source, KNOWN);
    expect(describeDiagnostics(diagnostics, source)[0]?.aide).toContain('2026-12-03');
  });

  test('a slip in the name of a step is guessed', async () => {
    const text = 'bascule: 1\netapes:\n  garde-fous.expor@google-drive:\n    fait: 2026-12-03\n';
    const { diagnostics } = await loadFollowUp({ name: 'x', text }, KNOWN);
    expect(diagnostics[0]?.args['suggestion']).toBe('garde-fous.export@google-drive');
  });

  test('the keys that hold a day are those of the schema', () => {
    const schema = JSON.parse(readFileSync('schemas/suivi.schema.json', 'utf8')) as {
      $defs: { etape: { properties: Record<string, { pattern?: string }> } };
    };
    const dates = Object.entries(schema.$defs.etape.properties).filter(([, { pattern }]) =>
      pattern?.includes('{4}'),
    );
    expect(dates.map(([key]) => key).sort()).toEqual([...NOTE_DATES].sort());
  });
});

test('a plan that a hand has broken is told with its line', async () => {
  const loaded = await loadPlan({ name: 'plan.yaml', text: 'bascule: 1\ndate: "2026-11-22"\n' });
  expect(loaded.ok).toBe(false);
  expect(loaded.diagnostics[0]?.code).toBe('cle-manquante');
});
