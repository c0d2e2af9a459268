import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setEntry } from '../../src/edit/index.js';
import { parseText } from '../../src/load/parse.js';

const STEP = 'garde-fous.export@google-drive';

function edited(text: string, values: Readonly<Record<string, string>>, id = STEP): string | undefined {
  const { tree, spans } = parseText(text);
  return setEntry({ text, tree: tree ?? {}, spans }, { collection: 'etapes', id, values });
}

const BY_HAND = `# Notre suivi, tenu par la secrétaire
bascule: 1

etapes:   # du plus ancien au plus récent
  garde-fous.acces@doodle:
      fait: 2026-11-25   # enfin !
      note: "Deux accès"

  # celle-ci attend la salle
  garde-fous.export@google-drive:
      reporte: 2027-01-15
      raison: |
        La salle est prise.
        On verra en janvier.
# fin
`;

describe('adding to notes written by hand', () => {
  it('starts a file that says nothing yet', () => {
    expect(edited('bascule: 1\n', { fait: '2026-12-03', note: 'Sur le disque du bureau' })).toBe(
      `bascule: 1\netapes:\n  ${STEP}:\n    fait: 2026-12-03\n    note: "Sur le disque du bureau"\n`,
    );
  });

  it('puts a new step after the last one, at its indent, and moves no comment', () => {
    const text = edited(BY_HAND, { fait: '2026-12-03' }, 'autre.etape@x');
    expect(text).toBe(BY_HAND.replace('# fin\n', '  autre.etape@x:\n    fait: 2026-12-03\n# fin\n'));
  });

  it('adds a key after those that are there', () => {
    expect(edited(BY_HAND, { par: 'presidente' }, 'garde-fous.acces@doodle')).toBe(
      BY_HAND.replace('note: "Deux accès"\n', 'note: "Deux accès"\n      par: presidente\n'),
    );
  });

  it('changes a value where it stands and leaves its comment', () => {
    expect(edited(BY_HAND, { fait: '2026-11-26' }, 'garde-fous.acces@doodle')).toBe(
      BY_HAND.replace('fait: 2026-11-25   # enfin !', 'fait: 2026-11-26   # enfin !'),
    );
  });

  it('replaces a block of text whole', () => {
    const text = edited(BY_HAND, { raison: 'Plus de salle', fait: '2026-12-03' });
    expect(parseText(text ?? '').tree?.['etapes']).toMatchObject({
      [STEP]: { reporte: '2027-01-15', raison: 'Plus de salle', fait: '2026-12-03' },
    });
    expect(text).toContain('# fin\n');
  });

  it('keeps the line breaks and the mark of a file made elsewhere', () => {
    const windows = `\uFEFF${BY_HAND.replaceAll('\n', '\r\n')}`;
    const text = edited(windows, { fait: '2026-12-03' }, 'autre.etape@x') ?? '';
    expect(text.startsWith('\uFEFF# Notre')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(parseText(text).diagnostics).toEqual([]);
  });

  it('opens empty braces', () => {
    const text = edited('bascule: 1\netapes: {}\n', { fait: '2026-12-03' });
    expect(text).toBe(`bascule: 1\netapes:\n  ${STEP}:\n    fait: 2026-12-03\n`);
  });

  it.each([
    'bascule: 1\netapes: {a.b@c: {fait: 2026-12-01}}\n',
    `bascule: 1\netapes:\n  ${STEP}: {fait: 2026-12-01}\n`,
  ])('leaves what is written between braces to people', (text) => {
    expect(edited(text, { fait: '2026-12-03' })).toBeUndefined();
  });

  it('says what was meant, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.string({ minLength: 1, unit: 'binary' }),
        (note, raison) => {
          const text = edited(BY_HAND, { note, raison }) ?? '';
          const { tree } = parseText(text);
          expect((tree?.['etapes'] as Record<string, unknown>)[STEP]).toMatchObject({ note, raison });
          expect(text).toContain('# enfin !');
        },
      ),
      { numRuns: 500 },
    );
  });
});
