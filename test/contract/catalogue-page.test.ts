import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completenessOf, listTools } from '../../src/catalogue/index.js';
import { catalogue, usageIds } from '../../src/data/index.js';
import { PLAIN } from '../../src/report/index.js';
import { renderCatalogue } from '../../src/report/catalogue/index.js';

const PAGE = 'docs/catalogue.md';

describe('the page « catalogue »', () => {
  const page = renderCatalogue(
    { of: 'liste', listing: listTools(catalogue, usageIds, {}), completeness: completenessOf(catalogue) },
    catalogue,
    { format: 'markdown', width: 100, paint: PLAIN },
  );
  const plain = page.replace(/\\(.)/g, '$1');

  it('is the one that the documentation holds', () => {
    if (process.env['BASCULE_GOLDEN'] === 'ecrire') writeFileSync(PAGE, page);
    expect(existsSync(PAGE), `${PAGE} is missing: run with BASCULE_GOLDEN=ecrire`).toBe(true);
    expect(page).toBe(readFileSync(PAGE, 'utf8'));
  });

  it('has an anchor for each usage that has tools, by its id, and each once', () => {
    const anchors = [...page.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
    const served = usageIds.filter((usage) =>
      [...catalogue.tools.values()].some((tool) => tool.genre !== 'hebergeur' && tool.usages.includes(usage)),
    );
    expect(anchors).toEqual([...served, 'hebergeurs', 'formats', 'completude']);
  });

  it('names every entry and every format', () => {
    for (const { nom } of catalogue.tools.values()) expect(plain).toContain(`| ${nom} |`);
    for (const id of catalogue.formats.keys()) expect(plain).toContain(`| ${id} |`);
  });
});
