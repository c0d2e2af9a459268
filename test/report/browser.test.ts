import axe from 'axe-core';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowledge } from '../../src/data/index.js';
import { renderHtml } from '../../src/report/formats/html.js';
import { DOCUMENTS, renderDocument } from '../../src/report/index.js';
import { everyMark } from '../support/every-mark.js';
import { plannedExample } from '../support/planned-example.js';
import { has, whereIs } from '../support/programs.js';

/** Nothing but the page: a browser that looks for its own updates would hide a request of ours. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

const { catalogue, weights } = knowledge;
const inBrowser = it.skipIf(!has('chromium'));
const documents = DOCUMENTS.filter(({ formats }) => formats.includes('html')).map(
  ({ id }) =>
    [id, () => renderDocument(id, plannedExample('petite-asso'), catalogue, weights, 'html')] as const,
);
const pages = [['tout', () => renderHtml(everyMark())] as const, ...documents];

const folder = mkdtempSync(join(tmpdir(), 'bascule-html-'));
let browser: Browser | undefined;

beforeAll(async () => {
  if (!has('chromium')) return;
  for (const [id, render] of pages) writeFileSync(join(folder, `${id}.html`), render());
  browser = await chromium.launch({ executablePath: whereIs('chromium') ?? '', args: QUIET });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page as a person would, looks at it, and closes it. */
async function look<Seen>(
  id: string,
  options: BrowserContextOptions,
  at: (page: Page, requests: readonly string[]) => Promise<Seen>,
): Promise<Seen> {
  if (browser === undefined) throw new Error('no browser');
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(join(folder, `${id}.html`)).href);
    return await at(page, requests);
  } finally {
    await context.close();
  }
}

/** What the accessibility rules of axe find, contrast of 7 to 1 included, each with the place where it stands. */
function faultsOf(page: Page): Promise<readonly string[]> {
  const told = '({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`';
  const rules = '{ rules: { "color-contrast-enhanced": { enabled: true } } }';
  return page.evaluate(`${axe.source}; axe.run(${rules}).then(({ violations }) => violations.map(${told}))`);
}

describe.each(pages)('the page %s in a browser', (id) => {
  describe.each(['light', 'dark'] as const)('in a %s room', (colorScheme) => {
    inBrowser.each([PHONE, DESK])(
      'has no fault that axe finds at $width px (needs Chromium)',
      async (viewport) => {
        expect(await look(id, { viewport, colorScheme }, faultsOf)).toEqual([]);
      },
    );
  });

  inBrowser.each([PHONE, DESK])(
    'is never wider than a screen of $width px (needs Chromium)',
    async (viewport) => {
      const widths = await look(id, { viewport }, (page) =>
        page.evaluate<number[]>('[document.documentElement.scrollWidth, document.body.scrollWidth]'),
      );
      expect(Math.max(...widths)).toBeLessThanOrEqual(viewport.width);
    },
  );

  inBrowser('asks for nothing but itself, and reads whole without scripts (needs Chromium)', async () => {
    await look(id, { viewport: PHONE, javaScriptEnabled: false }, async (page, requests) => {
      const text = await page.locator('main').innerText();
      expect(text.length).toBeGreaterThan(500);
      expect(requests).toEqual([page.url()]);
    });
  });

  inBrowser('folds its contents without a script (needs Chromium)', async () => {
    await look(id, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
      // A short page has none.
      if ((await page.locator('h2, h3').count()) < 4) {
        expect(await page.locator('nav').count()).toBe(0);
        return;
      }
      const link = page.locator('nav a').first();
      // Short documents are read without a table of contents.
      if ((await page.locator('nav').count()) === 0) return;
      expect(await link.isVisible()).toBe(true);
      await page.locator('nav summary').click();
      expect(await link.isVisible()).toBe(false);
    });
  });

  inBrowser('leads past the contents by the keyboard (needs Chromium)', async () => {
    await look(id, { viewport: DESK }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.getBoundingClientRect().left')).toBe(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    });
  });

  inBrowser('prints on A4 pages (needs Chromium)', async () => {
    const pdf = await look(id, {}, (page) => page.pdf({ preferCSSPageSize: true }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });
});

describe('a page on paper', () => {
  inBrowser('shows the figures behind a drawing, and no contents (needs Chromium)', async () => {
    await look('tout', {}, async (page) => {
      const figures = page.locator('figure td').first();
      expect(await figures.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await figures.isVisible()).toBe(true);
      expect(await page.locator('nav').isVisible()).toBe(false);
    });
  });

  inBrowser('starts anew where the template breaks the page (needs Chromium)', async () => {
    const pagesOf = (pdf: Buffer): number => Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);
    const broken = renderHtml(everyMark('a\n\n<!-- saut de page -->\n\nb'));
    writeFileSync(join(folder, 'saut.html'), broken);
    expect(await look('saut', {}, async (page) => pagesOf(await page.pdf()))).toBe(2);
  });
});
