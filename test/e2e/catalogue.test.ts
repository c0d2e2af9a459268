import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bascule, emptyFolder } from './run.js';

const cwd = emptyFolder();
const catalogue = (...args: readonly string[]) => bascule(['catalogue', ...args], { cwd });

describe('catalogue', () => {
  it('lists everything by usage, and says nothing on stderr', async () => {
    const { code, out, err } = await catalogue();
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Se réunir en visio (visio)');
    expect(out).toContain('Framasoft');
  });

  it('shows one entry, by any usual name, of several words without quotes', async () => {
    for (const words of [['paheko'], ['Garradin'], ['PAHEKO'], ['le', 'logiciel', 'paheko']]) {
      const { code, out } = await catalogue(...words);
      expect([code, words.join(' ')]).toEqual([0, words.join(' ')]);
      expect(out).toContain('Paheko — libre');
    }
    expect((await catalogue('garradin')).out).toContain('Garradin s’appelle Paheko depuis décembre 2022.');
    expect((await catalogue('Gogle', 'Drive')).out).toContain('compris comme Google Drive');
  });

  it('proposes replacements with reasons', async () => {
    const { code, out } = await catalogue('--remplacer', 'slack');
    expect(code).toBe(0);
    expect(out).toMatch(/\d\. Zulip/);
    expect(out).toContain('Partir de Slack');
    expect((await catalogue('--remplacer', 'pack', 'office')).out).toContain('Remplacer Microsoft Office');
  });

  it('filters, all filters at once', async () => {
    const { out } = await catalogue(
      '--usage',
      'réunion en ligne',
      '--libre',
      '--licence',
      'mit',
      '--format',
      'json',
    );
    const { filters, tools } = JSON.parse(out) as { filters: object; tools: { tool: { id: string } }[] };
    expect(filters).toEqual({ usage: 'visio', licence: 'mit', libre: true });
    expect(tools.map(({ tool }) => tool.id)).toContain('galene');
    expect((await catalogue('--hebergeur', 'frama', 'soft')).out).toContain('Framateam');
    expect((await catalogue('--fichier', '.ODT')).out).toContain('ISO/IEC 26300');
  });

  it('finds nothing without being a mistake', async () => {
    const { code, out, err } = await catalogue('--licence', 'zzz');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Rien dans le catalogue ne correspond.');
  });

  it.each([
    [['slacck', 'zz'], 'catalogue-outil-inconnu', 'Slack'],
    [['visio'], 'catalogue-usage-demande', 'bascule catalogue --usage visio'],
    [['odt'], 'catalogue-format-demande', 'bascule catalogue --fichier odt'],
    [['qqqqzzzz'], 'catalogue-outil-inconnu', 'bascule catalogue'],
    [['--remplacer', 'qqqqzzzz'], 'catalogue-outil-inconnu', 'bascule catalogue'],
    [['--usage', 'qqqqzzzz'], 'catalogue-usage-inconnu', 'visio'],
    [['--hebergeur', 'nextcloud'], 'catalogue-hebergeur-inconnu', 'Framasoft'],
    [['--fichier', 'odtx'], 'catalogue-format-inconnu', 'odt'],
    [['paheko', '--libre'], 'catalogue-nom-et-option', '--libre'],
    [['--remplacer', 'slack', '--usage', 'visio'], 'emploi', '« --remplacer » ne va pas avec une autre'],
    [['--anciennete', '--date', '2026-02-30'], 'date-option', '2026-02-30'],
  ])('says what to do about %j', async (args, code, aid) => {
    const outcome = await catalogue(...args);
    expect([outcome.code, outcome.out]).toEqual([2, '']);
    expect(outcome.err).toContain(`[${code}]`);
    expect(outcome.err).toContain(aid);
  });

  it('shows a hostile name as text only', async () => {
    const { err } = await catalogue('\u001b[31mrouge\u202e\nzz');
    expect(err).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(err.split('\n').filter((line) => line !== '')).toHaveLength(2);
  });

  it('dates the ages by the option', async () => {
    const { out } = await catalogue('--anciennete', '--date', '2030-01-01');
    expect(out).toContain('au 1er janvier 2030');
    expect((await catalogue('--completude')).out).toContain('non vérifié');
  });

  it('writes the page that the documentation holds', async () => {
    expect((await catalogue('--format', 'markdown')).out).toBe(readFileSync('docs/catalogue.md', 'utf8'));
  });
});

describe('an inventory', () => {
  it('gets the right tool proposed for a usual or a former name', async () => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, 'inventaire.yaml'),
      'bascule: 1\noutils:\n  whats-app: {}\n  garradin: {}\n  pack-office: {}\n',
    );
    const { out } = await bascule(['check', '--quiet'], { cwd: folder });
    for (const id of ['whatsapp', 'paheko', 'microsoft-office'])
      expect(out).toContain(`Vouliez-vous dire « ${id} » ?`);
  });
});
