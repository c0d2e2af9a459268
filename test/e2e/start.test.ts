import { describe, expect, it } from 'vitest';
import { codeLoadedBy } from '../support/chunks.js';

/** Which of these words stand in the code that a command loads at once. Not the code itself: it would fill the screen. */
const found = (command: string, words: readonly string[]): readonly string[] => {
  const code = codeLoadedBy(command);
  return words.filter((word) => code.includes(word));
};

describe('the start', () => {
  it('of the catalogue loads neither validators, nor the calendar, nor templates', () => {
    const heavy = ['validate_inventory', 'PlainDate', 'Handlebars', 'js-yaml'];
    expect(found('catalogue', ['Paheko', ...heavy])).toEqual(['Paheko']);
  });

  it('of a check loads neither scheduling, nor documents, nor agendas', () => {
    const heavy = ['makePlan', 'Handlebars', 'fromMarkdown', 'vevent'];
    expect(found('check', ['validate_inventory', ...heavy])).toEqual(['validate_inventory']);
  });
});
