import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDifference } from '../../src/report/difference.js';
import { PLAIN } from '../../src/report/index.js';

const odt = (...paragraphs: readonly string[]): Uint8Array =>
  zipSync({ 'content.xml': strToU8(paragraphs.map((one) => `<text:p a="b">${one}</text:p>`).join('')) });

describe('what differs between a file that a person changed and the new version', () => {
  it('is shown line by line, with a line around', () => {
    const shown = renderDifference('a\nb\nc\nd\n', 'a\nb\nC\nd\n', PLAIN);
    expect(shown).toBe('   b\n  -c\n  +C\n   d\n');
  });

  it('is counted beyond a screen', () => {
    const lines = Array.from({ length: 60 }, (_, rank) => `ligne ${String(rank)}`).join('\n');
    const shown = renderDifference(lines, '', PLAIN);
    expect(shown.split('\n').length).toBeLessThan(30);
    expect(shown).toMatch(/… et \d+ autres lignes\./);
  });

  it('is that of the words, for an ODT', () => {
    const shown = renderDifference(odt('Bonjour', 'à tous &amp; toutes'), odt('Bonjour', 'à tous'), PLAIN);
    expect(shown).toContain('-à tous & toutes');
    expect(shown).toContain('+à tous');
  });

  it('says so when only the form changed, or when it cannot be compared', () => {
    expect(renderDifference(odt('a'), odt('a'), PLAIN)).toContain('seule la mise en forme diffère');
    expect(renderDifference(new Uint8Array([0xff, 0xfe, 0x00]), 'a', PLAIN)).toContain('ne se comparent pas');
  });

  it('drives no terminal', () => {
    expect(renderDifference('\u001b[31ma', 'b', PLAIN)).not.toContain('\u001b');
  });
});
