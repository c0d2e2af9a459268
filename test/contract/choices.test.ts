import { describe, expect, it } from 'vitest';
import { fieldAt, understand, type Hearing } from '../../src/ask/index.js';
import type { Form } from '../../src/domain/answer.js';
import { forms } from '../../src/generated/forms.js';
import { choiceLabel, choiceName } from '../../src/texts/fr/choices.js';

const hearing: Hearing = { tree: {}, today: '2026-11-22', toolNamed: () => undefined };

const offered = Object.entries(forms as Readonly<Record<string, Form>>).flatMap(([path, { choices = [] }]) =>
  choices.map((word) => [path.replaceAll('*', 'x'), word] as const),
);

describe('the words to choose from', () => {
  it('are understood as they are told on paper, with their accents and articles', () => {
    expect(offered.length).toBeGreaterThan(100);
    for (const [place, word] of offered) {
      const field = fieldAt(place);
      if (field === undefined) throw new Error(place);
      const told = field.form.shape === 'textes' ? [choiceName(word)] : choiceName(word);
      const value = field.form.shape === 'textes' ? [word] : word;
      const understood = understand(field, told, hearing);
      expect([place, understood]).toEqual([place, { kind: 'su', changes: [{ pointer: place, value }] }]);
    }
  });

  it('are told apart on a screen, and none shows the key of a file', () => {
    for (const [place, word] of offered) {
      const label = choiceLabel(word, place);
      expect(label).not.toContain('_');
      expect(label.charAt(0)).toBe(label.charAt(0).toUpperCase());
    }
    const places = new Map(offered.map(([place]) => [place, offered.filter(([other]) => other === place)]));
    for (const [place, words] of places)
      expect(new Set(words.map(([, word]) => choiceLabel(word, place))).size).toBe(words.length);
  });

  it('say whose name « personne » is, as it may also mean nobody', () => {
    expect(choiceLabel('personne', '/outils/x/compte/au_nom_de')).toBe('Une personne (à son propre nom)');
  });
});

describe('a month', () => {
  const month = fieldAt('/calendrier/ag/mois');
  it.each([
    ['octobre', 10],
    ['en oct.', 10],
    ['Août', 8],
    ['4', 4],
    ['fin mai', undefined],
    ['jui', undefined],
    ['13', undefined],
  ])('« %s » is understood as %s', (told, value) => {
    if (month === undefined) throw new Error('no month');
    const understood = understand(month, told, hearing);
    expect(understood.kind === 'su' ? understood.changes[0]?.value : undefined).toBe(value);
  });
});
